import type { CardId } from "@bocal/protocol/base/ids";
import type { CellCards } from "@bocal/protocol/board/cells/vocabulary";
import type { Actor } from "@bocal/protocol/methods/method";
import fc from "fast-check";
import type { Step } from "./arbitrary-commands.ts";
import { facilitator, named, participant, people } from "./people.ts";

// Cards in the cells of a frame, drawn as recipes: § in a text is where the mark goes, a number in the place of an id one of those there.

export type CardRecipe = { readonly type: string } & Readonly<Record<string, unknown>>;

const anybody: fc.Arbitrary<Actor> = fc
  .integer({ min: 0, max: 5 })
  .map((index) => participant(people[index]?.id ?? named("nobody")));
const nat = fc.nat(1_000);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("le bus §", "§ la peur", "les horaires\ndu soir §", "§") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "  \n", "\u202e§", "👩‍👧‍👦§", `${"long ".repeat(40)}§`),
  },
);
const word = fc.constantFrom("", "Maison des familles", "2026-05-04", "printemps", "x".repeat(90));

/** What people and keepers do to cards in cells with these names, which may have these marks. */
export function cardRecipes(
  cells: readonly string[],
  marks: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<CardRecipe> {
  const cell = fc.constantFrom(...cells, "nowhere");
  const mark =
    Object.keys(marks).length === 0
      ? fc.constant({})
      : fc.constantFrom(
          ...Object.entries(marks).flatMap(([name, values]) => values.map((value) => ({ [name]: value }))),
          { wrong: "mark" },
        );
  const until = fc.option(cell, { nil: null });
  return fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({
        type: fc.constant("write-card"),
        text,
        zone: cell,
        until,
        marks: fc.oneof(fc.constant({}), mark),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("edit-card"), card: nat, text }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("withdraw-card"), card: nat }) },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant("place-card"),
        card: nat,
        zone: cell,
        until,
        before: fc.option(nat),
      }),
    },
    fc.record({ type: fc.constant("reserve-card"), card: nat, reserve: fc.boolean() }),
    { weight: 2, arbitrary: fc.record({ type: fc.constant("mark-card"), card: nat, marks: mark }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant("plan-card"),
        card: nat,
        plan: fc.record({ owner: word, start: word, end: word, after: fc.array(nat, { maxLength: 2 }) }),
      }),
    },
    fc.record({
      type: fc.constant("park-card"),
      card: nat,
      reason: fc.constantFrom("", "plus tard", "r".repeat(150)),
    }),
    fc.record({ type: fc.constant("restore-card"), card: nat }),
  );
}

/** The recipe with ids of cards that are there; one in nine names what is not. */
export function withCardIds(recipe: CardRecipe, cards: CellCards, mark: string): CardRecipe {
  const ids = Object.keys(cards);
  const pick = (at: unknown) =>
    (ids.length === 0 || Number(at) % 9 === 8 ? "nowhere" : ids[Number(at) % ids.length]) as CardId;
  const command: Record<string, unknown> = { ...recipe };
  for (const [key, value] of Object.entries(recipe)) {
    if ((key === "card" || key === "before") && typeof value === "number") command[key] = pick(value);
    if (key === "text" || key === "value") command[key] = String(value).replace("§", mark);
    if (key === "plan") {
      const plan = value as { readonly after: readonly number[] };
      command[key] = { ...plan, after: plan.after.map(pick) };
    }
  }
  return command as CardRecipe;
}

/** Steps most often by whoever may take them. */
export function stepsOf(
  writing: fc.Arbitrary<CardRecipe>,
  leading: fc.Arbitrary<CardRecipe>,
  beginnings: fc.Arbitrary<readonly Step<CardRecipe>[]>,
): fc.Arbitrary<readonly Step<CardRecipe>[]> {
  const asStep = (
    by: fc.Arbitrary<Actor>,
    recipe: fc.Arbitrary<CardRecipe>,
  ): fc.Arbitrary<Step<CardRecipe>> => fc.record({ by, recipe });
  const step = fc.oneof(
    { weight: 14, arbitrary: asStep(anybody, writing) },
    { weight: 5, arbitrary: asStep(fc.constant(facilitator), leading) },
    { weight: 4, arbitrary: asStep(fc.constant(facilitator), writing) },
    { weight: 1, arbitrary: asStep(anybody, leading) },
    { weight: 1, arbitrary: asStep(fc.constant<Actor>({ kind: "clock" }), writing) },
  );
  return fc
    .tuple(beginnings, fc.array(step, { maxLength: 45, size: "max" }))
    .map(([first, then]) => [...first, ...then]);
}
