import * as v from "valibot";
import { type Id, isId } from "../../base/ids.ts";
import type { CardPlan, CellCommand, PortableCard } from "./vocabulary.ts";

function id<Kind extends string>() {
  return v.custom<Id<Kind>>(isId, "an id");
}

// Far above any rule's own limit: rules refuse with a sentence, the schema only keeps a message from being absurd.
const text = v.pipe(v.string(), v.maxLength(20_000));
const short = v.pipe(v.string(), v.maxLength(500));
const card = id<"card">();
export const cellSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));
const marks = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(40))),
  v.check((each) => Object.keys(each).length <= 12, "at most twelve marks"),
);
const plan = v.strictObject({
  owner: short,
  start: short,
  end: short,
  after: v.pipe(v.array(card), v.maxLength(50)),
}) satisfies v.GenericSchema<unknown, CardPlan>;

const type = <Type extends string>(name: Type) => v.literal(name);

export const cellCommandSchemas = {
  "write-card": v.strictObject({
    type: type("write-card"),
    text,
    zone: cellSchema,
    until: v.optional(v.nullable(cellSchema)),
    marks: v.optional(marks),
  }),
  "edit-card": v.strictObject({ type: type("edit-card"), card, text }),
  "withdraw-card": v.strictObject({ type: type("withdraw-card"), card }),
  "place-card": v.strictObject({
    type: type("place-card"),
    card,
    zone: cellSchema,
    until: v.optional(v.nullable(cellSchema)),
    before: v.optional(v.nullable(card)),
  }),
  "reserve-card": v.strictObject({ type: type("reserve-card"), card, reserve: v.boolean() }),
  "mark-card": v.strictObject({
    type: type("mark-card"),
    card,
    marks,
    without: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(12))),
  }),
  "plan-card": v.strictObject({ type: type("plan-card"), card, plan }),
  "park-card": v.strictObject({ type: type("park-card"), card, reason: text }),
  "restore-card": v.strictObject({ type: type("restore-card"), card }),
} satisfies {
  readonly [Type in CellCommand["type"]]: v.GenericSchema<unknown, Extract<CellCommand, { type: Type }>>;
};

export const portableCardsSchema = v.pipe(
  v.array(
    v.object({
      id: card,
      text: v.pipe(v.string(), v.maxLength(2_000)),
      zone: cellSchema,
      until: v.nullable(cellSchema),
      order: v.pipe(v.number(), v.finite()),
      reserve: v.boolean(),
      marks,
      plan: v.nullable(plan),
      organisation: v.nullable(id<"organisation">()),
      author: v.nullable(v.pipe(v.string(), v.maxLength(200))),
      parked: v.nullable(short),
      entered: v.boolean(),
      broughtFrom: v.nullable(
        v.object({ activity: id<"activity">(), item: v.pipe(v.string(), v.maxLength(64)) }),
      ),
    }),
  ),
  v.maxLength(10_000),
) satisfies v.GenericSchema<unknown, readonly PortableCard[]>;
