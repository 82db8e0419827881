import type { PersonId } from "../../base/ids.ts";
import { type Instant, secondMs } from "../../base/instant.ts";
import { entry } from "../../base/record.ts";
import { type Context, type Decision, happens, type Room, refuse } from "../method.ts";
import { clockAt, instantOf } from "./clock.ts";
import type { ParticipantCommand } from "./commands.ts";
import type { Event } from "./events.ts";
import { returnMs } from "./marks.ts";
import type { Refusal } from "./refusals.ts";
import {
  bowlWaitedFor,
  chairOf,
  chairsOf,
  freeChairs,
  hasQueue,
  isAtSite,
  letsOutsideIn,
  organisationOf,
  placeOfPerson,
  seated,
  seatedAtStart,
  siteOf,
} from "./seats.ts";
import type { Bowl, EnteredVia, QueueSource, Seat, State } from "./state.ts";

// Who may sit down and who leaves. A phone asks; the facilitator sees to what people did already (chairs.ts).

type Verdict = Decision<Event, Refusal>;

/** Two phones that claim without saying which round they saw: this close, the later one came a moment too late. */
const sameMomentMs = 2 * secondMs;

/** Why nobody may move now, whoever it is, or null. */
export function whyNotMove(state: State): Refusal | null {
  switch (state.phase) {
    case "draft":
      return { type: "bowl-not-set-up" };
    case "ready":
    case "intro":
    case "running":
      return null;
    case "paused":
      return isCollecting(state) ? { type: "collecting-questions" } : { type: "bowl-paused" };
    case "exchange":
      return { type: "bowl-not-running" };
    case "harvest":
    case "closed":
      return { type: "bowl-over" };
  }
}

export function isCollecting(state: State): boolean {
  return Object.values(state.bowls).some(({ collecting }) => collecting);
}

/** The first rule that keeps everybody outside from the chairs of a bowl, or null (FB-02, FB-09, FB-11, FB-15). */
export function whyNotTake(state: State, bowl: Bowl): Refusal | null {
  const whyNot = whyNotMove(state);
  if (whyNot) return whyNot;
  if (isClosedToOutside(state)) return { type: "outside-stays-out" };
  const free = freeChairs(state, bowl);
  if (free.length === 0) return bowl.marks.due === null ? { type: "no-free-chair" } : { type: "chair-due" };
  if (isBeginning(state) && seated(bowl).length >= atStart(state, bowl)) return { type: "keep-empty-chair" };
  if (bowl.marks.called !== null && !bowl.marks.called.lapsed)
    return { type: "others-first", waiting: bowl.queue.length };
  return null;
}

/** Whether people take their places and nobody talks yet. */
function isBeginning({ phase }: State): boolean {
  return phase === "ready" || phase === "intro";
}

/** Whether only chairs that are kept for somebody can be taken: the mode lets nobody else in now. */
export function isClosedToOutside(state: State): boolean {
  const { mode } = state.settings;
  return isBeginning(state)
    ? mode === "closed" || mode === "rotating" || mode === "report-back"
    : !letsOutsideIn(state.settings);
}

/** How many sit when this bowl begins (FB-02). */
export function atStart(state: State, bowl: Bowl): number {
  return seatedAtStart(state.settings, chairsOf(bowl).filter(({ kind }) => kind !== "waiting").length);
}

/** What keeps this one person from any chair, or null: they sit already. */
export function whyNotTakeMyself(state: State, person: PersonId): Refusal | null {
  const place = placeOfPerson(state, person);
  return place === undefined ? null : { type: "already-seated" };
}

/** FB-13: until when somebody leaves the chair to others who wait; null while nothing keeps them. */
export function whyNotReturn(
  state: State,
  bowl: Bowl,
  { person, at }: { readonly person: PersonId; readonly at: Instant },
): Refusal | null {
  const leftAt = entry(state.leftAt, person);
  if (leftAt === undefined || !bowl.queue.some((each) => each.person !== person)) return null;
  const back = leftAt + returnMs;
  return clockAt(state.clock, at) < back
    ? { type: "left-just-now", until: instantOf(state.clock, back) }
    : null;
}

/** The chair that is kept for whoever comes from this organisation or group (edge case 9), or undefined. */
export function chairKeptFor(state: State, bowl: Bowl, person: PersonId, room: Room): Seat | undefined {
  const organisation = organisationOf(state, person, room);
  const group = entry(room.people, person)?.group ?? null;
  return chairsOf(bowl).find(
    ({ reserved, occupant }) =>
      occupant === null &&
      reserved !== null &&
      ((reserved.organisation !== null && reserved.organisation === organisation) ||
        (reserved.group !== null && reserved.group === group)),
  );
}

export function takeChair(
  state: State,
  command: Extract<ParticipantCommand, { type: "take-chair" }>,
  { person, context }: { readonly person: PersonId; readonly context: Context },
): Verdict {
  const bowl = entry(state.bowls, command.bowl);
  if (bowl === undefined) return refuse({ type: "no-such-bowl" });
  const place = placeOfPerson(state, person);
  if (place !== undefined)
    return place.bowl.id === bowl.id
      ? refuse({ type: "already-seated" })
      : refuse({ type: "seated-elsewhere", bowl: place.bowl.id });
  const kept = chairKeptFor(state, bowl, person, context.room);
  if (kept !== undefined && whyNotMove(state) === null && (command.seat ?? kept.id) === kept.id)
    return happens(seatedNow(state, { bowl, seat: kept, person, via: "chair", room: context.room }));
  const whyNot = whyNotTake(state, bowl);
  const called = bowl.marks.called?.person === person;
  if (whyNot !== null && !(called && whyNot.type === "others-first"))
    return isLate(bowl, command.round ?? null, context.at, whyNot)
      ? cameTooLate(state, bowl, person, context)
      : refuse(whyNot);
  if (!called) {
    const keeps = whyNotReturn(state, bowl, { person, at: context.at });
    if (keeps) return refuse(keeps);
  }
  const seat = chairForPhone(state, bowl, { command, person, room: context.room });
  if ("type" in seat) return refuse(seat);
  return happens(
    seatedNow(state, { bowl, seat, person, via: called ? "queue" : viaOf(state), room: context.room }),
  );
}

