import type { Instant } from "@bocal/protocol/base/instant";
import type { Picture } from "@bocal/protocol/report/picture";
import type { Language } from "./words.ts";

/**
 * A report in one language, as every format lays it out: nothing is left to choose but the form. Texts are plain: what people
 * wrote stands as it was written, and the renderer makes it inert. Levels of headings begin at 1, the title, and skip none.
 */
export interface Document {
  readonly language: Language;
  readonly title: string;
  readonly host: string;
  readonly takenAt: Instant;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: "heading";
      readonly level: Level;
      /** The number that the room gave it, said before the text. */
      readonly number?: number | undefined;
      readonly text: string;
    }
  | { readonly kind: "paragraph"; readonly text: string }
  /** What the reader must not miss: taken on the way, simulated. */
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "list"; readonly lines: readonly ListLine[] }
  | { readonly kind: "quote"; readonly text: string; readonly from: string | null }
  | DocumentTable
  | {
      readonly kind: "picture";
      readonly caption: string;
      readonly picture: Picture;
    };

export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** A fact without a label is a sentence. */
export interface Fact {
  readonly label: string | null;
  readonly value: string;
}

export interface ListLine {
  readonly text: string;
  /** How often, from whom: words of ours and names, after the text. */
  readonly count: string | null;
  readonly from: string | null;
  readonly under: readonly string[];
}

export interface DocumentTable {
  readonly kind: "table";
  /** What the table is, in a few words; null when the heading above it has just said so. */
  readonly caption: string | null;
  readonly columns: readonly { readonly title: string; readonly align: "start" | "end" }[];
  readonly rows: readonly (readonly string[])[];
}
