import {
  type AxesFrame,
  axesCell,
  stepsAtMost,
  stepsLeast,
  stepsOf,
} from "@bocal/protocol/board/frames/axes";
import type { Size } from "@bocal/protocol/board/frames/cell";
import { cellAt, cellsOf, type Frame, outlineOf } from "@bocal/protocol/board/frames/frame";
import {
  cellOfSpiral,
  cyclesAtMost,
  cyclesLeast,
  labelPlace,
  phasesAtMost,
  phasesLeast,
  pointOf,
  type SpiralFrame,
  spanOf,
  spiralCell,
  windingOf,
} from "@bocal/protocol/board/frames/spiral";
import {
  evenBoxes,
  isOnSheet,
  overlapping,
  sheetColumns,
  sheetRows,
  type ZonesFrame,
} from "@bocal/protocol/board/frames/zones";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../../help/seeds.ts";

const wall: Size = { width: 1_240, height: 940 };
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Every spiral that SP-01 allows: 1 to 5 cycles, 3 to 12 phases. */
const spirals: readonly SpiralFrame[] = numbers(cyclesLeast, cyclesAtMost).flatMap((cycles) =>
  numbers(phasesLeast, phasesAtMost).map((phases): SpiralFrame => ({ kind: "spiral", cycles, phases })),
);
const grids: readonly ZonesFrame[] = numbers(1, 9).map((count) => ({
  kind: "zones",
  zones: evenBoxes(count).map((box, index) => ({ id: `zone-${index + 1}`, box })),
}));
const axes: readonly AxesFrame[] = numbers(stepsLeast, stepsAtMost).map((across) => ({
  kind: "axes",
  across,
  up: stepsLeast + stepsAtMost - across,
}));
const frames: readonly Frame[] = [...spirals, ...grids, ...axes];

const sizes: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 300, max: 4_000 }),
  height: fc.integer({ min: 300, max: 3_000 }),
});

describe("a cell of a frame", () => {
  test("SP-02 of every allowed spiral is hit by its own centre and by no other", () => {
    expect(spirals.length).toBe(50);
    for (const frame of spirals) {
      const hits = cellsOf(frame).map((cell) =>
        cellAt(frame, outlineOf(frame, cell, wall)?.centre ?? never(), wall),
      );
      expect(hits, JSON.stringify(frame)).toEqual(cellsOf(frame));
    }
  });

  test("of every other frame is hit by its own centre and by no other", () => {
    for (const frame of [...grids, ...axes]) {
      const hits = cellsOf(frame).map((cell) =>
        cellAt(frame, outlineOf(frame, cell, wall)?.centre ?? never(), wall),
      );
      expect(hits, JSON.stringify(frame)).toEqual(cellsOf(frame));
    }
  });

  test("is known by a name that no other cell of its frame has, and that any frame of the kind reads back", () => {
    for (const frame of frames) expect(new Set(cellsOf(frame)).size).toBe(cellsOf(frame).length);
    for (const frame of spirals) {
      for (const cell of cellsOf(frame)) {
        const turn = cellOfSpiral(frame, cell);
        expect(turn === null ? null : spiralCell(turn)).toBe(cell);
      }
    }
    for (const frame of axes) {
      for (const cell of cellsOf(frame)) {
        const steps = stepsOf(frame, cell);
        expect(steps === null ? null : axesCell(steps)).toBe(cell);
      }
    }
  });

  test("has no outline when the frame has no such cell", () => {
    for (const frame of frames) {
      for (const cell of [
        "",
        "nowhere",
        "c0-p1",
        "c9-p1",
        "c1-p99",
        "c1-p01",
        "x0-y1",
        "x1-y99",
        "__proto__",
      ])
        expect(outlineOf(frame, cell, wall)).toBeNull();
    }
  });

  test("lies inside the size it is drawn at, whatever that is", () => {
    holds(
      fc.property(fc.constantFrom(...frames), sizes, (frame, size) => {
        for (const cell of cellsOf(frame)) {
          for (const { x, y } of outlineOf(frame, cell, size)?.contour ?? never()) {
            expect(x).toBeGreaterThanOrEqual(-0.01);
            expect(y).toBeGreaterThanOrEqual(-0.01);
            expect(x).toBeLessThanOrEqual(size.width + 0.01);
            expect(y).toBeLessThanOrEqual(size.height + 0.01);
          }
        }
      }),
      20,
    );
  });

  test("keeps its cards when the frame is drawn larger, smaller or in another shape", () => {
    holds(
      fc.property(fc.constantFrom(...frames), sizes, sizes, (frame, before, after) => {
        for (const cell of cellsOf(frame)) {
          const dropped = outlineOf(frame, cell, before)?.centre ?? never();
          const kept = cellAt(frame, dropped, before) ?? never();
          expect(cellAt(frame, outlineOf(frame, kept, after)?.centre ?? never(), after)).toBe(cell);
        }
      }),
      20,
    );
  });
});

