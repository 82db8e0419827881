import type { Board } from "../board/board.ts";
import type { Paper } from "../board/card.ts";
import type { Organisation } from "../room/organisation.ts";

/** What a picture of a report shows, described by value: only what everyone in the session has been shown. */
export interface Picture {
  readonly kind: "board";
  readonly board: Board;
  readonly legend: readonly { readonly paper: Paper; readonly label: string }[];
  readonly organisations: readonly Organisation[];
}
