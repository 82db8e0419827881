import { seededRandom } from "@bocal/protocol/base/random";
import { canvas } from "@bocal/protocol/methods/canvas/canvas";
import { library } from "@bocal/protocol/methods/canvas/library";
import { capital } from "@bocal/protocol/methods/capital/capital";
import { capitalLabels } from "@bocal/protocol/methods/capital/labels";
import { isFigureWithoutSource, yearOf } from "@bocal/protocol/methods/capital/views";
import {
  type Event,
  type Factor,
  factors,
  type Settings,
  type State,
  type Synthesis,
} from "@bocal/protocol/methods/capital/vocabulary";
import type { Anonymity } from "@bocal/protocol/room/person";
import { describe, expect, test } from "vitest";
import {
  ana,
  ben,
  facilitator,
  groupOf,
  idOf,
  maya,
  named,
  nine,
  organisationOf,
  roomOf,
} from "../../../help/people.ts";
import { by, inMethod, story } from "../../../help/story.ts";

const settings: Settings = {
  territory: "Sainte-Aure",
  boundary: "Sainte-Aure et six communes",
  factors: capitalLabels.usual.fr,
  perFactor: 2,
  minutes: 7,
};
const room = roomOf(13);
const rulesOf = (other: Partial<Settings> = {}, level: Anonymity = "organisation") =>
  story(inMethod(capital, { ...settings, ...other }, roomOf(13, level)));
const given = rulesOf();

const started: Event = { type: "writing-started", until: nine };
const share = (factor: Factor): readonly Event[] => [
  { type: "phase-set", phase: "sharing" },
  { type: "factor-shared", factor },
];
const allShared = factors.flatMap(share);
const synthesis: readonly Event[] = [started, ...allShared, { type: "phase-set", phase: "synthesis" }];
const write = (text: string, zone: Factor, marks: Record<string, string> = { tag: "felt", sign: "plus" }) =>
  ({ type: "write-card", text, zone, marks }) as const;
const wrote = (text: string, zone: Factor, { who = ana, shown = true, sign = "plus", tag = "felt" } = {}) =>
  by<Event>(who, {
    type: "card-written",
    place: { card: idIn(text), zone, until: null, order: 0, reserve: false },
    text,
    marks: { tag, sign },
    organisation: organisationOf(who),
    group: groupOf(who),
    shown,
    entered: false,
  });
const idOfNew = named<"card">("new-1");
const idIn = (text: string) => named<"card">(text.replaceAll(/[^a-zA-Z0-9]+/g, "-"));
const dated = (text: string, start: string): Event => ({
  type: "card-planned",
  card: idIn(text),
  plan: { owner: "", start, end: "", after: [] },
});
const said = (part: Partial<Synthesis>): Synthesis => ({ sentence: "", levers: [], vigilance: [], ...part });
const staff = (state: State) => capital.show.staff(state, room);
const factorOf = (state: State, factor: Factor) =>
  staff(state).factors.find((each) => each.factor === factor);
const lines = (state: State) => JSON.stringify(capital.outcome(state, room));

describe("the territory of a matrix", () => {
  test("CS-01 is named and bounded before anything is written, and does not change then", () => {
    rulesOf({ territory: "" })()
      .when(facilitator, { type: "start-matrix" })
      .refused({ type: "territory-not-named" });
    rulesOf({ boundary: "" })()
      .when(facilitator, { type: "start-matrix" })
      .refused({ type: "territory-not-bounded" });
    const name = { type: "name-territory", territory: "Val-Doux", boundary: "Neuf communes" } as const;
    rulesOf({ territory: "" })()
      .when(facilitator, name)
      .then({ type: "territory-named", territory: "Val-Doux", boundary: "Neuf communes" });
    given(started).when(facilitator, name).refused({ type: "capital-begun" });
    given().when(ana, name).refused({ type: "not-yours-to-do" });
  });

  test("CS-01 stands on every page, phones and wall included", () => {
    const { state } = given(started);
    for (const shown of [staff(state), capital.show.screen(state, room), capital.show.public(state, room)])
      expect(shown).toMatchObject({ territory: "Sainte-Aure", boundary: "Sainte-Aure et six communes" });
    expect(lines(state)).toContain("Sainte-Aure et six communes");
  });
});

