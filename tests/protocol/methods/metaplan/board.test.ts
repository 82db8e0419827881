import { cardsOfCluster, cardsUnder, looseCards } from "@bocal/protocol/board/board";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import { isTitleThin } from "@bocal/protocol/methods/metaplan/writing";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, idOf, maya, roomOf } from "../../../help/people.ts";
import {
  card,
  closed,
  cluster,
  grouped,
  metaplanStory,
  onTheBoard,
  piled,
  revealed,
  writing,
  wrote,
} from "./room.ts";

const given = metaplanStory();
const room = roomOf(11);
const boardOf = (state: State) => metaplan.board(state, room) ?? { cards: {}, clusters: {} };
const textsIn = (state: State, number: number) =>
  cardsOfCluster(boardOf(state), `cluster-${number}`).map(({ text }) => text);

describe("the reveal", () => {
  const texts = ["un", "deux", "trois"];
  const before = given(
    writing,
    wrote(ana, "ana un", "ana deux", "ana trois"),
    wrote(ben, "ben un", "ben deux", "ben trois"),
    closed,
  );

  test("MP-12 brings out all cards at once, in an order that says nothing of who wrote when", () => {
    const orders = [1, 2, 3, 4, 5, 6].map((pauses) => {
      let scene = before;
      for (let pause = 0; pause < pauses; pause++)
        scene = scene
          .when(facilitator, { type: "reopen-deposit" })
          .when(facilitator, { type: "close-deposit" });
      const { state } = scene.when(facilitator, { type: "reveal-cards" });
      const board = boardOf(state);
      expect(Object.keys(board.cards)).toHaveLength(6);
      // Neither the places nor the order of the record keep the order of writing.
      expect(looseCards(board).map(({ id }) => id)).toEqual(Object.keys(board.cards));
      return Object.values(board.cards)
        .map(({ text }) => text)
        .join(", ");
    });
    expect(new Set(orders).size).toBeGreaterThan(3);
    const written = ["ana", "ben"].flatMap((who) => texts.map((text) => `${who} ${text}`)).join(", ");
    expect(orders.filter((order) => order === written).length).toBeLessThan(2);
  });

  test("MP-12 mixes the same way when the same command comes again", () => {
    const reveal = () => before.when(facilitator, { type: "reveal-cards" }).state;
    expect(boardOf(reveal())).toEqual(boardOf(reveal()));
  });

  test("CC-06 opens the board, not before", () => {
    expect(metaplan.board(before.state, room)).toBeNull();
    expect(metaplan.show.screen(before.state, room).hasBoard).toBe(false);
    const { state } = before.when(facilitator, { type: "reveal-cards" });
    expect(metaplan.show.public(state, room).hasBoard).toBe(true);
  });

  test("an empty deposit can be revealed: there is nothing to see", () => {
    const { state } = given(writing, closed).when(facilitator, { type: "reveal-cards" });
    expect(boardOf(state)).toEqual({ cards: {}, clusters: {} });
  });
});

