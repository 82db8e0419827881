import { type Activity, closed, emptied, opened, planned, runOf, withRun } from "../agenda/agenda.ts";
import type { ActivityId } from "../base/ids.ts";
import { minuteMs } from "../base/instant.ts";
import { type ById, entry, withEntry, withoutEntry } from "../base/record.ts";
import { evolveIn } from "../methods/index.ts";
import type { Fact } from "../methods/method.ts";
import type { Person } from "../room/person.ts";
import { timerStarted, timerStopped } from "../timer/timer.ts";
import { wholeReport } from "./report-choices.ts";
import { nothingDone, redone, remembered, undone } from "./undo.ts";
import type { ActivityEvent, Claim, Event, State } from "./vocabulary.ts";

/** A session before its first fact. */
export const nothing: State = {
  created: false,
  title: "",
  host: "",
  organisations: [],
  groups: [],
  anonymity: "organisation",
  identification: "name",
  expected: 0,
  demonstration: false,
  door: "open",
  people: {},
  claims: {},
  screens: {},
  wall: "join",
  wallGroup: null,
  wallCompares: "side-by-side",
  agenda: [],
  activities: {},
  current: null,
  endedAt: null,
  report: wholeReport,
  undo: nothingDone,
};

/** The fold of the log. Never refuses; unchanged parts keep their identity. */
export function evolve(state: State, fact: Fact<Event>): State {
  const { event, at } = fact;
  switch (event.type) {
    case "session-created":
      return { ...state, ...event.plan, created: true };
    case "session-described":
      return { ...state, title: event.title, host: event.host, expected: event.expected };
    case "anonymity-raised":
      return { ...state, anonymity: event.anonymity };
    case "report-described":
      return { ...state, report: event.choices };
    case "person-joined":
    case "person-returned":
    case "person-left":
      return { ...state, people: peopleAfter(state.people, fact, event) };
    case "person-moved": {
      const person = entry(state.people, event.person);
      if (person === undefined) return state;
      return { ...state, people: withEntry(state.people, person.id, { ...person, group: event.group }) };
    }
    case "person-claimed":
      return { ...state, claims: claimsAfter(state.claims, fact, event) };
    case "claim-answered": {
      const claim = entry(state.claims, event.claim);
      if (claim === undefined) return state;
      return {
        ...state,
        claims: withEntry(state.claims, claim.id, { ...claim, answer: event.same ? "same" : "other" }),
      };
    }
    case "door-opened":
      return { ...state, door: "open" };
    case "door-closed":
      return { ...state, door: "closed" };
    case "screen-added": {
      const screen = { id: event.screen, name: event.name, revoked: false };
      return { ...state, screens: withEntry(state.screens, event.screen, screen) };
    }
    case "screen-revoked": {
      const screen = entry(state.screens, event.screen);
      return screen === undefined
        ? state
        : { ...state, screens: withEntry(state.screens, screen.id, { ...screen, revoked: true }) };
    }
    case "wall-set":
      return {
        ...state,
        wall: event.wall,
        wallGroup: event.group ?? null,
        wallCompares: event.compares ?? "side-by-side",
      };
    case "session-ended":
      return { ...state, endedAt: at };
    case "session-reopened":
      return { ...state, endedAt: null };
    case "undone":
      return undone(state, fact, event);
    case "redone":
      return redone(state, fact, event);
    case "in-activity":
      return inActivity(state, { ...fact, event });
    default:
      return onAgenda(state, fact, event);
  }
}

type PersonEvent = Extract<Event, { type: "person-joined" | "person-returned" | "person-left" }>;

function peopleAfter(people: ById<Person>, { by, at }: Fact<Event>, event: PersonEvent): ById<Person> {
  if (by.kind !== "person") return people;
  if (event.type === "person-joined") {
    const { organisation, group, simulated } = event;
    return withEntry(people, by.person, {
      id: by.person,
      organisation,
      group,
      joinedAt: at,
      simulated,
      left: false,
    });
  }
  const person = entry(people, by.person);
  return person === undefined
    ? people
    : withEntry(people, person.id, { ...person, left: event.type === "person-left" });
}

function claimsAfter(
  claims: ById<Claim>,
  { by, at }: Fact<Event>,
  { claim, person }: Extract<Event, { type: "person-claimed" }>,
): ById<Claim> {
  if (by.kind !== "person") return claims;
  return withEntry(claims, claim, { id: claim, by: by.person, person, at, answer: "waiting" });
}

function inActivity(state: State, fact: Fact<ActivityEvent>): State {
  const activity = entry(state.activities, fact.event.activity);
  const group = fact.event.group ?? null;
  const before = activity && runOf(activity, group);
  if (activity === undefined || before === undefined) return state;
  const after = evolveIn(before, fact.event, fact);
  return {
    ...state,
    activities: withEntry(state.activities, activity.id, withRun(activity, group, after)),
    undo: remembered(state.undo, before, fact),
  };
}

type AgendaEvent = Extract<
  Event,
  {
    type:
      | "activity-added"
      | "activity-described"
      | "activity-moved"
      | "activity-removed"
      | "items-brought"
      | "items-left"
      | "activity-opened"
      | "activity-closed"
      | "time-added"
      | "timer-paused"
      | "timer-resumed";
  }
>;

function onAgenda(state: State, { at }: Fact<Event>, event: AgendaEvent): State {
  const { activity: id } = event;
  switch (event.type) {
    case "activity-added":
      return {
        ...state,
        agenda: [...state.agenda, id],
        activities: withEntry(state.activities, id, planned(id, event.plan, event.plan.settings)),
      };
    case "activity-removed":
      return {
        ...state,
        agenda: state.agenda.filter((each) => each !== id),
        activities: withoutEntry(state.activities, id),
      };
    case "activity-moved": {
      const others = state.agenda.filter((each) => each !== id);
      return { ...state, agenda: [...others.slice(0, event.to), id, ...others.slice(event.to)] };
    }
    case "activity-described":
      return changed(state, id, (activity) => ({
        ...activity,
        title: event.title,
        plannedMinutes: event.plannedMinutes,
        inGroups: event.inGroups ?? activity.inGroups,
        timer: { ...activity.timer, plannedMs: event.plannedMinutes * minuteMs },
      }));
    case "items-brought": {
      const { from, group, items } = event;
      const brought = { from, ...(group === undefined ? {} : { group }), items };
      return changed(state, id, (activity) => ({ ...activity, brought: [...activity.brought, brought] }));
    }
    case "items-left":
      return changed(state, id, emptied);
    case "activity-opened":
      return {
        ...changed(state, id, (activity) => opened(activity, at, state.groups)),
        current: id,
        wall: "activity",
        wallGroup: null,
        wallCompares: "side-by-side",
      };
    case "activity-closed":
      return changed(state, id, (activity) => closed(activity, at));
    case "time-added":
      return changed(state, id, (activity) => ({
        ...activity,
        timer: { ...activity.timer, addedMs: activity.timer.addedMs + event.ms },
      }));
    case "timer-paused":
      return changed(state, id, (activity) => ({ ...activity, timer: timerStopped(activity.timer, at) }));
    case "timer-resumed":
      return changed(state, id, (activity) => ({ ...activity, timer: timerStarted(activity.timer, at) }));
  }
}

function changed(state: State, id: ActivityId, change: (activity: Activity) => Activity): State {
  const activity = entry(state.activities, id);
  return activity === undefined
    ? state
    : { ...state, activities: withEntry(state.activities, id, change(activity)) };
}
