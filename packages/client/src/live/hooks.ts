import type { Audience, Views } from "@bocal/protocol/session/views";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { BoardState, LiveBoard } from "./board.ts";
import type { Live } from "./connect.ts";
import type { LiveState } from "./store.ts";

/** What a selector picks from the live state. Keep the selector outside the component. */
export function useLive<Picked>(live: Live, selector: (state: LiveState) => Picked): Picked {
  return useStore(live.store, selector);
}

/** The last view of this audience, or undefined before the first one came. */
export function useView<A extends Audience>(live: Live, audience: A): Views[A] | undefined {
  return useStore(live.store, (state) => state.views[audience]);
}

/**
 * The board that a document holds; null without a document, and while it opens for the first time. A document that replaces
 * another one of the same board takes its place once it is whole, so that a wall does not go blank in between.
 */
export function useBoard(live: Live, document: string | null): BoardState | null {
  const [shown, setShown] = useState<{ document: string; state: BoardState } | null>(null);
  useEffect(() => {
    if (document === null) return;
    let board: LiveBoard | undefined;
    let stop = () => {};
    let isLeft = false;
    const show = (state: BoardState) =>
      setShown((before) => {
        const replaces = before !== null && before.document !== document;
        return replaces && !state.synced && isSameBoard(before.document, document)
          ? before
          : { document, state };
      });
    void live.board(document).then((opened) => {
      if (isLeft) return opened.close();
      board = opened;
      show(opened.store.getState());
      stop = opened.store.subscribe(show);
    });
    return () => {
      isLeft = true;
      stop();
      board?.close();
    };
  }, [live, document]);
  if (shown === null || document === null) return null;
  if (shown.document === document) return shown.state;
  return isSameBoard(shown.document, document) ? shown.state : null;
}

/** Documents are named `<board>.<lineage>`. */
function isSameBoard(one: string, other: string): boolean {
  const dot = one.lastIndexOf(".");
  return dot > 0 && other.slice(0, other.lastIndexOf(".")) === one.slice(0, dot);
}

/** The server's clock in ms, drawn again every `everyMs`. */
export function useServerClock(live: Live, everyMs = 1_000): number {
  const [now, setNow] = useState(() => live.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(live.now()), everyMs);
    return () => clearInterval(tick);
  }, [live, everyMs]);
  return now;
}
