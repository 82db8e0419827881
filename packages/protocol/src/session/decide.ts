import { type Activity, isRunInGroups, runsOf } from "../agenda/agenda.ts";
import type { ActivityId, ClaimId, PersonId, ScreenId } from "../base/ids.ts";
import { entry } from "../base/record.ts";
import { firstLetters, textLength, tidyLine, tidyText } from "../base/text.ts";
import { type MethodSettings, resettleIn } from "../methods/index.ts";
import { type Actor, type Context, type Decision, happens, refuse } from "../methods/method.ts";
import { isMorePrivate } from "../room/person.ts";
import { mostMinutes, readActivity, titleLetters } from "./activity-plan.ts";
import { bringItems, leaveItems } from "./bring.ts";
import { fillSession } from "./fill.ts";
import { type ReportChoices, reportParts, reportTextLetters } from "./report-choices.ts";
import { inActivity, inRun, timePassed } from "./run.ts";
import { redo, undo } from "./undo.ts";
import type { ActivityPlan, Command, Event, Plan, Refusal, State } from "./vocabulary.ts";

export const nameLetters = 60;
/** Up to here the door lets in twice the announced number; a larger room is as large as it was announced. */
export const doorAtMost = 400;
const activitiesAtMost = 100;
const screensAtMost = 20;

/** What a session is asked with; the room comes from the state. */
export type Asked = Omit<Context, "room">;
type Verdict = Decision<Event, Refusal>;

/** The one way in. Never throws; a refusal tells the first rule that was in the way. */
export function decide(state: State, command: Command, asked: Asked): Verdict {
  if (command.type === "create-session") return createSession(state, command, asked);
  if (!state.created) return refuse({ type: "not-created" });
  switch (command.type) {
    case "join":
    case "claim-person":
    case "leave":
      return decideForPerson(state, command, asked);
    case "move-person":
      return movePerson(state, command, asked);
    case "in-activity":
      return inActivity(state, command, asked);
    case "time-passed":
      return timePassed(state, command.activity, asked);
    default:
      return isFacilitator(asked.by)
        ? decideForFacilitator(state, command, asked)
        : refuse({ type: "not-yours-to-do" });
  }
}

/** How many people the door lets in: twice the announced number, at least 30, at most 400 unless more were announced. */
export function roomSize({ expected }: Pick<State, "expected">): number {
  return Math.max(30, expected, Math.min(doorAtMost, expected * 2));
}

/** Why nobody new can come in, or null. Whoever is already in always comes back (CC-02). */
export function whyNotJoin(state: State): Refusal | null {
  if (!state.created) return { type: "not-created" };
  if (state.endedAt !== null) return { type: "session-ended" };
  if (state.door === "closed") return { type: "door-closed" };
  const most = roomSize(state);
  const inside = Object.values(state.people).filter(({ left, simulated }) => !left && !simulated).length;
  return inside >= most ? { type: "room-full", most } : null;
}

function createSession(
  state: State,
  command: Extract<Command, { type: "create-session" }>,
  asked: Asked,
): Verdict {
  if (!isFacilitator(asked.by)) return refuse({ type: "not-yours-to-do" });
  if (state.created) return refuse({ type: "already-created" });
  const plan = tidyPlan(command.plan);
  if (plan.title === "") return refuse({ type: "blank-title" });
  const length = textLength(plan.title);
  if (length > titleLetters) return refuse({ type: "text-too-long", length, most: titleLetters });
  const events: Event[] = [{ type: "session-created", session: null, plan }];
  for (const activity of command.activities) {
    const read = readActivity(activity, plan);
    if (!read.ok) return refuse(read.refusal);
    events.push({ type: "activity-added", activity: asked.newId() as ActivityId, plan: read.plan });
  }
  return happens(...events);
}

function tidyPlan(plan: Plan): Plan {
  return {
    ...plan,
    title: tidyLine(plan.title),
    host: tidyLine(plan.host),
    organisations: plan.organisations.map((each) => ({
      ...each,
      name: tidyLine(each.name),
      short: tidyLine(each.short),
    })),
    groups: plan.groups.map((each) => ({ ...each, name: tidyLine(each.name) })),
  };
}

