import { instant, secondMs } from "@bocal/protocol/base/instant";
import type { Command } from "@bocal/protocol/methods/fishbowl/commands";
import type { Event } from "@bocal/protocol/methods/fishbowl/events";
import { fishbowl } from "@bocal/protocol/methods/fishbowl/fishbowl";
import type { Settings } from "@bocal/protocol/methods/fishbowl/settings";
import type { State } from "@bocal/protocol/methods/fishbowl/state";
import type { Actor, Fact } from "@bocal/protocol/methods/method";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bowlCommand, bowlSettings, bowlSteps } from "../../../help/arbitrary-bowl.ts";
import { clock, facilitator, idOf, named, nine, people, roomOf } from "../../../help/people.ts";
import { holds } from "../../../help/seeds.ts";
import { askedWith } from "../../../help/story.ts";
import { settings as usual, who, withSeats } from "./room.ts";

const room = roomOf(9);

/** A bowl that anyone may ask anything, second by second; the clock comes when it said it would. */
function player(settings: Settings) {
  let state = fishbowl.open(settings);
  let now = nine + 0;
  let seq = 0;
  const log: Event[] = [];

  function happen(by: Actor, events: readonly Event[]): void {
    for (const event of events) {
      const fact: Fact<Event> = {
        seq: ++seq,
        at: instant(now),
        by,
        command: named<"command">(`command-${seq}`),
        event,
      };
      state = fishbowl.evolve(state, fact);
      log.push(event);
    }
  }

  return {
    state: () => state,
    log,
    ask(by: Actor, command: Command): boolean {
      const asked = askedWith(named<"command">(`command-${seq}-${log.length}`), by, instant(now));
      const decision = fishbowl.decide(state, command, { ...asked, room });
      if (decision.ok) happen(by, decision.events);
      return decision.ok;
    },
    pass(seconds: number): void {
      const until = now + seconds * secondMs;
      for (let asked = 0; asked < 50; asked++) {
        const next = fishbowl.wakeAt?.(state);
        if (next === undefined || next > until) break;
        now = Math.max(now, next);
        const context = { ...askedWith(named<"command">(`clock-${seq}`), clock, instant(now)), room };
        const decision = fishbowl.timePassed?.(state, context);
        if (decision?.ok !== true || decision.events.length === 0)
          throw new Error("The clock woke for nothing.");
        happen(clock, decision.events);
      }
      now = until;
    },
  };
}

/** What the rules say always holds ("State the software must hold"), told from the state and not from the code that moves it. */
function invariants(state: State): void {
  const bowls = Object.values(state.bowls);
  const sits = bowls.flatMap(({ seats }) => seats.flatMap(({ occupant }) => occupant ?? []));
  const waits = bowls.flatMap(({ queue }) => queue.map(({ person }) => person));
  expect(new Set(sits.map(({ person }) => person)).size, "one chair a person, in all bowls").toBe(
    sits.length,
  );
  expect(new Set(waits).size, "one place in one queue a person").toBe(waits.length);
  expect(waits.filter((person) => sits.some((each) => each.person === person))).toEqual([]);
  for (const bowl of bowls) {
    const circle = bowl.seats.filter(({ kind, gone }) => kind !== "waiting" && !gone);
    expect(circle.length).toBeLessThanOrEqual(8);
    if (!bowl.ending) expect(circle.length).toBeGreaterThanOrEqual(3);
    expect(bowl.seats.filter(({ gone, occupant }) => gone && occupant !== null)).toEqual([]);
    const open = Object.values(state.questions).filter(
      ({ bowl: of, status }) => of === bowl.id && status === "current",
    );
    expect(open.length).toBeLessThanOrEqual(1);
    expect(open[0]?.id ?? null).toBe(bowl.question);
    const { due, called } = bowl.marks;
    expect(due?.suggested ?? null, "the newcomer is never proposed").not.toBe(due?.newcomer ?? "nobody");
    if (called !== null) expect(bowl.queue.map(({ person }) => person)).toContain(called.person);
    if (bowl.speaker !== null)
      expect(bowl.seats.some(({ occupant }) => occupant?.person === bowl.speaker?.person)).toBe(true);
    for (const { tap, occupant } of bowl.seats) if (tap !== null) expect(occupant).not.toBeNull();
  }
  const stays = Object.values(Object.groupBy(state.stays, ({ person }) => person));
  for (const mine of stays) {
    const sorted = (mine ?? []).toSorted((a, b) => a.in - b.in);
    for (const [index, stay] of sorted.entries()) {
      expect(stay.out).toBeGreaterThanOrEqual(stay.in);
      const next = sorted[index + 1];
      if (next !== undefined) expect(next.in).toBeGreaterThanOrEqual(stay.out);
      const now = sits.find(({ person }) => person === stay.person);
      if (now !== undefined) expect(now.since).toBeGreaterThanOrEqual(stay.out);
    }
  }
}

