import { followBoard, readBoard } from "@bocal/client/live/read-board";
import type { Board } from "@bocal/protocol/board/board";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Doc, Map as YMap } from "yjs";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const fields = {
  origin: "a",
  text: "Un",
  shape: "idea",
  paper: "sky",
  organisation: null,
  author: null,
  x: 1,
  y: 2,
  cluster: null,
  order: 0,
  pile: null,
};

function put(doc: Doc, id: string, part: Readonly<Record<string, unknown>> = {}): void {
  const all = Object.entries({ ...fields, id, origin: id, ...part });
  doc.getMap("cards").set(id, new YMap(all));
}

function fieldsOf(doc: Doc, id: string): YMap<unknown> {
  const map = doc.getMap("cards").get(id);
  if (!(map instanceof YMap)) throw new Error(`${id} is not on the board.`);
  return map;
}

function followed() {
  const doc = new Doc();
  const shown: Board[] = [];
  const following = followBoard(doc, (board) => void shown.push(board));
  return { doc, shown, following };
}

describe("a board document", () => {
  test("reads as the board that the server wrote", () => {
    const doc = new Doc();
    put(doc, "a", { organisation: "o-1", author: "Camille", cluster: "c", order: 3 });
    const cluster = { id: "c", number: 1, title: "Ouvrir", x: 5, y: 6 };
    doc.getMap("clusters").set("c", new YMap(Object.entries(cluster)));
    expect(readBoard(doc)).toEqual({
      cards: {
        a: {
          ...fields,
          id: "a",
          origin: "a",
          organisation: "o-1",
          author: "Camille",
          cluster: "c",
          order: 3,
        },
      },
      clusters: { c: cluster },
    });
  });

  test.each([
    ["a paper that this page does not know", { paper: "gold" }],
    ["a shape that this page does not know", { shape: "star" }],
    ["no place", { x: Number.NaN }],
    ["no text", { text: null }],
  ])("leaves out a card with %s", (_, part) => {
    const doc = new Doc();
    put(doc, "a", part);
    put(doc, "b");
    expect(Object.keys(readBoard(doc).cards)).toEqual(["b"]);
  });

  test("takes what a card leaves out for the usual: its own origin, an idea, first, nobody’s, nowhere", () => {
    const doc = new Doc();
    const told = { text: "Un", paper: "sky", x: 1, y: 2 };
    doc.getMap("cards").set("a", new YMap(Object.entries(told)));
    expect(readBoard(doc).cards).toEqual({ a: { ...fields, id: "a" } });
  });

  test("leaves out what is no card at all", () => {
    const doc = new Doc();
    doc.getMap("cards").set("a", "text");
    put(doc, "not an id");
    expect(readBoard(doc).cards).toEqual({});
  });
});

describe("a board that is followed", () => {
  test("shows a burst of arrivals once, within 50 ms", () => {
    const { doc, shown } = followed();
    for (const id of ["a", "b", "c"]) put(doc, id);
    fieldsOf(doc, "a").set("x", 9);
    vi.advanceTimersByTime(50);
    expect(shown.length).toBe(1);
    expect(shown[0]).toEqual(readBoard(doc));
  });

  test("follows changes, removals and replacements, and keeps the identity of the rest", () => {
    const { doc, shown } = followed();
    for (const id of ["a", "b", "c"]) put(doc, id);
    vi.advanceTimersByTime(50);
    fieldsOf(doc, "b").set("text", "mieux dit");
    doc.getMap("cards").delete("c");
    vi.advanceTimersByTime(50);
    put(doc, "b", { text: "neuf" });
    vi.advanceTimersByTime(50);
    expect(shown.at(-1)).toEqual(readBoard(doc));
    expect(shown.map(({ cards }) => cards.b?.text)).toEqual(["Un", "mieux dit", "neuf"]);
    expect(new Set(shown.map(({ cards }) => cards.a)).size).toBe(1);
    expect(shown[1]?.clusters).toBe(shown[0]?.clusters);
  });

  test("shows what waits at once when asked, and nothing once it is left", () => {
    const { doc, shown, following } = followed();
    put(doc, "a");
    following.now();
    expect(shown.length).toBe(1);
    put(doc, "b");
    following.stop();
    vi.advanceTimersByTime(50);
    expect(shown.length).toBe(1);
  });
});
