import type { OrganisationId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import type { Command } from "./commands.ts";
import type { Event } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import type { Settings } from "./settings.ts";
import type { MyShown, PublicShown, ScreenShown, StaffShown } from "./shown.ts";
import type {
  BowlId,
  BowlQuestionId,
  Commitment,
  Figure,
  HarvestStep,
  HighlightId,
  HighlightKind,
  NoteId,
  Phase,
  QuestionStatus,
  Reservation,
  SeatKind,
  State,
  TakeawayId,
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
  readonly harvestStep: HarvestStep;
  readonly bowls: readonly PortableBowl[];
  readonly questions: readonly PortableQuestion[];
  readonly hiddenNotes: number;
  readonly notesShown: boolean;
  readonly notes: readonly PortableNote[];
  readonly highlights: readonly PortableHighlight[];
  readonly takeaways: readonly {
    readonly id: TakeawayId;
    readonly text: string;
    readonly author: string | null;
  }[];
  readonly summary: { readonly text: string; readonly validated: boolean };
  readonly figures: readonly Figure[];
  readonly withoutPhones: number;
}

export interface PortableBowl {
  readonly id: BowlId;
  readonly label: string;
  readonly seats: readonly {
    readonly kind: SeatKind;
    readonly view: string;
    readonly reserved: Reservation | null;
  }[];
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
}

export interface PortableNote {
  readonly id: NoteId;
  readonly bowl: BowlId;
  readonly task: string | null;
  readonly text: string;
  readonly question: BowlQuestionId | null;
  readonly at: Instant;
  readonly author: string | null;
}

export interface PortableHighlight {
  readonly id: HighlightId;
  readonly bowl: BowlId;
  readonly question: BowlQuestionId | null;
  readonly kind: HighlightKind;
  readonly text: string;
  readonly notes: readonly NoteId[];
  readonly commitment: Commitment | null;
  readonly validated: boolean;
  readonly parked: boolean;
  readonly order: number;
}
