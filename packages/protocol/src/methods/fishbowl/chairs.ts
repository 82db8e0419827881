import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { textLength, tidyLine } from "../../base/text.ts";
import { type Context, type Decision, happens, type Room, refuse } from "../method.ts";
import type { ChairCommand } from "./commands.ts";
import type { Event, NewSeat } from "./events.ts";
import { labelLetters } from "./limits.ts";
import type { Refusal } from "./refusals.ts";
import {
  capacity,
  chairOf,
  chairsOf,
  fewestSeats,
  freeChairs,
  mostSeats,
  placeOfPerson,
  seated,
} from "./seats.ts";
import { chairKeptFor, seatedNow, vacated } from "./sitting.ts";
import type { Bowl, Seat, SeatId, State } from "./state.ts";
import { confirmHandOver, protect, seatAt } from "./taps.ts";
import { decideOnTurns } from "./turns.ts";

// The facilitator seats and frees anybody in one tap: people move first, and the app follows (edge cases 4 to 7).

type Verdict = Decision<Event, Refusal>;

export function decideOnChairs(state: State, command: ChairCommand, context: Context): Verdict {
  if (state.phase === "draft") return refuse({ type: "bowl-not-set-up" });
  if (state.phase === "closed") return refuse({ type: "bowl-over" });
  switch (command.type) {
    case "seat-person": {
      const whyNot = whyNotSeat(state, command.person, context.room);
      if (whyNot) return refuse(whyNot);
      const where = chairToSeat(state, command, { person: command.person, room: context.room });
      if ("type" in where) return refuse(where);
      return happens(
        seatedNow(state, { ...where, person: command.person, via: "facilitator", room: context.room }),
      );
    }
    case "seat-someone":
      return seatSomeone(state, command, context);
    case "free-seat": {
      const found = seatAt(state, command);
      if ("type" in found) return refuse(found);
      const whyNot = whyNotFree(found.seat);
      if (whyNot || found.seat.occupant === null) return refuse(whyNot ?? { type: "chair-empty" });
      const place = { ...found, occupant: found.seat.occupant };
      return happens(...vacated(state, place, { how: "facilitator", room: context.room }));
    }
    case "move-person":
      return movePerson(state, command, context);
    case "protect-seat":
      return protect(state, command, context.at);
    case "confirm-hand-over":
      return confirmHandOver(state, command, context);
    case "dismiss-suggestion": {
      const bowl = entry(state.bowls, command.bowl);
      if (bowl === undefined) return refuse({ type: "no-such-bowl" });
      return bowl.marks.due?.suggested == null
        ? happens()
        : happens({ type: "suggestion-dismissed", bowl: bowl.id });
    }
    case "add-chair":
    case "set-chairs":
      return changeChairs(state, command, context);
    case "remove-chair": {
      const found = seatAt(state, command);
      if ("type" in found) return refuse(found);
      const whyNot = whyNotRemove(found.bowl, found.seat);
      return whyNot
        ? refuse(whyNot)
        : happens({ type: "chair-removed", bowl: found.bowl.id, seat: found.seat.id });
    }
    case "reserve-seat":
    case "release-seat":
      return reserve(state, command);
    default:
      return decideOnTurns(state, command, context);
  }
}

export function whyNotFree({ occupant }: Seat): Refusal | null {
  return occupant === null ? { type: "chair-empty" } : null;
}

/** FB-01 and edge case 7: never fewer than three chairs, never one that somebody sits in. */
export function whyNotRemove(bowl: Bowl, seat: Seat): Refusal | null {
  if (seat.occupant !== null) return { type: "chairs-occupied", occupied: seated(bowl).length };
  if (seat.kind === "waiting") return { type: "not-in-this-mode" };
  return capacity(bowl) > fewestSeats
    ? null
    : { type: "seats-out-of-range", least: fewestSeats, most: mostSeats };
}

export function whyNotAddChair(bowl: Bowl): Refusal | null {
  if (bowl.ending) return { type: "not-in-this-mode" };
  return capacity(bowl) < mostSeats
    ? null
    : { type: "seats-out-of-range", least: fewestSeats, most: mostSeats };
}

/** Edge case 10: a person wanted in two bowls is refused; the console offers to move them. */
function whyNotSeat(state: State, person: PersonId, room: Room): Refusal | null {
  if (!isHere(state, person, room)) return { type: "no-such-person-here" };
  const place = placeOfPerson(state, person);
  return place === undefined ? null : { type: "seated-elsewhere", bowl: place.bowl.id };
}

export function isHere(state: State, person: PersonId, room: Room): boolean {
  const known = entry(room.people, person);
  return known === undefined ? entry(state.standIns, person) !== undefined : !known.left;
}

