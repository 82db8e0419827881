import { type Instant, instant } from "../../base/instant.ts";
import { type Context, type Decision, happens } from "../method.ts";
import { clockAt, instantOf } from "./clock.ts";
import type { Event } from "./events.ts";
import { callMs, handOverMs, quietMs } from "./marks.ts";
import type { Refusal } from "./refusals.ts";
import { bowlsOf, chairsOf, mayBeAskedToLeave } from "./seats.ts";
import type { Bowl, ClockMs, State } from "./state.ts";

// What time alone causes: the console is told something. Nobody is ever moved by the clock (FB-12).

interface Alarm {
  readonly at: ClockMs;
  readonly event: Event;
}

export function wakeAt(state: State): Instant | undefined {
  const times: number[] = state.reminderUntil === null ? [] : [state.reminderUntil];
  if (state.phase === "running") {
    for (const { at } of bowlsOf(state).flatMap((bowl) => alarmsOf(state, bowl))) {
      const time = instantOf(state.clock, at);
      if (time !== null) times.push(time);
    }
  }
  return times.length === 0 ? undefined : instant(Math.min(...times));
}

export function timePassed(state: State, { at }: Context): Decision<Event, Refusal> {
  const over: readonly Event[] =
    state.reminderUntil !== null && at >= state.reminderUntil ? [{ type: "reminder-over" }] : [];
  if (state.phase !== "running") return happens(...over);
  const now = clockAt(state.clock, at);
  const due = bowlsOf(state)
    .flatMap((bowl) => alarmsOf(state, bowl))
    .filter((alarm) => now >= alarm.at);
  return happens<Event>(...over, ...due.map(({ event }) => event));
}

/** All that is to be told of one bowl, and when on its clock. Once told, it is no longer in this list. */
function alarmsOf(state: State, bowl: Bowl): readonly Alarm[] {
  const { due, called, quiet } = bowl.marks;
  const alarms: Alarm[] = [];
  const [longest] = mayBeAskedToLeave(bowl);
  if (due !== null && due.suggested === null && longest !== undefined)
    alarms.push({
      at: due.since + state.graceMs,
      event: { type: "departure-suggested", bowl: bowl.id, person: longest },
    });
  if (quiet !== null && !quiet.told)
    alarms.push({ at: quiet.since + quietMs, event: { type: "starters-suggested", bowl: bowl.id } });
  if (called !== null && !called.lapsed)
    alarms.push({
      at: called.since + callMs,
      event: { type: "call-lapsed", bowl: bowl.id, person: called.person },
    });
  // In a Samoan circle whoever sits gives the chair up when they want to: nothing presses them.
  if (state.settings.mode !== "tap-out") return alarms;
  for (const { id, tap } of chairsOf(bowl)) {
    if (tap !== null && !tap.overdue)
      alarms.push({ at: tap.since + handOverMs, event: { type: "tap-overdue", bowl: bowl.id, seat: id } });
  }
  return alarms;
}
