import { secondMs } from "../../base/instant.ts";
import type { Fact } from "../method.ts";
import { eachEntry, emptyBowl, onBowl } from "./bowls.ts";
import { clockStarted, clockStopped } from "./clock.ts";
import type { ChairEvent, CourseEvent, Event, HarvestEvent, PeopleEvent, QuestionEvent } from "./events.ts";
import { evolveChairs } from "./evolve-chairs.ts";
import { evolveHarvest } from "./evolve-harvest.ts";
import { evolvePeople } from "./evolve-people.ts";
import { evolveQuestions } from "./evolve-questions.ts";
import { filled } from "./filled.ts";
import { settled } from "./marks.ts";
import type { Settings } from "./settings.ts";
import type { Bowl, Clock, Question, State } from "./state.ts";

const still: Clock = { ms: 0, since: null };

export function open(settings: Settings): State {
  return {
    settings,
    phase: "draft",
    clock: still,
    exchange: null,
    ruleRead: false,
    harvestStep: "takeaways",
    harvestPage: 0,
    bowls: {},
    bowlOrder: [],
    sites: [],
    siteByPerson: {},
    questions: {},
    brought: [],
    turns: [],
    stays: [],
    leftAt: {},
    spokenMs: {},
    standIns: {},
    withoutPhones: 0,
    figures: [],
    roles: [],
    holders: {},
    starters: [],
    invitations: {},
    declined: {},
    freed: {},
    notes: {},
    notesShown: false,
    highlights: {},
    takeaways: {},
    summary: { text: "", validated: false },
    poll: null,
    consents: {},
    ...switchesOf(settings),
    numbersShared: false,
    processShared: false,
    reminderUntil: null,
  };
}

/** What the settings begin with and the facilitator may switch while people talk. */
function switchesOf(settings: Settings) {
  return {
    queuePolicy: settings.queuePolicy,
    graceMs: settings.graceSeconds * secondMs,
    guestLeaves: settings.guestLeaves,
    waitingNames: settings.waitingNames,
    speakerTracking: settings.speakerTracking,
    listOnWall: settings.listOnWall,
  };
}

/** The fold of a bowl's facts. What follows from who sits and who waits is settled after each of them. */
export function evolve(state: State, fact: Fact<Event>): State {
  const next = evolved(state, fact);
  if (next === state || next.phase === "draft") return next;
  const newcomer = fact.event.type === "person-seated" ? fact.event.person : null;
  return settled(next, fact.at, newcomer);
}

function evolved(state: State, fact: Fact<Event>): State {
  const { event } = fact;
  if (event.type === "filled") return filled(state, fact, event);
  if (isOf<ChairEvent>(chairTypes, event)) return evolveChairs(state, { ...fact, event });
  if (isOf<PeopleEvent>(peopleTypes, event)) return evolvePeople(state, { ...fact, event });
  if (isOf<QuestionEvent>(questionTypes, event)) return evolveQuestions(state, { ...fact, event });
  if (isOf<HarvestEvent>(harvestTypes, event)) return evolveHarvest(state, { ...fact, event });
  return evolveCourse(state, { ...fact, event: event as CourseEvent });
}

function evolveCourse(state: State, { event, at }: Fact<CourseEvent>): State {
  switch (event.type) {
    case "resettled":
      return { ...state, settings: event.settings, ...switchesOf(event.settings) };
    case "set-up":
      return setUp(state, event);
    case "taken-down":
      return takenDown(state);
    case "questions-brought":
      return { ...state, brought: [...state.brought, ...event.questions] };
    case "introduced":
      return { ...state, phase: "intro", ruleRead: true };
    case "exchange-started":
      return {
        ...state,
        phase: "exchange",
        clock: clockStopped(state.clock, at),
        exchange: { when: event.when, clock: { ms: 0, since: at } },
      };
    case "started":
    case "resumed":
      return { ...state, phase: "running", exchange: null, clock: clockStarted(state.clock, at) };
    case "paused":
      return { ...state, phase: "paused", clock: clockStopped(state.clock, at) };
    case "harvest-opened":
      return {
        ...state,
        phase: "harvest",
        clock: clockStopped(state.clock, at),
        exchange: null,
        harvestStep: "takeaways",
        harvestPage: 0,
        notesShown: true,
        bowls: eachEntry(state.bowls, (bowl) =>
          bowl.collecting ? { ...bowl, collecting: false, circles: [] } : bowl,
        ),
      };
    case "bowl-reopened":
      return { ...state, phase: "paused" };
    case "harvest-step-shown":
      return { ...state, harvestStep: event.step, harvestPage: 0 };
    case "harvest-page-turned":
      return { ...state, harvestPage: event.page };
    case "finished":
      return { ...state, phase: "closed" };
    case "harvest-reopened":
      return { ...state, phase: "harvest" };
    case "phase-put-back":
      return {
        ...state,
        phase: event.phase,
        clock: event.clock,
        exchange: event.exchange,
        ruleRead: event.ruleRead,
      };
    case "rule-reminded":
      return { ...state, reminderUntil: event.until };
    case "reminder-over":
      return { ...state, reminderUntil: null };
    case "ending-begun":
      return onBowl(state, event.bowl, (bowl) => ({
        ...bowl,
        ending: true,
        seats: bowl.seats.map((seat) =>
          seat.occupant === null && !seat.gone ? { ...seat, gone: true } : seat,
        ),
      }));
    case "ending-taken-back":
      return onBowl(state, event.bowl, (bowl) => ({
        ...bowl,
        ending: false,
        marks: event.marks,
        seats: bowl.seats.map((seat) => (seat.gone ? { ...seat, gone: false } : seat)),
      }));
    case "collecting-started":
      return {
        ...onBowl(state, event.bowl, (bowl) => ({ ...bowl, collecting: true, circles: event.circles })),
        phase: "paused",
        clock: clockStopped(state.clock, at),
      };
    case "collecting-ended":
      return collectingEnded(state, event.bowl, clockStarted(state.clock, at));
    case "grace-set":
      return { ...state, graceMs: event.seconds * secondMs };
    case "queue-policy-set":
      return { ...state, queuePolicy: event.policy };
    case "guest-leaves-set":
      return { ...state, guestLeaves: event.on };
    case "waiting-named":
      return { ...state, waitingNames: event.on };
    case "speakers-tracked":
      return { ...state, speakerTracking: event.on };
    case "list-put-on-wall":
      return { ...state, listOnWall: event.on };
    case "numbers-shared":
      return { ...state, numbersShared: event.on };
    case "process-shared":
      return { ...state, processShared: event.on };
    case "without-phones-counted":
      return { ...state, withoutPhones: event.count };
  }
}

