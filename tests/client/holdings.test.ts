import { holdings } from "@bocal/client/live/holdings";
import type { Holding } from "@bocal/protocol/wire/holding";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { named } from "../help/people.ts";
import { activity } from "./sample-views.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function at(x: number, held = "a"): Holding {
  return { activity, held: named<"card">(held), x, y: 0 };
}

function hands() {
  const sent: number[] = [];
  let shown: Readonly<Record<string, Holding>> = {};
  const all = holdings({
    send: ({ x }) => void sent.push(x),
    show: (next) => {
      shown = next;
    },
  });
  return { all, sent, shown: () => shown };
}

test("a hand that moves is told at most fifteen times a second, the first and the last place always", () => {
  const { all, sent } = hands();
  for (let step = 0; step <= 100; step++) {
    all.hold(at(step));
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1_000);
  expect(sent[0]).toBe(0);
  expect(sent.at(-1)).toBe(100);
  expect(sent.length).toBeLessThanOrEqual(17);
  expect(sent.length).toBeGreaterThan(13);
});

describe("another hand", () => {
  test("is shown where it is, each thing it holds on its own", () => {
    const { all, shown } = hands();
    all.heard(at(1));
    all.heard(at(2));
    all.heard(at(7, "b"));
    expect(Object.values(shown()).map(({ x }) => x)).toEqual([2, 7]);
  });

  test("is gone after one second of silence", () => {
    const { all, shown } = hands();
    all.heard(at(1));
    vi.advanceTimersByTime(900);
    all.heard(at(2));
    vi.advanceTimersByTime(900);
    expect(Object.keys(shown())).toEqual(["a"]);
    vi.advanceTimersByTime(100);
    expect(shown()).toEqual({});
  });
});
