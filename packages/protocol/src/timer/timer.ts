import type { Instant } from "../base/instant.ts";

/** Planned and real time of one activity. All durations in milliseconds. */
export interface Timer {
  readonly plannedMs: number;
  readonly addedMs: number;
  /** Time that ran before the present stretch: pauses and closings end a stretch. */
  readonly elapsedMs: number;
  /** Start of the present stretch, or null while paused, closed or not begun. */
  readonly runningSince: Instant | null;
}

/** CC-09: orange when 20 % remains, red when 5 % remains, then overrun. */
export type TimerColour = "ok" | "soon" | "last" | "over";

export function timerOf(plannedMs: number): Timer {
  return { plannedMs, addedMs: 0, elapsedMs: 0, runningSince: null };
}

export function timerStarted(timer: Timer, at: Instant): Timer {
  return timer.runningSince === null ? { ...timer, runningSince: at } : timer;
}

export function timerStopped(timer: Timer, at: Instant): Timer {
  return timer.runningSince === null
    ? timer
    : { ...timer, elapsedMs: elapsedMs(timer, at), runningSince: null };
}

/** Milliseconds that ran until `at`, pauses left out. */
export function elapsedMs(timer: Timer, at: number): number {
  return timer.elapsedMs + (timer.runningSince === null ? 0 : Math.max(0, at - timer.runningSince));
}

/** Milliseconds that remain at `at`; negative when the time is over. */
export function remainingMs(timer: Timer, at: number): number {
  return timer.plannedMs + timer.addedMs - elapsedMs(timer, at);
}

export function timerColour(timer: Timer, at: number): TimerColour {
  const remaining = remainingMs(timer, at);
  const whole = timer.plannedMs + timer.addedMs;
  if (remaining < 0) return "over";
  if (remaining <= whole * 0.05) return "last";
  if (remaining <= whole * 0.2) return "soon";
  return "ok";
}
