/** Ways of working that the annex of a report can describe (CC-15): the methods, and what several methods use. */
export type Technique =
  | "fishbowl"
  | "metaplan"
  | "spiral"
  | "canvas"
  | "aoc"
  | "allies"
  | "capital"
  | "cadene"
  | "priorities"
  | "run-through";