describe("views", () => {
  test("CS-02 are tagged: shared, felt or to be checked; a figure without a source is to be checked", () => {
    given(started)
      .when(ana, write("La gare", "assets", { sign: "plus" }))
      .refused({ type: "view-without-tag" });
    for (const tag of ["shared", "felt", "to-check"]) {
      const after = given(started).when(ana, write("La gare", "assets", { sign: "plus", tag }));
      expect(Object.values(after.state.cards)[0]?.marks.tag).toBe(tag);
    }
    given(started)
      .when(ana, write("La gare", "assets", { sign: "plus", tag: "sure" }))
      .refused({ type: "no-such-mark" });
    const figure = given(started).when(ana, write("30 % de jeunes partent", "assets"));
    expect(Object.values(figure.state.cards)[0]?.marks.tag).toBe("to-check");
    expect(isFigureWithoutSource("30 % de jeunes, selon l’Insee")).toBe(false);
    expect(isFigureWithoutSource("La gare a fermé en 1998")).toBe(false);
    expect(isFigureWithoutSource("1200 habitants")).toBe(true);
  });

  test("CS-02 a figure that comes in with a correction is to be checked too", () => {
    const edited = given(started, wrote("Des jeunes partent", "assets")).when(ana, {
      type: "edit-card",
      card: idIn("Des jeunes partent"),
      text: "30 % des jeunes partent",
    });
    expect(edited.state.cards[idIn("Des jeunes partent")]?.marks).toEqual({ tag: "to-check", sign: "plus" });
  });

  test("CS-03 are written alone, two for a factor, and come out factor by factor", () => {
    const alone = given(
      started,
      wrote("Un", "assets", { shown: false }),
      wrote("Deux", "assets", { shown: false }),
      wrote("Trois", "values", { who: ben, shown: false }),
    );
    alone.when(ana, write("Trois", "assets")).refused({ type: "factor-full", most: 2 });
    expect(lines(alone.state)).not.toContain("Deux");
    expect(capital.show.public(alone.state, room).cards).toEqual([]);
    const opened = alone.when(facilitator, { type: "share-factor", factor: "assets" });
    expect(
      staff(opened.state)
        .cards.map(({ text }) => text)
        .toSorted(),
    ).toEqual(["Deux", "Un"]);
    expect(capital.show.screen(opened.state, room).onWall).toBe("assets");
    // In the open, the talk brings what it brings.
    expect(opened.when(ana, write("Quatre", "assets")).state.cards).toMatchObject({
      "new-1": { shown: true },
    });
    given(started)
      .when(facilitator, { type: "open-synthesis" })
      .refused({ type: "factors-unshared", count: 4 });
  });

  test("CC-06 hidden cards come out shuffled: neither number nor order tells who wrote when", () => {
    const texts = ["Un", "Deux", "Trois", "Quatre"];
    const { state } = given(
      started,
      ...texts.map((text, order) =>
        by<Event>(order < 2 ? ana : ben, {
          ...wrote(text, "assets", { shown: false })[0]?.event,
          place: { card: idIn(text), zone: "assets", until: null, order, reserve: false },
        } as Event),
      ),
    );
    const firsts = Array.from({ length: 60 }, (_, seed) => {
      const context = { by: facilitator, at: nine, room, newId: () => "new", random: seededRandom(seed + 1) };
      const decision = capital.decide(state, { type: "share-factor", factor: "assets" }, context);
      if (!decision.ok) throw new Error("A factor may be shared.");
      const after = decision.events.reduce(
        (before, event) =>
          capital.evolve(before, {
            seq: 9,
            at: nine,
            by: facilitator,
            command: named<"command">("share"),
            event,
          }),
        state,
      );
      const cards = capital.show.public(after, room).cards;
      expect(cards.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
      return cards[0]?.text;
    });
    for (const text of texts) {
      const times = firsts.filter((first) => first === text).length;
      expect(times, text).toBeGreaterThan(4);
      expect(times, text).toBeLessThan(30);
    }
  });

  test("CC-06 a log from before, in which cards came out as they were, still evolves", () => {
    const { state } = given(started, wrote("Un", "assets", { shown: false }), {
      type: "cards-shown",
      cards: [idIn("Un")],
    });
    expect(staff(state).cards.map(({ text }) => text)).toEqual(["Un"]);
  });

  test("CC-12 hidden cards are counted in the report and by a copy, never told", () => {
    const { state } = given(
      started,
      wrote("Un", "assets", { shown: false }),
      wrote("Deux", "values", { who: ben, shown: false }),
    );
    const told = { kind: "note", word: "cards-still-hidden", count: 2 } as const;
    expect(capital.outcome(state, room)).toContainEqual(told);
    const file = capital.portable(state, room);
    expect(file).toMatchObject({ hiddenCards: 2, cards: [] });
    const events = capital.restore(
      file,
      () => "new",
      (each) => each,
    );
    const copy = given(...events).state;
    expect(capital.outcome(copy, room)).toContainEqual(told);
    expect(capital.portable(copy, room).hiddenCards).toBe(2);
  });

  test("CS-03 moving a card does not go round the number for a factor", () => {
    const full = [
      wrote("Un", "assets", { shown: false }),
      wrote("Deux", "assets", { shown: false }),
      wrote("Trois", "values", { shown: false }),
    ];
    const move = { type: "place-card", card: idIn("Trois"), zone: "assets" } as const;
    given(started, ...full)
      .when(ana, move)
      .refused({ type: "factor-full", most: 2 });
    const open = given(started, ...full, { type: "factor-shared", factor: "assets" }).when(ana, move);
    expect(open.state.cards[idIn("Trois")]?.zone).toBe("assets");
  });

  test("CS-03 the time alone is told in minutes and closes nothing", () => {
    const begun = given().when(facilitator, { type: "start-matrix" });
    expect((begun.state.until ?? 0) - nine).toBeGreaterThanOrEqual(7 * 60_000);
    expect(begun.state.phase).toBe("writing");
  });

  test("CS-03 a hidden card that is moved into a factor laid open comes out with it", () => {
    given(started, ...share("assets"), wrote("Un", "values", { shown: false }))
      .when(ana, { type: "place-card", card: idIn("Un"), zone: "assets" })
      .then(
        {
          type: "cards-placed",
          places: [{ card: idIn("Un"), zone: "assets", until: null, order: 0, reserve: false }],
        },
        { type: "cards-shown", cards: [idIn("Un")] },
      );
  });

  test("CS-04 of the trajectory stand on a timeline by year, those without one last, from inside or outside", () => {
    const after = given(started).when(ana, {
      ...write("La gare ferme", "trajectory", { tag: "shared", sign: "minus", scope: "outside" }),
      when: " 1998 ",
    });
    const card = Object.values(after.state.cards)[0];
    expect(card?.plan?.start).toBe("1998");
    expect(card?.marks).toEqual({ tag: "shared", sign: "minus", scope: "outside" });
    given(started)
      .when(ana, write("La gare", "assets", { tag: "felt", sign: "plus", scope: "inside" }))
      .refused({ type: "scope-off-timeline" });
    const { state } = given(
      started,
      wrote("Sans date", "trajectory"),
      wrote("Fusion", "trajectory"),
      dated("Fusion", "2017-01"),
      wrote("Usine", "trajectory"),
      dated("Usine", "années 1980"),
    );
    expect(staff(state).cards.map(({ text }) => text)).toEqual(["Usine", "Fusion", "Sans date"]);
    expect([yearOf("2008-2012"), yearOf("vers 1990"), yearOf("printemps"), yearOf("12008")]).toEqual([
      2008,
      1990,
      null,
      null,
    ]);
  });

  test("CS-04 an event that leaves the timeline leaves inside or outside there", () => {
    const event = given(started, wrote("Usine", "trajectory"), {
      type: "card-marked",
      card: idIn("Usine"),
      marks: { tag: "felt", sign: "plus", scope: "outside" },
    });
    const moved = event.when(facilitator, { type: "place-card", card: idIn("Usine"), zone: "assets" });
    expect(moved.state.cards[idIn("Usine")]).toMatchObject({ zone: "assets" });
    expect(moved.state.cards[idIn("Usine")]?.marks).toEqual({ tag: "felt", sign: "plus" });
  });

  test("CS-04 inside or outside may be taken back from an event; sign and tag may not", () => {
    const event = given(started, wrote("Usine", "trajectory"), {
      type: "card-marked",
      card: idIn("Usine"),
      marks: { tag: "felt", sign: "plus", scope: "outside" },
    });
    const without = (name: string) =>
      ({ type: "mark-card", card: idIn("Usine"), marks: { sign: "minus" }, without: [name] }) as const;
    event
      .when(facilitator, without("scope"))
      .then({ type: "card-marked", card: idIn("Usine"), marks: { tag: "felt", sign: "minus" } });
    event.when(facilitator, without("tag")).refused({ type: "no-such-mark" });
  });

  test("CS-05 are a strength, a weakness or both; a matrix with one side alone asks", () => {
    given(started)
      .when(ana, write("La gare", "assets", { tag: "felt" }))
      .refused({ type: "view-without-sign" });
    const strengths = [
      started,
      wrote("Un", "assets"),
      wrote("Deux", "values"),
      wrote("Trois", "capacity"),
      // What the timeline says is not judged.
      wrote("Usine", "trajectory", { sign: "minus" }),
    ];
    expect(staff(given(...strengths).state).oneSided).toBe("only-strengths");
    expect(staff(given(...strengths.slice(0, 3)).state).oneSided).toBe(null);
    expect(staff(given(...strengths, wrote("Quatre", "values", { sign: "minus" })).state).oneSided).toBe(
      null,
    );
    const weak = ["Un", "Deux", "Trois"].map((text) => wrote(text, "values", { sign: "minus" }));
    expect(staff(given(started, ...weak).state).oneSided).toBe("only-weaknesses");
    expect(lines(given(started, ...weak).state)).toContain("capital-only-weaknesses");
  });

  test("CS-06 carry their institution, and disagreement is counted beside them, never averaged", () => {
    const shared = given(
      started,
      ...share("values"),
      wrote("On s’entraide", "values"),
      wrote("Chacun pour soi", "values", { who: maya, sign: "minus" }),
    );
    const flash = { type: "flash-view", card: idIn("On s’entraide") } as const;
    const { state } = shared.when(ben, flash).when(maya, flash).when(maya, flash);
    const [first] = staff(state).cards.filter(({ text }) => text === "On s’entraide");
    expect(first).toMatchObject({ organisation: organisationOf(ana), flashes: 2, marks: { sign: "plus" } });
    expect(staff(state).cards.length).toBe(2);
    expect(capital.show.me(state, idOf(ben), room).flashes).toEqual([idIn("On s’entraide")]);
    expect(staff(state).balance).toContainEqual({
      organisation: organisationOf(maya),
      plus: 0,
      minus: 1,
      both: 0,
    });
    const anonymous = capital.show.staff(state, roomOf(13, "anonymous"));
    // Nobody's institution is known: a row of all of them would tell nothing.
    expect(anonymous.balance).toEqual([]);
    given(started, wrote("Caché", "values", { shown: false }))
      .when(ben, { type: "flash-view", card: idIn("Caché") })
      .refused({ type: "no-such-card" });
  });

  test("CS-07 who does not know the territory passes a factor; passes are counted, and end with a card", () => {
    const passed = given(started)
      .when(ana, { type: "pass-factor", factor: "capacity" })
      .when(ben, { type: "pass-factor", factor: "capacity" });
    expect(factorOf(passed.state, "capacity")?.passes).toBe(2);
    expect(capital.show.me(passed.state, idOf(ana), room).passes).toEqual(["capacity"]);
    const wrote = passed.when(ana, write("Un syndicat", "capacity"));
    expect(factorOf(wrote.state, "capacity")?.passes).toBe(1);
    given().when(ana, { type: "pass-factor", factor: "capacity" }).refused({ type: "capital-not-begun" });
    wrote.when(ana, { type: "pass-factor", factor: "capacity" }).refused({ type: "factor-has-your-cards" });
    const moved = passed
      .when(ben, write("Un réseau", "values"))
      .when(ben, { type: "place-card", card: idOfNew, zone: "capacity" });
    expect(factorOf(moved.state, "capacity")?.passes).toBe(1);
  });
});

describe("what the room makes of it", () => {
  const spoken = said({
    sentence: "Ce territoire s’entraide.",
    levers: ["le tiers-lieu"],
    vigilance: ["l’usure"],
  });
  const set = (part: Synthesis) => ({ type: "set-synthesis", factor: "values", synthesis: part }) as const;

  test("CS-08 is one sentence for a factor that people stand behind, three levers and three vigilance points at most", () => {
    const open = given(...synthesis);
    open
      .when(facilitator, set(said({ levers: ["un", "deux", "trois", "quatre"] })))
      .refused({ type: "too-many-points", most: 3 });
    open.when(ana, { type: "endorse", factor: "values" }).refused({ type: "no-sentence-yet" });
    open.when(ana, set(spoken)).refused({ type: "not-yours-to-do" });
    const endorsed = open
      .when(facilitator, set(spoken))
      .when(ana, { type: "endorse", factor: "values" })
      .when(ben, { type: "endorse", factor: "values" });
    expect(factorOf(endorsed.state, "values")).toMatchObject({ synthesis: spoken, endorsed: 2 });
    // Another lever leaves who stands behind the sentence; another sentence does not.
    const lever = endorsed.when(facilitator, set({ ...spoken, levers: ["le tiers-lieu", "la gare"] }));
    expect(factorOf(lever.state, "values")?.endorsed).toBe(2);
    const other = endorsed.when(facilitator, set({ ...spoken, sentence: "Ce territoire doute." }));
    expect(factorOf(other.state, "values")?.endorsed).toBe(0);
    expect(lines(endorsed.state)).toContain("Ce territoire s’entraide.");
  });

  test("CS-08 a page that stood still changes only what was typed in it", () => {
    const open = given(...synthesis, { type: "synthesis-set", factor: "values", synthesis: spoken });
    const endorsed = open.when(ana, { type: "endorse", factor: "values" });
    const stale = endorsed.when(facilitator, {
      type: "set-synthesis",
      factor: "values",
      synthesis: { levers: ["la gare", " "] },
    });
    expect(factorOf(stale.state, "values")).toMatchObject({
      synthesis: { ...spoken, levers: ["la gare"] },
      endorsed: 1,
    });
  });

  test("CS-08 a sentence that is taken back leaves its place to the one before, with who stood behind it", () => {
    const before = given(...synthesis, { type: "synthesis-set", factor: "values", synthesis: spoken })
      .when(ana, { type: "endorse", factor: "values" })
      .when(ben, { type: "endorse", factor: "values" });
    const other: Event = { type: "synthesis-set", factor: "values", synthesis: null };
    const inverse = capital.inverse(before.state, other);
    const evolved = [other, ...(inverse ?? [])].reduce(
      (state, event) =>
        capital.evolve(state, {
          seq: 99,
          at: nine,
          by: facilitator,
          command: named<"command">("undo"),
          event,
        }),
      before.state,
    );
    expect(factorOf(evolved, "values")).toMatchObject({ synthesis: spoken, endorsed: 2 });
    expect(evolved.endorsed).toEqual(before.state.endorsed);
  });

  test("CS-09 what is to be checked becomes a task with who fetches it and by when", () => {
    const check = given(
      started,
      ...share("assets"),
      wrote("Des logements vides", "assets", { tag: "to-check" }),
    );
    const card = idIn("Des logements vides");
    const plan = { owner: "Caf", start: "", end: "2026-12-01", after: [] };
    check.when(ana, { type: "plan-card", card, plan }).refused({ type: "not-yours-to-do" });
    const { state } = check.when(facilitator, { type: "plan-card", card, plan });
    expect(capital.outcome(state, room)).toContainEqual({
      kind: "items",
      of: "action",
      items: [
        {
          text: "Des logements vides",
          who: "Caf",
          day: "2026-12-01",
          state: "capital-to-check",
          about: "Atouts",
          times: null,
        },
      ],
    });
  });

  test("CS-10 levers are given first to what comes next, and keep where they are from", () => {
    const { state } = given(...synthesis, { type: "synthesis-set", factor: "values", synthesis: spoken });
    const [lever, vigilance] = capital.gives(state, room);
    expect(lever).toMatchObject({ kind: "lever", text: "le tiers-lieu", item: "values-lever-1" });
    expect(vigilance).toMatchObject({ kind: "vigilance", text: "l’usure" });
    const template = library[0]?.fr;
    if (template === undefined || lever === undefined) throw new Error("The library has templates.");
    const origin = { activity: named<"activity">("capital"), item: lever.item };
    const next = canvas.open({ template, opening: "free", alone: 0 });
    const decision = canvas.receive(next, [{ ...lever, origin }], () => "made");
    expect(decision).toMatchObject({
      ok: true,
      events: [{ cards: [{ text: "le tiers-lieu", broughtFrom: origin }] }],
    });
  });
});
