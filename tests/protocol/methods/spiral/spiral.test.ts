import { spiralLabels } from "@bocal/protocol/methods/spiral/labels";
import { spiral } from "@bocal/protocol/methods/spiral/spiral";
import type {
  CellRecord,
  Event,
  Settings,
  Snapshot,
  Transition,
} from "@bocal/protocol/methods/spiral/vocabulary";
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
  organisationOf,
  roomOf,
} from "../../../help/people.ts";
import { by, inMethod, story } from "../../../help/story.ts";

const settings: Settings = { territory: "Sainte-Aure", ...spiralLabels.fr };
const room = roomOf(13);
const rulesOf = (other: Partial<Settings> = {}, level: Anonymity = "organisation") =>
  story(inMethod(spiral, { ...settings, ...other }, roomOf(13, level)));
const given = rulesOf();

const facts: Event = { type: "phase-set", phase: "facts" };
const id = (text: string) => named<"card">(text.replaceAll(/[^a-zA-Z0-9]+/g, "-"));
const write = (text: string, zone: string, until: string | null = null) =>
  ({ type: "write-card", text, zone, until }) as const;
const wrote = (text: string, zone: string, pass = "fact", until: string | null = null) =>
  by<Event>(ana, {
    type: "card-written",
    place: { card: id(text), zone, until, order: 0, reserve: false },
    text,
    marks: { pass },
    organisation: organisationOf(ana),
    group: groupOf(ana),
    shown: true,
    entered: false,
  });
const record = (part: Partial<CellRecord>): CellRecord => ({
  status: "to-come",
  reason: "",
  start: "",
  end: "",
  owner: "",
  ...part,
});
const cellOf = (state: Parameters<typeof spiral.show.staff>[0], cell: string) =>
  spiral.show.staff(state, room).cells.find((each) => each.cell === cell);

describe("the frame of a spiral", () => {
  test("SP-01 is 3 by 8 at first, may be 1 to 5 by 3 to 12, and is frozen once begun", () => {
    const { state } = given();
    expect(spiral.show.public(state, room).cells.length).toBe(25);
    const other = { ...settings, cycles: settings.cycles.slice(0, 1), phases: settings.phases.slice(0, 3) };
    expect(spiral.resettle(state, other)).toMatchObject({ ok: true });
    for (const wrong of [
      { ...settings, cycles: [] },
      { ...settings, phases: settings.phases.slice(0, 2) },
      { ...settings, phases: [...settings.phases, ...settings.phases] },
    ])
      expect(spiral.resettle(state, wrong)).toEqual({ ok: false, refusal: { type: "spiral-out-of-range" } });
    expect(spiral.resettle(given(facts).state, other)).toEqual({
      ok: false,
      refusal: { type: "spiral-begun" },
    });
  });

  test("SP-01 has the eight phases and three cycles of SPIRAL, with a question each, in both languages", () => {
    for (const { cycles, phases } of [spiralLabels.fr, spiralLabels.en]) {
      expect([cycles.length, phases.length]).toEqual([3, 8]);
      for (const each of [...cycles, ...phases]) expect(each.question.length).toBeGreaterThan(10);
    }
    expect(spiralLabels.fr.phases[3]?.label).toBe("Projeter, comparer");
  });

  test("loses no card when it has fewer phases: those of cells that are gone stand outside", () => {
    const brought: Event = {
      type: "cards-filled",
      cards: [
        {
          card: id("loin"),
          zone: "c3-p8",
          until: null,
          order: 0,
          reserve: false,
          text: "loin",
          marks: { pass: "fact" },
          plan: null,
          organisation: null,
          parked: null,
          entered: false,
          broughtFrom: null,
        },
      ],
    };
    const smaller: Event = {
      type: "resettled",
      settings: { ...settings, phases: settings.phases.slice(0, 4) },
    };
    expect(given(brought, smaller).state.cards.loin?.zone).toBe("outside");
  });
});

