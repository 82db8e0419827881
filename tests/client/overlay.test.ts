import { boardWithWaiting, cardsWithWaiting, passesWithWaiting } from "@bocal/client/live/overlay";
import type { OutboxEntry, RefusedEntry, WaitingEntry } from "@bocal/client/live/store";
import type { Board } from "@bocal/protocol/board/board";
import { cardsOfCluster, cardsUnder } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import type { Command, MyCard } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { named } from "../help/people.ts";
import { activity, meView, myCard } from "./sample-views.ts";

const card = (name: string) => named<"card">(name);
const cluster = named<"cluster">("cluster-1");

function waiting(id: string, command: Command, on = activity): WaitingEntry {
  return {
    id: named<"command">(id),
    command: { type: "in-activity", activity: on, method: "metaplan", command },
    state: "waiting",
    since: 0,
  };
}

function refused(entry: WaitingEntry): RefusedEntry {
  const { id, command, since } = entry;
  return { id, command, since, state: "refused", refusal: { type: "deposit-closed" }, keepDraft: true };
}

function me(cards: readonly MyCard[]) {
  const { activity: shown } = meView(cards);
  if (shown === null) throw new Error("The sample has an activity.");
  return ofMetaplan(shown.method).shown;
}

function mine(
  cards: readonly MyCard[],
  outbox: readonly OutboxEntry[],
  settling: readonly WaitingEntry[] = [],
) {
  return cardsWithWaiting(me(cards), outbox, settling, activity);
}

const one = myCard({ id: card("one"), text: "Un" });
const writes = waiting("tab-1", { type: "write-card", text: "Deux", paper: "sky" });
const edits = waiting("tab-2", { type: "edit-card", card: one.id, text: "Un, mieux dit" });
const withdraws = waiting("tab-3", { type: "withdraw-card", card: one.id });

describe("my cards, with what waits", () => {
  test("end with a card that was written and waits", () => {
    expect(mine([one], [writes])).toMatchObject([
      { text: "Un", state: "saved", change: null, entry: null },
      { key: "tab-1", id: null, text: "Deux", paper: "sky", state: "waiting", change: "written" },
    ]);
  });

  test("show it as saved between the answer and the view, and once when the view has it", () => {
    expect(mine([one], [], [writes])).toMatchObject([{}, { key: "tab-1", state: "saved", entry: null }]);
    const shown = myCard({ id: card("two"), command: named<"command">("tab-1"), text: "Deux" });
    expect(mine([one, shown], [], [writes]).map(({ id }) => id)).toEqual(["one", "two"]);
    expect(mine([one, shown], [writes]).map(({ state }) => state)).toEqual(["saved", "saved"]);
  });

  test("give a refused text back under the key it had", () => {
    expect(mine([one], [refused(writes)])).toMatchObject([
      {},
      { key: "tab-1", state: "refused", draft: "Deux", refusal: { type: "deposit-closed" }, entry: "tab-1" },
    ]);
  });

  test("show the new words of an edit that waits, and the old ones with the draft when it is refused", () => {
    expect(mine([one], [edits])).toMatchObject([
      { id: "one", text: "Un, mieux dit", state: "waiting", change: "edited" },
    ]);
    expect(mine([one], [], [edits])).toMatchObject([{ text: "Un, mieux dit", state: "saved" }]);
    expect(mine([one], [refused(edits)])).toMatchObject([
      { text: "Un", draft: "Un, mieux dit", state: "refused" },
    ]);
  });

  test("keep a refused edit though its card has gone", () => {
    expect(mine([], [refused(edits)])).toMatchObject([
      { id: null, draft: "Un, mieux dit", state: "refused" },
    ]);
  });

  test("mark a card whose withdrawal waits, and lose it once that is applied", () => {
    expect(mine([one], [withdraws])).toMatchObject([{ id: "one", state: "waiting", change: "withdrawn" }]);
    expect(mine([one], [], [withdraws])).toEqual([]);
  });

  test("leave out what was written for another activity", () => {
    const elsewhere = waiting("tab-4", { type: "write-card", text: "?" }, named<"activity">("activity-2"));
    expect(mine([one], [elsewhere]).length).toBe(1);
  });
});

describe("whether I pass, with what waits", () => {
  const passes = waiting("tab-1", { type: "pass" });

  test("follows what I asked last", () => {
    expect(passesWithWaiting(me([]), [passes], [], activity)).toBe(true);
    const back = waiting("tab-2", { type: "take-back-pass" });
    expect(passesWithWaiting(me([]), [passes, back], [], activity)).toBe(false);
    expect(passesWithWaiting(me([]), [passes, writes], [], activity)).toBe(false);
  });

  test("is not so when it was refused", () => {
    expect(passesWithWaiting(me([]), [refused(passes)], [], activity)).toBe(false);
  });
});

