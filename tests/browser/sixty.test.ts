import { unseal } from "@bocal/protocol/base/sealed";
import { layoutOf, overlaps } from "@bocal/protocol/board/geometry";
import { plainBoard } from "@bocal/protocol/methods/metaplan/board";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { choose, expectFocusSomewhere, press, tabTo, type } from "./keyboard.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, patient } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

// The ceiling of a méta-plan (MP-10): sixty cards, grouped and titled by one hand that cannot drag.

const things = ["Un bus", "Une porte", "Un relais", "Un repas", "Une écoute", "Un jardin"];
const places = [
  "au village",
  "au marché",
  "le samedi",
  "le soir",
  "près de l’école",
  "sans rendez-vous",
  "pour les pères",
  "pour les jeunes",
  "entre voisins",
  "toute l’année",
];
/** Neighbours in this list belong to different clusters: a hand has to choose, not to sweep. */
const texts = places.flatMap((place) => things.map((thing) => `${thing} ${place}`));
const thingOf = (text: string) => things.findIndex((thing) => text.startsWith(`${thing} `));
const titles = things.map((thing) => `${thing}, et chacun y gagne`);
const quickEnough = 40_000;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop.close();
});

async function sixtyWritten(): Promise<Room> {
  const room = await openRoom(workshop);
  await room.conducts({ type: "open-activity", activity: room.activity });
  await room.conductsActivity({ type: "start-writing", quota: 6 });
  for (let first = 0; first < texts.length; first += 6) {
    const writer = await room.comes(`Personne ${first / 6 + 1}`, (first / 6) % 3);
    for (const text of texts.slice(first, first + 6))
      await room.does(writer, {
        type: "in-activity",
        activity: room.activity,
        method: "metaplan",
        command: { type: "write-card", text },
      });
  }
  await room.conductsActivity({ type: "close-deposit" });
  return room;
}

function stateOf(room: Room) {
  const activity = room.state().activities[room.activity];
  if (activity === undefined) throw new Error("The activity is gone.");
  return ofMetaplan(activity.of).state;
}

/** Six titled clusters of ten, each with the cards that belong there, none on another. */
async function expectGroupedAndTitled(room: Room): Promise<void> {
  // The page shows a title at once; what counts is what the session kept.
  const untitled = () => Object.values(stateOf(room).clusters).filter(({ title }) => title === "").length;
  await expect.poll(untitled, patient).toBe(0);
  const state = stateOf(room);
  const clusters = Object.values(state.clusters);
  expect(clusters.map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
  for (const { id, title } of clusters) {
    const inside = Object.values(state.cards).filter(({ cluster }) => cluster === id);
    expect(inside).toHaveLength(places.length);
    for (const { words } of inside) expect(titles[thingOf(unseal(words).text)]).toBe(title);
  }
  const boxes = Object.values(layoutOf(plainBoard(state)).clusters);
  const covered = boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)));
  expect(covered).toEqual([]);
}

/** Which cluster, by its number, holds what begins alike; null while there is none. */
function numberOf(room: Room, thing: number): number | null {
  const state = stateOf(room);
  const card = Object.values(state.cards).find(
    ({ cluster, words }) => cluster !== null && thingOf(unseal(words).text) === thing,
  );
  return state.clusters[card?.cluster ?? ""]?.number ?? null;
}

