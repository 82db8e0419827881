import type { CardId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { placeOfCard } from "./decide.ts";
import type { CellCard, CellCards, CellEvent } from "./vocabulary.ts";

/**
 * What takes an event on cards back, given the cards before it. Null for what cannot be taken back: cards that were seen cannot be
 * hidden again, and what people wrote is theirs.
 */
export function inverseOnCells(before: CellCards, event: CellEvent): readonly CellEvent[] | null {
  switch (event.type) {
    case "cards-placed":
      return [
        {
          type: "cards-placed",
          places: event.places.flatMap(({ card }) => of(before, card).map(placeOfCard)),
        },
      ];
    case "card-marked":
      return of(before, event.card).map(({ id, marks }) => ({ type: "card-marked", card: id, marks }));
    case "card-planned":
      return of(before, event.card).map(({ id, plan }) => ({ type: "card-planned", card: id, plan }));
    case "card-parked":
      return [{ type: "card-restored", card: event.card }];
    case "card-restored":
      return of(before, event.card).flatMap(({ id, parked }) =>
        parked === null ? [] : [{ type: "card-parked", card: id, reason: parked } as const],
      );
    case "card-written":
    case "card-edited":
    case "card-withdrawn":
    case "cards-shown":
    case "cards-filled":
      return null;
  }
}

function of(cards: CellCards, id: CardId): readonly CellCard[] {
  const card = entry(cards, id);
  return card === undefined ? [] : [card];
}
