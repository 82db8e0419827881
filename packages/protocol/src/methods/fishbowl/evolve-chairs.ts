import type { PersonId } from "../../base/ids.ts";
import { entry, withEntry, withoutEntry } from "../../base/record.ts";
import type { Fact } from "../method.ts";
import { eachEntry, onBowl } from "./bowls.ts";
import { clockAt } from "./clock.ts";
import type { ChairEvent } from "./events.ts";
import { capacity, mostSeats, placeOfPerson } from "./seats.ts";
import type { Bowl, BowlId, Occupant, Seat, SeatId, State, Turn } from "./state.ts";

/** What happened to chairs. An event that no longer fits changes nothing: nobody ever sits in two chairs. */
export function evolveChairs(state: State, fact: Fact<ChairEvent>): State {
  const { event, at } = fact;
  const now = clockAt(state.clock, at);
  switch (event.type) {
    case "person-seated":
      return personSeated(state, fact, event);
    case "seating-undone":
      return seatingUndone(state, event);
    case "seat-freed":
      return seatFreed(state, fact, event);
    case "seat-put-back":
      return seatPutBack(state, event);
    case "stand-in-added":
      return { ...state, standIns: withEntry(state.standIns, event.standIn.id, event.standIn) };
    case "stand-in-removed":
      return { ...state, standIns: withoutEntry(state.standIns, event.person) };
    case "departure-suggested":
      return withDue(state, event.bowl, (due) => ({ ...due, suggested: event.person }));
    case "suggestion-dismissed":
      return withDue(state, event.bowl, (due) => ({
        ...due,
        since: now,
        suggested: null,
        dismissed: due.suggested === null ? due.dismissed : [...due.dismissed, due.suggested],
      }));
    case "starters-suggested":
      return onBowl(state, event.bowl, (bowl) =>
        bowl.marks.quiet === null
          ? bowl
          : { ...bowl, marks: { ...bowl.marks, quiet: { ...bowl.marks.quiet, told: true } } },
      );
    case "call-lapsed":
      return onBowl(state, event.bowl, (bowl) =>
        bowl.marks.called?.person === event.person
          ? { ...bowl, marks: { ...bowl.marks, called: { ...bowl.marks.called, lapsed: true } } }
          : bowl,
      );
    case "tapped": {
      const by = fact.by.kind === "person" ? fact.by.person : null;
      if (by === null) return state;
      const tapped = onSeat(state, event, (seat) => ({ ...seat, tap: { by, since: now, overdue: false } }));
      const who = entry(state.bowls, event.bowl)?.seats.find(({ id }) => id === event.seat)?.occupant?.person;
      return onBowl(tapped, event.bowl, (bowl) => ({ ...bowl, lastTapped: who ?? bowl.lastTapped }));
    }
    case "tap-withdrawn":
      return onSeat(state, event, (seat) => ({ ...seat, tap: null }));
    case "seat-protected":
      return onSeat(state, event, (seat) =>
        seat.occupant?.person === event.person
          ? { ...seat, occupant: { ...seat.occupant, protectedUntil: event.until ?? undefined } }
          : seat,
      );
    case "tap-overdue":
      return onSeat(state, event, (seat) =>
        seat.tap === null ? seat : { ...seat, tap: { ...seat.tap, overdue: true } },
      );
    case "chair-added":
      return chairAdded(state, event);
    case "chair-removed":
      return onBowl(state, event.bowl, (bowl) => ({
        ...bowl,
        seats: bowl.seats.filter(({ id, occupant }) => id !== event.seat || occupant !== null),
      }));
    case "seat-reserved":
      return onSeat(state, event, (seat) => ({ ...seat, reserved: event.reserved }));
    case "turn-made":
      return { ...state, turns: state.turns.toSpliced(event.at ?? state.turns.length, 0, event.turn) };
    case "turn-removed":
      return { ...state, turns: state.turns.filter(({ id }) => id !== event.turn) };
    case "turn-entered":
      return onBowl(state, event.bowl, (bowl) => ({ ...bowl, turn: { id: event.turn, since: now } }));
    case "turn-left":
      return {
        ...onBowl(state, event.bowl, (bowl) => ({ ...bowl, turn: null })),
        turns: state.turns.map((turn): Turn => (turn.id === event.turn ? { ...turn, done: true } : turn)),
      };
    case "turn-put-back":
      return {
        ...onBowl(state, event.bowl, (bowl) => ({ ...bowl, turn: event.turn })),
        turns: state.turns.map(
          (turn): Turn => (turn.id === event.done.turn ? { ...turn, done: event.done.done } : turn),
        ),
      };
  }
}