describe("cards on a spiral", () => {
  test("SP-03 stand in one cell or outside, or span phases that follow each other in one cycle", () => {
    const open = given(facts);
    open.when(ana, write("Réunion", "c1-p3", "c1-p5")).then({
      type: "card-written",
      place: { card: "new-1" as never, zone: "c1-p3", until: "c1-p5", order: 0, reserve: false },
      text: "Réunion",
      marks: { pass: "fact" },
      organisation: organisationOf(ana),
      group: groupOf(ana),
      shown: true,
      entered: false,
    });
    open.when(ana, write("Réunion", "c1-p3", "c2-p1")).refused({ type: "span-outside-cycle" });
    open.when(ana, write("Réunion", "c4-p1")).refused({ type: "no-such-cell" });
    const { state } = given(facts, wrote("Réunion", "c1-p3", "fact", "c1-p5"), wrote("Ailleurs", "outside"));
    expect(["c1-p3", "c1-p4", "c1-p5", "c1-p6", "outside"].map((cell) => cellOf(state, cell)?.facts)).toEqual(
      [1, 1, 1, 0, 1],
    );
  });

  test("SP-05 tell what happened first, and what we want to act on once the first pass is closed", () => {
    given(facts).when(facilitator, { type: "open-wishes" }).refused({ type: "pass-not-closed" });
    const second = given(facts, wrote("Réunion", "c1-p1"))
      .when(facilitator, { type: "close-pass" })
      .when(facilitator, { type: "open-wishes" })
      .when(ben, write("Tester un accueil", "c2-p4"));
    expect(Object.values(second.state.cards).map(({ marks }) => marks.pass)).toEqual(["fact", "wish"]);
    expect(cellOf(second.state, "c2-p4")).toMatchObject({ facts: 0, wishes: 1 });
    const closed = second.when(facilitator, { type: "close-pass" });
    closed.when(ben, write("Trop tard", "c2-p4")).refused({ type: "pass-closed" });
    expect(closed.when(facilitator, { type: "reopen-pass" }).state.phase).toBe("wishes");
  });

  test("SP-05 are marked by the pass and by nobody's wish", () => {
    given(facts)
      .when(ana, { ...write("Réunion", "c1-p1"), marks: { pass: "wish" } })
      .then({
        type: "card-written",
        place: { card: "new-1" as never, zone: "c1-p1", until: null, order: 0, reserve: false },
        text: "Réunion",
        marks: { pass: "fact" },
        organisation: organisationOf(ana),
        group: groupOf(ana),
        shown: true,
        entered: false,
      });
  });

  test("may anticipate: a card in a cycle that has not begun is taken, and said to be early", () => {
    const { state } = given(facts, wrote("Plus tard", "c3-p1"));
    expect(cellOf(state, "c3-p1")).toMatchObject({ early: true });
    const under = given(facts, wrote("Plus tard", "c3-p1"), {
      type: "cell-set",
      cell: "c3-p1",
      record: record({ status: "under-way" }),
    });
    expect(cellOf(under.state, "c3-p1")).not.toHaveProperty("early");
  });

  test("wait for each other and never for themselves", () => {
    const two = given(facts, wrote("a", "c1-p1"), wrote("b", "c1-p2"));
    const plan = (after: readonly string[]) => ({
      owner: " Maison  des familles ",
      start: "2026-04-01",
      end: "",
      after: after.map((each) => id(each)),
    });
    const planned = two.when(facilitator, { type: "plan-card", card: id("b"), plan: plan(["a"]) });
    planned.then({
      type: "card-planned",
      card: id("b"),
      plan: { owner: "Maison des familles", start: "2026-04-01", end: "", after: [id("a")] },
    });
    planned
      .when(facilitator, { type: "plan-card", card: id("a"), plan: plan(["b"]) })
      .refused({ type: "steps-in-a-circle" });
    const items = spiral.outcome(planned.state, room).find(({ kind }) => kind === "items");
    expect(items).toMatchObject({
      of: "step",
      items: [{ text: "b", who: "Maison des familles", day: "2026-04-01", about: "1.2" }],
    });
  });
});

