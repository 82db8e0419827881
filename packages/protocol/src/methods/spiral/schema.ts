import * as v from "valibot";
import type { Instant } from "../../base/instant.ts";
import { cellCommandSchemas, cellSchema, portableCardsSchema } from "../../board/cells/schema.ts";
import type { CellRecord, Command, Portable, Settings, Snapshot, Transition } from "./vocabulary.ts";

// Far above any rule's own limit: rules refuse with a sentence, the schema only keeps a message from being absurd.
const text = v.pipe(v.string(), v.maxLength(2_000));
const cycle = v.pipe(v.number(), v.integer());

export const settingsSchema = v.strictObject({
  territory: text,
  cycles: v.pipe(v.array(v.strictObject({ label: text, question: text })), v.maxLength(20)),
  phases: v.pipe(v.array(v.strictObject({ label: text, short: text, question: text })), v.maxLength(40)),
}) satisfies v.GenericSchema<unknown, Settings>;

const record = v.strictObject({
  status: v.picklist(["to-come", "under-way", "done", "skipped", "to-redo"]),
  reason: text,
  start: text,
  end: text,
  owner: text,
}) satisfies v.GenericSchema<unknown, CellRecord>;
const transition = v.strictObject({
  conditions: v.pipe(v.array(text), v.maxLength(50)),
  owner: text,
  due: text,
}) satisfies v.GenericSchema<unknown, Transition>;
const actors = v.pipe(v.array(text), v.maxLength(200));
const onWall = v.union([
  v.picklist(["spiral", "matrix", "placing"]),
  v.strictObject({ from: cellSchema, to: v.nullable(cellSchema) }),
]);

const type = <Type extends string>(name: Type) => v.literal(name);

export const commandSchemas = {
  ...cellCommandSchemas,
  "open-facts": v.strictObject({ type: type("open-facts") }),
  "close-pass": v.strictObject({ type: type("close-pass") }),
  "open-wishes": v.strictObject({ type: type("open-wishes") }),
  "reopen-pass": v.strictObject({ type: type("reopen-pass") }),
  "set-cell": v.strictObject({ type: type("set-cell"), cell: cellSchema, record }),
  "set-circle": v.strictObject({ type: type("set-circle"), cycle, actors }),
  "set-transition": v.strictObject({ type: type("set-transition"), cycle, transition }),
  "take-snapshot": v.strictObject({ type: type("take-snapshot"), label: text }),
  "drop-snapshot": v.strictObject({ type: type("drop-snapshot"), snapshot: cellSchema }),
  "open-placing": v.strictObject({ type: type("open-placing") }),
  "place-us": v.strictObject({ type: type("place-us"), cell: cellSchema }),
  "take-back-place": v.strictObject({ type: type("take-back-place") }),
  "reveal-placing": v.strictObject({ type: type("reveal-placing") }),
  "clear-placing": v.strictObject({ type: type("clear-placing") }),
  "speak-of": v.strictObject({ type: type("speak-of"), cell: v.nullable(cellSchema) }),
  "turn-spiral-wall": v.strictObject({ type: type("turn-spiral-wall"), onWall }),
} satisfies {
  readonly [Type in Command["type"]]: v.GenericSchema<unknown, Extract<Command, { type: Type }>>;
};

const cells = v.record(cellSchema, record);
const circles = v.pipe(v.array(actors), v.maxLength(20));
const snapshot = v.object({
  id: cellSchema,
  label: text,
  at: v.custom<Instant>((value) => typeof value === "number" && Number.isFinite(value), "an instant"),
  cells,
  counts: v.record(cellSchema, v.object({ facts: cycle, wishes: cycle })),
  circles,
}) satisfies v.GenericSchema<unknown, Snapshot>;

/** A session file's part for a spiral. Bounded, so that a hostile file costs little. */
export const portableSchema = v.object({
  settings: settingsSchema,
  phase: v.picklist(["preparation", "facts", "facts-closed", "wishes", "wishes-closed"]),
  cards: portableCardsSchema,
  cells,
  circles,
  transitions: v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/)), transition),
  snapshots: v.pipe(v.array(snapshot), v.maxLength(100)),
}) satisfies v.GenericSchema<unknown, Portable>;
