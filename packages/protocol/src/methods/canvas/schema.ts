import * as v from "valibot";
import { cellCommandSchemas, cellSchema, portableCardsSchema } from "../../board/cells/schema.ts";
import type { Command, Portable, Settings } from "./vocabulary.ts";

// Far above any rule's own limit: rules refuse with a sentence, the schema only keeps a message from being absurd.
const text = v.pipe(v.string(), v.maxLength(4_000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
const kind = v.picklist(["cards", "text", "person", "date", "amount", "choice", "scale"]);
const emptiness = v.picklist(["nothing-to-say", "not-treated"]);
const onWall = v.union([v.picklist(["progress", "canvas"]), v.strictObject({ zone: cellSchema })]);

const scale = v.strictObject({ name: text, steps: v.pipe(v.array(text), v.maxLength(20)) });

export const settingsSchema = v.strictObject({
  template: v.strictObject({
    id: cellSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
    title: text,
    instruction: text,
    licence: text,
    zones: v.pipe(
      v.array(
        v.strictObject({
          id: cellSchema,
          title: text,
          question: text,
          example: text,
          counterExample: text,
          kind,
          choices: v.pipe(v.array(text), v.maxLength(20)),
          least: whole,
          most: whole,
          box: v.strictObject({ x: whole, y: whole, width: whole, height: whole }),
        }),
      ),
      v.maxLength(40),
    ),
    axes: v.optional(v.strictObject({ across: scale, up: scale })),
  }),
  opening: v.picklist(["guided", "free"]),
  alone: whole,
}) satisfies v.GenericSchema<unknown, Settings>;

const type = <Type extends string>(name: Type) => v.literal(name);

export const commandSchemas = {
  ...cellCommandSchemas,
  "start-filling": v.strictObject({ type: type("start-filling") }),
  "open-zone": v.strictObject({ type: type("open-zone"), zone: cellSchema }),
  "end-alone": v.strictObject({ type: type("end-alone") }),
  "set-value": v.strictObject({ type: type("set-value"), zone: cellSchema, value: text }),
  "say-empty": v.strictObject({ type: type("say-empty"), zone: cellSchema, why: v.nullable(emptiness) }),
  "take-pen": v.strictObject({ type: type("take-pen") }),
  "keep-pen": v.strictObject({ type: type("keep-pen") }),
  "give-pen-back": v.strictObject({ type: type("give-pen-back") }),
  "open-validation": v.strictObject({ type: type("open-validation") }),
  validate: v.strictObject({ type: type("validate") }),
  "take-back-validation": v.strictObject({ type: type("take-back-validation") }),
  "reopen-filling": v.strictObject({ type: type("reopen-filling") }),
  "open-gallery": v.strictObject({ type: type("open-gallery") }),
  "close-gallery": v.strictObject({ type: type("close-gallery") }),
  "show-on-canvas-wall": v.strictObject({ type: type("show-on-canvas-wall"), onWall }),
} satisfies {
  readonly [Type in Command["type"]]: v.GenericSchema<unknown, Extract<Command, { type: Type }>>;
};

/** A session file's part for a canvas. Bounded, so that a hostile file costs little. */
export const portableSchema = v.object({
  settings: settingsSchema,
  phase: v.picklist(["preparation", "filling", "validation", "gallery"]),
  hiddenCards: v.pipe(v.number(), v.integer(), v.minValue(0)),
  cards: portableCardsSchema,
  values: v.record(cellSchema, text),
  empty: v.record(cellSchema, emptiness),
  opened: v.pipe(v.array(cellSchema), v.maxLength(40)),
  validated: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
}) satisfies v.GenericSchema<unknown, Portable>;
