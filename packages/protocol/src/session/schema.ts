import * as v from "valibot";
import { type Id, isId } from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";
import * as canvas from "../methods/canvas/schema.ts";
import * as capital from "../methods/capital/schema.ts";
import * as fishbowl from "../methods/fishbowl/schema.ts";
import { type MethodName, methodNames, type Vocabularies } from "../methods/index.ts";
import * as metaplan from "../methods/metaplan/schema.ts";
import * as spiral from "../methods/spiral/schema.ts";
import type { SessionFile } from "./outcome.ts";
import { reportParts } from "./report-choices.ts";
import type { ActivityPlan, Command, Plan } from "./vocabulary.ts";

function id<Kind extends string>() {
  return v.custom<Id<Kind>>(isId, "an id");
}
const line = v.pipe(v.string(), v.maxLength(2_000));
const page = v.pipe(v.string(), v.maxLength(20_000));
const finite = v.pipe(v.number(), v.finite());
const instant = v.custom<Instant>(
  (value) => typeof value === "number" && Number.isFinite(value),
  "an instant",
);

/** One line a method: how its settings, commands and file parts are read. */
const methodSchemas = { canvas, capital, fishbowl, metaplan, spiral } satisfies {
  readonly [M in MethodName]: {
    settingsSchema: v.GenericSchema<unknown, Vocabularies[M]["settings"]>;
    portableSchema: v.GenericSchema<unknown, Vocabularies[M]["portable"]>;
    commandSchemas: Readonly<Record<Vocabularies[M]["command"]["type"], v.GenericSchema>>;
  };
};

// One line a method too: a variant looks its schema up by the name, so that many methods cost no more than one.
const settings = v.variant("method", [
  v.strictObject({ method: v.literal("canvas"), settings: canvas.settingsSchema }),
  v.strictObject({ method: v.literal("capital"), settings: capital.settingsSchema }),
  v.strictObject({ method: v.literal("fishbowl"), settings: fishbowl.settingsSchema }),
  v.strictObject({ method: v.literal("metaplan"), settings: metaplan.settingsSchema }),
  v.strictObject({ method: v.literal("spiral"), settings: spiral.settingsSchema }),
]);
const content = v.variant("method", [
  v.object({ method: v.literal("canvas"), portable: canvas.portableSchema }),
  v.object({ method: v.literal("capital"), portable: capital.portableSchema }),
  v.object({ method: v.literal("fishbowl"), portable: fishbowl.portableSchema }),
  v.object({ method: v.literal("metaplan"), portable: metaplan.portableSchema }),
  v.object({ method: v.literal("spiral"), portable: spiral.portableSchema }),
]);
const anonymity = v.picklist(["nominative", "organisation", "anonymous"]);
const identification = v.picklist(["name", "pseudonym", "avatar"]);
const organisation = v.object({
  id: id<"organisation">(),
  name: line,
  short: line,
  letter: v.pipe(v.string(), v.minLength(1), v.maxLength(8)),
  mark: v.picklist([1, 2, 3, 4, 5, 6, 7, 8]),
});
const group = v.object({ id: id<"group">(), name: line });

export const activityPlanSchema = v.strictObject({
  title: line,
  plannedMinutes: finite,
  settings,
  inGroups: v.optional(v.boolean()),
}) satisfies v.GenericSchema<unknown, ActivityPlan>;

export const planSchema = v.strictObject({
  title: line,
  host: line,
  organisations: v.pipe(v.array(organisation), v.maxLength(60)),
  groups: v.pipe(v.array(group), v.maxLength(40)),
  anonymity,
  identification,
  expected: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000)),
  demonstration: v.boolean(),
}) satisfies v.GenericSchema<unknown, Plan>;

const activity = id<"activity">();
const groupId = id<"group">();
const runName = { activity: v.optional(activity), group: v.optional(groupId) };
const reportChoices = v.strictObject({
  title: line,
  introduction: page,
  conclusion: page,
  partsLeftOut: v.pipe(v.array(v.picklist(reportParts)), v.maxLength(reportParts.length)),
  activitiesLeftOut: v.pipe(v.array(activity), v.maxLength(100)),
});
/** Names of things that one activity gives another. */
const items = v.pipe(v.array(v.custom<string>(isId, "an id")), v.minLength(1), v.maxLength(500));
const t = <Type extends string>(name: Type) => v.literal(name);

/** The commands that a console or a phone may send over the wire. Joining, creating and claiming go through HTTP. */
type WireCommand = Exclude<
  Command,
  {
    type:
      | "in-activity"
      | "create-session"
      | "fill-session"
      | "join"
      | "claim-person"
      | "add-screen"
      | "time-passed";
  }
>;

