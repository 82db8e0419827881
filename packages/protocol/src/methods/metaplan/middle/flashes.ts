import type { CardId } from "../../../base/ids.ts";
import { entry } from "../../../base/record.ts";
import type { FlashKind } from "../../../board/card.ts";
import type { State } from "../vocabulary.ts";
import type { FlashesOfCard, Middle } from "./vocabulary.ts";

// Asked for each card of each board: counted once for each set of flashes. A cache of a pure function.
const counted = new WeakMap<Middle["flashes"], ReadonlyMap<CardId, { disagree: number; unclear: number }>>();

function countsIn(flashes: Middle["flashes"]): ReadonlyMap<CardId, { disagree: number; unclear: number }> {
  const known = counted.get(flashes);
  if (known !== undefined) return known;
  const counts = new Map<CardId, { disagree: number; unclear: number }>();
  for (const { card, kind } of Object.values(flashes)) {
    const count = counts.get(card) ?? { disagree: 0, unclear: 0 };
    count[kind] += 1;
    counts.set(card, count);
  }
  counted.set(flashes, counts);
  return counts;
}

/** The flashes of a card, by its origin: two numbers and what became of them; null when there are none. */
export function flashesOf({ middle }: Pick<State, "middle">, origin: CardId): FlashesOfCard | null {
  const counts = countsIn(middle.flashes).get(origin);
  if (counts === undefined) return null;
  return { card: origin, ...counts, outcome: entry(middle.outcomes, origin) ?? null };
}

/** The mark that a card wears on the board: gone when the flash was settled by agreement (MP-28). */
export function markOf(state: Pick<State, "middle">, origin: CardId): FlashKind | null {
  const flashes = flashesOf(state, origin);
  if (flashes === null || flashes.outcome === "settled") return null;
  return flashes.disagree > 0 ? "disagree" : "unclear";
}

/** Every flashed card that stands on the board, the most flashed first; ids, which say nothing, decide between equals. */
export function flashesInOrder(state: State): readonly FlashesOfCard[] {
  const shown = new Set(
    Object.values(state.cards).flatMap((card) => (card.read && card.parked === null ? [card.origin] : [])),
  );
  return [...countsIn(state.middle.flashes).keys()]
    .filter((origin) => shown.has(origin))
    .flatMap((origin) => flashesOf(state, origin) ?? [])
    .toSorted((a, b) => b.disagree + b.unclear - a.disagree - a.unclear || (a.card < b.card ? -1 : 1));
}
