import { shuffled } from "../../base/random.ts";
import type { Cell } from "../frames/cell.ts";
import { placeOfCard } from "./decide.ts";
import { cardsIn } from "./order.ts";
import type { CellCards, CellEvent } from "./vocabulary.ts";

/**
 * The hidden cards of a cell come out in one shuffled batch: they exchange their places, so that neither number nor order nor reserve
 * says who wrote first or which cards are one person's (CC-06). Logs from before have `cards-shown` alone, and evolve as they did.
 */
export function comeOut(cards: CellCards, zone: Cell, random: () => number): readonly CellEvent[] {
  const hidden = cardsIn(cards, zone).filter(({ shown }) => !shown);
  if (hidden.length === 0) return [];
  const dealt = shuffled(hidden, random);
  const places = hidden.flatMap(({ order, reserve }, index) => {
    const card = dealt[index];
    return card === undefined ? [] : [{ ...placeOfCard(card), order, reserve }];
  });
  return [
    // One card alone keeps its place.
    ...(places.length === 1 ? [] : [{ type: "cards-placed", places } as const]),
    { type: "cards-shown", cards: hidden.map(({ id }) => id).toSorted() },
  ];
}