function setUp(state: State, event: Extract<CourseEvent, { type: "set-up" }>): State {
  const bowls = event.bowls.map(
    ({ id, label, seats }): Bowl => ({
      ...emptyBowl,
      id,
      label,
      seats: seats.map((seat) => ({ ...seat, occupant: null, tap: null, gone: false })),
    }),
  );
  const orders = new Map<string, number>();
  const questions = event.questions.map((question): Question => {
    const order = orders.get(question.bowl) ?? 0;
    orders.set(question.bowl, order + 1);
    return { ...question, ...untouched, origin: question.origin ?? null, order };
  });
  return {
    ...state,
    phase: "ready",
    bowls: Object.fromEntries(bowls.map((bowl) => [bowl.id, bowl])),
    bowlOrder: bowls.map(({ id }) => id),
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
    sites: event.sites.map(({ id, index }) => ({
      id,
      label: state.settings.sites[index]?.label ?? "",
      group: state.settings.sites[index]?.group ?? null,
    })),
    turns: event.turns,
  };
}

const untouched = {
  status: "upcoming",
  addedMs: 0,
  spentMs: 0,
  openedAt: null,
  proposedBy: null,
  command: null,
} as const;

/** As before the chairs were put out; what was switched or counted meanwhile stays. */
function takenDown(state: State): State {
  const fresh = open(state.settings);
  const { bowls, bowlOrder, sites, siteByPerson, questions, turns, phase, ruleRead } = fresh;
  const { invitations, declined, freed, leftAt, notes } = fresh;
  return {
    ...state,
    ...{ bowls, bowlOrder, sites, siteByPerson, questions, turns, phase, ruleRead },
    ...{ invitations, declined, freed, leftAt, notes },
  };
}

/** All questions of the outside are there: the bowl may choose among them, and resumes. */
function collectingEnded(state: State, id: Bowl["id"], clock: Clock): State {
  const questions = eachEntry(
    state.questions,
    (question): Question =>
      question.bowl === id && question.status === "proposed" ? { ...question, status: "upcoming" } : question,
  );
  return {
    ...onBowl(state, id, (bowl) => ({ ...bowl, collecting: false })),
    questions,
    phase: "running",
    clock,
  };
}

type Types<Of extends Event> = { readonly [Type in Of["type"]]: true };

const chairTypes: Types<ChairEvent> = {
  "person-seated": true,
  "seating-undone": true,
  "stand-in-added": true,
  "stand-in-removed": true,
  "seat-freed": true,
  "seat-put-back": true,
  "departure-suggested": true,
  "suggestion-dismissed": true,
  "starters-suggested": true,
  "call-lapsed": true,
  tapped: true,
  "tap-withdrawn": true,
  "tap-overdue": true,
  "seat-protected": true,
  "chair-added": true,
  "chair-removed": true,
  "seat-reserved": true,
  "turn-made": true,
  "turn-removed": true,
  "turn-entered": true,
  "turn-left": true,
  "turn-put-back": true,
};

const peopleTypes: Types<PeopleEvent> = {
  queued: true,
  "left-queue": true,
  "queue-arranged": true,
  "queue-put-back": true,
  invited: true,
  "invitation-withdrawn": true,
  "invitation-declined": true,
  "starters-named": true,
  "timekeeper-named": true,
  "scribe-named": true,
  "word-given": true,
  "tasks-given": true,
  "site-chosen": true,
  "quote-consented": true,
};

const questionTypes: Types<QuestionEvent> = {
  "question-added": true,
  "question-removed": true,
  "question-edited": true,
  "question-opened": true,
  "question-closed": true,
  "question-extended": true,
  "question-marked": true,
  "questions-ordered": true,
  "course-put-back": true,
};

const harvestTypes: Types<HarvestEvent> = {
  "note-written": true,
  "note-edited": true,
  "note-withdrawn": true,
  "highlight-written": true,
  "highlight-removed": true,
  "highlight-edited": true,
  "highlight-validated": true,
  "highlight-parked": true,
  "taken-away": true,
  "takeaway-removed": true,
  "summary-written": true,
  "summary-validated": true,
  "poll-opened": true,
  "poll-answered": true,
  "poll-closed": true,
};

function isOf<Of extends Event>(types: Types<Of>, event: Event): event is Of {
  return Object.hasOwn(types, event.type);
}