describe("the cells", () => {
  test("SP-04 have a state, and a skipped one has a reason", () => {
    const open = given(facts);
    open
      .when(facilitator, { type: "set-cell", cell: "c1-p2", record: record({ status: "skipped" }) })
      .refused({ type: "skipped-without-reason" });
    const { state } = open
      .when(facilitator, { type: "set-cell", cell: "c1-p1", record: record({ status: "done" }) })
      .when(facilitator, {
        type: "set-cell",
        cell: "c1-p2",
        record: record({ status: "skipped", reason: "pas de moyens" }),
      });
    expect(["c1-p1", "c1-p2", "c1-p3"].map((cell) => cellOf(state, cell)?.status)).toEqual([
      "done",
      "skipped",
      "to-come",
    ]);
    open
      .when(ana, { type: "set-cell", cell: "c1-p1", record: record({}) })
      .refused({ type: "not-yours-to-do" });
  });

  test("SP-09 may overlap, and never start before the phase that comes before", () => {
    const set = (cell: string, start: string, end = "") =>
      ({ type: "set-cell", cell, record: record({ start, end }) }) as const;
    const dated = given(facts).when(facilitator, set("c1-p2", "2026-03-01", "2026-06-30"));
    dated.when(facilitator, set("c1-p3", "2026-02-01")).refused({
      type: "starts-before-previous",
      day: "2026-03-01",
    });
    dated.when(facilitator, set("c1-p1", "2026-04-01")).refused({
      type: "starts-before-previous",
      day: "2026-04-01",
    });
    expect(dated.when(facilitator, set("c1-p3", "2026-05-01")).state.cells["c1-p3"]?.start).toBe(
      "2026-05-01",
    );
    dated.when(facilitator, set("c1-p3", "au printemps")).refused({ type: "day-unreadable" });
    dated.when(facilitator, set("c1-p3", "2026-05-01", "2026-04-01")).refused({ type: "ends-before-start" });
    expect(dated.when(facilitator, set("c2-p1", "2026-01-01")).state.cells["c2-p1"]?.start).toBe(
      "2026-01-01",
    );
  });

  test("SP-07 end a cycle only with what lets the next one begin: conditions, owner and date", () => {
    const done = { type: "set-cell", cell: "c1-p8", record: record({ status: "done" }) } as const;
    const transition: Transition = { conditions: ["bilan partagé"], owner: "Caf", due: "2026-09-01" };
    const open = given(facts);
    open.when(facilitator, done).refused({ type: "transition-missing", cycle: 1 });
    const ready = open.when(facilitator, { type: "set-transition", cycle: 1, transition });
    ready
      .when(facilitator, done)
      .then({ type: "cell-set", cell: "c1-p8", record: record({ status: "done" }) });
    open
      .when(facilitator, { type: "set-transition", cycle: 1, transition: { ...transition, due: "" } })
      .when(facilitator, done)
      .refused({ type: "transition-missing", cycle: 1 });
    expect(open.when(facilitator, { ...done, cell: "c3-p8" }).state.cells["c3-p8"]?.status).toBe("done");
  });

  test("SP-06 show who is new in each cycle, and warn of one that adds nobody", () => {
    const circle = (cycle: number, ...actors: readonly string[]) =>
      ({ type: "set-circle", cycle, actors }) as const;
    const { state } = given(facts)
      .when(facilitator, circle(1, "Caf", "Département"))
      .when(facilitator, circle(2, "CAF", "Parents", "parents"))
      .when(facilitator, circle(3, "Département"));
    expect(spiral.show.screen(state, room).circles).toEqual([
      { actors: ["Caf", "Département"], newcomers: [], addsNobody: false },
      { actors: ["CAF", "Parents"], newcomers: ["Parents"], addsNobody: false },
      { actors: ["Département"], newcomers: [], addsNobody: true },
    ]);
  });
});

