import type { CanvasWord } from "./canvas-words.ts";
import type { CapitalWord } from "./capital-words.ts";
import type { FishbowlWord } from "./fishbowl-words.ts";
import type { MetaplanWord } from "./metaplan-words.ts";
import type { SpiralWord } from "./spiral-words.ts";
import type { VoteWord } from "./vote-words.ts";

/** The words of ours that a report may say. Each method keeps its own list beside this file. */
export type ReportWord =
  | AnyMethodWord
  | CanvasWord
  | CapitalWord
  | FishbowlWord
  | MetaplanWord
  | SpiralWord
  | VoteWord;

/** What any method may say. */
export type AnyMethodWord =
  | "question"
  | "not-begun"
  | "writers"
  | "legend"
  | "parking"
  | "group"
  | "picture"
  // Columns and states that several methods share.
  | "text"
  | "who"
  | "day"
  | "state"
  | "reason"
  | "about"
  | "count"
  | "organisation"
  | "people"
  | "rank"
  | "points"
  | "points-of"
  | "number"
  | "minutes"
  | "title"
  | "yes"
  | "no"
  | "lead"
  | "engaged"
  | "to-engage";
