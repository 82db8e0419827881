import type { FinalAnswer } from "@bocal/client/live/store";
import { isRunInGroups } from "@bocal/protocol/agenda/agenda";
import type { CommandId, SessionId } from "@bocal/protocol/base/ids";
import { instant } from "@bocal/protocol/base/instant";
import { seededRandom } from "@bocal/protocol/base/random";
import type { Card } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Fact } from "@bocal/protocol/methods/method";
import { decide } from "@bocal/protocol/session/decide";
import { evolve, nothing } from "@bocal/protocol/session/evolve";
import { readCommand } from "@bocal/protocol/session/schema";
import { boardsOf, showMe, showPublic, showScreen, showStaff } from "@bocal/protocol/session/show";
import type { ActivityPlan, Event, State } from "@bocal/protocol/session/vocabulary";
import { localBell } from "@bocal/server/bell/local";
import { chance } from "@bocal/server/live/chance";
import { type MemoryDisk, memoryDisk, memoryStore, type Trouble } from "@bocal/server/store/memory";
import type { Receipt, SessionRow } from "@bocal/server/store/store";
import { expect } from "vitest";
import { markOf, type SessionRecipe, type Step, sessionCommand } from "../help/arbitrary-commands.ts";
import { type FakeClock, fakeClock } from "../help/fake-clock.ts";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { facilitator, named, names, nine, participant, people } from "../help/people.ts";
import { askedWith } from "../help/story.ts";
import { settings as bowlSettings, withSeats } from "../protocol/methods/fishbowl/room.ts";
import { around, cardsOn, plan } from "../protocol/session/plans.ts";
import { type Bowls, bowlOracle } from "./bowl-oracle.ts";
import { type Client, client } from "./client.ts";
import { type Node, node } from "./node.ts";
import { keyOf, oracle, runName, type Sent } from "./oracle.ts";

/** What happens in a simulation, one thing after the other, with a little time between. */
export type Happening =
  /** The first of these that the rules allow now, or the last. */
  | { readonly type: "asks"; readonly choices: readonly Step<SessionRecipe>[]; readonly mark: number }
  | { readonly type: "cut" | "silence" | "stutter" | "reload"; readonly who: number }
  | { readonly type: "crash"; readonly node: number }
  | { readonly type: "trouble"; readonly trouble: Trouble }
  | { readonly type: "wait"; readonly ms: number }
  | { readonly type: "settle" };

export interface Cast {
  readonly seed: number;
  readonly phones: number;
  readonly consoles: number;
  readonly nodes: number;
  readonly anonymity: "nominative" | "organisation" | "anonymous";
  /** What the agenda holds: two card questions, or a fish-bowl. */
  readonly plays: "cards" | "bowl";
}

const session = named<"session">("session") as SessionId;
const key = "the key of this session";
const phoneOf = (index: number) => participant(people[index]?.id ?? named("nobody"));

/** Plays what happens from beginning to end, and holds it to its rules after each step. Throws at the first that is broken. */
export async function play(
  cast: Cast,
  happenings: readonly Happening[],
): Promise<{ readonly applied: number }> {
  using clock = fakeClock(nine);
  const world = await begin(cast, clock);
  try {
    for (const happening of happenings) {
      await world.happen(happening);
      world.check();
    }
    await world.settle();
    return { applied: world.applied() };
  } finally {
    world.end();
    await clock.rest();
  }
}

