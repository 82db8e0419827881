import { type Board, cardsOfCluster } from "@bocal/protocol/board/board";

/** What a cluster without a title is known by. */
export function firstText(board: Board, cluster: string): string | null {
  const text = cardsOfCluster(board, cluster)[0]?.text;
  return text === undefined ? null : `«\u00a0${text}\u00a0»`;
}
