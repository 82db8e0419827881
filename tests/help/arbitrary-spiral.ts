import { unseal } from "@bocal/protocol/base/sealed";
import { cellsOf } from "@bocal/protocol/board/frames/frame";
import { spiralLabels } from "@bocal/protocol/methods/spiral/labels";
import type { Command, Settings, Spiral } from "@bocal/protocol/methods/spiral/vocabulary";
import fc from "fast-check";
import { type CardRecipe, cardRecipes, stepsOf, withCardIds } from "./arbitrary-cards.ts";
import type { CommandSource, Step } from "./arbitrary-commands.ts";
import { facilitator } from "./people.ts";

const { cycles, phases } = spiralLabels.fr;
const small: Settings = { territory: "Sainte-Aure", cycles: cycles.slice(0, 2), phases: phases.slice(0, 3) };
const cells = [...cellsOf({ kind: "spiral", cycles: 2, phases: 3 }), "outside"];
const cell = fc.constantFrom(...cells, "c9-p9");
const day = fc.constantFrom("", "2026-03-02", "2026-05-04", "printemps");

const writing: fc.Arbitrary<CardRecipe> = fc.oneof(
  { weight: 12, arbitrary: cardRecipes(cells, { pass: ["fact", "wish"] }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("place-us"), cell }) },
  fc.record({ type: fc.constant("take-back-place") }),
);
const leading: fc.Arbitrary<CardRecipe> = fc.oneof(
  fc.record({ type: fc.constantFrom("open-facts", "close-pass", "open-wishes", "reopen-pass") }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("set-cell"),
      cell,
      record: fc.record({
        status: fc.constantFrom("to-come", "under-way", "done", "skipped", "to-redo"),
        reason: fc.constantFrom("", "pas de moyens"),
        start: day,
        end: day,
        owner: fc.constantFrom("", "Département"),
      }),
    }),
  },
  fc.record({
    type: fc.constant("set-circle"),
    cycle: fc.constantFrom(0, 1, 2, 3),
    actors: fc.subarray(["Caf", "Département", "Parents", "", "  caf "]),
  }),
  fc.record({
    type: fc.constant("set-transition"),
    cycle: fc.constantFrom(1, 2),
    transition: fc.record({
      conditions: fc.subarray(["bilan partagé", "", "un lieu"]),
      owner: fc.constantFrom("", "Caf"),
      due: day,
    }),
  }),
  fc.record({ type: fc.constant("take-snapshot"), label: fc.constantFrom("", "à midi") }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom("open-placing", "reveal-placing", "clear-placing") }),
  },
  fc.record({ type: fc.constant("speak-of"), cell: fc.option(cell) }),
  fc.record({
    type: fc.constant("turn-spiral-wall"),
    onWall: fc.constantFrom("spiral", "matrix", "placing"),
  }),
);

const start: Step<CardRecipe> = { by: facilitator, recipe: { type: "open-facts" } };
const second: readonly Step<CardRecipe>[] = [
  start,
  { by: facilitator, recipe: { type: "close-pass" } },
  { by: facilitator, recipe: { type: "open-wishes" } },
];

export const spiralSource: CommandSource<Spiral, CardRecipe> = {
  settings: fc.constant(small),
  steps: stepsOf(writing, leading, fc.constantFrom([], [start], [start], second)),
  command: (recipe, state, mark) => withCardIds(recipe, state.cards, mark) as unknown as Command,
  mayRead(state, mark, who) {
    const holding = Object.values(state.cards).filter((card) => unseal(card.words).includes(mark));
    if (holding.length === 0) return false;
    if (typeof who === "object") return holding.some((card) => unseal(card.author) === who.me);
    if (who === "board") return false;
    if (holding.every((card) => card.parked !== null)) return who !== "screen" && who !== "public";
    if (who === "screen" || who === "public") return state.current !== null;
    return true;
  },
  mayName: (state) => Object.keys(state.cards).length > 0,
  comparable: (state) => state,
};
