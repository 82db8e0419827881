import type { PersonId } from "@bocal/protocol/base/ids";
import { unseal } from "@bocal/protocol/base/sealed";
import type { Command } from "@bocal/protocol/methods/fishbowl/commands";
import type { Mode, Settings } from "@bocal/protocol/methods/fishbowl/settings";
import type { State } from "@bocal/protocol/methods/fishbowl/state";
import type { Fishbowl } from "@bocal/protocol/methods/fishbowl/vocabulary";
import type { Actor } from "@bocal/protocol/methods/method";
import fc from "fast-check";
import type { CommandSource, Onlooker, Step } from "./arbitrary-commands.ts";
import { facilitator, named, participant, people } from "./people.ts";

// Commands to a bowl, drawn as plain data: numbers become ids of what is there when the command is sent, and now and then of
// what is not.

export type BowlRecipe = { readonly type: string } & Readonly<Record<string, unknown>>;
type BowlStep = Step<BowlRecipe>;

const nat = fc.nat(1_000);
const anybody = fc
  .integer({ min: 0, max: 7 })
  .map((index) => participant(people[index]?.id ?? named("nobody")));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
/** § is where the mark goes. */
const text = fc.constantFrom("le bus passe tôt §", "§", "deux\nlignes §", "", "  ", `${"long ".repeat(70)}§`);
const kind = fc.constantFrom("agreement", "disagreement", "idea", "open-question", "commitment");

