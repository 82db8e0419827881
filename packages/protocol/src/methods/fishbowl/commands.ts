import type { GroupId, OrganisationId, PersonId } from "../../base/ids.ts";
import type { QueuePolicy } from "./settings.ts";
import type {
  BowlId,
  BowlQuestionId,
  HarvestStep,
  HighlightId,
  HighlightKind,
  NoteId,
  SeatId,
  SiteId,
  TurnId,
} from "./state.ts";

type Maybe<Value> = Value | null | undefined;

/** What a phone may ask. The facilitator writes notes too, and a timekeeper taps who speaks. */
export type ParticipantCommand =
  | {
      readonly type: "take-chair";
      readonly bowl: BowlId;
      /** A chair of one's own choice; absent for the first that fits. */
      readonly seat?: Maybe<SeatId>;
      /** The round that the phone showed: a claim of a chair that went a moment before joins the head of the queue. */
      readonly round?: Maybe<number>;
    }
  | { readonly type: "leave-chair" }
  | { readonly type: "join-queue"; readonly bowl: BowlId }
  | { readonly type: "leave-queue" }
  | { readonly type: "answer-invitation"; readonly going: boolean }
  | { readonly type: "tap"; readonly bowl: BowlId; readonly seat: SeatId }
  | { readonly type: "untap" }
  | { readonly type: "hand-over" }
  | { readonly type: "propose-question"; readonly bowl: BowlId; readonly text: string }
  | { readonly type: "choose-question"; readonly question: BowlQuestionId }
  | {
      readonly type: "write-note";
      readonly bowl: BowlId;
      readonly text: string;
      /** Absent for the writer's own task. */
      readonly task?: Maybe<string>;
    }
  | { readonly type: "edit-note"; readonly note: NoteId; readonly text: string }
  | { readonly type: "withdraw-note"; readonly note: NoteId }
  | { readonly type: "take-away"; readonly text: string; readonly person?: Maybe<PersonId> }
  | { readonly type: "answer-poll"; readonly option: number }
  | { readonly type: "consent-to-quote"; readonly given: boolean }
  | { readonly type: "choose-site"; readonly site: SiteId; readonly person?: Maybe<PersonId> };

/** What the facilitator asks about the course of the bowl. */
export type CourseCommand =
  | { readonly type: "set-up" }
  | { readonly type: "take-down" }
  | { readonly type: "introduce" }
  | { readonly type: "start-exchange"; readonly when: "before" | "after" }
  | { readonly type: "start" }
  | { readonly type: "pause" }
  | { readonly type: "resume" }
  | { readonly type: "open-harvest" }
  | { readonly type: "back-to-bowl" }
  | { readonly type: "show-harvest-step"; readonly step: HarvestStep }
  | { readonly type: "show-harvest-page"; readonly page: number }
  | { readonly type: "finish" }
  | { readonly type: "reopen-harvest" }
  | { readonly type: "remind-rule" }
  | { readonly type: "begin-ending"; readonly bowl: BowlId }
  | { readonly type: "start-collecting"; readonly bowl: BowlId }
  | { readonly type: "end-collecting"; readonly bowl: BowlId }
  | { readonly type: "set-grace"; readonly seconds: number }
  | { readonly type: "set-queue-policy"; readonly policy: QueuePolicy }
  | { readonly type: "set-guest-leaves"; readonly on: boolean }
  | { readonly type: "name-waiting"; readonly on: boolean }
  | { readonly type: "track-speakers"; readonly on: boolean }
  | { readonly type: "list-on-wall"; readonly on: boolean }
  | { readonly type: "share-numbers"; readonly on: boolean }
  | { readonly type: "share-process"; readonly on: boolean }
  | { readonly type: "count-without-phones"; readonly count: number };

/** Chairs and who sits in them: people move first and the app follows. */
export type ChairCommand =
  | {
      readonly type: "seat-person";
      readonly bowl: BowlId;
      readonly person: PersonId;
      readonly seat?: Maybe<SeatId>;
    }
  | {
      readonly type: "seat-someone";
      readonly bowl: BowlId;
      readonly organisation: OrganisationId | null;
      readonly seat?: Maybe<SeatId>;
    }
  | { readonly type: "free-seat"; readonly bowl: BowlId; readonly seat: SeatId }
  | {
      readonly type: "move-person";
      readonly person: PersonId;
      readonly bowl: BowlId;
      readonly seat?: Maybe<SeatId>;
    }
  | { readonly type: "confirm-hand-over"; readonly bowl: BowlId; readonly seat: SeatId }
  | { readonly type: "protect-seat"; readonly bowl: BowlId; readonly seat: SeatId }
  | { readonly type: "dismiss-suggestion"; readonly bowl: BowlId }
  | { readonly type: "add-chair"; readonly bowl: BowlId; readonly site?: Maybe<SiteId> }
  | { readonly type: "remove-chair"; readonly bowl: BowlId; readonly seat: SeatId }
  | { readonly type: "set-chairs"; readonly bowl: BowlId; readonly seats: number }
  | {
      readonly type: "reserve-seat";
      readonly bowl: BowlId;
      readonly seat: SeatId;
      readonly organisation: OrganisationId | null;
      readonly group?: Maybe<GroupId>;
      readonly label: string;
    }
  | { readonly type: "release-seat"; readonly bowl: BowlId; readonly seat: SeatId }
  | { readonly type: "make-turn"; readonly label: string; readonly people: readonly PersonId[] }
  | { readonly type: "remove-turn"; readonly turn: TurnId }
  | {
      readonly type: "enter-turn";
      readonly bowl: BowlId;
      readonly turn: TurnId;
      /** Who of the group sits, when it is larger than the bowl. */
      readonly people?: readonly PersonId[] | undefined;
    }
  | { readonly type: "leave-turn"; readonly bowl: BowlId };

