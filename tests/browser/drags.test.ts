import type { CardId } from "@bocal/protocol/base/ids";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { middleOf } from "./geometry.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { boardCard, expectGoodManners, grip } from "./steps.ts";
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
    console = await openConsole(workshop, room);
    await grip(console, "sage-femme").waitFor();
    const cards = [room.cardWith("Un guichet unique"), room.cardWith("Une porte le samedi")];
    await room.conductsActivity({ type: "group-cards", cards, title: "Chaque parent trouve une porte" });
    await console
      .getByRole("button", { name: /^Nuage\s*1/ })
      .first()
      .waitFor();
  });
  afterAll(async () => {
    await console.context().close();
  });

  /** What a gesture was, and where it left the card; then the gesture is taken back. */
  async function gesture(card: CardId, does: () => Promise<void>) {
    const before = room.state().undo.done.length;
    await does();
    await expect.poll(() => room.state().undo.done.length).toBe(before + 1);
    const { cluster, pile } = room.card(card);
    const was = { events: room.lastGesture(), cluster, pile };
    await room.conducts({ type: "undo" });
    await console.getByRole("button", { name: /^Rétablir/ }).waitFor();
    return was;
  }

  async function drag(text: string, to: { readonly x: number; readonly y: number }): Promise<void> {
    const { x, y } = await middleOf(boardCard(console, text));
    await console.mouse.move(x, y);
    await console.mouse.down();
    await console.mouse.move(to.x + 12, to.y + 5, { steps: 4 });
    await console.mouse.move(to.x, to.y);
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
    const head = await middleOf(boardCard(console, "porte"));
    const dragged = await gesture(card, () => drag("sage-femme", { x: head.x, y: head.y + 44 }));
    const moved = await gesture(card, () => moveTo("sage-femme", /Chaque parent/));
    expect(dragged).toEqual({ events: ["cards-placed"], cluster: expect.anything(), pile: null });
    expect(moved).toEqual(dragged);
  });

  test("D4 puts a card alone on the plane by the same fact as a drag", async () => {
    const card = room.cardWith("Un guichet unique");
    const loose = await middleOf(boardCard(console, "sage-femme"));
    const dragged = await gesture(card, () => drag("guichet", { x: loose.x, y: loose.y + 160 }));
    const moved = await gesture(card, () => moveTo("guichet", "Seule, à une place du tableau"));
    expect(dragged).toEqual({ events: ["cards-placed"], cluster: null, pile: null });
    expect(moved).toEqual(dragged);
  });

  test("D4 stacks a card on another by the same fact as a drag", async () => {
    const card = room.cardWith("Une sage-femme");
    const target = await middleOf(boardCard(console, "horaires"));
    const dragged = await gesture(card, () => drag("sage-femme", target));
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
      await console.mouse.move(x + 30, y + 130, { steps: 4 });
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
  });
});
