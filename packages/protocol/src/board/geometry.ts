import type { Board } from "./board.ts";
import { cardsOfCluster, clustersInOrder, isUnder, looseCards } from "./board.ts";
import type { BoardCard, BoardCluster, Point } from "./card.ts";

// The plane is measured in wall units: one unit is one pixel of a wall of 1080 lines, so a text of 42 units is legible at the
// back of the room (CC-13). The plane is a strip of pages, one below the other; the wall shows one page at a time
// instead of shrinking. Projector, console, phone and exported picture all draw from here, so they agree.

export const pageWidth = 1856;
export const pageHeight = 796;
/** Enough for more cards than a room can sort; keeps places from outside finite. */
export const pagesAtMost = 40;

const cardWidth = 370;
const cardMinHeight = 176;
const cardGap = 40;
const rowGap = 34;
const textSize = 42;
const lineHeight = 47;
const textInset = 52;
const clusterInset = 40;
const clusterHead = 70;
const clusterFoot = 40;
const clusterTop = 46;
const clusterEdge = 20;
const boardInset = 40;
// Four rows of a page, with room at the edges for the pins above them and the badges below.
const flowInset = 28;
const flowGap = 16;

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything stands: one box for each card that is not under another, one for each cluster, and how many pages there are. */
export interface Layout {
  readonly cards: Readonly<Record<string, Box>>;
  readonly clusters: Readonly<Record<string, Box>>;
  readonly pages: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

// A board is laid out anew for each change of one card, so the texts that stayed are not measured again. A cache of a pure function.
const sizes = new Map<string, Size>();
const sizesAtMost = 5_000;

/** A card is one column wide up to about 45 letters, two above: never cut, never smaller. */
export function cardSize(text: string): Size {
  const known = sizes.get(text);
  if (known !== undefined) return known;
  if (sizes.size >= sizesAtMost) sizes.clear();
  const size = measured(text);
  sizes.set(text, size);
  return size;
}

/** In a narrow column a card is as high as its text needs, never wider. */
function narrowSize(text: string): Size {
  const height = linesOf(text, cardWidth - textInset) * lineHeight + 36;
  return { width: cardWidth, height: Math.min(pageHeight - boardInset * 2, Math.max(cardMinHeight, height)) };
}

/** Where columns given in advance stand: side by side over the width of a page, two cards wide when there are only two. */
export function columnPlaces(count: number): readonly (Point & { readonly column: 1 | 2 })[] {
  const column = count > 2 ? 1 : 2;
  const width = clusterInset * 2 + column * cardWidth + (column - 1) * cardGap;
  const pitch = (pageWidth - 2 * clusterEdge - width) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => ({
    x: Math.round(clusterEdge + index * pitch),
    // A narrow title takes two lines, and grows upwards.
    y: column === 1 ? clusterTop + lineHeight : clusterTop,
    column,
  }));
}

function measured(text: string): Size {
  const narrow = linesOf(text, cardWidth - textInset);
  if (narrow <= 3) return { width: cardWidth, height: cardMinHeight };
  const width = cardWidth * 2 + cardGap;
  const height = linesOf(text, width - textInset) * lineHeight + 36;
  // No text that a method takes comes near a page; one that was made to is cut there.
  return { width, height: Math.min(pageHeight - boardInset * 2, Math.max(cardMinHeight, height)) };
}

const layouts = new WeakMap<Board, Layout>();

export function layoutOf(board: Board): Layout {
  const known = layouts.get(board);
  if (known !== undefined) return known;
  const layout = laidOut(board);
  layouts.set(board, layout);
  return layout;
}

function laidOut(board: Board): Layout {
  const cards: Record<string, Box> = {};
  const clusters: Record<string, Box> = {};
  let pages = 1;
  const opened = (box: Box) => {
    // What only touches the next page does not open it, unless its middle lies there.
    const reached = Math.ceil((box.y + box.height - cardMinHeight / 2) / pageHeight);
    pages = Math.max(pages, reached, pageOf(box) + 1);
    return box;
  };
  for (const cluster of clustersInOrder(board)) {
    clusters[cluster.id] = opened(layCluster(cardsOfCluster(board, cluster.id), cluster, cards));
  }
  for (const card of looseCards(board)) cards[card.id] = opened(looseBox(card));
  return { cards, clusters, pages };
}

