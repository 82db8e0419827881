import type { ActivityId } from "../base/ids.ts";
import { type Instant, minuteMs } from "../base/instant.ts";
import type { MethodSettings, MethodState } from "../methods/index.ts";
import { openIn } from "../methods/index.ts";
import { type Timer, timerOf, timerStarted, timerStopped } from "../timer/timer.ts";

/** One timed block of the running order, run with one method. */
export interface Activity {
  readonly id: ActivityId;
  readonly title: string;
  readonly plannedMinutes: number;
  readonly status: "planned" | "open" | "closed";
  /** When it was really open; reopened, it has several spans. The last has no end while it is open. */
  readonly spans: readonly Span[];
  readonly timer: Timer;
  readonly of: MethodState;
  /** What it began with: things that other activities gave, by giver. */
  readonly brought: readonly Brought[];
}

/** Things of one activity with which another begins. */
export interface Brought {
  readonly from: ActivityId;
  readonly items: readonly string[];
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant | null;
}

export function planned(
  id: ActivityId,
  plan: { readonly title: string; readonly plannedMinutes: number },
  settings: MethodSettings,
): Activity {
  return {
    id,
    title: plan.title,
    plannedMinutes: plan.plannedMinutes,
    status: "planned",
    spans: [],
    timer: timerOf(plan.plannedMinutes * minuteMs),
    of: openIn(settings),
    brought: [],
  };
}

/** The planned activity as it was before anything was brought to it; its settings stay. */
export function emptied(activity: Activity): Activity {
  const { method, state } = activity.of;
  return { ...activity, of: openIn({ method, settings: state.settings } as MethodSettings), brought: [] };
}

export function opened(activity: Activity, at: Instant): Activity {
  if (activity.status === "open") return activity;
  return {
    ...activity,
    status: "open",
    spans: [...activity.spans, { from: at, to: null }],
    timer: timerStarted(activity.timer, at),
  };
}

export function closed(activity: Activity, at: Instant): Activity {
  if (activity.status !== "open") return activity;
  const spans = activity.spans.map((span) => (span.to === null ? { ...span, to: at } : span));
  return { ...activity, status: "closed", spans, timer: timerStopped(activity.timer, at) };
}

/** Milliseconds it was really open until `at`, pauses of the timer included: the room sat there all the same. */
export function openMs(activity: Activity, at: number): number {
  return activity.spans.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? at) - from), 0);
}
