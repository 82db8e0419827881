import type { PersonId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import { entry } from "../../base/record.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import { clockAt, instantOf } from "./clock.ts";
import type { Event } from "./events.ts";
import { protectedMs } from "./marks.ts";
import type { Refusal } from "./refusals.ts";
import { chairOf, chairTappedBy, hasTaps, placeOfPerson } from "./seats.ts";
import { vacated, whyNotMove } from "./sitting.ts";
import type { Bowl, BowlId, ClockMs, Occupant, Seat, SeatId, State } from "./state.ts";

type Verdict = Decision<Event, Refusal>;

/** Why nobody may stand behind this chair now, or null (FB-16, FB-17). */
export function whyNotTap(state: State, bowl: Bowl, seat: Seat, at: Instant): Refusal | null {
  if (!hasTaps(state.settings)) return { type: "not-in-this-mode" };
  const whyNot = state.phase === "running" ? null : (whyNotMove(state) ?? { type: "bowl-not-running" });
  if (whyNot) return whyNot;
  if (seat.occupant === null) return { type: "chair-empty" };
  if (seat.tap !== null) return { type: "already-tapped" };
  if (bowl.lastTapped === seat.occupant.person) return { type: "tapped-last" };
  const until = protectedUntil(seat.occupant);
  return clockAt(state.clock, at) < until
    ? { type: "just-sat-down", until: instantOf(state.clock, until) }
    : null;
}

/** Until when somebody who sits is left in peace (FB-16): a minute, or longer if the facilitator asked for it. */
export function protectedUntil({ since, protectedUntil: asked }: Occupant): ClockMs {
  return Math.max(since + protectedMs, asked ?? 0);
}

/** Why this chair cannot be protected, or null. Who stands behind it already stays there. */
export function whyNotProtect(state: State, seat: Seat): Refusal | null {
  if (!hasTaps(state.settings)) return { type: "not-in-this-mode" };
  if (seat.occupant === null) return { type: "chair-empty" };
  return state.phase === "running" ? null : (whyNotMove(state) ?? { type: "bowl-not-running" });
}

/** The facilitator gives who sits there a full minute from now, for a sentence that must be finished. */
export function protect(
  state: State,
  where: { readonly bowl: BowlId; readonly seat: SeatId },
  at: Instant,
): Verdict {
  const found = seatAt(state, where);
  if ("type" in found) return refuse(found);
  const { bowl, seat } = found;
  const whyNot = whyNotProtect(state, seat);
  if (whyNot || seat.occupant === null) return refuse(whyNot ?? { type: "chair-empty" });
  const until = clockAt(state.clock, at) + protectedMs;
  return protectedUntil(seat.occupant) >= until
    ? happens()
    : happens({ type: "seat-protected", bowl: bowl.id, seat: seat.id, person: seat.occupant.person, until });
}

export function tap(
  state: State,
  where: { readonly bowl: BowlId; readonly seat: SeatId },
  { person, context }: { readonly person: PersonId; readonly context: Context },
): Verdict {
  const found = seatAt(state, where);
  if ("type" in found) return refuse(found);
  const { bowl, seat } = found;
  if (placeOfPerson(state, person) !== undefined) return refuse({ type: "already-seated" });
  const whyNot = whyNotTap(state, bowl, seat, context.at);
  if (whyNot) return refuse(whyNot);
  const before = chairTappedBy(state, person);
  const withdrawn: readonly Event[] =
    before === undefined ? [] : [{ type: "tap-withdrawn", bowl: before.bowl.id, seat: before.seat.id }];
  return happens<Event>(...withdrawn, { type: "tapped", bowl: bowl.id, seat: seat.id });
}

export function untap(state: State, person: PersonId): Verdict {
  const behind = chairTappedBy(state, person);
  return behind === undefined
    ? happens()
    : happens({ type: "tap-withdrawn", bowl: behind.bowl.id, seat: behind.seat.id });
}

/** Who sits finishes the sentence and hands the chair over; the facilitator may say for them that it happened. */
export function handOver(state: State, person: PersonId, context: Context): Verdict {
  const place = placeOfPerson(state, person);
  if (place === undefined) return refuse({ type: "not-seated" });
  if (place.seat.tap === null) return refuse({ type: "nobody-behind" });
  return happens(...vacated(state, place, { how: "handed-over", room: context.room }));
}

export function confirmHandOver(
  state: State,
  where: { readonly bowl: BowlId; readonly seat: SeatId },
  context: Context,
): Verdict {
  const found = seatAt(state, where);
  if ("type" in found) return refuse(found);
  const { occupant } = found.seat;
  return occupant === null ? refuse({ type: "chair-empty" }) : handOver(state, occupant.person, context);
}

export function seatAt(
  state: State,
  { bowl: bowlId, seat: seatId }: { readonly bowl: BowlId; readonly seat: SeatId },
): { readonly bowl: Bowl; readonly seat: Seat } | Refusal {
  const bowl = entry(state.bowls, bowlId);
  if (bowl === undefined) return { type: "no-such-bowl" };
  const seat = chairOf(bowl, seatId);
  return seat === undefined ? { type: "no-such-chair" } : { bowl, seat };
}