function looseBox(card: BoardCard): Box {
  const size = cardSize(card.text);
  return { x: insideWidth(card.x, size.width), y: card.y, ...size };
}

/** What was put too far to the right is drawn at the edge: the wall does not scroll sideways. */
function insideWidth(x: number, width: number): number {
  return Math.min(x, pageWidth - width);
}

/** The page on which a box is shown: where its middle lies. */
export function pageOf(box: Box): number {
  return Math.max(0, Math.floor((box.y + Math.min(box.height, pageHeight) / 2) / pageHeight));
}

/** Whether the whole box stands on one page: what goes on on the next is not shown on the wall beside it. */
export function fitsOnPage(box: Box): boolean {
  const page = pageOf(box);
  return box.y >= page * pageHeight && box.y + box.height <= (page + 1) * pageHeight;
}

/** Places for cards laid out together, in their order: rows of a page, wide cards over two columns, never across two pages. */
export function spread(texts: readonly string[], from = 0): readonly Point[] {
  const flow = rowFlow(from * pageHeight);
  return texts.map((text) => flow(cardSize(text)));
}

/**
 * The first place in reading order, from this page on, where a card with this text lies on nothing; the last page when there
 * is none.
 */
export function freePlace(board: Board, text: string, from = 0): Point {
  const takenByPage = byPage(takenOn(board));
  const size = cardSize(text);
  for (let page = from; page < pagesAtMost; page++) {
    const taken = takenByPage.get(page) ?? [];
    for (let top = flowInset; top + size.height <= pageHeight; top += cardMinHeight + flowGap) {
      for (let column = 0; column + spanOf(size) <= columnsOfPage; column++) {
        const box = { x: columnX(column), y: page * pageHeight + top, ...size };
        if (!taken.some((other) => overlaps(box, other))) return { x: box.x, y: box.y };
      }
    }
  }
  return { x: boardInset, y: (pagesAtMost - 1) * pageHeight + flowInset };
}

/**
 * Where a new cluster of these cards lies on nothing: where its first card was if there is room, else the first place from
 * that page on. The cards themselves leave their places, so they are in nobody's way.
 */
export function freeClusterPlace(board: Board, members: ReadonlySet<string>, first: Box): Point {
  const cards = Object.values(board.cards);
  const size = layCluster(
    cards.filter(({ id }) => members.has(id)),
    { x: 0, y: 0 },
    {},
  );
  const others = Object.fromEntries(Object.entries(board.cards).filter(([id]) => !members.has(id)));
  const takenByPage = byPage(takenOn({ ...board, cards: others }));
  const isFree = ({ x, y }: Point, page: number) => {
    const box = { x, y: y - clusterTop, width: size.width, height: size.height + clusterTop };
    return !(takenByPage.get(page) ?? []).some((other) => overlaps(box, other));
  };
  const start = pageOf(first);
  const wish = { x: insideWidth(first.x - clusterInset, size.width), y: first.y - clusterHead };
  const fits = wish.y >= start * pageHeight + clusterTop && wish.y + size.height <= (start + 1) * pageHeight;
  if (fits && isFree(wish, start)) return wish;
  for (let page = start; page < pagesAtMost; page++) {
    const top = page * pageHeight + clusterTop;
    const last = Math.max(top, (page + 1) * pageHeight - size.height);
    for (let y = top; y <= last; y += cardMinHeight + flowGap) {
      for (let x = clusterEdge; x <= pageWidth - size.width; x += cardWidth / 2) {
        if (isFree({ x, y }, page)) return { x, y };
      }
    }
  }
  return wish;
}

/** What stands on the plane, in no order: asked for each card that is shown as it is written, so it costs no whole layout. */
function takenOn(board: Board): readonly Box[] {
  const boxes = Object.values(board.clusters).map((cluster) =>
    layCluster(cardsOfCluster(board, cluster.id), cluster, {}),
  );
  for (const card of Object.values(board.cards)) {
    if (card.cluster === null && !isUnder(board, card)) boxes.push(looseBox(card));
  }
  return boxes;
}

