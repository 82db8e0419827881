import { textLength, tidyLine } from "../base/text.ts";
import type { VoteRefusal, VoteRules } from "./vote.ts";

export const criterionLetters = 120;
/** A facilitator may give more dots than the rule proposes, never without end. */
export const budgetAtMost = 100;
/** Above so many options people vote for what they read first: the console proposes to sort in subgroups. */
export const optionsToWarnAt = 15;
export const optionsAtLeast = 2;
export const optionsAtMost = 200;
/** How long people have left once they are warned that the vote closes. */
export const closingWarningMs = 30_000;
/** Fewer anonymous ballots than this would tell who voted for what. */
export const ballotsToShow = 5;

/**
 * Dots each person gets (PR-05): a third of the options, or what a clear ranking needs, never above ten. 8 options and 11 people
 * make 3; 12 and 20 make 4; 20 and 11 make 10. Nobody there counts as one person.
 */
export function proposedBudget(options: number, voters: number): number {
  const third = Math.ceil(options / 3);
  const clear = Math.ceil((options * (options - 1)) / (2 * Math.max(1, voters)));
  return Math.max(1, Math.min(10, Math.max(third, clear)));
}

/** The rules as they are kept. */
export function tidyRules(rules: VoteRules): VoteRules {
  return { ...rules, criterion: tidyLine(rules.criterion) };
}

/** The first thing that is wrong with rules as such, or null. A criterion may still be missing while they are prepared. */
export function whyNotRules(rules: VoteRules): VoteRefusal | null {
  const length = textLength(rules.criterion);
  if (length > criterionLetters) return { type: "text-too-long", length, most: criterionLetters };
  if (!isCount(rules.budget, 1, budgetAtMost)) {
    return { type: "budget-out-of-range", least: 1, most: budgetAtMost };
  }
  if (rules.cap !== null && !isCount(rules.cap, 1, budgetAtMost)) {
    return { type: "cap-out-of-range", least: 1, most: budgetAtMost };
  }
  return null;
}

/** The most dots that one option may get from one person. */
export function capOf({ cap, budget }: Pick<VoteRules, "cap" | "budget">): number {
  return cap === null ? budget : Math.min(cap, budget);
}

/** Dots that must be spent where so many options are open to the voter: stacking limits may leave fewer than the budget. */
export function spendable(rules: Pick<VoteRules, "cap" | "budget">, options: number): number {
  return Math.min(rules.budget, capOf(rules) * options);
}

export function isCount(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
