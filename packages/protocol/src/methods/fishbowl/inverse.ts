import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { whyNotAddChair, whyNotRemove } from "./chairs.ts";
import type { Event, QuestionCourse } from "./events.ts";
import { takeawayOf } from "./harvest.ts";
import type { Refusal } from "./refusals.ts";
import { bowlsOf, bowlWaitedFor, chairTappedBy, placeOfPerson } from "./seats.ts";
import type { Bowl, BowlQuestionId, Clock, Phase, Seat, SeatId, State } from "./state.ts";

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;

/**
 * What takes an event of the facilitator back, given the state before it. Null for what cannot be: notes that were shown cannot
 * be hidden again. Empty for what needs no undo: it is switched back, or a phone or the clock did it.
 */
export function inverse(before: State, event: Event): readonly Event[] | null {
  switch (event.type) {
    case "set-up":
      return [{ type: "taken-down" }];
    case "introduced":
      return [phasePutBack(before, "intro")];
    case "exchange-started":
      return [phasePutBack(before, "exchange")];
    case "started":
    case "resumed":
      return [phasePutBack(before, "running")];
    case "paused":
    case "bowl-reopened":
      return [phasePutBack(before, "paused")];
    case "finished":
      return [phasePutBack(before, "closed")];
    case "harvest-reopened":
      return [phasePutBack(before, "harvest")];
    case "ending-begun": {
      const bowl = entry(before.bowls, event.bowl);
      return bowl === undefined ? [] : [{ type: "ending-taken-back", bowl: bowl.id, marks: bowl.marks }];
    }
    case "grace-set":
      return [{ type: "grace-set", seconds: before.graceMs / 1_000 }];
    case "queue-policy-set":
      return [{ type: "queue-policy-set", policy: before.queuePolicy }];
    case "guest-leaves-set":
      return [{ type: "guest-leaves-set", on: before.guestLeaves }];
    case "waiting-named":
      return [{ type: "waiting-named", on: before.waitingNames }];
    case "speakers-tracked":
      return [{ type: "speakers-tracked", on: before.speakerTracking }];
    case "list-put-on-wall":
      return [{ type: "list-put-on-wall", on: before.listOnWall }];
    case "numbers-shared":
      return [{ type: "numbers-shared", on: before.numbersShared }];
    case "process-shared":
      return [{ type: "process-shared", on: before.processShared }];
    case "without-phones-counted":
      return [{ type: "without-phones-counted", count: before.withoutPhones }];
    case "person-seated":
      return seatingUndone(before, event);
    case "stand-in-added":
      return [{ type: "stand-in-removed", person: event.standIn.id }];
    case "seat-freed":
      return seatPutBack(before, event);
    case "seat-protected":
      return [{ ...event, until: seatOf(before, event)?.occupant?.protectedUntil ?? null }];
    case "chair-added":
      return [{ type: "chair-removed", bowl: event.bowl, seat: event.seat.id }];
    case "chair-removed":
      return chairPutBack(before, event);
    case "seat-reserved": {
      const seat = seatOf(before, event);
      return seat === undefined ? [] : [{ ...event, reserved: seat.reserved }];
    }
    case "turn-made":
      return [{ type: "turn-removed", turn: event.turn.id }];
    case "turn-removed": {
      const at = before.turns.findIndex(({ id }) => id === event.turn);
      const turn = before.turns[at];
      return turn === undefined ? [] : [{ type: "turn-made", turn, at }];
    }
    case "turn-entered":
    case "turn-left": {
      const turn = entry(before.bowls, event.bowl)?.turn ?? null;
      const done = before.turns.find(({ id }) => id === event.turn)?.done ?? false;
      return [{ type: "turn-put-back", bowl: event.bowl, turn, done: { turn: event.turn, done } }];
    }
    case "queued":
      return [{ type: "left-queue", person: event.person }];
    case "left-queue": {
      const queued = queuedBefore(before, event.person);
      return queued.length === 0 ? [] : [{ type: "queue-put-back", queued }];
    }
    case "queue-arranged": {
      const queue = entry(before.bowls, event.bowl)?.queue ?? [];
      const fixed = queue.filter((each) => each.fixed).map(({ person }) => person);
      return [{ ...event, order: queue.map(({ person }) => person), fixed, reason: "" }];
    }
    case "invited":
      return [{ type: "invitation-withdrawn", person: event.person }];
    case "invitation-withdrawn": {
      const bowl = entry(before.invitations, event.person);
      return bowl === undefined ? [] : [{ type: "invited", bowl, person: event.person }];
    }
    case "starters-named":
      return [{ type: "starters-named", people: before.starters }];
    case "timekeeper-named":
      return [{ ...event, person: entry(before.bowls, event.bowl)?.timekeeper ?? null }];
    case "scribe-named":
      return [{ ...event, person: entry(before.bowls, event.bowl)?.scribe ?? null }];
    case "tasks-given":
      return [
        {
          type: "tasks-given",
          holders: event.holders.map(({ person }) => ({
            person,
            task: entry(before.holders, person) ?? null,
          })),
        },
      ];
    case "site-chosen":
      return [{ ...event, site: entry(before.siteByPerson, event.person) ?? null }];
    case "question-added":
      return [{ type: "question-removed", question: event.question.id }];
    case "question-edited": {
      const question = entry(before.questions, event.question);
      if (question === undefined) return [];
      const { id, text, subs, prompts } = question;
      return [{ type: "question-edited", question: id, text, subs, prompts }];
    }
    case "question-opened":
      return coursePutBack(before, event.question, null);
    case "question-closed":
      return coursePutBack(before, event.question, event.next ?? null);
    case "question-marked":
      return coursePutBack(before, event.question, null);
    case "question-extended":
      return [{ ...event, ms: -event.ms }];
    case "questions-ordered":
      return [{ type: "questions-ordered", orders: ordersOf(before, event) }];
    case "note-written":
      return [{ type: "note-withdrawn", note: event.note }];
    case "note-edited": {
      const note = entry(before.notes, event.note);
      return note === undefined ? [] : [{ ...event, text: unseal(note.text) }];
    }
    case "highlight-written":
      return [{ type: "highlight-removed", highlight: event.highlight }];
    case "highlight-edited": {
      const highlight = entry(before.highlights, event.highlight);
      if (highlight === undefined) return [];
      const { kind, text, notes, commitment } = highlight;
      return [{ ...event, kind, text, notes, commitment, said: unseal(highlight.said) }];
    }
    case "highlight-validated":
      return [{ ...event, validated: entry(before.highlights, event.highlight)?.validated ?? false }];
    case "highlight-parked":
      return [{ ...event, parked: !event.parked }];
    case "taken-away": {
      const known = takeawayOf(before, event.person);
      return known === undefined
        ? [{ type: "takeaway-removed", takeaway: event.takeaway }]
        : [{ ...event, text: known.text, onBehalf: known.onBehalf }];
    }
    case "summary-written":
      return [
        { type: "summary-written", text: before.summary.text },
        { type: "summary-validated", validated: before.summary.validated },
      ];
    case "summary-validated":
      return [{ type: "summary-validated", validated: before.summary.validated }];
    case "harvest-opened":
    case "taken-down":
    case "resettled":
    case "questions-brought":
    case "filled":
      return null;
    default:
      return [];
  }
}

