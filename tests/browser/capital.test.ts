import { capitalLabels } from "@bocal/protocol/methods/capital/labels";
import type { Factor, Settings } from "@bocal/protocol/methods/capital/vocabulary";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { named } from "../help/people.ts";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const settings: Settings = {
  territory: "",
  boundary: "",
  factors: capitalLabels.usual.fr,
  perFactor: 2,
  minutes: 7,
};
const north = { id: named<"group">("north"), name: "Sainte-Aure" };
const south = { id: named<"group">("south"), name: "Val d’Ondre" };
const long = { timeout: 120_000 };

// What the others see of the territory, as a day in a rural county says it: factor, sign, tag, words, year.
const views: readonly (readonly [Factor, string, string, string, string?])[] = [
  ["trajectory", "minus", "shared", "La filature ferme et 60 familles s’en vont", "1984"],
  ["trajectory", "plus", "shared", "La maison des services ouvre à la gare", "2016"],
  ["trajectory", "both", "felt", "Les communes fusionnent", "2019-01"],
  ["assets", "plus", "shared", "Trois associations qui travaillent avec les familles"],
  ["assets", "minus", "to-check", "Un logement sur cinq est vide au bourg, selon la mairie"],
  ["assets", "both", "felt", "Le train s’arrête encore, deux fois par jour seulement"],
  ["capacity", "plus", "shared", "Les maires se téléphonent avant de décider"],
  ["capacity", "minus", "felt", "Toujours les mêmes personnes aux réunions"],
  ["values", "plus", "felt", "On se rend service sans compter"],
  ["values", "minus", "felt", "Les nouveaux venus mettent des années à être des nôtres"],
];

