import type { CommandId, GroupId, Id, OrganisationId, PersonId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import type { ById } from "../../base/record.ts";
import type { Sealed } from "../../base/sealed.ts";
import type { Origin } from "../../flow/given.ts";
import type { QueuePolicy, Settings } from "./settings.ts";

export type BowlId = Id<"bowl">;
export type SeatId = Id<"seat">;
export type BowlQuestionId = Id<"bowl-question">;
export type NoteId = Id<"note">;
export type HighlightId = Id<"highlight">;
export type TakeawayId = Id<"takeaway">;
export type TurnId = Id<"turn">;
export type SiteId = Id<"site">;

/**
 * Where a bowl stands. `exchange`: people talk in twos or threes before or after. `paused` stops every time in it.
 * `draft` has no chairs yet; `ready` has, and people take their places; in `intro` the rule is read aloud.
 */
export type Phase = "draft" | "ready" | "intro" | "exchange" | "running" | "paused" | "harvest" | "closed";

/** FB-22: in this order. */
export type HarvestStep = "takeaways" | "notes" | "highlights" | "commitments" | "summary";

/**
 * The bowl's own time: it runs while people talk and stands while they do not, so a pause shifts nothing. All that is measured
 * in a bowl is measured on it, in milliseconds from its beginning.
 */
export interface Clock {
  readonly ms: number;
  readonly since: Instant | null;
}
/** Milliseconds on the bowl's clock. */
export type ClockMs = number;

export type SeatKind = "host" | "open" | "guest" | "waiting";

export type EnteredVia =
  | "start"
  | "chair"
  | "queue"
  | "invitation"
  | "tap"
  | "waiting-seat"
  | "turn"
  | "facilitator";

export interface Occupant {
  readonly person: PersonId;
  /** Where they come from, kept with the chair: the balance and the figures outlive who leaves the session. */
  readonly organisation: OrganisationId | null;
  readonly since: ClockMs;
  readonly via: EnteredVia;
  /** The question that was open when they sat down. */
  readonly question: BowlQuestionId | null;
  /** Nobody stands behind them before this, because the facilitator asked for it; absent without (FB-16). */
  readonly protectedUntil?: ClockMs | undefined;
}

export interface Reservation {
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
  readonly label: string;
}

export interface Tap {
  readonly by: PersonId;
  readonly since: ClockMs;
  /** The time to finish the sentence is over: the console is told, nobody is moved. */
  readonly overdue: boolean;
}

export interface Seat {
  readonly id: SeatId;
  readonly kind: SeatKind;
  readonly site: SiteId | null;
  /** The view that is seated here, in a Samoan circle. */
  readonly view: string;
  /** Kept for somebody; null once it is taken, or open to all. */
  readonly reserved: Reservation | null;
  readonly occupant: Occupant | null;
  /** Who stands behind it. */
  readonly tap: Tap | null;
  /** Carried out of the circle at the end (FB-23): nobody sees it any more. */
  readonly gone: boolean;
}

export type QueueSource = "phone" | "standing" | "late-claim" | "invitation";

export interface Waiting {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly site: SiteId | null;
  readonly since: Instant;
  readonly source: QueueSource;
  /** Placed by hand, or first by right: the balance does not move them. */
  readonly fixed: boolean;
}

/** A chair must be freed (FB-10). */
export interface ChairDue {
  readonly since: ClockMs;
  /** Who took the last chair: never the one who must leave. Null when the number of chairs caused it. */
  readonly newcomer: PersonId | null;
  /** Whom the console proposes after the delay (FB-12); nobody is moved by it. */
  readonly suggested: PersonId | null;
  /** Whom the facilitator would not ask. */
  readonly dismissed: readonly PersonId[];
}

/** The head of the queue was told that a chair is free. */
export interface Called {
  readonly person: PersonId;
  readonly since: ClockMs;
  /** They did not come in time: until the next change anybody may take the chair. */
  readonly lapsed: boolean;
}

/** A chair stands free and nobody comes. */
export interface Quiet {
  readonly since: ClockMs;
  /** The console was told to send the starters. */
  readonly told: boolean;
}

/** What follows from chairs and queue, with the moment it began. */
export interface Marks {
  readonly due: ChairDue | null;
  readonly called: Called | null;
  readonly quiet: Quiet | null;
}

export interface Speaker {
  readonly person: PersonId;
  readonly since: ClockMs;
}

export interface Bowl {
  readonly id: BowlId;
  readonly label: string;
  readonly seats: readonly Seat[];
  readonly queue: readonly Waiting[];
  readonly marks: Marks;
  /** Counts every change of who sits: a claim says which round it saw. */
  readonly round: number;
  /** The round in which somebody took a chair last, and when: a claim of the same round came a moment too late. */
  readonly lastTaken: { readonly round: number; readonly at: Instant } | null;
  /** Who was tapped last: not twice running (FB-17). */
  readonly lastTapped: PersonId | null;
  readonly question: BowlQuestionId | null;
  readonly speaker: Speaker | null;
  readonly timekeeper: PersonId | null;
  readonly scribe: PersonId | null;
  /** The group that is in, and since when (closed and rotating). */
  readonly turn: { readonly id: TurnId; readonly since: ClockMs } | null;
  /** Chairs leave with those who sat in them until none is left (FB-23). */
  readonly ending: boolean;
  /** The outside writes its questions and the bowl waits (experience). */
  readonly collecting: boolean;
  /** Those outside in threes or fours, while they write (experience). */
  readonly circles: readonly (readonly PersonId[])[];
}

export type QuestionStatus = "proposed" | "upcoming" | "current" | "done" | "parked" | "declined";

export interface Question {
  readonly id: BowlQuestionId;
  readonly bowl: BowlId;
  readonly text: string;
  readonly subs: readonly string[];
  readonly prompts: readonly string[];
  readonly status: QuestionStatus;
  readonly plannedMs: number;
  readonly addedMs: number;
  /** On the bowl's clock, until it was last closed. */
  readonly spentMs: number;
  readonly openedAt: ClockMs | null;
  /** The participant who proposed it, or null; and the command, for their own phone. */
  readonly proposedBy: Sealed<PersonId> | null;
  readonly command: Sealed<CommandId> | null;
  /** What another activity gave, when it came from there. */
  readonly origin: Origin | null;
  readonly order: number;
}

/** Something that another activity gave, before the chairs are put out: it will be a question of the bowl. */
export interface BroughtQuestion {
  readonly text: string;
  readonly origin: Origin;
}

/** One stay in the bowl that has ended. Two of one person never overlap. */
export interface Stay {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly bowl: BowlId;
  readonly seat: SeatId;
  readonly in: ClockMs;
  readonly out: ClockMs;
  readonly question: BowlQuestionId | null;
}

export interface Note {
  readonly id: NoteId;
  readonly bowl: BowlId;
  /** Null for a note outside any task. */
  readonly task: string | null;
  readonly author: Sealed<PersonId>;
  readonly text: Sealed<string>;
  readonly command: Sealed<CommandId>;
  readonly question: BowlQuestionId | null;
  readonly at: Instant;
}

export type HighlightKind = "agreement" | "disagreement" | "idea" | "open-question" | "commitment";

export interface Commitment {
  readonly who: string;
  /** As a calendar day, `2026-04-30`. */
  readonly due: string;
}

/** From where a sentence came, of which nobody is the author any more. */
export interface Quoted {
  readonly organisation: OrganisationId | null;
}

export interface Highlight {
  readonly id: HighlightId;
  readonly bowl: BowlId;
  readonly question: BowlQuestionId | null;
  readonly kind: HighlightKind;
  readonly text: string;
  readonly notes: readonly NoteId[];
  /** Only for a commitment; null while nobody has said who and by when. */
  readonly commitment: Commitment | null;
  /** Whose words they are, quoted by name only with their consent. */
  readonly said: Sealed<PersonId | null>;
  /** In a copy of a session: from where those words came. Whose they were stays behind; absent without. */
  readonly quoted?: Quoted | null | undefined;
  readonly validated: boolean;
  readonly parked: boolean;
  readonly order: number;
}

/** What somebody who sat takes away, in one sentence. */
export interface Takeaway {
  readonly id: TakeawayId;
  readonly author: Sealed<PersonId>;
  readonly text: string;
  readonly organisation: OrganisationId | null;
  /** Typed by the facilitator for them (CC-10). */
  readonly onBehalf: boolean;
}

/** A group that takes turns in a closed or rotating bowl. */
export interface Turn {
  readonly id: TurnId;
  readonly of:
    | { readonly kind: "group"; readonly group: GroupId }
    | { readonly kind: "organisation"; readonly organisation: OrganisationId }
    | { readonly kind: "by-hand"; readonly label: string; readonly people: readonly PersonId[] };
  readonly done: boolean;
}

export interface Site {
  readonly id: SiteId;
  readonly label: string;
  readonly group: GroupId | null;
}

/** A quick vote of those who never sat (FB-24). */
export interface Poll {
  readonly text: string;
  readonly options: readonly string[];
  readonly open: boolean;
  /** Index of the option by person. */
  readonly answers: Sealed<ById<number>>;
  /** Votes by option that came with a copy of a session. */
  readonly past: readonly number[];
}

/** What the settings begin with and the facilitator switches while people talk. */
export interface Switches {
  readonly queuePolicy: QueuePolicy;
  readonly graceMs: number;
  readonly guestLeaves: boolean;
  readonly waitingNames: boolean;
  readonly speakerTracking: boolean;
  readonly listOnWall: boolean;
  /** The group agreed that its numbers are shown. */
  readonly numbersShared: boolean;
  /** The group agreed that remarks on how people talked leave with the report. */
  readonly processShared: boolean;
}

/** Somebody without a phone, whom the facilitator seats: no name, so the log keeps none. */
export interface StandIn {
  readonly id: PersonId;
  readonly organisation: OrganisationId | null;
}

/** Somebody's figures in a copy of a session: nobody's name. */
export interface Figure {
  readonly organisation: OrganisationId | null;
  readonly entries: number;
  readonly seatMs: number;
  readonly spokenMs: number;
}

/** What somebody did around a bowl, in a copy of a session: nobody's name. */
export interface Role {
  readonly organisation: OrganisationId | null;
  readonly task: string | null;
  readonly starter: boolean;
  /** They agreed to be quoted by name. */
  readonly consents: boolean;
}

export interface State extends Switches {
  readonly settings: Settings;
  readonly phase: Phase;
  readonly clock: Clock;
  /** Which talk in twos or threes it is, and since when; null outside that phase. */
  readonly exchange: { readonly when: "before" | "after"; readonly clock: Clock } | null;
  /** The rule of entry and exit was read aloud (FB-06). */
  readonly ruleRead: boolean;
  readonly harvestStep: HarvestStep;
  /** The page of the harvest that the wall shows, from 0. */
  readonly harvestPage: number;
  readonly bowls: ById<Bowl>;
  readonly bowlOrder: readonly BowlId[];
  readonly sites: readonly Site[];
  readonly siteByPerson: ById<SiteId>;
  readonly questions: ById<Question>;
  readonly brought: readonly BroughtQuestion[];
  readonly turns: readonly Turn[];
  readonly stays: readonly Stay[];
  /** When somebody last left a chair, on the clock (FB-13). */
  readonly leftAt: ById<ClockMs>;
  readonly spokenMs: ById<number>;
  readonly standIns: ById<StandIn>;
  /** People in the room without a phone, as the facilitator counts them. */
  readonly withoutPhones: number;
  /** What came with a copy of a session. */
  readonly figures: readonly Figure[];
  readonly roles: readonly Role[];
  /** Task by person. */
  readonly holders: ById<string>;
  readonly starters: readonly PersonId[];
  /** Bowl by person who was invited and has not answered (FB-14). */
  readonly invitations: ById<BowlId>;
  readonly declined: ById<true>;
  /** Somebody was freed by the facilitator while they were away: their phone says so once. */
  readonly freed: ById<true>;
  readonly notes: ById<Note>;
  /** Notes come out once and cannot be hidden again (FB-26). */
  readonly notesShown: boolean;
  readonly highlights: ById<Highlight>;
  readonly takeaways: ById<Takeaway>;
  readonly summary: { readonly text: string; readonly validated: boolean };
  readonly poll: Poll | null;
  readonly consents: ById<true>;
  /** Until when the wall flashes the rule (FB-07). */
  readonly reminderUntil: Instant | null;
}