function phasePutBack(before: State, from: Phase): Event {
  const { phase, clock, exchange, ruleRead } = before;
  return { type: "phase-put-back", from, phase, clock, exchange, ruleRead };
}

function seatOf(state: State, where: { readonly bowl: Bowl["id"]; readonly seat: SeatId }): Seat | undefined {
  return entry(state.bowls, where.bowl)?.seats.find(({ id }) => id === where.seat);
}

function queuedBefore(
  before: State,
  person: Seat["id"] | Of<"queued">["person"],
): Of<"queue-put-back">["queued"] {
  return bowlsOf(before).flatMap(({ id, queue }) => {
    const at = queue.findIndex((each) => each.person === person);
    const waiting = queue[at];
    return waiting === undefined ? [] : [{ bowl: id, at, waiting }];
  });
}

function seatingUndone(before: State, event: Of<"person-seated">): readonly Event[] {
  const { bowl: id, seat: seatId, person } = event;
  const bowl = entry(before.bowls, id);
  const seat = seatOf(before, event);
  if (bowl === undefined || seat === undefined) return [];
  const tapped = chairTappedBy(before, person)?.seat;
  return [
    {
      type: "seating-undone",
      bowl: id,
      seat: seatId,
      person,
      reserved: seat.reserved,
      queued: queuedBefore(before, person),
      invitation: entry(before.invitations, person) ?? null,
      declined: entry(before.declined, person) === true,
      freed: entry(before.freed, person) === true,
      behind: tapped?.tap == null ? null : { seat: tapped.id, tap: tapped.tap },
      marks: bowl.marks,
    },
  ];
}

