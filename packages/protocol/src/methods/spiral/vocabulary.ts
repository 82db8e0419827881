import type { OrganisationId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import type { ById } from "../../base/record.ts";
import type { Sealed } from "../../base/sealed.ts";
import type {
  CellCards,
  CellCommand,
  CellEvent,
  CellRefusal,
  MyCard,
  PortableCard,
  ShownCard,
} from "../../board/cells/vocabulary.ts";
import type { Cell } from "../../board/frames/cell.ts";

/** A turn of the spiral (SP-01). */
export interface Cycle {
  readonly label: string;
  readonly question: string;
}

/** A sector of the spiral, the same in every cycle. */
export interface PhaseLabel {
  readonly label: string;
  /** For the wall, beside the drawing. */
  readonly short: string;
  readonly question: string;
}

export interface Settings {
  /** The territory this spiral is about (SP-08); may be empty where the group says it. */
  readonly territory: string;
  readonly cycles: readonly Cycle[];
  readonly phases: readonly PhaseLabel[];
}

/** First what happened, then what we want to act on (SP-05); each can be reopened. */
export type Phase = "preparation" | "facts" | "facts-closed" | "wishes" | "wishes-closed";

export type CellStatus = "to-come" | "under-way" | "done" | "skipped" | "to-redo";
export const cellStatuses: readonly CellStatus[] = ["to-come", "under-way", "done", "skipped", "to-redo"];

/** What the group says of one cell (SP-04, SP-09). Dates are days as 2026-03-02, or empty. */
export interface CellRecord {
  readonly status: CellStatus;
  /** Why it was skipped. */
  readonly reason: string;
  readonly start: string;
  readonly end: string;
  readonly owner: string;
}

/** What the end of a cycle must bring for the next one to begin (SP-07). */
export interface Transition {
  readonly conditions: readonly string[];
  readonly owner: string;
  readonly due: string;
}

/** How the spiral stood at some moment. */
export interface Snapshot {
  readonly id: string;
  readonly label: string;
  readonly at: Instant;
  readonly cells: ById<CellRecord>;
  readonly counts: ById<CellCounts>;
  readonly circles: readonly (readonly string[])[];
}

export interface CellCounts {
  readonly facts: number;
  readonly wishes: number;
}

/** Everybody says where we are, before anybody sees (silent placing). */
export interface Placing {
  readonly open: boolean;
  /** Each person's cell, under the person's id. */
  readonly places: ById<Sealed<Cell>>;
}

export interface State {
  readonly settings: Settings;
  readonly phase: Phase;
  readonly cards: CellCards;
  readonly cells: ById<CellRecord>;
  /** Who takes part in each cycle, as the group names them (SP-06). */
  readonly circles: readonly (readonly string[])[];
  /** By the cycle that ends, from the first. */
  readonly transitions: ById<Transition>;
  readonly snapshots: readonly Snapshot[];
  readonly placing: Placing | null;
  /** The cell that the room is speaking of: it glows on the wall. */
  readonly current: Cell | null;
  readonly onWall: OnWall;
}

/** The spiral, or two of its snapshots side by side (the second one is now when it is null). */
export type OnWall = "spiral" | "matrix" | "placing" | { readonly from: string; readonly to: string | null };

export type Command =
  | CellCommand
  | { readonly type: "open-facts" }
  | { readonly type: "close-pass" }
  | { readonly type: "open-wishes" }
  | { readonly type: "reopen-pass" }
  | { readonly type: "set-cell"; readonly cell: Cell; readonly record: CellRecord }
  | { readonly type: "set-circle"; readonly cycle: number; readonly actors: readonly string[] }
  | { readonly type: "set-transition"; readonly cycle: number; readonly transition: Transition }
  | { readonly type: "take-snapshot"; readonly label: string }
  | { readonly type: "drop-snapshot"; readonly snapshot: string }
  | { readonly type: "open-placing" }
  | { readonly type: "place-us"; readonly cell: Cell }
  | { readonly type: "take-back-place" }
  | { readonly type: "reveal-placing" }
  | { readonly type: "clear-placing" }
  | { readonly type: "speak-of"; readonly cell: Cell | null }
  | { readonly type: "turn-spiral-wall"; readonly onWall: OnWall };

export type Event =
  | CellEvent
  | { readonly type: "resettled"; readonly settings: Settings }
  | { readonly type: "phase-set"; readonly phase: Phase }
  | { readonly type: "cell-set"; readonly cell: Cell; readonly record: CellRecord | null }
  | { readonly type: "circle-set"; readonly cycle: number; readonly actors: readonly string[] }
  | { readonly type: "transition-set"; readonly cycle: number; readonly transition: Transition | null }
  | { readonly type: "snapshot-taken"; readonly snapshot: string; readonly label: string }
  | { readonly type: "snapshot-dropped"; readonly snapshot: string }
  | { readonly type: "snapshot-restored"; readonly snapshot: Snapshot }
  | { readonly type: "placing-opened" }
  | { readonly type: "placed-us"; readonly cell: Cell }
  | { readonly type: "place-taken-back" }
  | { readonly type: "placing-revealed" }
  | { readonly type: "placing-cleared" }
  | { readonly type: "spoken-of"; readonly cell: Cell | null }
  | { readonly type: "wall-turned"; readonly onWall: OnWall }
  | {
      readonly type: "spiral-filled";
      readonly phase: Phase;
      readonly cells: ById<CellRecord>;
      readonly circles: readonly (readonly string[])[];
      readonly transitions: ById<Transition>;
      readonly snapshots: readonly Snapshot[];
    };

export type Refusal =
  | CellRefusal
  | { readonly type: "not-yours-to-do" }
  | { readonly type: "spiral-not-begun" }
  | { readonly type: "spiral-begun" }
  | { readonly type: "spiral-out-of-range" }
  | { readonly type: "phase-without-label" }
  | { readonly type: "pass-closed" }
  | { readonly type: "pass-open" }
  | { readonly type: "pass-not-closed" }
  | { readonly type: "no-such-cycle" }
  | { readonly type: "skipped-without-reason" }
  | { readonly type: "day-unreadable" }
  | { readonly type: "starts-before-previous"; readonly day: string }
  | { readonly type: "ends-before-start" }
  | { readonly type: "transition-missing"; readonly cycle: number }
  | { readonly type: "too-many-snapshots"; readonly most: number }
  | { readonly type: "no-such-snapshot" }
  | { readonly type: "placing-open" }
  | { readonly type: "placing-not-open" }
  | { readonly type: "too-many-actors"; readonly most: number };

/** A cell as everyone may see it. */
export interface ShownCell extends CellCounts {
  readonly cell: Cell;
  readonly status: CellStatus;
  /** Cards in a cycle that has not begun (anticipation). */
  readonly early?: true;
  readonly reason?: string;
  readonly start?: string;
  readonly end?: string;
  readonly owner?: string;
}

/** Who takes part in a cycle, and who of them is new since the one before (SP-06). */
export interface ShownCircle {
  readonly actors: readonly string[];
  readonly newcomers: readonly string[];
  /** A cycle with actors that adds nobody: widening is the point of the model. */
  readonly addsNobody: boolean;
}

/** What silent placing tells once it is revealed. */
export interface Spread {
  readonly counts: ById<number>;
  readonly people: number;
  readonly median: Cell | null;
  /** The median cell of each organisation, as far as the level lets it be told. */
  readonly byOrganisation: readonly {
    readonly organisation: OrganisationId | null;
    readonly people: number;
    readonly median: Cell;
  }[];
  /** The two organisations that stand furthest apart, and how many cells lie between them. */
  readonly widest: {
    readonly from: OrganisationId | null;
    readonly to: OrganisationId | null;
    readonly cells: number;
  } | null;
}

interface Shown {
  readonly territory: string;
  readonly cycles: readonly Cycle[];
  readonly phases: readonly PhaseLabel[];
  readonly phase: Phase;
  readonly cells: readonly ShownCell[];
  readonly current: Cell | null;
  readonly placing: {
    readonly open: boolean;
    readonly placed: number;
    readonly spread: Spread | null;
  } | null;
}

export interface ShownTransition extends Transition {
  /** The cycle that ends. */
  readonly cycle: number;
}

export interface Spiral {
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
      readonly circles: readonly ShownCircle[];
      readonly transitions: readonly ShownTransition[];
      readonly snapshots: readonly Snapshot[];
      readonly members: number;
      readonly onWall: OnWall;
      readonly whyNotWishes: Refusal | null;
    };
    screen: Shown & {
      /** Of the current cell alone: what the room speaks of. */
      readonly cards: readonly ShownCard[];
      readonly circles: readonly ShownCircle[];
      readonly onWall: OnWall;
      readonly members: number;
      /** The two states that the wall compares, or null. */
      readonly compared: { readonly from: Snapshot; readonly to: Snapshot } | null;
    };
    public: Shown & {
      readonly cards: readonly ShownCard[];
    };
    me: {
      readonly cards: readonly MyCard[];
      /** Where I said we are. */
      readonly place: Cell | null;
      readonly whyNotWrite: Refusal | null;
    };
  };
}

/** What a session file says of a spiral. */
export interface Portable {
  readonly settings: Settings;
  readonly phase: Phase;
  readonly cards: readonly PortableCard[];
  readonly cells: ById<CellRecord>;
  readonly circles: readonly (readonly string[])[];
  readonly transitions: ById<Transition>;
  readonly snapshots: readonly Snapshot[];
}
