import type { CardId } from "@bocal/protocol/base/ids";
import type { Point } from "@bocal/protocol/board/card";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { middleOf, pointOn } from "./geometry.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { boardCard, expectGoodManners, grip, patient } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop.close();
});

// D4: what a drag does, lists do too. Both start from the same board, because the drag is taken back in between.
describe("a board that is arranged without a drag", () => {
  let room: Room;
  let console: Page;

  beforeAll(async () => {
    room = await openRoom(workshop);
    await room.reveals(["Un guichet unique", "Une porte le samedi", "Des horaires larges", "Une sage-femme"]);
    // Cards come out shuffled: each gets a place that the drags below count on.
    const cards = [room.cardWith("Un guichet unique"), room.cardWith("Une porte le samedi")];
    await room.conductsActivity({ type: "group-cards", cards, title: "Chaque parent trouve une porte" });
    const { cluster } = room.card(room.cardWith("Un guichet unique"));
    if (cluster === null) throw new Error("The cards are in no cluster.");
    await room.conductsActivity({ type: "move-cluster", cluster, x: 60, y: 90 });
    const lies = (text: string, x: number, y: number) =>
      room.conductsActivity({ type: "move-card", card: room.cardWith(text), x, y });
    await lies("Une sage-femme", 1300, 60);
    await lies("Des horaires larges", 1300, 320);
    console = await openConsole(workshop, room);
    await console
      .getByRole("button", { name: /^Nuage\s*1/ })
      .first()
      .waitFor();
  });
  afterAll(async () => {
    await console.context().close();
  });

  /** Where everything is drawn: the board comes by another way than the rest of the page, and later. */
  const places = () =>
    console.locator(".plane [data-place]").evaluateAll((things) =>
      things
        .map((thing) => {
          const { x, y } = thing.getBoundingClientRect();
          return `${(thing as HTMLElement).dataset.place} ${Math.round(x)} ${Math.round(y)}`;
        })
        .sort(),
    );

  /** What a gesture was, and where it left the card; then the gesture is taken back. */
  async function gesture(card: CardId, does: () => Promise<void>) {
    const before = room.state().undo.done.length;
    const stood = await places();
    await does();
    await expect.poll(() => room.state().undo.done.length, patient).toBe(before + 1);
    const { cluster, pile } = room.card(card);
    const was = { events: room.lastGesture(), cluster, pile };
    await room.conducts({ type: "undo" });
    await expect.poll(places, patient).toEqual(stood);
    return was;
  }

  /** As a hand does that looks: it goes there, lets go once the board shows where the card would lie, and else tries again. */
  async function drag(text: string, to: () => Promise<Point>, aimed: Locator): Promise<void> {
    const { x, y } = await middleOf(boardCard(console, text));
    await console.mouse.move(x, y);
    await console.mouse.down();
    await expect
      .poll(async () => {
        const at = await to();
        await console.mouse.move(at.x + 9, at.y + 5);
        await console.mouse.move(at.x, at.y);
        return aimed.count();
      }, patient)
      .toBe(1);
    await console.mouse.up();
  }

  async function moveTo(text: string, place: string | RegExp): Promise<void> {
    const dialog = console.getByRole("dialog");
    await grip(console, text).click();
    await console.getByRole("button", { name: "Déplacer vers…" }).first().click();
    await dialog.getByRole("radio", { name: place }).check({ force: true });
    await dialog.getByRole("button", { name: "Déplacer", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await console.keyboard.press("Escape");
  }

  test("D4 puts a card into a cluster by the same fact as a drag", async () => {
    const card = room.cardWith("Une sage-femme");
    // The edge of a card, and not its heart, where a drop would mean a pile.
    const beside = () => pointOn(boardCard(console, "porte"), { x: 0.12, y: 0.5 });
    const dragged = await gesture(card, () => drag("sage-femme", beside, console.locator(".zone.aimed")));
    const moved = await gesture(card, () => moveTo("sage-femme", /Chaque parent/));
    expect(dragged).toEqual({ events: ["cards-placed"], cluster: expect.anything(), pile: null });
    expect(moved).toEqual(dragged);
  });

  test("D4 puts a card alone on the plane by the same fact as a drag", async () => {
    const card = room.cardWith("Un guichet unique");
    const empty = () => pointOn(console.locator(".plane"), { x: 0.3, y: 0.85 });
    const alone = console.locator(".plane:not(:has(.aimed)) .spot.mine.in-hand");
    const dragged = await gesture(card, () => drag("guichet", empty, alone));
    const moved = await gesture(card, () => moveTo("guichet", "Seule, à une place du tableau"));
    expect(dragged).toEqual({ events: ["cards-placed"], cluster: null, pile: null });
    expect(moved).toEqual(dragged);
  });

  test("D4 stacks a card on another by the same fact as a drag", async () => {
    const card = room.cardWith("Une sage-femme");
    const onto = () => middleOf(boardCard(console, "horaires"));
    const dragged = await gesture(card, () => drag("sage-femme", onto, console.locator(".spot.aimed")));
    const stacked = await gesture(card, async () => {
      const dialog = console.getByRole("dialog");
      await grip(console, "sage-femme").click();
      await console.getByRole("button", { name: "Empiler sur…" }).first().click();
      await dialog.getByRole("combobox").selectOption({ label: "Des horaires larges" });
      await dialog.getByRole("button", { name: "Empiler", exact: true }).click();
      await dialog.waitFor({ state: "detached" });
      await console.keyboard.press("Escape");
    });
    expect(dragged).toEqual({
      events: ["cards-placed"],
      cluster: null,
      pile: room.cardWith("Des horaires larges"),
    });
    expect(stacked).toEqual(dragged);
  });

  test("D4 moves a cluster by the same fact as a drag", async () => {
    const card = room.cardWith("Un guichet unique");
    const handle = console.locator("[data-head]").first();
    const dragged = await gesture(card, async () => {
      const { x, y } = await middleOf(handle);
      await console.mouse.move(x, y);
      await console.mouse.down();
      await console.mouse.move(x + 30, y + 60, { steps: 4 });
      await console.locator(".zone.mine.in-hand").waitFor();
      await console.mouse.up();
    });
    const moved = await gesture(card, async () => {
      await handle.click();
      await console.keyboard.press("Escape");
      await console.getByRole("button", { name: "Déplacer vers…" }).first().click();
      await console.getByRole("dialog").getByLabel("Place", { exact: true }).selectOption("bottom-right");
      await console.getByRole("dialog").getByRole("button", { name: "Déplacer", exact: true }).click();
    });
    expect(dragged.events).toEqual(["clusters-placed"]);
    expect(moved).toEqual(dragged);
  });

  test("D6 does nothing before the release, nor when the pointer has left or Escape was pressed", async () => {
    const before = room.state();
    const { x, y } = await middleOf(boardCard(console, "sage-femme"));
    await console.mouse.move(x, y);
    await console.mouse.down();
    await console.mouse.move(x + 40, y + 90, { steps: 4 });
    await console.keyboard.press("Escape");
    await console.mouse.up();
    await console.mouse.move(x, y);
    await console.mouse.down();
    await console.mouse.move(x + 40, y + 90, { steps: 4 });
    await console.mouse.move(20, 400, { steps: 4 });
    await console.mouse.up();
    const end = await middleOf(console.getByRole("button", { name: "Terminer", exact: true }));
    await console.mouse.move(end.x, end.y);
    await console.mouse.down();
    await console.mouse.move(end.x, end.y + 200);
    await console.mouse.up();
    expect(await console.getByRole("dialog").count()).toBe(0);
    // Whatever had been asked would have been answered before this.
    await room.conducts({ type: "show-on-wall", wall: "join" });
    expect(room.state().activities).toBe(before.activities);
    expectGoodManners(workshop);
  });
});
