import { phoneLane } from "@bocal/server/live/phone-lane";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

// Time stands still unless a test moves it: what the lane asks of the clock is written down and run by hand.
let now = 0;
let asked: { run: () => void; waitMs: number } | null = null;
let turns: (() => void)[] = [];

beforeEach(() => {
  now = 1_000;
  asked = null;
  turns = [];
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, waitMs: number) => {
    asked = { run, waitMs };
    return { waitMs };
  }) as unknown as typeof setTimeout);
  vi.spyOn(globalThis, "setImmediate").mockImplementation(((run: () => void) => {
    turns.push(run);
  }) as unknown as typeof setImmediate);
});
afterEach(() => {
  vi.restoreAllMocks();
});

function timerRuns(): void {
  const due = asked;
  asked = null;
  if (due === null) throw new Error("the lane waits for nothing");
  now += due.waitMs;
  due.run();
}

function nextTurn(): void {
  turns.shift()?.();
}

function turnsRun(): void {
  for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) turn();
}

/** A lane to three slices of phones; each slice takes so many ms to serve. */
function laneTo(sliceMs: number) {
  const left: string[] = [];
  let round = 0;
  const lane = phoneLane(() => {
    const mine = ++round;
    return {
      slices: 3,
      send(slice) {
        left.push(`round ${mine}, slice ${slice}`);
        now += sliceMs;
      },
    };
  });
  return { lane, left };
}

describe("phones", () => {
  test("are served at once while the house is calm", () => {
    const { lane } = laneTo(0);
    lane.wake();
    expect(asked).toBeNull();
    expect(turns).toHaveLength(1);
  });

  test("are served slice by slice, and what is more urgent passes between two", () => {
    const { lane, left } = laneTo(1);
    lane.wake();
    nextTurn();
    turns.unshift(() => left.push("a screen"));
    turnsRun();
    expect(left).toEqual(["round 1, slice 0", "a screen", "round 1, slice 1", "round 1, slice 2"]);
  });

  test("get what came while they were served in one more round, however often it came", () => {
    const { lane, left } = laneTo(1);
    lane.wake();
    lane.wake();
    nextTurn();
    lane.wake();
    lane.wake();
    turnsRun();
    timerRuns();
    turnsRun();
    expect(left.filter((line) => line.endsWith("slice 0"))).toEqual(["round 1, slice 0", "round 2, slice 0"]);
    expect(asked).toBeNull();
  });

  test.each([
    [1, 18],
    [2, 36],
    [40, 50],
  ])(
    "wait six times as long as serving them takes, 50 ms at most: %i ms a slice, %i ms",
    (sliceMs, waitMs) => {
      const { lane } = laneTo(sliceMs);
      lane.wake();
      nextTurn();
      turnsRun();
      lane.wake();
      expect(asked?.waitMs).toBe(waitMs);
    },
  );

  test("do not wait for a window that has passed already", () => {
    const { lane } = laneTo(2);
    lane.wake();
    nextTurn();
    turnsRun();
    now += 30;
    lane.wake();
    expect(asked?.waitMs).toBe(6);
  });

  test("get nothing more once the lane is closed", () => {
    const { lane, left } = laneTo(1);
    lane.wake();
    nextTurn();
    lane.close();
    turnsRun();
    lane.wake();
    expect(left).toEqual(["round 1, slice 0"]);
    expect(asked).toBeNull();
  });
});
