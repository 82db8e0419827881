import type { BoardCard } from "@bocal/protocol/board/card";
import { cardsInOrder, type Drawing } from "@bocal/protocol/board/drawing";
import type { Organisation } from "@bocal/protocol/room/organisation";
import type { BoardWords } from "./words.ts";

export interface LabelContext {
  readonly drawing: Drawing;
  readonly organisations: readonly Organisation[];
  readonly words: BoardWords;
}

/** All cards in words, by id: text first, then place, where it comes from and how many lie there (D11). */
export function labelsOf(context: LabelContext): ReadonlyMap<string, string> {
  const { drawing, words } = context;
  const cards = cardsInOrder(drawing);
  return new Map(
    cards.map((card, index) => {
      const place = words.card.place(index + 1, cards.length);
      const parts = [card.text, place, whereOf(card, context), ...detailsOf(card, context)];
      return [card.id, parts.join(words.list.between)];
    }),
  );
}

/** Where a card stands, in words. */
export function whereOf(card: BoardCard, { drawing, words }: LabelContext): string {
  const region = drawing.regions.find(({ cluster }) => cluster.id === card.cluster);
  return region ? words.cluster.named(region.cluster.number, region.cluster.title) : words.card.alone;
}

/** Where it comes from and how many lie there: author, institution, pile, double, another activity. */
export function detailsOf(
  card: BoardCard,
  { drawing, organisations, words }: LabelContext,
): readonly string[] {
  const organisation = organisations.find(({ id }) => id === card.organisation);
  const pile = drawing.piles.get(card.id) ?? 1;
  return [
    card.author ?? "",
    organisation?.name ?? "",
    pile > 1 ? words.card.pile(pile) : "",
    drawing.doubles.has(card.id) ? words.card.double : "",
    card.flash === undefined ? "" : words.card.flash[card.flash],
    card.entered ? words.card.entered : "",
    card.broughtFrom ? words.card.broughtFrom : "",
  ].filter((part) => part !== "");
}