async function begin({ seed, phones, consoles, nodes: count, anonymity, plays }: Cast, clock: FakeClock) {
  const network = seededRandom(seed * 3 + 1);
  const disks = seededRandom(seed * 3 + 2);
  const disk = memoryDisk();
  const bell = localBell();
  const sent = new Map<string, Sent>();
  const answers = new Map<string, FinalAnswer>();
  const defects: unknown[] = [];
  // A server remembers its own refusals, not those of others: a copy that comes late to another one is decided anew.
  const refused = new Set<string>();
  const arrived = new Set<string>();
  const askedAgain = new Set<string>();
  let troubles: Trouble[] = [];
  let failure: Error | null = null;
  // The log as it stands on the disk, and what it adds up to.
  let facts: Fact<Event>[] = [];
  let state: State = nothing;
  const judge = plays === "bowl" ? bowlOracle(sent, () => chairsIn(state)) : oracle(sent, readback);
  await createSession(disk, { anonymity, plays });

  const boot = () =>
    node({
      session,
      disk,
      clock,
      bell,
      random: disks,
      trouble: () => troubles.shift() ?? null,
      received: (by, id, answer) => {
        const of = keyOf(by, id);
        if (!arrived.has(of) && !clients.some((each) => each.keeps(id)))
          failure ??= new Error(`${of} was sent before it was written down.`);
        arrived.add(of);
        if (answer?.type === "refused") refused.add(of);
        if (answer === null && refused.has(of)) askedAgain.add(of);
      },
      onDefect: (reason) => void defects.push(reason),
    });
  const nodes: (Node | null)[] = Array.from({ length: count }, boot);
  const clients: Client[] = [];
  const everybody = [
    ...Array.from({ length: consoles }, (_, index) => ({
      as: "console" as const,
      name: `console-${index}`,
      actor: facilitator,
    })),
    { as: "screen" as const, name: "screen", actor: facilitator },
    ...Array.from({ length: phones }, (_, index) => ({
      as: "phone" as const,
      name: `phone-${index}`,
      actor: phoneOf(index),
    })),
  ];
  for (const guest of everybody.filter(({ as }) => as === "phone")) await comeIn(guest.actor);
  for (const guest of everybody) {
    clients.push(
      client({
        ...guest,
        clock,
        random: network,
        find: () => aliveNode(Math.floor(network() * count)),
        heard: (message) => heard(guest, message),
        answered: (id, answer) => answered(keyOf(guest.actor, id), answer),
      }),
    );
  }
  await clock.pass(200);

  async function comeIn(actor: Sent["by"]): Promise<void> {
    const me = people.find(({ id }) => actor.kind === "person" && id === actor.person);
    const { organisation = null, group = null } = me ?? {};
    const join = { type: "join", organisation, group, simulated: false } as const;
    const joining = nodes[0]?.join(actor, named("join"), join, names[me?.id ?? ""] ?? "");
    await clock.pass(100);
    expect(await joining).toEqual({ type: "applied" });
  }

  function aliveNode(first: number): Node | null {
    for (let offset = 0; offset < count; offset++) {
      const found = nodes[(first + offset) % count];
      if (found?.isAlive()) return found;
    }
    return null;
  }

  function readLog(): void {
    const lines = disk.sessions.get(session)?.facts ?? [];
    if (lines.length === facts.length) return;
    const more = lines.slice(facts.length).map((line) => JSON.parse(line) as Fact<Event>);
    facts = [...facts, ...more];
    for (const fact of more) {
      state = evolve(state, fact);
      judge.read(fact);
    }
  }

  function readback(run: string) {
    const of = runsIn(state).find(({ name }) => name === run)?.of;
    const { phase, quota, cards } =
      of === undefined ? { phase: "preparation" as const, quota: 0, cards: {} } : ofMetaplan(of).state;
    return { phase, quota, cards: new Set(Object.keys(cards)) };
  }

  function receipts(): ReadonlyMap<string, Receipt> {
    return disk.sessions.get(session)?.receipts ?? new Map();
  }

  const receiptOf = (of: string) => receipts().get(JSON.stringify(of.split(" ")));

  /** Every byte that reaches anybody is searched for texts that they may not know. */
  function heard(guest: { readonly as: Client["as"]; readonly actor: Sent["by"] }, message: string): void {
    if (failure !== null) return;
    const kind = message.slice(2, message.indexOf('"', 2));
    const [, , bytes] = kind === "board" ? (JSON.parse(message) as string[]) : [];
    const text = bytes === undefined ? message : Buffer.from(bytes, "base64").toString("latin1");
    const marks = text.match(/zq\d+x/g) ?? [];
    readLog();
    const person = guest.actor.kind === "person" ? guest.actor.person : "";
    for (const mark of marks) {
      const allowed =
        kind === "board" ? judge.mayBeOnBoard(mark) : judge.mayKnow(mark, { as: guest.as, person });
      if (!allowed)
        failure = new Error(`${guest.as} ${person} was sent ${mark} in ${kind}: ${text.slice(0, 300)}`);
    }
    const named = kind === "board" || guest.as === "phone" ? (text.match(/Nq\d+x/g) ?? []) : [];
    const known = Object.entries(names)
      .filter(([id]) => id === person || judge.tookOn(id))
      .map(([, name]) => name);
    if (
      kind === "board"
        ? named.length > 0 && anonymity !== "nominative"
        : named.some((name) => !known.some((whole) => whole.endsWith(name)))
    )
      failure = new Error(`${guest.as} ${person} was told of ${named} in ${kind}.`);
  }

  /** An answer rests on what is on the disk when it arrives. */
  function answered(of: string, answer: FinalAnswer): void {
    const receipt = receiptOf(of);
    if (answer.type === "applied" && receipt === undefined)
      failure ??= new Error(`${of} was told "applied" and is not on the disk.`);
    const before = answers.get(of);
    if (before !== undefined && before.type !== answer.type)
      failure ??= new Error(`${of} was answered twice.`);
    answers.set(of, answer);
  }

  function ask({ choices, mark }: Extract<Happening, { type: "asks" }>): void {
    readLog();
    const possible = choices.map((step) => ({ step, command: sessionCommand(step, state, markOf(mark)) }));
    const allowed = possible.find(({ step, command }) => {
      return decide(state, command, askedWith(named("try"), step.by, nine)).ok;
    });
    const { step, command } = allowed ?? possible.at(-1) ?? {};
    if (step === undefined || readCommand(JSON.parse(JSON.stringify(command))) === null) return;
    const candidates = clients.filter(
      ({ as, actor }) => as !== "screen" && actorKey(actor) === actorKey(step.by),
    );
    const asking = candidates[mark % candidates.length];
    const id = asking?.send(command as Sent["command"]) ?? null;
    if (id !== null) sent.set(keyOf(step.by, id), { by: step.by, command: command as Sent["command"] });
  }

  async function happen(happening: Happening): Promise<void> {
    const who = "who" in happening ? clients[happening.who % clients.length] : undefined;
    if (happening.type === "asks") ask(happening);
    if (happening.type === "cut") who?.cut();
    if (happening.type === "silence") who?.fallSilent();
    if (happening.type === "stutter") who?.stutter();
    if (happening.type === "reload") who?.reload();
    if (happening.type === "trouble") troubles.push(happening.trouble);
    if (happening.type === "wait") await clock.pass(happening.ms);
    if (happening.type === "settle") await settle();
    if (happening.type === "crash") {
      const index = happening.node % count;
      nodes[index]?.crash();
      nodes[index] = null;
      for (const each of clients) each.mourn();
      clock.after(500, () => {
        nodes[index] ??= boot();
      });
    }
    await clock.pass(10 + network() * 60);
  }

  function check(): void {
    readLog();
    if (failure !== null) throw failure;
    expect(defects).toEqual([]);
  }

  /** The network heals and everything comes to rest; then everybody has what the log says, and nothing waits. */
  async function settle(): Promise<void> {
    troubles = [];
    for (let round = 0; round < 40; round++) {
      for (const each of clients) if (each.isUnwell()) each.cut();
      await clock.pass(2_000);
      if (clients.every((each) => each.isLive() && each.waiting() === 0 && !each.isUnwell())) break;
    }
    await clock.pass(1_000);
    check();
    const surroundings = {
      ...around,
      session,
      address: "bocal.test",
      joinLink: "http://bocal.test/j/ABCDEF#secret",
    };
    for (const each of clients) {
      expect(each.isLive(), `${each.name} is live`).toBe(true);
      expect(each.waiting(), `${each.name} has nothing that waits`).toBe(0);
      const views = each.views();
      const person = each.actor.kind === "person" ? each.actor.person : named<"person">("nobody");
      const due =
        each.as === "console"
          ? { staff: showStaff(state, surroundings) }
          : each.as === "screen"
            ? { screen: showScreen(state, surroundings) }
            : { public: showPublic(state, surroundings), me: showMe(state, person, surroundings) };
      expect(withoutDocument(views), `${each.name} sees what the log says`).toEqual(withoutDocument(due));
      const board = boardsOf(state, names)[runInFront(each)] ?? null;
      expect(each.board(), `${each.name} has the board`).toEqual(board);
    }
    expect(judge.now()).toEqual(ofState(state));
    for (const [of, answer] of answers) {
      if (count > 1 && answer.type === "refused" && askedAgain.has(of)) continue;
      expect(receiptOf(of) !== undefined, `${of} was ${JSON.stringify(answer)}`).toBe(
        answer.type === "applied",
      );
    }
  }

  /** The run whose board a page follows: its own group's on a phone, the first that is shown elsewhere. */
  function runInFront({ as, actor }: Client): string {
    const current = state.current === null ? undefined : state.activities[state.current];
    if (current === undefined || !isRunInGroups(current)) return state.current ?? "";
    const own = actor.kind === "person" ? (state.people[actor.person]?.group ?? "") : "";
    const shown = as === "screen" ? (state.wallGroup ?? state.groups[0]?.id) : state.groups[0]?.id;
    return runName(current.id, as === "phone" ? own : shown);
  }

  return {
    happen,
    check,
    settle,
    applied: () => receipts().size,
    end() {
      for (const each of clients) each.close();
      for (const each of nodes) each?.crash();
    },
  };
}

