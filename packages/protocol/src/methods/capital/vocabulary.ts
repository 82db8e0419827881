import type { CardId, PersonId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import type { ById } from "../../base/record.ts";
import type {
  CellCards,
  CellCommand,
  CellEvent,
  CellRefusal,
  MyCard,
  PortableCard,
  ShownCard,
} from "../../board/cells/vocabulary.ts";

/** The four factors, in the order in which they are shared. The first is a timeline (CS-04). */
export type Factor = "trajectory" | "assets" | "capacity" | "values";
export const factors: readonly Factor[] = ["trajectory", "assets", "capacity", "values"];

/** A strength, a weakness, or both; on the timeline, the effect of an event (CS-04, CS-05). */
export type Sign = "plus" | "minus" | "both";
export const signs: readonly Sign[] = ["plus", "minus", "both"];

/** How sure a view is: it is no proof (CS-02). */
export type Tag = "shared" | "felt" | "to-check";
export const tags: readonly Tag[] = ["shared", "felt", "to-check"];

/** Whether an event of the timeline came from the territory or from outside of it (CS-04). */
export type Scope = "inside" | "outside";
export const scopes: readonly Scope[] = ["inside", "outside"];

/** A factor in the words of the room, with what may be thought of. */
export interface FactorLabel {
  readonly label: string;
  readonly prompts: string;
}

export interface Settings {
  /** One matrix, one territory; empty until the activity names it (CS-01). */
  readonly territory: string;
  /** What belongs to it: a list of municipalities, an area (CS-01). */
  readonly boundary: string;
  readonly factors: { readonly [F in Factor]: FactorLabel };
  /** Cards that one person writes alone for a factor (CS-03). */
  readonly perFactor: number;
  /** Minutes to write alone (CS-03). */
  readonly minutes: number;
}

export type Phase = "preparation" | "writing" | "sharing" | "synthesis" | "closed";

/** What the room makes of one factor (CS-08). */
export interface Synthesis {
  /** « Ce territoire… », or empty. */
  readonly sentence: string;
  readonly levers: readonly string[];
  readonly vigilance: readonly string[];
}

/** What is changed of a synthesis; what is left out stays as it is. */
export interface SynthesisPart {
  readonly sentence?: string | undefined;
  readonly levers?: readonly string[] | undefined;
  readonly vigilance?: readonly string[] | undefined;
}

/** What the wall shows: all four factors, or one enlarged. */
export type OnWall = "matrix" | Factor;

export interface State {
  readonly settings: Settings;
  readonly phase: Phase;
  readonly territory: string;
  readonly boundary: string;
  readonly cards: CellCards;
  /** When the time to write alone is over; nothing is closed by it. */
  readonly until: Instant | null;
  /** Factors whose cards were laid open, in the order in which that was done. The last is the one the room speaks of. */
  readonly shared: readonly Factor[];
  /** Who does not know enough to say something of a factor, by factor (CS-07). */
  readonly passes: ById<ById<true>>;
  /** Who sees it otherwise, by card (CS-06). */
  readonly flashes: ById<ById<true>>;
  readonly syntheses: ById<Synthesis>;
  /** Who stands behind the sentence of a factor (CS-08). */
  readonly endorsed: ById<ById<true>>;
  readonly onWall: OnWall;
  /** Hidden cards that the file this was made from counted and did not hold. */
  readonly leftBehind: number;
}

/** A card of the timeline may come with its year or period in the same breath (CS-04). */
export type CardCommand =
  | Exclude<CellCommand, { type: "write-card" }>
  | (Extract<CellCommand, { type: "write-card" }> & { readonly when?: string | undefined });

export type Command =
  | CardCommand
  | { readonly type: "name-territory"; readonly territory: string; readonly boundary: string }
  | { readonly type: "start-matrix" }
  | { readonly type: "share-factor"; readonly factor: Factor }
  | { readonly type: "open-synthesis" }
  | { readonly type: "reopen-sharing" }
  | { readonly type: "close-matrix" }
  | { readonly type: "reopen-synthesis" }
  | { readonly type: "pass-factor"; readonly factor: Factor }
  | { readonly type: "take-back-pass"; readonly factor: Factor }
  | { readonly type: "flash-view"; readonly card: CardId }
  | { readonly type: "take-back-flash"; readonly card: CardId }
  | { readonly type: "set-synthesis"; readonly factor: Factor; readonly synthesis: SynthesisPart }
  | { readonly type: "endorse"; readonly factor: Factor }
  | { readonly type: "take-back-endorsement"; readonly factor: Factor }
  | { readonly type: "turn-capital-wall"; readonly onWall: OnWall };

export type Event =
  | CellEvent
  | { readonly type: "resettled"; readonly settings: Settings }
  | { readonly type: "territory-named"; readonly territory: string; readonly boundary: string }
  | { readonly type: "writing-started"; readonly until: Instant }
  | { readonly type: "phase-set"; readonly phase: Phase }
  | { readonly type: "factor-shared"; readonly factor: Factor }
  | { readonly type: "factor-passed"; readonly factor: Factor }
  | { readonly type: "pass-taken-back"; readonly factor: Factor }
  | { readonly type: "view-flashed"; readonly card: CardId }
  | { readonly type: "flash-taken-back"; readonly card: CardId }
  | {
      readonly type: "synthesis-set";
      readonly factor: Factor;
      readonly synthesis: Synthesis | null;
      /** Who stands behind a sentence that comes back; nobody yet when nothing is said. */
      readonly endorsed?: ById<true>;
    }
  | { readonly type: "endorsed"; readonly factor: Factor }
  | { readonly type: "endorsement-taken-back"; readonly factor: Factor }
  | { readonly type: "wall-turned"; readonly onWall: OnWall }
  | {
      readonly type: "capital-filled";
      readonly phase: Phase;
      readonly territory: string;
      readonly boundary: string;
      readonly shared: readonly Factor[];
      readonly syntheses: ById<Synthesis>;
      readonly leftBehind?: number;
    };

export type Refusal =
  | CellRefusal
  | { readonly type: "not-yours-to-do" }
  | { readonly type: "capital-not-begun" }
  | { readonly type: "capital-begun" }
  | { readonly type: "capital-closed" }
  | { readonly type: "capital-in-writing" }
  | { readonly type: "territory-not-named" }
  | { readonly type: "territory-not-bounded" }
  | { readonly type: "view-without-tag" }
  | { readonly type: "view-without-sign" }
  | { readonly type: "scope-off-timeline" }
  | { readonly type: "factor-full"; readonly most: number }
  | { readonly type: "factor-has-your-cards" }
  | { readonly type: "factors-unshared"; readonly count: number }
  | { readonly type: "capital-not-in-synthesis" }
  | { readonly type: "no-sentence-yet" }
  | { readonly type: "too-many-points"; readonly most: number };

/** How many views of each sign there are. */
export interface Counts {
  readonly plus: number;
  readonly minus: number;
  readonly both: number;
}

/** A factor as everyone may see it; counts and signs of what was laid open only. */
export interface ShownFactor extends FactorLabel, Counts {
  readonly factor: Factor;
  readonly shared: boolean;
  /** Cards that wait to be laid open: a count, never a text. */
  readonly hidden: number;
  readonly passes: number;
  readonly synthesis: Synthesis | null;
  readonly endorsed: number;
}

/** A matrix that has strengths or weaknesses alone (CS-05). */
export type OneSided = "only-strengths" | "only-weaknesses";

interface Shown {
  readonly territory: string;
  readonly boundary: string;
  readonly phase: Phase;
  readonly until: Instant | null;
  readonly perFactor: number;
  /** The factor that the room speaks of. */
  readonly current: Factor | null;
  readonly factors: readonly ShownFactor[];
  readonly oneSided: OneSided | null;
}

/** A card with how many see it otherwise; nobody when nothing is said. */
export interface View extends ShownCard {
  readonly flashes?: number;
}

/** What one institution sees; null for cards of nobody's institution (CS-06). */
export interface Balance extends Counts {
  readonly organisation: ShownCard["organisation"] | null;
}

export interface Capital {
  settings: Settings;
  state: State;
  command: Command;
  event: Event;
  refusal: Refusal;
  portable: Portable;
  shown: {
    staff: Shown & {
      readonly settings: Settings;
      readonly cards: readonly View[];
      readonly parked: readonly (ShownCard & { readonly reason: string })[];
      readonly balance: readonly Balance[];
      readonly writers: number;
      readonly members: number;
      readonly onWall: OnWall;
      readonly whyNotStart: Refusal | null;
      readonly whyNotSynthesis: Refusal | null;
    };
    screen: Shown & { readonly cards: readonly View[]; readonly onWall: OnWall };
    public: Shown & { readonly cards: readonly View[] };
    me: {
      readonly cards: readonly MyCard[];
      readonly passes: readonly Factor[];
      readonly flashes: readonly CardId[];
      readonly endorsed: readonly Factor[];
    };
  };
}

/** What a session file says of a matrix. Hidden cards are counted, never told; who passed, flashed or endorsed stays behind. */
export interface Portable {
  readonly settings: Settings;
  readonly phase: Phase;
  readonly territory: string;
  readonly boundary: string;
  readonly hiddenCards: number;
  readonly cards: readonly PortableCard[];
  readonly shared: readonly Factor[];
  readonly syntheses: ById<Synthesis>;
}

/** Whoever wrote, passed or stands behind: asked of one person at a time. */
export function saidBy(said: ById<ById<true>>, person: PersonId): readonly string[] {
  return Object.keys(said).filter((key) => said[key]?.[person] === true);
}
