import type { OrganisationId } from "../base/ids.ts";
import type { Board } from "../board/board.ts";
import type { Paper } from "../board/card.ts";
import type { Cell } from "../board/frames/cell.ts";
import type { Frame } from "../board/frames/frame.ts";
import type { Organisation } from "../room/organisation.ts";

/** What a picture of a report shows, described by value: only what everyone in the session has been shown. */
export type Picture = BoardPicture | SpiralPicture | CanvasPicture | BowlPicture;

export interface BoardPicture {
  readonly kind: "board";
  readonly board: Board;
  readonly legend: readonly { readonly paper: Paper; readonly label: string }[];
  readonly organisations: readonly Organisation[];
}

/** A spiral as the wall draws it: states by fill and sign, facts and wishes as counts. */
export interface SpiralPicture {
  readonly kind: "spiral";
  readonly territory: string;
  readonly cycles: readonly string[];
  readonly phases: readonly { readonly short: string; readonly label: string }[];
  readonly cells: readonly {
    readonly cell: Cell;
    readonly status: "to-come" | "under-way" | "done" | "skipped" | "to-redo";
    readonly facts: number;
    readonly wishes: number;
  }[];
}

/** A sheet with its zones and every card in them: on paper there is room for what the wall only counts. */
export interface CanvasPicture {
  readonly kind: "canvas";
  readonly title: string;
  readonly frame: Frame;
  readonly zones: readonly CanvasZone[];
  /** Two scales instead of a sheet: each with its name, its first step and its last. */
  readonly scales: { readonly across: PictureScale; readonly up: PictureScale } | null;
  readonly organisations: readonly Organisation[];
}

export interface PictureScale {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

export interface CanvasZone {
  readonly id: Cell;
  readonly title: string;
  readonly value: string | null;
  readonly cards: readonly {
    readonly text: string;
    readonly paper: Paper;
    readonly organisation: OrganisationId | null;
    readonly author: string | null;
  }[];
}

/** The chairs of a bowl at the moment of the report, with who sits there as far as the wall says it. */
export interface BowlPicture {
  readonly kind: "bowl";
  readonly label: string;
  readonly chairs: readonly {
    readonly state: "taken" | "free" | "kept" | "still";
    readonly name: string;
    readonly organisation: OrganisationId | null;
    readonly isOutside: boolean;
    readonly isGuest: boolean;
  }[];
  readonly organisations: readonly Organisation[];
}