const recipe = (type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  fc.record({ type: fc.constant(type), ...fields }) as fc.Arbitrary<BowlRecipe>;

const moving = fc.oneof(
  { weight: 6, arbitrary: recipe("take-chair", { bowl: nat, seat: maybe(nat), round: maybe(fc.nat(12)) }) },
  { weight: 4, arbitrary: recipe("take-chair", { bowl: fc.constant(0) }) },
  { weight: 4, arbitrary: recipe("leave-chair") },
  { weight: 4, arbitrary: recipe("join-queue", { bowl: nat }) },
  recipe("leave-queue"),
  { weight: 2, arbitrary: recipe("answer-invitation", { going: fc.boolean() }) },
  { weight: 2, arbitrary: recipe("tap", { bowl: nat, seat: nat }) },
  recipe("untap"),
  recipe("hand-over"),
  recipe("choose-site", { site: nat }),
);
const writing = fc.oneof(
  { weight: 5, arbitrary: recipe("write-note", { bowl: nat, text }) },
  recipe("write-note", { bowl: nat, text, task: fc.constantFrom("agreements", "nowhere", null) }),
  recipe("edit-note", { note: nat, text }),
  recipe("withdraw-note", { note: nat }),
  { weight: 2, arbitrary: recipe("propose-question", { bowl: nat, text }) },
  recipe("choose-question", { question: nat }),
  { weight: 2, arbitrary: recipe("take-away", { text }) },
  recipe("answer-poll", { option: fc.constantFrom(0, 1, 7) }),
  recipe("consent-to-quote", { given: fc.boolean() }),
);
const course = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("pause", "resume").map((type) => ({ type })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "set-up",
        "introduce",
        "start",
        "open-harvest",
        "back-to-bowl",
        "finish",
        "reopen-harvest",
      )
      .map((type) => ({ type })),
  },
  recipe("take-down"),
  recipe("remind-rule"),
  recipe("show-harvest-step", { step: fc.constantFrom("takeaways", "notes", "summary") }),
  recipe("show-harvest-page", { page: fc.constantFrom(0, 1, 1e9) }),
  recipe("begin-ending", { bowl: nat }),
  recipe("start-exchange", { when: fc.constantFrom("before", "after") }),
  { weight: 2, arbitrary: recipe("start-collecting", { bowl: nat }) },
  { weight: 2, arbitrary: recipe("end-collecting", { bowl: nat }) },
  recipe("set-grace", { seconds: fc.constantFrom(20, 180, 19) }),
  recipe("set-queue-policy", { policy: fc.constantFrom("first-come", "balance") }),
  recipe("set-guest-leaves", { on: fc.boolean() }),
  recipe("name-waiting", { on: fc.boolean() }),
  recipe("track-speakers", { on: fc.boolean() }),
  recipe("list-on-wall", { on: fc.boolean() }),
  recipe("share-numbers", { on: fc.boolean() }),
  recipe("share-process", { on: fc.boolean() }),
  recipe("share-process", { on: fc.boolean() }),
  recipe("count-without-phones", { count: fc.constantFrom(0, 3, -1) }),
);
const chairs = fc.oneof(
  { weight: 6, arbitrary: recipe("seat-person", { bowl: nat, person: nat, seat: maybe(nat) }) },
  recipe("seat-someone", { bowl: nat, organisation: nat, seat: maybe(nat) }),
  { weight: 4, arbitrary: recipe("free-seat", { bowl: nat, seat: nat }) },
  { weight: 2, arbitrary: recipe("move-person", { bowl: nat, person: nat, seat: maybe(nat) }) },
  recipe("confirm-hand-over", { bowl: nat, seat: nat }),
  recipe("dismiss-suggestion", { bowl: nat }),
  recipe("add-chair", { bowl: nat }),
  recipe("remove-chair", { bowl: nat, seat: nat }),
  recipe("set-chairs", { bowl: nat, seats: fc.integer({ min: 1, max: 10 }) }),
  recipe("reserve-seat", {
    bowl: nat,
    seat: nat,
    organisation: nat,
    label: fc.constantFrom("CD, à confirmer"),
  }),
  recipe("release-seat", { bowl: nat, seat: nat }),
  recipe("make-turn", { label: fc.constantFrom("élus"), people: fc.array(nat, { maxLength: 4 }) }),
  recipe("remove-turn", { turn: nat }),
  { weight: 2, arbitrary: recipe("enter-turn", { bowl: nat, turn: nat }) },
  recipe("enter-turn", { bowl: nat, turn: nat, people: fc.array(nat, { maxLength: 3 }) }),
  recipe("leave-turn", { bowl: nat }),
);
const leading = fc.oneof(
  { weight: 2, arbitrary: recipe("queue-person", { bowl: nat, person: nat }) },
  recipe("unqueue-person", { person: nat }),
  recipe("move-in-queue", {
    bowl: nat,
    person: nat,
    to: fc.nat(5),
    reason: fc.constantFrom("", "elle part"),
  }),
  { weight: 2, arbitrary: recipe("invite", { bowl: nat, person: nat }) },
  recipe("withdraw-invitation", { person: nat }),
  recipe("name-starters", { people: fc.array(nat, { maxLength: 3 }) }),
  recipe("send-starters", { bowl: nat }),
  recipe("name-timekeeper", { bowl: nat, person: nat }),
  recipe("name-scribe", { bowl: nat, person: nat }),
  { weight: 2, arbitrary: recipe("give-word", { bowl: nat, person: maybe(nat) }) },
  recipe("deal-tasks"),
  recipe("give-task", { person: nat, task: fc.constantFrom("agreements", null, "nowhere") }),
  recipe("add-question", { bowl: nat, text }),
  recipe("edit-question", {
    question: nat,
    text,
    subs: fc.constant([]),
    prompts: fc.constantFrom([], ["Relance §"]),
  }),
  recipe("accept-question", { question: nat }),
  recipe("decline-question", { question: nat }),
  recipe("move-question", { question: nat, to: fc.nat(4) }),
  { weight: 3, arbitrary: recipe("open-question", { question: nat }) },
  { weight: 2, arbitrary: recipe("close-question", { bowl: nat }) },
  recipe("extend-question", { question: nat, ms: fc.constantFrom(60_000, -60_000, 1e12) }),
  recipe("park-question", { question: nat }),
  recipe("restore-question", { question: nat }),
);
const highlight = { kind, text, notes: fc.array(nat, { maxLength: 3 }) };
const harvesting = fc.oneof(
  recipe("write-highlight", { bowl: nat, question: maybe(nat), ...highlight }),
  recipe("write-highlight", {
    bowl: nat,
    question: fc.constant(null),
    ...highlight,
    who: fc.constantFrom("Ana", ""),
    due: fc.constant("2026-05-04"),
  }),
  recipe("edit-highlight", { highlight: nat, ...highlight, said: maybe(nat) }),
  recipe("merge-highlights", { highlights: fc.array(nat, { maxLength: 3 }), text }),
  recipe("validate-highlight", { highlight: nat, validated: fc.boolean() }),
  recipe("park-highlight", { highlight: nat }),
  recipe("restore-highlight", { highlight: nat }),
  recipe("write-summary", { text }),
  recipe("validate-summary", { validated: fc.boolean() }),
  recipe("open-poll", { text: fc.constant("Et vous ?"), options: fc.constant(["oui", "non"]) }),
  recipe("close-poll"),
);

