import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import type { NamedRoom } from "../method.ts";
import { isBy, whyNotPropose } from "./asking.ts";
import { instantOf, sinceMark } from "./clock.ts";
import { bowlKept } from "./decide.ts";
import { takeawayOf } from "./harvest.ts";
import { returnMs } from "./marks.ts";
import { notesBy, whyNotNote } from "./notes.ts";
import { numbersOf } from "./numbers.ts";
import { whyNotQueue } from "./people.ts";
import {
  bowlsOf,
  bowlWaitedFor,
  chairsOf,
  chairTappedBy,
  hasSat,
  hasTaps,
  isInside,
  placeOfPerson,
  queueInOrder,
  seated,
  siteOf,
} from "./seats.ts";
import {
  exchangeTimer,
  isHarvesting,
  keptHighlights,
  nameFor,
  notesByTask,
  shownHighlight,
  shownHighlights,
  shownPoll,
  shownQuestion,
  shownTakeaways,
  shownTurn,
  talkTimer,
  wallSeats,
} from "./show-bowl.ts";
import type { MyShown, PublicBowl, PublicShown, ScreenShown, WallBowl } from "./shown.ts";
import { whyNotLeave, whyNotTake, whyNotTakeMyself } from "./sitting.ts";
import type { Bowl, Seat, State } from "./state.ts";
import { protectedUntil } from "./taps.ts";

/** The wall: what the whole room may know. Never a note before the harvest, never somebody's time (FB-26). */
export function showScreen(state: State, room: NamedRoom): ScreenShown {
  return {
    mode: state.settings.mode,
    guestLeaves: state.guestLeaves,
    phase: state.phase,
    rule: state.settings.rule,
    bowls: bowlsOf(state).map((bowl) => wallBowl(state, bowl, room)),
    sites: state.sites.map(({ id, label }) => ({ id, label })),
    timer: talkTimer(state),
    exchange: exchangeTimer(state),
    reminderUntil: state.reminderUntil,
    tasks: state.settings.tasks,
    questions: askedQuestions(state),
    list: state.listOnWall && !isHarvesting(state) ? shownHighlights(state) : [],
    harvest: isHarvesting(state)
      ? {
          step: state.harvestStep,
          page: state.harvestPage,
          takeaways: shownTakeaways(state, room),
          notes: notesByTask(state, room),
          highlights: shownHighlights(state),
          summary: state.summary,
          poll: shownPoll(state),
        }
      : null,
    numbers: state.numbersShared ? numbersOf(state, room) : null,
  };
}

function wallBowl(state: State, bowl: Bowl, room: NamedRoom): WallBowl {
  const { due, called } = bowl.marks;
  return {
    id: bowl.id,
    label: bowl.label,
    question: shownQuestion(state, bowl),
    seats: wallSeats(state, bowl, room),
    due: due === null ? null : sinceMark(state.clock, due.since),
    waiting: bowl.queue.length,
    waitingNames: state.waitingNames
      ? queueInOrder(state, bowl).map(({ person, organisation }) => ({
          name: nameFor(person, room),
          organisation: room.anonymity === "anonymous" ? null : organisation,
        }))
      : [],
    called: called !== null && !called.lapsed,
    ending: bowl.ending,
    collecting: bowl.collecting,
    turn: shownTurn(state, bowl, room),
  };
}

/** Questions that were asked in the bowl, and those it may choose from. What waits for moderation is nobody's to see. */
function askedQuestions(state: State): ScreenShown["questions"] {
  const chosen = state.settings.mode === "experience" && !bowlsOf(state).some(({ collecting }) => collecting);
  return Object.values(state.questions)
    .filter(
      ({ status, spentMs, proposedBy }) =>
        status === "current" ||
        status === "done" ||
        (status === "parked" && spentMs > 0) ||
        (chosen && status === "upcoming" && proposedBy !== null),
    )
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, bowl, text, status }) => ({ id, bowl, text, status }));
}

/** Every phone: small, and without anything that changes for one person alone. */
export function showPublic(state: State, room: NamedRoom): PublicShown {
  return {
    mode: state.settings.mode,
    guestLeaves: state.guestLeaves,
    phase: state.phase,
    rule: state.settings.rule,
    bowls: bowlsOf(state).map((bowl) => publicBowl(state, bowl, room)),
    sites: state.sites.map(({ id, label }) => ({ id, label })),
    tasks: state.settings.tasks,
    exchange: exchangeTimer(state),
    whyNotPropose: whyNotPropose(state),
    whyNotNote: whyNotNote(state),
    harvestStep: isHarvesting(state) ? state.harvestStep : null,
    highlights: isHarvesting(state) || state.listOnWall ? shownHighlights(state) : [],
    poll: shownPoll(state),
    numbers: state.numbersShared ? numbersOf(state, room) : null,
  };
}

