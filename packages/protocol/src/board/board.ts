import { type ById, entry } from "../base/record.ts";
import type { BoardCard, BoardCluster } from "./card.ts";

/**
 * What stands on a board, as a value: cards and clusters by id. It holds only what everyone who may open the board may know.
 * Membership stands on the card, so "in one cluster at most" needs no check.
 */
export interface Board {
  readonly cards: ById<BoardCard>;
  readonly clusters: ById<BoardCluster>;
}

export const emptyBoard: Board = { cards: {}, clusters: {} };

/** Cards that are not under another one, in reading order: by place on the plane, top to bottom, left to right. */
export function looseCards(board: Board): readonly BoardCard[] {
  return Object.values(board.cards)
    .filter((card) => card.cluster === null && !isUnder(board, card))
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
}

/** Cards of one cluster that are not under another one, in their order. */
export function cardsOfCluster(board: Board, cluster: string): readonly BoardCard[] {
  return Object.values(board.cards)
    .filter((card) => card.cluster === cluster && !isUnder(board, card))
    .toSorted(byOrder);
}

/** The cards that lie under this one, in their order; empty when it is no pile. */
export function cardsUnder(board: Board, top: string): readonly BoardCard[] {
  return Object.values(board.cards)
    .filter((card) => card.pile === top)
    .toSorted(byOrder);
}

export function clustersInOrder(board: Board): readonly BoardCluster[] {
  return Object.values(board.clusters).toSorted((a, b) => a.number - b.number);
}

/** Whether another card lies on this one. */
export function isUnder(board: Board, card: BoardCard): boolean {
  return card.pile !== null && entry(board.cards, card.pile) !== undefined;
}

function byOrder(a: BoardCard, b: BoardCard): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}
