import { isRunInGroups, runOf } from "@bocal/protocol/agenda/agenda";
import type { ActivityId, CardId, ClusterId, GroupId, PersonId } from "@bocal/protocol/base/ids";
import { unseal } from "@bocal/protocol/base/sealed";
import { phases } from "@bocal/protocol/methods/metaplan/phase";
import type { Command, Metaplan, Settings, State } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Actor, Vocabulary } from "@bocal/protocol/methods/method";
import { givenBy } from "@bocal/protocol/session/bring";
import type { Command as SessionCommand, State as SessionState } from "@bocal/protocol/session/vocabulary";
import fc from "fast-check";
import { bowlCommand } from "./arbitrary-bowl.ts";
import { entering, paper } from "./arbitrary-entering.ts";
import {
  isInAction,
  isOwnProposal,
  lateByAnybody,
  lateLeading,
  openlyNamed,
  toTheWeighting,
  withLateIds,
} from "./arbitrary-late.ts";
import { ofMetaplan } from "./of-metaplan.ts";
import { facilitator, named, participant, people } from "./people.ts";

// Commands are drawn as plain data with numbers in the place of ids, so that a failing case can be printed and shrunk; the
// numbers become ids of what is there when the command is sent, and now and then of what is not.

/** One command to be sent, by whom, before it is known what is there. */
export interface Step<Recipe = unknown> {
  readonly by: Actor;
  readonly recipe: Recipe;
}

/** Who looks: an audience of views, a person's phone, or whoever opens a board, a report or a session file. */
export type Onlooker =
  | "staff"
  | "screen"
  | "public"
  | "board"
  | "outcome"
  | "file"
  | { readonly me: PersonId };

/** How a method is tried with commands that nobody thought of. */
export interface CommandSource<V extends Vocabulary, Recipe> {
  readonly settings: fc.Arbitrary<V["settings"]>;
  readonly steps: fc.Arbitrary<readonly Step<Recipe>[]>;
  /** The command of a recipe, here and now. `mark` is to stand in whatever the method may have to hide. */
  command(recipe: Recipe, state: V["state"], mark: string): V["command"];
  /** Whether somebody may read a marked text now, told from the rules and not from the code that shows. */
  mayRead(state: V["state"], mark: string, who: Onlooker): boolean;
  /** Whether the name of somebody who wrote may stand beside what they wrote. */
  mayName(state: V["state"]): boolean;
  /** People who took something on openly: their names may stand anywhere, at every level. */
  openlyNamed?(state: V["state"]): readonly PersonId[];
  /** The state without what neither undo nor redo brings back. */
  comparable(state: V["state"]): unknown;
}

/** Unique in all the texts of a run, and not found inside another: `zq12x`. */
export function markOf(count: number): string {
  return `zq${count}x`;
}

const anybody = fc
  .integer({ min: 0, max: 5 })
  .map((index) => participant(people[index]?.id ?? named("nobody")));
const nat = fc.nat(1_000);
const place = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -500, max: 4_000 }) },
  fc.constantFrom(1e300, -1e300, 0.5),
);
/** Texts of cards; § is where the mark goes. */
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("le bus §", "§ la peur", "les horaires\ndu soir §", "§") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "  \n", "\u202e§", "👩‍👧‍👦§", "MANQUE DE BUS §", `${"long ".repeat(40)}§`),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 150 }).map((noise) => `§${noise}`) },
);
const title = fc.constantFrom("", "Se déplacer", "Freins et leviers du soir", "t".repeat(90));

