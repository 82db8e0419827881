import type { CardId, ClusterId } from "@bocal/protocol/base/ids";
import { cardsInOrder, type Drawing } from "@bocal/protocol/board/drawing";

/** What the facilitator has picked on the board: some cards, or one cluster. */
export type Selection =
  | { readonly kind: "none" }
  | { readonly kind: "cards"; readonly cards: readonly CardId[] }
  | { readonly kind: "cluster"; readonly cluster: ClusterId };

export const nothing: Selection = { kind: "none" };

export function ofCards(cards: readonly CardId[]): Selection {
  return cards.length === 0 ? nothing : { kind: "cards", cards };
}

/** After a card was chosen alone, or added to the others or taken from them. Choosing the only one again lets it go. */
export function choosing(selection: Selection, card: CardId, how: "alone" | "added"): Selection {
  const cards = selection.kind === "cards" ? selection.cards : [];
  if (how === "added")
    return ofCards(cards.includes(card) ? cards.filter((id) => id !== card) : [...cards, card]);
  return cards.length === 1 && cards[0] === card ? nothing : ofCards([card]);
}

/** Without what has gone from the board meanwhile; the same one when all is there. */
export function stillThere(selection: Selection, drawing: Drawing): Selection {
  switch (selection.kind) {
    case "none":
      return selection;
    case "cluster":
      return drawing.regions.some(({ cluster }) => cluster.id === selection.cluster) ? selection : nothing;
    case "cards": {
      const there = new Set<string>(cardsInOrder(drawing).map(({ id }) => id));
      return selection.cards.every((id) => there.has(id))
        ? selection
        : ofCards(selection.cards.filter((id) => there.has(id)));
    }
  }
}

export function isChosen(selection: Selection, card: CardId): boolean {
  return selection.kind === "cards" && selection.cards.includes(card);
}