function seatPutBack(before: State, event: Of<"seat-freed">): readonly Event[] {
  const { bowl: id, seat: seatId, person } = event;
  const bowl = entry(before.bowls, id);
  const seat = seatOf(before, event);
  if (bowl === undefined || seat === undefined || seat.occupant?.person !== person) return [];
  return [
    {
      type: "seat-put-back",
      bowl: id,
      seat: seatId,
      occupant: seat.occupant,
      tap: seat.tap,
      leftAt: entry(before.leftAt, person) ?? null,
      freed: entry(before.freed, person) === true,
      speaker: bowl.speaker?.person === person ? bowl.speaker : null,
      spokenMs: entry(before.spokenMs, person) ?? null,
      marks: bowl.marks,
      next: event.next ?? null,
      to: event.to ?? null,
    },
  ];
}

function chairPutBack(before: State, event: Of<"chair-removed">): readonly Event[] {
  const at = entry(before.bowls, event.bowl)?.seats.findIndex(({ id }) => id === event.seat) ?? -1;
  const seat = entry(before.bowls, event.bowl)?.seats[at];
  if (seat === undefined) return [];
  const { id, kind, site, view, reserved } = seat;
  return [{ type: "chair-added", bowl: event.bowl, seat: { id, kind, site, view, reserved }, at }];
}

function coursePutBack(before: State, id: BowlQuestionId, unless: BowlQuestionId | null): readonly Event[] {
  const question = entry(before.questions, id);
  if (question === undefined) return [];
  const { status, spentMs, openedAt, addedMs, order } = question;
  const course: QuestionCourse = { question: id, status, spentMs, openedAt, addedMs, order };
  return [{ type: "course-put-back", course, unless }];
}

function ordersOf(before: State, event: Of<"questions-ordered">): Of<"questions-ordered">["orders"] {
  return event.orders.flatMap(({ question: id }) => {
    const question = entry(before.questions, id);
    return question === undefined ? [] : [{ question: id, order: question.order }];
  });
}

