import type { CardId, CommandId, PersonId } from "../../base/ids.ts";
import { entry, withEntry, withoutEntry } from "../../base/record.ts";
import { seal } from "../../base/sealed.ts";
import type { CellCard, CellCards, CellEvent, FilledCard } from "./vocabulary.ts";

/** The author of cards that came with a session file or from another activity: authors stay behind. */
export const nobody = "" as PersonId;

/** Who and which command, of the fact. */
export interface Cause {
  readonly person: PersonId;
  readonly command: CommandId;
}

export function evolveCells(cards: CellCards, event: CellEvent, cause: Cause): CellCards {
  switch (event.type) {
    case "card-written":
      return withEntry(cards, event.place.card, writtenCard(event, cause));
    case "card-edited":
      return changed(cards, event.card, (card) => ({ ...card, words: seal(event.text) }));
    case "card-withdrawn":
      return withoutEntry(cards, event.card);
    case "cards-placed":
      return event.places.reduce(
        (all, { card: id, ...place }) => changed(all, id, (card) => ({ ...card, ...place })),
        cards,
      );
    case "card-marked":
      return changed(cards, event.card, (card) => ({ ...card, marks: event.marks }));
    case "card-planned":
      return changed(cards, event.card, (card) => ({ ...card, plan: event.plan }));
    case "card-parked":
      return changed(cards, event.card, (card) => ({ ...card, parked: event.reason }));
    case "card-restored":
      return changed(cards, event.card, (card) => ({ ...card, parked: null }));
    case "cards-shown":
      return event.cards.reduce(
        (all, id) => changed(all, id, (card) => (card.shown ? card : { ...card, shown: true })),
        cards,
      );
    case "cards-filled":
      return {
        ...cards,
        ...Object.fromEntries(event.cards.map((card) => [card.card, filledCard(card, cause)])),
      };
  }
}

function writtenCard(
  { place: { card: id, ...place }, text, type: _, ...rest }: Extract<CellEvent, { type: "card-written" }>,
  { person, command }: Cause,
): CellCard {
  return {
    ...rest,
    ...place,
    id,
    words: seal(text),
    author: seal(person),
    writtenBy: seal(command),
    plan: null,
    parked: null,
    broughtFrom: null,
  };
}

function filledCard({ card: id, text, ...rest }: FilledCard, { command }: Cause): CellCard {
  return {
    ...rest,
    id,
    words: seal(text),
    author: seal(nobody),
    writtenBy: seal(command),
    group: null,
    shown: true,
  };
}

function changed(cards: CellCards, id: CardId, change: (card: CellCard) => CellCard): CellCards {
  const card = entry(cards, id);
  if (card === undefined) return cards;
  const next = change(card);
  return next === card ? cards : withEntry(cards, id, next);
}
