import { settling } from "@bocal/client/live/settling";
import type { WaitingEntry } from "@bocal/client/live/store";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { named } from "../help/people.ts";
import { activity } from "./sample-views.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function entry(id: string, command: Command): WaitingEntry {
  const whole = { type: "in-activity", activity, method: "metaplan", command } as const;
  return { id: named<"command">(id), command: whole, state: "waiting", since: 0 };
}

const write = entry("write", { type: "write-card", text: "Un" });
const move = entry("move", { type: "move-card", card: named<"card">("a"), x: 1, y: 2 });

function settles() {
  let shown: readonly WaitingEntry[] = [];
  const all = settling({
    read: () => shown,
    show: (next) => {
      shown = next;
    },
  });
  return { all, ids: () => shown.map(({ id }) => id) };
}

describe("a command between its answer and the view that shows it", () => {
  test("settles until a view changes, or the board when it stands there", () => {
    const { all, ids } = settles();
    all.add(write);
    all.add(move);
    all.seen("view", performance.now());
    expect(ids()).toEqual(["move"]);
    all.seen("board", performance.now());
    expect(ids()).toEqual([]);
  });

  test("is not shown by what had arrived before its answer", () => {
    const { all, ids } = settles();
    const arrivedAt = performance.now();
    vi.advanceTimersByTime(10);
    all.add(move);
    all.seen("board", arrivedAt);
    expect(ids()).toEqual(["move"]);
  });

  test("settles no longer than a second and a half: some change nothing that can be seen", () => {
    const { all, ids } = settles();
    all.add(write);
    vi.advanceTimersByTime(1_499);
    expect(ids()).toEqual(["write"]);
    vi.advanceTimersByTime(1);
    expect(ids()).toEqual([]);
  });
});
