import type { SessionId } from "@bocal/protocol/base/ids";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { type BowlRoom, bowlQuestion, openBowl, secondQuestion } from "./bowl.ts";
import { openConsole } from "./room.ts";
import { expectGoodManners, openWall, patient } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const inside = "Vous êtes dans le bocal";
const names = ["Nadège", "Bastien", "Maëlle", "Yvon", "Perrine", "Clémence", "Soraya", "Hugo"] as const;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop.close();
});

/** With LOOK set to a folder, a picture of what was reached. */
async function look(page: Page, name: string): Promise<void> {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` });
}

describe("a closed bowl with two groups and eight phones", () => {
  let room: BowlRoom;
  let console: Page;
  let wall: Page;
  const phones = new Map<string, Page>();
  const phone = (name: (typeof names)[number]): Page => phones.get(name) as Page;
  const first = names.filter((_, index) => index % 2 === 0);
  const second = names.filter((_, index) => index % 2 === 1);

  beforeAll(async () => {
    room = await openBowl(workshop, { settings: { mode: "closed", turnsFrom: "groups" }, seats: 5 });
    for (const [index, name] of names.entries())
      phones.set(name, await room.phone(name, index % 3, index % 2));
    console = await openConsole(workshop, room);
    await button(console, "Ouvrir la première séquence").click();
    await button(console, "Installer les chaises").waitFor();
    wall = await openWall(console);
  }, 180_000);

  test("a whole group is inside and its phones are dark; nobody else can come in, and no chair stands open (edge case 8)", async () => {
    await button(console, "Installer les chaises").click();
    await button(console, "Faire entrer : Val d’Ondre").click();
    await button(console, "Lire la règle").click();
    await wall.getByText("À la fin du temps, le groupe change.").first().waitFor();
    await button(console, "Commencer la conversation").click();
    for (const name of first) await phone(name).getByRole("heading", { name: inside }).waitFor();
    for (const name of second) {
      await phone(name).getByRole("heading", { name: bowlQuestion }).waitFor();
      expect(
        await phone(name)
          .getByRole("button", { name: /Prendre|file/ })
          .count(),
      ).toBe(0);
    }
    await wall.getByText(/Au centre\s*: Val d’Ondre/).waitFor();
    expect(room.bowl().seats.filter(({ occupant }) => occupant === null)).toHaveLength(1);
    expect(await wall.getByText("Chaise vide").count()).toBe(0);
    await expectNoFault(console, "a closed bowl on the console");
    await expectNoFault(wall, "a closed bowl on the wall");
    await expectNoFault(phone("Bastien"), "a phone outside a closed bowl");
    await look(console, "closed-console");
    await look(wall, "closed-wall");
    await look(phone("Bastien"), "closed-phone-outside");
  }, 90_000);

  test("the group leaves, the next one comes in, and the question that was put off stays open at the harvest", async () => {
    await button(console, "Reporter").click();
    await button(console, "Question suivante").click();
    await wall.getByRole("heading", { name: secondQuestion }).waitFor();
    await button(console, "Le groupe sort").click();
    await button(console, "Faire entrer : Sainte-Aure").click();
    for (const name of second) await phone(name).getByRole("heading", { name: inside }).waitFor();
    for (const name of first) await phone(name).getByRole("heading", { name: secondQuestion }).waitFor();
    await room.does("Nadège", { type: "write-note", bowl: room.bowl().id, text: "On se coupe la parole" });
    await button(console, "Passer à la récolte").click();
    await console.getByText("Questions reportées").waitFor();
    await button(console, /^En faire un point : « Qu’est-ce que chaque/).waitFor();
    await look(console, "harvest-console");
    await expectNoFault(console, "a question that was put off, on the console");
    const bowl = room.bowl().id;
    const question = room.bowl().question;
    const points = [
      ["agreement", "Un seul dossier pour toute la famille, rempli une fois"],
      ["disagreement", "Qui paie le temps de coordination ?"],
      ["idea", "Une permanence commune le samedi matin, dans chaque territoire, avec les mêmes horaires"],
      ["open-question", "Comment associer les parents qui ne viennent jamais ?"],
    ] as const;
    for (const [kind, text] of points)
      await room.leads({ type: "write-highlight", bowl, question, kind, text, notes: [] });
    await room.leads({
      type: "write-highlight",
      ...{ bowl, question, kind: "commitment", text: "Réunir les trois équipes", notes: [] },
      ...{ who: "Nadège et Yvon", due: "2027-03-31" },
    });
    for (const { id, kind } of Object.values(room.state().highlights))
      if (kind !== "disagreement")
        await room.leads({ type: "validate-highlight", highlight: id, validated: true });
    await room.leads({ type: "show-harvest-step", step: "highlights" });
    await wall.getByText("Un seul dossier pour toute la famille").waitFor();
    await expectNoFault(wall, "points by kind on the wall");
    await look(wall, "harvest-wall-points");
    await room.leads({ type: "show-harvest-step", step: "commitments" });
    await wall.getByText("Question reportée").waitFor();
    await wall.getByText(bowlQuestion).waitFor();
    await expectNoFault(wall, "open questions and commitments on the wall");
    await look(wall, "harvest-wall-commitments");
    for (const [name, text] of [
      ["Nadège", "On dépend les uns des autres"],
      ["Bastien", "Je ne savais pas que vous faisiez tout cela"],
      ["Maëlle", "Il faut une date, pas une intention"],
    ] as const)
      await room.does(name, { type: "take-away", text });
    await room.leads({ type: "show-harvest-step", step: "takeaways" });
    await wall.getByText("Il faut une date").waitFor();
    await look(wall, "harvest-wall-takeaways");
    await room.leads({
      type: "write-summary",
      text: "Un rendez-vous commun chaque trimestre, un calendrier partagé, et les parents à la table dès la rentrée.",
    });
    await room.leads({ type: "validate-summary", validated: true });
    await room.leads({ type: "show-harvest-step", step: "summary" });
    await wall.getByText("Validée par le groupe").first().waitFor();
    await look(wall, "harvest-wall-summary");
    await expectNoFault(wall, "the conclusion on its sheet");
    await look(phone("Hugo"), "harvest-phone");
  }, 90_000);
});

describe("a bowl that each group holds for itself", () => {
  test("chairs, phones and questions of one group are nobody else's; console and wall show one group or all", async () => {
    const room = await openBowl(workshop, { inGroups: true, seats: 3 });
    const north = await room.phone("Nadège", 0, 0);
    const south = await room.phone("Bastien", 1, 1);
    for (const [index, name] of ["Maëlle", "Yvon", "Perrine", "Clémence"].entries())
      await room.comes(name, index % 3, index % 2);
    const console = await openConsole(workshop, room);
    await button(console, "Ouvrir la première séquence").click();
    await button(console, "Installer les chaises").waitFor();
    const wall = await openWall(console);
    await button(console, "Installer les chaises").click();
    await button(north, "Prendre la chaise vide").click();
    await north.getByRole("heading", { name: inside }).waitFor();
    expect(await south.getByRole("button", { name: "Prendre la chaise vide" }).count()).toBe(1);
    await wall.getByText("1 sur 3 chaises prises").first().waitFor();
    await console.getByText("1 sur 3 chaises prises").first().waitFor();
    await look(console, "in-groups-console-all");
    await look(wall, "in-groups-wall-all");
    await expectNoFault(console, "bowls of all groups on the console");
    await expectNoFault(wall, "bowls of all groups on the wall");
    await console.locator(".group-choice").getByText("Sainte-Aure", { exact: true }).click();
    await button(console, /Chaise \d, Chaise vide : asseoir une personne/).click();
    await expect
      .poll(() =>
        console
          .getByRole("dialog")
          .getByRole("button", { name: /Nadège/ })
          .count(),
      )
      .toBe(0);
    await console
      .getByRole("dialog")
      .getByRole("button", { name: /Bastien/ })
      .click();
    await south.getByRole("heading", { name: inside }).waitFor();
    await console.locator(".conduct").getByText("Sainte-Aure", { exact: true }).click();
    await expect
      .poll(() => wall.locator(".bowl").first().getAttribute("aria-label"), patient)
      .toMatch(/Bastien/);
    await look(console, "in-groups-console-one");
    await look(wall, "in-groups-wall-one");
    await look(south, "in-groups-phone");
    await expectNoFault(console, "the bowl of one group on the console");
  }, 120_000);
});

describe("the form", () => {
  const modes = [
    ["Ouvert", "open"],
    ["Hôtes et chaise invitée", "hosts"],
    ["Fermé", "closed"],
    ["Groupes tournants", "rotating"],
    ["Siège d’attente", "waiting-seat"],
    ["Relève", "tap-out"],
    ["Cercle samoan", "samoan"],
    ["Retour d’expérience", "experience"],
    ["Restitution", "report-back"],
  ] as const;

  test("FB-06 prepares every way in and out, each with its rule of entry and exit to read aloud", async () => {
    const page = await workshop.facilitator();
    await page
      .getByRole("link", { name: "Préparer une séance" })
      .or(button(page, "Préparer une séance"))
      .click();
    await page.getByLabel("Titre", { exact: true }).fill("Neuf bocaux");
    await page.getByLabel("Qui invite").fill("Caf du Val d’Aurelle");
    await page.getByLabel("Personnes attendues").fill("20");
    await page.getByLabel("Institutions", { exact: true }).fill("Caf\nDépartement");
    await page.getByLabel("Groupes ou territoires").fill("Nord\nSud");
    for (const [index, [label, mode]] of modes.entries()) {
      if (index > 0) await button(page, "Ajouter une séquence").click();
      await page.getByLabel("Méthode", { exact: true }).nth(index).selectOption("fishbowl");
      await page
        .getByRole("radio", { name: new RegExp(`^${label}`) })
        .nth(index)
        .check({ force: true });
      await page
        .getByLabel("La question", { exact: true })
        .nth(index)
        .fill(`Question du bocal ${index + 1}`);
      if (mode === "samoan")
        await page.getByLabel("Avis à asseoir d’abord").last().fill("Pour\nContre\nPas encore");
      if (index === 1) await look(page, "form-hosts");
    }
    await expectNoFault(page, "nine bowls being prepared");
    await button(page, "Créer la séance").click();
    await page.waitForURL(/\/facilitator\/s\//);
    const id = page.url().match(/\/facilitator\/s\/([^/?#]+)/)?.[1] as SessionId;
    const open = await workshop.app.sessions.open(id);
    const state = open?.live.settled().state;
    const prepared = (state?.agenda ?? []).map((activity) => {
      const of = state?.activities[activity]?.of;
      return of?.method === "fishbowl" ? of.state.settings.mode : null;
    });
    expect(prepared).toEqual(modes.map(([, mode]) => mode));
    await button(page, "Ouvrir la première séquence").click();
    await page.getByText("La chaise vide est à qui veut parler.").first().waitFor();
    await look(page, "form-draft-console");
  }, 120_000);

  test("no page asked another host, broke the policy or threw", () => expectGoodManners(workshop));
});
