import { type Board, cardsUnder, emptyBoard, looseCards } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import {
  type Box,
  cardSize,
  freeClusterPlace,
  freePlace,
  layoutOf,
  onPlane,
  pageHeight,
  pageOf,
  pagesAtMost,
  pageWidth,
  spread,
  tidied,
} from "@bocal/protocol/board/geometry";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { named } from "../../help/people.ts";
import { holds } from "../../help/seeds.ts";
import { boards, cardText, narrowText } from "./arbitrary-board.ts";

const texts = fc.array(cardText, { maxLength: 60, size: "max" });

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The first two boxes that lie on one another, or null. */
function firstOverlap(boxes: readonly Box[]): readonly [Box, Box] | null {
  for (const [index, box] of boxes.entries()) {
    const other = boxes.slice(index + 1).find((each) => overlap(box, each));
    if (other !== undefined) return [box, other];
  }
  return null;
}

function written(id: string, text: string): BoardCard {
  const card = named<"card">(id);
  const nowhere = { x: 0, y: 0, cluster: null, order: 0, pile: null };
  return {
    id: card,
    origin: card,
    text,
    shape: "idea",
    paper: "straw",
    organisation: null,
    author: null,
    ...nowhere,
  };
}

function crossesPage({ y, height }: Box): boolean {
  return Math.floor(y / pageHeight) !== Math.floor((y + height - 1) / pageHeight);
}

function boxesOf(said: readonly string[], from = 0): readonly Box[] {
  return spread(said, from).map((point, index) => ({ ...point, ...cardSize(said[index] ?? "") }));
}

/** The board after everything on it was put where `tidied` says. */
function tidy(board: Board): Board {
  const places = tidied(board);
  const cards = { ...board.cards };
  for (const { id, x, y } of places.cards) cards[id] = { ...(cards[id] as BoardCard), x, y };
  const clusters = { ...board.clusters };
  for (const { id, x, y } of places.clusters) {
    const cluster = clusters[id];
    if (cluster !== undefined) clusters[id] = { ...cluster, x, y };
  }
  return { cards, clusters };
}

describe("cards spread over the plane", () => {
  test("none lies on another", () => {
    holds(
      fc.property(texts, fc.nat(3), (said, from) => {
        expect(firstOverlap(boxesOf(said, from))).toBeNull();
      }),
    );
  });

  test("none crosses a page, and each stands inside the width of one", () => {
    holds(
      fc.property(texts, fc.nat(3), (said, from) => {
        for (const box of boxesOf(said, from)) {
          expect(crossesPage(box)).toBe(false);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(pageWidth);
          expect(pageOf(box)).toBeGreaterThanOrEqual(from);
        }
      }),
    );
  });

  test("sixteen short cards fill one page of the wall", () => {
    const boxes = boxesOf(Array.from({ length: 16 }, () => "le bus"));
    expect(boxes.every((box) => pageOf(box) === 0)).toBe(true);
  });
});

