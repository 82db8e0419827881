import * as v from "valibot";
import { type Id, isId } from "../../base/ids.ts";
import { originSchema } from "../../flow/schema.ts";
import type { Command } from "./commands.ts";
import type { Settings } from "./settings.ts";
import type { Portable } from "./vocabulary.ts";

function id<Kind extends string>() {
  return v.custom<Id<Kind>>(isId, "an id");
}

// Far above any rule's own limit: rules refuse with a sentence, the schema only keeps a message from being absurd.
const text = v.pipe(v.string(), v.maxLength(20_000));
const line = v.pipe(v.string(), v.maxLength(2_000));
const lines = v.pipe(v.array(line), v.maxLength(50));
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, "a day"));
const bowl = id<"bowl">();
const seat = id<"seat">();
const person = id<"person">();
const people = v.pipe(v.array(person), v.maxLength(2_000));
const question = id<"bowl-question">();
const note = id<"note">();
const highlight = id<"highlight">();
const organisation = v.nullable(id<"organisation">());
const group = v.nullable(id<"group">());
const site = id<"site">();
const turn = id<"turn">();
const task = v.pipe(v.string(), v.maxLength(40));

const mode = v.picklist([
  "open",
  "hosts",
  "closed",
  "rotating",
  "waiting-seat",
  "tap-out",
  "samoan",
  "experience",
  "report-back",
]);
const queuePolicy = v.picklist(["first-come", "balance"]);
const harvestStep = v.picklist(["takeaways", "notes", "highlights", "commitments", "summary"]);
const kind = v.picklist(["agreement", "disagreement", "idea", "open-question", "commitment"]);

export const settingsSchema = v.strictObject({
  mode,
  bowls: v.pipe(
    v.array(
      v.strictObject({
        label: line,
        seats: finite,
        questions: v.pipe(
          v.array(v.strictObject({ text, subs: lines, prompts: lines, minutes: v.nullable(finite) })),
          v.maxLength(50),
        ),
      }),
    ),
    v.maxLength(20),
  ),
  emptyChairs: v.picklist([1, 2]),
  rule: text,
  minutes: finite,
  graceSeconds: finite,
  queuePolicy,
  waitingNames: v.boolean(),
  speakerTracking: v.boolean(),
  tasks: v.pipe(v.array(v.strictObject({ id: task, label: line })), v.maxLength(50)),
  reserved: v.pipe(
    v.array(v.strictObject({ bowl: count, organisation, group, label: line })),
    v.maxLength(64),
  ),
  sites: v.pipe(v.array(v.strictObject({ label: line, seats: count, group })), v.maxLength(20)),
  views: v.pipe(v.array(v.strictObject({ label: line, seats: v.picklist([1, 2]) })), v.maxLength(20)),
  turnsFrom: v.picklist(["groups", "organisations", "by-hand"]),
  turnMinutes: finite,
  turnQuestion: v.picklist(["same", "next"]),
  guestLeaves: v.boolean(),
  exchange: v.strictObject({ before: count, after: count }),
  listOnWall: v.boolean(),
}) satisfies v.GenericSchema<unknown, Settings>;

const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));
const type = <Type extends string>(name: Type) => v.strictObject({ type: v.literal(name) });
const withFields = <Type extends string, const Fields extends v.ObjectEntries>(name: Type, fields: Fields) =>
  v.strictObject({ type: v.literal(name), ...fields });

const highlightWords = {
  kind,
  text,
  notes: v.pipe(v.array(note), v.maxLength(500)),
  who: maybe(line),
  due: maybe(day),
  said: maybe(person),
};

