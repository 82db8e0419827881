import { runsOf } from "@bocal/protocol/agenda/agenda";
import { instant, secondMs } from "@bocal/protocol/base/instant";
import type { Fact } from "@bocal/protocol/methods/method";
import type { Anonymity } from "@bocal/protocol/room/person";
import { decide } from "@bocal/protocol/session/decide";
import { evolve, nothing } from "@bocal/protocol/session/evolve";
import { outcomeOf, sessionFile } from "@bocal/protocol/session/outcome";
import { readCommand } from "@bocal/protocol/session/schema";
import { boardsOf, showMe, showPublic, showScreen, showStaff } from "@bocal/protocol/session/show";
import type { Command, Event, State } from "@bocal/protocol/session/vocabulary";
import { patchBetween, patched } from "@bocal/protocol/wire/patch";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  markOf,
  metaplanSource,
  type Onlooker,
  type SessionRecipe,
  type Step,
  sessionCommand,
  sessionSteps,
} from "../../help/arbitrary-commands.ts";
import { ofMetaplan } from "../../help/of-metaplan.ts";
import { facilitator, named, names, nine, people } from "../../help/people.ts";
import { holds } from "../../help/seeds.ts";
import { askedWith } from "../../help/story.ts";
import { frozen } from "../frozen.ts";
import { around, cardsOn, plan } from "./plans.ts";

const runs = fc.record({
  anonymity: fc.constantFrom<Anonymity>("nominative", "organisation", "anonymous"),
  steps: sessionSteps,
});

interface Moment {
  readonly before: State;
  readonly after: State;
  readonly facts: readonly Fact<Event>[];
  readonly command: Command;
}

/** A session that begins with two card questions; all that it is given is frozen. */
function run(
  { anonymity, steps }: { readonly anonymity: Anonymity; readonly steps: readonly Step<SessionRecipe>[] },
  tell: (moment: Moment, marks: readonly string[]) => void = () => undefined,
) {
  const log: Fact<Event>[] = [];
  const marks: string[] = [];
  let state = frozen(nothing);
  const creating: Command = {
    type: "create-session",
    plan: { ...plan, anonymity },
    activities: [cardsOn("Quels freins ?"), { ...cardsOn("Quels leviers ?", 10), inGroups: true }],
  };
  const send = (index: number, by: Step["by"], command: Command) => {
    const at = instant(nine + index * secondMs);
    const id = named<"command">(`command-${index}`);
    const before = state;
    const decision = decide(before, frozen(command), askedWith(id, by, at));
    if (!decision.ok) expect(decide(before, command, askedWith(id, by, at))).toEqual(decision);
    const facts = (decision.ok ? decision.events : []).map((event, offset) =>
      frozen({ seq: log.length + offset + 1, at, by, command: id, event }),
    );
    log.push(...facts);
    for (const fact of facts) state = frozen(evolve(state, fact));
    tell({ before, after: state, facts, command }, marks);
  };
  send(0, facilitator, creating);
  steps.forEach((step, index) => {
    marks.push(markOf(index + 1));
    send(index + 1, step.by, sessionCommand(step, state, markOf(index + 1)));
  });
  return { state, log };
}

/** Every run of every activity: those of the groups, and what is prepared. */
function runsIn(state: State) {
  return Object.values(state.activities).flatMap((activity) => [
    { group: null, of: activity.of },
    ...runsOf(activity, state.groups),
  ]);
}

/** Everything that leaves a session, by who reads it. */
function everything(state: State): readonly (readonly [Onlooker, unknown])[] {
  return [
    ["staff", showStaff(state, around)],
    ["screen", showScreen(state, around)],
    ["public", showPublic(state, around)],
    ["board", boardsOf(state, names)],
    ["outcome", outcomeOf(state, names, nine)],
    ["file", sessionFile(state, names, nine)],
    ...people.slice(0, 7).map(({ id }) => [{ me: id }, showMe(state, id, around)] as const),
  ];
}