function actorKey(actor: Sent["by"]): string {
  return actor.kind === "person" ? `${actor.person} ${actor.role}` : "clock";
}

/** Each server has its own documents, so their names are its own. */
function withoutDocument(views: object): unknown {
  return JSON.parse(
    JSON.stringify(views, (name, value: unknown) => (name === "document" ? undefined : value)),
  );
}

/** The phase and the marks of each run, as the state has them. */
function ofState(state: State): ReturnType<ReturnType<typeof oracle>["now"]> {
  const chairs = chairsIn(state);
  const told = runsIn(state).map(({ name, of }) => {
    if (of.method === "fishbowl") {
      const sits = Object.values(chairs.get(name)?.sits ?? {}).toSorted();
      return [name, { phase: "", cards: sits }] as const;
    }
    const { phase, cards } = ofMetaplan(of).state;
    const originals = Object.values(cards).filter((card) => card.origin === card.id && card.shape === "idea");
    return [name, { phase, cards: originals.map((card) => markIn(card)).toSorted() }] as const;
  });
  return Object.fromEntries(told);
}

/** What is prepared of every activity, and the runs of the groups. */
function runsIn(state: State) {
  return Object.values(state.activities).flatMap((activity) => [
    { name: activity.id as string, of: activity.of },
    ...Object.entries(activity.runs).map(([group, of]) => ({ name: runName(activity.id, group), of })),
  ]);
}

