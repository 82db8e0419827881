import { type Board, cardsOfCluster, cardsUnder, clustersInOrder, looseCards } from "./board.ts";
import type { BoardCard, BoardCluster } from "./card.ts";
import { type Box, layoutOf, pageHeight, pageOf } from "./geometry.ts";

/** One cluster as it is drawn: its contour and the cards inside, in their order. */
export interface Region {
  readonly cluster: BoardCluster;
  readonly box: Box;
  readonly cards: readonly BoardCard[];
  /** It began on the page before: drawn without its title. */
  readonly continued: boolean;
}

/** A board ready to be drawn: what stands where, in reading order (clusters by number, then lone cards). */
export interface Drawing {
  readonly regions: readonly Region[];
  readonly loose: readonly BoardCard[];
  readonly boxes: Readonly<Record<string, Box>>;
  readonly pages: number;
  /** How many cards lie at a place, for those where there are several. */
  readonly piles: ReadonlyMap<string, number>;
  /** Cards that stand in more than one place (MP-19). */
  readonly doubles: ReadonlySet<string>;
  /** Lone cards that touch no other: what hangs over their edges may lie over the next row. */
  readonly clear: ReadonlySet<string>;
}

/** The whole plane, all its pages. */
export function drawingOf(board: Board): Drawing {
  const { cards: boxes, clusters, pages } = layoutOf(board);
  const regions = clustersInOrder(board).map((cluster): Region => {
    const box = clusters[cluster.id] ?? { x: cluster.x, y: cluster.y, width: 0, height: 0 };
    return { cluster, box, cards: cardsOfCluster(board, cluster.id), continued: false };
  });
  const loose = looseCards(board);
  const clear = clearOf(loose, boxes);
  return { regions, loose, boxes, pages, piles: pilesOf(board), doubles: doublesOf(board), clear };
}

/**
 * One page of it, in the page's own coordinates. A card belongs to the page where its middle lies and is drawn whole there; a
 * cluster taller than a page goes on without its title.
 */
export function onPage(drawing: Drawing, page: number): Drawing {
  const top = page * pageHeight;
  const boxes: Record<string, Box> = {};
  const isHere = ({ id }: BoardCard) => {
    const box = drawing.boxes[id];
    return box !== undefined && pageOf(box) === page;
  };
  const regions = drawing.regions.flatMap((region): readonly Region[] => {
    const cards = region.cards.filter(isHere);
    const { box } = region;
    if (cards.length === 0 && pageOf(box) !== page) return [];
    const rows = rowsOnPage(cards, drawing, top);
    Object.assign(boxes, rows);
    const y = Math.max(0, box.y - top);
    // Round all its cards here, wherever the page has brought them.
    const lowest = Math.max(0, ...Object.values(rows).map((row) => row.y + row.height + rowInset));
    const bottom = Math.min(pageHeight - 3, Math.max(lowest, box.y + box.height - top));
    const continued = box.y < top && pageOf(box) !== page;
    return [{ ...region, cards, box: { ...box, y, height: bottom - y }, continued }];
  });
  const loose = drawing.loose.filter(isHere);
  for (const { id } of loose) {
    const box = drawing.boxes[id];
    if (box) boxes[id] = { ...box, y: Math.max(0, Math.min(pageHeight - box.height, box.y - top)) };
  }
  return { ...drawing, regions, loose, boxes };
}

const rowInset = 24;
const rowGap = 34;

/** The rows of a cluster that fall on one page, brought whole inside it: where they are, or closer together where a page ends. */
function rowsOnPage(cards: readonly BoardCard[], drawing: Drawing, top: number): Record<string, Box> {
  const rows = new Map<number, Box[]>();
  const boxes: Record<string, Box> = {};
  for (const { id } of cards) {
    const box = drawing.boxes[id];
    if (box) rows.set(box.y, [...(rows.get(box.y) ?? []), box]);
  }
  const heights = [...rows.values()].map((row) => Math.max(...row.map(({ height }) => height)));
  const tall = heights.reduce((sum, height) => sum + height, 0);
  const room = pageHeight - rowInset * 2 - tall;
  const gap = rows.size > 1 ? Math.max(0, Math.min(rowGap, room / (rows.size - 1))) : 0;
  const lowest = pageHeight - rowInset - tall - gap * (rows.size - 1);
  const first = Math.min(...rows.keys()) - top;
  let y = Math.max(Math.min(rowInset, lowest), Math.min(lowest, Math.max(rowInset, first)));
  const placeOf = new Map<number, number>();
  for (const [index, from] of [...rows.keys()].entries()) {
    placeOf.set(from, y);
    y += (heights[index] ?? 0) + gap;
  }
  for (const { id } of cards) {
    const box = drawing.boxes[id];
    if (box) boxes[id] = { ...box, y: placeOf.get(box.y) ?? box.y - top };
  }
  return boxes;
}

/** All cards that are drawn, in reading order. */
export function cardsInOrder({ regions, loose }: Drawing): readonly BoardCard[] {
  return [...regions.flatMap(({ cards }) => cards), ...loose];
}

function pilesOf(board: Board): ReadonlyMap<string, number> {
  const tops = new Set(Object.values(board.cards).flatMap(({ pile }) => (pile === null ? [] : [pile])));
  return new Map([...tops].map((top) => [top, cardsUnder(board, top).length + 1]));
}

function doublesOf(board: Board): ReadonlySet<string> {
  const byOrigin = new Map<string, string[]>();
  for (const { id, origin } of Object.values(board.cards)) {
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), id]);
  }
  return new Set([...byOrigin.values()].flatMap((ids) => (ids.length > 1 ? ids : [])));
}

function clearOf(loose: readonly BoardCard[], boxes: Readonly<Record<string, Box>>): ReadonlySet<string> {
  const placed = loose.flatMap(({ id }) => {
    const box = boxes[id];
    return box ? [{ id, box }] : [];
  });
  return new Set(
    placed.flatMap(({ id, box }) =>
      placed.some((other) => other.id !== id && overlaps(box, other.box)) ? [] : [id],
    ),
  );
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
