import type { Activity } from "../agenda/agenda.ts";
import { openMs } from "../agenda/agenda.ts";
import type { PersonId } from "../base/ids.ts";
import { entry } from "../base/record.ts";
import type { Board } from "../board/board.ts";
import { boardIn, settingsIn, showMeIn, showPublicIn, showScreenIn, showStaffIn } from "../methods/index.ts";
import type { NamedRoom } from "../methods/method.ts";
import { roomSize } from "./decide.ts";
import { namedRoom } from "./room.ts";
import { whyNotRedo, whyNotUndo } from "./undo.ts";
import type {
  ActivityView,
  AgendaEntry,
  BroughtView,
  JoinView,
  MeView,
  PublicView,
  ScreenView,
  StaffView,
  Surroundings,
  UndoView,
} from "./views.ts";
import type { State } from "./vocabulary.ts";

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
    activity: currentAs(state, around, (activity) => showStaffIn(activity.of, room)),
    report: state.report,
    undo: undoView(state),
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
    activity: currentAs(state, around, (activity) => showScreenIn(activity.of, room)),
  };
}

/** What every phone sees. */
export function showPublic(state: State, around: Surroundings): PublicView {
  const room = namedRoom(state, around.names);
  return {
    ...sessionView(state),
    activity: currentAs(state, around, (activity) => showPublicIn(activity.of, room)),
    activitiesLeft: state.agenda.filter((id) => entry(state.activities, id)?.status === "planned").length,
  };
}

/** What one phone sees of its own person; null for whoever never joined. */
export function showMe(state: State, person: PersonId, around: Surroundings): MeView | null {
  const me = entry(state.people, person);
  if (me === undefined) return null;
  const activity = currentActivity(state);
  const room = namedRoom(state, around.names);
  return {
    person,
    name: nameOf(around, person),
    organisation: me.organisation,
    group: me.group,
    left: me.left,
    activity:
      activity === undefined ? null : { id: activity.id, method: showMeIn(activity.of, person, room) },
  };
}

/** The boards that everyone in the session may open now, by activity. */
export function boardsOf(state: State, room: NamedRoom): Readonly<Record<string, Board>> {
  const boards: Record<string, Board> = {};
  for (const { id, of, status } of Object.values(state.activities)) {
    const board = status === "planned" ? null : boardIn(of, room);
    if (board !== null) boards[id] = board;
  }
  return boards;
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

function currentAs<Audience extends "staff" | "screen" | "public">(
  state: State,
  { documents }: Surroundings,
  show: (activity: Activity) => ActivityView<Audience>["method"],
): ActivityView<Audience> | null {
  const activity = currentActivity(state);
  if (activity === undefined) return null;
  return {
    id: activity.id,
    title: activity.title,
    open: activity.status === "open",
    timer: activity.timer,
    brought: broughtTo(state, activity),
    document: entry(documents, activity.id) ?? null,
    method: show(activity),
  };
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
  return [...Map.groupBy(brought, ({ from }) => from)].map(([from, times]) => ({
    from,
    title: entry(state.activities, from)?.title ?? "",
    count: new Set(times.flatMap(({ items }) => items)).size,
  }));
}

function undoView(state: State): UndoView {
  return {
    undo: state.undo.done.at(-1)?.does[0]?.event.type ?? null,
    whyNotUndo: whyNotUndo(state),
    redo: state.undo.undone.at(-1)?.does[0]?.event.type ?? null,
    whyNotRedo: whyNotRedo(state),
  };
}

function nameOf({ names }: Surroundings, person: PersonId): string {
  return entry(names, person) ?? "";
}