export const commandSchemas = {
  // What a phone may ask
  "take-chair": withFields("take-chair", { bowl, seat: maybe(seat), round: maybe(finite) }),
  "leave-chair": type("leave-chair"),
  "join-queue": withFields("join-queue", { bowl }),
  "leave-queue": type("leave-queue"),
  "answer-invitation": withFields("answer-invitation", { going: v.boolean() }),
  tap: withFields("tap", { bowl, seat }),
  untap: type("untap"),
  "hand-over": type("hand-over"),
  "propose-question": withFields("propose-question", { bowl, text }),
  "choose-question": withFields("choose-question", { question }),
  "write-note": withFields("write-note", { bowl, text, task: maybe(task) }),
  "edit-note": withFields("edit-note", { note, text }),
  "withdraw-note": withFields("withdraw-note", { note }),
  "take-away": withFields("take-away", { text, person: maybe(person) }),
  "answer-poll": withFields("answer-poll", { option: finite }),
  "consent-to-quote": withFields("consent-to-quote", { given: v.boolean() }),
  "choose-site": withFields("choose-site", { site, person: maybe(person) }),
  // The course
  "set-up": type("set-up"),
  "take-down": type("take-down"),
  introduce: type("introduce"),
  "start-exchange": withFields("start-exchange", { when: v.picklist(["before", "after"]) }),
  start: type("start"),
  pause: type("pause"),
  resume: type("resume"),
  "open-harvest": type("open-harvest"),
  "back-to-bowl": type("back-to-bowl"),
  "show-harvest-step": withFields("show-harvest-step", { step: harvestStep }),
  "show-harvest-page": withFields("show-harvest-page", { page: finite }),
  finish: type("finish"),
  "reopen-harvest": type("reopen-harvest"),
  "remind-rule": type("remind-rule"),
  "begin-ending": withFields("begin-ending", { bowl }),
  "start-collecting": withFields("start-collecting", { bowl }),
  "end-collecting": withFields("end-collecting", { bowl }),
  "set-grace": withFields("set-grace", { seconds: finite }),
  "set-queue-policy": withFields("set-queue-policy", { policy: queuePolicy }),
  "set-guest-leaves": withFields("set-guest-leaves", { on: v.boolean() }),
  "name-waiting": withFields("name-waiting", { on: v.boolean() }),
  "track-speakers": withFields("track-speakers", { on: v.boolean() }),
  "list-on-wall": withFields("list-on-wall", { on: v.boolean() }),
  "share-numbers": withFields("share-numbers", { on: v.boolean() }),
  "share-process": withFields("share-process", { on: v.boolean() }),
  "count-without-phones": withFields("count-without-phones", { count: finite }),
  // Chairs
  "seat-person": withFields("seat-person", { bowl, person, seat: maybe(seat) }),
  "seat-someone": withFields("seat-someone", { bowl, organisation, seat: maybe(seat) }),
  "free-seat": withFields("free-seat", { bowl, seat }),
  "move-person": withFields("move-person", { person, bowl, seat: maybe(seat) }),
  "confirm-hand-over": withFields("confirm-hand-over", { bowl, seat }),
  "protect-seat": withFields("protect-seat", { bowl, seat }),
  "dismiss-suggestion": withFields("dismiss-suggestion", { bowl }),
  "add-chair": withFields("add-chair", { bowl, site: maybe(site) }),
  "remove-chair": withFields("remove-chair", { bowl, seat }),
  "set-chairs": withFields("set-chairs", { bowl, seats: finite }),
  "reserve-seat": withFields("reserve-seat", {
    bowl,
    seat,
    organisation,
    group: v.optional(group),
    label: line,
  }),
  "release-seat": withFields("release-seat", { bowl, seat }),
  "make-turn": withFields("make-turn", { label: line, people }),
  "remove-turn": withFields("remove-turn", { turn }),
  "enter-turn": withFields("enter-turn", { bowl, turn, people: v.optional(people) }),
  "leave-turn": withFields("leave-turn", { bowl }),
  // People
  "queue-person": withFields("queue-person", { bowl, person }),
  "unqueue-person": withFields("unqueue-person", { person }),
  "move-in-queue": withFields("move-in-queue", { bowl, person, to: finite, reason: line }),
  invite: withFields("invite", { bowl, person }),
  "withdraw-invitation": withFields("withdraw-invitation", { person }),
  "name-starters": withFields("name-starters", { people }),
  "send-starters": withFields("send-starters", { bowl }),
  "name-timekeeper": withFields("name-timekeeper", { bowl, person: v.nullable(person) }),
  "name-scribe": withFields("name-scribe", { bowl, person: v.nullable(person) }),
  "give-word": withFields("give-word", { bowl, person: v.nullable(person) }),
  "deal-tasks": type("deal-tasks"),
  "give-task": withFields("give-task", { person, task: v.nullable(task) }),
  // Questions
  "add-question": withFields("add-question", {
    bowl,
    text,
    subs: v.optional(lines),
    prompts: v.optional(lines),
    minutes: maybe(finite),
  }),
  "edit-question": withFields("edit-question", { question, text, subs: lines, prompts: lines }),
  "accept-question": withFields("accept-question", { question }),
  "decline-question": withFields("decline-question", { question }),
  "move-question": withFields("move-question", { question, to: finite }),
  "open-question": withFields("open-question", { question }),
  "close-question": withFields("close-question", { bowl }),
  "extend-question": withFields("extend-question", { question, ms: finite }),
  "park-question": withFields("park-question", { question }),
  "restore-question": withFields("restore-question", { question }),
  // Harvest
  "write-highlight": withFields("write-highlight", {
    bowl,
    question: v.nullable(question),
    ...highlightWords,
  }),
  "edit-highlight": withFields("edit-highlight", { highlight, ...highlightWords }),
  "merge-highlights": withFields("merge-highlights", {
    highlights: v.pipe(v.array(highlight), v.maxLength(200)),
    text,
  }),
  "validate-highlight": withFields("validate-highlight", { highlight, validated: v.boolean() }),
  "park-highlight": withFields("park-highlight", { highlight }),
  "restore-highlight": withFields("restore-highlight", { highlight }),
  "write-summary": withFields("write-summary", { text }),
  "validate-summary": withFields("validate-summary", { validated: v.boolean() }),
  "open-poll": withFields("open-poll", { text, options: lines }),
  "close-poll": type("close-poll"),
} satisfies {
  readonly [Type in Command["type"]]: v.GenericSchema<unknown, Extract<Command, { type: Type }>>;
};