/** Why an inverse, or an event to be done again, no longer fits what others did since; or null. */
export function whyNotTakeBack(state: State, event: Event): Refusal | null {
  switch (event.type) {
    case "phase-put-back":
      return state.phase === event.from && !ranSince(state, event.clock) ? null : movedOn;
    case "taken-down":
      return state.phase === "ready" &&
        bowlsOf(state).every(({ seats }) => seats.every(({ occupant }) => occupant === null))
        ? null
        : movedOn;
    case "set-up":
      return state.phase === "draft" ? null : movedOn;
    case "introduced":
      return state.phase === "ready" || state.phase === "exchange" ? null : movedOn;
    case "started":
      return state.phase === "intro" || state.phase === "exchange" ? null : movedOn;
    case "resumed":
      return state.phase === "paused" && bowlsOf(state).every(({ collecting }) => !collecting)
        ? null
        : movedOn;
    case "paused":
      return state.phase === "running" ? null : movedOn;
    case "exchange-started":
      return state.phase === "draft" || state.phase === "harvest" || state.phase === "closed"
        ? movedOn
        : null;
    case "bowl-reopened":
    case "finished":
      return state.phase === "harvest" ? null : movedOn;
    case "harvest-reopened":
      return state.phase === "closed" ? null : movedOn;
    case "ending-taken-back":
      return entry(state.bowls, event.bowl)?.ending === true ? null : movedOn;
    case "seating-undone":
      return seatOf(state, event)?.occupant?.person === event.person ? null : movedOn;
    case "person-seated":
    case "seat-put-back":
      return whyNotSitAgain(state, event);
    case "seat-freed":
      return seatOf(state, event)?.occupant?.person === event.person ? null : movedOn;
    case "seat-protected":
      return seatOf(state, event)?.occupant?.person === event.person ? null : movedOn;
    case "chair-added": {
      const bowl = entry(state.bowls, event.bowl);
      return bowl === undefined ? movedOn : whyNotAddChair(bowl);
    }
    case "chair-removed": {
      const bowl = entry(state.bowls, event.bowl);
      const seat = seatOf(state, event);
      return bowl === undefined || seat === undefined ? movedOn : whyNotRemove(bowl, seat);
    }
    case "seat-reserved":
      return event.reserved === null || seatOf(state, event)?.occupant === null ? null : movedOn;
    case "turn-removed":
      return bowlsOf(state).some(({ turn }) => turn?.id === event.turn) ? movedOn : null;
    case "left-queue":
      return bowlWaitedFor(state, event.person) === undefined ? movedOn : null;
    case "queued":
    case "invited":
      return placeOfPerson(state, event.person) === undefined ? null : movedOn;
    case "invitation-withdrawn":
      return entry(state.invitations, event.person) === undefined ? movedOn : null;
    case "course-put-back":
      return whyNotCourseBack(state, event);
    case "question-removed":
      return isUntouched(state, event.question) ? null : movedOn;
    default:
      return null;
  }
}

const movedOn: Refusal = { type: "bowl-moved-on" };

/** Whether somebody sat down, left, or spoke on time that the clock would not have run. */
function ranSince(state: State, clock: Clock): boolean {
  if (clock.since !== null) return false;
  const marks = [
    ...bowlsOf(state).flatMap(({ seats }) => seats.map(({ occupant }) => occupant?.since ?? 0)),
    ...bowlsOf(state).map(({ speaker }) => speaker?.since ?? 0),
    ...state.stays.map(({ out }) => out),
  ];
  return marks.some((mark) => mark > clock.ms);
}

function whyNotSitAgain(state: State, event: Of<"person-seated"> | Of<"seat-put-back">): Refusal | null {
  const seat = seatOf(state, event);
  if (seat === undefined) return movedOn;
  const {
    person,
    in: expected,
    goes,
  } = event.type === "person-seated"
    ? { person: event.person, in: event.after ?? null, goes: event.from ?? null }
    : { person: event.occupant.person, in: event.next, goes: event.to };
  const place = placeOfPerson(state, person);
  if (place !== undefined && place.seat.id !== goes) return movedOn;
  if (seat.occupant !== null && seat.occupant.person !== expected) return movedOn;
  if (event.type === "person-seated") return null;
  // They came back and left again meanwhile: the stay that would go on was not the last one.
  const last = state.stays.findLast((stay) => stay.person === person);
  const { since } = event.occupant;
  const later = last !== undefined && last.in >= since && !(last.in === since && last.seat === event.seat);
  return later ? movedOn : null;
}

function whyNotCourseBack(state: State, { course, unless }: Of<"course-put-back">): Refusal | null {
  const question = entry(state.questions, course.question);
  if (question === undefined) return movedOn;
  const open = entry(state.bowls, question.bowl)?.question ?? null;
  const free = open === null || open === question.id || open === unless;
  return course.status !== "current" || free ? null : movedOn;
}

function isUntouched(state: State, id: BowlQuestionId): boolean {
  const question = entry(state.questions, id);
  const named = Object.values(state.highlights).some((highlight) => highlight.question === id);
  return question !== undefined && question.openedAt === null && question.spentMs === 0 && !named;
}
