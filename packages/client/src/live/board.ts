import { type Board, emptyBoard } from "@bocal/protocol/board/board";
import { WebsocketProvider } from "y-websocket";
import { Doc } from "yjs";
import { createStore, type StoreApi } from "zustand/vanilla";
import { boardSocket } from "./board-socket.ts";
import type { LineSocket } from "./line.ts";
import { followBoard } from "./read-board.ts";

export interface BoardState {
  /** Unchanged cards and clusters keep their identity from one state to the next. */
  readonly board: Board;
  /** False until the whole document has come, and again while the line is cut. */
  readonly synced: boolean;
}

/** A board document as it is now. */
export interface LiveBoard {
  readonly store: StoreApi<BoardState>;
  close(): void;
}

export interface BoardParts {
  readonly document: string;
  readonly socket: LineSocket;
  readonly changed: (arrivedAt: number) => void;
}

/**
 * Opens a document and keeps it up to date. A document that was replaced has another name and is another opening, which starts
 * empty: two histories are never merged.
 */
export function openBoard({ document, socket, changed }: BoardParts): LiveBoard {
  const store = createStore<BoardState>(() => ({ board: emptyBoard, synced: false }));
  const doc = new Doc();
  const follow = followBoard(doc, (board, arrivedAt) => {
    store.setState({ board });
    changed(arrivedAt);
  });
  const provider = new WebsocketProvider("board:", document, doc, {
    WebSocketPolyfill: boardSocket(socket, document) as unknown as typeof WebSocket,
    disableBc: true,
  });
  provider.awareness.setLocalState(null);
  provider.on("sync", (synced) => {
    // What came is shown with the word that it is whole, not a frame later.
    follow.now();
    store.setState({ synced });
  });

  return {
    store,
    close() {
      follow.stop();
      provider.destroy();
      doc.destroy();
    },
  };
}