const writing = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("write-card"),
      text,
      paper: fc.option(paper, { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("edit-card"), card: nat, text }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("withdraw-card"), card: nat }) },
  fc.record({ type: fc.constantFrom("see-question", "pass", "take-back-pass") }),
);
const leading = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("start-writing"), quota: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom("close-deposit", "reopen-deposit", "reveal-cards") }),
  },
  entering(text),
  fc.record({ type: fc.constant("set-quota"), quota: fc.constantFrom(0, 1, 2, 3, 9, 2.5) }),
  fc.record({ type: fc.constant("turn-page"), page: place }),
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("go-to-phase"), phase: fc.constantFrom(...phases) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("read-card"),
      card: fc.oneof({ weight: 5, arbitrary: nat }, fc.constant(null)),
    }),
  },
);
/** What phones say of cards and clusters after the reading. */
const saying = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("flash-card"),
      card: nat,
      kind: fc.constantFrom("disagree", "unclear"),
    }),
  },
  fc.record({ type: fc.constant("take-back-flash"), card: nat }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("propose-title"),
      cluster: nat,
      text: fc.constantFrom("Oser §", "§ ensemble", "", "t".repeat(90)),
    }),
  },
  fc.record({ type: fc.constant("withdraw-title"), cluster: nat }),
);
const settling = fc.oneof(
  fc.record({ type: fc.constant("take-flash"), card: fc.option(nat) }),
  fc.record({
    type: fc.constant("settle-flash"),
    card: nat,
    outcome: fc.constantFrom("settled", "maintained"),
  }),
  fc.record({ type: fc.constant("reopen-flash"), card: nat }),
  fc.record({ type: fc.constant("add-precision"), card: nat, text: fc.constantFrom("soit §", "", "§") }),
  fc.record({ type: fc.constant("seek-title"), cluster: fc.option(nat) }),
  fc.record({ type: fc.constant("confirm-cluster"), cluster: nat }),
  fc.record({
    type: fc.constant("name-placer"),
    person: fc.constantFrom(...people.slice(0, 7).map(({ id }) => id)),
    on: fc.boolean(),
  }),
);
const arranging = fc.oneof(
  fc.record({ type: fc.constant("move-card"), card: nat, x: place, y: place }),
  fc.record({ type: fc.constant("move-card-to-cluster"), card: nat, cluster: nat, before: fc.option(nat) }),
  fc.record({ type: fc.constant("stack-card"), card: nat, onto: nat }),
  fc.record({ type: fc.constant("unstack-card"), card: nat }),
  fc.record({ type: fc.constant("clone-card"), card: nat, cluster: fc.option(nat) }),
  fc.record({
    type: fc.constant("group-cards"),
    cards: fc.array(nat, { minLength: 1, maxLength: 5 }),
    title,
  }),
  fc.record({ type: fc.constant("move-cluster"), cluster: nat, x: place, y: place }),
  fc.record({ type: fc.constant("title-cluster"), cluster: nat, title }),
  fc.record({ type: fc.constant("dissolve-cluster"), cluster: nat }),
  fc.record({ type: fc.constant("merge-clusters"), cluster: nat, into: nat }),
  fc.record({
    type: fc.constant("park-card"),
    card: nat,
    reason: fc.constantFrom("", "plus tard", "r".repeat(150)),
  }),
  fc.record({ type: fc.constant("restore-card"), card: nat }),
  fc.record({ type: fc.constant("tidy-board") }),
);

export type MetaplanRecipe = { readonly type: string } & Readonly<Record<string, unknown>>;
type MetaplanStep = Step<MetaplanRecipe>;

const asStep = (by: fc.Arbitrary<Actor>, recipe: fc.Arbitrary<MetaplanRecipe>): fc.Arbitrary<MetaplanStep> =>
  fc.record({ by, recipe });

/** One step of a méta-plan, most often by whoever may take it. */
export const metaplanStep: fc.Arbitrary<MetaplanStep> = fc.oneof(
  { weight: 12, arbitrary: asStep(anybody, writing) },
  { weight: 4, arbitrary: asStep(fc.constant(facilitator), leading) },
  { weight: 10, arbitrary: asStep(fc.constant(facilitator), arranging) },
  { weight: 5, arbitrary: asStep(anybody, saying) },
  { weight: 5, arbitrary: asStep(fc.constant(facilitator), settling) },
  { weight: 5, arbitrary: asStep(anybody, lateByAnybody) },
  { weight: 8, arbitrary: asStep(fc.constant(facilitator), lateLeading) },
  { weight: 1, arbitrary: asStep(anybody, fc.oneof(leading, arranging, settling, lateLeading)) },
  { weight: 1, arbitrary: asStep(fc.constantFrom(facilitator, { kind: "clock" } as const), writing) },
);