const pauses = fc.array(fc.constantFrom(0, 0, 1, 7, 30, 61, 200), {
  minLength: 60,
  maxLength: 60,
  size: "max",
});

describe("a bowl in which anyone asks anything, at any time", () => {
  test("keeps what always holds: chairs, queue, questions, stays", () => {
    holds(
      fc.property(bowlSettings, bowlSteps, pauses, (settings, steps, waits) => {
        const bowl = player(settings);
        for (const [index, { by, recipe }] of steps.entries()) {
          bowl.ask(by, bowlCommand(recipe, bowl.state(), "zq"));
          invariants(bowl.state());
          bowl.pass(waits[index] ?? 1);
          invariants(bowl.state());
        }
      }),
      150,
    );
  });

  test("FB-12 is never moved by the clock: what time causes seats nobody and frees nobody", () => {
    holds(
      fc.property(bowlSettings, bowlSteps, (settings, steps) => {
        const bowl = player(settings);
        for (const { by, recipe } of steps) bowl.ask(by, bowlCommand(recipe, bowl.state(), "zq"));
        const before = Object.values(bowl.state().bowls).map(({ seats, queue }) => [
          seats.map(({ occupant }) => occupant),
          queue,
        ]);
        bowl.pass(7_200);
        expect(
          Object.values(bowl.state().bowls).map(({ seats, queue }) => [
            seats.map(({ occupant }) => occupant),
            queue,
          ]),
        ).toEqual(before);
      }),
    );
  });
});

// The oracle: an open bowl as a facilitator would explain it, with nothing but lists. It shares no line with the method.
interface Oracle {
  readonly chairs: (string | null)[];
  readonly queue: string[];
  readonly entered: Map<string, number>;
  running: boolean;
}

interface Asked {
  readonly person: string;
  readonly actor: Actor;
}

interface Real {
  readonly bowl: ReturnType<typeof player>;
}

/** One command of the model: what it does in the oracle says whether the method must grant it. */
class Ask implements fc.Command<Oracle, Real> {
  private readonly what: string;
  private readonly who: Asked;

  constructor(what: string, asked: Asked) {
    this.what = what;
    this.who = asked;
  }

  check(): boolean {
    return true;
  }

