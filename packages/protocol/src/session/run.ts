import { isRunInGroups, runOf, runsOf } from "../agenda/agenda.ts";
import type { ActivityId, GroupId } from "../base/ids.ts";
import { entry } from "../base/record.ts";
import { decideIn, type MethodEvent, timePassedIn } from "../methods/index.ts";
import { type Actor, type Context, type Decision, happens, refuse } from "../methods/method.ts";
import { roomOf } from "./room.ts";
import type { ActivityEvent, Command, Event, Refusal, State } from "./vocabulary.ts";

// An activity is run once for all or once by each group. A method knows nothing of it: it is handed the state of one run, and a
// room in which only the people of that group are.

type Verdict = Decision<Event, Refusal>;
type Asked = Omit<Context, "room">;

/** What a command does in the run that it means: a participant's own, or the one that a facilitator names. */
export function inActivity(
  state: State,
  command: Extract<Command, { type: "in-activity" }>,
  asked: Asked,
): Verdict {
  const activity = entry(state.activities, command.activity);
  if (activity === undefined) return refuse({ type: "no-such-activity" });
  const whyNot = whyNotAct(state, asked.by);
  if (whyNot) return refuse(whyNot);
  if (state.endedAt !== null) return refuse({ type: "session-ended" });
  if (activity.status !== "open") return refuse({ type: "activity-not-open" });
  const meant = isRunInGroups(activity) ? groupMeant(state, command.group, asked.by) : whole;
  if (!meant.ok) return meant;
  const { group } = meant;
  const run = runOf(activity, group);
  if (run === undefined) return refuse({ type: "no-such-group" });
  const decision = decideIn(run, command, { ...asked, room: roomOf(state, group) });
  if (decision === null) return refuse({ type: "no-such-activity" });
  if (!decision.ok) return decision;
  const name = isFacilitator(asked.by) ? command.command.type : undefined;
  return happens(...inRun({ activity: activity.id, group }, decision.events, name));
}

/** Only the clock says that time has passed; each run hears it. A closed activity sleeps through it. */
export function timePassed(state: State, id: ActivityId, asked: Asked): Verdict {
  if (asked.by.kind !== "clock") return refuse({ type: "not-yours-to-do" });
  const activity = entry(state.activities, id);
  if (activity?.status !== "open") return happens();
  const events: Event[] = [];
  for (const { group, of } of runsOf(activity, state.groups)) {
    const decision = timePassedIn(of, { ...asked, room: roomOf(state, group) });
    if (!decision.ok) return decision;
    events.push(...inRun({ activity: id, group }, decision.events));
  }
  return happens(...events);
}

/** The events of a method as those of a session, in the run where they happen. */
export function inRun(
  { activity, group }: { readonly activity: ActivityId; readonly group: GroupId | null },
  events: readonly MethodEvent[],
  asked?: string,
): readonly ActivityEvent[] {
  const named = { ...(group === null ? {} : { group }), ...(asked === undefined ? {} : { asked }) };
  return events.map((event) => ({ type: "in-activity", activity, ...named, ...event }));
}

/** A participant acts as long as they are in the room: whoever left comes back first. */
function whyNotAct(state: State, by: Actor): Refusal | null {
  if (by.kind !== "person" || by.role !== "participant") return null;
  const person = entry(state.people, by.person);
  return person === undefined || person.left ? { type: "no-such-person" } : null;
}

type Meant =
  | { readonly ok: true; readonly group: GroupId | null }
  | { readonly ok: false; readonly refusal: Refusal };

const whole: Meant = { ok: true, group: null };

function groupMeant(state: State, named: GroupId | undefined, by: Actor): Meant {
  if (by.kind !== "person" || by.role !== "participant")
    return named === undefined
      ? { ok: false, refusal: { type: "no-such-group" } }
      : { ok: true, group: named };
  const own = entry(state.people, by.person)?.group ?? null;
  if (own === null) return { ok: false, refusal: { type: "no-group-yet" } };
  // Written for the group they were in: the text goes back to them, not to the others.
  if (named !== undefined && named !== own) return { ok: false, refusal: { type: "other-group" } };
  return { ok: true, group: own };
}

function isFacilitator(by: Actor): boolean {
  return by.kind === "person" && by.role === "facilitator";
}
