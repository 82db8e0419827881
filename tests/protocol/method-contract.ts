import type { PersonId } from "@bocal/protocol/base/ids";
import { instant, secondMs } from "@bocal/protocol/base/instant";
import type { Decision, Fact, Method, NamedRoom, Vocabulary } from "@bocal/protocol/methods/method";
import type { Anonymity } from "@bocal/protocol/room/person";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CommandSource, markOf, type Onlooker, type Step } from "../help/arbitrary-commands.ts";
import { named, nine, people, roomOf } from "../help/people.ts";
import { holds } from "../help/seeds.ts";
import { askedWith } from "../help/story.ts";
import { withoutIds } from "./files.ts";
import { frozen, madeAnew } from "./frozen.ts";

/** Nine people; six of them act. */
const inside = 9;
const anonymity = fc.constantFrom<Anonymity>("nominative", "organisation", "anonymous");

/** What every method promises, whatever anyone sends. Written once; each method brings its commands. */
export function methodContract<V extends Vocabulary, Recipe>(
  method: Method<V>,
  source: CommandSource<V, Recipe>,
): void {
  type State = V["state"];
  type Moment = {
    readonly before: State;
    readonly after: State;
    readonly facts: readonly Fact<V["event"]>[];
    readonly decide: () => Decision<V["event"], V["refusal"]>;
  };

  /** Sends the steps one after the other and tells of each moment; all that the method is given is frozen. */
  function run(
    settings: V["settings"],
    steps: readonly Step<Recipe>[],
    room: NamedRoom,
    tell: (moment: Moment, marks: readonly string[]) => void = () => undefined,
  ) {
    const log: Fact<V["event"]>[] = [];
    const marks: string[] = [];
    let state = frozen(method.open(frozen(settings)));
    steps.forEach(({ by, recipe }, index) => {
      marks.push(markOf(index + 1));
      const id = named<"command">(`command-${index}`);
      const at = instant(nine + index * secondMs);
      const before = state;
      const command = frozen(source.command(recipe, before, markOf(index + 1)));
      const decide = () => method.decide(before, command, frozen({ ...askedWith(id, by, at), room }));
      const decision = decide();
      const facts = (decision.ok ? decision.events : []).map((event, offset) =>
        frozen({ seq: log.length + offset + 1, at, by, command: id, event }),
      );
      log.push(...facts);
      for (const fact of facts) state = frozen(method.evolve(state, fact));
      tell({ before, after: state, facts, decide }, marks);
    });
    return { state, log };
  }

  /** The state after events that a facilitator caused at once. */
  function folded(state: State, events: readonly V["event"][]): State {
    const by = { kind: "person", person: named<"person">("person-f"), role: "facilitator" } as const;
    const command = named<"command">("fill");
    return events.reduce(
      (each: State, event) => method.evolve(each, { seq: 1, at: nine, by, command, event }),
      state,
    );
  }

  const read = (file: V["portable"]) => JSON.parse(JSON.stringify(file)) as V["portable"];
  const runs = fc.record({ settings: source.settings, steps: source.steps, level: anonymity });
  const phones = people.slice(0, inside).map(({ id }) => id);

  function seenBy(state: State, who: Onlooker, room: NamedRoom): unknown {
    if (typeof who === "object") return method.show.me(state, who.me, room);
    if (who === "board") return method.board(state, room);
    if (who === "outcome") return method.outcome(state, room);
    if (who === "file") return method.portable(state, room);
    return method.show[who](state, room);
  }

  const onlookers: readonly Onlooker[] = [
    "staff",
    "screen",
    "public",
    "board",
    "outcome",
    "file",
    ...phones.map((me: PersonId) => ({ me })),
  ];

  describe("whatever anyone sends", () => {
    test("decide and evolve never throw, and change nothing that they are given", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          run(settings, steps, frozen(roomOf(inside, level)));
        }),
      );
    });

    test("the same question gets the same answer: new ids, chance and refusals included", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          run(settings, steps, roomOf(inside, level), ({ decide, facts }) => {
            const again = decide();
            expect(again).toEqual(decide());
            if (again.ok) expect(again.events).toEqual(facts.map(({ event }) => event));
          });
        }),
      );
    });

    test("parts of the state that an event does not name keep their identity", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          run(settings, steps, roomOf(inside, level), ({ before, facts }) => {
            facts.reduce((state, fact) => {
              const next = method.evolve(state, fact);
              expect(madeAnew(state, next, JSON.stringify(fact)), JSON.stringify(fact)).toEqual([]);
              return next;
            }, before);
          });
        }),
      );
    });

    test("the state is the fold of the log as it comes back from a disk", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          const { state, log } = run(settings, steps, roomOf(inside, level));
          const read = JSON.parse(JSON.stringify(log)) as typeof log;
          expect(read.reduce(method.evolve, method.open(settings))).toEqual(state);
        }),
      );
    });

    test("CC-06 no view, report or file has a text that its reader may not know yet", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          const room = frozen(roomOf(inside, level));
          run(settings, steps, room, ({ after }, marks) => {
            for (const who of onlookers) {
              const seen = JSON.stringify(seenBy(after, who, room)) ?? "";
              for (const mark of marks.filter((each) => seen.includes(each))) {
                expect(
                  source.mayRead(after, mark, who),
                  `${JSON.stringify(who)} reads ${mark}: ${seen}`,
                ).toBe(true);
              }
            }
          });
        }),
        60,
      );
    });

    test("CC-07 no view, report or file names an author, but at the nominative level and once it was shown", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          const room = frozen(roomOf(inside, level));
          run(settings, steps, room, ({ after }) => {
            if (level === "nominative" && source.mayName(after)) return;
            const openly = (source.openlyNamed?.(after) ?? []).map((id) => room.names[id] ?? "");
            for (const who of onlookers) {
              const seen = JSON.stringify(seenBy(after, who, room)) ?? "";
              const hidden = openly.reduce((text, name) => text.replaceAll(name, ""), seen);
              expect(hidden, JSON.stringify(who)).not.toMatch(/Nq\d+x/);
            }
          });
        }),
        60,
      );
    });

    test("views hold nothing but what JSON keeps", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          const room = frozen(roomOf(inside, level));
          const { state } = run(settings, steps, room);
          for (const who of onlookers) {
            const seen = seenBy(state, who, room);
            expect(JSON.parse(JSON.stringify(seen) ?? "null")).toEqual(seen ?? null);
            for (const value of everythingIn(seen)) expect(Object.getOwnPropertySymbols(value)).toEqual([]);
          }
        }),
      );
    });

    test("what takes an event back and what brings it forth again meet where they began", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          run(settings, steps, roomOf(inside, level), ({ before, after, facts }) => {
            const [first] = facts;
            if (first === undefined) return;
            const taken = takenBack(method, before, facts);
            if (taken === null) return;
            const back = taken.reduce((state, event) => method.evolve(state, { ...first, event }), after);
            expect(source.comparable(back)).toEqual(source.comparable(before));
            const forth = facts.reduce(method.evolve, back);
            expect(source.comparable(forth)).toEqual(source.comparable(after));
          });
        }),
      );
    });

    test("what it gives has been seen by all, and another activity that begins with it keeps where it is from", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          const room = roomOf(inside, level);
          const marks = steps.map((_, index) => markOf(index + 1));
          const { state } = run(settings, steps, room);
          const given = method.gives(state, room);
          const bytes = JSON.stringify(given);
          for (const mark of marks.filter((each) => bytes.includes(each)))
            expect(source.mayRead(state, mark, "staff"), `gives ${mark}: ${bytes}`).toBe(true);
          expect(bytes).not.toMatch(/Nq\d+x/);
          expect(new Set(given.map(({ item }) => item)).size).toBe(given.length);
          if (level === "anonymous")
            expect(given.every(({ organisation }) => organisation === null)).toBe(true);
          const giver = named<"activity">("giver");
          const received = given.map((each) => ({ ...each, origin: { activity: giver, item: each.item } }));
          const fresh = method.open(settings);
          let made = 0;
          const decision = method.receive(fresh, received, () => `new-${++made}`);
          if (!decision.ok || decision.events.length === 0) return;
          const begun = folded(fresh, decision.events);
          const told = method.portable(begun, room);
          expect(JSON.stringify(told)).toContain(giver);
          const copy = folded(
            fresh,
            method.restore(
              read(told),
              () => `copy-${++made}`,
              (inFile) => inFile,
            ),
          );
          expect(withoutIds(method.portable(copy, room))).toEqual(withoutIds(told));
        }),
      );
    });

    test("a file that was read back says the same as the one it came from", () => {
      holds(
        fc.property(runs, ({ settings, steps, level }) => {
          const room = roomOf(inside, level);
          const { state } = run(settings, steps, room);
          const told = method.portable(state, room);
          let made = 0;
          const events = method.restore(
            read(told),
            () => `copy-${++made}`,
            (inFile) => inFile,
          );
          const copy = folded(method.open(settings), events);
          if (events.length > 0) expect(withoutIds(method.portable(copy, room))).toEqual(withoutIds(told));
        }),
      );
    });
  });
}

/** The events that take these back, last first; null when one of them cannot be. */
function takenBack<V extends Vocabulary>(
  method: Method<V>,
  before: V["state"],
  facts: readonly Fact<V["event"]>[],
): readonly V["event"][] | null {
  let state = before;
  let taken: readonly V["event"][] = [];
  for (const fact of facts) {
    const inverse = method.inverse(state, fact.event);
    if (inverse === null || inverse.length === 0) return null;
    taken = [...inverse, ...taken];
    state = method.evolve(state, fact);
  }
  return taken;
}

function* everythingIn(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const part of Object.values(value)) yield* everythingIn(part);
}
