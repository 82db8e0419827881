import { minuteMs, secondMs } from "../../base/instant.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { textLength } from "../../base/text.ts";
import type { NamedRoom } from "../method.ts";
import { isBy, questionsOf, whyNotNext } from "./asking.ts";
import { whyNotAddChair, whyNotFree, whyNotRemove } from "./chairs.ts";
import { sinceMark, timerOn } from "./clock.ts";
import { insideAndOutside, whyNotCourse } from "./course.ts";
import { readableQuestionLetters } from "./limits.ts";
import { neverSat, numbersOf, personFigures } from "./numbers.ts";
import { bowlsOf, capacity, chairsOf, hasTaps, organisationOf, queueInOrder } from "./seats.ts";
import {
  exchangeTimer,
  notesByTask,
  plainSeats,
  shownHighlight,
  shownNote,
  shownPoll,
  shownQuestion,
  shownTakeaways,
  shownTurn,
  talkTimer,
  turnLabel,
} from "./show-bowl.ts";
import type {
  BowlWarning,
  ShownNote,
  StaffBowl,
  StaffQuestion,
  StaffSeat,
  StaffShown,
  StaffTurn,
  StaffWaiting,
} from "./shown.ts";
import type { Bowl, Question, State, Turn } from "./state.ts";
import { protectedUntil, whyNotProtect } from "./taps.ts";
import { isInside, membersOf } from "./turns.ts";

/** The console: everything but who wrote what. People are ids, their names stand in the session's own view. */
export function showStaff(state: State, room: NamedRoom): StaffShown {
  const whyNot = (step: Parameters<typeof whyNotCourse>[1]) => whyNotCourse(state, step, room);
  const poll = shownPoll(state);
  return {
    mode: state.settings.mode,
    phase: state.phase,
    settings: state.settings,
    brought: state.phase === "draft" ? state.brought.map(({ text }) => text) : [],
    rule: state.settings.rule,
    timer: talkTimer(state),
    clock: state.clock,
    exchange: exchangeTimer(state),
    bowls: bowlsOf(state).map((bowl) => staffBowl(state, bowl, room)),
    questions: bowlsOf(state).flatMap(({ id }) =>
      questionsOf(state, id).map((question) => staffQuestion(state, question, room)),
    ),
    turns: state.turns.map((turn) => staffTurn(state, turn, room)),
    sites: state.sites.map(({ id, label }) => ({ id, label })),
    siteByPerson: state.siteByPerson,
    standIns: Object.values(state.standIns),
    withoutPhones: state.withoutPhones,
    tasks: state.settings.tasks,
    holders: state.holders,
    starters: state.starters,
    invitations: state.invitations,
    declined: Object.values(room.people)
      .map(({ id }) => id)
      .filter((id) => entry(state.declined, id) && !entry(state.invitations, id)),
    notes: staffNotes(state, room),
    notesShown: state.notesShown,
    harvestStep: state.harvestStep,
    harvestPage: state.harvestPage,
    highlights: Object.values(state.highlights)
      .toSorted((a, b) => a.order - b.order)
      .map((highlight) => ({
        ...shownHighlight(highlight),
        sources: highlight.notes,
        said: unseal(highlight.said),
        parked: highlight.parked,
      })),
    takeaways: shownTakeaways(state, room),
    summary: state.summary,
    poll:
      poll === null || state.poll === null
        ? null
        : {
            ...poll,
            answered: Object.keys(unseal(state.poll.answers)).length,
            mayAnswer: neverSat(state, room).length,
          },
    numbers: numbersOf(state, room),
    figures: personFigures(state, room),
    graceSeconds: state.graceMs / secondMs,
    queuePolicy: state.queuePolicy,
    guestLeaves: state.guestLeaves,
    waitingNames: state.waitingNames,
    speakerTracking: state.speakerTracking,
    listOnWall: state.listOnWall,
    numbersShared: state.numbersShared,
    processShared: state.processShared,
    reminderUntil: state.reminderUntil,
    warnings: warningsOf(state, room),
    whyNotSetUp: whyNot("set-up"),
    whyNotTakeDown: whyNot("take-down"),
    whyNotIntroduce: whyNot("introduce"),
    whyNotStart: whyNot("start"),
    whyNotPause: whyNot("pause"),
    whyNotResume: whyNot("resume"),
    whyNotHarvest: whyNot("open-harvest"),
    whyNotFinish: whyNot("finish"),
  };
}

