import type { ActivityId, CommandId, GroupId, OrganisationId, PersonId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import type { ById } from "../../base/record.ts";
import type { Timer } from "../../timer/timer.ts";
import type { Refusal } from "./refusals.ts";
import type { Mode, QueuePolicy, Settings, TaskPlan } from "./settings.ts";
import type {
  BowlId,
  BowlQuestionId,
  Clock,
  Commitment,
  EnteredVia,
  HarvestStep,
  HighlightId,
  HighlightKind,
  NoteId,
  Phase,
  QuestionStatus,
  QueueSource,
  Reservation,
  SeatId,
  SeatKind,
  SiteId,
  TakeawayId,
  TurnId,
} from "./state.ts";

// Times in views never move by themselves: a stopwatch says how much ran and since when it runs, and whoever draws it counts on.

/** A time that runs with the bowl's clock: `ms` until now, `since` null while it stands. The same shape as the clock. */
export type Stopwatch = Clock;

export interface ShownQuestion {
  readonly id: BowlQuestionId;
  readonly text: string;
  readonly subs: readonly string[];
  /** From 1, among the questions of its bowl that were or will be opened; and how many those are. */
  readonly number: number;
  readonly of: number;
  readonly timer: Timer;
}

/** `blocked`: empty and not open to the outside (closed modes). */
export type SeatState = "free" | "taken" | "reserved" | "blocked";

/** A chair as everybody in the room sees it, in the order of the circle. */
export interface PlainSeat {
  readonly id: SeatId;
  readonly kind: SeatKind;
  readonly state: SeatState;
  readonly site: SiteId | null;
  readonly view: string;
  readonly reserved: Reservation | null;
  /** Somebody stands behind it. */
  readonly tapped: boolean;
}

export interface WallSeat extends PlainSeat {
  /** First name or pseudonym, at the nominative level only. */
  readonly name: string | null;
  /** Unless the level is anonymous. */
  readonly organisation: OrganisationId | null;
}

export interface ShownHighlight {
  readonly id: HighlightId;
  readonly bowl: BowlId;
  readonly question: BowlQuestionId | null;
  readonly kind: HighlightKind;
  readonly text: string;
  /** How many notes stand behind it. */
  readonly notes: number;
  readonly commitment: Commitment | null;
  readonly validated: boolean;
}

export interface ShownNote {
  readonly id: NoteId;
  readonly bowl: BowlId;
  readonly task: string | null;
  readonly question: BowlQuestionId | null;
  readonly text: string;
  /** At the nominative level only. */
  readonly author: string | null;
}

export interface ShownTakeaway {
  readonly id: TakeawayId;
  readonly text: string;
  readonly name: string | null;
  readonly organisation: OrganisationId | null;
}

export interface ShownPoll {
  readonly text: string;
  readonly options: readonly string[];
  readonly open: boolean;
  /** Votes by option, once it is closed. */
  readonly votes: readonly number[] | null;
}

/** Figures that name nobody, so that the group may see them once it agreed. */
export interface Numbers {
  readonly present: number;
  readonly sat: number;
  readonly entries: number;
  /** How many people came in once, twice, three times or more: bands, no ranking. */
  readonly bands: { readonly once: number; readonly twice: number; readonly more: number };
  readonly byOrganisation: readonly OrganisationFigures[];
}

export interface OrganisationFigures {
  readonly organisation: OrganisationId | null;
  readonly present: number;
  readonly sat: number;
  readonly entries: number;
  /** Chairs that several hold at once run several times as fast: `rate` is how many. */
  readonly seat: Stopwatch & { readonly rate: number };
  readonly spoken: Stopwatch & { readonly rate: number };
}

/** What the wall shows of the harvest; null before. */
export interface ShownHarvest {
  readonly step: HarvestStep;
  readonly page: number;
  readonly takeaways: readonly ShownTakeaway[];
  /** By task, the tasks in their order. */
  readonly notes: readonly ShownNote[];
  readonly highlights: readonly ShownHighlight[];
  readonly summary: { readonly text: string; readonly validated: boolean };
  readonly poll: ShownPoll | null;
}

export interface WallBowl {
  readonly id: BowlId;
  readonly label: string;
  readonly question: ShownQuestion | null;
  readonly seats: readonly WallSeat[];
  /** Since when a chair is due, or null. */
  readonly due: Stopwatch | null;
  readonly waiting: number;
  /** In the order in which they will be called; only if chosen, and as the level allows. */
  readonly waitingNames: readonly {
    readonly name: string | null;
    readonly organisation: OrganisationId | null;
  }[];
  /** The head of the queue was called to a free chair. */
  readonly called: boolean;
  readonly ending: boolean;
  readonly collecting: boolean;
  readonly turn: ShownTurn | null;
}

export interface ShownTurn {
  readonly id: TurnId;
  readonly label: string;
  readonly timer: Timer;
}

export interface SiteView {
  readonly id: SiteId;
  readonly label: string;
}

export interface ScreenShown {
  readonly mode: Mode;
  /** Who comes in leaves after one turn. */
  readonly guestLeaves: boolean;
  readonly phase: Phase;
  /** Empty for the usual words of the mode. */
  readonly rule: string;
  readonly bowls: readonly WallBowl[];
  readonly sites: readonly SiteView[];
  /** The conversation, all questions together. */
  readonly timer: Timer;
  readonly exchange: { readonly when: "before" | "after"; readonly timer: Timer } | null;
  /** While the rule is flashed. */
  readonly reminderUntil: Instant | null;
  readonly tasks: readonly TaskPlan[];
  readonly questions: readonly {
    readonly id: BowlQuestionId;
    readonly bowl: BowlId;
    readonly text: string;
    readonly status: QuestionStatus;
  }[];
  /** The scribe's list, if it is on the wall while people talk (FB-27); else empty before the harvest. */
  readonly list: readonly ShownHighlight[];
  readonly harvest: ShownHarvest | null;
  readonly numbers: Numbers | null;
}

export interface PublicBowl {
  readonly id: BowlId;
  readonly label: string;
  readonly question: ShownQuestion | null;
  readonly seats: readonly WallSeat[];
  readonly due: boolean;
  readonly waiting: number;
  readonly round: number;
  readonly collecting: boolean;
  /** For each chair, what keeps everybody from standing behind it; empty in modes without it (FB-16, FB-17). */
  readonly taps: readonly {
    /** Until when who sits there is left in peace; null when nothing runs. */
    readonly until: Instant | null;
    /** Who sits there was the last one to be asked. */
    readonly isLast: boolean;
  }[];
  /** Why nobody may sit down now, whoever it is; personal reasons and rights stand in `me`. See `whyNotTakeChair`. */
  readonly whyNotTake: Refusal | null;
  readonly whyNotQueue: Refusal | null;
}

export interface PublicShown {
  readonly mode: Mode;
  readonly guestLeaves: boolean;
  readonly phase: Phase;
  readonly rule: string;
  readonly bowls: readonly PublicBowl[];
  readonly sites: readonly SiteView[];
  readonly tasks: readonly TaskPlan[];
  readonly exchange: { readonly when: "before" | "after"; readonly timer: Timer } | null;
  readonly whyNotPropose: Refusal | null;
  readonly whyNotNote: Refusal | null;
  readonly harvestStep: HarvestStep | null;
  readonly highlights: readonly ShownHighlight[];
  readonly poll: ShownPoll | null;
  readonly numbers: Numbers | null;
}

export interface MyNote {
  readonly id: NoteId;
  readonly command: CommandId;
  readonly text: string;
  readonly task: string | null;
}

export interface MyQuestion {
  readonly id: BowlQuestionId;
  readonly command: CommandId;
  readonly text: string;
  readonly status: QuestionStatus;
}

export interface MyShown {
  readonly seat: {
    readonly bowl: BowlId;
    readonly seat: SeatId;
    readonly kind: SeatKind;
    readonly since: Stopwatch;
    /** Somebody stands behind my chair, and since when. */
    readonly tapped: Stopwatch | null;
    readonly whyNotLeave: Refusal | null;
    /** Questions that the bowl may choose from (experience), once all are collected. */
    readonly choices: readonly { readonly id: BowlQuestionId; readonly text: string }[];
  } | null;
  readonly waiting: {
    readonly bowl: BowlId;
    /** From 1. */
    readonly rank: number;
    /** I claimed a chair that somebody took a moment before: I am first. */
    readonly late: boolean;
    /** The chair is free, and it is my turn. */
    readonly called: boolean;
  } | null;
  readonly invitation: BowlId | null;
  /** I stand behind this chair. */
  readonly tapping: { readonly bowl: BowlId; readonly seat: SeatId; readonly overdue: boolean } | null;
  readonly site: SiteId | null;
  readonly task: string | null;
  readonly starter: boolean;
  readonly scribe: BowlId | null;
  readonly timekeeper: BowlId | null;
  /** With whom I write questions (experience): how many we are; 0 outside that moment. */
  readonly circle: number;
  readonly hasSat: boolean;
  /** My chair was freed for me: said once, until I do something. */
  readonly freed: boolean;
  /** Until when I leave the chair to others who wait (FB-13); null when I left none. */
  readonly backAt: { readonly clockMs: number; readonly until: Instant | null } | null;
  readonly notes: readonly MyNote[];
  readonly questions: readonly MyQuestion[];
  readonly takeaway: string | null;
  readonly pollAnswer: number | null;
  readonly consents: boolean;
  /** What keeps me, myself, from a chair: seated already, another site, my group has no chair. Else see `whyNotTakeChair`. */
  readonly whyNotTake: Refusal | null;
  /** For a timekeeper: who is seated and who speaks; null for others. */
  readonly speakers: {
    readonly bowl: BowlId;
    readonly seated: readonly {
      readonly person: PersonId;
      readonly name: string | null;
      readonly organisation: OrganisationId | null;
      readonly seat: SeatId;
    }[];
    readonly speaker: PersonId | null;
  } | null;
  /** For a scribe: the highlights that they may write and edit; null for others. */
  readonly highlights: readonly ShownHighlight[] | null;
}

/** People are ids here: the console knows their names (`StaffView.people`). Somebody without a phone is in `standIns`. */
export interface StaffSeat extends PlainSeat {
  readonly person: PersonId | null;
  readonly organisation: OrganisationId | null;
  readonly via: EnteredVia | null;
  /** Time in this chair, this stay. */
  readonly seated: Stopwatch | null;
  readonly tap: { readonly by: PersonId; readonly since: Stopwatch; readonly overdue: boolean } | null;
  /** How long nobody may stand behind it, counted on the bowl's clock from `seated`; null in modes without it (FB-16). */
  readonly protectedMs: number | null;
  readonly whyNotProtect: Refusal | null;
  readonly whyNotFree: Refusal | null;
  readonly whyNotRemove: Refusal | null;
}

export interface StaffWaiting {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly since: Instant;
  readonly source: QueueSource;
  readonly fixed: boolean;
  /** They pass before earlier ones because nobody of their organisation is seated. */
  readonly passesBefore: boolean;
}

export interface StaffBowl {
  readonly id: BowlId;
  readonly label: string;
  readonly capacity: number;
  readonly question: ShownQuestion | null;
  readonly seats: readonly StaffSeat[];
  readonly due: {
    readonly since: Stopwatch;
    readonly newcomer: PersonId | null;
    readonly suggested: PersonId | null;
  } | null;
  readonly called: { readonly person: PersonId; readonly since: Stopwatch; readonly lapsed: boolean } | null;
  /** Nobody takes the empty chair: send the starters. */
  readonly startersSuggested: boolean;
  readonly queue: readonly StaffWaiting[];
  readonly speaker: { readonly person: PersonId; readonly since: Stopwatch } | null;
  readonly timekeeper: PersonId | null;
  readonly scribe: PersonId | null;
  readonly turn: ShownTurn | null;
  readonly ending: boolean;
  readonly collecting: boolean;
  /** Groups outside that write their questions, and how many each has handed in. */
  readonly circles: readonly { readonly people: readonly PersonId[]; readonly questions: number }[];
  readonly whyNotAddChair: Refusal | null;
  readonly whyNotNextQuestion: Refusal | null;
}

export interface StaffQuestion {
  readonly id: BowlQuestionId;
  readonly bowl: BowlId;
  readonly text: string;
  readonly subs: readonly string[];
  readonly prompts: readonly string[];
  readonly status: QuestionStatus;
  readonly timer: Timer;
  /** The activity that gave it. */
  readonly broughtFrom: ActivityId | null;
  /** Longer than 140 characters: it will not be read at the back of the room. */
  readonly long: boolean;
  /** Proposed from the room; the organisation unless the level is anonymous. */
  readonly proposed: boolean;
  readonly organisation: OrganisationId | null;
}

export interface StaffTurn {
  readonly id: TurnId;
  readonly label: string;
  readonly group: GroupId | null;
  readonly organisation: OrganisationId | null;
  readonly people: readonly PersonId[];
  readonly done: boolean;
  readonly inside: boolean;
  /** Who has no chair when the group is larger than the bowl. */
  readonly extra: readonly PersonId[];
}

export interface StaffPersonFigures {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly entries: number;
  readonly seat: Stopwatch;
  readonly spoken: Stopwatch;
}

export interface StaffHighlight extends ShownHighlight {
  readonly sources: readonly NoteId[];
  readonly said: PersonId | null;
  readonly parked: boolean;
}

/** What deserves a word before or during the bowl; never blocks. */
export type BowlWarning =
  | { readonly type: "few-outside"; readonly inside: number; readonly outside: number }
  | { readonly type: "nobody-outside" }
  | { readonly type: "long-question"; readonly question: BowlQuestionId }
  | { readonly type: "short-plan"; readonly minutes: number }
  | { readonly type: "no-starters" };

export interface StaffShown {
  readonly mode: Mode;
  readonly phase: Phase;
  readonly settings: Settings;
  /** What other activities gave, before the chairs are put out: they will be questions of the first bowl. */
  readonly brought: readonly string[];
  readonly rule: string;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly exchange: { readonly when: "before" | "after"; readonly timer: Timer } | null;
  readonly bowls: readonly StaffBowl[];
  readonly questions: readonly StaffQuestion[];
  readonly turns: readonly StaffTurn[];
  readonly sites: readonly SiteView[];
  readonly siteByPerson: ById<SiteId>;
  readonly standIns: readonly { readonly id: PersonId; readonly organisation: OrganisationId | null }[];
  readonly withoutPhones: number;
  readonly tasks: readonly TaskPlan[];
  readonly holders: ById<string>;
  readonly starters: readonly PersonId[];
  readonly invitations: ById<BowlId>;
  readonly declined: readonly PersonId[];
  readonly notes: readonly ShownNote[];
  readonly notesShown: boolean;
  readonly harvestStep: HarvestStep;
  readonly harvestPage: number;
  readonly highlights: readonly StaffHighlight[];
  readonly takeaways: readonly ShownTakeaway[];
  readonly summary: { readonly text: string; readonly validated: boolean };
  readonly poll: (ShownPoll & { readonly answered: number; readonly mayAnswer: number }) | null;
  readonly numbers: Numbers;
  readonly figures: readonly StaffPersonFigures[];
  readonly graceSeconds: number;
  readonly queuePolicy: QueuePolicy;
  readonly guestLeaves: boolean;
  readonly waitingNames: boolean;
  readonly speakerTracking: boolean;
  readonly listOnWall: boolean;
  readonly numbersShared: boolean;
  readonly processShared: boolean;
  readonly reminderUntil: Instant | null;
  readonly warnings: readonly BowlWarning[];
  readonly whyNotSetUp: Refusal | null;
  readonly whyNotTakeDown: Refusal | null;
  readonly whyNotIntroduce: Refusal | null;
  readonly whyNotStart: Refusal | null;
  readonly whyNotPause: Refusal | null;
  readonly whyNotResume: Refusal | null;
  readonly whyNotHarvest: Refusal | null;
  readonly whyNotFinish: Refusal | null;
}
