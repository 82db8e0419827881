import type { GroupId, OrganisationId } from "../../base/ids.ts";
import type { Origin } from "../../flow/given.ts";
import type { Command } from "./commands.ts";
import type { Event } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import type { Settings } from "./settings.ts";
import type { MyShown, PublicShown, ScreenShown, StaffShown } from "./shown.ts";
import type {
  BowlId,
  BowlQuestionId,
  BroughtQuestion,
  Commitment,
  Figure,
  HarvestStep,
  HighlightId,
  HighlightKind,
  NoteId,
  Phase,
  QuestionStatus,
  Quoted,
  Reservation,
  Role,
  SeatKind,
  State,
  Switches,
  TakeawayId,
  TurnId,
} from "./state.ts";

/** The words of the fish-bowl. */
export interface Fishbowl {
  settings: Settings;
  state: State;
  command: Command;
  event: Event;
  refusal: Refusal;
  portable: Portable;
  shown: { staff: StaffShown; screen: ScreenShown; public: PublicShown; me: MyShown };
}

/** What a session file says of a fish-bowl: no person in it, and notes only once they were shown. */
export interface Portable {
  readonly settings: Settings;
  /** `running` is told as `paused`: a copy begins with nobody seated. */
  readonly phase: Phase;
  readonly clockMs: number;
  readonly ruleRead: boolean;
  readonly harvestStep: HarvestStep;
  readonly switches: Switches;
  readonly bowls: readonly PortableBowl[];
  readonly turns: readonly PortableTurn[];
  readonly questions: readonly PortableQuestion[];
  readonly hiddenNotes: number;
  readonly notesShown: boolean;
  readonly notes: readonly PortableNote[];
  readonly highlights: readonly PortableHighlight[];
  readonly takeaways: readonly {
    readonly id: TakeawayId;
    readonly text: string;
    readonly author: string | null;
    readonly organisation: OrganisationId | null;
  }[];
  readonly summary: { readonly text: string; readonly validated: boolean };
  /** Once it is closed. */
  readonly poll: {
    readonly text: string;
    readonly options: readonly string[];
    readonly votes: readonly number[];
  } | null;
  readonly brought: readonly BroughtQuestion[];
  readonly figures: readonly Figure[];
  /** Tasks, starters and who agreed to be quoted, one a person. */
  readonly roles: readonly PortableRole[];
  readonly withoutPhones: number;
}

export interface PortableBowl {
  readonly id: BowlId;
  readonly label: string;
  readonly ending: boolean;
  readonly seats: readonly {
    readonly kind: SeatKind;
    /** Index in the settings. */
    readonly site: number | null;
    readonly view: string;
    readonly reserved: Reservation | null;
  }[];
}

/** A group that takes turns, without its people. */
export interface PortableTurn {
  readonly id: TurnId;
  readonly group: GroupId | null;
  readonly organisation: OrganisationId | null;
  readonly label: string;
  readonly done: boolean;
}

export interface PortableQuestion {
  readonly id: BowlQuestionId;
  readonly bowl: BowlId;
  readonly text: string;
  readonly subs: readonly string[];
  readonly prompts: readonly string[];
  readonly status: QuestionStatus;
  readonly plannedMs: number;
  readonly addedMs: number;
  readonly spentMs: number;
  readonly order: number;
  readonly origin?: Origin | undefined;
}

export interface PortableNote {
  readonly id: NoteId;
  readonly bowl: BowlId;
  /** The question during which it was written. */
  readonly asked: BowlQuestionId | null;
  readonly task: string | null;
  readonly text: string;
  readonly author: string | null;
}

/** Somebody's part around the bowl: by name at the nominative level, once the harvest is open. */
export type PortableRole = Role & { readonly author: string | null };

/** Whose words a highlight holds: by name only with their consent (edge case 14). */
export type PortableQuote = Quoted & { readonly author: string | null };

export interface PortableHighlight {
  readonly id: HighlightId;
  readonly bowl: BowlId;
  readonly asked: BowlQuestionId | null;
  readonly kind: HighlightKind;
  readonly text: string;
  readonly behind: readonly { readonly note: NoteId }[];
  readonly commitment: Commitment | null;
  readonly quote: PortableQuote | null;
  readonly validated: boolean;
  readonly parked: boolean;
  readonly order: number;
}
