import * as v from "valibot";
import { type Id, isId } from "../base/ids.ts";
import type { PortableVote } from "./portable.ts";
import type { OptionResult, Tally, VoteResults } from "./result.ts";
import { optionsAtMost } from "./rules.ts";
import type { MarkLine, VoteCommand, VoteRules } from "./vote.ts";

function id<Kind extends string>() {
  return v.custom<Id<Kind>>(isId, "an id");
}

// Far above any rule's own limit: rules refuse with a sentence, the schema only keeps a message from being absurd.
const count = v.pipe(v.number(), v.finite());
const option = id<"option">();
const ballot = id<"ballot">();
const organisation = v.nullable(id<"organisation">());

export const voteRulesSchema = v.strictObject({
  kind: v.picklist(["dots", "wishes"]),
  criterion: v.pipe(v.string(), v.maxLength(2_000)),
  budget: count,
  cap: v.nullable(count),
  ownAllowed: v.boolean(),
  mustSpendAll: v.boolean(),
}) satisfies v.GenericSchema<unknown, VoteRules>;

const markLine = v.strictObject({
  option,
  dots: count,
  wish: v.optional(count),
  carries: v.optional(v.boolean()),
}) satisfies v.GenericSchema<unknown, MarkLine>;

const marks = v.pipe(v.array(markLine), v.maxLength(optionsAtMost));
const type = <Type extends string>(name: Type) => v.literal(name);

export const voteCommandSchemas = {
  "set-vote-rules": v.strictObject({ type: type("set-vote-rules"), rules: voteRulesSchema }),
  "open-vote": v.strictObject({ type: type("open-vote") }),
  "unopen-vote": v.strictObject({ type: type("unopen-vote") }),
  "cast-ballot": v.strictObject({ type: type("cast-ballot"), marks }),
  "withdraw-ballot": v.strictObject({ type: type("withdraw-ballot") }),
  "cast-proxy-ballot": v.strictObject({
    type: type("cast-proxy-ballot"),
    person: v.nullable(id<"person">()),
    organisation,
    marks,
  }),
  "withdraw-proxy-ballot": v.strictObject({ type: type("withdraw-proxy-ballot"), ballot }),
  "set-vote-budget": v.strictObject({ type: type("set-vote-budget"), budget: count }),
  "warn-of-closing": v.strictObject({ type: type("warn-of-closing") }),
  "stop-closing": v.strictObject({ type: type("stop-closing") }),
  "close-vote": v.strictObject({ type: type("close-vote") }),
  "reopen-vote": v.strictObject({ type: type("reopen-vote") }),
  "show-few-results": v.strictObject({ type: type("show-few-results") }),
  "withdraw-option": v.strictObject({ type: type("withdraw-option"), option }),
  "restore-option": v.strictObject({ type: type("restore-option"), option }),
} satisfies {
  readonly [Type in VoteCommand["type"]]: v.GenericSchema<unknown, Extract<VoteCommand, { type: Type }>>;
};

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const rank = v.nullable(whole);

const tally = v.object({
  points: whole,
  rank,
  share: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000))),
  shareRank: rank,
  moves: v.boolean(),
  voters: whole,
  organisations: v.nullable(whole),
  spread: v.pipe(v.array(whole), v.maxLength(1_000)),
}) satisfies v.GenericSchema<unknown, Tally>;

const optionResult = v.object({
  id: option,
  number: whole,
  text: v.pipe(v.string(), v.maxLength(2_000)),
  withdrawn: v.boolean(),
  dots: tally,
  wish: v.nullable(tally),
  carriers: v.nullable(
    v.object({
      count: whole,
      names: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1_000)),
      organisations: v.pipe(v.array(id<"organisation">()), v.maxLength(1_000)),
    }),
  ),
  withoutCarrier: v.boolean(),
  reserve: v.boolean(),
}) satisfies v.GenericSchema<unknown, OptionResult>;

const results = v.object({
  ballots: whole,
  proxies: whole,
  organisations: whole,
  absent: v.pipe(v.array(id<"organisation">()), v.maxLength(1_000)),
  byOrganisation: v.boolean(),
  options: v.pipe(v.array(optionResult), v.maxLength(optionsAtMost)),
}) satisfies v.GenericSchema<unknown, VoteResults>;

/** A session file's part for a vote. */
export const portableVoteSchema = v.object({
  rules: voteRulesSchema,
  results: v.nullable(results),
  reopened: v.boolean(),
}) satisfies v.GenericSchema<unknown, PortableVote>;
