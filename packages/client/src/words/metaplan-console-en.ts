import { plural } from "./look-up.ts";
import type { metaplanConsoleFr } from "./metaplan-console-fr.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");

export const metaplanConsoleEn: typeof metaplanConsoleFr = {
  steps: {
    preparation: "Question",
    writing: "Writing",
    "deposit-closed": "Deposit closed",
    reading: "Reading",
    grouping: "Clusters",
    flashes: "Flashes",
    titles: "Titles",
    migration: "Last migration",
    themes: "Themes",
    weighting: "Dots",
    decisions: "Decisions",
    actions: "Actions",
    closed: "Board closed",
  },
  wallRules: {
    preparation: (_quota: number) => "Read the question. Writing is about to start.",
    writing: (quota: number) =>
      `In silence, one idea a card. ${many(quota, "1 card each.", `${quota} cards each.`)}`,
    "deposit-closed": (_quota: number) => "The deposit is closed. The cards are about to appear.",
  },
};
