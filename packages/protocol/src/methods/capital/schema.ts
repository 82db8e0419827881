import * as v from "valibot";
import { type Id, isId } from "../../base/ids.ts";
import { cellCommandSchemas, cellSchema, portableCardsSchema } from "../../board/cells/schema.ts";
import type { Command, FactorLabel, Portable, Settings, Synthesis, SynthesisPart } from "./vocabulary.ts";

// Far above any rule's own limit: rules refuse with a sentence, the schema only keeps a message from being absurd.
const text = v.pipe(v.string(), v.maxLength(4_000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
const factor = v.picklist(["trajectory", "assets", "capacity", "values"]);
const phase = v.picklist(["preparation", "writing", "sharing", "synthesis", "closed"]);
const card = v.custom<Id<"card">>(isId, "an id");
const label = v.strictObject({ label: text, prompts: text }) satisfies v.GenericSchema<unknown, FactorLabel>;
const points = v.pipe(v.array(text), v.maxLength(20));
const synthesis = v.strictObject({
  sentence: text,
  levers: points,
  vigilance: points,
}) satisfies v.GenericSchema<unknown, Synthesis>;
const synthesisPart = v.strictObject({
  sentence: v.optional(text),
  levers: v.optional(points),
  vigilance: v.optional(points),
}) satisfies v.GenericSchema<unknown, SynthesisPart>;

export const settingsSchema = v.strictObject({
  territory: text,
  boundary: text,
  factors: v.strictObject({ trajectory: label, assets: label, capacity: label, values: label }),
  perFactor: whole,
  minutes: whole,
}) satisfies v.GenericSchema<unknown, Settings>;

const type = <Type extends string>(name: Type) => v.literal(name);

export const commandSchemas = {
  ...cellCommandSchemas,
  "write-card": v.strictObject({ ...cellCommandSchemas["write-card"].entries, when: v.optional(text) }),
  "name-territory": v.strictObject({ type: type("name-territory"), territory: text, boundary: text }),
  "start-matrix": v.strictObject({ type: type("start-matrix") }),
  "share-factor": v.strictObject({ type: type("share-factor"), factor }),
  "open-synthesis": v.strictObject({ type: type("open-synthesis") }),
  "reopen-sharing": v.strictObject({ type: type("reopen-sharing") }),
  "close-matrix": v.strictObject({ type: type("close-matrix") }),
  "reopen-synthesis": v.strictObject({ type: type("reopen-synthesis") }),
  "pass-factor": v.strictObject({ type: type("pass-factor"), factor }),
  "take-back-pass": v.strictObject({ type: type("take-back-pass"), factor }),
  "flash-view": v.strictObject({ type: type("flash-view"), card }),
  "take-back-flash": v.strictObject({ type: type("take-back-flash"), card }),
  "set-synthesis": v.strictObject({ type: type("set-synthesis"), factor, synthesis: synthesisPart }),
  endorse: v.strictObject({ type: type("endorse"), factor }),
  "take-back-endorsement": v.strictObject({ type: type("take-back-endorsement"), factor }),
  "turn-capital-wall": v.strictObject({
    type: type("turn-capital-wall"),
    onWall: v.union([v.literal("matrix"), factor]),
  }),
} satisfies {
  readonly [Type in Command["type"]]: v.GenericSchema<unknown, Extract<Command, { type: Type }>>;
};

/** A session file's part for a matrix. Bounded, so that a hostile file costs little. */
export const portableSchema = v.object({
  settings: settingsSchema,
  phase,
  territory: text,
  boundary: text,
  hiddenCards: v.pipe(v.number(), v.integer(), v.minValue(0)),
  cards: portableCardsSchema,
  shared: v.pipe(v.array(factor), v.maxLength(8)),
  syntheses: v.record(cellSchema, synthesis),
}) satisfies v.GenericSchema<unknown, Portable>;
