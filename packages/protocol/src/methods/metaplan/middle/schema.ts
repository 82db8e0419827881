import * as v from "valibot";
import { type Id, isId } from "../../../base/ids.ts";
import type { MiddleCommand, PortableMiddle } from "./vocabulary.ts";

function id<Kind extends string>() {
  return v.custom<Id<Kind>>(isId, "an id");
}

const text = v.pipe(v.string(), v.maxLength(20_000));
const card = id<"card">();
const cluster = id<"cluster">();
const kind = v.picklist(["disagree", "unclear"]);
const outcome = v.picklist(["settled", "maintained"]);
const type = <Type extends string>(name: Type) => v.literal(name);

export const middleCommandSchemas = {
  "flash-card": v.strictObject({ type: type("flash-card"), card, kind }),
  "take-back-flash": v.strictObject({ type: type("take-back-flash"), card }),
  "take-flash": v.strictObject({ type: type("take-flash"), card: v.nullable(card) }),
  "settle-flash": v.strictObject({ type: type("settle-flash"), card, outcome }),
  "reopen-flash": v.strictObject({ type: type("reopen-flash"), card }),
  "add-precision": v.strictObject({ type: type("add-precision"), card, text }),
  "propose-title": v.strictObject({ type: type("propose-title"), cluster, text }),
  "withdraw-title": v.strictObject({ type: type("withdraw-title"), cluster }),
  "seek-title": v.strictObject({ type: type("seek-title"), cluster: v.nullable(cluster) }),
  "confirm-cluster": v.strictObject({ type: type("confirm-cluster"), cluster }),
  "name-placer": v.strictObject({ type: type("name-placer"), person: id<"person">(), on: v.boolean() }),
} satisfies {
  readonly [Type in MiddleCommand["type"]]: v.GenericSchema<unknown, Extract<MiddleCommand, { type: Type }>>;
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));

export const portableMiddleSchema = v.object({
  flashes: v.pipe(
    v.array(v.object({ card, disagree: count, unclear: count, outcome: v.nullable(outcome) })),
    v.maxLength(2_000),
  ),
  confirmed: v.pipe(v.array(v.object({ cluster, confirmed: v.boolean() })), v.maxLength(1_000)),
}) satisfies v.GenericSchema<unknown, PortableMiddle>;