function boardCard(name: string, part: Partial<BoardCard> = {}): BoardCard {
  const place = { x: 0, y: 0, cluster: null, order: 0, pile: null };
  const told = { organisation: null, author: null };
  return {
    id: card(name),
    origin: card(name),
    text: name,
    shape: "idea",
    paper: "straw",
    ...told,
    ...place,
    ...part,
  };
}

function boardOf(...cards: readonly BoardCard[]): Board {
  return {
    cards: Object.fromEntries(cards.map((each) => [each.id, each])),
    clusters: { [cluster]: { id: cluster, number: 1, title: "", x: 10, y: 10 } },
  };
}

function laid(board: Board, ...commands: readonly Command[]): Board {
  const entries = commands.map((command, at) => waiting(`tab-${at}`, command));
  return boardWithWaiting(board, entries, [], activity);
}

describe("the board, with what waits", () => {
  const board = boardOf(
    boardCard("a"),
    boardCard("b", { cluster, order: 0 }),
    boardCard("c", { cluster, order: 1 }),
  );

  test("is the same board when nothing waits, or only what it cannot foresee", () => {
    expect(boardWithWaiting(board, [], [], activity)).toBe(board);
    expect(laid(board, { type: "group-cards", cards: [card("a")], title: "" })).toBe(board);
    expect(laid(board, { type: "move-card", card: card("gone"), x: 1, y: 1 })).toBe(board);
  });

  test("has a moved card in its new place, and touches no other", () => {
    const moved = laid(board, { type: "move-card", card: card("b"), x: 300, y: 200 });
    expect(moved.cards.b).toMatchObject({ x: 300, y: 200, cluster: null });
    expect(moved.cards.a).toBe(board.cards.a);
    expect(moved.clusters).toBe(board.clusters);
  });

  test("takes along what lies under a moved card", () => {
    const pile = boardOf(boardCard("a"), boardCard("b", { pile: card("a"), order: 1 }));
    const moved = laid(pile, { type: "move-card", card: card("a"), x: 300, y: 200 });
    expect(moved.cards.b).toMatchObject({ x: 300, y: 200, pile: "a", order: 1 });
  });

  test("has a card at its place inside a cluster", () => {
    const ids = (shown: Board) => cardsOfCluster(shown, cluster).map(({ id }) => id);
    const last = laid(board, { type: "move-card-to-cluster", card: card("a"), cluster });
    expect(ids(last)).toEqual(["b", "c", "a"]);
    const between = laid(board, {
      type: "move-card-to-cluster",
      card: card("a"),
      cluster,
      before: card("c"),
    });
    expect(ids(between)).toEqual(["b", "a", "c"]);
    const front = laid(board, { type: "move-card-to-cluster", card: card("c"), cluster, before: card("b") });
    expect(ids(front)).toEqual(["c", "b"]);
  });

  test("has a stacked card under the other, with its own pile", () => {
    const two = boardOf(boardCard("a"), boardCard("b"), boardCard("c", { pile: card("b"), order: 1 }));
    const stacked = laid(two, { type: "stack-card", card: card("b"), onto: card("a") });
    expect(cardsUnder(stacked, "a").map(({ id }) => id)).toEqual(["b", "c"]);
  });

  test("has not a parked card, and what lay under it has come up", () => {
    const pile = boardOf(
      boardCard("a", { x: 5, y: 6 }),
      boardCard("b", { pile: card("a"), order: 1 }),
      boardCard("c", { pile: card("a"), order: 2 }),
    );
    const parked = laid(pile, { type: "park-card", card: card("a"), reason: "" });
    expect(Object.keys(parked.cards)).toEqual(["b", "c"]);
    expect(parked.cards.b).toMatchObject({ x: 5, y: 6, pile: null });
    expect(parked.cards.c).toMatchObject({ pile: "b" });
  });

  test("has a cluster under its new title and in its new place", () => {
    const shown = laid(
      board,
      { type: "title-cluster", cluster, title: " Ouvrir plus tôt " },
      { type: "move-cluster", cluster, x: 700, y: 90 },
    );
    expect(shown.clusters[cluster]).toMatchObject({ title: "Ouvrir plus tôt", x: 700, y: 90 });
  });

  test("shows a move until the board does, and forgets one that was refused", () => {
    const move = waiting("tab-1", { type: "move-card", card: card("a"), x: 300, y: 200 });
    expect(boardWithWaiting(board, [], [move], activity).cards.a).toMatchObject({ x: 300, y: 200 });
    expect(boardWithWaiting(board, [refused(move)], [], activity)).toBe(board);
  });
});