describe("placing cards", () => {
  const scene = given(...onTheBoard(ana, "le bus", "la peur", "les horaires"), ...grouped("", 1, "la peur"));
  const move = { type: "move-card-to-cluster", card: card("le bus"), cluster: cluster("cluster-1") } as const;

  test("MP-19 a card travels until the group says stop", () => {
    const there = scene.when(facilitator, move);
    expect(textsIn(there.state, 1)).toEqual(["la peur", "le bus"]);
    const first = there.when(facilitator, {
      ...move,
      card: card("les horaires"),
      before: card("le bus"),
    });
    expect(textsIn(first.state, 1)).toEqual(["la peur", "les horaires", "le bus"]);
    const back = first.when(facilitator, { type: "move-card", card: card("le bus"), x: 400, y: 300 });
    expect(boardOf(back.state).cards[card("le bus")]).toMatchObject({ x: 400, y: 300, cluster: null });
  });

  test("MP-19 a card stands in two clusters as a clone, with one origin, and counts once", () => {
    const twice = scene
      .when(facilitator, { type: "clone-card", card: card("la peur"), cluster: null })
      .when(facilitator, { type: "clone-card", card: card("new-1"), cluster: cluster("cluster-1") });
    const copies = Object.values(boardOf(twice.state).cards).filter(({ text }) => text === "la peur");
    expect(copies.map(({ origin }) => origin)).toEqual([card("la peur"), card("la peur"), card("la peur")]);
    expect(metaplan.show.staff(twice.state, room)).toMatchObject({ received: 3, quotaLeast: 3 });
    expect(metaplan.show.me(twice.state, idOf(ana), room).cards).toHaveLength(3);
  });

  test("MP-24 a card alone stays alone, and may become a theme", () => {
    expect(looseCards(boardOf(scene.state)).map(({ text }) => text)).toEqual(["le bus", "les horaires"]);
    const { state } = scene.when(facilitator, { type: "group-cards", cards: [card("le bus")], title: "" });
    expect(boardOf(state).clusters["new-1"]).toMatchObject({ number: 2, title: "" });
  });

  test("MP-20 no command of the facilitator changes a text or takes a card away", () => {
    const tried = scene
      .when(facilitator, move)
      .when(facilitator, { type: "stack-card", card: card("les horaires"), onto: card("la peur") })
      .when(facilitator, { type: "park-card", card: card("la peur"), reason: "hors sujet" })
      .when(facilitator, { type: "tidy-board" })
      .when(facilitator, { type: "dissolve-cluster", cluster: cluster("cluster-1") })
      .when(facilitator, { type: "restore-card", card: card("la peur") });
    expect(
      Object.values(boardOf(tried.state).cards)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(["la peur", "le bus", "les horaires"]);
  });

  test("a place outside the plane is brought onto it, and one that is no number becomes the corner", () => {
    const outside = { type: "move-card", card: card("le bus"), x: 1e300, y: Number.NaN } as const;
    const { state } = scene.when(facilitator, outside);
    expect(boardOf(state).cards[card("le bus")]).toMatchObject({ x: 1671, y: 0 });
  });

  test("nothing is placed that is not there, or not yet shown, or put aside", () => {
    scene.when(facilitator, { ...move, card: card("nothing") }).refused({ type: "no-such-card" });
    scene.when(facilitator, { ...move, cluster: cluster("nothing") }).refused({ type: "no-such-cluster" });
    given(writing, wrote(ana, "le bus"))
      .when(facilitator, { type: "move-card", card: card("le bus"), x: 0, y: 0 })
      .refused({ type: "not-revealed" });
    scene
      .when(facilitator, { type: "park-card", card: card("le bus"), reason: "" })
      .when(facilitator, move)
      .refused({ type: "card-parked" });
  });
});

describe("piles", () => {
  const scene = given(...onTheBoard(ana, "le bus", "le car", "l autobus"), piled("le bus", "le car"));
  const heights = (state: State) =>
    looseCards(boardOf(state)).map(({ text, id }) => [text, 1 + cardsUnder(boardOf(state), id).length]);

  test("MP-22 near-identical cards lie on one another, are counted and never deleted", () => {
    const stacked = scene.when(facilitator, {
      type: "stack-card",
      card: card("l autobus"),
      onto: card("le bus"),
    });
    expect(heights(stacked.state)).toEqual([["le bus", 3]]);
    expect(metaplan.show.staff(stacked.state, room).received).toBe(3);
  });

  test("MP-22 a pile put on another becomes one pile, whichever of its cards was meant", () => {
    const all = scene.when(facilitator, {
      type: "stack-card",
      card: card("le bus"),
      onto: card("l autobus"),
    });
    expect(heights(all.state)).toEqual([["l autobus", 3]]);
    const onUnder = scene.when(facilitator, {
      type: "stack-card",
      card: card("l autobus"),
      onto: card("le car"),
    });
    expect(heights(onUnder.state)).toEqual([["le bus", 3]]);
  });

  test("MP-22 a card leaves its pile, and when it lay on top the next one takes its place", () => {
    const under = scene.when(facilitator, { type: "unstack-card", card: card("le car") });
    expect(heights(under.state).toSorted()).toEqual([
      ["l autobus", 1],
      ["le bus", 1],
      ["le car", 1],
    ]);
    const top = scene
      .when(facilitator, { type: "stack-card", card: card("l autobus"), onto: card("le bus") })
      .when(facilitator, { type: "unstack-card", card: card("le bus") });
    expect(heights(top.state).toSorted()).toEqual([
      ["le bus", 1],
      ["le car", 2],
    ]);
  });

  test("MP-22 a card taken off a pile stands right behind it", () => {
    const { state } = given(
      writing,
      wrote(ana, "un", "deux", "trois"),
      wrote(ben, "quatre"),
      closed,
      revealed,
      ...grouped("", 1, "un", "deux", "trois"),
    )
      .when(facilitator, { type: "stack-card", card: card("quatre"), onto: card("trois") })
      .when(facilitator, { type: "unstack-card", card: card("quatre") });
    expect(textsIn(state, 1)).toEqual(["un", "deux", "trois", "quatre"]);
  });

  test("MP-22 a pile travels whole, and what lies under a parked card stays", () => {
    const there = scene
      .when(facilitator, { type: "group-cards", cards: [card("l autobus")], title: "" })
      .when(facilitator, { type: "move-card-to-cluster", card: card("le bus"), cluster: cluster("new-1") });
    expect(there.state.cards[card("le car")]).toMatchObject({ cluster: "new-1", pile: card("le bus") });
    const parked = scene.when(facilitator, { type: "park-card", card: card("le bus"), reason: "" });
    expect(heights(parked.state).toSorted()).toEqual([
      ["l autobus", 1],
      ["le car", 1],
    ]);
  });

  test("a card is not put on itself, nor taken from a pile that is none", () => {
    const itself = { type: "stack-card", card: card("le bus"), onto: card("le bus") } as const;
    scene.when(facilitator, itself).refused({ type: "nothing-to-stack" });
    scene.when(facilitator, { ...itself, onto: card("le car") }).refused({ type: "nothing-to-stack" });
    scene
      .when(facilitator, { type: "unstack-card", card: card("l autobus") })
      .refused({ type: "nothing-to-stack" });
  });
});

describe("clusters and their titles", () => {
  const scene = given(
    ...onTheBoard(ana, "un", "deux", "trois"),
    ...grouped("Freins", 1, "un", "deux"),
    ...grouped("", 2),
  );

  test("MP-30 the group gives a title, and may change it as often as it likes", () => {
    const title = (title: string) =>
      ({ type: "title-cluster", cluster: cluster("cluster-1"), title }) as const;
    scene
      .when(facilitator, title("  Ce qui\nfreine  "))
      .then({ type: "cluster-titled", cluster: cluster("cluster-1"), title: "Ce qui freine" });
    expect(scene.when(facilitator, title("")).state.clusters["cluster-1"]?.title).toBe("");
    scene.when(facilitator, title("a".repeat(81))).refused({ type: "text-too-long", length: 81, most: 80 });
    scene.when(ana, title("Le mien")).refused({ type: "not-yours-to-do" });
  });

  test.each([
    ["Transport", true],
    ["Le transport", true],
    ["Se déplacer sans voiture", false],
    ["", false],
  ])("MP-31 asks for a statement when the title is %j: %s", (title, thin) => {
    expect(isTitleThin(title)).toBe(thin);
  });

  test("a cluster number is never given twice", () => {
    const { state } = scene
      .when(facilitator, { type: "dissolve-cluster", cluster: cluster("cluster-2") })
      .when(facilitator, { type: "group-cards", cards: [card("trois")], title: "" });
    expect(state.clusters["new-1"]?.number).toBe(3);
  });

  test("dissolved, a cluster leaves its cards on the board; merged, it leaves them in the other", () => {
    const loose = scene.when(facilitator, { type: "dissolve-cluster", cluster: cluster("cluster-1") });
    expect(looseCards(boardOf(loose.state)).map(({ text }) => text)).toHaveLength(3);
    const merged = scene.when(facilitator, {
      type: "merge-clusters",
      cluster: cluster("cluster-1"),
      into: cluster("cluster-2"),
    });
    expect(textsIn(merged.state, 2)).toEqual(["un", "deux"]);
    expect(Object.keys(merged.state.clusters)).toEqual(["cluster-2"]);
    const itself = { type: "merge-clusters", cluster: cluster("cluster-1") } as const;
    scene.when(facilitator, { ...itself, into: itself.cluster }).refused({ type: "nothing-to-stack" });
  });

  test("all cards may go into one cluster, and one card named twice goes once", () => {
    const cards = ["un", "deux", "trois", "un"].map(card);
    const { state } = scene.when(facilitator, { type: "group-cards", cards, title: "Tout" });
    expect(cardsOfCluster(boardOf(state), "new-1").map(({ text }) => text)).toEqual(["un", "deux", "trois"]);
  });
});

describe("what does not fit now", () => {
  const scene = given(...onTheBoard(ana, "le bus", "Jean-Paul"), wrote(maya, "la peur"));
  const park = { type: "park-card", card: card("Jean-Paul"), reason: " une personne " } as const;

  test("MP-43 is put aside with a reason, off the board and in the report", () => {
    const { state } = scene.when(facilitator, park);
    expect(Object.keys(boardOf(state).cards)).not.toContain(card("Jean-Paul"));
    expect(metaplan.show.staff(state, room).parked).toMatchObject([
      { text: "Jean-Paul", reason: "une personne", author: null },
    ]);
    expect(metaplan.outcome(state, room)).toContainEqual({ kind: "heading", word: "parking" });
    scene
      .when(facilitator, { ...park, reason: "a".repeat(141) })
      .refused({ type: "text-too-long", length: 141, most: 140 });
  });

  test("MP-43 its author alone is told, with the reason", () => {
    const { state } = scene.when(facilitator, park);
    const reasons = (who: typeof ana) =>
      metaplan.show.me(state, idOf(who), room).cards.map(({ parked }) => parked);
    expect(reasons(ana)).toEqual([null, "une personne"]);
    expect(reasons(maya)).toEqual([null]);
    const elsewhere = [
      metaplan.show.screen(state, room),
      metaplan.show.public(state, room),
      metaplan.show.me(state, idOf(maya), room),
      metaplan.board(state, room),
    ];
    expect(JSON.stringify(elsewhere)).not.toMatch(/Jean-Paul|une personne/);
  });

  test("CC-08 nothing is deleted: what was put aside comes back where it was", () => {
    const parked = scene.when(facilitator, park);
    parked
      .when(facilitator, { type: "restore-card", card: park.card })
      .then({ type: "card-restored", card: park.card });
    expect(boardOf(parked.when(facilitator, { type: "restore-card", card: park.card }).state)).toEqual(
      boardOf(scene.state),
    );
    scene.when(facilitator, { type: "restore-card", card: park.card }).refused({ type: "card-not-parked" });
  });
});