/** Who sits and who waits in the bowls of each activity. */
function chairsIn(state: State): Bowls {
  return new Map(
    Object.values(state.activities).flatMap(({ id, of }) => {
      if (of.method !== "fishbowl") return [];
      const bowls = Object.values(of.state.bowls);
      const seats = bowls.flatMap((bowl) => bowl.seats);
      const sits = seats.flatMap((seat) => (seat.occupant === null ? [] : [[seat.id, seat.occupant.person]]));
      const waits = bowls.flatMap(({ queue }) => queue.map(({ person }) => person));
      return [[id, { sits: Object.fromEntries(sits) as Record<string, string>, waits }] as const];
    }),
  );
}

function bowlOn(): ActivityPlan {
  return {
    title: "Bocal",
    plannedMinutes: 60,
    settings: { method: "fishbowl", settings: { ...bowlSettings, ...withSeats(3), graceSeconds: 20 } },
  };
}

function markIn(card: Pick<Card, "words">): string {
  const words = Object.getOwnPropertySymbols(card.words).map(
    (inside) => Reflect.get(card.words, inside) as unknown,
  );
  return /zq\d+x/.exec(JSON.stringify(words))?.[0] ?? "";
}

async function createSession(
  disk: MemoryDisk,
  { anonymity, plays }: Pick<Cast, "anonymity" | "plays">,
): Promise<void> {
  const command = {
    type: "create-session",
    plan: { ...plan, anonymity },
    activities:
      plays === "bowl"
        ? [bowlOn()]
        : [cardsOn("Quels freins ?"), { ...cardsOn("Quels leviers ?", 10), inGroups: true }],
  } as const;
  const made = decide(nothing, command, { by: facilitator, at: nine, ...chance(key, "creation", "create") });
  if (!made.ok) throw new Error("The session cannot be made.");
  const first = made.events.map(
    (event, index): Fact<Event> => ({
      seq: index + 1,
      at: instant(nine),
      by: facilitator,
      command: named<"command">("create") as CommandId,
      event,
    }),
  );
  const row: SessionRow = {
    id: session,
    key,
    code: around.code,
    joinKey: "secret",
    createdAt: nine,
    title: plan.title,
    ended: false,
    seq: first.length,
  };
  await memoryStore(disk).createSession(row, { facts: first, receipts: [] });
}
