import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import { type Phase, phases } from "@bocal/protocol/methods/metaplan/phase";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, idOf, roomOf } from "../../../help/people.ts";
import { card, closed, grouped, metaplanStory, onTheBoard, revealed, writing, wrote } from "./room.ts";

const given = metaplanStory();
const room = roomOf(11);
const go = (phase: Phase) => ({ type: "go-to-phase", phase }) as const;
const read = (text: string | null) =>
  ({ type: "read-card", card: text === null ? null : card(text) }) as const;
const onBoard = (state: State) =>
  Object.values(metaplan.board(state, room)?.cards ?? {})
    .map(({ text }) => text)
    .toSorted();
// Closing asks for a next step of each theme (MP-39): late.test.ts.
const later: readonly Phase[] = phases.slice(phases.indexOf("grouping"), -1);

describe("the way through a méta-plan", () => {
  test.each(later)("every phase can be entered once all cards are read, and again: %s", (phase) => {
    const scene = given(...onTheBoard(ana, "le bus"), ...grouped("Freins", 1, "le bus"));
    const other = phase === "titles" ? "themes" : "titles";
    const there = scene.when(facilitator, go(other)).when(facilitator, go(phase));
    there.then({ type: "phase-changed", phase });
    expect(there.when(facilitator, go("migration")).when(facilitator, go("reading")).state.clusters).toEqual(
      scene.state.clusters,
    );
    there.when(facilitator, go(phase)).refused({ type: "in-that-phase" });
    there.when(ana, go("reading")).refused({ type: "not-yours-to-do" });
  });

  test("no later phase begins while a card is unread, and the refusal says how many", () => {
    const scene = given(writing, wrote(ana, "le bus", "la peur"), closed);
    for (const phase of later) scene.when(facilitator, go(phase)).refused({ type: "cards-unread", count: 2 });
    const some = scene.when(facilitator, go("reading")).when(facilitator, read("le bus"));
    some.when(facilitator, go("flashes")).refused({ type: "cards-unread", count: 1 });
    const rest = some.when(facilitator, { type: "reveal-cards" });
    expect(onBoard(rest.state)).toEqual(["la peur", "le bus"]);
    rest.when(facilitator, go("flashes")).then({ type: "phase-changed", phase: "flashes" });
  });

  test("before the deposit is closed nothing is read", () => {
    given().when(facilitator, go("reading")).refused({ type: "not-writing-yet" });
    given(writing).when(facilitator, go("reading")).refused({ type: "deposit-not-closed" });
    given(writing, closed).when(facilitator, read(null)).refused({ type: "not-reading" });
  });

  test("MP-01 the question is open again only while nobody has answered it", () => {
    const scene = given(writing);
    const again = scene.when(facilitator, go("preparation"));
    again.then({ type: "phase-changed", phase: "preparation" });
    again.when(facilitator, { type: "start-writing", quota: 2 }).then({ type: "writing-started", quota: 2 });
    given(writing, wrote(ana, "le bus"))
      .when(facilitator, go("preparation"))
      .refused({ type: "cards-written" });
  });

  test("MP-32 late cards come in when the writing is reopened, hidden until they are read", () => {
    const scene = given(...onTheBoard(ana, "le bus"), ...grouped("Freins", 1, "le bus"))
      .when(facilitator, go("writing"))
      .when(ben, { type: "write-card", text: "Tard" });
    expect(onBoard(scene.state)).toEqual(["le bus"]);
    expect(metaplan.show.me(scene.state, idOf(ben), room).cards).toMatchObject([{ text: "Tard" }]);
    const shut = scene.when(facilitator, { type: "close-deposit" });
    shut.when(facilitator, go("migration")).refused({ type: "cards-unread", count: 1 });
    const out = shut.when(facilitator, { type: "reveal-cards" });
    expect(onBoard(out.state)).toEqual(["Tard", "le bus"].toSorted());
    expect(metaplan.board(out.state, room)?.cards[card("le bus")]?.cluster).toBe("cluster-1");
  });

  test("MP-20 a card that was read is reworded by nobody, its author included", () => {
    const scene = given(...onTheBoard(ana, "le bus")).when(facilitator, go("writing"));
    scene
      .when(ana, { type: "edit-card", card: card("le bus"), text: "Autre" })
      .refused({ type: "card-read" });
    scene.when(ana, { type: "withdraw-card", card: card("le bus") }).refused({ type: "card-read" });
  });

  test("MP-33 from the weighting on, cards and clusters stay where they are until a phase is reopened", () => {
    const scene = given(...onTheBoard(ana, "le bus"), ...grouped("Freins", 1, "le bus"));
    const move = { type: "move-card", card: card("le bus"), x: 0, y: 0 } as const;
    scene.when(facilitator, go("weighting")).when(facilitator, move).refused({ type: "board-settled" });
    expect(
      scene.when(facilitator, go("weighting")).when(facilitator, go("migration")).when(facilitator, move)
        .state.cards[card("le bus")]?.cluster,
    ).toBeNull();
  });

  test("CC-08 a change of phase is taken back like another step, unless it would leave cards unread", () => {
    const board = given(...onTheBoard(ana, "le bus"));
    const { state } = board.when(facilitator, go("titles"));
    expect(metaplan.inverse(board.state, { type: "phase-changed", phase: "titles" })).toEqual([
      { type: "phase-changed", phase: "grouping" },
    ]);
    expect(metaplan.whyNotTakeBack(state, { type: "phase-changed", phase: "grouping" })).toBeNull();
    const late = board.when(facilitator, go("writing")).when(ben, { type: "write-card", text: "Tard" });
    expect(metaplan.whyNotTakeBack(late.state, { type: "phase-changed", phase: "grouping" })).toEqual({
      type: "cards-unread",
      count: 1,
    });
  });
});

