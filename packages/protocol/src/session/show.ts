import type { Activity } from "../agenda/agenda.ts";
import { isRunInGroups, openMs, runOf, runsOf } from "../agenda/agenda.ts";
import type { ActivityId, GroupId, PersonId } from "../base/ids.ts";
import { type ById, entry } from "../base/record.ts";
import type { Board } from "../board/board.ts";
import {
  boardIn,
  type MethodState,
  settingsIn,
  showMeIn,
  showPublicIn,
  showScreenIn,
  showStaffIn,
} from "../methods/index.ts";
import type { NamedRoom } from "../methods/method.ts";
import type { Person } from "../room/person.ts";
import { roomSize } from "./decide.ts";
import { namedRoom } from "./room.ts";
import { lastDone, lastUndone, type RunKey, whyNotRedo, whyNotUndo } from "./undo.ts";
import type {
  ActivityHead,
  ActivityView,
  AgendaEntry,
  BroughtView,
  InGroups,
  JoinView,
  MeView,
  PublicView,
  RunView,
  ScreenView,
  StaffView,
  Surroundings,
  UndoView,
} from "./views.ts";
import type { State, Step } from "./vocabulary.ts";

const arrivalsShown = 24;

/** What the console sees: everything but what the method keeps hidden. */
export function showStaff(state: State, around: Surroundings): StaffView {
  const room = namedRoom(state, around.names);
  return {
    ...sessionView(state),
    session: around.session,
    identification: state.identification,
    expected: state.expected,
    roomSize: roomSize(state),
    wall: state.wall,
    join: joinView(state, around),
    people: staffPeople(state, around),
    claims: Object.values(state.claims)
      .filter(({ answer }) => answer === "waiting")
      .map(({ id, person, at }) => ({ id, person, name: nameOf(around, person), at })),
    screens: Object.values(state.screens)
      .filter(({ revoked }) => !revoked)
      .map(({ id, name }) => ({ id, name })),
    agenda: agendaOf(state),
    activity: currentAs(state, around, (run) => showStaffIn(run, room)),
    report: state.report,
    undo: state.current === null ? nothingToUndo : undoView(state, { activity: state.current, group: null }),
    inGroups: inGroupsAs(state, around, null, ({ run, room: theirs, activity, group }) => ({
      method: showStaffIn(run, theirs),
      undo: undoView(state, { activity, group }),
    })),
    wallGroup: state.wallGroup,
    wallCompares: state.wallCompares,
  };
}

// The console sees everyone, and a card that is written changes none of them: the same people under the same names are the
// same list, which a comparison steps over. A cache of a pure function.
const listed = new WeakMap<
  State["people"],
  { readonly names: unknown; readonly people: StaffView["people"] }
>();

function staffPeople(state: State, around: Surroundings): StaffView["people"] {
  const known = listed.get(state.people);
  if (known?.names === around.names) return known.people;
  const people = Object.values(state.people)
    .filter(({ left }) => !left)
    .map(({ id, organisation, group, simulated }) => ({
      id,
      name: nameOf(around, id),
      organisation,
      group,
      simulated,
    }));
  listed.set(state.people, { names: around.names, people });
  return people;
}

/** What is projected: never a text, a name or a number that the room may not know yet (CC-06). */
export function showScreen(state: State, around: Surroundings): ScreenView {
  const room = namedRoom(state, around.names);
  const inside = Object.values(state.people).filter(({ left }) => !left);
  return {
    ...sessionView(state),
    wall: state.wall,
    join: joinView(state, around),
    inside: inside.length,
    arrivals:
      state.anonymity === "anonymous"
        ? []
        : inside
            .slice(-arrivalsShown)
            .reverse()
            .map(({ id, organisation }) => ({ name: nameOf(around, id), organisation })),
    activity: currentAs(state, around, (run) => showScreenIn(run, room)),
    wallCompares: state.wallCompares,
    inGroups: inGroupsAs(state, around, state.wallGroup, ({ run, room: theirs }) => ({
      method: showScreenIn(run, theirs),
    })),
  };
}

/** What every phone sees. */
export function showPublic(state: State, around: Surroundings): PublicView {
  const room = namedRoom(state, around.names);
  return {
    ...sessionView(state),
    activity: currentAs(state, around, (run) => showPublicIn(run, room)),
    inGroups: headOfGroups(state),
    activitiesLeft: state.agenda.filter((id) => entry(state.activities, id)?.status === "planned").length,
  };
}

/** What one phone sees of its own person; null for whoever never joined. */
export function showMe(state: State, person: PersonId, around: Surroundings): MeView | null {
  const me = entry(state.people, person);
  if (me === undefined) return null;
  return {
    person,
    name: nameOf(around, person),
    organisation: me.organisation,
    group: me.group,
    left: me.left,
    ...mineOf(state, me, around),
  };
}

/** What somebody sees of the run in which they take part: nothing while theirs is the run of a group and they have none. */
function mineOf(state: State, me: Person, around: Surroundings): Pick<MeView, "activity" | "inGroup"> {
  const activity = currentActivity(state);
  if (activity === undefined) return { activity: null, inGroup: null };
  const group = isRunInGroups(activity) ? me.group : null;
  const run = isRunInGroups(activity) && group === null ? undefined : runOf(activity, group);
  if (run === undefined) return { activity: null, inGroup: null };
  const room = namedRoom(state, around.names, group);
  return {
    activity: { id: activity.id, method: showMeIn(run, me.id, room) },
    inGroup:
      group === null
        ? null
        : { group, document: documentOf(around, activity.id, group), method: showPublicIn(run, room) },
  };
}

