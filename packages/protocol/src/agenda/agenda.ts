import type { ActivityId, GroupId } from "../base/ids.ts";
import { type Instant, minuteMs } from "../base/instant.ts";
import { type ById, entry, withEntry } from "../base/record.ts";
import type { MethodSettings, MethodState } from "../methods/index.ts";
import { openIn } from "../methods/index.ts";
import type { Group } from "../room/organisation.ts";
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
  /** The run for all; of an activity in groups, what the run of each group begins with. */
  readonly of: MethodState;
  /** Whether each group runs it for itself, with the same settings. */
  readonly inGroups: boolean;
  /** The runs of the groups once it was opened; none for an activity that all run together. */
  readonly runs: ById<MethodState>;
  /** What it began with: things that other activities gave, by giver. */
  readonly brought: readonly Brought[];
}

/** Things of one activity with which another begins. */
export interface Brought {
  readonly from: ActivityId;
  /** Whose run gave them, when the giver was run in groups. */
  readonly group?: GroupId | undefined;
  readonly items: readonly string[];
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant | null;
}

export function planned(
  id: ActivityId,
  plan: {
    readonly title: string;
    readonly plannedMinutes: number;
    readonly inGroups?: boolean | undefined;
  },
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
    inGroups: plan.inGroups === true,
    runs: {},
    brought: [],
  };
}

/** The planned activity as it was before anything was brought to it; its settings stay. */
export function emptied(activity: Activity): Activity {
  const { method, state } = activity.of;
  return { ...activity, of: openIn({ method, settings: state.settings } as MethodSettings), brought: [] };
}

/** Opened for the first time in groups, it begins in each of them with what was prepared. */
export function opened(activity: Activity, at: Instant, groups: readonly Group[]): Activity {
  if (activity.status === "open") return activity;
  const begins = activity.inGroups && activity.status === "planned";
  return {
    ...activity,
    runs: begins ? Object.fromEntries(groups.map(({ id }) => [id, activity.of])) : activity.runs,
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

/** One run of an activity: of all, or of one group. */
export interface Run {
  readonly group: GroupId | null;
  readonly of: MethodState;
}

/** The runs of an activity, groups in the order of the session. Planned in groups, it is the one that is prepared for all. */
export function runsOf(activity: Activity, groups: readonly Group[]): readonly Run[] {
  if (!isRunInGroups(activity)) return [{ group: null, of: activity.of }];
  return groups.flatMap(({ id }) => {
    const of = entry(activity.runs, id);
    return of === undefined ? [] : [{ group: id, of }];
  });
}

/** Whether groups have begun to run it, each for itself. */
export function isRunInGroups({ inGroups, status }: Activity): boolean {
  return inGroups && status !== "planned";
}

/** The run of a group; of all, without a group. */
export function runOf(activity: Activity, group: GroupId | null): MethodState | undefined {
  return group === null ? activity.of : entry(activity.runs, group);
}

export function withRun(activity: Activity, group: GroupId | null, of: MethodState): Activity {
  return group === null ? { ...activity, of } : { ...activity, runs: withEntry(activity.runs, group, of) };
}

/** Milliseconds it was really open until `at`, pauses of the timer included: the room sat there all the same. */
export function openMs(activity: Activity, at: number): number {
  return activity.spans.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? at) - from), 0);
}
