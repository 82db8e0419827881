import type { CardId } from "../base/ids.ts";
import { unseal } from "../base/sealed.ts";
import { firstLetters, tidyText } from "../base/text.ts";
import { cardLetters } from "../board/cells/decide.ts";
import { cardsIn } from "../board/cells/order.ts";
import type { CellCard, CellCards, FilledCard } from "../board/cells/vocabulary.ts";
import type { Cell } from "../board/frames/cell.ts";
import type { Anonymity } from "../room/person.ts";
import type { Given, GivenKind, Received } from "./given.ts";

// How cards in the cells of a frame are handed on, and how what others gave becomes such cards: the same for every method that has a frame.

/** The cards that everyone has seen, cell after cell, then what was put aside. */
export function givenCards(
  cards: CellCards,
  cells: readonly Cell[],
  { anonymity }: { readonly anonymity: Anonymity },
  kindOf: (card: CellCard) => GivenKind,
): readonly Given[] {
  const given = (card: CellCard, kind: GivenKind): Given => ({
    item: card.id,
    kind,
    text: unseal(card.words),
    behind: [],
    organisation: anonymity === "anonymous" ? null : card.organisation,
  });
  const aside = Object.values(cards)
    .filter(({ shown, parked }) => shown && parked !== null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...cells.flatMap((cell) =>
      cardsIn(cards, cell).flatMap((card) => (card.shown ? given(card, kindOf(card)) : [])),
    ),
    ...aside.map((card) => given(card, "parked")),
  ];
}

/** What was received as cards of one cell, behind those that stand there; beyond `most` they wait in its reserve. */
export function receivedCards(
  received: readonly Received[],
  newId: () => string,
  to: {
    readonly cards: CellCards;
    readonly cell: Cell;
    readonly most: number | null;
    readonly marks: FilledCard["marks"];
  },
): readonly FilledCard[] {
  const standing = cardsIn(to.cards, to.cell);
  const from = standing.length === 0 ? 0 : (standing.at(-1)?.order ?? 0) + 1;
  return received
    .map(({ text, ...rest }) => ({ ...rest, text: firstLetters(tidyText(text), cardLetters) }))
    .filter(({ text }) => text !== "")
    .map(({ text, organisation, origin }, index) => ({
      card: newId() as CardId,
      zone: to.cell,
      until: null,
      order: from + index,
      reserve: to.most !== null && standing.length + index >= to.most,
      text,
      marks: to.marks,
      plan: null,
      organisation,
      parked: null,
      entered: false,
      broughtFrom: origin,
    }));
}
