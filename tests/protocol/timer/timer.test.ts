import { instant, minuteMs, secondMs } from "@bocal/protocol/base/instant";
import {
  elapsedMs,
  remainingMs,
  type Timer,
  timerColour,
  timerOf,
  timerStarted,
  timerStopped,
} from "@bocal/protocol/timer/timer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nine } from "../../help/people.ts";
import { holds } from "../../help/seeds.ts";

const started = timerStarted(timerOf(10 * minuteMs), nine);
const after = (ms: number) => instant(nine + ms);

describe("a block of ten minutes", () => {
  test.each([
    [0, "ok"],
    [8 * minuteMs - 1, "ok"],
    [8 * minuteMs, "soon"],
    [9.5 * minuteMs - 1, "soon"],
    [9.5 * minuteMs, "last"],
    [10 * minuteMs, "last"],
    [10 * minuteMs + secondMs, "over"],
  ] as const)("CC-09 after %i ms is %s", (ms, colour) => {
    expect(timerColour(started, after(ms))).toBe(colour);
  });

  test("CC-09 counts the overrun, one second after the end as one second", () => {
    expect(remainingMs(started, after(10 * minuteMs + secondMs))).toBe(-secondMs);
  });

  test("CC-09 is orange later when time was added", () => {
    const longer: Timer = { ...started, addedMs: 10 * minuteMs };
    expect(timerColour(longer, after(15 * minuteMs))).toBe("ok");
    expect(timerColour(longer, after(16 * minuteMs))).toBe("soon");
  });
});

describe("a timer", () => {
  test("CC-09 counts the stretches it ran, whatever the pauses between them", () => {
    holds(
      fc.property(fc.array(fc.tuple(fc.nat(9_999), fc.nat(9_999)), { maxLength: 20 }), (stretches) => {
        let timer = timerOf(10 * minuteMs);
        let now = 0;
        let ran = 0;
        for (const [pause, stretch] of stretches) {
          now += pause;
          timer = timerStarted(timer, after(now));
          now += stretch;
          ran += stretch;
          timer = timerStopped(timer, after(now));
        }
        expect(elapsedMs(timer, after(now + minuteMs))).toBe(ran);
      }),
    );
  });

  test("is started once and stopped once", () => {
    expect(timerStarted(started, after(5))).toBe(started);
    const stopped = timerStopped(started, after(5));
    expect(timerStopped(stopped, after(9))).toBe(stopped);
  });

  test("never runs backwards, even where a clock does", () => {
    expect(elapsedMs(started, nine - minuteMs)).toBe(0);
  });
});