function publicBowl(state: State, bowl: Bowl, room: NamedRoom): PublicBowl {
  return {
    id: bowl.id,
    label: bowl.label,
    question: shownQuestion(state, bowl),
    seats: wallSeats(state, bowl, room),
    due: bowl.marks.due !== null,
    waiting: bowl.queue.length,
    round: bowl.round,
    collecting: bowl.collecting,
    taps: hasTaps(state.settings) ? chairsOf(bowl).map((seat) => tapsOn(state, bowl, seat)) : [],
    whyNotTake: whyNotTake(state, bowl),
    whyNotQueue: whyNotQueue(state, bowl),
  };
}

function tapsOn({ clock }: State, bowl: Bowl, { occupant }: Seat): PublicBowl["taps"][number] {
  return occupant === null
    ? { until: null, isLast: false }
    : { until: instantOf(clock, protectedUntil(occupant)), isLast: bowl.lastTapped === occupant.person };
}

/** One phone: its own chair, rank, task and notes; nothing of anybody else's. */
export function showMe(state: State, person: PersonId, room: NamedRoom): MyShown {
  const leftAt = entry(state.leftAt, person);
  const inside = isInside(state, person);
  const back = leftAt === undefined || inside ? null : leftAt + returnMs;
  const tapping = chairTappedBy(state, person);
  return {
    seat: mySeat(state, person),
    waiting: myWaiting(state, person),
    invitation: entry(state.invitations, person) ?? null,
    tapping:
      tapping === undefined
        ? null
        : {
            bowl: tapping.bowl.id,
            seat: tapping.seat.id,
            overdue: tapping.seat.tap?.overdue === true,
          },
    site: siteOf(state, person, room),
    task: entry(state.holders, person) ?? null,
    starter: state.starters.includes(person),
    scribe: bowlKept(state, person, "scribe")?.id ?? null,
    timekeeper: bowlKept(state, person, "timekeeper")?.id ?? null,
    circle: myCircle(state, person),
    hasSat: hasSat(state, person),
    freed: entry(state.freed, person) === true,
    backAt: back === null ? null : { clockMs: back, until: instantOf(state.clock, back) },
    notes: notesBy(state, person).map(({ id, command, text, task }) => ({
      id,
      command: unseal(command),
      text: unseal(text),
      task,
    })),
    questions: myQuestions(state, person),
    takeaway: takeawayOf(state, person)?.text ?? null,
    pollAnswer: state.poll === null ? null : (entry(unseal(state.poll.answers), person) ?? null),
    consents: entry(state.consents, person) === true,
    whyNotTake: whyNotTakeMyself(state, person),
    speakers: mySpeakers(state, person, room),
    highlights: myHighlights(state, person),
  };
}

function mySeat(state: State, person: PersonId): MyShown["seat"] {
  const place = placeOfPerson(state, person);
  if (place === undefined) return null;
  const { bowl, seat, occupant } = place;
  return {
    bowl: bowl.id,
    seat: seat.id,
    kind: seat.kind,
    since: sinceMark(state.clock, occupant.since),
    tapped: seat.tap === null ? null : sinceMark(state.clock, seat.tap.since),
    whyNotLeave: whyNotLeave(state, person),
    choices:
      state.settings.mode === "experience" && state.phase === "running"
        ? askedQuestions(state)
            .filter((question) => question.bowl === bowl.id && question.status === "upcoming")
            .map(({ id, text }) => ({ id, text }))
        : [],
  };
}

function myWaiting(state: State, person: PersonId): MyShown["waiting"] {
  const bowl = bowlWaitedFor(state, person);
  if (bowl === undefined) return null;
  const order = queueInOrder(state, bowl);
  const rank = order.findIndex((each) => each.person === person);
  const { called } = bowl.marks;
  return {
    bowl: bowl.id,
    rank: rank + 1,
    late: order[rank]?.source === "late-claim",
    called: called?.person === person && !called.lapsed,
  };
}

function myCircle(state: State, person: PersonId): number {
  const bowl = bowlsOf(state).find(({ collecting }) => collecting);
  return bowl?.circles.find((circle) => circle.includes(person))?.length ?? 0;
}

function myQuestions(state: State, person: PersonId): MyShown["questions"] {
  return Object.values(state.questions).flatMap(({ id, command, text, status, proposedBy }) =>
    command !== null && isBy(proposedBy, person) ? [{ id, command: unseal(command), text, status }] : [],
  );
}

function mySpeakers(state: State, person: PersonId, room: NamedRoom): MyShown["speakers"] {
  const bowl = bowlKept(state, person, "timekeeper");
  if (bowl === undefined || !state.speakerTracking) return null;
  return {
    bowl: bowl.id,
    seated: seated(bowl).map(({ id: seat, occupant }) => ({
      person: occupant.person,
      name: nameFor(occupant.person, room),
      organisation: room.anonymity === "anonymous" ? null : occupant.organisation,
      seat,
    })),
    speaker: bowl.speaker?.person ?? null,
  };
}

function myHighlights(state: State, person: PersonId): MyShown["highlights"] {
  const bowl = bowlKept(state, person, "scribe");
  if (bowl === undefined || isInside(state, person)) return null;
  return keptHighlights(state)
    .filter((highlight) => highlight.bowl === bowl.id)
    .map(shownHighlight);
}
