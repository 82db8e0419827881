import type { CommandId } from "@bocal/protocol/base/ids";
import { type Instant, instant, secondMs } from "@bocal/protocol/base/instant";
import { seededRandom } from "@bocal/protocol/base/random";
import type {
  Actor,
  Context,
  Decision,
  Fact,
  Method,
  Room,
  Vocabulary,
} from "@bocal/protocol/methods/method";
import { decide, type Asked as SessionAsked } from "@bocal/protocol/session/decide";
import { evolve, nothing } from "@bocal/protocol/session/evolve";
import type { Command, Event, Refusal, State } from "@bocal/protocol/session/vocabulary";
import { expect } from "vitest";
import { facilitator, named, nine } from "./people.ts";

/** What a story needs of a method or of a session: where it begins, what it answers, what follows. */
interface Rules<State, Command, Event, Refusal> {
  readonly start: State;
  decide(state: State, command: Command, asked: Asked): Decision<Event, Refusal>;
  evolve(state: State, fact: Fact<Event>): State;
}

type Asked = SessionAsked;

/** An event with the one who caused it; a bare event was caused by the facilitator. */
export interface Told<Event> {
  readonly by: Actor;
  readonly event: Event;
}

/** One moment of a story. Every event happens one second after the one before; new ids are `new-1`, `new-2` … */
interface Scene<State, Command, Event, Refusal> {
  readonly state: State;
  when(actor: Actor, command: Command): Scene<State, Command, Event, Refusal>;
  /** What the last command caused, whole and in order; nothing at all when called without events. */
  then(...events: readonly Event[]): void;
  /** Why the last command was refused. */
  refused(refusal: Refusal): void;
}

/** `given(…facts).when(who, asks).then(…events)` or `.refused(why)`: a rule without server, clock or mock. */
export function story<State, Command, Event extends { readonly type: string }, Refusal>(
  rules: Rules<State, Command, Event, Refusal>,
) {
  return function given(
    ...told: readonly (Event | readonly Told<Event>[])[]
  ): Scene<State, Command, Event, Refusal> {
    const past = told.flatMap((each) =>
      "type" in each ? [{ by: facilitator, event: each }] : (each as readonly Told<Event>[]),
    );
    const state = past.reduce(
      (before, { by, event }, index) => rules.evolve(before, factOf(index + 1, by, event)),
      rules.start,
    );
    return scene(rules, { state, seq: past.length, made: 0, decision: null });
  };
}

interface Now<State, Event, Refusal> {
  readonly state: State;
  readonly seq: number;
  readonly made: number;
  readonly decision: Decision<Event, Refusal> | null;
}

function scene<State, Command, Event, Refusal>(
  rules: Rules<State, Command, Event, Refusal>,
  { state, seq, made, decision }: Now<State, Event, Refusal>,
): Scene<State, Command, Event, Refusal> {
  return {
    state,
    when(actor, command) {
      let count = made;
      const asked = {
        by: actor,
        at: at(seq + 1),
        newId: () => `new-${++count}`,
        random: seededRandom(seq + 1),
      };
      const next = rules.decide(state, command, asked);
      const events = next.ok ? next.events : [];
      // All that one command causes has its one instant and its one id.
      const after = events.reduce(
        (before, event, index) =>
          rules.evolve(before, { ...factOf(seq + 1, actor, event), seq: seq + 1 + index }),
        state,
      );
      return scene(rules, { state: after, seq: seq + events.length, made: count, decision: next });
    },
    // biome-ignore lint/suspicious/noThenProperty: a story says "then", and nobody awaits one.
    then(...events) {
      expect(decision).toEqual({ ok: true, events });
    },
    refused(refusal) {
      expect(decision).toEqual({ ok: false, refusal });
    },
  };
}

/** Second `count` of a story. */
export function at(count: number): Instant {
  return instant(nine + count * secondMs);
}

function factOf<Event>(seq: number, by: Actor, event: Event): Fact<Event> {
  return { seq, at: at(seq), by, command: named<"command">(`command-${seq}`), event };
}

/** Events caused by somebody else than the facilitator. */
export function by<Event>(actor: Actor, ...events: readonly Event[]): readonly Told<Event>[] {
  return events.map((event) => ({ by: actor, event }));
}

/** The rules of one method, in a room, for `story`. */
export function inMethod<V extends Vocabulary>(
  method: Method<V>,
  settings: V["settings"],
  room: Room,
): Rules<V["state"], V["command"], V["event"], V["refusal"]> {
  return {
    start: method.open(settings),
    decide: (state, command, asked) => method.decide(state, command, { ...asked, room }),
    evolve: (state, fact) => method.evolve(state, fact),
  };
}

/** The rules of a session before its first fact, for `story`. */
export const inSession: Rules<State, Command, Event, Refusal> = { start: nothing, decide, evolve };

/** What a command is decided with when nobody tells a story: ids and chance follow from its id alone, as on the server. */
export function askedWith(command: CommandId, actor: Actor, when: Instant): Omit<Context, "room"> {
  let made = 0;
  const seed = [...command].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return {
    by: actor,
    at: when,
    newId: () => `${command}-${++made}`,
    random: seededRandom(seed),
  };
}
