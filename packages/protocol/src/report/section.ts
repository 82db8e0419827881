import type { Picture } from "./picture.ts";
import type { ReportWord } from "./word.ts";

/**
 * What a report is made of, before any format. Headings and column titles are keys: each renderer brings the words of its
 * language. Texts of people stand in `text`, `lines`, `items` and cells as they were written and are made inert by the
 * renderer. Sections follow each other as they are read; `depth` says how they nest.
 */
export type Section =
  | Heading
  | Title
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "fact"; readonly word: ReportWord; readonly value: FactValue }
  | { readonly kind: "note"; readonly word: ReportWord; readonly count?: number | undefined }
  | { readonly kind: "list"; readonly lines: readonly Line[] }
  | { readonly kind: "quote"; readonly text: string; readonly from: string | null }
  | Items
  | Table
  | { readonly kind: "picture"; readonly word: ReportWord; readonly picture: Picture };

/** A heading in words of ours, with a name of theirs behind it when there is one (the group, the bowl). */
export interface Heading {
  readonly kind: "heading";
  readonly word: ReportWord;
  readonly of?: string | undefined;
  /** 1, or nothing, for a part of the activity; 2 and 3 inside it. */
  readonly depth?: Depth | undefined;
}

/** A heading in words of theirs: a cluster, a question of the bowl, a theme. */
export interface Title {
  readonly kind: "title";
  readonly number: number | null;
  /** Null until the group has found one. */
  readonly text: string | null;
  /** 2 when nothing is said: a title stands under a heading. */
  readonly depth?: Depth | undefined;
}

export type Depth = 1 | 2 | 3;

/** A text, a number, a word of ours, a day as `2026-12-03`, or a length of time. */
export type FactValue =
  | string
  | number
  | { readonly word: ReportWord }
  | { readonly day: string }
  | { readonly ms: number };

/** One verbatim, how many times it was said, and where it comes from when the anonymity level shows it. */
export interface Line {
  readonly text: string;
  readonly times: number;
  readonly from: string | null;
  readonly under: readonly string[];
}

/**
 * What the group keeps: decisions, actions, agreements… A report gathers them from all activities into its own parts, and
 * those with a day go into the calendar file.
 */
export interface Items {
  readonly kind: "items";
  readonly of: ItemKind;
  readonly items: readonly Item[];
}

export type ItemKind =
  | "decision"
  | "action"
  | "step"
  | "commitment"
  | "agreement"
  | "disagreement"
  | "idea"
  | "open-question"
  | "parked";

export interface Item {
  readonly text: string;
  /** Who carries it, as the group said it: a name they chose to give, an institution, or nobody yet. */
  readonly who: string | null;
  /** The day it is due, as `2026-12-03`. */
  readonly day: string | null;
  /** Engaged, put aside, decided by whom…: a word of ours. */
  readonly state: ReportWord | null;
  /** Why, on which theme, by whom decided: one line of theirs. */
  readonly about: string | null;
  /** Notes, cards or voices behind it; null when nobody counted. */
  readonly times: number | null;
}

/** A table. Its first column names the row; `rows` have as many cells as there are columns. */
export interface Table {
  readonly kind: "table";
  readonly word: ReportWord;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly word: ReportWord;
  /** A name of theirs behind the word: the institution whose points these are. */
  readonly of?: string | undefined;
  /** `text`: strings and words; `number`; `percent`: 0 to 1; `day`: `2026-12-03`. */
  readonly type: "text" | "number" | "percent" | "day";
}

/** Null is a cell with nothing in it. */
export type Cell = string | number | null | { readonly word: ReportWord };
