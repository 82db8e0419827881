import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { boardCard, expectGoodManners, grip, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const columns = ["Ce qui aide déjà", "Ce qui freine", "Ce qui manque encore"];
const texts = [
  "Un bus le soir",
  "Une porte ouverte",
  "Un relais par canton, tenu par des voisins qui se connaissent bien",
  "Trop de formulaires",
  "Personne ne répond",
  "Des lieux pour les jeunes",
];

// LOOK=<folder> keeps a picture of what was looked at.
async function look(page: Page, name: string): Promise<void> {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` });
}

describe("a grid of columns given in advance", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let wall: Page;
  let phone: Page;

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop);
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    phone = await workshop.phone("nadège");
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
  });
  afterAll(async () => {
    await workshop.close();
  });

  test("is prepared with the question, and stands on the wall with the first cards", async () => {
    await console
      .getByRole("button", { name: /^Modifier/ })
      .first()
      .click();
    await console.getByText("Colonnes données d’avance").first().click();
    for (const [index, title] of columns.entries())
      await console.getByLabel(`Titre de la colonne ${index + 1}`).fill(title);
    await look(console, "columns-editor");
    await expectNoFault(console, "columns in the settings");
    await console.getByRole("button", { name: "Enregistrer" }).first().click();
    await console.getByRole("dialog").waitFor({ state: "hidden" });
    await room.reveals(texts);
    for (const page of [console, wall, phone])
      for (const title of columns) await page.getByText(title).first().waitFor();
    await look(wall, "columns-empty");
  });

  test("CC-11 MP-18 takes cards by a choice in a list, and from a placer's phone", async () => {
    await grip(console, "Un bus le soir").click();
    await console.getByRole("button", { name: "Déplacer vers…" }).click();
    const dialog = console.getByRole("dialog");
    await dialog.getByRole("radio", { name: /Ce qui aide/ }).check({ force: true });
    await dialog.getByRole("button", { name: "Déplacer", exact: true }).click();
    await expect.poll(() => columnOf("Un bus le soir")).toBe(columns[0]);
    const person = Object.values(room.state().people).at(-1);
    const nadège = Object.values(room.state().people)[0] ?? person;
    await room.conductsActivity({ type: "name-placer", person: nadège?.id as never, on: true });
    await phone.getByLabel("Placer : Trop de formulaires").selectOption({ label: "2. Ce qui freine" });
    await expect.poll(() => columnOf("Trop de formulaires")).toBe(columns[1]);
  });

  test("MP-18 grows downwards in its place, and the cards that wait make room", async () => {
    const clusters = () => Object.values(metaplanState().clusters);
    const before = clusters();
    for (const [index, text] of texts.entries())
      if (columnOf(text) === null)
        await room.conductsActivity({
          type: "move-card-to-cluster",
          card: room.cardWith(text),
          cluster: before[Math.floor(index / 3)]?.id as never,
        });
    expect(clusters()).toEqual(before);
    await boardCard(wall, "Une porte ouverte").waitFor();
    await wall.waitForTimeout(700); // cards glide to their places; the picture is of where they rest
    await look(wall, "columns-filled");
    await look(console, "columns-console");
    // What no longer fits goes on at the top of the next page, in its column.
    await room.conductsActivity({ type: "turn-page", page: 1 });
    await boardCard(wall, "Un relais par canton").waitFor();
    await look(wall, "columns-next-page");
    await expectNoFault(wall, "columns on the wall");
    expectGoodManners(workshop);
  });

  const metaplanState = () => {
    const activity = room.state().activities[room.activity];
    if (activity === undefined) throw new Error("The activity is gone.");
    return ofMetaplan(activity.of).state;
  };
  const columnOf = (text: string) => {
    const { clusters } = metaplanState();
    return clusters[room.card(room.cardWith(text)).cluster ?? ""]?.title ?? null;
  };
});
