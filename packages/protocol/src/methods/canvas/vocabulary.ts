import type { PersonId } from "../../base/ids.ts";
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
import type { SheetBox } from "../../board/frames/zones.ts";

/** What a zone takes: a list of cards, one text, or one value of a kind (GA-06). */
export type ZoneKind = "cards" | "text" | "person" | "date" | "amount" | "choice" | "scale";
export const zoneKinds: readonly ZoneKind[] = [
  "cards",
  "text",
  "person",
  "date",
  "amount",
  "choice",
  "scale",
];

/** A place of a gabarit with its question (GA-02). Zones are filled in the order in which they stand in the template. */
export interface Zone {
  readonly id: string;
  readonly title: string;
  /** The description, written as a question to answer. */
  readonly question: string;
  readonly example: string;
  readonly counterExample: string;
  readonly kind: ZoneKind;
  /** What can be chosen, for a choice. */
  readonly choices: readonly string[];
  /** Cards expected at least; 0 for a zone that may stay empty. A zone that takes one value counts it as one. */
  readonly least: number;
  /** Cards that have room; the next ones go to the reserve (GA-07). */
  readonly most: number;
  readonly box: SheetBox;
}

/** One of two scales on which zones stand: what it measures, and its steps from the least to the most. */
export interface Scale {
  readonly name: string;
  readonly steps: readonly string[];
}

/** Two scales that make a zone of each pair of their steps; the first goes to the right, the second upwards. */
export interface Axes {
  readonly across: Scale;
  readonly up: Scale;
}

/** A gabarit (GA-01). Once used it does not change: an edited one is the next version (GA-12). */
export interface Template {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly instruction: string;
  readonly licence: string;
  readonly zones: readonly Zone[];
  /** When the zones are the cells of two scales: importance and ease, for instance. */
  readonly axes?: Axes | undefined;
}

export interface Settings {
  readonly template: Template;
  /** One zone after another, or all at once (GA-05). */
  readonly opening: "guided" | "free";
  /** Seconds to write alone before the cards of a zone are seen; 0 for none (GA-08). */
  readonly alone: number;
}

export type Phase = "preparation" | "filling" | "validation" | "gallery";

/** Why a zone stayed empty: two things that a report must not confuse. */
export type Emptiness = "nothing-to-say" | "not-treated";

/** The two kinds of notes of a gallery walk (GA-13). */
export type NoteKind = "question" | "enrichment";

/** What the wall shows: how far the table is, the whole canvas, or one zone of it. */
export type OnWall = "progress" | "canvas" | { readonly zone: string };

export interface State {
  readonly settings: Settings;
  readonly phase: Phase;
  readonly cards: CellCards;
  /** Texts and values by zone. */
  readonly values: ById<string>;
  readonly empty: ById<Emptiness>;
  /** Zones that were opened, in their order of opening; the last is the current one. */
  readonly opened: readonly string[];
  /** The zone where people write alone now, and until when. */
  readonly alone: { readonly zone: string; readonly until: Instant } | null;
  readonly pen: PersonId | null;
  /** Somebody asks for the pen; whoever holds it may keep it until then. */
  readonly penAsked: { readonly person: PersonId; readonly until: Instant } | null;
  readonly validated: ById<true>;
  readonly onWall: OnWall;
  /** When something was last put into it, so that a stuck table is seen. */
  readonly lastInputAt: Instant | null;
}

export type Command =
  | CellCommand
  | { readonly type: "start-filling" }
  | { readonly type: "open-zone"; readonly zone: string }
  | { readonly type: "end-alone" }
  | { readonly type: "set-value"; readonly zone: string; readonly value: string }
  | { readonly type: "say-empty"; readonly zone: string; readonly why: Emptiness | null }
  | { readonly type: "take-pen" }
  | { readonly type: "keep-pen" }
  | { readonly type: "give-pen-back" }
  | { readonly type: "open-validation" }
  | { readonly type: "validate" }
  | { readonly type: "take-back-validation" }
  | { readonly type: "reopen-filling" }
  | { readonly type: "open-gallery" }
  | { readonly type: "close-gallery" }
  | { readonly type: "show-on-canvas-wall"; readonly onWall: OnWall };

