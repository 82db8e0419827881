import type { CardId } from "@bocal/protocol/base/ids";
import { unseal } from "@bocal/protocol/base/sealed";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { expectNoFault } from "./axe.ts";
import { type Room, roomOf } from "./room.ts";
import {
  cardField,
  codeOn,
  expectGoodManners,
  join,
  openFirstActivity,
  openWall,
  ownCard,
  patient,
  prepareSession,
  territoryDay,
  writeCard,
} from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const [question] = territoryDay.questions as [string];
const people = { nadège: "Département", bastien: "Agence de santé", soraya: "Caf du Val d’Aurelle" };
type Who = keyof typeof people;

const titles = [
  "Chaque parent trouve une porte ouverte",
  "Les métiers se parlent avant d’agir",
  "On se déplace sans voiture",
  "Les jeunes décident avec nous",
];
const robots = 12;
const quota = 2;

// LOOK=<folder> keeps a picture of every phase, on the console, the wall and a phone.
async function look(pages: Readonly<Record<string, Page>>, phase: string): Promise<void> {
  if (!process.env.LOOK) return;
  for (const [name, page] of Object.entries(pages))
    await page.screenshot({ path: `${process.env.LOOK}/${phase}-${name}.png` });
}

// One méta-plan from its question to its closing, with pages for hands and simulated people for a crowd: the tests follow one another.
describe("a whole méta-plan with twelve simulated people and three phones", () => {
  let workshop: Workshop;
  let console: Page;
  let wall: Page;
  let room: Room;
  const phones: Record<Who, Page> = {} as never;
  const seen = () => ({ console, wall, phone: phones.nadège, soraya: phones.soraya });
  const state = () => {
    const activity = room.state().activities[room.activity];
    if (activity === undefined) throw new Error("The activity is gone.");
    return ofMetaplan(activity.of).state;
  };

  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(async () => {
    await workshop.close();
  });

  test("the question is prepared, people come in, and the console knows who is there", async () => {
    console = await workshop.facilitator();
    await console.getByText("Préparez une séance").waitFor();
    await prepareSession(console, territoryDay);
    room = await roomOf(workshop, console.url().split("/").at(-1) ?? "");
    wall = await openWall(console);
    const code = await codeOn(console);
    for (const [who, organisation] of Object.entries(people)) {
      const phone = await workshop.phone(who);
      const name = who.charAt(0).toUpperCase() + who.slice(1);
      await join(phone, code, { name, organisation, group: "Sainte-Aure" });
      phones[who as Who] = phone;
    }
    await console.getByRole("button", { name: "Répéter avec des personnes simulées" }).click();
    await console.getByLabel("Personnes simulées").fill(String(robots));
    await console.getByRole("button", { name: "Les faire entrer" }).click();
    await expect.poll(() => Object.keys(room.state().people).length, { timeout: 30_000 }).toBe(robots + 3);
    await openFirstActivity(console);
    for (const page of [wall, ...Object.values(phones)]) await page.getByText(question).first().waitFor();
    await look(seen(), "1-preparation");
  });

  test("MP-09 everybody writes in silence: cards are counted and shown to nobody", async () => {
    await console.getByText(`${quota} cartes chacun·e`).waitFor(); // proposed for fifteen people (MP-10)
    await console.getByRole("button", { name: "Lancer l’écriture" }).click();
    await cardField(phones.nadège).waitFor();
    await look(seen(), "2-writing-begins");
    for (const [who, texts] of [
      ["nadège", ["Des bus le soir", "Un relais par canton"]],
      ["bastien", ["Une sage-femme près de chez soi"]],
      ["soraya", ["Se parler avant d’agir", "Une seule histoire à raconter"]],
    ] as const)
      for (const text of texts) {
        await writeCard(phones[who], text);
        await ownCard(phones[who], text).getByText("Enregistrée").waitFor();
      }
    const most = robots * quota + 5;
    await expect.poll(() => Object.keys(state().cards).length, { timeout: 60_000 }).toBe(most);
    await look(seen(), "3-writing");
    for (const page of [console, wall, phones.bastien])
      expect(await page.content()).not.toContain("Des bus le soir");
    await console.getByRole("button", { name: "Clore le dépôt" }).first().click();
    await phones.soraya.getByText("Le dépôt est clos").first().waitFor();
    await wall.getByText(/29/).first().waitFor();
    await look(seen(), "4-deposit-closed");
  }, 90_000);

  test("MP-18 each card is read, held up for everyone, and placed in one tap where the group says", async () => {
    await console.getByRole("button", { name: "Lire carte par carte" }).click();
    await console.getByRole("button", { name: "Lire la première carte" }).click();
    const desk = console.locator(".reading-desk");
    const all = Object.keys(state().cards).length;
    for (let read = 1; ; read++) {
      await desk.getByText(`carte ${read} sur ${all}`).waitFor();
      const held = state().reading;
      if (read === 1) {
        const { text } = unseal(room.card(held as CardId).words);
        for (const page of [wall, phones.nadège]) await page.getByText(text).first().waitFor();
      }
      if (read <= titles.length) await desk.getByRole("button", { name: "Nouveau nuage" }).click();
      else
        await desk.getByRole("button", { name: new RegExp(`^nuage ${1 + (read % titles.length)},`) }).click();
      await expect.poll(() => state().cards[held ?? ""]?.cluster, patient).not.toBeNull();
      if (read === 9) await look(seen(), "5-reading");
      if (read === all) break;
      await desk.getByRole("button", { name: "Carte suivante" }).click();
    }
    await expectNoFault(console, "the reading on a console");
    await look(seen(), "6-reading-done");
  }, 90_000);

  test("MP-27 MP-28 flashes come from phones, are taken one by one, and one disagreement stays", async () => {
    await phones.soraya.getByRole("button", { name: "Éclair. Pas d’accord : Des bus le soir" }).click();
    await phones.bastien.getByRole("button", { name: "Éclair. Pas compris : Des bus le soir" }).click();
    await console.getByRole("button", { name: "Passer aux nuages" }).click();
    await wall.locator(".plane .card").first().waitFor();
    await look(seen(), "7-grouping");
    await console.getByRole("button", { name: "Passer aux éclairs" }).click();
    const desk = console.locator(".reading-desk");
    await desk.getByText("Éclairs, un par un").waitFor();
    await desk.getByRole("button", { name: "Parler de : Des bus le soir" }).click();
    await wall.getByText("Que pouvait vouloir dire l’auteur·rice").waitFor();
    await desk.getByLabel("La réponse, sur une carte ovale").fill("Jusqu’à vingt et une heures, en semaine");
    await desk.getByRole("button", { name: "Épingler" }).click();
    await wall.getByText("Jusqu’à vingt et une heures").waitFor();
    await look(seen(), "8-flashes");
    await desk.getByRole("button", { name: "Désaccord maintenu" }).click();
    const first = desk.getByRole("button", { name: "Carte suivante" });
    for (let left = await first.count(); left > 0; left = await first.count()) {
      const taken = state().middle.taken;
      await first.click();
      await expect.poll(() => state().middle.taken, patient).not.toBe(taken);
      await desk.getByRole("button", { name: "Levé d’un commun accord" }).click();
      const card = state().middle.taken ?? "";
      await expect.poll(() => state().middle.outcomes[card as never], patient).toBe("settled");
    }
    expect(Object.values(state().middle.outcomes)).toContain("maintained");
    await desk.getByRole("button", { name: "Montrer le tableau au mur" }).click();
  }, 60_000);

  test("MP-30 phones propose titles, the group chooses, and each cluster is read again and confirmed", async () => {
    await console.getByRole("button", { name: "Passer aux titres" }).click();
    await console.getByRole("button", { name: "Montrer au mur le nuage 1" }).click();
    await wall.getByText("Proposez un titre depuis votre téléphone").waitFor();
    await phones.nadège.getByLabel("Votre titre pour le nuage 1").fill(titles[0] ?? "");
    await phones.nadège.getByRole("button", { name: "Proposer ce titre" }).first().click();
    await wall.getByText(titles[0] ?? "").waitFor();
    await look(seen(), "9-titles");
    await console.getByRole("button", { name: `Choisir « ${titles[0]} » pour le nuage 1` }).click();
    for (const [index, title] of titles.entries()) {
      if (index === 0) continue;
      const field = console.locator(".title-list").getByLabel(`Titre du nuage ${index + 1}`);
      await field.fill(title);
      await field.press("Enter");
    }
    await console.getByText("Tous les nuages ont un titre").waitFor();
    await console.getByRole("button", { name: "Passer à la dernière migration" }).click();
    for (const [index] of titles.entries())
      await console.getByRole("button", { name: `Confirmer le nuage ${index + 1}` }).click();
    await expect.poll(() => console.locator(".confirmed").count(), patient).toBe(titles.length);
    await look(seen(), "10-migration");
  }, 60_000);

  test("MP-34 MP-35 themes are weighted by everybody present, blind, until the last ballot", async () => {
    await console.getByRole("button", { name: "Passer aux thèmes" }).click();
    await wall.getByRole("heading", { name: "Les thèmes du groupe" }).waitFor();
    await look(seen(), "11-themes");
    await console.getByRole("button", { name: "Passer aux gommettes" }).click();
    await console.getByLabel("Critère, un seul par vote").fill("Le plus utile cette année");
    await look(seen(), "12-vote-rules");
    await console.getByRole("button", { name: "Ouvrir le vote" }).click();
    for (const [index, phone] of Object.values(phones).entries()) {
      const [more] = await phone.getByRole("button", { name: /^Ajouter une gommette/ }).all();
      if (more === undefined)
        await phone
          .getByRole("button", { name: /^Ajouter une gommette/ })
          .first()
          .waitFor();
      await phone.getByRole("button", { name: `Ajouter une gommette : ${titles[index]}` }).click();
      await phone.getByRole("button", { name: "Valider mes gommettes" }).click();
      await phone.getByText("C’est enregistré").waitFor();
    }
    await look(seen(), "13-vote");
    await expect
      .poll(() => Object.keys(state().late.vote.ballots).length, { timeout: 60_000 })
      .toBe(robots + 3);
    await console.getByRole("button", { name: "Clore maintenant" }).click();
    await wall.getByText("par institution").first().waitFor();
    await look(seen(), "14-results");
  }, 90_000);

  test("MP-37 MP-39 each theme has its next step, actions have somebody present, and the board closes", async () => {
    await console.getByRole("button", { name: "Passer aux décisions" }).click();
    for (const title of titles.slice(0, 3))
      await console.getByRole("button", { name: `Retenir : ${title}` }).click();
    await console.getByRole("button", { name: `Écarter : ${titles[3]}` }).click();
    await console.getByLabel(/Pourquoi/).fill("repris par le comité jeunesse");
    await console.keyboard.press("Enter");
    await console.getByText("Tous les thèmes ont une suite.").waitFor();
    await look(seen(), "15-decisions");
    await console.getByRole("button", { name: "Passer au plan d’action" }).click();
    await console.getByRole("button", { name: "Demander des propositions aux téléphones" }).click();
    await phones.bastien.getByLabel(/^Quelle action/).fill("Demander un bus le mardi soir");
    await phones.bastien.getByRole("button", { name: "Proposer", exact: true }).click();
    await console
      .getByText(/[3-9] propositions reçues/)
      .first()
      .waitFor({ timeout: 30_000 });
    await look(seen(), "16-proposals");
    await console.getByRole("button", { name: "Les montrer toutes, sans les noms" }).click();
    const take = phones.nadège.getByRole("button", { name: /^Je prends : Demander un bus/ });
    await take.click();
    await phones.nadège.getByText("Vous la portez.").waitFor();
    await wall.getByText("Nadège").first().waitFor();
    await look(seen(), "17-actions");
    await console.getByRole("button", { name: "Clore le tableau" }).click();
    await wall.getByText(/ce que le groupe a décidé/).waitFor();
    await look(seen(), "18-closed");
  }, 90_000);

  test("no page asked another host, broke its policy or threw", () => {
    expectGoodManners(workshop);
  });
});
