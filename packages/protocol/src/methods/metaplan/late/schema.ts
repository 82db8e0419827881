import * as v from "valibot";
import { type Id, isId } from "../../../base/ids.ts";
import { portableVoteSchema, voteCommandSchemas } from "../../../vote/schema.ts";
import type { LateCommand, PortableLate } from "./vocabulary.ts";

function id<Kind extends string>() {
  return v.custom<Id<Kind>>(isId, "an id");
}

// Far above any rule's own limit: rules refuse with a sentence.
const text = v.pipe(v.string(), v.maxLength(20_000));
const theme = id<"cluster">();
const action = id<"action">();
const type = <Type extends string>(name: Type) => v.literal(name);
const decision = v.picklist(["retained", "parked", "dropped"]);

const fields = v.strictObject({
  theme: v.nullable(theme),
  title: text,
  description: text,
  owner: v.nullable(id<"person">()),
  others: text,
  means: text,
  due: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  realistic: v.nullable(v.boolean()),
  sideEffects: text,
});

export const lateCommandSchemas = {
  ...voteCommandSchemas,
  "prepare-vote": v.strictObject({
    type: type("prepare-vote"),
    among: v.nullable(v.pipe(v.array(theme), v.maxLength(1_000))),
  }),
  "decide-theme": v.strictObject({ type: type("decide-theme"), theme, decision, reason: text }),
  "undecide-theme": v.strictObject({ type: type("undecide-theme"), theme }),
  "name-decider": v.strictObject({ type: type("name-decider"), decider: text }),
  "add-action": v.strictObject({ type: type("add-action"), theme: v.nullable(theme), title: text }),
  "change-action": v.strictObject({ type: type("change-action"), action, fields }),
  "put-action-aside": v.strictObject({ type: type("put-action-aside"), action, reason: text }),
  "bring-action-back": v.strictObject({ type: type("bring-action-back"), action }),
  volunteer: v.strictObject({ type: type("volunteer"), action, as: v.picklist(["owner", "helper"]) }),
  "step-back": v.strictObject({ type: type("step-back"), action }),
  "ask-for-actions": v.strictObject({ type: type("ask-for-actions") }),
  "stop-asking": v.strictObject({ type: type("stop-asking") }),
  "propose-action": v.strictObject({ type: type("propose-action"), theme: v.nullable(theme), title: text }),
  "withdraw-proposal": v.strictObject({ type: type("withdraw-proposal"), proposal: action }),
  "show-proposals": v.strictObject({ type: type("show-proposals") }),
} satisfies {
  readonly [Type in LateCommand["type"]]: v.GenericSchema<unknown, Extract<LateCommand, { type: Type }>>;
};

const line = v.pipe(v.string(), v.maxLength(2_000));

/** A session file's part for the late half. Bounded, so that a hostile file costs little. */
export const portableLateSchema = v.object({
  vote: v.nullable(portableVoteSchema),
  votesBefore: v.pipe(v.array(portableVoteSchema), v.maxLength(50)),
  decisions: v.pipe(v.array(v.object({ cluster: theme, kind: decision, reason: line })), v.maxLength(1_000)),
  decider: line,
  actions: v.pipe(
    v.array(
      v.object({
        id: action,
        cluster: v.nullable(theme),
        title: line,
        description: line,
        owner: v.nullable(line),
        helpers: v.pipe(v.string(), v.maxLength(20_000)),
        others: line,
        means: line,
        due: v.nullable(v.pipe(v.string(), v.maxLength(20))),
        realistic: v.nullable(v.boolean()),
        sideEffects: line,
        aside: v.nullable(line),
      }),
    ),
    v.maxLength(1_000),
  ),
}) satisfies v.GenericSchema<unknown, PortableLate>;
