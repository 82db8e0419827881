import type { Anonymity } from "@bocal/protocol/room/person";
import { copyOf } from "@bocal/protocol/session/copy";
import { decide } from "@bocal/protocol/session/decide";
import { evolve, nothing } from "@bocal/protocol/session/evolve";
import { type SessionFile, sessionFile } from "@bocal/protocol/session/outcome";
import { readSessionFile } from "@bocal/protocol/session/schema";
import type { Command, State } from "@bocal/protocol/session/vocabulary";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markOf, sessionCommand, sessionSteps } from "../../help/arbitrary-commands.ts";
import { ofMetaplan } from "../../help/of-metaplan.ts";
import { ana, facilitator, named, names, nine } from "../../help/people.ts";
import { holds } from "../../help/seeds.ts";
import { askedWith } from "../../help/story.ts";
import { withoutIds } from "../files.ts";
import { writing } from "../methods/metaplan/room.ts";
import { asks, cardsOn, first, given, inside, joined, plan, planned } from "./plans.ts";

type Sent = readonly [typeof facilitator, Command];

/** A session after these commands; what is refused changes nothing. */
function after(commands: readonly (Sent | ((state: State) => Sent))[], name: string): State {
  let state = nothing;
  let seq = 0;
  commands.forEach((each, index) => {
    const [by, command] = typeof each === "function" ? each(state) : each;
    const id = named<"command">(`${name}-${index}`);
    const decision = decide(state, command, askedWith(id, by, nine));
    for (const event of decision.ok ? decision.events : []) {
      state = evolve(state, { seq: ++seq, at: nine, by, command: id, event });
    }
  });
  return state;
}

/** The commands that make a copy, as the server sends them for a file. */
function copied(file: SessionFile): State {
  const { plan: planned, filled, report } = copyOf(file);
  return after(
    [
      [facilitator, { type: "create-session", plan: planned, activities: [] }],
      [facilitator, { type: "fill-session", activities: filled, report }],
    ],
    "copy",
  );
}

/** What a copy is to have in common with its origin: not who was there, nor when; of a board never shown, its plan. */
function common({ session, activities }: SessionFile): unknown {
  const { ended: _, ...rest } = session;
  const shown = (content: SessionFile["activities"][number]["content"]) => {
    const { portable } = ofMetaplan(content);
    return portable.phase === "grouping" || portable.cards.length > 0 ? portable : portable.settings;
  };
  const kept = activities.map(({ spans, content, runs = [], ...activity }) => ({
    ...activity,
    begun: spans.length > 0,
    content: shown(content),
    runs: runs.map((run) => ({ group: run.group, content: shown(run.content) })),
  }));
  return withoutIds({ session: rest, activities: kept });
}

const sent = <Value>(value: Value): unknown => JSON.parse(JSON.stringify(value));

describe("a session file", () => {
  test("CC-12 is read back as a copy that says the same, whatever the session went through", () => {
    const runs = fc.record({
      anonymity: fc.constantFrom<Anonymity>("nominative", "organisation", "anonymous"),
      steps: sessionSteps,
    });
    holds(
      fc.property(runs, ({ anonymity, steps }) => {
        const creating = { type: "create-session", plan: { ...plan, anonymity } } as const;
        const state = after(
          [
            [
              facilitator,
              {
                ...creating,
                activities: [cardsOn("Quels freins ?"), { ...cardsOn("Quels leviers ?"), inGroups: true }],
              },
            ],
            ...steps.map(
              (step, index) =>
                (now: State): Sent => [step.by, sessionCommand(step, now, markOf(index))],
            ),
          ],
          "origin",
        );
        const file = sessionFile(state, names, nine);
        const read = readSessionFile(sent(file));
        if ("problem" in read) throw new Error(read.problem);
        expect(read.file).toEqual(sent(file));
        const copy = sessionFile(copied(read.file), {}, nine);
        expect(common(copy)).toEqual(common(file));
        expect(readSessionFile(sent(copy))).toHaveProperty("file");
      }),
      60,
    );
  });

  test("CC-06 says how many cards are hidden, and not one of them", () => {
    const { state } = given(
      ...planned,
      joined(ana),
      { type: "activity-opened", activity: first },
      ...inside(first, writing),
    ).when(ana, asks(first, { type: "write-card", text: "Le bus" }));
    const file = sessionFile(state, names, nine);
    expect(JSON.stringify(file)).not.toContain("Le bus");
    expect(file.activities[0]?.content.portable).toMatchObject({
      phase: "writing",
      hiddenCards: 1,
      cards: [],
    });
  });

  test("CC-07 names nobody below the nominative level, and places nobody in an anonymous session", () => {
    const people = (anonymity: Anonymity) =>
      sessionFile(
        given({ type: "session-created", session: null, plan: { ...plan, anonymity } }, joined(ana)).state,
        names,
        nine,
      ).people;
    expect(people("nominative")).toMatchObject([{ name: "Ana Nq1x", organisation: "organisation-1" }]);
    expect(people("organisation")).toMatchObject([{ name: null, organisation: "organisation-1" }]);
    expect(people("anonymous")).toEqual([{ name: null, organisation: null, group: null }]);
  });

  test.each([
    [{ format: "other" }, /format/],
    [{ version: 2 }, /version/],
    [{ takenAt: "yesterday" }, /takenAt/],
    [{ activities: [{ id: "a", title: 3 }] }, /activities\.0/],
    [{ activities: Array(101).fill({}) }, /activities/],
    [{ people: Array(2_001).fill({ name: null, organisation: null, group: null }) }, /people/],
    [{ session: { title: "x" } }, /session/],
  ])("that is none is refused with the first thing that is wrong: %j", (change, problem) => {
    const file = sent(sessionFile(given(...planned).state, names, nine)) as object;
    const read = readSessionFile({ ...file, ...change });
    expect("problem" in read ? read.problem : "it was read").toMatch(problem);
  });

  test("may hold parts that this version does not know", () => {
    const file = sent(sessionFile(given(...planned).state, names, nine)) as object;
    expect(readSessionFile({ ...file, madeWith: "a later Bocal" })).toHaveProperty("file");
  });

  test("CC-12 keeps what was chosen for the report, its activities under their new names, and no more than could be typed", () => {
    const chosen = {
      title: "Ce que nous gardons",
      introduction: "Nous nous sommes retrouvés.",
      conclusion: "",
      partsLeftOut: ["verbatims"],
      activitiesLeftOut: [first],
    } as const;
    const { state } = given(...planned, { type: "report-described", choices: chosen });
    const file = sessionFile(state, names, nine);
    expect(file.session.report).toEqual(chosen);
    expect(readSessionFile(JSON.parse(JSON.stringify(file)))).toEqual({ file });
    const copy = copied(file);
    expect(copy.report).toEqual({ ...chosen, activitiesLeftOut: [copy.agenda[0]] });
    const hostile = {
      ...chosen,
      introduction: "a".repeat(9_000),
      activitiesLeftOut: [named<"activity">("elsewhere")],
    };
    const tamed = copied({ ...file, session: { ...file.session, report: hostile } }).report;
    expect([tamed.introduction.length, tamed.activitiesLeftOut]).toEqual([4_000, []]);
    expect(sessionFile(given(...planned).state, names, nine).session).not.toHaveProperty("report");
  });
});
