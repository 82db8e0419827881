import type { PersonId } from "../../base/ids.ts";
import { minuteMs } from "../../base/instant.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { type Timer, timerOf } from "../../timer/timer.ts";
import type { NamedRoom } from "../method.ts";
import { nextQuestion, questionsOf } from "./asking.ts";
import { timerOn } from "./clock.ts";
import { hasBegun, totalMs } from "./course.ts";
import { chairsOf, freeChairs } from "./seats.ts";
import type {
  PlainSeat,
  SeatState,
  ShownHighlight,
  ShownNote,
  ShownPoll,
  ShownQuestion,
  ShownTakeaway,
  ShownTurn,
  WallSeat,
} from "./shown.ts";
import { isClosedToOutside } from "./sitting.ts";
import type { Bowl, Highlight, Note, Seat, State, Turn } from "./state.ts";
import { turnOf } from "./turns.ts";

// The pieces of which the views of several audiences are made. Each names what it shows.

/** The question of a bowl; before people talk, the one with which they will begin (FB-04: large and permanently). */
export function shownQuestion(state: State, bowl: Bowl): ShownQuestion | null {
  const current = bowl.question === null ? undefined : entry(state.questions, bowl.question);
  const question = current ?? (hasBegun(state) ? undefined : nextQuestion(state, bowl.id));
  const counted = questionsOf(state, bowl.id).filter(
    ({ status }) => status === "upcoming" || status === "current" || status === "done",
  );
  if (question === undefined || state.phase === "harvest" || state.phase === "closed") return null;
  return {
    id: question.id,
    text: question.text,
    subs: question.subs,
    number: counted.indexOf(question) + 1,
    of: counted.length,
    timer: timerOn(state.clock, question),
  };
}

export function talkTimer(state: State): Timer {
  const { ms, since } = state.clock;
  return { plannedMs: totalMs(state), addedMs: 0, elapsedMs: ms, runningSince: since };
}

export function exchangeTimer(
  state: State,
): { readonly when: "before" | "after"; readonly timer: Timer } | null {
  if (state.exchange === null) return null;
  const { when, clock } = state.exchange;
  const minutes = state.settings.exchange[when];
  return { when, timer: { ...timerOf(minutes * minuteMs), elapsedMs: clock.ms, runningSince: clock.since } };
}

export function plainSeats(state: State, bowl: Bowl): readonly PlainSeat[] {
  const free = isClosedToOutside(state) ? [] : freeChairs(state, bowl);
  return chairsOf(bowl).map((seat) => plainSeat(seat, free));
}

function plainSeat(seat: Seat, free: readonly Seat[]): PlainSeat {
  const { id, kind, site, view, reserved, tap } = seat;
  return { id, kind, state: seatState(seat, free), site, view, reserved, tapped: tap !== null };
}

function seatState(seat: Seat, free: readonly Seat[]): SeatState {
  if (seat.occupant !== null) return "taken";
  if (seat.reserved !== null) return "reserved";
  return free.includes(seat) ? "free" : "blocked";
}

/** Chairs with who sits in them, as far as the level lets the room know (CC-07). */
export function wallSeats(state: State, bowl: Bowl, room: NamedRoom): readonly WallSeat[] {
  const chairs = chairsOf(bowl);
  return plainSeats(state, bowl).map((seat, index) => {
    const occupant = chairs[index]?.occupant ?? null;
    return {
      ...seat,
      name: occupant === null ? null : nameFor(occupant.person, room),
      organisation: occupant === null || room.anonymity === "anonymous" ? null : occupant.organisation,
    };
  });
}

/** A first name, at the nominative level only. */
export function nameFor(person: PersonId, room: NamedRoom): string | null {
  if (room.anonymity !== "nominative") return null;
  const name = entry(room.names, person);
  return name === undefined || name === "" ? null : (name.split(" ")[0] ?? name);
}

export function shownTurn(state: State, bowl: Bowl, room: NamedRoom): ShownTurn | null {
  const turn = bowl.turn === null ? undefined : turnOf(state, bowl.turn.id);
  if (bowl.turn === null || turn === undefined) return null;
  const plannedMs = state.settings.turnMinutes * minuteMs;
  return {
    id: turn.id,
    label: turnLabel(turn, room),
    timer: timerOn(state.clock, { plannedMs, addedMs: 0, spentMs: 0, openedAt: bowl.turn.since }),
  };
}

export function turnLabel({ of }: Turn, room: NamedRoom): string {
  switch (of.kind) {
    case "group":
      return room.groups.find(({ id }) => id === of.group)?.name ?? "";
    case "organisation":
      return room.organisations.find(({ id }) => id === of.organisation)?.name ?? "";
    case "by-hand":
      return of.label;
  }
}

/** Highlights that count, in their order; those put aside are not shown to the room. */
export function shownHighlights(state: State): readonly ShownHighlight[] {
  return keptHighlights(state).map(shownHighlight);
}

export function keptHighlights(state: State): readonly Highlight[] {
  return Object.values(state.highlights)
    .filter(({ parked }) => !parked)
    .toSorted((a, b) => a.order - b.order);
}

export function shownHighlight({
  id,
  bowl,
  question,
  kind,
  text,
  notes,
  commitment,
  validated,
}: Highlight): ShownHighlight {
  return { id, bowl, question, kind, text, notes: notes.length, commitment, validated };
}

/** Notes by task, in an order that does not tell who wrote when; by author at the nominative level only (FB-26). */
export function notesByTask(state: State, room: NamedRoom): readonly ShownNote[] {
  const tasks = state.settings.tasks.map(({ id }) => id);
  const rank = ({ task }: Note) => (task === null ? tasks.length : tasks.indexOf(task));
  return Object.values(state.notes)
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map((note) => shownNote(note, room));
}

export function shownNote({ id, bowl, task, question, text, author }: Note, room: NamedRoom): ShownNote {
  return { id, bowl, task, question, text: unseal(text), author: nameFor(unseal(author), room) };
}

export function shownTakeaways(state: State, room: NamedRoom): readonly ShownTakeaway[] {
  return Object.values(state.takeaways)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, text, author, organisation }) => ({
      id,
      text,
      name: nameFor(unseal(author), room),
      organisation: room.anonymity === "anonymous" ? null : organisation,
    }));
}

/** Votes come out when all have voted: a running count would sway the others (CC-06). */
export function shownPoll({ poll }: State): ShownPoll | null {
  if (poll === null) return null;
  const answers = Object.values(unseal(poll.answers));
  const votes = poll.options.map(
    (_, option) => (poll.past[option] ?? 0) + answers.filter((answer) => answer === option).length,
  );
  return { text: poll.text, options: poll.options, open: poll.open, votes: poll.open ? null : votes };
}

export function isHarvesting({ phase }: State): boolean {
  return phase === "harvest" || phase === "closed";
}
