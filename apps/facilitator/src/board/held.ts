import type { ActivityId } from "@bocal/protocol/base/ids";
import type { Board } from "@bocal/protocol/board/board";
import type { Point } from "@bocal/protocol/board/card";
import type { Holding } from "@bocal/protocol/wire/holding";
import { useRef } from "react";

type Holdings = Readonly<Record<string, Holding>>;

/**
 * What other hands hold on this board, by card or cluster. A hand counts until the thing it holds has changed: after a drop the
 * board knows better than the last message of the drag.
 */
export function useHeldByOthers(
  holdings: Holdings,
  board: Board,
  activity: ActivityId,
): Readonly<Record<string, Point>> {
  const since = useRef(new Map<string, unknown>());
  const held: Record<string, Point> = {};
  for (const [id, holding] of Object.entries(holdings)) {
    if (holding.activity !== activity) continue;
    const thing = board.cards[id] ?? board.clusters[id];
    if (!since.current.has(id)) since.current.set(id, thing);
    if (thing !== undefined && since.current.get(id) === thing) held[id] = holding;
  }
  for (const id of since.current.keys()) if (!(id in holdings)) since.current.delete(id);
  return held;
}
