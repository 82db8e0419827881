import type { OrganisationId, PersonId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import type { Origin } from "../../flow/given.ts";
import type { QueuePolicy, Settings } from "./settings.ts";
import type {
  BowlId,
  BowlQuestionId,
  BroughtQuestion,
  Clock,
  ClockMs,
  Commitment,
  EnteredVia,
  Figure,
  HarvestStep,
  HighlightId,
  HighlightKind,
  Marks,
  NoteId,
  Occupant,
  Phase,
  QuestionStatus,
  QueueSource,
  Quoted,
  Reservation,
  Role,
  SeatId,
  SeatKind,
  SiteId,
  Speaker,
  StandIn,
  State,
  Switches,
  TakeawayId,
  Tap,
  Turn,
  TurnId,
  Waiting,
} from "./state.ts";

// `…-put-back` takes an event back: it brings what stood before. Times are on the bowl's clock, so nothing is lost meanwhile.

export interface NewSeat {
  readonly id: SeatId;
  readonly kind: SeatKind;
  readonly site: SiteId | null;
  readonly view: string;
  readonly reserved: Reservation | null;
}

export interface NewBowl {
  readonly id: BowlId;
  readonly label: string;
  readonly seats: readonly NewSeat[];
}

export interface NewQuestion {
  readonly id: BowlQuestionId;
  readonly bowl: BowlId;
  readonly text: string;
  readonly subs: readonly string[];
  readonly prompts: readonly string[];
  readonly plannedMs: number;
  readonly origin?: Origin | undefined;
}

/** A question's course, whole, so that taking an event back is the same event with the course before. */
export interface QuestionCourse {
  readonly question: BowlQuestionId;
  readonly status: QuestionStatus;
  readonly spentMs: number;
  readonly openedAt: ClockMs | null;
  readonly addedMs: number;
  readonly order: number;
}

export interface HighlightWords {
  readonly kind: HighlightKind;
  readonly text: string;
  readonly notes: readonly NoteId[];
  readonly commitment: Commitment | null;
  readonly said: PersonId | null;
}

export type CourseEvent =
  | { readonly type: "resettled"; readonly settings: Settings }
  | {
      readonly type: "set-up";
      readonly bowls: readonly NewBowl[];
      readonly questions: readonly NewQuestion[];
      readonly sites: readonly { readonly id: SiteId; readonly index: number }[];
      readonly turns: readonly Turn[];
    }
  | { readonly type: "taken-down" }
  | { readonly type: "questions-brought"; readonly questions: readonly BroughtQuestion[] }
  | { readonly type: "introduced" }
  | { readonly type: "exchange-started"; readonly when: "before" | "after" }
  | { readonly type: "started" }
  | { readonly type: "paused" }
  | { readonly type: "resumed" }
  | { readonly type: "harvest-opened" }
  | { readonly type: "bowl-reopened" }
  | { readonly type: "harvest-step-shown"; readonly step: HarvestStep }
  | { readonly type: "harvest-page-turned"; readonly page: number }
  | { readonly type: "finished" }
  | { readonly type: "harvest-reopened" }
  | {
      readonly type: "phase-put-back";
      readonly from: Phase;
      readonly phase: Phase;
      readonly clock: Clock;
      readonly exchange: State["exchange"];
      readonly ruleRead: boolean;
    }
  | { readonly type: "rule-reminded"; readonly until: Instant }
  | { readonly type: "reminder-over" }
  | { readonly type: "ending-begun"; readonly bowl: BowlId }
  | {
      readonly type: "ending-taken-back";
      readonly bowl: BowlId;
      readonly marks: Marks;
    }
  | {
      readonly type: "collecting-started";
      readonly bowl: BowlId;
      readonly circles: readonly (readonly PersonId[])[];
    }
  | { readonly type: "collecting-ended"; readonly bowl: BowlId }
  | { readonly type: "grace-set"; readonly seconds: number }
  | { readonly type: "queue-policy-set"; readonly policy: QueuePolicy }
  | { readonly type: "guest-leaves-set"; readonly on: boolean }
  | { readonly type: "waiting-named"; readonly on: boolean }
  | { readonly type: "speakers-tracked"; readonly on: boolean }
  | { readonly type: "list-put-on-wall"; readonly on: boolean }
  | { readonly type: "numbers-shared"; readonly on: boolean }
  | { readonly type: "process-shared"; readonly on: boolean }
  | { readonly type: "without-phones-counted"; readonly count: number };

export type ChairEvent =
  | {
      readonly type: "person-seated";
      readonly bowl: BowlId;
      readonly seat: SeatId;
      readonly person: PersonId;
      readonly organisation: OrganisationId | null;
      readonly via: EnteredVia;
      /** Who left this chair by the same command, and the chair that this person left by it. */
      readonly after?: PersonId | undefined;
      readonly from?: SeatId | undefined;
    }
  /** Takes back a seating: the stay never was. Brings back the place in the queue that it cost. */
  | {
      readonly type: "seating-undone";
      readonly bowl: BowlId;
      readonly seat: SeatId;
      readonly person: PersonId;
      readonly reserved: Reservation | null;
      readonly queued: readonly { readonly bowl: BowlId; readonly at: number; readonly waiting: Waiting }[];
      readonly invitation: BowlId | null;
      readonly declined: boolean;
      readonly freed: boolean;
      /** The chair behind which they stood. */
      readonly behind: { readonly seat: SeatId; readonly tap: Tap } | null;
      readonly marks: Marks;
    }
  | { readonly type: "stand-in-added"; readonly standIn: StandIn }
  | { readonly type: "stand-in-removed"; readonly person: PersonId }
  | {
      readonly type: "seat-freed";
      readonly bowl: BowlId;
      readonly seat: SeatId;
      readonly person: PersonId;
      /** `own`: they left of their own accord; `facilitator`: somebody freed the chair for them; `moved`: for another chair. */
      readonly how: "own" | "facilitator" | "handed-over" | "moved" | "turn-over";
      /** Who takes this chair by the same command, and the chair to which this person goes by it. */
      readonly next?: PersonId | undefined;
      readonly to?: SeatId | undefined;
    }
  /** Takes back a freeing: the stay goes on as if it had never ended. */
  | {
      readonly type: "seat-put-back";
      readonly bowl: BowlId;
      readonly seat: SeatId;
      readonly occupant: Occupant;
      readonly tap: Tap | null;
      readonly leftAt: ClockMs | null;
      readonly freed: boolean;
      readonly speaker: Speaker | null;
      readonly spokenMs: number | null;
      readonly marks: Marks;
      readonly next: PersonId | null;
      readonly to: SeatId | null;
    }
  | {
      readonly type: "departure-suggested";
      readonly bowl: BowlId;
      readonly person: PersonId | null;
    }
  | { readonly type: "suggestion-dismissed"; readonly bowl: BowlId }
  | { readonly type: "starters-suggested"; readonly bowl: BowlId }
  | { readonly type: "call-lapsed"; readonly bowl: BowlId; readonly person: PersonId }
  | { readonly type: "tapped"; readonly bowl: BowlId; readonly seat: SeatId }
  | { readonly type: "tap-withdrawn"; readonly bowl: BowlId; readonly seat: SeatId }
  | {
      readonly type: "seat-protected";
      readonly bowl: BowlId;
      readonly seat: SeatId;
      readonly person: PersonId;
      /** On the bowl's clock; null takes the protection back. */
      readonly until: ClockMs | null;
    }
  | { readonly type: "tap-overdue"; readonly bowl: BowlId; readonly seat: SeatId }
  | { readonly type: "chair-added"; readonly bowl: BowlId; readonly seat: NewSeat; readonly at: number }
  | { readonly type: "chair-removed"; readonly bowl: BowlId; readonly seat: SeatId }
  | {
      readonly type: "seat-reserved";
      readonly bowl: BowlId;
      readonly seat: SeatId;
      readonly reserved: Reservation | null;
    }
  | { readonly type: "turn-made"; readonly turn: Turn; readonly at?: number | undefined }
  | { readonly type: "turn-removed"; readonly turn: TurnId }
  | { readonly type: "turn-entered"; readonly bowl: BowlId; readonly turn: TurnId }
  | { readonly type: "turn-left"; readonly bowl: BowlId; readonly turn: TurnId }
  | {
      readonly type: "turn-put-back";
      readonly bowl: BowlId;
      readonly turn: { readonly id: TurnId; readonly since: ClockMs } | null;
      readonly done: { readonly turn: TurnId; readonly done: boolean };
    };

export type PeopleEvent =
  | {
      readonly type: "queued";
      readonly bowl: BowlId;
      readonly person: PersonId;
      readonly organisation: OrganisationId | null;
      readonly site: SiteId | null;
      readonly source: QueueSource;
    }
  | { readonly type: "left-queue"; readonly person: PersonId }
  | {
      readonly type: "queue-arranged";
      readonly bowl: BowlId;
      readonly order: readonly PersonId[];
      readonly fixed: readonly PersonId[];
      /** Why the facilitator changed the order, for the journal; empty when it is taken back. */
      readonly reason: string;
    }
  | {
      readonly type: "queue-put-back";
      readonly queued: readonly { readonly bowl: BowlId; readonly at: number; readonly waiting: Waiting }[];
    }
  | { readonly type: "invited"; readonly bowl: BowlId; readonly person: PersonId }
  | { readonly type: "invitation-withdrawn"; readonly person: PersonId }
  | { readonly type: "invitation-declined" }
  | { readonly type: "starters-named"; readonly people: readonly PersonId[] }
  | { readonly type: "timekeeper-named"; readonly bowl: BowlId; readonly person: PersonId | null }
  | { readonly type: "scribe-named"; readonly bowl: BowlId; readonly person: PersonId | null }
  | { readonly type: "word-given"; readonly bowl: BowlId; readonly person: PersonId | null }
  | {
      readonly type: "tasks-given";
      readonly holders: readonly { readonly person: PersonId; readonly task: string | null }[];
    }
  | { readonly type: "site-chosen"; readonly person: PersonId; readonly site: SiteId | null }
  | { readonly type: "quote-consented"; readonly given: boolean };

export type QuestionEvent =
  | {
      readonly type: "question-added";
      readonly question: NewQuestion;
      readonly status: "upcoming" | "proposed";
      readonly order: number;
    }
  | { readonly type: "question-removed"; readonly question: BowlQuestionId }
  | {
      readonly type: "question-edited";
      readonly question: BowlQuestionId;
      readonly text: string;
      readonly subs: readonly string[];
      readonly prompts: readonly string[];
    }
  | { readonly type: "question-opened"; readonly question: BowlQuestionId }
  | {
      readonly type: "question-closed";
      readonly question: BowlQuestionId;
      readonly status: "done" | "parked";
      /** The question that the same command opens. */
      readonly next?: BowlQuestionId | undefined;
    }
  | { readonly type: "question-extended"; readonly question: BowlQuestionId; readonly ms: number }
  | {
      readonly type: "question-marked";
      readonly question: BowlQuestionId;
      readonly status: "upcoming" | "parked" | "declined" | "proposed";
    }
  | {
      readonly type: "questions-ordered";
      readonly orders: readonly { readonly question: BowlQuestionId; readonly order: number }[];
    }
  | {
      readonly type: "course-put-back";
      readonly course: QuestionCourse;
      readonly unless: BowlQuestionId | null;
    };

export type HarvestEvent =
  | {
      readonly type: "note-written";
      readonly note: NoteId;
      readonly bowl: BowlId;
      readonly task: string | null;
      readonly text: string;
    }
  | { readonly type: "note-edited"; readonly note: NoteId; readonly text: string }
  | { readonly type: "note-withdrawn"; readonly note: NoteId }
  | ({
      readonly type: "highlight-written";
      readonly highlight: HighlightId;
      readonly bowl: BowlId;
      readonly question: BowlQuestionId | null;
    } & HighlightWords)
  | { readonly type: "highlight-removed"; readonly highlight: HighlightId }
  | ({ readonly type: "highlight-edited"; readonly highlight: HighlightId } & HighlightWords)
  | { readonly type: "highlight-validated"; readonly highlight: HighlightId; readonly validated: boolean }
  | { readonly type: "highlight-parked"; readonly highlight: HighlightId; readonly parked: boolean }
  | {
      readonly type: "taken-away";
      readonly takeaway: TakeawayId;
      readonly person: PersonId;
      readonly text: string;
      readonly onBehalf: boolean;
    }
  | { readonly type: "takeaway-removed"; readonly takeaway: TakeawayId }
  | { readonly type: "summary-written"; readonly text: string }
  | { readonly type: "summary-validated"; readonly validated: boolean }
  | { readonly type: "poll-opened"; readonly text: string; readonly options: readonly string[] }
  | { readonly type: "poll-answered"; readonly option: number }
  | { readonly type: "poll-closed" };

/** What came with a session file: nobody is seated, and nobody is the author of anything. */
export type FilledEvent = {
  readonly type: "filled";
  readonly phase: Phase;
  readonly clockMs: number;
  readonly ruleRead: boolean;
  readonly harvestStep: HarvestStep;
  readonly switches: Switches;
  readonly bowls: readonly (NewBowl & { readonly ending: boolean })[];
  readonly sites: readonly { readonly id: SiteId; readonly index: number }[];
  readonly turns: readonly Turn[];
  readonly questions: readonly (NewQuestion & Omit<QuestionCourse, "question">)[];
  readonly notes: readonly {
    readonly id: NoteId;
    readonly bowl: BowlId;
    readonly task: string | null;
    readonly text: string;
    readonly question: BowlQuestionId | null;
  }[];
  readonly notesShown: boolean;
  readonly highlights: readonly ({
    readonly id: HighlightId;
    readonly bowl: BowlId;
    readonly question: BowlQuestionId | null;
    readonly validated: boolean;
    readonly parked: boolean;
    readonly order: number;
    /** Absent in logs before words were told to be somebody's. */
    readonly quoted?: Quoted | null | undefined;
  } & Omit<HighlightWords, "said">)[];
  readonly takeaways: readonly {
    readonly id: TakeawayId;
    readonly text: string;
    readonly organisation: OrganisationId | null;
  }[];
  readonly summary: { readonly text: string; readonly validated: boolean };
  readonly brought: readonly BroughtQuestion[];
  readonly poll: {
    readonly text: string;
    readonly options: readonly string[];
    readonly votes: readonly number[];
  } | null;
  readonly figures: readonly Figure[];
  readonly roles?: readonly Role[] | undefined;
  readonly withoutPhones: number;
};

export type Event = CourseEvent | ChairEvent | PeopleEvent | QuestionEvent | HarvestEvent | FilledEvent;