type Seated = Extract<ChairEvent, { type: "person-seated" }>;

function personSeated(state: State, { at }: Fact<ChairEvent>, event: Seated): State {
  const { person, bowl: bowlId } = event;
  const bowl = entry(state.bowls, bowlId);
  const seat = bowl?.seats.find(({ id }) => id === event.seat);
  if (bowl === undefined || seat === undefined || seat.occupant !== null || seat.gone) return state;
  if (placeOfPerson(state, person) !== undefined) return state;
  const occupant: Occupant = {
    person,
    organisation: event.organisation,
    since: clockAt(state.clock, at),
    via: event.via,
    question: bowl.question,
  };
  const outside = withoutTraces(state, person);
  return onBowl(outside, bowlId, (each) => ({
    ...each,
    seats: each.seats.map((one) =>
      one.id === seat.id ? { ...one, occupant, reserved: null, tap: null } : one,
    ),
    round: each.round + 1,
    lastTaken: { round: each.round, at },
    marks: { ...each.marks, quiet: null },
  }));
}

/** Whoever sits down neither waits nor stands behind a chair, and has answered any invitation. */
function withoutTraces(state: State, person: PersonId): State {
  return {
    ...state,
    bowls: eachEntry(state.bowls, (bowl) => {
      const waits = bowl.queue.some((each) => each.person === person);
      const taps = bowl.seats.some(({ tap }) => tap?.by === person);
      if (!waits && !taps) return bowl;
      return {
        ...bowl,
        queue: waits ? bowl.queue.filter((each) => each.person !== person) : bowl.queue,
        seats: taps
          ? bowl.seats.map((seat) => (seat.tap?.by === person ? { ...seat, tap: null } : seat))
          : bowl.seats,
      };
    }),
    invitations: withoutEntry(state.invitations, person),
    declined: withoutEntry(state.declined, person),
    freed: withoutEntry(state.freed, person),
  };
}

function seatingUndone(state: State, event: Extract<ChairEvent, { type: "seating-undone" }>): State {
  const { person } = event;
  const place = placeOfPerson(state, person);
  if (place === undefined || place.bowl.id !== event.bowl || place.seat.id !== event.seat) return state;
  const emptied = onBowl(state, event.bowl, (bowl) => ({
    ...bowl,
    seats: bowl.seats.map((seat) => {
      if (seat.id === event.seat) return { ...seat, occupant: null, reserved: event.reserved };
      return seat.id === event.behind?.seat ? { ...seat, tap: event.behind.tap } : seat;
    }),
    speaker: bowl.speaker?.person === person ? null : bowl.speaker,
    marks: event.marks,
  }));
  return {
    ...queuePutBack(emptied, event.queued),
    invitations:
      event.invitation === null
        ? emptied.invitations
        : withEntry(emptied.invitations, person, event.invitation),
    declined: event.declined ? withEntry(emptied.declined, person, true) : emptied.declined,
    freed: event.freed ? withEntry(emptied.freed, person, true) : emptied.freed,
  };
}

/** Those who waited stand again where they stood, unless they wait or sit by now. */
export function queuePutBack(
  state: State,
  queued: Extract<ChairEvent, { type: "seating-undone" }>["queued"],
): State {
  return queued.reduce((before, { bowl: id, at, waiting }) => {
    if (placeOfPerson(before, waiting.person) !== undefined) return before;
    return onBowl(before, id, (bowl) =>
      bowl.queue.some(({ person }) => person === waiting.person)
        ? bowl
        : { ...bowl, queue: [...bowl.queue.slice(0, at), waiting, ...bowl.queue.slice(at)] },
    );
  }, state);
}

type Freed = Extract<ChairEvent, { type: "seat-freed" }>;

