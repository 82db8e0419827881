import { entry } from "@bocal/protocol/base/record";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { Event } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import {
  ana,
  ben,
  facilitator,
  groupOf,
  idOf,
  named,
  organisationOf,
  organisations,
  roomOf,
  territories,
} from "../../../help/people.ts";
import { by } from "../../../help/story.ts";
import { card, closed, metaplanStory, revealed, writing, wrote } from "./room.ts";

const given = metaplanStory();
const room = roomOf(11);

const enter = (actor: typeof ana | null, text: string) =>
  ({
    type: "enter-card-for",
    person: actor === null ? null : idOf(actor),
    organisation: null,
    group: null,
    text,
  }) as const;

const entered = (actor: typeof ana | null, text: string): Event => ({
  type: "card-entered-for",
  card: card(text),
  person: actor === null ? null : idOf(actor),
  text,
  original: null,
  paper: "straw",
  organisation: actor === null ? null : organisationOf(actor),
  group: actor === null ? null : groupOf(actor),
  place: { x: 0, y: 0 },
});

describe("a card for somebody without a phone", () => {
  test("CC-10 is entered by the facilitator for a person of the session, and takes that person's place", () => {
    given(writing)
      .when(facilitator, enter(ana, "  le bus \n"))
      .then({ ...entered(ana, "le bus"), card: named<"card">("new-1") } as Event);
  });

  test("CC-10 is entered for somebody whom the session does not know, with the organisation that is told", () => {
    const [organisation] = organisations;
    const [group] = territories;
    given(writing)
      .when(facilitator, {
        ...enter(null, "le bus"),
        organisation: organisation?.id ?? null,
        group: group?.id ?? null,
      })
      .then({
        ...entered(null, "le bus"),
        card: named<"card">("new-1"),
        organisation: organisation?.id ?? null,
        group: group?.id ?? null,
      } as Event);
  });

  test("CC-10 belongs to nobody else than the facilitator to enter, and to no person who is not there", () => {
    given(writing).when(ben, enter(ana, "le bus")).refused({ type: "not-yours-to-do" });
    given(writing)
      .when(facilitator, { ...enter(ana, "le bus"), person: named("person-nowhere") })
      .refused({ type: "no-such-person" });
  });

  test("CC-10 keeps every rule of a card: the deposit, the quota, the letters", () => {
    given().when(facilitator, enter(null, "le bus")).refused({ type: "not-writing-yet" });
    given(writing, closed).when(facilitator, enter(ana, "le bus")).refused({ type: "deposit-closed" });
    given(writing).when(facilitator, enter(ana, " \u200b ")).refused({ type: "blank-card" });
    given(writing)
      .when(facilitator, enter(null, "a".repeat(141)))
      .refused({ type: "card-too-long", length: 141, most: 140 });
    given(writing, entered(ana, "un"), entered(ana, "deux"), entered(ana, "trois"))
      .when(facilitator, enter(ana, "quatre"))
      .refused({ type: "quota-reached", quota: 3 });
    metaplanStory({}, "nominative")(writing, wrote(ana, "un", "deux"), entered(ana, "trois"))
      .when(facilitator, enter(ana, "quatre"))
      .refused({ type: "quota-reached", quota: 3 });
    given(writing, wrote(ana, "un", "deux"), entered(ana, "trois"))
      .when(ana, { type: "write-card", text: "quatre" })
      .refused({ type: "quota-reached", quota: 3 });
  });

  test.each(["organisation", "anonymous"] as const)(
    "CC-10 CC-16 CC-07 tells the console nothing of who wrote how much at the level %s",
    (anonymity) => {
      const story = metaplanStory({}, anonymity);
      const full = wrote(ben, "un", "deux", "trois");
      // Neither an empty text, which costs nothing, nor a card, nor its undo knows one person from another.
      for (const person of [ana, ben]) {
        const scene = story(writing, full);
        scene.when(facilitator, enter(person, " \u200b ")).refused({ type: "blank-card" });
        const { state } = scene.when(facilitator, enter(person, "le bus"));
        expect(Object.keys(state.cards)).toHaveLength(4);
        expect(metaplan.show.staff(state, roomOf(11, anonymity)).quotaLeast).toBe(3);
        expect(metaplan.whyNotTakeBack(scene.state, entered(person, "le bus"))).toBeNull();
      }
    },
  );

  test("CC-10 CC-16 reads the words before the quota where cards carry names", () => {
    metaplanStory({}, "nominative")(writing, wrote(ben, "un", "deux", "trois"))
      .when(facilitator, enter(ben, " \u200b "))
      .refused({ type: "blank-card" });
  });

  test("CC-10 CC-16 counts as its person's: whoever passed no longer does, and wrote", () => {
    const { state } = given(writing, by(ana, { type: "passed" }), entered(ana, "le bus"));
    expect(metaplan.show.staff(state, room).silences).toMatchObject({ wrote: 1, passes: 0 });
    expect(metaplan.show.me(state, idOf(ana), room).cards).toMatchObject([
      { text: "le bus", enteredFor: true },
    ]);
    expect(metaplan.show.me(state, idOf(ben), room).cards).toEqual([]);
  });

  test("CC-10 CC-06 is hidden like every other: the console knows that it was entered, never what it says", () => {
    const { state } = given(writing, entered(ana, "le bus SECRET"), entered(null, "la peur SECRET"));
    for (const shown of [metaplan.show.screen, metaplan.show.public, metaplan.show.staff])
      expect(JSON.stringify(shown(state, room))).not.toMatch(/SECRET/);
    expect(metaplan.show.staff(state, room).enteredFor).toHaveLength(2);
    expect(JSON.stringify(metaplan.outcome(state, room))).not.toMatch(/SECRET/);
  });

  test.each(["organisation", "anonymous"] as const)(
    "CC-10 CC-07 tells nobody for whom it was entered at the level %s, nor in the file which card it was",
    (anonymity) => {
      const { state } = given(writing, entered(ana, "le bus"), closed, revealed);
      const level = roomOf(11, anonymity);
      const hidden = given(writing, entered(ana, "le bus")).state;
      expect(metaplan.show.staff(hidden, level).enteredFor).toEqual([{ id: card("le bus"), person: null }]);
      expect(metaplan.show.staff(state, level).enteredFor).toEqual([]);
      expect(JSON.stringify(metaplan.portable(state, level))).not.toMatch(/entered|person-1|Nq1x/);
      expect(
        JSON.stringify([metaplan.board?.(state, level), metaplan.show.public(state, level)]),
      ).not.toMatch(/entered|person-1|Nq1x/);
    },
  );

  test("CC-10 carries its person's name where cards are named, on the board, the console and in the file", () => {
    const { state } = given(writing, entered(ana, "le bus"), closed, revealed);
    const level = roomOf(11, "nominative");
    expect(entry(metaplan.board?.(state, level)?.cards ?? {}, card("le bus"))?.author).toBe("Ana Nq1x");
    expect(metaplan.show.staff(state, level).enteredFor).toEqual([{ id: card("le bus"), person: idOf(ana) }]);
    expect(metaplan.portable(state, level).cards).toMatchObject([{ author: "Ana Nq1x" }]);
  });

  test.each([
    ["nominative", true],
    ["organisation", undefined],
    ["anonymous", undefined],
  ] as const)("CC-10 CC-07 marks it for whoever reads it aloud at the level %s: %s", (level, mark) => {
    const { state } = given(writing, entered(ana, "le bus"), wrote(ben, "la peur"), closed).when(
      facilitator,
      {
        type: "go-to-phase",
        phase: "reading",
      },
    );
    const shown = metaplan.show.staff(state, roomOf(11, level));
    const marks = shown.queue.map(({ text, enteredFor }) => [text, enteredFor]);
    expect(marks.toSorted()).toEqual([
      ["la peur", undefined],
      ["le bus", mark],
    ]);
    expect(shown.enteredFor.map(({ id }) => id)).toEqual(mark ? [card("le bus")] : []);
  });

  test("CC-10 is counted apart in the report, and its person among those who wrote", () => {
    const { state } = given(
      writing,
      entered(ana, "le bus"),
      entered(null, "le train"),
      wrote(ben, "la peur"),
      closed,
    );
    const facts = metaplan
      .outcome(state, room)
      .flatMap((section) => (section.kind === "fact" ? [[section.word, section.value]] : []));
    expect(facts).toContainEqual(["writers", 2]);
    expect(facts).toContainEqual(["cards", 3]);
    expect(facts).toContainEqual(["cards-entered", 2]);
  });

  test.each(["nominative", "organisation", "anonymous"] as const)(
    "CC-10 CC-12 is counted in a copy of a copy as well, at the level %s, and no file says which it was",
    (anonymity) => {
      const level = roomOf(11, anonymity);
      const { state } = given(writing, entered(ana, "le bus"), wrote(ben, "la peur"), closed, revealed);
      let count = 0;
      const newId = () => `copy-${++count}`;
      const copied = (from: typeof state) => {
        const file = metaplan.portable(from, level);
        expect(file.forSomebody).toBe(1);
        const events = metaplan.restore(file, newId, (id) => id);
        return given(...events).state;
      };
      const copy = copied(copied(state));
      expect(metaplan.outcome(copy, level)).toContainEqual({ kind: "fact", word: "cards-entered", value: 1 });
    },
  );

  test("CC-10 CC-08 can be withdrawn and entered again until the deposit closes, and no other card can", () => {
    const open = given(writing, entered(ana, "le bus"), wrote(ben, "la peur"));
    open
      .when(facilitator, { type: "withdraw-card", card: card("la peur") })
      .refused({ type: "not-yours-to-do" });
    open
      .when(facilitator, { type: "withdraw-card", card: card("le bus") })
      .then({ type: "card-withdrawn", card: card("le bus") });
    expect(metaplan.inverse(open.state, { type: "card-withdrawn", card: card("le bus") })).toEqual([
      entered(ana, "le bus"),
    ]);
    expect(metaplan.inverse(open.state, entered(ana, "le bus"))).toEqual([
      { type: "card-withdrawn", card: card("le bus") },
    ]);
    given(writing, entered(ana, "le bus"), closed)
      .when(facilitator, { type: "withdraw-card", card: card("le bus") })
      .refused({ type: "deposit-closed" });
  });

  test.each([
    ["grouped", { type: "group-cards", cards: [card("le bus")], title: "" }],
    ["cloned", { type: "clone-card", card: card("le bus"), cluster: null }],
    ["explained", { type: "add-precision", card: card("le bus"), text: "le 12" }],
    ["put aside", { type: "park-card", card: card("le bus"), reason: "plus tard" }],
  ] as const)(
    "CC-10 CC-08 stays on a call question once it was %s, for no undo would bring that back",
    (_, work) => {
      const scene = metaplanStory({ appears: "as-written" })(writing, entered(ana, "le bus"));
      expect(
        metaplan.whyNotTakeBack(scene.state, { type: "card-withdrawn", card: card("le bus") }),
      ).toBeNull();
      const worked = scene.when(facilitator, work as never);
      worked
        .when(facilitator, { type: "withdraw-card", card: card("le bus") })
        .refused({ type: "entered-cards-placed" });
      expect(metaplan.whyNotTakeBack(worked.state, { type: "card-withdrawn", card: card("le bus") })).toEqual(
        {
          type: "entered-cards-placed",
        },
      );
    },
  );

  test("CC-10 MP-20 is its person's own once they reword it: no undo takes their words away", () => {
    const reworded = given(
      writing,
      entered(ana, "le bus"),
      by(ana, { type: "card-edited", card: card("le bus"), text: "le bus du soir", original: null }),
    );
    const takenBack: Event = { type: "card-withdrawn", card: card("le bus") };
    expect(metaplan.whyNotTakeBack(reworded.state, takenBack)).toEqual({ type: "not-your-card" });
    expect(metaplan.show.staff(reworded.state, room).enteredFor).toEqual([]);
    reworded
      .when(facilitator, { type: "withdraw-card", card: card("le bus") })
      .refused({ type: "not-yours-to-do" });
  });
});
