import { type Board, emptyBoard } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import { comparedBoards } from "@bocal/protocol/board/compare";
import { expect, test } from "vitest";
import { named } from "../../help/people.ts";

function card(text: string, part: Partial<BoardCard> = {}): BoardCard {
  const id = named<"card">(text);
  const usual = { shape: "idea", paper: "straw", organisation: null, author: null } as const;
  return { id, origin: id, text, ...usual, x: 0, y: 0, cluster: null, order: 0, pile: null, ...part };
}

/** A board with one cluster of this title, these cards in it and these alone. */
function boardWith(title: string, inside: readonly string[], alone: readonly string[] = []): Board {
  const cluster = named<"cluster">("c1");
  const cards = [...inside.map((text) => card(text, { cluster })), ...alone.map((text) => card(text))];
  return {
    cards: Object.fromEntries(cards.map((each) => [each.id, each])),
    clusters: { [cluster]: { id: cluster, number: 1, title, x: 0, y: 0 } },
  };
}

const told = (boards: readonly (Board | null)[]) =>
  comparedBoards(boards).map(({ title, cells }) => [
    title,
    ...cells.map((cards) => cards?.map((each) => each.card.text) ?? null),
  ]);

test("boards are compared zone by zone: titles that say the same are one row", () => {
  const boards = [boardWith("Se déplacer", ["bus"], ["peur"]), boardWith("se deplacer !", ["car"])];
  expect(told(boards)).toEqual([
    ["Se déplacer", ["bus"], ["car"]],
    [null, ["peur"], []],
  ]);
});

test("clusters without a title are not taken for one another, and a board not shown has empty cells", () => {
  expect(told([boardWith("", ["bus"]), null, boardWith("", ["car"])])).toEqual([
    ["", ["bus"], null, null],
    ["", null, null, ["car"]],
  ]);
  expect(told([null, emptyBoard])).toEqual([]);
});

test("MP-22 a pile is compared as its top card, with how many cards lie there", () => {
  const under = card("dessous", { pile: named<"card">("dessus") });
  const board: Board = { cards: { dessus: card("dessus"), dessous: under }, clusters: {} };
  const [zone] = comparedBoards([board]);
  expect(zone?.cells[0]?.map(({ card: shown, times }) => [shown.text, times])).toEqual([["dessus", 2]]);
});