/** The chair the facilitator means: the one they touched, else the first that fits, whatever phones may take. */
function chairToSeat(
  state: State,
  command: { readonly bowl: Bowl["id"]; readonly seat?: SeatId | null | undefined },
  { person, room }: { readonly person: PersonId | null; readonly room: Room },
): { readonly bowl: Bowl; readonly seat: Seat } | Refusal {
  const bowl = entry(state.bowls, command.bowl);
  if (bowl === undefined) return { type: "no-such-bowl" };
  if (command.seat != null) {
    const seat = chairOf(bowl, command.seat);
    if (seat === undefined) return { type: "no-such-chair" };
    return seat.occupant === null ? { bowl, seat } : { type: "chair-taken" };
  }
  const kept = person === null ? undefined : chairKeptFor(state, bowl, person, room);
  const seat = kept ?? freeChairs(state, bowl)[0] ?? anyFree(bowl);
  if (seat !== undefined) return { bowl, seat };
  return bowl.marks.due === null ? { type: "no-free-chair" } : { type: "chair-due" };
}

function anyFree(bowl: Bowl): Seat | undefined {
  return chairsOf(bowl).find(
    ({ occupant, reserved, kind }) => occupant === null && reserved === null && kind !== "waiting",
  );
}

/** Somebody who has no phone: they get a place in the bowl and in its figures, and no name (edge case 4). */
function seatSomeone(
  state: State,
  command: Extract<ChairCommand, { type: "seat-someone" }>,
  { room, newId }: Context,
): Verdict {
  const where = chairToSeat(state, command, { person: null, room });
  if ("type" in where) return refuse(where);
  const { organisation } = command;
  const person = newId() as PersonId;
  return happens<Event>(
    { type: "stand-in-added", standIn: { id: person, organisation } },
    {
      type: "person-seated",
      bowl: where.bowl.id,
      seat: where.seat.id,
      person,
      organisation,
      via: "facilitator",
    },
  );
}

function movePerson(
  state: State,
  command: Extract<ChairCommand, { type: "move-person" }>,
  { room }: Context,
): Verdict {
  const { person } = command;
  const place = placeOfPerson(state, person);
  if (place === undefined) return refuse({ type: "not-seated" });
  const where = chairToSeat(state, command, { person, room });
  if ("type" in where) return refuse(where);
  return happens<Event>(
    { type: "seat-freed", bowl: place.bowl.id, seat: place.seat.id, person, how: "moved", to: where.seat.id },
    seatedNow(state, { ...where, person, via: "facilitator", room, from: place.seat.id }),
  );
}

/** Edge case 7: more chairs are allowed, fewer only down to the number occupied. */
function changeChairs(
  state: State,
  command: Extract<ChairCommand, { type: "add-chair" | "set-chairs" }>,
  { newId }: Context,
): Verdict {
  const bowl = entry(state.bowls, command.bowl);
  if (bowl === undefined) return refuse({ type: "no-such-bowl" });
  const now = capacity(bowl);
  const wanted = command.type === "add-chair" ? now + 1 : command.seats;
  if (bowl.ending) return refuse({ type: "not-in-this-mode" });
  if (!Number.isInteger(wanted) || wanted < fewestSeats || wanted > mostSeats)
    return refuse({ type: "seats-out-of-range", least: fewestSeats, most: mostSeats });
  const site = command.type === "add-chair" ? (command.site ?? null) : null;
  if (site !== null && !state.sites.some(({ id }) => id === site)) return refuse({ type: "no-such-site" });
  if (wanted >= now) {
    const added = Array.from({ length: wanted - now }, (_, index): Event => {
      const seat: NewSeat = { id: newId() as SeatId, kind: "open", site, view: "", reserved: null };
      return { type: "chair-added", bowl: bowl.id, seat, at: lastInCircle(bowl) + index };
    });
    return happens(...added);
  }
  const occupied = seated(bowl).length;
  // The last empty ones go first: nobody has to move for it.
  const empty = chairsOf(bowl)
    .filter(({ occupant, kind }) => occupant === null && kind !== "waiting")
    .toReversed();
  if (empty.length < now - wanted) return refuse({ type: "chairs-occupied", occupied });
  return happens(
    ...empty
      .slice(0, now - wanted)
      .map((seat): Event => ({ type: "chair-removed", bowl: bowl.id, seat: seat.id })),
  );
}

/** Where a new chair comes: at the end of the circle, before the waiting seat. */
function lastInCircle(bowl: Bowl): number {
  const waiting = bowl.seats.findIndex(({ kind }) => kind === "waiting");
  return waiting < 0 ? bowl.seats.length : waiting;
}

function reserve(
  state: State,
  command: Extract<ChairCommand, { type: "reserve-seat" | "release-seat" }>,
): Verdict {
  const found = seatAt(state, command);
  if ("type" in found) return refuse(found);
  const { bowl, seat } = found;
  if (command.type === "release-seat")
    return seat.reserved === null
      ? refuse({ type: "chair-not-reserved" })
      : happens({ type: "seat-reserved", bowl: bowl.id, seat: seat.id, reserved: null });
  if (seat.occupant !== null) return refuse({ type: "chair-taken" });
  const label = tidyLine(command.label);
  const length = textLength(label);
  if (length > labelLetters) return refuse({ type: "text-too-long", length, most: labelLetters });
  const { organisation, group = null } = command;
  return happens({
    type: "seat-reserved",
    bowl: bowl.id,
    seat: seat.id,
    reserved: { organisation, group: group ?? null, label },
  });
}
