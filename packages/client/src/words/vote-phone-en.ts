import { formatNumber, plural } from "./look-up.ts";
import type { VotePhoneWords } from "./vote-phone-fr.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");
const number = (value: number) => formatNumber(value, "en");
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const ordinal = (rank: number) =>
  `${number(rank)}${{ one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" }[ordinals.select(rank)]}`;

export const votePhoneEn: VotePhoneWords = {
  criterion: "Criterion of the vote",
  noCriterion: "The vote is being prepared",
  prepared: "Voting is about to open. Is a line unclear? Ask what it means.",
  left: (count) =>
    count === 0 ? "All placed" : many(count, "1 dot to place", `${number(count)} dots to place`),
  leftOf: (question, count) => `${question}: ${count === 0 ? "all placed" : `${number(count)} to place`}`,
  important: "Important for the territory",
  wish: "I want to contribute",
  carry: "I could carry it",
  carryOf: (text) => `I could carry: ${text}`,
  carryNote: {
    nominative: "If you tick this, your name is shown with the results.",
    organisation: "If you tick this, your organisation is shown with the results.",
    anonymous: "If you tick this, only the number of people is shown.",
  },
  less: (text) => `One dot less: ${text}`,
  more: (text) => `One dot more: ${text}`,
  on: (count, text) => `${many(count, "1 dot", `${number(count)} dots`)}: ${text}`,
  withdrawn: "Withdrawn",
  own: "This is your proposal: here nobody votes for their own.",
  rules: {
    cap: (most) => many(most, "One dot a line at most.", `${number(most)} dots a line at most.`),
    free: "As many as you like on one line.",
    own: "You may vote for your own ideas.",
    notOwn: "Nobody votes for an idea that only they have written.",
    all: "All dots must be placed.",
    notAll: "You may keep some.",
    blind: "Nothing is shown before the end.",
  },
  submit: "Confirm my dots",
  change: "Confirm the change",
  saved: "Saved",
  savedHint: "You can change it until voting closes.",
  waiting: "On its way…",
  refused: "Not saved.",
  unsaved: "Not confirmed yet.",
  withdraw: "Take my ballot back",
  proxy: "The facilitator entered this ballot for you. You can change it.",
  raised: (from, to) => `You now have ${number(to)} dots instead of ${number(from)}.`,
  reopened: "Voting is open again, just this once. Your ballot is still here.",
  closing: (seconds) =>
    many(
      seconds,
      "Voting closes in 1 second: confirm.",
      `Voting closes in ${number(seconds)} seconds: confirm.`,
    ),
  closingSoon: "Voting closes in thirty seconds.",
  closed: "Voting is closed.",
  closedLate: "Voting closed before you confirmed. Tell the facilitator: it can be reopened once.",
  few: "Fewer than five ballots: in an anonymous vote, results are shown only if everybody agrees.",
  none: "Nobody voted.",
  results: "Results",
  points: (count) => many(count, `${number(count)} point`, `${number(count)} points`),
  rank: ordinal,
  byOrganisation: (rank) => `${ordinal(rank)} per organisation`,
  wishPoints: (count) => many(count, `wish: ${number(count)} point`, `wish: ${number(count)} points`),
  carriers: (count) =>
    count === 0
      ? "nobody to carry it"
      : many(count, "1 person could carry it", `${number(count)} people could carry it`),
  withoutCarrier: "no carrier",
  reserve: "in reserve",
  advises: "The vote informs the decision; it does not decide.",
};