/** The boxes that reach into each page. */
function byPage(boxes: readonly Box[]): ReadonlyMap<number, readonly Box[]> {
  const pages = new Map<number, Box[]>();
  for (const box of boxes) {
    const last = Math.min(pagesAtMost - 1, Math.floor((box.y + box.height) / pageHeight));
    for (let page = Math.max(0, Math.floor(box.y / pageHeight)); page <= last; page++) {
      const inside = pages.get(page);
      if (inside === undefined) pages.set(page, [box]);
      else inside.push(box);
    }
  }
  return pages;
}

/** Whether two boxes share any part of the plane. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Places without overlap for every cluster, in their numbers' order, then every loose card in reading order.
 * The ids are those of clusters and cards.
 */
export function tidied(board: Board): {
  readonly clusters: readonly Placed[];
  readonly cards: readonly Placed[];
} {
  const clusters: Placed[] = [];
  // Two columns that fill from the top; the next cluster goes where it stands highest, a wide one under both.
  let left = 0;
  let right = 0;
  for (const cluster of clustersInOrder(board)) {
    if (cluster.column !== undefined) {
      // It keeps its place; everything else goes below.
      const { y, height } = layCluster(cardsOfCluster(board, cluster.id), cluster, {});
      left = right = Math.max(left, y + height);
      continue;
    }
    const box = layCluster(cardsOfCluster(board, cluster.id), { x: 0, y: 0 }, {});
    const isWide = box.width > columnX(2) - columnX(0);
    const under = isWide ? Math.max(left, right) : Math.min(left, right);
    const y = belowOnPage(under, box.height);
    const isRight = !isWide && belowOnPage(right, box.height) < belowOnPage(left, box.height);
    clusters.push({ id: cluster.id, x: isRight ? pageWidth - boardInset - box.width : boardInset, y });
    if (isWide || !isRight) left = y + box.height;
    if (isWide || isRight) right = y + box.height;
  }
  const bottom = Math.max(left, right);
  const usedTo = bottom === 0 ? 0 : bottom + rowGap;
  const flow = rowFlow(usedTo);
  const cards = looseCards(board).map((card) => ({ id: card.id, ...flow(cardSize(card.text)) }));
  return { clusters, cards };
}

/** Where a cluster of this height begins under what stands there, with room for its title; on the next page when this one is too short. */
function belowOnPage(bottom: number, height: number): number {
  const y = bottom + clusterHead;
  const page = Math.floor(y / pageHeight);
  const fitsHere = y + height <= (page + 1) * pageHeight;
  const isTop = y - page * pageHeight <= clusterHead;
  return fitsHere || isTop ? y : (page + 1) * pageHeight + clusterHead;
}

export interface Placed extends Point {
  readonly id: string;
}

/** A point kept on the plane; anything that is no number becomes the corner. */
export function onPlane(point: Point): Point {
  return {
    x: clamp(point.x, 0, pageWidth - cardWidth / 2),
    y: clamp(point.y, 0, pagesAtMost * pageHeight),
  };
}

function clamp(value: number, least: number, most: number): number {
  if (!Number.isFinite(value)) return least;
  return Math.round(Math.min(most, Math.max(least, value)));
}

function layCluster(
  members: readonly BoardCard[],
  at: Point & Pick<BoardCluster, "column">,
  cards: Record<string, Box>,
): Box {
  const sizes = members.map((card) => (at.column === 1 ? narrowSize(card.text) : cardSize(card.text)));
  const columns = at.column ?? columnsFor(sizes);
  const width = clusterInset * 2 + columns * cardWidth + (columns - 1) * cardGap;
  // The disc and the title sit on the contour: at the edges of the plane they would be cut.
  const x = Math.max(clusterEdge, insideWidth(at.x, width));
  const y = Math.max(clusterTop, at.y);
  let column = 0;
  let top = y + clusterHead;
  let rowHeight = cardMinHeight;
  members.forEach((card, index) => {
    const size = sizes[index] as { width: number; height: number };
    const span = spanOf(size);
    if (column > 0 && column + span > columns) {
      column = 0;
      top += rowHeight + rowGap;
      rowHeight = cardMinHeight;
    }
    // A narrow column goes on at the top of the next page: no card of it is cut where one ends.
    if (at.column === 1) top = belowPageEnd(top, size.height);
    cards[card.id] = { x: x + clusterInset + column * (cardWidth + cardGap), y: top, ...size };
    rowHeight = Math.max(rowHeight, size.height);
    column += span;
  });
  return {
    x,
    y,
    width,
    height: top - y + rowHeight + clusterFoot,
  };
}