const asStep = (by: fc.Arbitrary<Actor>, drawn: fc.Arbitrary<BowlRecipe>): fc.Arbitrary<BowlStep> =>
  fc.record({ by, recipe: drawn });
const staff = fc.constant(facilitator);

/** One step of a bowl, most often by whoever may take it. */
export const bowlStep: fc.Arbitrary<BowlStep> = fc.oneof(
  { weight: 12, arbitrary: asStep(anybody, moving) },
  { weight: 6, arbitrary: asStep(anybody, writing) },
  { weight: 3, arbitrary: asStep(staff, course) },
  { weight: 8, arbitrary: asStep(staff, chairs) },
  { weight: 6, arbitrary: asStep(staff, leading) },
  { weight: 3, arbitrary: asStep(staff, harvesting) },
  { weight: 2, arbitrary: asStep(anybody, fc.oneof(course, chairs, leading, harvesting)) },
  { weight: 1, arbitrary: asStep(fc.constantFrom(facilitator, { kind: "clock" } as const), writing) },
);

const modes: readonly Mode[] = [
  "open",
  "hosts",
  "closed",
  "rotating",
  "waiting-seat",
  "tap-out",
  "samoan",
  "experience",
  "report-back",
];

const question = (words: string) => ({ text: words, subs: [], prompts: [], minutes: null });

/** Settings as a facilitator would leave them, of any mode; the open one most often. */
export const bowlSettings: fc.Arbitrary<Settings> = fc
  .record({
    mode: fc.oneof({ weight: 2, arbitrary: fc.constant<Mode>("open") }, fc.constantFrom(...modes)),
    seats: fc.integer({ min: 3, max: 5 }),
    bowls: fc.constantFrom(1, 1, 2),
    emptyChairs: fc.constantFrom<1 | 2>(1, 1, 2),
    queuePolicy: fc.constantFrom<Settings["queuePolicy"]>("first-come", "balance"),
    turnsFrom: fc.constantFrom<Settings["turnsFrom"]>("groups", "organisations", "by-hand"),
    turnQuestion: fc.constantFrom<Settings["turnQuestion"]>("same", "next"),
    speakerTracking: fc.boolean(),
    waitingNames: fc.boolean(),
    listOnWall: fc.boolean(),
    reserved: fc.boolean(),
    sited: fc.constantFrom(false, false, true),
    exchange: fc.constantFrom({ before: 0, after: 0 }, { before: 5, after: 5 }),
  })
  .map(({ seats, bowls, reserved, sited, ...drawn }) => ({
    ...drawn,
    bowls: Array.from({ length: bowls }, (_, index) => ({
      label: bowls === 1 ? "" : `Bocal ${index + 1}`,
      seats,
      questions: [question("Qui manque ici ?"), question("Par quoi commencer ?")],
    })),
    rule: "",
    minutes: 40,
    graceSeconds: 20,
    tasks: ["agreements", "disagreements", "process"].map((id) => ({ id, label: "" })),
    reserved: reserved
      ? [{ bowl: 0, organisation: named<"organisation">("organisation-2"), group: null, label: "CD" }]
      : [],
    sites: sited
      ? [
          { label: "Rochebrune", seats: seats - 1, group: named<"group">("territory-1") },
          { label: "Port", seats: 1, group: named<"group">("territory-2") },
        ]
      : [],
    views: [
      { label: "pour", seats: 1 },
      { label: "contre", seats: 2 },
    ],
    turnMinutes: 10,
    guestLeaves: false,
  }));

const begun = ["set-up", "introduce"].map((type): BowlStep => ({ by: facilitator, recipe: { type } }));
const seats = [0, 1, 2, 3].map(
  (person): BowlStep => ({ by: facilitator, recipe: { type: "seat-person", bowl: 0, person } }),
);

/** A run that begins at the beginning, with the chairs put out, or while people talk. */
const beginnings: fc.Arbitrary<readonly BowlStep[]> = fc.oneof(
  fc.constant([]),
  fc.constant(begun.slice(0, 1)),
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 1, max: 3 })
      .map((seated) => [
        ...begun,
        { by: facilitator, recipe: { type: "enter-turn", bowl: 0, turn: 0 } },
        ...seats.slice(0, seated),
        { by: facilitator, recipe: { type: "start" } },
      ]),
  },
);