type PersonCommand = Extract<Command, { type: "join" | "claim-person" | "leave" }>;

function decideForPerson(state: State, command: PersonCommand, { by, newId }: Asked): Verdict {
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  const known = entry(state.people, by.person);
  switch (command.type) {
    case "join": {
      if (known !== undefined) return known.left ? happens({ type: "person-returned" }) : happens();
      const whyNot = whyNotJoin(state) ?? whyNotFrom(state, command);
      if (whyNot) return refuse(whyNot);
      const { organisation, group, simulated } = command;
      // Whoever comes in as somebody new no longer waits to be taken for somebody else (CC-03).
      const settled = Object.values(state.claims)
        .filter((claim) => claim.by === by.person && claim.answer === "waiting")
        .map(({ id }): Event => ({ type: "claim-answered", claim: id, same: false }));
      return happens<Event>({ type: "person-joined", organisation, group, simulated }, ...settled);
    }
    case "claim-person":
      if (entry(state.people, command.person) === undefined) return refuse({ type: "no-such-person" });
      return happens({ type: "person-claimed", claim: newId() as ClaimId, person: command.person });
    case "leave":
      return known === undefined || known.left ? happens() : happens({ type: "person-left" });
  }
}

function whyNotFrom(
  state: State,
  { organisation, group }: Extract<Command, { type: "join" }>,
): Refusal | null {
  const knownOrganisation = state.organisations.some(({ id }) => id === organisation);
  if (organisation === null ? state.organisations.length > 0 : !knownOrganisation)
    return { type: "no-such-organisation" };
  const knownGroup = state.groups.some(({ id }) => id === group);
  // A person may work across territories: with no group at all.
  return group === null || knownGroup ? null : { type: "no-such-group" };
}

/** Whoever works with nobody yet chooses; once they do, the facilitator moves them. */
function movePerson(
  state: State,
  { person: id, group }: Extract<Command, { type: "move-person" }>,
  { by }: Asked,
): Verdict {
  const person = entry(state.people, id);
  const chooses = by.kind === "person" && by.role === "participant" && by.person === id;
  if (!isFacilitator(by) && !(chooses && person?.group === null)) return refuse({ type: "not-yours-to-do" });
  if (person === undefined) return refuse({ type: "no-such-person" });
  if (group !== null && !state.groups.some((each) => each.id === group))
    return refuse({ type: "no-such-group" });
  return person.group === group ? happens() : happens({ type: "person-moved", person: id, group });
}

type FacilitatorCommand = Exclude<
  Command,
  PersonCommand | { type: "in-activity" | "create-session" | "time-passed" | "move-person" }
>;

function decideForFacilitator(state: State, command: FacilitatorCommand, asked: Asked): Verdict {
  switch (command.type) {
    case "describe-session": {
      const title = tidyLine(command.title);
      if (title === "") return refuse({ type: "blank-title" });
      const length = textLength(title);
      if (length > titleLetters) return refuse({ type: "text-too-long", length, most: titleLetters });
      return happens({
        type: "session-described",
        title,
        host: tidyLine(command.host),
        expected: command.expected,
      });
    }
    case "raise-anonymity":
      return isMorePrivate(state.anonymity, command.anonymity)
        ? happens({ type: "anonymity-raised", anonymity: command.anonymity })
        : refuse({ type: "level-can-only-be-raised" });
    case "describe-report":
      return describeReport(state, command.choices);
    case "answer-claim": {
      const claim = entry(state.claims, command.claim);
      if (claim === undefined) return refuse({ type: "no-such-claim" });
      return claim.answer === "waiting"
        ? happens({ type: "claim-answered", claim: claim.id, same: command.same })
        : happens();
    }
    case "open-door":
      return state.door === "open" ? happens() : happens({ type: "door-opened" });
    case "close-door":
      return state.door === "closed" ? happens() : happens({ type: "door-closed" });
    case "add-screen": {
      const active = Object.values(state.screens).filter(({ revoked }) => !revoked).length;
      if (active >= screensAtMost) return refuse({ type: "room-full", most: screensAtMost });
      return happens({
        type: "screen-added",
        screen: asked.newId() as ScreenId,
        name: firstLetters(tidyLine(command.name), nameLetters),
      });
    }
    case "revoke-screen":
      return entry(state.screens, command.screen) === undefined
        ? refuse({ type: "no-such-screen" })
        : happens({ type: "screen-revoked", screen: command.screen });
    case "show-on-wall":
      return showOnWall(state, command);
    case "end-session":
      return state.endedAt === null ? happens(...endSession(state)) : happens();
    case "reopen-session":
      return state.endedAt === null
        ? refuse({ type: "session-not-ended" })
        : happens({ type: "session-reopened" });
    case "fill-session":
      return fillSession(state, command, asked);
    case "undo":
      return undo(state, command);
    case "redo":
      return redo(state, command);
    default:
      return decideOnAgenda(state, command, asked);
  }
}