const reserved = v.nullable(v.object({ organisation, group, label: line }));
const seatKind = v.picklist(["host", "open", "guest", "waiting"]);
const ms = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12));

/** A session file's part for a fish-bowl. Bounded, so that a hostile file costs little. */
export const portableSchema = v.object({
  settings: settingsSchema,
  phase: v.picklist(["draft", "ready", "intro", "exchange", "running", "paused", "harvest", "closed"]),
  clockMs: ms,
  ruleRead: v.boolean(),
  harvestStep,
  switches: v.object({
    queuePolicy,
    graceMs: ms,
    guestLeaves: v.boolean(),
    waitingNames: v.boolean(),
    speakerTracking: v.boolean(),
    listOnWall: v.boolean(),
    numbersShared: v.boolean(),
    processShared: v.boolean(),
  }),
  bowls: v.pipe(
    v.array(
      v.object({
        id: bowl,
        label: line,
        ending: v.boolean(),
        seats: v.pipe(
          v.array(v.object({ kind: seatKind, site: v.nullable(count), view: line, reserved })),
          v.maxLength(20),
        ),
      }),
    ),
    v.maxLength(20),
  ),
  turns: v.pipe(
    v.array(v.object({ id: turn, group, organisation, label: line, done: v.boolean() })),
    v.maxLength(100),
  ),
  questions: v.pipe(
    v.array(
      v.object({
        id: question,
        bowl,
        text,
        subs: lines,
        prompts: lines,
        status: v.picklist(["proposed", "upcoming", "current", "done", "parked", "declined"]),
        plannedMs: ms,
        addedMs: v.pipe(v.number(), v.finite()),
        spentMs: ms,
        order: finite,
        origin: v.optional(originSchema),
      }),
    ),
    v.maxLength(200),
  ),
  hiddenNotes: count,
  notesShown: v.boolean(),
  notes: v.pipe(
    v.array(
      v.object({
        id: note,
        bowl,
        asked: v.nullable(question),
        task: v.nullable(task),
        text,
        author: v.nullable(line),
      }),
    ),
    v.maxLength(10_000),
  ),
  highlights: v.pipe(
    v.array(
      v.object({
        id: highlight,
        bowl,
        asked: v.nullable(question),
        kind,
        text,
        behind: v.pipe(v.array(v.object({ note })), v.maxLength(500)),
        commitment: v.nullable(v.object({ who: line, due: day })),
        // Files of before say nothing of it.
        quote: v.optional(v.nullable(v.object({ author: v.nullable(line), organisation })), null),
        validated: v.boolean(),
        parked: v.boolean(),
        order: finite,
      }),
    ),
    v.maxLength(1_000),
  ),
  takeaways: v.pipe(
    v.array(v.object({ id: id<"takeaway">(), text, author: v.nullable(line), organisation })),
    v.maxLength(2_000),
  ),
  summary: v.object({ text, validated: v.boolean() }),
  poll: v.nullable(v.object({ text, options: lines, votes: v.pipe(v.array(count), v.maxLength(50)) })),
  brought: v.pipe(v.array(v.object({ text: line, origin: originSchema })), v.maxLength(200)),
  figures: v.pipe(
    v.array(v.object({ organisation, entries: count, seatMs: ms, spokenMs: ms })),
    v.maxLength(2_000),
  ),
  roles: v.optional(
    v.pipe(
      v.array(
        v.object({
          author: v.nullable(line),
          organisation,
          task: v.nullable(task),
          starter: v.boolean(),
          consents: v.boolean(),
        }),
      ),
      v.maxLength(2_000),
    ),
    [],
  ),
  withoutPhones: count,
}) satisfies v.GenericSchema<unknown, Portable>;
