import type { Cell } from "../frames/cell.ts";
import type { CellCard, CellCards } from "./vocabulary.ts";

// Asked for each cell of a frame after each change: sorted once for each set of cards. A cache of a pure function.
const sorted = new WeakMap<CellCards, ReadonlyMap<Cell, readonly CellCard[]>>();

/** The cards of one cell that were not put aside, the reserve included, in their order. Hidden ones are there too: whoever shows asks. */
export function cardsIn(cards: CellCards, zone: Cell): readonly CellCard[] {
  const known = sorted.get(cards) ?? sortedByCell(cards);
  sorted.set(cards, known);
  return known.get(zone) ?? [];
}

function sortedByCell(cards: CellCards): ReadonlyMap<Cell, readonly CellCard[]> {
  const standing = Object.values(cards)
    .filter(({ parked }) => parked === null)
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return Map.groupBy(standing, ({ zone }) => zone);
}