/** What the report says around the results. It can be chosen at any moment, and after the session has ended most of all. */
function describeReport(state: State, { partsLeftOut, activitiesLeftOut, ...texts }: ReportChoices): Verdict {
  const title = tidyLine(texts.title);
  const introduction = tidyText(texts.introduction);
  const conclusion = tidyText(texts.conclusion);
  for (const [text, most] of [
    [title, titleLetters],
    [introduction, reportTextLetters],
    [conclusion, reportTextLetters],
  ] as const) {
    const length = textLength(text);
    if (length > most) return refuse({ type: "text-too-long", length, most });
  }
  const choices: ReportChoices = {
    title,
    introduction,
    conclusion,
    partsLeftOut: reportParts.filter((part) => partsLeftOut.includes(part)),
    activitiesLeftOut: state.agenda.filter((id) => activitiesLeftOut.includes(id)),
  };
  return happens({ type: "report-described", choices });
}

function showOnWall(
  state: State,
  { wall, group = null, compares = "side-by-side" }: Extract<Command, { type: "show-on-wall" }>,
): Verdict {
  if (group !== null && !state.groups.some(({ id }) => id === group))
    return refuse({ type: "no-such-group" });
  if (state.wall === wall && state.wallGroup === group && state.wallCompares === compares) return happens();
  return happens({
    type: "wall-set",
    wall,
    ...(group === null ? {} : { group }),
    ...(compares === "side-by-side" ? {} : { compares }),
  });
}

function endSession(state: State): readonly Event[] {
  const open = state.current === null ? undefined : entry(state.activities, state.current);
  const closing: Event[] = open?.status === "open" ? [{ type: "activity-closed", activity: open.id }] : [];
  return [...closing, { type: "session-ended" }];
}

type AgendaCommand = Extract<FacilitatorCommand, { activity: ActivityId } | { type: "add-activity" }>;

