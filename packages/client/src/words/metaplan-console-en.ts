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

  go: {
    preparation: "Back to the question",
    writing: "Reopen the writing",
    "deposit-closed": "Close the deposit",
    reading: "Read card by card",
    grouping: "Go on to clusters",
    flashes: "Go on to the flashes",
    titles: "Go on to titles",
    migration: "Go on to the last migration",
    themes: "Go on to themes",
    weighting: "Go on to the dots",
    decisions: "Go on to decisions",
    actions: "Go on to the action plan",
    closed: "Close the board",
  },
  elsewhere: "Go to another step",
  elsewhereHint: "Nothing is lost: every step can be reopened.",
  lateCards: "Late cards? Only if everybody agrees.",
  revealRest: (count: number) => many(count, "Show the last card", `Show the ${count} cards left`),

  twoWays: "Read one by one and place, or spread all and then group.",

  reading: {
    title: "Read aloud, then place",
    count: (place: number, of: number) => `card ${place} of ${of}`,
    nothing: "No card is held up: the wall shows the clusters.",
    allRead: "All cards have been read.",
    first: "Read the first card",
    next: "Next card",
    left: (count: number) =>
      count === 0
        ? "This is the last card."
        : many(count, "1 card after this one", `${count} cards after this one`),
    showClusters: "Show the clusters on the wall",
    showCard: "Show the card on the wall again",
    where: "Where does this card go? The group decides.",
    newCluster: "New cluster",
    two: "In two clusters…",
    park: "Park…",
    inCluster: (number: number, title: string) =>
      title === "" ? `cluster ${number}, untitled` : `cluster ${number}, ${title}`,
    isHere: "the card is there",
    untitled: "Untitled",
    near: (text: string) => `Close to “${text}”`,
    stackBoth: "Stack both",
    queue: (count: number) => many(count, "1 card to read", `${count} cards to read`),
    queueHint: "Only you see them. Park what should not be read aloud.",
    readNow: "Read",
    readNowOf: (text: string) => `Read now: ${text}`,
    parkOf: (text: string) => `Park: ${text}`,
    keys: "Keys: a digit places into that cluster, N opens a new one, S reads the next.",
  },
  alike: {
    title: (count: number) => many(count, "2 cards say nearly the same", `${count} pairs of cards are alike`),
    and: "and",
    stack: "Stack",
    stackOf: (one: string, other: string) => `Stack “${one}” and “${other}”`,
    keep: "Leave",
    keepOf: (one: string, other: string) => `Leave “${one}” and “${other}” apart`,
  },
  wall: {
    card: (place: number, of: number) => `Card ${place} of ${of}`,
    newCluster: "New cluster, or on its own",
    wait: "The cards are about to be read one by one.",
    said: (text: string) => `Being read: ${text}`,
    cards: (count: number) => many(count, `${count} card`, `${count} cards`),
  },
};
