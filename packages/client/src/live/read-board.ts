import {
  type ActivityId,
  type CardId,
  type ClusterId,
  isId,
  type OrganisationId,
} from "@bocal/protocol/base/ids";
import { type Board, emptyBoard } from "@bocal/protocol/board/board";
import {
  type BoardCard,
  type BoardCluster,
  type CardShape,
  type Paper,
  papers,
  usualCard,
} from "@bocal/protocol/board/card";
import { type Doc, Map as YMap } from "yjs";

// The server writes two maps into a board document, `cards` and `clusters`: id → map of the fields of a BoardCard or a
// BoardCluster. What is not recognised is left out: a newer server may know more than this page.

const shapes: readonly CardShape[] = ["idea", "precision", "strip"];
/** The longest time that something which came is not shown, where no frames are drawn (a page in the back). */
const frameMs = 50;

/** The board that a document holds. */
export function readBoard(doc: Doc): Board {
  return {
    cards: readAll(doc.getMap("cards"), readCard),
    clusters: readAll(doc.getMap("clusters"), readCluster),
  };
}

export interface Following {
  /** Shows what came and waits for its frame, at once. */
  now(): void;
  stop(): void;
}

/**
 * Shows the board after each change, at most once a frame, with the time of the last arrival it holds. Cards and clusters that did not change keep their identity: only
 * what an event names is read again.
 */
export function followBoard(doc: Doc, show: (board: Board, arrivedAt: number) => void): Following {
  const cards = follow(doc.getMap("cards"), readCard, arrived);
  const clusters = follow(doc.getMap("clusters"), readCluster, arrived);
  let board: Board = emptyBoard;
  let frame: (() => void) | null = null;
  let arrivedAt = 0;

  function arrived(): void {
    arrivedAt = performance.now();
    frame ??= nextFrame(apply);
  }

  function apply(): void {
    frame = null;
    const next = { cards: cards.read(board.cards), clusters: clusters.read(board.clusters) };
    if (next.cards === board.cards && next.clusters === board.clusters) return;
    board = next;
    show(board, arrivedAt);
  }

  return {
    now() {
      if (frame === null) return;
      frame();
      apply();
    },
    stop() {
      frame?.();
      frame = null;
      cards.stop();
      clusters.stop();
    },
  };
}

type Reader<Item> = (value: unknown, id: string) => Item | null;

function follow<Item>(map: YMap<unknown>, read: Reader<Item>, arrived: () => void) {
  const touched = new Set<string>();
  const observer: Parameters<typeof map.observeDeep>[0] = (events) => {
    for (const event of events) {
      const [inside] = event.path;
      if (inside === undefined) for (const id of event.changes.keys.keys()) touched.add(id);
      else touched.add(String(inside));
    }
    arrived();
  };
  map.observeDeep(observer);
  return {
    read(before: Readonly<Record<string, Item>>): Readonly<Record<string, Item>> {
      if (touched.size === 0) return before;
      const after: Record<string, Item> = { ...before };
      for (const id of touched) {
        const item = read(map.get(id), id);
        if (item === null) delete after[id];
        else after[id] = item;
      }
      touched.clear();
      return after;
    },
    stop: () => map.unobserveDeep(observer),
  };
}

function readAll<Item>(map: YMap<unknown>, read: Reader<Item>): Readonly<Record<string, Item>> {
  const all: Record<string, Item> = {};
  for (const [id, value] of map.entries()) {
    const item = read(value, id);
    if (item !== null) all[id] = item;
  }
  return all;
}

function readCard(value: unknown, id: string): BoardCard | null {
  if (!(value instanceof YMap) || !isId(id)) return null;
  const field = (name: string, usual: unknown = null): unknown => (value.has(name) ? value.get(name) : usual);
  const [origin, text] = [field("origin", id), field("text")];
  const [shape, paper] = [field("shape", usualCard.shape), field("paper")];
  const [x, y, order] = [field("x"), field("y"), field("order", usualCard.order)];
  if (!isId(origin) || typeof text !== "string" || !isShape(shape) || !isPaper(paper)) return null;
  if (!isPlace(x) || !isPlace(y) || !isPlace(order)) return null;
  const [author, broughtFrom] = [field("author"), field("broughtFrom")];
  const [explains, flash] = [field("explains"), field("flash")];
  return {
    id: id as CardId,
    origin: origin as CardId,
    text,
    shape,
    paper,
    organisation: idOrNull(field("organisation")) as OrganisationId | null,
    author: typeof author === "string" ? author : null,
    x,
    y,
    cluster: idOrNull(field("cluster")) as ClusterId | null,
    order,
    pile: idOrNull(field("pile")) as CardId | null,
    ...(isId(explains) ? { explains: explains as CardId } : {}),
    ...(flash === "disagree" || flash === "unclear" ? { flash } : {}),
    ...(field("entered") === true ? { entered: true } : {}),
    ...(isId(broughtFrom) ? { broughtFrom: broughtFrom as ActivityId } : {}),
  };
}

function readCluster(value: unknown, id: string): BoardCluster | null {
  if (!(value instanceof YMap) || !isId(id)) return null;
  const [number, title] = [value.get("number"), value.get("title")];
  const [x, y] = [value.get("x"), value.get("y")];
  if (!isPlace(number) || typeof title !== "string" || !isPlace(x) || !isPlace(y)) return null;
  const column = value.get("column");
  return { id: id as ClusterId, number, title, x, y, ...(column === 1 || column === 2 ? { column } : {}) };
}

function isShape(value: unknown): value is CardShape {
  return shapes.includes(value as CardShape);
}

function isPaper(value: unknown): value is Paper {
  return papers.includes(value as Paper);
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function idOrNull(value: unknown): string | null {
  return isId(value) ? value : null;
}

/** Runs at the next frame, or a little later where none is drawn. Returns what calls it off. */
function nextFrame(run: () => void): () => void {
  const late = setTimeout(once, frameMs);
  const frame = typeof requestAnimationFrame === "function" ? requestAnimationFrame(once) : null;
  function off(): void {
    clearTimeout(late);
    if (frame !== null) cancelAnimationFrame(frame);
  }
  function once(): void {
    off();
    run();
  }
  return off;
}