const schemas = {
  "describe-session": v.strictObject({
    type: t("describe-session"),
    title: line,
    host: line,
    expected: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000)),
  }),
  "raise-anonymity": v.strictObject({ type: t("raise-anonymity"), anonymity }),
  "describe-report": v.strictObject({
    type: t("describe-report"),
    choices: reportChoices,
  }),
  "answer-claim": v.strictObject({ type: t("answer-claim"), claim: id<"claim">(), same: v.boolean() }),
  "move-person": v.strictObject({
    type: t("move-person"),
    person: id<"person">(),
    group: v.nullable(groupId),
  }),
  leave: v.strictObject({ type: t("leave") }),
  "open-door": v.strictObject({ type: t("open-door") }),
  "close-door": v.strictObject({ type: t("close-door") }),
  "revoke-screen": v.strictObject({ type: t("revoke-screen"), screen: id<"screen">() }),
  "show-on-wall": v.strictObject({
    type: t("show-on-wall"),
    wall: v.picklist(["join", "activity"]),
    group: v.optional(v.nullable(groupId)),
    compares: v.optional(v.picklist(["side-by-side", "merged"])),
  }),
  "add-activity": v.strictObject({ type: t("add-activity"), plan: activityPlanSchema }),
  "change-activity": v.strictObject({ type: t("change-activity"), activity, plan: activityPlanSchema }),
  "move-activity": v.strictObject({ type: t("move-activity"), activity, to: finite }),
  "remove-activity": v.strictObject({ type: t("remove-activity"), activity }),
  "bring-items": v.strictObject({
    type: t("bring-items"),
    activity,
    from: activity,
    group: v.optional(groupId),
    items,
  }),
  "leave-items": v.strictObject({ type: t("leave-items"), activity }),
  "open-activity": v.strictObject({ type: t("open-activity"), activity }),
  "close-activity": v.strictObject({ type: t("close-activity"), activity }),
  "add-time": v.strictObject({ type: t("add-time"), activity, ms: finite }),
  "pause-timer": v.strictObject({ type: t("pause-timer"), activity }),
  "resume-timer": v.strictObject({ type: t("resume-timer"), activity }),
  "end-session": v.strictObject({ type: t("end-session") }),
  "reopen-session": v.strictObject({ type: t("reopen-session") }),
  undo: v.strictObject({ type: t("undo"), ...runName }),
  redo: v.strictObject({ type: t("redo"), ...runName }),
} satisfies {
  readonly [Type in WireCommand["type"]]: v.GenericSchema<unknown, Extract<WireCommand, { type: Type }>>;
};

const envelope = v.strictObject({
  type: v.literal("in-activity"),
  activity,
  group: v.optional(groupId),
  method: v.picklist(methodNames),
  command: v.looseObject({ type: v.string() }),
});

/** A command from outside, or null when it is none. One look-up by type, then one small schema: dear unions are not tried in turn. */
export function readCommand(value: unknown): Command | null {
  const type = typeOf(value);
  if (type === null) return null;
  if (type !== "in-activity") {
    return parsed(schemaOf(schemas, type), value) as Command | null;
  }
  const outer = v.safeParse(envelope, value);
  if (!outer.success) return null;
  const { method, command } = outer.output;
  const read = parsed(schemaOf(methodSchemas[method].commandSchemas, command.type), command);
  return read === null ? null : ({ ...outer.output, command: read } as Command);
}

/** A session file from outside, or the first thing that is wrong with it. */
export function readSessionFile(
  value: unknown,
): { readonly file: SessionFile } | { readonly problem: string } {
  const result = v.safeParse(sessionFileSchema, value);
  if (result.success) return { file: result.output };
  const [issue] = result.issues;
  return { problem: `${v.getDotPath(issue) ?? "file"}: ${issue.message}` };
}

/** The session file as it is read; docs/session-file.md tells its fields. */
export const sessionFileSchema = v.object({
  format: v.literal("bocal-session"),
  version: v.literal(1),
  takenAt: instant,
  session: v.object({
    title: line,
    host: line,
    organisations: v.pipe(v.array(organisation), v.maxLength(60)),
    groups: v.pipe(v.array(group), v.maxLength(40)),
    anonymity,
    identification,
    expected: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000)),
    ended: v.boolean(),
    report: v.optional(reportChoices),
  }),
  people: v.pipe(
    v.array(
      v.object({
        name: v.nullable(line),
        organisation: v.nullable(id<"organisation">()),
        group: v.nullable(id<"group">()),
      }),
    ),
    v.maxLength(2_000),
  ),
  activities: v.pipe(
    v.array(
      v.object({
        id: activity,
        title: line,
        plannedMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
        spans: v.pipe(v.array(v.object({ from: instant, to: v.nullable(instant) })), v.maxLength(200)),
        content,
        brought: v.optional(
          v.pipe(v.array(v.object({ from: activity, group: v.optional(groupId), items })), v.maxLength(100)),
        ),
        inGroups: v.optional(v.boolean()),
        runs: v.optional(v.pipe(v.array(v.object({ group: groupId, content })), v.maxLength(40))),
      }),
    ),
    v.maxLength(100),
  ),
}) satisfies v.GenericSchema<unknown, SessionFile>;

function typeOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  const { type } = value as { type?: unknown };
  return typeof type === "string" ? type : null;
}

function schemaOf(table: Readonly<Record<string, v.GenericSchema>>, type: string): v.GenericSchema | null {
  return Object.hasOwn(table, type) ? (table[type] ?? null) : null;
}

function parsed(schema: v.GenericSchema | null, value: unknown): unknown {
  if (schema === null) return null;
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}
