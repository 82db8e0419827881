import { entry } from "@bocal/protocol/base/record";
import { unseal } from "@bocal/protocol/base/sealed";
import { evenBoxes } from "@bocal/protocol/board/frames/zones";
import type { Canvas, Command, Settings, State, Template } from "@bocal/protocol/methods/canvas/vocabulary";
import fc from "fast-check";
import { type CardRecipe, cardRecipes, stepsOf, withCardIds } from "./arbitrary-cards.ts";
import type { CommandSource, Step } from "./arbitrary-commands.ts";
import { facilitator } from "./people.ts";

const kinds = ["cards", "cards", "text", "date", "choice", "scale"] as const;
const zones = kinds.map((_, index) => `zone-${index + 1}`);

const template: Template = {
  id: "tried",
  version: 1,
  title: "Notre convention",
  instruction: "Une idée par carte.",
  licence: "",
  zones: evenBoxes(kinds.length).map((box, index) => ({
    id: zones[index] ?? "",
    title: `Zone ${index + 1}`,
    question: "Quoi ?",
    example: "",
    counterExample: "",
    kind: kinds[index] ?? "cards",
    choices: ["oui", "non"],
    least: index === 0 ? 1 : 0,
    most: 2,
    box,
  })),
};

const settings: fc.Arbitrary<Settings> = fc.record({
  template: fc.constant(template),
  opening: fc.constantFrom("guided", "free"),
  alone: fc.constantFrom(0, 120),
});

const zone = fc.constantFrom(...zones, "nowhere");
const writing: fc.Arbitrary<CardRecipe> = fc.oneof(
  { weight: 12, arbitrary: cardRecipes(zones, { note: ["question", "enrichment"] }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("set-value"),
      zone,
      value: fc.constantFrom("", "notre phrase §", "2026-05-04 §", "oui", "3", "9"),
    }),
  },
  fc.record({
    type: fc.constantFrom("take-pen", "keep-pen", "give-pen-back", "validate", "take-back-validation"),
  }),
);
const leading: fc.Arbitrary<CardRecipe> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant("open-zone"), zone }) },
  fc.record({
    type: fc.constant("say-empty"),
    zone,
    why: fc.constantFrom("nothing-to-say", "not-treated", null),
  }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom("start-filling", "end-alone", "open-validation") }),
  },
  fc.record({ type: fc.constantFrom("reopen-filling", "open-gallery", "close-gallery") }),
  fc.record({
    type: fc.constant("show-on-canvas-wall"),
    onWall: fc.constantFrom("progress", "canvas", { zone: "zone-1" }, { zone: "nowhere" }),
  }),
);

const start: Step<CardRecipe> = { by: facilitator, recipe: { type: "start-filling" } };

export const canvasSource: CommandSource<Canvas, CardRecipe> = {
  settings,
  steps: stepsOf(writing, leading, fc.constantFrom([], [start], [start])),
  command: (recipe, state, mark) => withCardIds(recipe, state.cards, mark) as unknown as Command,
  mayRead(state, mark, who) {
    const holding = Object.values(state.cards).filter((card) => unseal(card.words).includes(mark));
    const inZone = Object.entries(state.values).some(
      ([id, value]) => value.includes(mark) && isSeen(state, id, who),
    );
    if (typeof who === "object") return holding.some((card) => unseal(card.author) === who.me);
    const seen = holding.filter((card) => card.shown);
    if (inZone) return true;
    if (seen.length === 0) return false;
    if (seen.every((card) => card.parked !== null)) return who === "staff" || who === "file";
    return who === "screen" ? seen.some((card) => isSeen(state, card.zone, who)) : true;
  },
  mayName: (state) => Object.values(state.cards).some(({ shown }) => shown),
  // When something was last put in, and what was opened in which order, undo does not tell.
  comparable: ({ lastInputAt: _, ...state }) => state,
};

/** A value stands on phones and console at once, on the wall when it is turned to it. */
function isSeen(state: State, id: string, who: unknown): boolean {
  if (entry(state.values, id) === undefined && who !== "screen") return who !== "board";
  if (who !== "screen") return who === "staff" || who === "public" || who === "outcome" || who === "file";
  return state.onWall === "canvas" || (typeof state.onWall === "object" && state.onWall.zone === id);
}