const settings: fc.Arbitrary<Settings> = fc.record({
  question: fc.constantFrom("Quels freins ?", "  Comment\nfaire ? "),
  colours: fc.constantFrom("one", "by-group", "chosen"),
  legend: fc.constantFrom(
    [{ paper: "straw", label: "" }] as const,
    [
      { paper: "linden", label: "Pour" },
      { paper: "coral", label: "Contre" },
    ] as const,
  ),
  appears: fc.oneof(
    { weight: 3, arbitrary: fc.constant("together" as const) },
    fc.constant("as-written" as const),
  ),
});

/** A run that begins at the beginning, while people write, or with a board that everyone sees. */
const beginnings: fc.Arbitrary<readonly MetaplanStep[]> = fc.oneof(
  fc.constant([]),
  fc
    .tuple(begin(), fc.array(asStep(anybody, writing), { maxLength: 12, size: "max" }))
    .map(([first, cards]) => [first, ...cards]),
  fc
    .tuple(begin(), fc.array(asStep(anybody, writing), { minLength: 4, maxLength: 16, size: "max" }))
    .map(([first, cards]) => [
      first,
      ...cards,
      { by: facilitator, recipe: { type: "close-deposit" } },
      { by: facilitator, recipe: { type: "reveal-cards" } },
    ]),
  fc
    .tuple(begin(), fc.array(asStep(anybody, writing), { minLength: 4, maxLength: 16, size: "max" }))
    .map(([first, cards]) => [
      first,
      ...cards,
      { by: facilitator, recipe: { type: "close-deposit" } },
      { by: facilitator, recipe: { type: "go-to-phase", phase: "reading" } },
    ]),
  fc
    .tuple(
      begin(),
      fc.array(asStep(anybody, writing), { minLength: 6, maxLength: 12, size: "max" }),
      fc.array(asStep(anybody, lateByAnybody), { maxLength: 8, size: "max" }),
      fc.constantFrom("weighting", "decisions", "actions"),
    )
    .map(([first, cards, late, phase]) => [
      first,
      ...cards,
      { by: facilitator, recipe: { type: "close-deposit" } },
      { by: facilitator, recipe: { type: "reveal-cards" } },
      ...toTheWeighting.map((recipe) => ({ by: facilitator, recipe })),
      { by: facilitator, recipe: { type: "open-vote" } },
      ...(phase === "weighting" ? late : [{ by: facilitator, recipe: { type: "close-vote" } }]),
      { by: facilitator, recipe: { type: "go-to-phase", phase } },
      ...(phase === "actions" ? [{ by: facilitator, recipe: { type: "ask-for-actions" } }, ...late] : []),
    ]),
);

function begin(): fc.Arbitrary<MetaplanStep> {
  return fc
    .integer({ min: 2, max: 6 })
    .map((quota) => ({ by: facilitator, recipe: { type: "start-writing", quota } }));
}

export const metaplanSource: CommandSource<Metaplan, MetaplanRecipe> = {
  settings,
  steps: fc
    .tuple(beginnings, fc.array(metaplanStep, { maxLength: 40, size: "max" }))
    .map(([first, then]) => [...first, ...then]),
  command: metaplanCommand,
  mayRead(state, mark, who) {
    const holding = Object.values(state.cards).filter((card) =>
      JSON.stringify(unseal(card.words)).includes(mark),
    );
    const proposed = Object.values(state.middle.proposals).filter(({ text }) => text.includes(mark));
    if (typeof who === "object")
      return (
        holding.some((card) => unseal(card.author) === who.me) ||
        proposed.some((each) => unseal(each.by) === who.me) ||
        isOwnProposal(state, mark, who.me)
      );
    if (proposed.length > 0) {
      const sought = proposed.some(({ cluster }) => cluster === state.middle.titling);
      const isNow = state.phase === "titles" || state.phase === "migration";
      return who === "staff" || (who === "screen" && sought && isNow);
    }
    if (isInAction(state, mark)) return who !== "board";
    const read = holding.filter((card) => card.read);
    // Whoever reads the cards aloud has them in hand.
    if (who === "staff" && state.phase === "reading") return holding.length > 0;
    if (who === "staff") return state.opened && holding.some((card) => card.read || card.parked !== null);
    if (who === "board") return read.some((card) => card.parked === null);
    return (who === "outcome" || who === "file") && read.length > 0;
  },
  mayName: (state) => Object.values(state.cards).some((card) => card.read) || state.phase === "reading",
  openlyNamed,
  // Numbers of clusters are never given twice, so undo does not give one back; a board that was opened stays open.
  // What was confirmed and has changed since stays in doubt until it is read again.
  comparable: ({
    nextNumber: _,
    opened: __,
    middle: { confirmed: ___, hands: ____, ...middle },
    ...state
  }) => ({
    ...state,
    middle,
  }),
};

