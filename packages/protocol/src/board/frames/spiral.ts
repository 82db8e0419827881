import type { Point } from "../card.ts";
import type { Cell, Outline, Size } from "./cell.ts";

// A true spiral: one band that winds outwards, so the end of a turn is the start of the next (SP-02). A cycle is a turn, counted
// from the centre; a phase is a sector, clockwise from the top, the same in every cycle.

export interface SpiralFrame {
  readonly kind: "spiral";
  readonly cycles: number;
  readonly phases: number;
}

// SP-01
export const cyclesLeast = 1;
export const cyclesAtMost = 5;
export const phasesLeast = 3;
export const phasesAtMost = 12;

/** A cell by its cycle and its phase, both from 1. */
export interface Turn {
  readonly cycle: number;
  readonly phase: number;
}

export function spiralCell({ cycle, phase }: Turn): Cell {
  return `c${cycle}-p${phase}`;
}

/** The cycle and phase of a cell, or null for what is no cell of this spiral. */
export function cellOfSpiral(frame: SpiralFrame, cell: Cell): Turn | null {
  const [, cycle, phase] = /^c(\d)-p(\d{1,2})$/.exec(cell) ?? [];
  const turn = { cycle: Number(cycle), phase: Number(phase) };
  const known =
    turn.cycle >= 1 && turn.cycle <= frame.cycles && turn.phase >= 1 && turn.phase <= frame.phases;
  return known && spiralCell(turn) === cell ? turn : null;
}

/** Along the band, from the centre outwards. */
export function spiralCells({ cycles, phases }: SpiralFrame): readonly Cell[] {
  return Array.from({ length: cycles * phases }, (_, index) =>
    spiralCell({ cycle: Math.floor(index / phases) + 1, phase: (index % phases) + 1 }),
  );
}

/** The cells from one to another along one cycle, both included; null when they are not in one cycle or in the wrong order (SP-03). */
export function spanOf(frame: SpiralFrame, from: Cell, until: Cell): readonly Cell[] | null {
  const [first, last] = [cellOfSpiral(frame, from), cellOfSpiral(frame, until)];
  if (first === null || last === null || first.cycle !== last.cycle || last.phase < first.phase) return null;
  return Array.from({ length: last.phase - first.phase + 1 }, (_, index) =>
    spiralCell({ cycle: first.cycle, phase: first.phase + index }),
  );
}

/** Where the spiral turns on a drawing of this size, and how wide its band is. */
export interface Winding {
  readonly middle: Point;
  /** Width of the band, all round. */
  readonly pitch: number;
  /** From the middle to the beginning of the band. */
  readonly hole: number;
}

// The hole is a fraction of the band: with one cycle the sectors are wide all the same, with five they are not lost in the middle.
const holeInBands = 0.62;

/** The largest spiral that fits into this size. It reaches furthest where it ends, at the top, so its middle lies a little lower. */
export function windingOf({ cycles }: SpiralFrame, { width, height }: Size): Winding {
  const { left, right, above, below } = reachOf(cycles);
  const pitch = Math.min(width / (left + right), height / (above + below));
  const middle = {
    x: width / 2 + ((left - right) * pitch) / 2,
    y: height / 2 + ((above - below) * pitch) / 2,
  };
  return { middle, pitch, hole: holeInBands * pitch };
}

interface Reach {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

// Every outline asks, and there are five answers. A cache of a pure function.
const reaches = new Map<number, Reach>();

/** How far the outer edge of the last turn reaches to each side of the middle, in bands. */
function reachOf(cycles: number): Reach {
  const known = reaches.get(cycles) ?? measuredReach(cycles);
  reaches.set(cycles, known);
  return known;
}

function measuredReach(cycles: number): Reach {
  const one: Winding = { middle: { x: 0, y: 0 }, pitch: 1, hole: holeInBands };
  const edge = Array.from({ length: pointsOfReach + 1 }, (_, index) =>
    pointOf(one, index / pointsOfReach, cycles),
  );
  const [across, down] = [edge.map(({ x }) => x), edge.map(({ y }) => y)];
  return {
    left: -Math.min(...across),
    right: Math.max(...across),
    above: -Math.min(...down),
    below: Math.max(...down),
  };
}

const pointsOfReach = 720;
const pointsOfArc = 12;

export function spiralOutline(frame: SpiralFrame, { cycle, phase }: Turn, size: Size): Outline {
  const winding = windingOf(frame, size);
  const from = (phase - 1) / frame.phases;
  const to = phase / frame.phases;
  const along = Array.from(
    { length: pointsOfArc + 1 },
    (_, index) => from + ((to - from) * index) / pointsOfArc,
  );
  const inner = along.map((turn) => pointOf(winding, turn, cycle - 1));
  const outer = along.map((turn) => pointOf(winding, turn, cycle));
  return {
    contour: [...outer, ...inner.reverse()],
    centre: pointOf(winding, (from + to) / 2, cycle - 0.5),
  };
}

/** A point on the spiral: `turn` is the part of a turn from the top, `bands` how many bands lie between it and the first edge. */
export function pointOf({ middle, pitch, hole }: Winding, turn: number, bands: number): Point {
  const radius = hole + pitch * (turn + bands);
  const angle = turn * 2 * Math.PI;
  return { x: middle.x + radius * Math.sin(angle), y: middle.y - radius * Math.cos(angle) };
}

/** The numbers of the turns as they are drawn and said, from the innermost. */
export const turnNumbers = ["I", "II", "III", "IV", "V"] as const;

/**
 * Where the number of a turn stands, counted from 0, and how wide it is: a little left of the line where the turn begins, between
 * the count of its first cell and that of the last cell before it.
 */
export function turnMark(winding: Winding, turn: number): Point & { readonly width: number } {
  const start = pointOf(winding, 0, turn + 0.5);
  return { x: start.x - 13, y: start.y, width: 42 + 8 * Math.min(turn, 2) };
}

/** Where the name of a phase stands, outside of the last turn, and on which side of it the text runs. */
export function labelPlace(
  frame: SpiralFrame,
  phase: number,
  size: Size,
  distance: number,
): Point & { readonly side: "left" | "right" | "middle" } {
  const winding = windingOf(frame, size);
  const turn = (phase - 0.5) / frame.phases;
  const edge = pointOf(winding, turn, frame.cycles);
  const angle = turn * 2 * Math.PI;
  const sideways = Math.sin(angle);
  const side = Math.abs(sideways) < 0.2 ? "middle" : sideways > 0 ? "right" : "left";
  return { x: edge.x + distance * sideways, y: edge.y - distance * Math.cos(angle), side };
}