describe("the spiral", () => {
  test("SP-02 is one band: a turn ends where the next one begins", () => {
    for (const frame of spirals) {
      const winding = windingOf(frame, wall);
      for (const cycle of numbers(1, frame.cycles - 1)) {
        const [end, start] = [pointOf(winding, 1, cycle), pointOf(winding, 0, cycle + 1)];
        expect(end.x).toBeCloseTo(start.x);
        expect(end.y).toBeCloseTo(start.y);
      }
    }
  });

  test("SP-02 reads from the centre outwards, each phase in the same sector of every cycle", () => {
    const frame: SpiralFrame = { kind: "spiral", cycles: 3, phases: 8 };
    const { middle } = windingOf(frame, wall);
    const polar = (cycle: number, phase: number) => {
      const { centre } = outlineOf(frame, spiralCell({ cycle, phase }), wall) ?? never();
      const [right, up] = [centre.x - middle.x, middle.y - centre.y];
      return { away: Math.hypot(right, up), angle: Math.atan2(right, up) };
    };
    for (const phase of numbers(1, 8)) {
      const turns = numbers(1, 3).map((cycle) => polar(cycle, phase));
      expect(turns.map(({ away }) => away)).toEqual(turns.map(({ away }) => away).toSorted((a, b) => a - b));
      for (const { angle } of turns) expect(angle).toBeCloseTo(turns[0]?.angle ?? never());
    }
    expect(cellsOf(frame).slice(0, 3)).toEqual(["c1-p1", "c1-p2", "c1-p3"]);
    expect(cellsOf(frame).at(-1)).toBe("c3-p8");
  });

  test("spans consecutive phases of one cycle, never two cycles and never backwards", () => {
    const frame: SpiralFrame = { kind: "spiral", cycles: 3, phases: 8 };
    expect(spanOf(frame, "c2-p3", "c2-p5")).toEqual(["c2-p3", "c2-p4", "c2-p5"]);
    expect(spanOf(frame, "c2-p3", "c2-p3")).toEqual(["c2-p3"]);
    expect(spanOf(frame, "c2-p3", "c3-p3")).toBeNull();
    expect(spanOf(frame, "c2-p3", "c2-p2")).toBeNull();
    expect(spanOf(frame, "c2-p3", "c2-p9")).toBeNull();
  });

  test("writes the names of its phases outside of every cell", () => {
    for (const frame of spirals) {
      for (const phase of numbers(1, frame.phases)) {
        expect(
          cellAt(frame, labelPlace(frame, phase, wall, 30), wall),
          `${phase} of ${frame.phases}`,
        ).toBeNull();
      }
    }
  });
});

describe("zones", () => {
  test("of a blank grid fill the sheet and lie on no other", () => {
    for (const frame of grids) {
      expect(frame.zones.every(({ box }) => isOnSheet(box))).toBe(true);
      expect(overlapping(frame)).toBeNull();
      const filled = frame.zones.reduce((sum, { box }) => sum + box.width * box.height, 0);
      expect(filled).toBe(sheetColumns * sheetRows);
    }
  });

  test("that lie on one another, or beyond the sheet, are told apart from those that do not", () => {
    const left = { id: "left", box: { x: 0, y: 0, width: 6, height: 8 } };
    const right = { id: "right", box: { x: 6, y: 0, width: 6, height: 8 } };
    const across = { id: "across", box: { x: 5, y: 7, width: 2, height: 1 } };
    expect(overlapping({ kind: "zones", zones: [left, right] })).toBeNull();
    expect(overlapping({ kind: "zones", zones: [left, right, across] })).toEqual(["left", "across"]);
    expect(isOnSheet({ x: 7, y: 0, width: 6, height: 8 })).toBe(false);
    expect(isOnSheet({ x: 0, y: 0, width: 0, height: 8 })).toBe(false);
    expect(isOnSheet({ x: 0.5, y: 0, width: 1, height: 8 })).toBe(false);
  });
});

function never(): never {
  throw new Error("A cell that should be there is not.");
}
