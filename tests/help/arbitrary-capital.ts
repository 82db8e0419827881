import { unseal } from "@bocal/protocol/base/sealed";
import { capitalLabels } from "@bocal/protocol/methods/capital/labels";
import {
  type Capital,
  type Command,
  factors,
  type Settings,
} from "@bocal/protocol/methods/capital/vocabulary";
import fc from "fast-check";
import { type CardRecipe, cardRecipes, stepsOf, withCardIds } from "./arbitrary-cards.ts";
import type { CommandSource, Step } from "./arbitrary-commands.ts";
import { facilitator } from "./people.ts";

const settings: Settings = {
  territory: "Sainte-Aure",
  boundary: "Sainte-Aure et les six communes du plateau",
  factors: capitalLabels.usual.fr,
  perFactor: 2,
  minutes: 7,
};
const factor = fc.constantFrom(...factors);
const nat = fc.nat(1_000);
const all = {
  tag: ["shared", "felt", "to-check"],
  sign: ["plus", "minus", "both"],
  scope: ["inside", "outside"],
};

const writing: fc.Arbitrary<CardRecipe> = fc.oneof(
  { weight: 4, arbitrary: cardRecipes(factors, all) },
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant("write-card"),
      text: fc.constantFrom("le train §", "§ 12 % de jeunes", "l’entraide §"),
      zone: factor,
      when: fc.constantFrom("", "2008", "vers 1990", "w".repeat(60)),
      marks: fc.record({
        tag: fc.constantFrom(...all.tag),
        sign: fc.constantFrom(...all.sign),
      }),
    }),
  },
  fc.record({
    type: fc.constantFrom("pass-factor", "take-back-pass", "endorse", "take-back-endorsement"),
    factor,
  }),
  fc.record({ type: fc.constantFrom("flash-view", "take-back-flash"), card: nat }),
);
const leading: fc.Arbitrary<CardRecipe> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "start-matrix",
      "open-synthesis",
      "reopen-sharing",
      "close-matrix",
      "reopen-synthesis",
    ),
  }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant("share-factor"), factor }) },
  fc.record({
    type: fc.constant("name-territory"),
    territory: fc.constantFrom("", "Val-Doux"),
    boundary: fc.constantFrom("", "Neuf communes"),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("set-synthesis"),
      factor,
      synthesis: fc.record({
        sentence: fc.constantFrom("", "Ce territoire sait s’entraider.", "Ce territoire doute."),
        levers: fc.subarray(["le tiers-lieu", "les parents", "", "la gare", "le marché"]),
        vigilance: fc.subarray(["l’usure", "le logement"]),
      }),
    }),
  },
  fc.record({ type: fc.constant("turn-capital-wall"), onWall: fc.constantFrom("matrix", ...factors) }),
);

const start: Step<CardRecipe> = { by: facilitator, recipe: { type: "start-matrix" } };
const shared: readonly Step<CardRecipe>[] = [
  start,
  ...factors.map((each) => ({ by: facilitator, recipe: { type: "share-factor", factor: each } })),
];

export const capitalSource: CommandSource<Capital, CardRecipe> = {
  settings: fc.constantFrom(settings, { ...settings, territory: "" }),
  steps: stepsOf(writing, leading, fc.constantFrom([], [start], [start], shared)),
  command: (recipe, state, mark) => withCardIds(recipe, state.cards, mark) as unknown as Command,
  mayRead(state, mark, who) {
    const holding = Object.values(state.cards).filter((card) => unseal(card.words).includes(mark));
    if (holding.length === 0) return false;
    if (typeof who === "object") return holding.some((card) => unseal(card.author) === who.me);
    if (who === "board") return false;
    const seen = holding.filter((card) => card.shown);
    if (seen.length === 0) return false;
    return who === "screen" || who === "public" ? seen.some((card) => card.parked === null) : true;
  },
  mayName: (state) => Object.values(state.cards).some(({ shown }) => shown),
  comparable: (state) => state,
};