describe("reading cards one by one", () => {
  const scene = given(writing, wrote(ana, "un", "deux"), wrote(ben, "trois"), closed).when(
    facilitator,
    go("reading"),
  );
  const staff = (state: State) => metaplan.show.staff(state, room);

  test("MP-23 a card is seen by all from the moment it is held up, and not before", () => {
    expect(onBoard(scene.state)).toEqual([]);
    const held = scene.when(facilitator, read("deux"));
    expect(onBoard(held.state)).toEqual(["deux"]);
    expect(metaplan.show.public(held.state, room).reading).toBe(card("deux"));
    expect(metaplan.show.screen(held.state, room).reading).toEqual({ card: card("deux"), read: 1, of: 3 });
    const next = held.when(facilitator, read("un"));
    expect(onBoard(next.state)).toEqual(["deux", "un"]);
    expect(next.when(facilitator, read(null)).state.reading).toBeNull();
    expect(onBoard(next.when(facilitator, read(null)).state)).toEqual(["deux", "un"]);
  });

  test("CC-06 the cards still in hand are told to the console alone", () => {
    const { state } = scene.when(facilitator, read("deux"));
    expect(
      staff(state)
        .queue.map(({ text }) => text)
        .toSorted(),
    ).toEqual(["trois", "un"]);
    const elsewhere = [
      metaplan.show.screen(state, room),
      metaplan.show.public(state, room),
      metaplan.show.me(state, idOf(ben), room).cards.filter(({ text }) => text !== "trois"),
      metaplan.board(state, room),
      metaplan.outcome(state, room),
      metaplan.portable(state, room),
    ];
    expect(JSON.stringify(elsewhere)).not.toMatch(/"un"|"trois"/);
    expect(metaplan.portable(state, room).hiddenCards).toBe(2);
    expect(metaplan.outcome(state, room)).toContainEqual({
      kind: "note",
      word: "cards-still-hidden",
      count: 2,
    });
  });

  test("MP-12 the order of reading is drawn by lot, and stays the same for whoever comes back", () => {
    const orders = new Set(
      [1, 2, 3, 4, 5, 6, 7, 8].map((times) => {
        let each = given(writing, wrote(ana, "a", "b", "c"), wrote(ben, "d", "e", "f"), closed);
        for (let time = 0; time < times; time++)
          each = each
            .when(facilitator, { type: "reopen-deposit" })
            .when(facilitator, { type: "close-deposit" });
        const { state } = each.when(facilitator, go("reading"));
        expect(metaplan.show.staff(state, room).queue).toEqual(metaplan.show.staff(state, room).queue);
        return metaplan.show
          .staff(state, room)
          .queue.map(({ text }) => text)
          .join();
      }),
    );
    expect(orders.size).toBeGreaterThan(4);
  });

  test("MP-43 an unread card is put aside by whoever holds it, and its text stays out of the report", () => {
    const parked = scene.when(facilitator, {
      type: "park-card",
      card: card("trois"),
      reason: "une personne",
    });
    expect(staff(parked.state).parked).toMatchObject([{ text: "trois", reason: "une personne" }]);
    expect(metaplan.show.me(parked.state, idOf(ben), room).cards).toMatchObject([{ parked: "une personne" }]);
    const all = parked.when(facilitator, { type: "reveal-cards" });
    expect(onBoard(all.state)).toEqual(["deux", "un"]);
    const report = metaplan.outcome(all.state, room);
    expect(JSON.stringify(report)).not.toContain("trois");
    expect(report).toContainEqual({ kind: "fact", word: "cards-aside-unread", value: 1 });
    const back = all.when(facilitator, { type: "restore-card", card: card("trois") });
    expect(onBoard(back.state)).toEqual(["deux", "trois", "un"]);
  });

  test("a card in hand is moved nowhere, one that is aside is not held up, and one that is gone is told so", () => {
    scene
      .when(facilitator, { type: "move-card", card: card("un"), x: 0, y: 0 })
      .refused({ type: "not-revealed" });
    scene
      .when(facilitator, { type: "park-card", card: card("un"), reason: "" })
      .when(facilitator, read("un"))
      .refused({ type: "card-parked" });
    scene.when(facilitator, read("nothing")).refused({ type: "no-such-card" });
    scene.when(ana, read("un")).refused({ type: "not-yours-to-do" });
  });

  test("the same card held up twice happens once", () => {
    scene.when(facilitator, read("un")).when(facilitator, read("un")).then();
  });

  test("a log of before the reading was there shows what it showed", () => {
    const { state } = given(writing, wrote(ana, "un"), closed, revealed);
    expect(onBoard(state)).toEqual(["un"]);
    expect(state.phase).toBe("grouping");
  });
});
