import { unseal } from "@bocal/protocol/base/sealed";
import { library } from "@bocal/protocol/methods/canvas/library";
import type { Tagged } from "@bocal/protocol/methods/index";
import { spiralLabels } from "@bocal/protocol/methods/spiral/labels";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const agreement = library.find(({ id }) => id === "agreement")?.fr;
if (agreement === undefined) throw new Error("The library has the agreement.");

// The first day of the reference programme: a gabarit on how the agreement was built, whose cards go on to the spiral; what
// happened is placed there, then what we want to act on. One table; the tests follow one another.
describe("a gabarit and a spiral, from phones to the wall", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let wall: Page;
  let phone: Page;
  const second = () => room.state().agenda[1] ?? room.activity;

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop, {
      activities: [
        {
          title: "Notre convention",
          plannedMinutes: 40,
          settings: { method: "canvas", settings: { template: agreement, opening: "guided", alone: 0 } },
        },
        {
          title: "La spirale",
          plannedMinutes: 60,
          settings: { method: "spiral", settings: { territory: "Sainte-Aure", ...spiralLabels.fr } },
        },
      ],
    });
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    phone = await workshop.phone("nadege");
    await phone.emulateMedia({ reducedMotion: "reduce" });
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
  });
  afterAll(async () => {
    await workshop.close();
  });

  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
  const writes = async (text: string, go: string) => {
    await phone.getByLabel("Votre carte", { exact: true }).fill(text);
    await phone.getByRole("button", { name: go, exact: true }).click();
    await phone
      .getByRole("listitem")
      .filter({ hasText: text })
      .getByRole("button", { name: /Corriger/ })
      .waitFor();
  };
  const conducts = (command: unknown) =>
    room.conducts({ type: "in-activity", activity: second(), ...(command as Tagged<"command">) });

  test("GA-05 a table fills its zones one after another, and the wall says how far it is", {
    timeout: 90_000,
  }, async () => {
    await room.conducts({ type: "open-activity", activity: room.activity });
    await button(console, "Ouvrir la première zone").click();
    await phone.getByRole("heading", { name: "Qu’est-ce qui a mis la convention en route" }).waitFor();
    await writes("La fermeture de la crèche de Bréal", "Déposer la carte");
    await expectNoFault(phone, "a zone on the phone");
    await wall.getByText("1 zone sur 6").first().waitFor();
    expect(await wall.getByText("La fermeture de la crèche").count()).toBe(0);
    await expectNoFault(wall, "the progress of a canvas");
    await expectNoFault(console, "a canvas on the console");
    await button(console, "Passer à la zone suivante").click();
    await phone.getByRole("heading", { name: "Qui a pris part" }).waitFor();
    await console.getByLabel("Le mur montre").selectOption({ label: "Ce qui l’a déclenchée" });
    await wall.getByText("La fermeture de la crèche de Bréal").waitFor();
    await expectNoFault(wall, "a zone on the wall");
  });

  test("its cards go on to the spiral, where each waits for its cell", { timeout: 90_000 }, async () => {
    const of = room.state().activities[room.activity]?.of;
    if (of?.method !== "canvas") throw new Error("The first activity is a canvas.");
    const items = Object.values(of.state.cards).map(({ id }) => id as string);
    await room.conducts({ type: "bring-items", activity: second(), from: room.activity, items });
    await room.conducts({ type: "open-activity", activity: second() });
    await button(console, "Ouvrir la première passe").click();
    await button(console, /^Hors spirale \(1 fait/).waitFor();
  });

  test("SP-05 phones place what happened by phase and cycle, and what to act on once the first pass is closed", {
    timeout: 90_000,
  }, async () => {
    await button(phone, /Projeter, comparer/).click();
    await phone.getByRole("radio", { name: /^Cycle II,/ }).check({ force: true });
    await expectNoFault(phone, "a phase on the phone");
    await writes("Trois scénarios écrits avec les parents", "Placer la carte");
    await button(console, /^Ouvrir la case II Mob.*4\. Projeter/).click();
    await button(console, "En parler au mur").click();
    await wall.getByText("Trois scénarios écrits avec les parents").waitFor();
    await expectNoFault(wall, "a spiral on the wall");
    await expectNoFault(console, "a spiral on the console");
    await button(console, "Clore cette passe").click();
    await phone.getByText("Cette passe est close").waitFor();
    await button(console, "Ouvrir la deuxième passe").click();
    await button(phone, /Co-décider/).click();
    await writes("Décider avec les parents", "Placer la carte");
    const of = room.state().activities[second()]?.of;
    if (of?.method !== "spiral") throw new Error("The second activity is a spiral.");
    const placed = Object.values(of.state.cards).map(({ words, zone, marks }) => [
      unseal(words),
      zone,
      marks.pass,
    ]);
    expect(placed).toEqual([
      ["La fermeture de la crèche de Bréal", "outside", "fact"],
      ["Trois scénarios écrits avec les parents", "c2-p4", "fact"],
      ["Décider avec les parents", "c1-p5", "wish"],
    ]);
  });

  test("CC-06 everybody says in silence where we are, and the wall shows the places once they are revealed", {
    timeout: 90_000,
  }, async () => {
    await conducts({ method: "spiral", command: { type: "open-placing" } });
    await phone.getByRole("heading", { name: "Où en sommes-nous" }).waitFor();
    await phone.getByRole("radio", { name: /^Cycle II,/ }).check({ force: true });
    await phone.getByRole("radio", { name: /^3\. Co-évaluer/ }).check({ force: true });
    await expectNoFault(phone, "silent placing on the phone");
    await button(phone, "Nous en sommes là").click();
    await phone.getByText("Vous avez placé").waitFor();
    await wall.getByText(/^1 sur \d+ ont placé/).waitFor();
    await button(console, "Montrer les placements").click();
    await wall.getByText("Co-évaluer (ex-ante)").first().waitFor();
    await expectNoFault(wall, "places on the wall");
    expectGoodManners(workshop);
  });
});