/** The recipe with ids of what is there; one in nine names what is not. */
function metaplanCommand(recipe: MetaplanRecipe, state: State, mark: string): Command {
  const pick = <Id extends string>(ids: readonly string[], at: unknown) =>
    (ids.length === 0 || Number(at) % 9 === 8 ? "nowhere" : ids[Number(at) % ids.length]) as Id;
  const cards = Object.keys(state.cards);
  const card = (at: unknown) => pick<CardId>(cards, at);
  const cluster = (at: unknown) => pick<ClusterId>(Object.keys(state.clusters), at);
  const command: Record<string, unknown> = { ...withLateIds(recipe, state, mark, pick) };
  for (const [key, value] of Object.entries(recipe)) {
    if (typeof value === "number") {
      if (key === "card" || key === "onto" || key === "before") command[key] = card(value);
      if (key === "cluster" || key === "into") command[key] = cluster(value);
    }
    if (key === "cards") command[key] = (value as readonly number[]).map(card);
    if (key === "text") command[key] = String(value).replace("§", mark);
    if (key === "texts") command[key] = (value as readonly string[]).map((each) => each.replace("§", mark));
    if (value === undefined) delete command[key];
  }
  return command as Command;
}

/** A step of a whole session: a recipe of the session itself, or one for the activity that is open. */
export type SessionRecipe = { readonly type: string } & Readonly<Record<string, unknown>>;

const sessionLeading: fc.Arbitrary<SessionRecipe> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      { type: fc.constantFrom("undo", "redo"), activity: nat, group: nat },
      { requiredKeys: ["type"] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("open-activity"), activity: nat }) },
  fc.record({ type: fc.constant("close-activity"), activity: nat }),
  fc.record({ type: fc.constantFrom("pause-timer", "resume-timer"), activity: nat }),
  fc.record({ type: fc.constant("add-time"), activity: nat, ms: fc.constantFrom(60_000, -60_000, 1e12) }),
  fc.record({ type: fc.constantFrom("open-door", "close-door") }),
  fc.record({ type: fc.constant("move-activity"), activity: nat, to: place }),
  fc.record({ type: fc.constant("remove-activity"), activity: nat }),
  fc.record({
    type: fc.constant("add-activity"),
    settings,
    minutes: fc.constantFrom(5, 0),
    inGroups: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("change-activity"),
    activity: nat,
    settings,
    minutes: fc.constantFrom(5, 15),
    inGroups: fc.boolean(),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("bring-items"),
      activity: nat,
      from: nat,
      items: fc.array(nat, { minLength: 1, maxLength: 4 }),
    }),
  },
  fc.record({ type: fc.constant("leave-items"), activity: nat }),
  fc.record({ type: fc.constant("describe-session"), title, host: title, expected: fc.nat(30) }),
  fc.record({
    type: fc.constant("show-on-wall"),
    wall: fc.constantFrom("join", "activity"),
    group: fc.option(nat),
  }),
  fc.record({ type: fc.constant("move-person"), person: nat, group: fc.option(nat) }),
  fc.record({ type: fc.constant("add-screen"), name: title }),
  fc.record({ type: fc.constant("revoke-screen"), screen: nat }),
  fc.record({ type: fc.constant("answer-claim"), claim: nat, same: fc.boolean() }),
  fc.record({
    type: fc.constant("raise-anonymity"),
    anonymity: fc.constantFrom("organisation", "anonymous"),
  }),
  fc.record({ type: fc.constantFrom("end-session", "reopen-session", "reopen-session") }),
);
const sessionJoining: fc.Arbitrary<SessionRecipe> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("join") }) },
  fc.record({ type: fc.constant("leave") }),
  fc.record({ type: fc.constant("claim-person"), person: nat }),
);

const inCurrent = (step: MetaplanStep): Step<SessionRecipe> => ({
  by: step.by,
  recipe: { type: "in-activity", inside: step.recipe, group: numberOf(step.recipe) },
});

