import { emptyBoard, looseCards } from "@bocal/protocol/board/board";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, organisations, roomOf } from "../../../help/people.ts";
import { by } from "../../../help/story.ts";
import { card, closed, grouped, metaplanStory, onTheBoard, piled, question, writing, wrote } from "./room.ts";

const given = metaplanStory();
const room = roomOf(11);
const caisse = organisations[0]?.name ?? "";

describe("a report taken while cards are hidden", () => {
  test("CC-12 says in which phase it was taken, and how many cards are not in it", () => {
    const { state } = given(writing, wrote(ana, "le bus", "la peur"), closed);
    expect(metaplan.outcome(state, room)).toEqual([
      { kind: "fact", word: "question", value: question },
      { kind: "note", word: "method-metaplan" },
      { kind: "note", word: "phase-deposit-closed" },
      { kind: "fact", word: "writers", value: 1 },
      { kind: "fact", word: "cards", value: 2 },
      { kind: "note", word: "cards-still-hidden", count: 2 },
    ]);
  });

  test.each([
    ["preparation", given()],
    ["writing", given(writing)],
    ["deposit-closed", given(writing, closed)],
    ["grouping", given(...onTheBoard(ana))],
  ])("CC-12 can be taken during %s, of nothing at all", (phase, { state }) => {
    expect(metaplan.outcome(state, room)).toContainEqual({ kind: "note", word: `phase-${phase}` });
    expect(metaplan.outcome(state, room)).toContainEqual({ kind: "note", word: "no-card" });
  });
});

describe("a report of a board", () => {
  const scene = given(
    ...onTheBoard(ana, "le bus", "le car", "la peur"),
    ...grouped("Se déplacer", 1, "le bus"),
    piled("la peur", "le car"),
  );

  test("CC-14 prints each line with the verbatims behind it, none of them changed", () => {
    const { state } = scene;
    expect(metaplan.outcome(state, room)).toEqual([
      { kind: "fact", word: "question", value: question },
      { kind: "note", word: "method-metaplan" },
      { kind: "note", word: "phase-grouping" },
      { kind: "fact", word: "writers", value: 1 },
      { kind: "fact", word: "cards", value: 3 },
      { kind: "heading", word: "clusters" },
      { kind: "title", number: 1, text: "Se déplacer" },
      { kind: "list", lines: [{ text: "le bus", times: 1, from: caisse, under: [] }] },
      { kind: "heading", word: "cards-alone" },
      { kind: "list", lines: [{ text: "la peur", times: 2, from: caisse, under: ["le car"] }] },
      {
        kind: "picture",
        word: "picture",
        picture: {
          kind: "board",
          board: metaplan.board(state, room),
          legend: [{ paper: "straw", label: "" }],
          organisations: room.organisations,
        },
      },
    ]);
  });

  test("CC-14 keeps what was typed in the session file, beside what is shown", () => {
    const { state } = given(
      writing,
      by(ana, {
        type: "card-written",
        card: card("peur"),
        text: "La peur du jugement",
        original: "LA PEUR DU JUGEMENT",
        paper: "straw",
        organisation: null,
        group: null,
        place: { x: 0, y: 0 },
      } as const),
      closed,
    ).when(facilitator, { type: "reveal-cards" });
    expect(metaplan.portable(state, room).cards).toMatchObject([
      { text: "La peur du jugement", original: "LA PEUR DU JUGEMENT" },
    ]);
  });

  test("CC-07 names authors at the nominative level alone", () => {
    const from = (anonymity: "nominative" | "organisation" | "anonymous") =>
      metaplan
        .outcome(scene.state, roomOf(11, anonymity))
        .flatMap((section) => (section.kind === "list" ? section.lines.map((line) => line.from) : []));
    expect(from("nominative")).toEqual(["Ana Nq1x", "Ana Nq1x"]);
    expect(from("organisation")).toEqual([caisse, caisse]);
    expect(from("anonymous")).toEqual([null, null]);
  });

  test("CC-07 tells counts apart by organisation once the deposit is closed, unless the collection is anonymous", () => {
    const open = given(writing, wrote(ana, "le bus"), wrote(ben, "la peur"));
    const shut = given(writing, wrote(ana, "le bus"), wrote(ben, "la peur"), closed);
    const caisseId = organisations[0]?.id ?? "";
    expect(metaplan.show.staff(open.state, room).byOrganisation).toEqual({});
    expect(metaplan.show.staff(shut.state, room).byOrganisation).toEqual({ [caisseId]: 2 });
    expect(metaplan.show.staff(shut.state, roomOf(11, "anonymous")).byOrganisation).toEqual({});
  });
});

describe("a copy of a board, from its file", () => {
  const { state } = given(
    ...onTheBoard(ana, "le bus", "le car", "la peur"),
    ...grouped("Se déplacer", 1, "le bus"),
    piled("la peur", "le car"),
  );
  let made = 0;
  const copy = metaplanStory()(
    ...metaplan.restore(
      metaplan.portable(state, room),
      () => `copy-${++made}`,
      (id) => id,
    ),
  );

  test("has the same cards in the same places, under new ids and without authors", () => {
    const told = (of: typeof state) =>
      metaplan
        .portable(of, room)
        .cards.map(({ text, x, y, order }) => ({ text, x, y, order }))
        .toSorted((a, b) => (a.text < b.text ? -1 : 1));
    expect(told(copy.state)).toEqual(told(state));
    expect(Object.keys(copy.state.cards).every((id) => id.startsWith("copy-"))).toBe(true);
  });

  test("does not say that nobody wrote its cards", () => {
    expect(JSON.stringify(metaplan.outcome(copy.state, room))).not.toContain("writers");
  });

  test("lets the quota be set: cards without an author count against no one", () => {
    copy.when(facilitator, { type: "set-quota", quota: 1 }).then({ type: "quota-set", quota: 1 });
  });

  test("brings hostile places, texts and piles back into what the method allows", () => {
    const file = metaplan.portable(state, room);
    const [first, second, third] = file.cards;
    if (!first || !second || !third) throw new Error("The board has three cards.");
    const hostile = {
      ...file,
      cards: [
        { ...first, pile: second.id, x: 1e308, y: -1e308 },
        { ...second, pile: first.id, text: "\u202etext" },
        { ...third, pile: first.id },
      ],
      clusters: file.clusters.map((each) => ({ ...each, x: 1e308, title: "\u202etitle" })),
    };
    const told = metaplan.restore(
      hostile,
      () => `hostile-${++made}`,
      (id) => id,
    );
    const board = metaplan.board(metaplanStory()(...told).state, room);
    const cards = Object.values(board?.cards ?? {});
    expect(looseCards(board ?? emptyBoard).length).toBeGreaterThan(0);
    const tops = new Set(cards.filter(({ pile }) => pile === null).map(({ id }) => id));
    expect(cards.every(({ pile }) => pile === null || tops.has(pile))).toBe(true);
    expect(cards.every(({ x, y }) => Math.abs(x) < 1e5 && Math.abs(y) < 1e5)).toBe(true);
    expect(JSON.stringify(board)).not.toContain("\u202e");
  });
});
