import { seededRandom } from "@bocal/protocol/base/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bowlStep } from "../help/arbitrary-bowl.ts";
import {
  type MetaplanRecipe,
  metaplanStep,
  type SessionRecipe,
  type Step,
  sessionStep,
} from "../help/arbitrary-commands.ts";
import { facilitator } from "../help/people.ts";
import { seedsOf } from "../help/seeds.ts";
import { type Cast, type Happening, play } from "./world.ts";

const steps = 200;

/** Who takes part and what happens, both from one number. */
function drawn(
  seed: number,
  plays: Cast["plays"],
): { readonly cast: Cast; readonly happenings: readonly Happening[] } {
  const random = seededRandom(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const cast: Cast = {
    seed,
    phones: 1 + Math.floor(random() * 5),
    consoles: one([1, 1, 2]),
    nodes: one([1, 1, 2]),
    anonymity: one(["organisation", "nominative", "anonymous"]),
    plays,
  };
  const anything = fc.sample(plays === "bowl" ? aroundBowl : sessionStep, { seed, numRuns: steps });
  const inside: Step<SessionRecipe>[] = fc
    .sample<Step<MetaplanRecipe>>(plays === "bowl" ? bowlStep : metaplanStep, { seed, numRuns: steps * 3 })
    .map(({ by, recipe }) => ({ by, recipe: { type: "in-activity", inside: recipe } }));
  const begin = [
    { type: "open-activity", activity: 0 },
    ...(plays === "bowl" ? beginBowl : [{ type: "start-writing", quota: 4 }]).map((first) => ({
      type: "in-activity",
      inside: first,
    })),
  ];
  const happenings: Happening[] = begin.map((recipe, mark) => ({
    type: "asks",
    choices: [{ by: facilitator, recipe }],
    mark,
  }));
  for (let index = 0; index < steps; index++) {
    const one = anything[index];
    const choices = inside.slice(index * 3, index * 3 + 3);
    if (one !== undefined && random() < 0.3) choices.unshift(one);
    happenings.push({ type: "asks", choices, mark: index + 2 });
    if (random() < 0.14) happenings.push(mishap(random));
    if (index % 60 === 59) happenings.push({ type: "settle" });
  }
  return { cast, happenings };
}

/** What a facilitator does around a bowl. */
const aroundBowl: fc.Arbitrary<Step<SessionRecipe>> = fc
  .constantFrom("undo", "undo", "redo", "pause-timer", "resume-timer")
  .map((type) => ({ by: facilitator, recipe: { type, activity: 0 } }));

const beginBowl = [
  { type: "set-up" },
  { type: "introduce" },
  { type: "seat-person", bowl: 0, person: 0 },
  { type: "count-without-phones", count: 12 },
  { type: "start" },
];

function mishap(random: () => number): Happening {
  const who = Math.floor(random() * 100);
  const chance = random();
  if (chance < 0.3) return { type: "cut", who };
  if (chance < 0.4) return { type: "silence", who };
  if (chance < 0.6) return { type: "stutter", who };
  if (chance < 0.68) return { type: "reload", who };
  if (chance < 0.75) return { type: "crash", node: who };
  if (chance < 0.85) return { type: "trouble", trouble: "answer-lost" };
  if (chance < 0.92) return { type: "trouble", trouble: "nothing-written" };
  return { type: "wait", ms: random() * 15_000 };
}

/** What still fails of what happened, with as little of it as a few tries find. */
async function shortest(cast: Cast, all: readonly Happening[]): Promise<readonly Happening[]> {
  let trace = all;
  let tries = 300;
  for (let size = Math.ceil(all.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < trace.length && tries > 0; tries--) {
      const without = trace.toSpliced(from, size);
      if (await fails(cast, without)) trace = without;
      else from += size;
    }
  }
  return trace;
}

async function fails(cast: Cast, happenings: readonly Happening[]): Promise<boolean> {
  return play(cast, happenings).then(
    () => false,
    () => true,
  );
}

async function holds(seed: number, plays: Cast["plays"] = "cards"): Promise<number> {
  const { cast, happenings } = drawn(seed, plays);
  try {
    return (await play(cast, happenings)).applied;
  } catch (reason) {
    const trace = await shortest(cast, happenings);
    const lines = trace.map((happening) => JSON.stringify(happening)).join("\n");
    throw new Error(`seed ${seed} (BOCAL_SEED=${seed}), ${JSON.stringify(cast)}\n${lines}`, {
      cause: reason,
    });
  }
}

describe("a session among phones, consoles and a wall, on a bad day", () => {
  test("CC-04 applies each command once, loses none that it answered, and shows everybody what the log says", async () => {
    let applied = 0;
    for (const seed of seedsOf(200)) applied += await holds(seed);
    expect(applied).toBeGreaterThan(seedsOf(200).length * 30);
  }, 240_000);

  test("CC-02 CC-04 keeps a bowl true: one chair a person, each claim once, no note to those who may not read it", async () => {
    let applied = 0;
    const seeds = seedsOf(25);
    for (const seed of seeds) applied += await holds(seed, "bowl");
    expect(applied).toBeGreaterThan(seeds.length * 30);
  }, 240_000);
});