/** A number that follows from the recipe: which group is meant, when groups run the activity. */
function numberOf(recipe: MetaplanRecipe): number {
  return [...JSON.stringify(recipe)].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
const asSessionStep = (by: fc.Arbitrary<Actor>, recipe: fc.Arbitrary<SessionRecipe>) =>
  fc.record({ by, recipe });

/** One step of a session in which anything may happen. */
export const sessionStep: fc.Arbitrary<Step<SessionRecipe>> = fc.oneof(
  { weight: 24, arbitrary: metaplanStep.map(inCurrent) },
  { weight: 5, arbitrary: asSessionStep(fc.constant(facilitator), sessionLeading) },
  { weight: 3, arbitrary: asSessionStep(anybody, sessionJoining) },
  { weight: 1, arbitrary: asSessionStep(anybody, sessionLeading) },
);

/** A session that six people have joined, in a méta-plan at one of its beginnings, and then anything. */
export const sessionSteps: fc.Arbitrary<readonly Step<SessionRecipe>[]> = fc
  .tuple(beginnings, fc.array(sessionStep, { maxLength: 60, size: "max" }))
  .map(([first, then]) => [
    ...people.slice(0, 6).map(({ id }) => ({ by: participant(id), recipe: { type: "join" } })),
    { by: facilitator, recipe: { type: "open-activity", activity: 0 } },
    ...first.map(inCurrent),
    ...then,
  ]);

/** The recipe as a command for what is there now. */
export function sessionCommand(
  { by, recipe }: Step<SessionRecipe>,
  state: SessionState,
  mark: string,
): SessionCommand {
  const pick = (ids: readonly string[], at: unknown) =>
    ids.length === 0 || Number(at) % 9 === 8 ? "nowhere" : ids[Number(at) % ids.length];
  const me = people.find(({ id }) => by.kind === "person" && id === by.person);
  const {
    settings: chosen,
    minutes,
    inGroups,
    ...command
  } = recipe as SessionRecipe & {
    readonly settings?: unknown;
  };
  const plan = {
    title: "Une question de plus",
    plannedMinutes: minutes,
    settings: { method: "metaplan", settings: chosen },
    ...(inGroups === true ? { inGroups } : {}),
  };
  const current = state.current ?? state.agenda[0] ?? "nowhere";
  const activity = state.activities[current];
  const ids: Readonly<Record<string, readonly string[]>> = {
    activity: state.agenda,
    from: state.agenda,
    screen: Object.keys(state.screens),
    claim: Object.keys(state.claims),
    person: Object.keys(state.people),
    group: state.groups.map(({ id }) => id),
  };
  const known = Object.entries(command).map(([key, value]) => {
    const choice = ids[key];
    return [key, choice !== undefined && typeof value === "number" ? pick(choice, value) : value];
  });
  const resolved = Object.fromEntries(known) as Record<string, unknown>;
  switch (recipe.type) {
    case "in-activity": {
      const inside = recipe.inside as MetaplanRecipe;
      const own = by.kind === "person" ? state.people[by.person]?.group : undefined;
      const group = activity && isRunInGroups(activity) ? (own ?? resolved.group) : undefined;
      const run = activity && (runOf(activity, (group as GroupId | undefined) ?? null) ?? activity.of);
      if (run?.method === "fishbowl") {
        const command = bowlCommand(inside, run.state, mark);
        return { type: "in-activity", activity: current as ActivityId, method: "fishbowl", command };
      }
      const asked = run === undefined ? inside : metaplanCommand(inside, ofMetaplan(run).state, mark);
      const named = group === undefined ? {} : { group };
      return {
        type: "in-activity",
        activity: current,
        ...named,
        method: "metaplan",
        command: asked,
      } as SessionCommand;
    }
    case "join":
      return {
        type: "join",
        organisation: me?.organisation ?? null,
        group: me?.group ?? null,
        simulated: false,
      };
    case "bring-items": {
      const given = givenBy(state, resolved.from as ActivityId).map(({ item }) => item);
      const items = (recipe.items as readonly number[]).map((at) => pick(given, at));
      return { ...resolved, items } as unknown as SessionCommand;
    }
    case "add-activity":
    case "change-activity":
      return { ...resolved, plan } as unknown as SessionCommand;
    default:
      return resolved as unknown as SessionCommand;
  }
}
