import type { PersonId } from "@bocal/protocol/base/ids";
import { unseal } from "@bocal/protocol/base/sealed";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import fc from "fast-check";
import { leadingVote, voting, withVoteIds } from "./arbitrary-vote.ts";

// Commands of the late half of a méta-plan that nobody thought of: themes, weighting, decisions, actions.

type Recipe = { readonly type: string } & Readonly<Record<string, unknown>>;

const nat = fc.nat(1_000);
const theme = fc.option(nat);
/** Titles of actions; § is where the mark goes. */
const title = fc.constantFrom("Ouvrir un relais §", "§", "", `${"long ".repeat(40)}§`);

/** What somebody with a phone does, from the weighting on. */
export const lateByAnybody: fc.Arbitrary<Recipe> = fc.oneof(
  { weight: 6, arbitrary: voting },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("propose-action"), theme, title }) },
  fc.record({ type: fc.constant("withdraw-proposal"), proposal: nat }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("volunteer"),
      action: nat,
      as: fc.constantFrom("owner", "helper"),
    }),
  },
  fc.record({ type: fc.constant("step-back"), action: nat }),
);

const fields = fc.record({
  theme,
  title,
  description: fc.constantFrom("", "Une salle le mardi\n\n\n§"),
  owner: fc.option(fc.nat(9)),
  others: fc.constantFrom("", "La mairie"),
  means: fc.constantFrom("", "Deux mille euros"),
  due: fc.constantFrom(null, "2026-12-03", "2026-02-30", "demain"),
  realistic: fc.constantFrom(null, true, false),
  sideEffects: fc.constantFrom("", "Du bruit"),
});

/** What leads the late half. */
export const lateLeading: fc.Arbitrary<Recipe> = fc.oneof(
  { weight: 8, arbitrary: leadingVote },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("go-to-phase"),
      phase: fc.constantFrom("themes", "weighting", "weighting", "decisions", "actions", "actions", "closed"),
    }),
  },
  fc.record({ type: fc.constant("prepare-vote"), among: fc.option(fc.array(nat, { maxLength: 4 })) }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("decide-theme"),
      theme: nat,
      decision: fc.constantFrom("retained", "parked", "dropped"),
      reason: fc.constantFrom("", "pas cette année"),
    }),
  },
  fc.record({ type: fc.constant("undecide-theme"), theme: nat }),
  fc.record({ type: fc.constant("name-decider"), decider: fc.constantFrom("", "Le groupe") }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant("add-action"), theme, title }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("change-action"), action: nat, fields }) },
  fc.record({ type: fc.constant("put-action-aside"), action: nat, reason: fc.constant("trop cher") }),
  fc.record({ type: fc.constant("bring-action-back"), action: nat }),
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom("ask-for-actions", "stop-asking", "show-proposals") }),
  },
);

/** From a board on which everything was read: two titled clusters, and the weighting, with its rules set or open. */
export const toTheWeighting: readonly Recipe[] = [
  { type: "group-cards", cards: [0, 1], title: "Se déplacer le soir" },
  { type: "group-cards", cards: [2, 3], title: "Se parler avant d’agir" },
  { type: "go-to-phase", phase: "weighting" },
  {
    type: "set-vote-rules",
    rules: {
      kind: "dots",
      criterion: "Le plus important",
      budget: 3,
      cap: 3,
      ownAllowed: true,
      mustSpendAll: false,
    },
  },
];

/** The recipe with ids of what is there. */
export function withLateIds(
  recipe: Recipe,
  state: State,
  mark: string,
  pick: (ids: readonly string[], at: unknown) => string,
): Recipe {
  const { vote, actions, proposals } = state.late;
  const clusters = Object.keys(state.clusters);
  const marked = (value: unknown) => String(value).replace("§", mark);
  const command: Record<string, unknown> = {
    ...withVoteIds(recipe, vote, pick, vote.options.length > 0 ? vote.options.map(({ id }) => id) : clusters),
  };
  if (typeof recipe.theme === "number") command.theme = pick(clusters, recipe.theme);
  if (typeof recipe.action === "number") command.action = pick(Object.keys(actions), recipe.action);
  if (typeof recipe.proposal === "number") command.proposal = pick(Object.keys(proposals), recipe.proposal);
  if (Array.isArray(recipe.among)) command.among = recipe.among.map((at: number) => pick(clusters, at));
  if (typeof recipe.title === "string") command.title = marked(recipe.title);
  if (recipe.fields !== undefined) {
    const given = recipe.fields as Recipe;
    command.fields = {
      ...given,
      theme: typeof given.theme === "number" ? pick(clusters, given.theme) : null,
      owner: typeof given.owner === "number" ? `person-${given.owner + 1}` : null,
      title: marked(given.title),
      description: marked(given.description),
    };
  }
  return command as Recipe;
}

/** Whether everyone may read this mark in an action that was shown. */
export function isInAction(state: State, mark: string): boolean {
  return Object.values(state.late.actions).some(
    ({ title: text, description }) => text.includes(mark) || description.includes(mark),
  );
}

/** Whether this person proposed the action with this mark, and may read it. */
export function isOwnProposal(state: State, mark: string, person: PersonId): boolean {
  return Object.values(state.late.proposals).some(
    (proposal) => unseal(proposal.title).includes(mark) && unseal(proposal.author) === person,
  );
}

/** Those who carry an action do so openly, at every level. */
export function openlyNamed(state: State): readonly PersonId[] {
  return Object.values(state.late.actions).flatMap(({ owner, helpers }) => [
    ...(owner === null ? [] : [owner]),
    ...helpers,
  ]);
}