/** Those who wait, are invited, keep a task or a role. */
export type PeopleCommand =
  | { readonly type: "queue-person"; readonly bowl: BowlId; readonly person: PersonId }
  | { readonly type: "unqueue-person"; readonly person: PersonId }
  | {
      readonly type: "move-in-queue";
      readonly bowl: BowlId;
      readonly person: PersonId;
      readonly to: number;
      readonly reason: string;
    }
  | { readonly type: "invite"; readonly bowl: BowlId; readonly person: PersonId }
  | { readonly type: "withdraw-invitation"; readonly person: PersonId }
  | { readonly type: "name-starters"; readonly people: readonly PersonId[] }
  | { readonly type: "send-starters"; readonly bowl: BowlId }
  | { readonly type: "name-timekeeper"; readonly bowl: BowlId; readonly person: PersonId | null }
  | { readonly type: "name-scribe"; readonly bowl: BowlId; readonly person: PersonId | null }
  | { readonly type: "give-word"; readonly bowl: BowlId; readonly person: PersonId | null }
  | { readonly type: "deal-tasks" }
  | { readonly type: "give-task"; readonly person: PersonId; readonly task: string | null };

export type QuestionCommand =
  | {
      readonly type: "add-question";
      readonly bowl: BowlId;
      readonly text: string;
      readonly subs?: readonly string[] | undefined;
      readonly prompts?: readonly string[] | undefined;
      readonly minutes?: Maybe<number>;
    }
  | {
      readonly type: "edit-question";
      readonly question: BowlQuestionId;
      readonly text: string;
      readonly subs: readonly string[];
      readonly prompts: readonly string[];
    }
  | { readonly type: "accept-question"; readonly question: BowlQuestionId }
  | { readonly type: "decline-question"; readonly question: BowlQuestionId }
  | { readonly type: "move-question"; readonly question: BowlQuestionId; readonly to: number }
  | { readonly type: "open-question"; readonly question: BowlQuestionId }
  | { readonly type: "close-question"; readonly bowl: BowlId }
  | { readonly type: "extend-question"; readonly question: BowlQuestionId; readonly ms: number }
  | { readonly type: "park-question"; readonly question: BowlQuestionId }
  | { readonly type: "restore-question"; readonly question: BowlQuestionId };

/** The harvest: facilitator and scribe. */
export type HarvestCommand =
  | {
      readonly type: "write-highlight";
      readonly bowl: BowlId;
      readonly question: BowlQuestionId | null;
      readonly kind: HighlightKind;
      readonly text: string;
      readonly notes: readonly NoteId[];
      readonly who?: Maybe<string>;
      readonly due?: Maybe<string>;
      readonly said?: Maybe<PersonId>;
    }
  | {
      readonly type: "edit-highlight";
      readonly highlight: HighlightId;
      readonly kind: HighlightKind;
      readonly text: string;
      readonly notes: readonly NoteId[];
      readonly who?: Maybe<string>;
      readonly due?: Maybe<string>;
      readonly said?: Maybe<PersonId>;
    }
  | { readonly type: "merge-highlights"; readonly highlights: readonly HighlightId[]; readonly text: string }
  | { readonly type: "validate-highlight"; readonly highlight: HighlightId; readonly validated: boolean }
  | { readonly type: "park-highlight"; readonly highlight: HighlightId }
  | { readonly type: "restore-highlight"; readonly highlight: HighlightId }
  | { readonly type: "write-summary"; readonly text: string }
  | { readonly type: "validate-summary"; readonly validated: boolean }
  | { readonly type: "open-poll"; readonly text: string; readonly options: readonly string[] }
  | { readonly type: "close-poll" };

export type Command =
  | ParticipantCommand
  | CourseCommand
  | ChairCommand
  | PeopleCommand
  | QuestionCommand
  | HarvestCommand;
