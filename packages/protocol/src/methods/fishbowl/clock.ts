import { type Instant, instant } from "../../base/instant.ts";
import type { Timer } from "../../timer/timer.ts";
import type { Clock, ClockMs } from "./state.ts";

/** Milliseconds that the bowl has run at `at`. */
export function clockAt(clock: Clock, at: Instant): ClockMs {
  return clock.ms + (clock.since === null ? 0 : Math.max(0, at - clock.since));
}

export function clockStarted(clock: Clock, at: Instant): Clock {
  return clock.since === null ? { ms: clock.ms, since: at } : clock;
}

export function clockStopped(clock: Clock, at: Instant): Clock {
  return clock.since === null ? clock : { ms: clockAt(clock, at), since: null };
}

/** When the clock will show `ms`; null while it stands. */
export function instantOf(clock: Clock, ms: ClockMs): Instant | null {
  return clock.since === null ? null : instant(clock.since + (ms - clock.ms));
}

/** The time that began at `mark`, for whoever draws it. */
export function sinceMark(clock: Clock, mark: ClockMs): Clock {
  return { ms: clock.ms - mark, since: clock.since };
}

/** A planned time of which `spentMs` ran before, and which runs with the clock since `openedAt`. */
export function timerOn(
  clock: Clock,
  {
    plannedMs,
    addedMs,
    spentMs,
    openedAt,
  }: {
    readonly plannedMs: number;
    readonly addedMs: number;
    readonly spentMs: number;
    readonly openedAt: ClockMs | null;
  },
): Timer {
  if (openedAt === null) return { plannedMs, addedMs, elapsedMs: spentMs, runningSince: null };
  return { plannedMs, addedMs, elapsedMs: spentMs + clock.ms - openedAt, runningSince: clock.since };
}
