export type MetaplanWord =
  | "method-metaplan"
  | "phase-preparation"
  | "phase-writing"
  | "phase-deposit-closed"
  | "phase-grouping"
  | "cards"
  | "clusters"
  | "cards-alone"
  | "cards-still-hidden"
  | "no-card";
