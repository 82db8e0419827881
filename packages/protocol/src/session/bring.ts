import { isRunInGroups, runOf } from "../agenda/agenda.ts";
import type { ActivityId, GroupId } from "../base/ids.ts";
import { entry } from "../base/record.ts";
import type { Given } from "../flow/given.ts";
import { givesIn, receiveIn } from "../methods/index.ts";
import { type Decision, happens, refuse } from "../methods/method.ts";
import { roomOf } from "./room.ts";
import type { Command, Event, Refusal, State } from "./vocabulary.ts";

// What one activity found, another begins with: cards become cards of the next question, clusters zones of a template. The giver
// keeps all that it has; the receiver keeps where each thing comes from. Until it is opened, a receiver can leave them again.

type Verdict = Decision<Event, Refusal>;

/** What a run of an activity can hand on now; nothing for one that has not begun. */
export function givenBy(state: State, id: ActivityId, group: GroupId | null = null): readonly Given[] {
  const activity = entry(state.activities, id);
  if (activity === undefined || activity.status === "planned") return [];
  if (isRunInGroups(activity) !== (group !== null)) return [];
  const run = runOf(activity, group);
  return run === undefined ? [] : givesIn(run, roomOf(state, group));
}

/** Why nothing can be brought to this activity, or null. */
export function whyNotBring(state: State, id: ActivityId): Refusal | null {
  const activity = entry(state.activities, id);
  if (activity === undefined) return { type: "no-such-activity" };
  if (state.endedAt !== null) return { type: "session-ended" };
  return activity.status === "planned" ? null : { type: "activity-begun" };
}

export function bringItems(
  state: State,
  { activity: id, from, group, items }: Extract<Command, { type: "bring-items" }>,
  newId: () => string,
): Verdict {
  const activity = entry(state.activities, id);
  const giver = entry(state.activities, from);
  if (activity === undefined || giver === undefined) return refuse({ type: "no-such-activity" });
  const whyNot = whyNotBring(state, id);
  if (whyNot) return refuse(whyNot);
  if (giver.status === "planned") return refuse({ type: "activity-not-begun" });
  const wanted = new Set(items);
  const given = givenBy(state, from, group ?? null).filter(({ item }) => wanted.has(item));
  if (given.length < wanted.size) return refuse({ type: "no-such-item" });
  if (given.length === 0) return refuse({ type: "nothing-to-bring" });
  const run = group === undefined ? {} : { group };
  const received = given.map((each) => ({ ...each, origin: { activity: from, ...run, item: each.item } }));
  const decision = receiveIn(activity.of, received, newId);
  if (!decision.ok) return decision;
  if (decision.events.length === 0) return refuse({ type: "nothing-to-bring" });
  return happens<Event>(
    { type: "items-brought", activity: id, from, ...run, items: given.map(({ item }) => item) },
    ...decision.events.map((event): Event => ({ type: "in-activity", activity: id, ...event })),
  );
}

export function leaveItems(
  state: State,
  { activity: id }: Extract<Command, { type: "leave-items" }>,
): Verdict {
  const whyNot = whyNotBring(state, id);
  if (whyNot) return refuse(whyNot);
  return entry(state.activities, id)?.brought.length === 0
    ? happens()
    : happens({ type: "items-left", activity: id });
}