function decideOnAgenda(state: State, command: AgendaCommand, asked: Asked): Verdict {
  if (command.type === "add-activity") {
    if (state.agenda.length >= activitiesAtMost) return refuse({ type: "room-full", most: activitiesAtMost });
    const read = readActivity(command.plan, state);
    if (!read.ok) return refuse(read.refusal);
    return happens({ type: "activity-added", activity: asked.newId() as ActivityId, plan: read.plan });
  }
  const activity = entry(state.activities, command.activity);
  if (activity === undefined) return refuse({ type: "no-such-activity" });
  const { id } = activity;
  switch (command.type) {
    case "change-activity":
      return changeActivity(state, id, command.plan);
    case "move-activity":
      return happens({
        type: "activity-moved",
        activity: id,
        to: clampIndex(command.to, state.agenda.length),
      });
    case "remove-activity":
      return activity.status === "planned"
        ? happens({ type: "activity-removed", activity: id })
        : refuse({ type: "activity-begun" });
    case "bring-items":
      return bringItems(state, command, asked.newId);
    case "leave-items":
      return leaveItems(state, command);
    case "open-activity": {
      if (state.endedAt !== null) return refuse({ type: "session-ended" });
      if (state.current === id && activity.status === "open") return happens();
      // One thing happens at a time: what was open is closed, with its time, and can be reopened.
      const before = state.current === null ? undefined : entry(state.activities, state.current);
      const closing: Event[] =
        before?.status === "open" ? [{ type: "activity-closed", activity: before.id }] : [];
      return happens(...closing, { type: "activity-opened", activity: id });
    }
    case "close-activity":
      return activity.status === "open"
        ? happens({ type: "activity-closed", activity: id })
        : refuse({ type: "activity-not-open" });
    case "add-time": {
      if (!Number.isFinite(command.ms) || Math.abs(command.ms) > mostMinutes * 60_000)
        return refuse({ type: "minutes-out-of-range", least: 1, most: mostMinutes });
      return happens({ type: "time-added", activity: id, ms: Math.round(command.ms) });
    }
    case "pause-timer":
      if (activity.status !== "open") return refuse({ type: "activity-not-open" });
      return activity.timer.runningSince === null
        ? happens()
        : happens({ type: "timer-paused", activity: id });
    case "resume-timer":
      if (activity.status !== "open") return refuse({ type: "activity-not-open" });
      return activity.timer.runningSince === null
        ? happens({ type: "timer-resumed", activity: id })
        : happens();
  }
}

function changeActivity(state: State, id: ActivityId, plan: ActivityPlan): Verdict {
  const activity = entry(state.activities, id);
  if (activity === undefined) return refuse({ type: "no-such-activity" });
  const read = readActivity(plan, state);
  if (!read.ok) return refuse(read.refusal);
  const { title, plannedMinutes, settings, inGroups = false } = read.plan;
  if (inGroups !== activity.inGroups && activity.status !== "planned")
    return refuse({ type: "activity-begun" });
  const described: Event = {
    type: "activity-described",
    activity: id,
    title,
    plannedMinutes,
    ...(inGroups === activity.inGroups ? {} : { inGroups }),
  };
  if (sameSettings(activity.of.state.settings, settings)) return happens(described);
  const resettled = resettledRuns(state, activity, settings);
  return resettled.ok ? happens(described, ...resettled.events) : resettled;
}

/** The same settings for what is prepared and for every run that has begun. */
function resettledRuns(state: State, activity: Activity, settings: MethodSettings): Verdict {
  const begun = isRunInGroups(activity) ? runsOf(activity, state.groups) : [];
  const events: Event[] = [];
  for (const { group, of } of [{ group: null, of: activity.of }, ...begun]) {
    const decision = resettleIn(of, settings);
    if (decision === null) return refuse({ type: "no-such-activity" });
    if (!decision.ok) return decision;
    events.push(...inRun({ activity: activity.id, group }, decision.events));
  }
  return happens(...events);
}

function sameSettings(now: unknown, { settings }: MethodSettings): boolean {
  return JSON.stringify(now) === JSON.stringify(settings);
}

function clampIndex(index: number, length: number): number {
  return Math.min(Math.max(0, Math.floor(Number.isFinite(index) ? index : 0)), Math.max(0, length - 1));
}

function isFacilitator(by: Actor): boolean {
  return by.kind === "person" && by.role === "facilitator";
}

/** Whether somebody of this name and place is already in, and who: people whose names compare equal (CC-03). */
export function peopleNamed(
  state: State,
  names: Readonly<Record<string, string>>,
  wanted: { readonly name: string; readonly organisation: string | null },
  compare: (name: string) => string,
): readonly PersonId[] {
  const sought = compare(wanted.name);
  return Object.values(state.people)
    .filter(({ id, organisation }) => {
      const name = organisation === wanted.organisation ? entry(names, id) : undefined;
      return name !== undefined && compare(name) === sought;
    })
    .map(({ id }) => id);
}
