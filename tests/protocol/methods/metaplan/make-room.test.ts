import { emptyBoard, looseCards } from "@bocal/protocol/board/board";
import { type Box, fitsOnPage, layoutOf, overlaps, pageOf } from "@bocal/protocol/board/geometry";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, maya, roomOf } from "../../../help/people.ts";
import { card, closed, metaplanStory, writing, wrote } from "./room.ts";

const given = metaplanStory();
const room = roomOf(11);
const texts = [ana, ben, maya].flatMap((_, who) =>
  Array.from({ length: 8 }, (_, index) => `Carte ${who * 8 + index}`),
);
const shown = given(
  writing,
  ...[ana, ben, maya].map((actor, who) => wrote(actor, ...texts.slice(who * 8, who * 8 + 8))),
  closed,
).when(facilitator, { type: "reveal-cards" });

/** Every two boxes of the board that cover one another: clusters and cards that stand in none. */
function covered(state: State): readonly (readonly [string, string])[] {
  const board = metaplan.board(state, room) ?? emptyBoard;
  const layout = layoutOf(board);
  const loose = Object.values(board.cards).filter(({ cluster, pile }) => cluster === null && pile === null);
  const boxes = [
    ...Object.entries(layout.clusters),
    ...loose.map(({ id }) => [id, layout.cards[id] as Box] as const),
  ];
  return boxes.flatMap(([id, box], index) =>
    boxes
      .slice(index + 1)
      .filter(([, other]) => overlaps(box, other))
      .map(([other]) => [id, other] as const),
  );
}

describe("a cluster that grows", () => {
  const seeds = texts.slice(0, 4);
  let scene = seeds.reduce(
    (before, text) => before.when(facilitator, { type: "group-cards", cards: [card(text)], title: "" }),
    shown,
  );
  const clusters = Object.values(scene.state.clusters);

  test("MP-18 covers no neighbour, card after card, wherever it goes", () => {
    expect(clusters).toHaveLength(4);
    for (const [index, text] of texts.slice(4).entries()) {
      const cluster = clusters[(index * 3) % 4]?.id ?? clusters[0]?.id;
      if (cluster === undefined) throw new Error("There is no cluster.");
      scene = scene.when(facilitator, { type: "move-card-to-cluster", card: card(text), cluster });
      expect(covered(scene.state), text).toEqual([]);
    }
    const { clusters: boxes } = layoutOf(metaplan.board(scene.state, room) ?? emptyBoard);
    expect(Object.values(boxes).every(fitsOnPage)).toBe(true);
  });

  test("MP-18 the cluster stays under the hand where its page is long enough: its neighbours go", () => {
    const [corner] = looseCards(metaplan.board(shown.state, room) ?? emptyBoard);
    const others = texts.map(card).filter((id) => id !== corner?.id);
    let growing = shown.when(facilitator, {
      type: "group-cards",
      cards: [corner?.id ?? card("")],
      title: "",
    });
    const [first] = Object.values(growing.state.clusters);
    if (first === undefined) throw new Error("There is no cluster.");
    for (const id of others.slice(0, 6))
      growing = growing.when(facilitator, { type: "move-card-to-cluster", card: id, cluster: first.id });
    expect(growing.state.clusters[first.id]).toEqual(first);
    expect(covered(growing.state)).toEqual([]);
  });

  test("MP-23 a new cluster on a full page stays there: the cards around it make room", () => {
    const first = shown.when(facilitator, {
      type: "group-cards",
      cards: texts.slice(0, 5).map(card),
      title: "",
    });
    const board = metaplan.board(first.state, room) ?? emptyBoard;
    const [box] = Object.values(layoutOf(board).clusters);
    const stood = layoutOf(metaplan.board(shown.state, room) ?? board).cards[card(texts[0] ?? "")];
    expect(box && pageOf(box)).toBe(stood && pageOf(stood));
    expect(covered(first.state)).toEqual([]);
  });
});
