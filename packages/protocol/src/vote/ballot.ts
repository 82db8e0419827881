import type { OptionId, PersonId } from "../base/ids.ts";
import { seededRandom, shuffled } from "../base/random.ts";
import { entry } from "../base/record.ts";
import { unseal } from "../base/sealed.ts";
import { capOf, isCount, spendable } from "./rules.ts";
import type { Mark, MarkLine, Marks, Vote, VoteOption, VoteRefusal, VoteRules } from "./vote.ts";

const noMark: Mark = { dots: 0, wish: 0, carries: false };

/** The marks of a ballot by option; lines that say nothing are left out. */
export function marksOf(lines: readonly MarkLine[]): Marks {
  return Object.fromEntries(
    lines
      .map(({ option, dots, wish = 0, carries = false }) => [option, { dots, wish, carries }] as const)
      .filter(([, { dots, wish, carries }]) => dots > 0 || wish > 0 || carries),
  );
}

/** The same as lines, in the order of the options; what says nothing is left out. */
export function linesOf(marks: Marks, options: readonly Pick<VoteOption, "id">[]): readonly MarkLine[] {
  return options.flatMap(({ id }) => {
    const mark = entry(marks, id);
    return mark === undefined ? [] : [lineOf(id, mark)];
  });
}

function lineOf(option: OptionId, { dots, wish, carries }: Mark): MarkLine {
  return { option, dots, ...(wish > 0 ? { wish } : {}), ...(carries ? { carries } : {}) };
}

export function markOn(marks: Marks, option: OptionId): Mark {
  return entry(marks, option) ?? noMark;
}

/** Dots that a ballot spends on each of the two questions. */
export function spentBy(marks: Marks): { readonly dots: number; readonly wish: number } {
  let dots = 0;
  let wish = 0;
  for (const mark of Object.values(marks)) {
    dots += mark.dots;
    wish += mark.wish;
  }
  return { dots, wish };
}

/** The most that one ballot has spent on a question: the budget cannot fall below it (PR-09). */
export function mostSpent({ ballots }: Pick<Vote, "ballots">): number {
  let most = 0;
  for (const { marks } of Object.values(ballots)) {
    const { dots, wish } = spentBy(unseal(marks));
    most = Math.max(most, dots, wish);
  }
  return most;
}

/** Whether this option is the person's own, and closed to them by the rules (PR-04). */
export function isOwn(rules: VoteRules, option: VoteOption, person: PersonId | null): boolean {
  return !rules.ownAllowed && person !== null && unseal(option.owners).includes(person);
}

/** The first rule that a ballot breaks, or null (PR-04 to PR-06). `before` is what the same person voted until now. */
export function whyNotMarks(
  { rules, options }: Pick<Vote, "rules" | "options">,
  person: PersonId | null,
  lines: readonly MarkLine[],
  before: Marks = {},
): VoteRefusal | null {
  const most = capOf(rules);
  const seen = new Set<OptionId>();
  for (const { option: id, dots, wish = 0, carries = false } of lines) {
    const option = options.find((each) => each.id === id);
    if (option === undefined || seen.has(id)) return { type: "no-such-option" };
    seen.add(id);
    if (!isCount(dots, 0, Number.MAX_SAFE_INTEGER) || !isCount(wish, 0, Number.MAX_SAFE_INTEGER)) {
      return { type: "bad-dots" };
    }
    if (rules.kind === "dots" && (wish > 0 || carries)) return { type: "bad-dots" };
    if (Math.max(dots, wish) > most) return { type: "too-many-on-one", most };
    if (isOwn(rules, option, person) && (dots > 0 || wish > 0)) return { type: "own-option" };
    const had = markOn(before, id);
    // What was given before the option was withdrawn may stay; nobody adds to it.
    if (option.withdrawn && (dots > had.dots || wish > had.wish)) return { type: "option-withdrawn" };
  }
  const spent = spentBy(marksOf(lines));
  if (Math.max(spent.dots, spent.wish) > rules.budget) {
    return { type: "too-many-dots", budget: rules.budget };
  }
  return rules.mustSpendAll ? whyNotSpent(rules, options, person, marksOf(lines)) : null;
}

/** Dots on options that were withdrawn count as spent: they were given in good faith. */
function whyNotSpent(
  rules: VoteRules,
  options: readonly VoteOption[],
  person: PersonId | null,
  marks: Marks,
): VoteRefusal | null {
  const open = options.filter((option) => !option.withdrawn && !isOwn(rules, option, person)).length;
  const onWithdrawn = options.filter(({ withdrawn }) => withdrawn).map(({ id }) => markOn(marks, id));
  for (const question of questionsOf(rules)) {
    const lost = onWithdrawn.reduce((sum, mark) => sum + mark[question], 0);
    const must = Math.min(rules.budget, spendable(rules, open) + lost);
    const left = must - spentBy(marks)[question];
    if (left > 0) return { type: "dots-left", left };
  }
  return null;
}

/** The questions that a vote asks: one by dots; two of wishes, what matters and what one wishes to do (PR-12). */
export function questionsOf({ kind }: Pick<VoteRules, "kind">): readonly ("dots" | "wish")[] {
  return kind === "wishes" ? ["dots", "wish"] : ["dots"];
}

/**
 * The options in the order of one phone: another for each person, the same after a reload, so that no option gains by standing
 * first (see the biases in docs/rules/prioritisation.md). The wall keeps the order of the numbers.
 */
export function orderFor<Option>(options: readonly Option[], person: string): readonly Option[] {
  let seed = 7;
  for (const letter of person) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return shuffled(options, seededRandom(seed));
}