describe("strategic capital, from phones to the wall", () => {
  let workshop: Workshop;
  let room: Room;
  let console_: Page;
  let wall: Page;
  let phone: Page;
  const second = () => room.state().agenda[1] ?? room.activity;
  const look = async (page: Page, name: string) => {
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: !name.startsWith("wall") });
  };

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop, {
      groups: [north, south],
      activities: [
        { title: "Portrait", plannedMinutes: 60, settings: { method: "capital", settings } },
        {
          title: "Deux portraits",
          plannedMinutes: 60,
          inGroups: true,
          settings: { method: "capital", settings },
        },
      ],
    });
    console_ = await openConsole(workshop, room);
    wall = await openWall(console_);
    phone = await workshop.phone("nadege");
    await phone.emulateMedia({ reducedMotion: "reduce" });
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Sainte-Aure" });
    await room.conducts({ type: "open-activity", activity: room.activity });
  });
  afterAll(async () => {
    await workshop.close();
  });

  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
  const check = (name: string | RegExp) => phone.getByRole("radio", { name }).check({ force: true });

  test("CS-01 the territory is named and bounded on the console before anybody writes", long, async () => {
    await phone.getByText("Vous pouvez déjà lire les quatre facteurs").waitFor();
    await look(console_, "console-preparation");
    await look(phone, "phone-preparation");
    await console_.getByLabel("Territoire", { exact: true }).fill("Sainte-Aure");
    await console_.getByLabel(/^Périmètre/).fill("Sainte-Aure et les six communes du plateau");
    await button(console_, "Enregistrer le territoire").click();
    await wall.getByRole("heading", { name: "Sainte-Aure" }).waitFor();
    await expectNoFault(console_, "the territory on the console");
    await button(console_, "Commencer l’écriture").click();
    await phone.getByRole("heading", { name: "Que voyez-vous de ce territoire" }).waitFor();
  });

  test("CS-03 CS-04 CS-07 a phone writes alone, dates an event, and passes a factor", long, async () => {
    await look(phone, "phone-factors");
    await button(phone, /^Trajectoire/).click();
    await phone.getByLabel("Votre carte", { exact: true }).fill("La crèche ferme");
    await check("négatif (–)");
    await check(/^constat partagé/);
    await phone.getByLabel(/^Année ou période/).fill("2008");
    // A reload loses neither words nor choices, and another factor has its own (CC-05).
    await phone.reload();
    await button(phone, /^Atouts/).click();
    expect(await phone.getByLabel("Votre carte", { exact: true }).inputValue()).toBe("");
    await button(phone, "Choisir un autre facteur").click();
    await button(phone, /^Trajectoire/).click();
    expect(await phone.getByLabel(/^Année ou période/).inputValue()).toBe("2008");
    expect(await phone.getByRole("radio", { name: "négatif (–)" }).isChecked()).toBe(true);
    await look(phone, "phone-event");
    await expectNoFault(phone, "an event on the phone");
    await button(phone, "Garder cette carte").click();
    await phone.getByRole("listitem").filter({ hasText: "La crèche ferme" }).waitFor();
    await button(phone, "Choisir un autre facteur").click();
    await button(phone, /^Capacité d’action/).click();
    await button(phone, "Je ne connais pas assez").click();
    await button(phone, "Finalement, j’ai quelque chose à dire").waitFor();
    await look(phone, "phone-passed");
    await button(phone, "Choisir un autre facteur").click();
    await expectNoFault(phone, "the factors on the phone");
    const people = await Promise.all([0, 1, 2].map((place) => room.comes(`Personne ${place + 1}`, place)));
    for (const [index, [zone, sign, tag, text, when = ""]] of views.entries()) {
      const person = people[index % 3];
      if (person === undefined) continue;
      const command = { type: "write-card", zone, text, marks: { sign, tag }, when } as const;
      await room.does(person, { type: "in-activity", activity: room.activity, method: "capital", command });
    }
    await console_.getByText(/^4 sur 4 ont écrit ou passé/).waitFor();
    await look(console_, "console-writing");
    await look(wall, "wall-writing");
    expect(await wall.getByText("La crèche ferme").count()).toBe(0);
  });

  test("CS-05 CS-06 factors are laid open one by one, and a phone sees it otherwise", long, async () => {
    await button(console_, /^Partager ce facteur/).click();
    await wall.getByText("La crèche ferme").waitFor();
    await look(wall, "wall-timeline");
    await expectNoFault(wall, "a factor on the wall");
    for (const factor of ["assets", "capacity", "values"] as const)
      await room.conducts({
        type: "in-activity",
        activity: room.activity,
        method: "capital",
        command: { type: "share-factor", factor },
      });
    await phone.getByRole("heading", { name: "Valeurs et comportements" }).waitFor();
    await button(phone, /^Je vois autrement.*On se rend service/).click();
    await wall.getByRole("img", { name: "1 personne voit autrement" }).waitFor();
    await look(phone, "phone-sharing");
    await expectNoFault(phone, "sharing on the phone");
    await look(wall, "wall-values");
    await console_.getByLabel("Le mur montre").selectOption({ label: "Les quatre facteurs" });
    await wall.getByText("Trois associations").waitFor();
    await look(wall, "wall-matrix");
    await expectNoFault(wall, "a matrix on the wall");
    await look(console_, "console-sharing");
    await expectNoFault(console_, "a matrix on the console");
  });

  test("CS-09 what is to be checked is given to somebody", long, async () => {
    await button(console_, /^Qui va vérifier.*logement/).click();
    await console_.getByRole("dialog").getByLabel("Qui va vérifier").fill("Caf");
    await look(console_, "console-check");
    await console_.getByRole("dialog").getByRole("button", { name: "Enregistrer", exact: true }).click();
    await console_.getByRole("listitem").filter({ hasText: "Caf" }).first().waitFor();
  });

  test("CS-08 a sentence is written on the console and people stand behind it", long, async () => {
    await button(console_, "Ouvrir la synthèse").click();
    const values = console_.getByRole("group", { name: "Valeurs et comportements" });
    await values.getByLabel("En une phrase").fill("Ce territoire s’entraide, et s’ouvre lentement.");
    await values.getByLabel(/^Leviers/).fill("La maison des services\nLes fêtes de village");
    await values.getByLabel(/^Points de vigilance/).fill("L’usure des bénévoles");
    // A step that is taken too early loses nothing of what was typed.
    await button(console_, "Clore la matrice").click();
    await console_.getByText("Synthèse saisie et pas encore enregistrée").waitFor();
    await look(console_, "console-unsaved");
    await button(console_, "Rouvrir la synthèse").click();
    expect(await values.getByLabel("En une phrase").inputValue()).toContain("s’ouvre lentement");
    await values.getByRole("button", { name: /^Enregistrer la synthèse/ }).click();
    await button(phone, /^Je soutiens cette phrase/).click();
    await values.getByText("1 personne la soutient").waitFor();
    await look(phone, "phone-synthesis");
    await expectNoFault(phone, "sentences on the phone");
    await look(console_, "console-synthesis");
    await expectNoFault(console_, "synthesis on the console");
    await look(wall, "wall-matrix-made");
    await console_.getByLabel("Le mur montre").selectOption({ label: "Valeurs et comportements" });
    await wall.getByText("La maison des services", { exact: true }).waitFor();
    await look(wall, "wall-values-made");
    await expectNoFault(wall, "a sentence on the wall");
  });

  test("territories stand side by side, each with its own bounds", long, async () => {
    await room.conducts({ type: "open-activity", activity: second() });
    const asks = (group: typeof north.id, command: unknown) =>
      room.conducts({
        type: "in-activity",
        activity: second(),
        group,
        method: "capital",
        command,
      } as Parameters<Room["conducts"]>[0]);
    for (const { id, name } of [north, south]) {
      await asks(id, { type: "name-territory", territory: name, boundary: "Le canton" });
      await asks(id, { type: "start-matrix" });
      for (const factor of ["trajectory", "assets", "capacity", "values"])
        await asks(id, { type: "share-factor", factor });
      for (const [zone, sign, tag, text, when = ""] of views)
        if (id === north.id || sign === "plus")
          await asks(id, { type: "write-card", zone, text, marks: { sign, tag }, when });
      await asks(id, { type: "turn-capital-wall", onWall: "matrix" });
    }
    await console_.getByRole("cell").getByText("On se rend service sans compter").first().waitFor();
    await look(console_, "console-compared");
    await expectNoFault(console_, "territories on the console");
    await room.conducts({ type: "show-on-wall", wall: "activity", group: null });
    await wall.getByRole("columnheader", { name: "Val d’Ondre" }).waitFor();
    await look(wall, "wall-compared");
    for (const { id } of [north, south]) await asks(id, { type: "turn-capital-wall", onWall: "assets" });
    await wall.getByRole("cell").getByText("Trois associations").first().waitFor();
    await look(wall, "wall-compared-factor");
    await expectNoFault(wall, "territories on the wall");
    expectGoodManners(workshop);
  });
});