export type Event =
  | CellEvent
  | { readonly type: "resettled"; readonly settings: Settings }
  | { readonly type: "phase-set"; readonly phase: Phase }
  | { readonly type: "zones-opened"; readonly zones: readonly string[]; readonly aloneUntil: Instant | null }
  | { readonly type: "zones-unopened"; readonly opened: readonly string[] }
  | { readonly type: "alone-ended" }
  | { readonly type: "value-set"; readonly zone: string; readonly value: string }
  | { readonly type: "emptiness-said"; readonly zone: string; readonly why: Emptiness | null }
  | { readonly type: "pen-taken" }
  | { readonly type: "pen-asked"; readonly until: Instant }
  | { readonly type: "pen-kept" }
  | { readonly type: "pen-passed" }
  | { readonly type: "pen-given-back" }
  | { readonly type: "validated" }
  | { readonly type: "validation-taken-back" }
  | { readonly type: "wall-set"; readonly onWall: OnWall }
  | {
      readonly type: "canvas-filled";
      readonly phase: Phase;
      readonly values: ById<string>;
      readonly empty: ById<Emptiness>;
      readonly opened: readonly string[];
    };

export type Refusal =
  | CellRefusal
  | { readonly type: "not-yours-to-do" }
  | { readonly type: "canvas-not-begun" }
  | { readonly type: "canvas-begun" }
  | { readonly type: "canvas-in-validation" }
  | { readonly type: "canvas-not-in-validation" }
  | { readonly type: "gallery-open" }
  | { readonly type: "gallery-not-open" }
  | { readonly type: "zone-not-open" }
  | { readonly type: "zone-takes-no-cards" }
  | { readonly type: "zone-takes-cards" }
  | { readonly type: "zone-not-empty" }
  | { readonly type: "zones-unsettled"; readonly count: number; readonly first: string }
  | { readonly type: "no-zone-left" }
  | { readonly type: "pen-held" }
  | { readonly type: "pen-not-held" }
  | { readonly type: "pen-asked-already" }
  | { readonly type: "no-such-choice" }
  | { readonly type: "scale-out-of-range" }
  | { readonly type: "note-without-kind" }
  | { readonly type: "template-wrong"; readonly why: TemplateFault };

/** What is wrong with a template, in the words of whoever makes one. */
export type TemplateFault =
  | "no-title"
  | "no-zone"
  | "too-many-zones"
  | "zone-without-title"
  | "zone-without-question"
  | "zones-overlap"
  | "zone-off-sheet"
  | "choice-without-choices"
  | "limits-crossed"
  | "scale-without-steps"
  | "zones-off-scales";

/** A zone as everyone may see it, with how far it is. */
export interface ShownZone extends Zone {
  readonly open: boolean;
  /** Cards that count, shown or not; 1 for a value that is set. */
  readonly count: number;
  readonly value: string | null;
  /** A date that is no date, an amount without a figure: kept as words, and flagged. */
  readonly vague?: true;
  readonly empty: Emptiness | null;
}

interface Shown {
  readonly title: string;
  readonly instruction: string;
  readonly phase: Phase;
  readonly opening: Settings["opening"];
  readonly current: string | null;
  readonly aloneUntil: Instant | null;
  readonly zones: readonly ShownZone[];
  readonly axes?: Axes;
}

export interface Canvas {
  settings: Settings;
  state: State;
  command: Command;
  event: Event;
  refusal: Refusal;
  portable: Portable;
  shown: {
    staff: Shown & {
      readonly settings: Settings;
      readonly cards: readonly ShownCard[];
      readonly parked: readonly (ShownCard & { readonly reason: string })[];
      readonly hidden: number;
      readonly pen: PersonId | null;
      readonly validated: number;
      readonly members: number;
      readonly onWall: OnWall;
      readonly lastInputAt: Instant | null;
      readonly nextZone: string | null;
      readonly whyNotStart: Refusal | null;
      readonly whyNotValidation: Refusal | null;
      readonly whyNotGallery: Refusal | null;
    };
    screen: Shown & {
      readonly cards: readonly ShownCard[];
      readonly onWall: OnWall;
      readonly validated: number;
      readonly members: number;
    };
    public: Shown & {
      readonly cards: readonly ShownCard[];
      readonly penTaken: boolean;
      /** Only while the table validates: it would change every phone whenever somebody comes. */
      readonly validated: { readonly count: number; readonly members: number } | null;
    };
    me: {
      readonly cards: readonly MyCard[];
      readonly hasPen: boolean;
      /** Somebody asks me for the pen, until then. */
      readonly penAskedUntil: Instant | null;
      readonly asksForPen: boolean;
      readonly validated: boolean;
      readonly whyNotTakePen: Refusal | null;
      readonly whyNotSetValue: Refusal | null;
    };
  };
}

/** What a session file says of a canvas. Hidden cards are counted, never told. */
export interface Portable {
  readonly settings: Settings;
  readonly phase: Phase;
  readonly hiddenCards: number;
  readonly cards: readonly PortableCard[];
  readonly values: ById<string>;
  readonly empty: ById<Emptiness>;
  readonly opened: readonly string[];
  readonly validated: number;
}
