import { comparable } from "../base/text.ts";
import { type Board, cardsOfCluster, cardsUnder, clustersInOrder, looseCards } from "./board.ts";
import type { BoardCard } from "./card.ts";

/** A card of a comparison, with how many cards lie there. */
export interface ComparedCard {
  readonly card: BoardCard;
  readonly times: number;
}

/** What several boards have under one title; the cards that stand alone have none. */
export interface ComparedZone {
  readonly title: string | null;
  /** Cards of each board, in the order of the boards; null where a board has no such zone. */
  readonly cells: readonly (readonly ComparedCard[] | null)[];
}

/**
 * Several boards zone by zone: titles that compare equal are one zone, in the order in which they are first met, clusters that
 * have no title yet are told one by one, and what stands alone comes last. A board that is not there yet has empty cells.
 */
export function comparedBoards(boards: readonly (Board | null)[]): readonly ComparedZone[] {
  const zones = new Map<
    string,
    { readonly title: string; readonly cells: (readonly ComparedCard[] | null)[] }
  >();
  const empty = () => boards.map(() => null);
  boards.forEach((board, index) => {
    for (const cluster of board === null ? [] : clustersInOrder(board)) {
      const key = comparable(cluster.title) || `untitled ${index} ${cluster.id}`;
      const zone = zones.get(key) ?? { title: cluster.title, cells: empty() };
      zones.set(key, zone);
      const cards = shown(board, cardsOfCluster(board as Board, cluster.id));
      zone.cells[index] = [...(zone.cells[index] ?? []), ...cards];
    }
  });
  const alone = boards.map((board) => (board === null ? null : shown(board, looseCards(board))));
  const nobody = alone.every((cards) => cards === null || cards.length === 0);
  return [...zones.values(), ...(nobody ? [] : [{ title: null, cells: alone }])];
}

function shown(board: Board | null, cards: readonly BoardCard[]): readonly ComparedCard[] {
  return cards.map((card) => ({ card, times: board === null ? 1 : cardsUnder(board, card.id).length + 1 }));
}