/** The boards that everyone in the session may open now, by the name of their run. */
export function boardsOf(state: State, names: ById<string>): Readonly<Record<string, Board>> {
  const boards: Record<string, Board> = {};
  for (const activity of Object.values(state.activities)) {
    if (activity.status === "planned") continue;
    for (const { group, of } of runsOf(activity, state.groups)) {
      const board = boardIn(of, namedRoom(state, names, group));
      if (board !== null) boards[boardName(activity.id, group)] = board;
    }
  }
  return boards;
}

/** The name of a run's board: the activity's, followed by the group's. */
export function boardName(activity: ActivityId, group: GroupId | null): string {
  return group === null ? activity : `${activity}.${group}`;
}

function sessionView(state: State) {
  return {
    title: state.title,
    host: state.host,
    organisations: state.organisations,
    groups: state.groups,
    anonymity: state.anonymity,
    demonstration: state.demonstration,
    ended: state.endedAt !== null,
  };
}

function joinView(state: State, { code, address, joinLink }: Surroundings): JoinView {
  return { code, address, link: joinLink, open: state.door === "open" && state.endedAt === null };
}

function currentActivity(state: State): Activity | undefined {
  return state.current === null ? undefined : entry(state.activities, state.current);
}

function headOf(state: State, activity: Activity): ActivityHead {
  return {
    id: activity.id,
    title: activity.title,
    open: activity.status === "open",
    timer: activity.timer,
    brought: broughtTo(state, activity),
  };
}

/** The current activity when all run it together. */
function currentAs<Audience extends "staff" | "screen" | "public">(
  state: State,
  around: Surroundings,
  show: (run: MethodState) => ActivityView<Audience>["method"],
): ActivityView<Audience> | null {
  const activity = currentActivity(state);
  if (activity === undefined || isRunInGroups(activity)) return null;
  return {
    ...headOf(state, activity),
    document: documentOf(around, activity.id, null),
    method: show(activity.of),
  };
}

function headOfGroups(state: State): ActivityHead | null {
  const activity = currentActivity(state);
  return activity !== undefined && isRunInGroups(activity) ? headOf(state, activity) : null;
}

interface RunOfGroup {
  readonly activity: ActivityId;
  readonly group: GroupId;
  readonly run: MethodState;
  readonly room: NamedRoom;
}

/** The current activity when each group runs it for itself: the run of one, or of all without one. */
function inGroupsAs<Shown>(
  state: State,
  around: Surroundings,
  only: GroupId | null,
  show: (run: RunOfGroup) => Shown,
): InGroups<Shown & Pick<RunView<"staff">, "group" | "document">> | null {
  const activity = currentActivity(state);
  if (activity === undefined || !isRunInGroups(activity)) return null;
  return {
    ...headOf(state, activity),
    runs: runsOf(activity, state.groups).flatMap(({ group, of }) => {
      if (group === null || (only !== null && group !== only)) return [];
      const room = namedRoom(state, around.names, group);
      const document = documentOf(around, activity.id, group);
      return [{ group, document, ...show({ activity: activity.id, group, run: of, room }) }];
    }),
  };
}

function documentOf({ documents }: Surroundings, activity: ActivityId, group: GroupId | null): string | null {
  return entry(documents, boardName(activity, group)) ?? null;
}

function agendaOf(state: State): readonly AgendaEntry[] {
  return state.agenda.flatMap((id) => {
    const activity = entry(state.activities, id);
    if (activity === undefined) return [];
    const { title, plannedMinutes, status, of, spans } = activity;
    const running = spans.find(({ to }) => to === null);
    return [
      {
        id,
        title,
        plannedMinutes,
        status,
        inGroups: activity.inGroups,
        method: of.method,
        settings: settingsIn(of),
        openedAt: spans[0]?.from ?? null,
        openMs: openMs({ ...activity, spans: spans.filter(({ to }) => to !== null) }, 0),
        runningSince: running?.from ?? null,
        brought: broughtTo(state, activity),
      },
    ];
  });
}

/** By giver, however many times things were brought from it. */
function broughtTo(state: State, { brought }: Activity): readonly BroughtView[] {
  return [...Map.groupBy(brought, ({ from, group }) => boardName(from, group ?? null)).values()].flatMap(
    (times) => {
      const [first] = times;
      if (first === undefined) return [];
      return {
        from: first.from,
        group: first.group ?? null,
        title: entry(state.activities, first.from)?.title ?? "",
        count: new Set(times.flatMap(({ items }) => items)).size,
      };
    },
  );
}

const nothingToUndo: UndoView = {
  undo: null,
  whyNotUndo: { type: "nothing-to-undo" },
  redo: null,
  whyNotRedo: { type: "nothing-to-redo" },
};

function undoView(state: State, run: RunKey): UndoView {
  return {
    undo: nameOfStep(lastDone(state, run)),
    whyNotUndo: whyNotUndo(state, run),
    redo: nameOfStep(lastUndone(state, run)),
    whyNotRedo: whyNotRedo(state, run),
  };
}

/** The command that did it; its first event in logs that do not say which command it was. */
function nameOfStep(step: Step | undefined): string | null {
  return step?.asked ?? step?.does[0]?.event.type ?? null;
}

function nameOf({ names }: Surroundings, person: PersonId): string {
  return entry(names, person) ?? "";
}
