import * as v from "valibot";
import { type Id, isId } from "../../base/ids.ts";
import { originSchema } from "../../flow/schema.ts";
import { lateCommandSchemas, portableLateSchema } from "./late/schema.ts";
import { middleCommandSchemas, portableMiddleSchema } from "./middle/schema.ts";
import { enteredAtOnce } from "./pasted.ts";
import { phases } from "./phase.ts";
import type { Command, Portable, Settings } from "./vocabulary.ts";

function id<Kind extends string>() {
  return v.custom<Id<Kind>>(isId, "an id");
}

// Far above any rule's own limit: rules refuse with a sentence, the schema only keeps a message from being absurd.
const text = v.pipe(v.string(), v.maxLength(20_000));
const place = v.pipe(v.number(), v.finite());
const paper = v.picklist(["straw", "sky", "coral", "linden", "lilac", "chalk"]);
const card = id<"card">();
const cluster = id<"cluster">();

export const settingsSchema = v.strictObject({
  question: text,
  colours: v.picklist(["one", "by-group", "chosen"]),
  legend: v.pipe(
    v.array(v.strictObject({ paper, label: v.pipe(v.string(), v.maxLength(200)) })),
    v.minLength(1),
    v.maxLength(6),
  ),
  shapes: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          shape: v.picklist(["idea", "precision", "strip", "title", "flash"]),
          label: v.pipe(v.string(), v.maxLength(200)),
        }),
      ),
      v.maxLength(5),
    ),
  ),
  columns: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(4))),
  appears: v.picklist(["together", "as-written"]),
}) satisfies v.GenericSchema<unknown, Settings>;

const type = <Type extends string>(name: Type) => v.literal(name);

export const commandSchemas = {
  ...middleCommandSchemas,
  ...lateCommandSchemas,
  "see-question": v.strictObject({ type: type("see-question") }),
  "write-card": v.strictObject({
    type: type("write-card"),
    text,
    paper: v.optional(paper),
    shape: v.optional(v.picklist(["idea", "precision", "strip"])),
  }),
  "enter-card-for": v.strictObject({
    type: type("enter-card-for"),
    person: v.nullable(id<"person">()),
    organisation: v.nullable(id<"organisation">()),
    group: v.nullable(id<"group">()),
    text,
    paper: v.optional(paper),
  }),
  "edit-card": v.strictObject({ type: type("edit-card"), card, text }),
  "enter-cards": v.strictObject({
    type: type("enter-cards"),
    texts: v.pipe(v.array(text), v.minLength(1), v.maxLength(enteredAtOnce)),
    paper: v.optional(paper),
  }),
  "withdraw-card": v.strictObject({ type: type("withdraw-card"), card }),
  pass: v.strictObject({ type: type("pass") }),
  "take-back-pass": v.strictObject({ type: type("take-back-pass") }),
  "start-writing": v.strictObject({ type: type("start-writing"), quota: place }),
  "set-quota": v.strictObject({ type: type("set-quota"), quota: place }),
  "close-deposit": v.strictObject({ type: type("close-deposit") }),
  "reopen-deposit": v.strictObject({ type: type("reopen-deposit") }),
  "reveal-cards": v.strictObject({ type: type("reveal-cards") }),
  "go-to-phase": v.strictObject({ type: type("go-to-phase"), phase: v.picklist(phases) }),
  "read-card": v.strictObject({ type: type("read-card"), card: v.nullable(card) }),
  "move-card": v.strictObject({ type: type("move-card"), card, x: place, y: place }),
  "move-card-to-cluster": v.strictObject({
    type: type("move-card-to-cluster"),
    card,
    cluster,
    before: v.optional(v.nullable(card)),
  }),
  "stack-card": v.strictObject({ type: type("stack-card"), card, onto: card }),
  "unstack-card": v.strictObject({ type: type("unstack-card"), card }),
  "clone-card": v.strictObject({ type: type("clone-card"), card, cluster: v.nullable(cluster) }),
  "group-cards": v.strictObject({
    type: type("group-cards"),
    cards: v.pipe(v.array(card), v.minLength(1), v.maxLength(500)),
    title: text,
  }),
  "move-cluster": v.strictObject({ type: type("move-cluster"), cluster, x: place, y: place }),
  "title-cluster": v.strictObject({ type: type("title-cluster"), cluster, title: text }),
  "dissolve-cluster": v.strictObject({ type: type("dissolve-cluster"), cluster }),
  "merge-clusters": v.strictObject({ type: type("merge-clusters"), cluster, into: cluster }),
  "park-card": v.strictObject({ type: type("park-card"), card, reason: text }),
  "restore-card": v.strictObject({ type: type("restore-card"), card }),
  "tidy-board": v.strictObject({ type: type("tidy-board") }),
  "turn-page": v.strictObject({ type: type("turn-page"), page: place }),
} satisfies {
  readonly [Type in Command["type"]]: v.GenericSchema<unknown, Extract<Command, { type: Type }>>;
};

/** A session file's part for a méta-plan. Bounded, so that a hostile file costs little. */
export const portableSchema = v.object({
  settings: settingsSchema,
  phase: v.picklist(phases),
  quota: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
  hiddenCards: v.pipe(v.number(), v.integer(), v.minValue(0)),
  forSomebody: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
  cards: v.pipe(
    v.array(
      v.object({
        id: card,
        origin: card,
        text: v.pipe(v.string(), v.maxLength(2_000)),
        original: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
        shape: v.picklist(["idea", "precision", "strip"]),
        paper,
        organisation: v.nullable(id<"organisation">()),
        author: v.nullable(v.pipe(v.string(), v.maxLength(200))),
        x: place,
        y: place,
        cluster: v.nullable(cluster),
        order: place,
        pile: v.nullable(card),
        parked: v.nullable(v.pipe(v.string(), v.maxLength(500))),
        explains: v.optional(v.nullable(card)),
        broughtFrom: v.optional(v.nullable(originSchema)),
        entered: v.optional(v.literal(true)),
      }),
    ),
    v.maxLength(10_000),
  ),
  clusters: v.pipe(
    v.array(
      v.object({
        id: cluster,
        number: v.pipe(v.number(), v.integer(), v.minValue(1)),
        title: v.pipe(v.string(), v.maxLength(500)),
        x: place,
        y: place,
        column: v.optional(v.picklist([1, 2])),
      }),
    ),
    v.maxLength(1_000),
  ),
  middle: v.optional(portableMiddleSchema),
  late: v.optional(v.nullable(portableLateSchema)),
}) satisfies v.GenericSchema<unknown, Portable>;
