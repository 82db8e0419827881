import type { Point } from "../card.ts";
import { type AxesFrame, axesCells, axesOutline } from "./axes.ts";
import type { Cell, Outline, Size } from "./cell.ts";
import { cellOfSpiral, type SpiralFrame, spiralCells, spiralOutline } from "./spiral.ts";
import { type ZonesFrame, zoneIds, zoneOutline } from "./zones.ts";

// A frame gives the places of a board their meaning. A card in a frame stands in a cell, known by its id, and has an order there;
// where that is on a wall of this or that size is reckoned here alone, so projector, console and exported picture agree.

export type Frame = ZonesFrame | SpiralFrame | AxesFrame;

/** Every cell, in the order in which they are filled and read. */
export function cellsOf(frame: Frame): readonly Cell[] {
  switch (frame.kind) {
    case "zones":
      return zoneIds(frame);
    case "spiral":
      return spiralCells(frame);
    case "axes":
      return axesCells(frame);
  }
}

/** How a cell is drawn at this size; null for a cell that the frame has not. */
export function outlineOf(frame: Frame, cell: Cell, size: Size): Outline | null {
  switch (frame.kind) {
    case "zones":
      return zoneOutline(frame, cell, size);
    case "spiral": {
      const at = cellOfSpiral(frame, cell);
      return at === null ? null : spiralOutline(frame, at, size);
    }
    case "axes":
      return axesOutline(frame, cell, size);
  }
}

/** The cell that a point of the drawing lies in, or null between and outside of all cells. */
export function cellAt(frame: Frame, point: Point, size: Size): Cell | null {
  return (
    cellsOf(frame).find((cell) => {
      const outline = outlineOf(frame, cell, size);
      return outline !== null && isInside(outline.contour, point);
    }) ?? null
  );
}

/** Whether a point lies inside a closed contour: a ray to the right crosses it an odd number of times. */
function isInside(contour: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = contour.at(-1);
  for (const corner of contour) {
    if (before !== undefined && corner.y > y !== before.y > y) {
      const crossing = before.x + ((y - before.y) / (corner.y - before.y)) * (corner.x - before.x);
      if (x < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}
