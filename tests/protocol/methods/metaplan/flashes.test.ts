import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { Phase } from "@bocal/protocol/methods/metaplan/phase";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, idOf, maya, roomOf } from "../../../help/people.ts";
import { card, cluster, grouped, metaplanStory, onTheBoard, writing, wrote } from "./room.ts";

const given = metaplanStory();
const room = roomOf(13);
const scene = given(...onTheBoard(ana, "le bus", "la peur"), ...grouped("Freins", 1, "le bus", "la peur"));
const go = (phase: Phase) => ({ type: "go-to-phase", phase }) as const;
const flash = (text: string, kind: "disagree" | "unclear" = "disagree") =>
  ({ type: "flash-card", card: card(text), kind }) as const;
const staff = (state: State) => metaplan.show.staff(state, room).middle;
const mark = (state: State, text: string) => metaplan.board(state, room)?.cards[card(text)]?.flash ?? null;

describe("flashes", () => {
  test("MP-25 anyone marks a card that was read, with a disagreement or a question", () => {
    const flashed = scene.when(ana, flash("le bus")).when(maya, flash("le bus", "unclear"));
    expect(staff(flashed.state).flashes).toEqual([
      { card: card("le bus"), disagree: 1, unclear: 1, outcome: null },
    ]);
    expect(mark(flashed.state, "le bus")).toBe("disagree");
    expect(mark(flashed.state, "la peur")).toBeNull();
    scene.when(facilitator, flash("le bus")).refused({ type: "not-yours-to-do" });
  });

  test("MP-26 one flash a person and card: a second one takes the place of the first, and it can be taken back", () => {
    const twice = scene.when(ana, flash("le bus")).when(ana, flash("le bus", "unclear"));
    expect(staff(twice.state).flashes).toMatchObject([{ disagree: 0, unclear: 1 }]);
    twice.when(ana, flash("le bus", "unclear")).then();
    const back = twice.when(ana, { type: "take-back-flash", card: card("le bus") });
    expect(staff(back.state).flashes).toEqual([]);
    expect(mark(back.state, "le bus")).toBeNull();
    expect(metaplan.show.me(twice.state, idOf(ana), room).middle.flashes).toEqual({
      [card("le bus")]: "unclear",
    });
  });

  test("MP-26 nobody learns whose flash it is, and no card is flashed before it was read", () => {
    const { state } = scene.when(maya, flash("le bus"));
    const elsewhere = [
      staff(state),
      metaplan.show.screen(state, room),
      metaplan.show.public(state, room),
      metaplan.show.me(state, idOf(ben), room).middle,
      metaplan.board(state, room),
      metaplan.outcome(state, room),
      metaplan.portable(state, room).middle,
    ];
    expect(JSON.stringify(elsewhere)).not.toContain(idOf(maya));
    given(writing, wrote(ana, "caché")).when(ben, flash("caché")).refused({ type: "not-flashing" });
    const late = scene.when(facilitator, go("writing")).when(ben, { type: "write-card", text: "Tard" });
    const shut = late.when(facilitator, { type: "close-deposit" }).when(facilitator, go("reading"));
    const hidden = Object.values(shut.state.cards).find(({ read }) => !read);
    shut.when(ana, { ...flash("x"), card: hidden?.id ?? card("x") }).refused({ type: "no-such-card" });
  });

  test("MP-25 a flash belongs to the card and to its doubles, and moves with it", () => {
    const { state } = scene
      .when(ana, flash("le bus"))
      .when(facilitator, { type: "clone-card", card: card("le bus"), cluster: null });
    const marks = Object.values(metaplan.board(state, room)?.cards ?? {}).filter(
      ({ flash: kind }) => kind === "disagree",
    );
    expect(marks).toHaveLength(2);
    expect(staff(state).flashes).toHaveLength(1);
  });

  test("MP-27 flashes are taken one by one, the most flashed first, and the wall shows the card", () => {
    const flashed = scene
      .when(ana, flash("la peur"))
      .when(ana, flash("le bus"))
      .when(ben, flash("le bus"))
      .when(facilitator, go("flashes"));
    expect(staff(flashed.state).flashes.map((each) => each.card)).toEqual([card("le bus"), card("la peur")]);
    const taken = flashed.when(facilitator, { type: "take-flash", card: card("le bus") });
    expect(metaplan.show.screen(taken.state, room).middle.taken).toMatchObject({ card: card("le bus") });
    expect(metaplan.show.public(taken.state, room).middle.taken).toBe(card("le bus"));
    expect(metaplan.show.public(taken.when(facilitator, go("titles")).state, room).middle.taken).toBeNull();
    scene.when(facilitator, { type: "take-flash", card: card("le bus") }).refused({ type: "no-flash" });
    flashed.when(ana, { type: "take-flash", card: card("le bus") }).refused({ type: "not-yours-to-do" });
  });

  test("MP-28 an answer is an oval card behind the flashed one, and travels with it", () => {
    const answered = scene
      .when(ana, flash("le bus"))
      .when(facilitator, { type: "add-precision", card: card("le bus"), text: " Celui du soir " });
    const oval = Object.values(metaplan.board(answered.state, room)?.cards ?? {}).find(
      ({ shape }) => shape === "precision",
    );
    expect(oval).toMatchObject({
      text: "Celui du soir",
      explains: card("le bus"),
      cluster: "cluster-1",
      author: null,
      order: 0.5,
    });
    const there = answered
      .when(facilitator, { type: "group-cards", cards: [card("la peur")], title: "" })
      .when(facilitator, { type: "move-card-to-cluster", card: card("le bus"), cluster: cluster("new-1") });
    const moved = there.state.cards[oval?.id ?? ""];
    expect(moved?.cluster).toBe(there.state.cards[card("le bus")]?.cluster);
    expect(metaplan.show.staff(there.state, room).received).toBe(2);
    scene
      .when(facilitator, { type: "add-precision", card: card("le bus"), text: " " })
      .refused({ type: "blank-card" });
  });

  test("MP-28 settled, the mark goes; maintained, it stays and is exported as a disagreement", () => {
    const flashed = scene.when(ana, flash("le bus")).when(ben, flash("la peur"));
    const both = flashed
      .when(facilitator, { type: "settle-flash", card: card("le bus"), outcome: "settled" })
      .when(facilitator, { type: "settle-flash", card: card("la peur"), outcome: "maintained" });
    expect([mark(both.state, "le bus"), mark(both.state, "la peur")]).toEqual([null, "disagree"]);
    const report = metaplan.outcome(both.state, room);
    expect(report).toContainEqual({
      kind: "items",
      of: "disagreement",
      items: [{ text: "la peur", who: null, day: null, state: "maintained", about: null, times: 1 }],
    });
    expect(metaplan.outcome(flashed.state, room)).toContainEqual({
      kind: "note",
      word: "flashes-open",
      count: 2,
    });
    const again = both.when(maya, flash("le bus"));
    expect(mark(again.state, "le bus")).toBe("disagree");
    const reopened = both.when(facilitator, { type: "reopen-flash", card: card("la peur") });
    expect(staff(reopened.state).flashes.find((each) => each.card === card("la peur"))?.outcome).toBeNull();
  });

  test("once the list of themes stands, no flash is put or taken back", () => {
    const late = scene.when(ana, flash("le bus")).when(facilitator, go("themes"));
    late.when(ben, flash("le bus")).refused({ type: "not-flashing" });
    late.when(ana, { type: "take-back-flash", card: card("le bus") }).refused({ type: "not-flashing" });
    expect(mark(late.state, "le bus")).toBe("disagree");
  });
});
