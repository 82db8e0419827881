import type { Cell, Outline, Size } from "./cell.ts";
import { boxOutline, type SheetBox } from "./zones.ts";

/** Two scales of whole steps from 1; the first goes to the right, the second upwards. */
export interface AxesFrame {
  readonly kind: "axes";
  readonly across: number;
  readonly up: number;
}

/** Steps on each scale: fewer than 2 is no scale, more than 10 cannot be told apart. */
export const stepsLeast = 2;
export const stepsAtMost = 10;

export interface Steps {
  readonly across: number;
  readonly up: number;
}

export function axesCell({ across, up }: Steps): Cell {
  return `x${across}-y${up}`;
}

/** Where a cell stands on the two scales, or null for what is no cell of this frame. */
export function stepsOf(frame: AxesFrame, cell: Cell): Steps | null {
  const [, x, y] = /^x(\d{1,2})-y(\d{1,2})$/.exec(cell) ?? [];
  const steps = { across: Number(x), up: Number(y) };
  const known = steps.across >= 1 && steps.across <= frame.across && steps.up >= 1 && steps.up <= frame.up;
  return known && axesCell(steps) === cell ? steps : null;
}

/** From the top row down and left to right, as they are read. */
export function axesCells({ across, up }: AxesFrame): readonly Cell[] {
  return Array.from({ length: across * up }, (_, index) =>
    axesCell({ across: (index % across) + 1, up: up - Math.floor(index / across) }),
  );
}

export function axesOutline(frame: AxesFrame, cell: Cell, size: Size): Outline | null {
  const steps = stepsOf(frame, cell);
  return steps === null ? null : boxOutline(axesBox(frame, steps, size));
}

function axesBox(frame: AxesFrame, steps: Steps, size: Size): SheetBox {
  const width = size.width / frame.across;
  const height = size.height / frame.up;
  return { x: (steps.across - 1) * width, y: (frame.up - steps.up) * height, width, height };
}