const viaOf = ({ phase }: State): EnteredVia => (phase === "running" ? "chair" : "start");

function chairForPhone(
  state: State,
  bowl: Bowl,
  asked: {
    readonly command: Extract<ParticipantCommand, { type: "take-chair" }>;
    readonly person: PersonId;
    readonly room: Room;
  },
): Seat | Refusal {
  const site = siteOf(state, asked.person, asked.room);
  const free = freeChairs(state, bowl);
  const wanted = asked.command.seat;
  if (wanted != null) {
    const seat = chairOf(bowl, wanted);
    if (seat === undefined) return { type: "no-such-chair" };
    if (seat.occupant !== null) return { type: "chair-taken" };
    if (seat.reserved !== null) return { type: "chair-reserved", label: seat.reserved.label };
    if (!free.includes(seat)) return { type: "no-free-chair" };
    return isAtSite(seat, site) ? seat : { type: "other-site" };
  }
  return free.find((seat) => isAtSite(seat, site)) ?? { type: "other-site" };
}

/** Edge case 2: they claimed the chair that somebody took in the same round, or the same moment. */
function isLate(bowl: Bowl, round: number | null, at: Instant, whyNot: Refusal): boolean {
  if (whyNot.type !== "chair-due" && whyNot.type !== "no-free-chair") return false;
  if (bowl.lastTaken === null) return false;
  return round === null ? at - bowl.lastTaken.at <= sameMomentMs : round === bowl.lastTaken.round;
}

/** First recorded sits; the other goes to the head of the queue, and their phone says so. */
function cameTooLate(state: State, bowl: Bowl, person: PersonId, context: Context): Verdict {
  if (!hasQueue(state.settings) || bowl.ending || state.phase !== "running")
    return refuse({ type: "no-free-chair" });
  const leaving: readonly Event[] =
    bowlWaitedFor(state, person) === undefined ? [] : [{ type: "left-queue", person }];
  return happens<Event>(
    ...leaving,
    queuedNow(state, { bowl, person, source: "late-claim", room: context.room }),
  );
}

export function queuedNow(
  state: State,
  {
    bowl,
    person,
    source,
    room,
  }: {
    readonly bowl: Bowl;
    readonly person: PersonId;
    readonly source: QueueSource;
    readonly room: Room;
  },
): Event {
  return {
    type: "queued",
    bowl: bowl.id,
    person,
    organisation: organisationOf(state, person, room),
    site: siteOf(state, person, room),
    source,
  };
}

export function seatedNow(
  state: State,
  {
    bowl,
    seat,
    person,
    via,
    room,
    ...moves
  }: {
    readonly bowl: Bowl;
    readonly seat: Seat;
    readonly person: PersonId;
    readonly via: EnteredVia;
    readonly room: Room;
    readonly after?: PersonId;
    readonly from?: Seat["id"];
  },
): Event {
  const organisation = organisationOf(state, person, room);
  return { type: "person-seated", bowl: bowl.id, seat: seat.id, person, organisation, via, ...moves };
}

/** Why somebody may not leave of their own accord now, or null: leaving is always free, but for a group that leaves together. */
export function whyNotLeave(state: State, person: PersonId): Refusal | null {
  return placeOfPerson(state, person) === undefined ? { type: "not-seated" } : null;
}

export function leaveChair(state: State, person: PersonId, context: Context): Verdict {
  const place = placeOfPerson(state, person);
  if (place === undefined) return refuse({ type: "not-seated" });
  return happens(...vacated(state, place, { how: "own", room: context.room }));
}

/**
 * Somebody leaves a chair, and whoever has a claim to it sits down: who stands behind it, or who waits in the waiting seat.
 */
export function vacated(
  state: State,
  { bowl, seat, occupant }: NonNullable<ReturnType<typeof placeOfPerson>>,
  { how, room }: { readonly how: "own" | "facilitator" | "handed-over"; readonly room: Room },
): readonly Event[] {
  const { person } = occupant;
  const leaving = { type: "seat-freed", bowl: bowl.id, seat: seat.id, person, how } as const;
  if (seat.kind === "waiting" || bowl.ending || !isTalking(state)) return [leaving];
  if (seat.tap !== null) {
    const next = seat.tap.by;
    if (placeOfPerson(state, next) !== undefined) return [leaving];
    return [
      { ...leaving, next },
      seatedNow(state, { bowl, seat, person: next, via: "tap", room, after: person }),
    ];
  }
  const waiting = chairsOf(bowl).find(({ kind, occupant: who }) => kind === "waiting" && who !== null);
  if (waiting?.occupant == null || !isAtSite(seat, siteOf(state, waiting.occupant.person, room)))
    return [leaving];
  const next = waiting.occupant.person;
  return [
    { ...leaving, next },
    { type: "seat-freed", bowl: bowl.id, seat: waiting.id, person: next, how: "moved", to: seat.id },
    seatedNow(state, {
      bowl,
      seat,
      person: next,
      via: "waiting-seat",
      room,
      after: person,
      from: waiting.id,
    }),
  ];
}

export function isTalking({ phase }: State): boolean {
  return phase === "running" || phase === "paused";
}
