/**
 * What a report is made of, before any format. Headings and column titles are keys: each renderer brings the words of its
 * language. Texts of people stand in `text` and `cells` as they were written and are made inert by the renderer.
 */
export type Section =
  | { readonly kind: "heading"; readonly word: ReportWord; readonly of?: string | undefined }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "fact"; readonly word: ReportWord; readonly value: string | number }
  | { readonly kind: "note"; readonly word: ReportWord; readonly count?: number | undefined }
  | { readonly kind: "title"; readonly number: number; readonly text: string | null }
  | { readonly kind: "list"; readonly lines: readonly Line[] };

/** One verbatim, how many times it was said, and where it comes from when the anonymity level shows it. */
export interface Line {
  readonly text: string;
  readonly times: number;
  readonly from: string | null;
  readonly under: readonly string[];
}

export type ReportWord =
  | "question"
  | "method-metaplan"
  | "phase-preparation"
  | "phase-writing"
  | "phase-deposit-closed"
  | "phase-grouping"
  | "taken-during"
  | "writers"
  | "cards"
  | "legend"
  | "clusters"
  | "cards-alone"
  | "parking"
  | "cards-still-hidden"
  | "no-card";
