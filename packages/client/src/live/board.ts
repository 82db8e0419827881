import type { Board } from "@bocal/protocol/board/board";
import type { StoreApi } from "zustand/vanilla";

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