export const bowlSteps: fc.Arbitrary<readonly BowlStep[]> = fc
  .tuple(beginnings, fc.array(bowlStep, { maxLength: 50, size: "max" }))
  .map(([first, then]) => [...first, ...then]);

export const bowlSource: CommandSource<Fishbowl, BowlRecipe> = {
  settings: bowlSettings,
  steps: bowlSteps,
  command: bowlCommand,
  mayRead,
  // Who sits is seen by all who look; whether a name stands with it is the level's to say.
  mayName: () => true,
  // Rounds are counted on and what follows from chairs begins anew, so neither is given back.
  comparable: ({ bowls, ...state }) => ({
    ...state,
    bowls: Object.values(bowls).map(({ marks: _, round: __, lastTaken: ___, ...bowl }) => bowl),
  }),
};

/** From the rules: notes are the writer's until the harvest, what waits for moderation is the console's and the asker's. */
function mayRead(state: State, mark: string, who: Onlooker): boolean {
  const has = (words: string) => words.includes(mark);
  const me = typeof who === "object" ? who.me : null;
  const harvested = state.phase === "harvest" || state.phase === "closed";
  const notes = Object.values(state.notes).filter((note) => has(unseal(note.text)));
  if (me !== null && notes.some((note) => unseal(note.author) === me)) return true;
  if (notes.length > 0 && who === "staff") return true;
  if (notes.length > 0 && state.notesShown && (who === "outcome" || who === "file")) return true;
  if (notes.length > 0 && harvested && who === "screen") return true;
  for (const { text: words, prompts, status, spentMs, proposedBy } of Object.values(state.questions)) {
    if (prompts.some(has) && (who === "staff" || who === "file")) return true;
    if (!has(words)) continue;
    if (who === "staff" || who === "file") return true;
    if (me !== null && proposedBy !== null && unseal(proposedBy) === me) return true;
    if (status !== "proposed" && status !== "declined" && (status !== "parked" || spentMs > 0)) return true;
    if (status === "parked" && who === "outcome") return true;
  }
  for (const { text: words, parked } of Object.values(state.highlights)) {
    if (!has(words)) continue;
    if (who === "staff" || who === "file") return true;
    if (me !== null && !parked && Object.values(state.bowls).some(({ scribe }) => scribe === me)) return true;
    if (!parked && (harvested || state.listOnWall)) return me === null;
  }
  for (const { text: words, author } of Object.values(state.takeaways)) {
    if (has(words)) return me === null ? who !== "public" : unseal(author) === me;
  }
  return has(state.summary.text) && me === null && who !== "public" && (harvested || who !== "screen");
}

/** The recipe with ids of what is there; one in nine names what is not. */
export function bowlCommand(drawn: BowlRecipe, state: State, mark: string): Command {
  const ids: Readonly<Record<string, readonly string[]>> = {
    bowl: state.bowlOrder,
    seat: Object.values(state.bowls).flatMap((bowl) => bowl.seats.map(({ id }) => id)),
    person: [...people.slice(0, 8).map(({ id }): PersonId => id), ...Object.keys(state.standIns)],
    question: Object.keys(state.questions),
    note: Object.keys(state.notes),
    highlight: Object.keys(state.highlights),
    turn: state.turns.map(({ id }) => id),
    site: state.sites.map(({ id }) => id),
    organisation: ["organisation-1", "organisation-2"],
  };
  const many: Readonly<Record<string, string>> = { people: "person", notes: "note", highlights: "highlight" };
  const pick = (of: string, at: number) => {
    const known = ids[of] ?? [];
    return known.length === 0 || at % 9 === 8 ? "nowhere" : known[at % known.length];
  };
  const command: Record<string, unknown> = { ...drawn };
  for (const [key, value] of Object.entries(drawn)) {
    if (key === "said" && typeof value === "number") command[key] = pick("person", value);
    else if (ids[key] !== undefined && typeof value === "number") command[key] = pick(key, value);
    else if (many[key] !== undefined)
      command[key] = (value as readonly number[]).map((at) => pick(many[key] ?? "", at));
    else if (key === "text") command[key] = String(value).replace("§", mark);
    else if (key === "prompts")
      command[key] = (value as readonly string[]).map((each) => each.replace("§", mark));
  }
  return command as unknown as Command;
}