function seatFreed(state: State, { at }: Fact<ChairEvent>, event: Freed): State {
  const place = placeOfPerson(state, event.person);
  if (place === undefined || place.bowl.id !== event.bowl || place.seat.id !== event.seat) return state;
  const { bowl, seat, occupant } = place;
  const now = clockAt(state.clock, at);
  const wasInside = seat.kind !== "waiting" && hasRun(state);
  const stay = {
    person: occupant.person,
    organisation: occupant.organisation,
    bowl: bowl.id,
    seat: seat.id,
    in: occupant.since,
    out: now,
    question: occupant.question,
  };
  const spoke = bowl.speaker?.person === event.person ? now - bowl.speaker.since : null;
  const freed = onBowl(state, bowl.id, (each) => ({
    ...each,
    seats: each.seats.map((one) =>
      one.id === seat.id ? { ...one, occupant: null, tap: null, gone: one.gone || bowl.ending } : one,
    ),
    speaker: spoke === null ? each.speaker : null,
    round: each.round + 1,
    marks: { ...each.marks, quiet: null },
  }));
  return {
    ...freed,
    stays: wasInside ? [...state.stays, stay] : state.stays,
    leftAt: wasInside ? withEntry(state.leftAt, event.person, now) : state.leftAt,
    spokenMs:
      spoke === null
        ? state.spokenMs
        : withEntry(state.spokenMs, event.person, (entry(state.spokenMs, event.person) ?? 0) + spoke),
    freed: event.how === "facilitator" ? withEntry(state.freed, event.person, true) : state.freed,
  };
}

/** Before people talk, a chair that is left again was no stay in the bowl. */
function hasRun({ phase, exchange }: State): boolean {
  return phase !== "ready" && phase !== "intro" && exchange?.when !== "before";
}

function seatPutBack(state: State, event: Extract<ChairEvent, { type: "seat-put-back" }>): State {
  const { person, since } = event.occupant;
  if (placeOfPerson(state, person) !== undefined) return state;
  const seat = entry(state.bowls, event.bowl)?.seats.find(({ id }) => id === event.seat);
  if (seat === undefined || seat.occupant !== null) return state;
  const back = onBowl(state, event.bowl, (bowl) => ({
    ...bowl,
    seats: bowl.seats.map((one) =>
      one.id === event.seat ? { ...one, occupant: event.occupant, tap: event.tap, gone: false } : one,
    ),
    speaker: event.speaker ?? bowl.speaker,
    round: bowl.round + 1,
    marks: event.marks,
  }));
  const last = state.stays.findLastIndex(
    (stay) => stay.person === person && stay.seat === event.seat && stay.in === since,
  );
  return {
    ...back,
    stays: last < 0 ? state.stays : state.stays.toSpliced(last, 1),
    leftAt:
      event.leftAt === null
        ? withoutEntry(state.leftAt, person)
        : withEntry(state.leftAt, person, event.leftAt),
    spokenMs:
      event.spokenMs === null
        ? withoutEntry(state.spokenMs, person)
        : withEntry(state.spokenMs, person, event.spokenMs),
    freed: event.freed ? state.freed : withoutEntry(state.freed, person),
  };
}

function chairAdded(state: State, event: Extract<ChairEvent, { type: "chair-added" }>): State {
  const known = entry(state.bowls, event.bowl);
  // FB-01 is hard: taking removals back never makes a ninth chair.
  if (known === undefined || capacity(known) >= mostSeats) return state;
  const seat: Seat = { ...event.seat, occupant: null, tap: null, gone: false };
  return onBowl(state, event.bowl, (bowl) => ({
    ...bowl,
    seats: [...bowl.seats.slice(0, event.at), seat, ...bowl.seats.slice(event.at)],
  }));
}

function onSeat(
  state: State,
  { bowl: bowlId, seat: seatId }: { readonly bowl: BowlId; readonly seat: SeatId },
  change: (seat: Seat) => Seat,
): State {
  return onBowl(state, bowlId, (bowl) => ({
    ...bowl,
    seats: bowl.seats.map((seat) => (seat.id === seatId ? change(seat) : seat)),
  }));
}

type Due = NonNullable<Bowl["marks"]["due"]>;

function withDue(state: State, id: BowlId, change: (due: Due) => Due): State {
  return onBowl(state, id, (bowl) =>
    bowl.marks.due === null ? bowl : { ...bowl, marks: { ...bowl.marks, due: change(bowl.marks.due) } },
  );
}