function staffBowl(state: State, bowl: Bowl, room: NamedRoom): StaffBowl {
  const { due, called, quiet } = bowl.marks;
  return {
    id: bowl.id,
    label: bowl.label,
    capacity: capacity(bowl),
    question: shownQuestion(state, bowl),
    seats: staffSeats(state, bowl),
    due:
      due === null
        ? null
        : {
            since: sinceMark(state.clock, due.since),
            newcomer: due.newcomer,
            suggested: due.suggested,
          },
    called:
      called === null
        ? null
        : {
            person: called.person,
            since: sinceMark(state.clock, called.since),
            lapsed: called.lapsed,
          },
    startersSuggested: quiet?.told === true,
    queue: staffQueue(state, bowl),
    speaker:
      bowl.speaker === null
        ? null
        : { person: bowl.speaker.person, since: sinceMark(state.clock, bowl.speaker.since) },
    timekeeper: bowl.timekeeper,
    scribe: bowl.scribe,
    turn: shownTurn(state, bowl, room),
    ending: bowl.ending,
    collecting: bowl.collecting,
    circles: bowl.circles.map((people) => ({
      people,
      questions: Object.values(state.questions).filter(({ proposedBy }) =>
        people.some((person) => isBy(proposedBy, person)),
      ).length,
    })),
    whyNotAddChair: whyNotAddChair(bowl),
    whyNotNextQuestion: whyNotNext(state, bowl),
  };
}

function staffSeats(state: State, bowl: Bowl): readonly StaffSeat[] {
  const chairs = chairsOf(bowl);
  return plainSeats(state, bowl).flatMap((plain, index) => {
    const seat = chairs[index];
    if (seat === undefined) return [];
    const { occupant, tap } = seat;
    return [
      {
        ...plain,
        person: occupant?.person ?? null,
        organisation: occupant?.organisation ?? null,
        via: occupant?.via ?? null,
        seated: occupant === null ? null : sinceMark(state.clock, occupant.since),
        tap:
          tap === null
            ? null
            : { by: tap.by, since: sinceMark(state.clock, tap.since), overdue: tap.overdue },
        protectedMs:
          occupant !== null && hasTaps(state.settings) ? protectedUntil(occupant) - occupant.since : null,
        whyNotProtect: whyNotProtect(state, seat),
        whyNotFree: whyNotFree(seat),
        whyNotRemove: whyNotRemove(bowl, seat),
      },
    ];
  });
}

function staffQueue(state: State, bowl: Bowl): readonly StaffWaiting[] {
  const order = queueInOrder(state, bowl);
  return order.map((each, rank) => {
    const { person, organisation, since, source, fixed } = each;
    const came = bowl.queue.indexOf(each);
    const passesBefore =
      !fixed && order.slice(rank + 1).some((later) => !later.fixed && bowl.queue.indexOf(later) < came);
    return { person, organisation, since, source, fixed, passesBefore };
  });
}

function staffQuestion(state: State, question: Question, room: NamedRoom): StaffQuestion {
  const { id, bowl, text, subs, prompts, status, proposedBy } = question;
  const author = proposedBy === null ? null : unseal(proposedBy);
  const tells = author !== null && room.anonymity !== "anonymous";
  return {
    id,
    bowl,
    text,
    subs,
    prompts,
    status,
    timer: timerOn(state.clock, question),
    broughtFrom: question.origin?.activity ?? null,
    long: textLength(text) > readableQuestionLetters,
    proposed: author !== null,
    organisation: tells ? organisationOf(state, author, room) : null,
  };
}

function staffTurn(state: State, turn: Turn, room: NamedRoom): StaffTurn {
  const people = membersOf(turn, room);
  const [bowl] = bowlsOf(state);
  return {
    id: turn.id,
    label: turnLabel(turn, room),
    group: turn.of.kind === "group" ? turn.of.group : null,
    organisation: turn.of.kind === "organisation" ? turn.of.organisation : null,
    people,
    done: turn.done,
    inside: isInside(state, turn.id),
    extra: bowl === undefined ? [] : people.slice(capacity(bowl)),
  };
}

/** While people talk, in the order in which they come in; once shown, as everybody sees them. */
function staffNotes(state: State, room: NamedRoom): readonly ShownNote[] {
  if (state.notesShown) return notesByTask(state, room);
  return Object.values(state.notes)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((note) => ({ ...shownNote(note, room), author: null }));
}

/** FB-03, FB-05, edge cases 1, 11 and 13: told, never in the way. */
function warningsOf(state: State, room: NamedRoom): readonly BowlWarning[] {
  const warnings: BowlWarning[] = [];
  const { inside, outside } = insideAndOutside(state, room);
  if (state.phase !== "draft" && outside === 0) warnings.push({ type: "nobody-outside" });
  else if (state.phase !== "draft" && outside < inside)
    warnings.push({ type: "few-outside", inside, outside });
  for (const bowl of bowlsOf(state)) {
    for (const { id, text, status } of questionsOf(state, bowl.id)) {
      const waits = status === "upcoming" || status === "current";
      if (waits && textLength(text) > readableQuestionLetters)
        warnings.push({ type: "long-question", question: id });
    }
  }
  const minutes = state.settings.minutes + 25;
  // Rules, harvest and closing take 25 minutes of the default plan; the guides ask for an hour all included.
  if (minutes * minuteMs < 60 * minuteMs) warnings.push({ type: "short-plan", minutes });
  const begins = state.phase === "ready" || state.phase === "intro";
  if (begins && state.settings.mode === "open" && state.starters.length === 0)
    warnings.push({ type: "no-starters" });
  return warnings;
}
