import type { Point } from "../card.ts";

/** Names a cell of a frame: a zone of a gabarit, a cycle and phase of a spiral, a cell between two axes. */
export type Cell = string;

/** Where a card stands in a frame: in which cell, and after which others (smaller first). */
export interface CellPlace {
  readonly zone: Cell;
  readonly order: number;
}

/** The size a frame is drawn at, in units of the wall. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A cell as it is drawn: its contour, closed, and the point where a mark of it stands. */
export interface Outline {
  readonly contour: readonly Point[];
  readonly centre: Point;
}
