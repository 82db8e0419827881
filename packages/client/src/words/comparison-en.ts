import type { comparisonFr } from "./comparison-fr.ts";

export const comparisonEn: typeof comparisonFr = {
  allMerged: "All, merged",
  caption: "The groups side by side",
  compares: "Way to compare",
  sideBySide: "Side by side",
  merged: "Merged",
  place: "Zone or cell",
  together: "All groups together",
  count: (count: number) => (count === 1 ? "1 card" : `${count} cards`),
  nothing: "nothing",
  rest: (count: number) => (count === 1 ? "and 1 more" : `and ${count} more`),
  ofGroups: (count: number, all: number) => `${count} of ${all}`,
  overlaid: (all: number) => `The figure says how many of the ${all} groups put something in the cell.`,
  overlaidSaid: (cell: string, count: number, all: number) => `${cell}: ${count} of ${all} groups.`,
};