describe("where everything stands", () => {
  test("the layout is total: a box for each cluster and for each card that is not under another", () => {
    holds(
      fc.property(boards(), (board) => {
        const layout = layoutOf(board);
        expect(Object.keys(layout.clusters).toSorted()).toEqual(Object.keys(board.clusters).toSorted());
        const tops = Object.values(board.cards).filter(({ pile }) => pile === null);
        expect(Object.keys(layout.cards).toSorted()).toEqual(tops.map(({ id }) => String(id)).toSorted());
        for (const box of [...Object.values(layout.cards), ...Object.values(layout.clusters)]) {
          expect([box.x, box.y, box.width, box.height].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  test("the numbers on piles add up to the cards of the board", () => {
    holds(
      fc.property(boards(), (board) => {
        const tops = Object.keys(layoutOf(board).cards);
        const counted = tops.reduce((sum, id) => sum + 1 + cardsUnder(board, id).length, 0);
        expect(counted).toBe(Object.keys(board.cards).length);
      }),
    );
  });

  test("every box stands inside the width of the wall, and on a page that the wall has", () => {
    holds(
      fc.property(boards(), (board) => {
        const { cards, clusters, pages } = layoutOf(board);
        for (const box of [...Object.values(cards), ...Object.values(clusters)]) {
          expect(box.x + box.width).toBeLessThanOrEqual(pageWidth);
          expect(pageOf(box)).toBeLessThan(pages);
        }
      }),
    );
  });

  test("a card whose middle lies on the edge of a page opens that page", () => {
    const id = named<"card">("card");
    const card = {
      id,
      origin: id,
      text: "le bus",
      shape: "idea",
      paper: "straw",
      organisation: null,
    } as const;
    const edge = { ...card, author: null, x: 0, y: pageHeight - 88, cluster: null, order: 0, pile: null };
    const { cards, pages } = layoutOf({ cards: { card: edge }, clusters: {} });
    expect(pageOf(cards.card as Box)).toBe(1);
    expect(pages).toBe(2);
  });

  test("the cards of a cluster stand inside it, none on another", () => {
    holds(
      fc.property(boards(), (board) => {
        const { cards, clusters } = layoutOf(board);
        for (const cluster of Object.values(clusters)) {
          const id = Object.keys(clusters).find((each) => clusters[each] === cluster);
          const members = Object.keys(cards)
            .filter((card) => board.cards[card]?.cluster === id)
            .map((card) => cards[card] as Box);
          expect(firstOverlap(members)).toBeNull();
          for (const box of members) {
            expect(box.x).toBeGreaterThanOrEqual(cluster.x);
            expect(box.x + box.width).toBeLessThanOrEqual(cluster.x + cluster.width);
            expect(box.y + box.height).toBeLessThanOrEqual(cluster.y + cluster.height);
          }
        }
      }),
    );
  });

  test("a cluster of up to twelve short cards fits a page", () => {
    holds(
      fc.property(fc.array(narrowText, { maxLength: 12, size: "max" }), (said) => {
        const cluster = named<"cluster">("cluster");
        const cards = Object.fromEntries(
          said.map((text, order) => {
            const id = named<"card">(`card-${order}`);
            const rest = {
              shape: "idea",
              paper: "straw",
              organisation: null,
              author: null,
              x: 0,
              y: 0,
            } as const;
            return [id, { ...rest, id, origin: id, text, cluster, order, pile: null }];
          }),
        );
        const board = { cards, clusters: { cluster: { id: cluster, number: 1, title: "", x: 0, y: 0 } } };
        const box = layoutOf(board).clusters.cluster as Box;
        expect(box.height).toBeLessThanOrEqual(pageHeight);
        expect(box.width).toBeLessThanOrEqual(pageWidth);
      }),
    );
  });
});

describe("a board that was tidied", () => {
  test("has no box on another", () => {
    holds(
      fc.property(boards(), (board) => {
        const tidy_ = tidy(board);
        const { cards, clusters } = layoutOf(tidy_);
        const loose = looseCards(tidy_).map(({ id }) => cards[id] as Box);
        expect(firstOverlap([...Object.values(clusters), ...loose])).toBeNull();
      }),
    );
  });

  test("keeps every cluster that fits a page on one page", () => {
    holds(
      fc.property(boards(narrowText), (board) => {
        const { clusters } = layoutOf(tidy(board));
        for (const box of Object.values(clusters)) {
          if (box.height <= pageHeight - 140) expect(crossesPage(box)).toBe(false);
        }
      }),
    );
  });

  test("fills a page before it opens another: the third cluster stands under the shorter of the first two", () => {
    const cluster = (number: number) => ({
      id: named<"cluster">(`c${number}`),
      number,
      title: "",
      x: 0,
      y: 0,
    });
    const card = (id: string, of: number, order: number): BoardCard => ({
      ...written(id, "le bus"),
      cluster: named<"cluster">(`c${of}`),
      order,
    });
    const cards = [card("a", 1, 0), card("b", 1, 1), card("c", 1, 2), card("d", 2, 0), card("e", 3, 0)];
    const board: Board = {
      cards: Object.fromEntries(cards.map((each) => [each.id, each])),
      clusters: { c1: cluster(1), c2: cluster(2), c3: cluster(3) },
    };
    const { clusters, pages } = layoutOf(tidy(board));
    expect(pages).toBe(1);
    expect(clusters.c3?.x).toBe(clusters.c2?.x);
    expect(clusters.c1?.y).toBe(clusters.c2?.y);
  });

  test("is not changed by tidying it again", () => {
    holds(
      fc.property(boards(), (board) => {
        const once = tidy(board);
        expect(tidied(once).clusters).toEqual(tidied(board).clusters);
        expect(layoutOf(tidy(once))).toEqual(layoutOf(once));
      }),
    );
  });
});

describe("a free place", () => {
  test("is one where the card lies on nothing, inside a page", () => {
    holds(
      fc.property(boards(), cardText, (board, text) => {
        const box = { ...freePlace(board, text), ...cardSize(text) };
        const { cards, clusters } = layoutOf(board);
        const found = [...Object.values(cards), ...Object.values(clusters)].find((each) =>
          overlap(each, box),
        );
        expect(found).toBeUndefined();
        expect(crossesPage(box)).toBe(false);
        expect(box.x + box.width).toBeLessThanOrEqual(pageWidth);
      }),
    );
  });

  test("on an empty board is the corner of the first page", () => {
    expect(freePlace(emptyBoard, "le bus")).toEqual(spread(["le bus"])[0]);
  });
});

describe("a new cluster", () => {
  test("lies on no card that is not its own, and on no other cluster, however full the board", () => {
    holds(
      fc.property(boards(narrowText), fc.integer({ min: 1, max: 6 }), (board, count) => {
        const members = looseCards(board).slice(0, count);
        const [first] = members;
        if (first === undefined) return;
        const chosen = new Set<string>(
          members.flatMap(({ id }) => [id, ...cardsUnder(board, id).map((each) => each.id)]),
        );
        const place = freeClusterPlace(board, chosen, layoutOf(board).cards[first.id] as Box);
        const id = named<"cluster">("new-one");
        const cards = Object.fromEntries(
          Object.entries(board.cards).map(([card, value]) => [
            card,
            chosen.has(card) ? { ...value, cluster: id } : value,
          ]),
        );
        const after = {
          cards,
          clusters: { ...board.clusters, [id]: { id, number: 99, title: "", ...place } },
        };
        const { clusters, cards: boxes } = layoutOf(after);
        const mine = clusters[id] as Box;
        const others = [
          ...Object.entries(clusters).filter(([other]) => other !== id),
          ...looseCards(after).map((card) => [card.id, boxes[card.id]] as const),
        ];
        expect(others.filter(([, box]) => overlap(mine, box as Box))).toEqual([]);
      }),
    );
  });
});

describe("points from outside", () => {
  test("are brought onto the plane, whatever they are", () => {
    const anything = fc.oneof(
      fc.double(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1e308, 1e308),
    );
    holds(
      fc.property(anything, anything, (x, y) => {
        const point = onPlane({ x, y });
        expect(point.x).toBeGreaterThanOrEqual(0);
        expect(point.x).toBeLessThan(pageWidth);
        expect(point.y).toBeGreaterThanOrEqual(0);
        expect(point.y).toBeLessThanOrEqual(pagesAtMost * pageHeight);
        expect([point.x, point.y].every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe("the size of a card", () => {
  test("grows with its text, and stays within a page whatever the text", () => {
    const hostile = fc.string({ unit: "binary", maxLength: 150 });
    holds(
      fc.property(fc.oneof(cardText, hostile), (text) => {
        const { width, height } = cardSize(text);
        expect(width).toBeLessThanOrEqual(pageWidth);
        expect(height).toBeGreaterThanOrEqual(176);
        expect(height).toBeLessThan(pageHeight);
      }),
    );
    expect(cardSize("le bus").width).toBeLessThan(cardSize("le bus ".repeat(18)).width);
  });

  test("counts signs that are joined, or stand on another, as one", () => {
    expect(cardSize("👩‍👧‍👦".repeat(12))).toEqual(cardSize("👩".repeat(12)));
    expect(cardSize("e\u0301".repeat(30))).toEqual(cardSize("e".repeat(30)));
  });
});