describe("a session in which anyone sends anything", () => {
  test("never throws, and is the fold of its log as it comes back from a disk", () => {
    holds(
      fc.property(runs, (each) => {
        const { state, log } = run(each);
        const read = JSON.parse(JSON.stringify(log)) as typeof log;
        expect(read.reduce(evolve, nothing)).toEqual(state);
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
      }),
    );
  });

  test("CC-06 sends nobody a text that they may not know yet", () => {
    holds(
      fc.property(runs, (each) => {
        run(each, ({ after }, marks) => {
          for (const [who, seen] of everything(after)) {
            const bytes = JSON.stringify(seen);
            for (const mark of marks.filter((one) => bytes.includes(one))) {
              const allowed = runsIn(after).some(({ of }) =>
                metaplanSource.mayRead(ofMetaplan(of).state, mark, who),
              );
              expect(allowed, `${JSON.stringify(who)} reads ${mark}`).toBe(true);
            }
          }
        });
      }),
      40,
    );
  });

  test("CC-07 tells a name to the console, to its owner and to the wall of arrivals; to others as the level allows", () => {
    holds(
      fc.property(runs, (each) => {
        run(each, ({ after }) => {
          const shown = runsIn(after).some(({ of }) => metaplanSource.mayName(ofMetaplan(of).state));
          for (const [who, seen] of everything(after)) {
            const found = new Set(JSON.stringify(seen).match(/Nq\d+x/g) ?? []);
            const allowed =
              who === "staff" ||
              (typeof who === "object" && found.size <= 1 && names[who.me]?.endsWith([...found].join())) ||
              (who === "screen" && after.anonymity !== "anonymous") ||
              (after.anonymity === "nominative" &&
                (who === "file" || who === "outcome" || (shown && who !== "public")));
            if (found.size > 0) expect(allowed, `${JSON.stringify(who)} reads ${[...found]}`).toBe(true);
          }
        });
      }),
      40,
    );
  });

  test("CC-12 can be exported at any moment, with the phase of every activity", () => {
    holds(
      fc.property(runs, (each) => {
        run(each, ({ after }) => {
          if (!after.created) return;
          const { activities, endedAt } = outcomeOf(after, names, nine);
          expect(endedAt).toBe(after.endedAt);
          for (const { sections } of activities) {
            expect(
              sections.filter((section) => /^phase-/.test("word" in section ? section.word : "")),
            ).toHaveLength(1);
          }
        });
      }),
      40,
    );
  });

  test("CC-08 undo then redo is identity, and the log keeps who did what and when", () => {
    let steps = 0;
    const follow = (from: State, command: Extract<Command, { type: "undo" | "redo" }>) => {
      const decision = decide(from, command, askedWith(named(command.type), facilitator, nine));
      if (!decision.ok) return null;
      const fact = { seq: 1, at: nine, by: facilitator, command: named<"command">(command.type) };
      return decision.events.reduce((before, event) => evolve(before, { ...fact, event }), from);
    };
    holds(
      fc.property(runs, (each) => {
        const { log } = run(each, ({ after }) => {
          for (const group of [undefined, ...after.groups.map(({ id }) => id)]) {
            const back = follow(after, { type: "undo", group });
            if (back === null) continue;
            expect(back.undo.done).toHaveLength(after.undo.done.length - 1);
            const forth = follow(back, { type: "redo", group });
            // Steps of other runs keep their order; that of this one is the last again.
            expect({ ...forth, undo: null }).toEqual({ ...after, undo: null });
            expect(new Set(forth?.undo.done)).toEqual(new Set(after.undo.done));
            expect(forth?.undo.undone).toEqual(after.undo.undone);
            steps++;
          }
        });
        expect(log.every(({ by, at }) => by.kind === "person" && at >= nine)).toBe(true);
      }),
    );
    expect(steps).toBeGreaterThan(200);
  });

  test("sends patches that turn each view into the next", () => {
    holds(
      fc.property(runs, (each) => {
        run(each, ({ before, after }) => {
          const next = everything(after);
          everything(before).forEach(([who, seen], index) => {
            const [, then] = next[index] ?? [];
            const patch = JSON.parse(JSON.stringify(patchBetween(seen, then))) as ReturnType<
              typeof patchBetween
            >;
            expect(patched(seen, patch), JSON.stringify(who)).toEqual(then);
          });
        });
      }),
      25,
    );
  });

  test("reads from the wire each command that a console or a phone sends, as it was", () => {
    const throughOtherDoors = ["create-session", "join", "claim-person", "add-screen"];
    holds(
      fc.property(runs, (each) => {
        run(each, ({ command }) => {
          const sent = JSON.parse(JSON.stringify(command)) as unknown;
          const read = readCommand(sent);
          if (throughOtherDoors.includes(command.type)) expect(read).toBeNull();
          else expect(read).toEqual(sent);
        });
      }),
      60,
    );
  });
});