/** The title that fits a cluster by what it holds. */
function titleFor(room: Room, number: number): string {
  const thing = things.findIndex((_, index) => numberOf(room, index) === number);
  return titles[thing] ?? "";
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const checkbox = (page: Page, text: string) => page.getByRole("checkbox", { name: text }).first();
const titleField = (page: Page, number: number): Locator =>
  page.locator(".title-list").getByLabel(`Titre du nuage ${number}`, { exact: true });

describe("sixty cards, and a keyboard alone", () => {
  test("CC-11 MP-18 are read one by one, placed by the digit of their cluster, and titled", {
    timeout: quickEnough,
  }, async () => {
    const room = await sixtyWritten();
    const console = await openConsole(workshop, room);
    await press(console, button(console, "Lire carte par carte"));
    await press(console, button(console, "Lire la première carte"));
    for (let read = 1; ; read++) {
      await console.getByText(`carte ${read} sur ${texts.length}`).waitFor();
      const card = room.card(stateOf(room).reading as never);
      const number = numberOf(room, thingOf(unseal(card.words).text));
      await console.keyboard.press(number === null ? "n" : String(number));
      await expect.poll(() => room.card(card.id).cluster, patient).not.toBeNull();
      if (read === texts.length) break;
      await console.keyboard.press("s");
    }
    await expectFocusSomewhere(console, "the last card");
    await press(
      console,
      button(console, "Aller à une autre étape").or(console.getByText("Aller à une autre étape")),
    );
    await press(console, button(console, "Passer aux titres"));
    for (let number = 1; number <= things.length; number++) {
      await type(console, titleField(console, number), titleFor(room, number));
      await console.keyboard.press("Enter");
    }
    await console.getByText("Tous les nuages ont un titre").waitFor();
    await expectGroupedAndTitled(room);
    await console.context().close();
  });

  test("CC-11 MP-23 are spread, ticked in the list, grouped and titled", {
    timeout: quickEnough,
  }, async () => {
    const room = await sixtyWritten();
    const console = await openConsole(workshop, room);
    await press(console, button(console, "Montrer les cartes"));
    await console.locator(".plane .card").first().waitFor();
    await choose(console, console.getByRole("radio", { name: "Liste" }));
    for (const [thing, word] of things.entries()) {
      // From the bar above the list, down the list once: what belongs together is ticked on the way.
      for (const text of rowsInOrder(room, thing)) await press(console, checkbox(console, text), "Space");
      await tabTo(console, button(console, "Grouper"), "Shift+Tab");
      await console.keyboard.press("Enter");
      await expect.poll(() => numberOf(room, thing), { ...patient, message: word }).not.toBeNull();
    }
    await press(
      console,
      button(console, "Passer aux titres").or(console.getByText("Aller à une autre étape")),
    );
    await press(console, button(console, "Passer aux titres"));
    for (let number = 1; number <= things.length; number++) {
      await type(console, titleField(console, number), titleFor(room, number));
      await console.keyboard.press("Enter");
    }
    await console.getByText("Tous les nuages ont un titre").waitFor();
    await expectGroupedAndTitled(room);
    await console.context().close();
  });
});

describe("sixty cards, and a finger alone", () => {
  test("CC-11 are tapped in the list, grouped and titled", { timeout: quickEnough }, async () => {
    const room = await sixtyWritten();
    const console = await touchConsole(room);
    await button(console, "Montrer les cartes").tap();
    await console.locator(".plane .card").first().waitFor();
    await console.getByText("Liste", { exact: true }).tap();
    for (const thing of things.keys()) {
      for (const text of rowsInOrder(room, thing))
        await console.locator(".board-list").getByText(text, { exact: true }).tap();
      await button(console, "Grouper").tap();
      await expect.poll(() => numberOf(room, thing), patient).not.toBeNull();
    }
    await console.getByText("Aller à une autre étape").tap();
    await button(console, "Passer aux titres").tap();
    for (let number = 1; number <= things.length; number++) {
      await titleField(console, number).tap();
      await console.keyboard.type(titleFor(room, number));
      await button(console, "Écrire").tap();
    }
    await console.getByText("Tous les nuages ont un titre").waitFor();
    await expectGroupedAndTitled(room);
    await console.context().close();
  });

  test("no page asked another host, broke its policy or threw", () => {
    expectGoodManners(workshop);
  });
});

/** The texts of one kind in the order in which a list shows them: as they lie on the board. */
function rowsInOrder(room: Room, thing: number): readonly string[] {
  return Object.values(stateOf(room).cards)
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map(({ words }) => unseal(words).text)
    .filter((text) => thingOf(text) === thing);
}

/** A console on a tablet: a finger, and keys only in a field. */
async function touchConsole(room: Room): Promise<Page> {
  const page = await workshop.page("tablet", { viewport: { width: 1180, height: 820 }, hasTouch: true });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const key = await openConsole(workshop, room);
  await page.context().addCookies(await key.context().cookies());
  const storage = await key.evaluate(() => ({ ...localStorage }));
  await key.context().close();
  await page.goto("/facilitator/");
  await page.evaluate((kept) => {
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
  }, storage);
  await page.goto(`/facilitator/s/${room.session}`);
  return page;
}