describe("silent placing", () => {
  const asked = given(facts)
    .when(facilitator, { type: "open-placing" })
    .when(ana, { type: "place-us", cell: "c1-p2" })
    .when(ben, { type: "place-us", cell: "c1-p4" })
    .when(maya, { type: "place-us", cell: "c2-p1" });

  test("CC-06 tells nobody where anybody stands before it is revealed", () => {
    for (const shown of [
      spiral.show.staff(asked.state, room),
      spiral.show.screen(asked.state, room),
      spiral.show.public(asked.state, room),
    ])
      expect(shown.placing).toEqual({ open: true, placed: 3, spread: null });
    expect(spiral.show.me(asked.state, idOf(ana), room).place).toBe("c1-p2");
    expect(spiral.show.me(asked.state, idOf(maya), room).place).toBe("c2-p1");
  });

  test("shows the spread, the median of each organisation and the widest disagreement once revealed", () => {
    const { state } = asked.when(facilitator, { type: "reveal-placing" });
    const [first, second] = [organisationOf(ana), organisationOf(maya)];
    expect(spiral.show.screen(state, room)).toMatchObject({
      onWall: "placing",
      placing: {
        open: false,
        spread: {
          counts: { "c1-p2": 1, "c1-p4": 1, "c2-p1": 1 },
          people: 3,
          median: "c1-p4",
          byOrganisation: [
            { organisation: first, people: 2, median: "c1-p2" },
            { organisation: second, people: 1, median: "c2-p1" },
          ],
          widest: { from: first, to: second, cells: 7 },
        },
      },
    });
  });

  test("CC-07 names no organisation where the level is anonymous", () => {
    const { state } = asked.when(facilitator, { type: "reveal-placing" });
    expect(spiral.show.screen(state, roomOf(13, "anonymous")).placing?.spread).toMatchObject({
      byOrganisation: [],
      widest: null,
      people: 3,
    });
  });

  test("may be changed until it is revealed, and not after", () => {
    const moved = asked.when(ana, { type: "place-us", cell: "c1-p3" });
    expect(spiral.show.me(moved.state, idOf(ana), room).place).toBe("c1-p3");
    moved
      .when(facilitator, { type: "reveal-placing" })
      .when(ana, { type: "place-us", cell: "c1-p5" })
      .refused({ type: "placing-not-open" });
  });
});

describe("snapshots", () => {
  test("keep how the spiral stood, and the wall compares two of them, or one with now", () => {
    const taken = given(facts, wrote("Réunion", "c1-p1")).when(facilitator, {
      type: "take-snapshot",
      label: "ce matin",
    });
    const later = taken
      .when(facilitator, { type: "set-cell", cell: "c1-p1", record: record({ status: "done" }) })
      .when(ben, write("Enquête", "c1-p2"));
    const [snapshot] = later.state.snapshots;
    expect(snapshot).toMatchObject({
      label: "ce matin",
      cells: {},
      counts: { "c1-p1": { facts: 1, wishes: 0 } },
    });
    const { state } = later.when(facilitator, {
      type: "turn-spiral-wall",
      onWall: { from: (snapshot as Snapshot).id, to: null },
    });
    expect(spiral.show.screen(state, room).compared).toMatchObject({
      from: { label: "ce matin", cells: {} },
      to: { id: "now", cells: { "c1-p1": { status: "done" } }, counts: { "c1-p2": { facts: 1 } } },
    });
  });
});

test("a spiral of 24 cells with 200 cards is small on phones: counts, and the cards of the cell that is spoken of", () => {
  const cards = Array.from({ length: 200 }, (_, index) =>
    wrote(`Une étape assez longue, numéro ${index}`, `c${(index % 3) + 1}-p${(index % 8) + 1}`),
  );
  const { state } = given(facts, ...cards, { type: "spoken-of", cell: "c1-p1" });
  expect(Object.keys(state.cards).length).toBe(200);
  const bytes = JSON.stringify(spiral.show.public(state, room)).length;
  expect(spiral.show.public(state, room).cards.length).toBeGreaterThan(5);
  expect(bytes).toBeLessThan(8_000);
});