function belowPageEnd(top: number, height: number): number {
  const page = Math.floor(top / pageHeight);
  return top + height + flowGap <= (page + 1) * pageHeight ? top : (page + 1) * pageHeight + flowInset;
}

/** Two columns for most clusters; one for a lone short card is too narrow for a title, four when two would pass the page. */
function columnsFor(sizes: readonly { readonly width: number }[]): 2 | 4 {
  const cells = sizes.reduce((sum, size) => sum + spanOf(size), 0);
  return cells > 6 ? 4 : 2;
}

const columnsOfPage = 4;

function columnX(column: number): number {
  const pitch = cardWidth + (pageWidth - boardInset * 2 - columnsOfPage * cardWidth) / (columnsOfPage - 1);
  return Math.round(boardInset + column * pitch);
}

function spanOf({ width }: { readonly width: number }): 1 | 2 {
  return width > cardWidth ? 2 : 1;
}

function rowFlow(startY: number): (size: { width: number; height: number }) => Point {
  let page = Math.floor(startY / pageHeight);
  let top = Math.max(flowInset, startY - page * pageHeight);
  let column = 0;
  let rowHeight = cardMinHeight;
  return (size) => {
    const span = spanOf(size);
    if (column + span > columnsOfPage) {
      column = 0;
      top += rowHeight + flowGap;
      rowHeight = cardMinHeight;
    }
    if (top + size.height > pageHeight) {
      page += 1;
      top = flowInset;
      column = 0;
      rowHeight = cardMinHeight;
    }
    const point = { x: columnX(column), y: page * pageHeight + top };
    column += span;
    rowHeight = Math.max(rowHeight, size.height);
    return point;
  };
}

/** Lines that a text takes in a width, words kept whole where they fit. Widths are those of the typeface, rounded up. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const long = textWidth(word);
      if (used > 0 && used + textSize * 0.3 + long > width) {
        lines += 1;
        used = 0;
      }
      if (long > width) {
        const extra = Math.ceil(long / (width - textSize)) - 1;
        lines += extra;
        used = long - extra * (width - textSize);
      } else used += (used > 0 ? textSize * 0.3 : 0) + long;
    }
  }
  return lines;
}

// What stands on the letter before it takes no width of its own; the halves of a flag take half.
const widthless = /\u200d\p{ExtPict}?|\p{M}|\p{Cf}|\p{EMod}/gu;

function textWidth(word: string): number {
  let em = 0;
  for (const letter of beyondLatin.test(word) ? word.replace(widthless, "") : word) {
    em += latinWidths[letter.codePointAt(0) ?? 0] ?? letterWidth(letter);
  }
  return em * textSize;
}

const beyondLatin = /[\u0250-\u{10ffff}]/u;
// A board is laid out for every view, so the letters of our languages are looked up.
const latinWidths: readonly number[] = Array.from({ length: 0x250 }, (_, code) =>
  letterWidth(String.fromCodePoint(code)),
);

function letterWidth(letter: string): number {
  // Measured on Atkinson Hyperlegible Next 500, the widest of each class: too wide an estimate makes short cards two columns wide.
  if (/[ijlîï.,;:!'’|\u00a0\u202f]/.test(letter)) return 0.3;
  if (/[frt()-]/.test(letter)) return 0.37;
  if (/[csvxyzç?–]/.test(letter)) return 0.51;
  if (/[aehknouIàâéèêëôöùûü]/.test(letter)) return 0.56;
  if (/[bdgpq1234567]/.test(letter)) return 0.61;
  if (/[mwMWœæ@%]/.test(letter)) return 0.93;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  if (/[\u0020-\u024f]/.test(letter)) return 0.65;
  // Other alphabets and signs: wide enough for all of them.
  return /\p{RI}/u.test(letter) ? 0.55 : 1.1;
}
