import type { Point } from "../card.ts";
import type { Outline, Size } from "./cell.ts";

/** Columns and rows of the sheet on which the zones of a gabarit are laid, whatever size it is drawn at. */
export const sheetColumns = 12;
export const sheetRows = 8;

/** A rectangle of the sheet, in columns and rows from its top left corner. */
export interface SheetBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Named places in a layout (GA-03: neighbours are related, size says how much detail is expected). */
export interface ZonesFrame {
  readonly kind: "zones";
  readonly zones: readonly { readonly id: string; readonly box: SheetBox }[];
}

/** The air around each zone, in units of the wall. */
const gap = 12;

export function zoneIds({ zones }: ZonesFrame): readonly string[] {
  return zones.map(({ id }) => id);
}

/** The rectangle of a zone on a drawing of this size; null for a zone that the frame has not. */
export function zoneBox({ zones }: ZonesFrame, id: string, { width, height }: Size): SheetBox | null {
  const box = zones.find((zone) => zone.id === id)?.box;
  if (box === undefined) return null;
  const [column, row] = [width / sheetColumns, height / sheetRows];
  return {
    x: box.x * column + gap / 2,
    y: box.y * row + gap / 2,
    width: box.width * column - gap,
    height: box.height * row - gap,
  };
}

export function zoneOutline(frame: ZonesFrame, id: string, size: Size): Outline | null {
  const box = zoneBox(frame, id, size);
  return box === null ? null : boxOutline(box);
}

/** A rectangle as a contour, clockwise from its top left corner. */
export function boxOutline({ x, y, width, height }: SheetBox): Outline {
  const contour: readonly Point[] = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return { contour, centre: { x: x + width / 2, y: y + height / 2 } };
}

/** Whether a rectangle lies on the sheet, on whole columns and rows, and is at least one of each. */
export function isOnSheet({ x, y, width, height }: SheetBox): boolean {
  const whole = [x, y, width, height].every(Number.isInteger);
  return (
    whole &&
    x >= 0 &&
    y >= 0 &&
    width >= 1 &&
    height >= 1 &&
    x + width <= sheetColumns &&
    y + height <= sheetRows
  );
}

/** The first two zones that lie on one another, or null: a card must not stand in two zones. */
export function overlapping({ zones }: ZonesFrame): readonly [string, string] | null {
  for (const [index, { id, box }] of zones.entries()) {
    const other = zones.slice(index + 1).find((each) => overlaps(box, each.box));
    if (other !== undefined) return [id, other.id];
  }
  return null;
}

function overlaps(a: SheetBox, b: SheetBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Rectangles for `count` zones in their order, the same size but in a last row that is not full: the blank grids. */
export function evenBoxes(count: number): readonly SheetBox[] {
  const perRow = count <= 3 ? count : count <= 4 ? 2 : count <= 6 ? 3 : count <= 8 ? 4 : 3;
  const rows = Math.ceil(count / perRow);
  const edge = (index: number, of: number, whole: number) => Math.round((index * whole) / of);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / perRow);
    const inRow = row === rows - 1 ? count - row * perRow : perRow;
    const at = index - row * perRow;
    const [left, right] = [edge(at, inRow, sheetColumns), edge(at + 1, inRow, sheetColumns)];
    const [top, bottom] = [edge(row, rows, sheetRows), edge(row + 1, rows, sheetRows)];
    return { x: left, y: top, width: right - left, height: bottom - top };
  });
}