  run(oracle: Oracle, { bowl }: Real): void {
    const id = bowl.state().bowlOrder[0];
    if (id === undefined) throw new Error("The chairs are out.");
    const { person, actor } = this.who;
    const mine = oracle.chairs.indexOf(person);
    const free = oracle.chairs.indexOf(null);
    const first = oracle.queue[0] ?? null;
    switch (this.what) {
      case "take": {
        const mayTake = oracle.running && mine < 0 && free >= 0 && (first === null || first === person);
        // The round says that they saw nothing new, so no claim counts as late.
        expect(bowl.ask(actor, { type: "take-chair", bowl: id, round: -1 })).toBe(mayTake);
        if (mayTake) this.sit(oracle, free);
        break;
      }
      case "leave":
        expect(bowl.ask(actor, { type: "leave-chair" })).toBe(mine >= 0);
        if (mine >= 0) oracle.chairs[mine] = null;
        break;
      case "queue": {
        const busy = mine >= 0 || oracle.queue.includes(person);
        const mayQueue = !busy && !(oracle.running && free >= 0 && oracle.queue.length === 0);
        expect(bowl.ask(actor, { type: "join-queue", bowl: id })).toBe(mayQueue);
        if (mayQueue) oracle.queue.push(person);
        break;
      }
      case "unqueue":
        expect(bowl.ask(actor, { type: "leave-queue" })).toBe(true);
        this.unqueue(oracle);
        break;
      case "seat": {
        const maySeat = mine < 0 && free >= 0;
        expect(bowl.ask(facilitator, { type: "seat-person", bowl: id, person: idOf(actor) })).toBe(maySeat);
        if (maySeat) this.sit(oracle, free);
        break;
      }
      case "pause":
        expect(bowl.ask(facilitator, { type: "pause" })).toBe(oracle.running);
        oracle.running = false;
        break;
      case "resume":
        expect(bowl.ask(facilitator, { type: "resume" })).toBe(!oracle.running);
        oracle.running = true;
        break;
    }
    this.compare(oracle, bowl.state());
  }

  private sit(oracle: Oracle, chair: number): void {
    oracle.chairs[chair] = this.who.person;
    oracle.entered.set(this.who.person, (oracle.entered.get(this.who.person) ?? 0) + 1);
    this.unqueue(oracle);
  }

  private unqueue(oracle: Oracle): void {
    const at = oracle.queue.indexOf(this.who.person);
    if (at >= 0) oracle.queue.splice(at, 1);
  }

  private compare(oracle: Oracle, state: State): void {
    const [bowl] = Object.values(state.bowls);
    expect(bowl?.seats.map(({ occupant }) => occupant?.person ?? null)).toEqual(oracle.chairs);
    expect(bowl?.queue.map(({ person }) => person)).toEqual(oracle.queue);
    const full = !oracle.chairs.includes(null);
    expect(bowl?.marks.due !== null).toBe(full);
    expect(bowl?.marks.called?.person ?? null).toBe(full ? null : (oracle.queue[0] ?? null));
    const entries = fishbowl.show
      .staff(state, room)
      .figures.map(({ person, entries: count }) => [person, count]);
    expect(Object.fromEntries(entries)).toEqual(Object.fromEntries(oracle.entered));
    invariants(state);
  }

  toString(): string {
    return `${this.who.person} ${this.what}`;
  }
}

const asks = ["take", "leave", "queue", "unqueue", "seat", "pause", "resume"].map((what) =>
  fc
    .integer({ min: 0, max: 5 })
    .map((index) => new Ask(what, { person: people[index]?.id ?? "", actor: who(index) })),
);

describe("an open bowl beside an oracle that knows only lists", () => {
  test("FB-09 FB-10 FB-11 FB-15 grants and refuses the same, and the same people sit and wait", () => {
    holds(
      fc.property(fc.commands(asks, { maxCommands: 60, size: "max" }), (commands) => {
        const setup = () => {
          const bowl = player({ ...usual, ...withSeats(3) });
          for (const type of ["set-up", "introduce"] as const) bowl.ask(facilitator, { type });
          const id = bowl.state().bowlOrder[0] ?? named<"bowl">("nowhere");
          bowl.ask(facilitator, { type: "seat-person", bowl: id, person: idOf(who(0)) });
          expect(bowl.ask(facilitator, { type: "start" })).toBe(true);
          const oracle: Oracle = {
            chairs: [idOf(who(0)), null, null],
            queue: [],
            entered: new Map([[idOf(who(0)), 1]]),
            running: true,
          };
          return { model: oracle, real: { bowl } };
        };
        fc.modelRun(setup, commands);
      }),
      200,
    );
  });
});
