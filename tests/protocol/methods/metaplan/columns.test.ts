import { cardsOfCluster, clustersInOrder, emptyBoard } from "@bocal/protocol/board/board";
import { layoutOf, overlaps, pageWidth } from "@bocal/protocol/board/geometry";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { Command, State } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, maya, roomOf } from "../../../help/people.ts";
import { metaplanStory, settings } from "./room.ts";

const room = roomOf(11);
const columns = ["Ce qui aide", "Ce qui freine", "Ce qui manque"];
const given = metaplanStory({ columns });
const boardOf = (state: State) => metaplan.board(state, room) ?? emptyBoard;
const start: Command = { type: "start-writing", quota: 4 };

/** Twelve cards of three people, written and shown. */
function shown() {
  let scene = given().when(facilitator, start);
  for (const [who, actor] of [ana, ben, maya].entries())
    for (let index = 0; index < 4; index++) {
      const text =
        index === 3 ? `Une phrase plus longue que deux lignes, numéro ${who}` : `Carte ${who}${index}`;
      scene = scene.when(actor, { type: "write-card", text });
    }
  return scene.when(facilitator, { type: "close-deposit" }).when(facilitator, { type: "reveal-cards" });
}

function clustersOf(state: State) {
  return clustersInOrder(boardOf(state));
}

describe("a grid of columns given in advance", () => {
  test("MP-16 stands on the board before the first card, side by side, under titles of its own", () => {
    const { state } = shown();
    expect(clustersOf(state).map(({ title }) => title)).toEqual(columns);
    const boxes = Object.values(layoutOf(boardOf(state)).clusters);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    expect(boxes.every(({ x, width }) => x >= 0 && x + width <= pageWidth)).toBe(true);
    expect(boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)))).toBe(
      false,
    );
  });

  test("MP-18 takes cards in, keeps its place however long it grows, and covers no card that waits", () => {
    let scene = shown();
    const before = clustersOf(scene.state);
    const [first, second] = before;
    if (first === undefined || second === undefined) throw new Error("There are no columns.");
    for (const [index, id] of Object.keys(scene.state.cards).slice(0, 9).entries())
      scene = scene.when(facilitator, {
        type: "move-card-to-cluster",
        card: id as never,
        cluster: (index % 4 === 3 ? second : first).id,
      });
    expect(clustersOf(scene.state)).toEqual(before);
    const board = boardOf(scene.state);
    const layout = layoutOf(board);
    expect(cardsOfCluster(board, first.id)).toHaveLength(7);
    const column = layout.clusters[first.id];
    const waiting = Object.values(board.cards).flatMap(({ id, cluster }) =>
      cluster === null ? (layout.cards[id] ?? []) : [],
    );
    expect(waiting).toHaveLength(3);
    expect(column && waiting.some((box) => overlaps(column, box))).toBe(false);
    const tidied = scene.when(facilitator, { type: "tidy-board" });
    expect(clustersOf(tidied.state)).toEqual(before);
  });

  test("a column is neither dissolved nor merged away; a cluster of the group's own still is", () => {
    const scene = shown();
    const [first, second] = clustersOf(scene.state);
    if (first === undefined || second === undefined) throw new Error("There are no columns.");
    scene
      .when(facilitator, { type: "dissolve-cluster", cluster: first.id })
      .refused({ type: "column-given" });
    scene
      .when(facilitator, { type: "merge-clusters", cluster: first.id, into: second.id })
      .refused({ type: "column-given" });
    const [card] = Object.values(scene.state.cards);
    const own = scene.when(facilitator, { type: "group-cards", cards: card ? [card.id] : [], title: "" });
    const added = clustersOf(own.state).find(({ column }) => column === undefined);
    const merged = own.when(facilitator, {
      type: "merge-clusters",
      cluster: added?.id ?? first.id,
      into: first.id,
    });
    expect(clustersOf(merged.state).map(({ title }) => title)).toEqual(columns);
    expect(cardsOfCluster(boardOf(merged.state), first.id)).toHaveLength(1);
  });

  test("CC-12 the report and the file say each column with its cards, and a copy keeps the grid", () => {
    const { state } = shown();
    const titles = metaplan
      .outcome(state, room)
      .flatMap((section) => (section.kind === "title" ? [section.text] : []));
    expect(titles).toEqual(columns);
    const file = metaplan.portable(state, room);
    expect(file.clusters.map(({ column }) => column)).toEqual([1, 1, 1]);
  });

  test("empty titles are no columns, and two of them are two cards wide", () => {
    const two = metaplanStory({ columns: ["Pour", "Contre"] })().when(facilitator, start);
    expect(Object.values(two.state.clusters).map(({ column }) => column)).toEqual([2, 2]);
    const resettled = metaplanStory()().state;
    const tidy = metaplan.resettle(resettled, { ...settings, columns: [" ", "", "  Pour  "] });
    expect(tidy.ok && tidy.events[0]).toMatchObject({ settings: { columns: ["Pour"] } });
    const none = metaplan.resettle(resettled, { ...settings, columns: ["", " "] });
    expect(none.ok && none.events[0]).toEqual({ type: "resettled", settings });
  });
});
