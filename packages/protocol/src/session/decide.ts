import type { ActivityId, ClaimId, PersonId, ScreenId } from "../base/ids.ts";
import { entry } from "../base/record.ts";
import { firstLetters, textLength, tidyLine, tidyText } from "../base/text.ts";
import {
  decideIn,
  type MethodSettings,
  openIn,
  resettleIn,
  restoreIn,
  timePassedIn,
} from "../methods/index.ts";
import { type Actor, type Context, type Decision, happens, refuse } from "../methods/method.ts";
import { isMorePrivate } from "../room/person.ts";
import { bringItems, leaveItems } from "./bring.ts";
import { type ReportChoices, reportParts, reportTextLetters } from "./report-choices.ts";
import { roomOf } from "./room.ts";
import { redo, undo } from "./undo.ts";
import type { ActivityPlan, Command, Event, Plan, Refusal, State } from "./vocabulary.ts";

export const titleLetters = 120;
export const nameLetters = 60;
export const mostMinutes = 600;
/** Up to here the door lets in twice the announced number; a larger room is as large as it was announced. */
export const doorAtMost = 400;
export const activitiesAtMost = 100;
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
    const read = readActivity(activity);
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

function inActivity(state: State, command: Extract<Command, { type: "in-activity" }>, asked: Asked): Verdict {
  const activity = entry(state.activities, command.activity);
  if (activity === undefined) return refuse({ type: "no-such-activity" });
  if (
    asked.by.kind === "person" &&
    asked.by.role === "participant" &&
    entry(state.people, asked.by.person) === undefined
  )
    return refuse({ type: "no-such-person" });
  if (state.endedAt !== null) return refuse({ type: "session-ended" });
  if (activity.status !== "open") return refuse({ type: "activity-not-open" });
  const decision = decideIn(activity.of, command, { ...asked, room: roomOf(state) });
  if (decision === null) return refuse({ type: "no-such-activity" });
  if (!decision.ok) return decision;
  return happens(
    ...decision.events.map((event): Event => ({ type: "in-activity", activity: activity.id, ...event })),
  );
}

/** Only the clock says that time has passed. A closed activity sleeps through it. */
function timePassed(state: State, id: ActivityId, asked: Asked): Verdict {
  if (asked.by.kind !== "clock") return refuse({ type: "not-yours-to-do" });
  const activity = entry(state.activities, id);
  if (activity?.status !== "open") return happens();
  const decision = timePassedIn(activity.of, { ...asked, room: roomOf(state) });
  if (!decision.ok) return decision;
  return happens(...decision.events.map((event): Event => ({ type: "in-activity", activity: id, ...event })));
}

type FacilitatorCommand = Exclude<
  Command,
  PersonCommand | { type: "in-activity" | "create-session" | "time-passed" }
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
      return state.wall === command.wall ? happens() : happens({ type: "wall-set", wall: command.wall });
    case "end-session":
      return state.endedAt === null ? happens(...endSession(state)) : happens();
    case "reopen-session":
      return state.endedAt === null
        ? refuse({ type: "session-not-ended" })
        : happens({ type: "session-reopened" });
    case "fill-session":
      return fillSession(command, asked);
    case "undo":
      return undo(state);
    case "redo":
      return redo(state);
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

function endSession(state: State): readonly Event[] {
  const open = state.current === null ? undefined : entry(state.activities, state.current);
  const closing: Event[] = open?.status === "open" ? [{ type: "activity-closed", activity: open.id }] : [];
  return [...closing, { type: "session-ended" }];
}

type AgendaCommand = Extract<FacilitatorCommand, { activity: ActivityId } | { type: "add-activity" }>;

function decideOnAgenda(state: State, command: AgendaCommand, asked: Asked): Verdict {
  if (command.type === "add-activity") {
    if (state.agenda.length >= activitiesAtMost) return refuse({ type: "room-full", most: activitiesAtMost });
    const read = readActivity(command.plan);
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
  const read = readActivity(plan);
  if (!read.ok) return refuse(read.refusal);
  const { title, plannedMinutes, settings } = read.plan;
  const described: Event = { type: "activity-described", activity: id, title, plannedMinutes };
  if (sameSettings(activity.of.state.settings, settings)) return happens(described);
  const decision = resettleIn(activity.of, settings);
  if (decision === null) return refuse({ type: "no-such-activity" });
  if (!decision.ok) return decision;
  const inside = decision.events.map((event): Event => ({ type: "in-activity", activity: id, ...event }));
  return happens(described, ...inside);
}

function sameSettings(now: unknown, { settings }: MethodSettings): boolean {
  return JSON.stringify(now) === JSON.stringify(settings);
}

type ReadActivity =
  | { readonly ok: true; readonly plan: ActivityPlan }
  | { readonly ok: false; readonly refusal: Refusal };

/** An activity's plan as it is kept, or the first thing that is wrong with it. The method reads its own settings. */
function readActivity(plan: ActivityPlan): ReadActivity {
  const title = tidyLine(plan.title);
  const length = textLength(title);
  if (length > titleLetters)
    return { ok: false, refusal: { type: "text-too-long", length, most: titleLetters } };
  const { plannedMinutes } = plan;
  if (!Number.isInteger(plannedMinutes) || plannedMinutes < 1 || plannedMinutes > mostMinutes)
    return { ok: false, refusal: { type: "minutes-out-of-range", least: 1, most: mostMinutes } };
  const fresh = openIn(plan.settings);
  const decision = resettleIn(fresh, plan.settings);
  if (decision !== null && !decision.ok) return { ok: false, refusal: decision.refusal };
  const settings = { method: fresh.method, settings: fresh.state.settings } as MethodSettings;
  return { ok: true, plan: { title, plannedMinutes, settings } };
}

/** A session file becomes the agenda of a new session: each activity opened, filled and closed again, at once. */
function fillSession(command: Extract<Command, { type: "fill-session" }>, { newId }: Asked): Verdict {
  const ids = command.activities.map(() => newId() as ActivityId);
  const inCopy = new Map(command.activities.map(({ id }, index) => [id, ids[index]]));
  const activityOf = (inFile: ActivityId) => inCopy.get(inFile) ?? inFile;
  return happens(
    ...command.activities.flatMap(({ plan, content, spans, brought = [] }, index): readonly Event[] => {
      const activity = ids[index] as ActivityId;
      const came = brought.map(
        ({ from, items }): Event => ({ type: "items-brought", activity, from: activityOf(from), items }),
      );
      const inside = [
        ...came,
        ...restoreIn(content, newId, activityOf).map(
          (event): Event => ({ type: "in-activity", activity, ...event }),
        ),
      ];
      const added: Event = { type: "activity-added", activity, plan };
      if (spans.length === 0) return [added, ...inside];
      return [added, { type: "activity-opened", activity }, ...inside, { type: "activity-closed", activity }];
    }),
  );
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
