import type { MarkLine, Vote } from "@bocal/protocol/vote/vote";
import fc from "fast-check";

// Commands of a vote that nobody thought of, with numbers in the place of ids.

type Recipe = { readonly type: string } & Readonly<Record<string, unknown>>;

const nat = fc.nat(1_000);
const line = fc.record({
  option: nat,
  dots: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.constantFrom(-1, 0.5, 99)),
  wish: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  carries: fc.option(fc.boolean(), { nil: undefined }),
});
const marks = fc.uniqueArray(line, { maxLength: 4, selector: ({ option }) => option });

const rules = fc.record({
  kind: fc.constantFrom("dots", "wishes"),
  criterion: fc.constantFrom("", "Le plus important", "c".repeat(150)),
  budget: fc.constantFrom(1, 3, 5, 0, 2.5),
  cap: fc.constantFrom(null, 1, 3, 0),
  ownAllowed: fc.boolean(),
  mustSpendAll: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** What somebody with a phone does in a vote. */
export const voting: fc.Arbitrary<Recipe> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("cast-ballot"), marks }) },
  fc.record({ type: fc.constant("withdraw-ballot") }),
);

/** What leads a vote. */
export const leadingVote: fc.Arbitrary<Recipe> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant("set-vote-rules"), rules }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("open-vote") }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("cast-proxy-ballot"),
      person: fc.option(fc.nat(8)),
      organisation: fc.constantFrom(null, "organisation-2"),
      marks,
    }),
  },
  fc.record({ type: fc.constant("withdraw-proxy-ballot"), ballot: nat }),
  fc.record({ type: fc.constant("set-vote-budget"), budget: fc.constantFrom(1, 2, 4, 6, 0) }),
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom("close-vote", "reopen-vote") }) },
  fc.record({
    type: fc.constantFrom("unopen-vote", "warn-of-closing", "stop-closing", "show-few-results"),
  }),
  fc.record({ type: fc.constantFrom("withdraw-option", "restore-option"), option: nat }),
);

/** The recipe with ids: of options by `pick`, of ballots as they are, of people by their number. */
export function withVoteIds(
  recipe: Recipe,
  vote: Vote,
  pick: (ids: readonly string[], at: unknown) => string,
  options: readonly string[],
): Recipe {
  const command: Record<string, unknown> = { ...recipe };
  if (recipe.marks !== undefined) {
    const seen = new Set<string>();
    command.marks = (recipe.marks as readonly MarkLine[])
      .map((each) => ({ ...each, option: pick(options, each.option) }))
      .filter(({ option }) => !seen.has(option) && seen.add(option));
  }
  if (typeof recipe.option === "number") command.option = pick(options, recipe.option);
  if (typeof recipe.ballot === "number") command.ballot = pick(Object.keys(vote.ballots), recipe.ballot);
  if (typeof recipe.person === "number") command.person = `person-${recipe.person + 1}`;
  return command as Recipe;
}
