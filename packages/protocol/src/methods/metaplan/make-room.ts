import type { ClusterId } from "../../base/ids.ts";
import { entry, withEntry, withoutEntry } from "../../base/record.ts";
import { type Board, cardsOfCluster, cardsUnder } from "../../board/board.ts";
import type { BoardCard, BoardCluster } from "../../board/card.ts";
import {
  type Box,
  fitsOnPage,
  freeClusterPlace,
  freePlace,
  layoutOf,
  overlaps,
  pageHeight,
  pageOf,
} from "../../board/geometry.ts";
import { takenAlong } from "./arrange.ts";
import type { CardPlace, Event } from "./vocabulary.ts";

// A cluster grows with each card that is put into it. Whoever works with pins then moves the neighbour aside; so does the
// board, in the same gesture, so that one undo takes it all back.

/** These events, and what has to move so that no cluster which grew by them covers what stood beside it. */
export function makingRoom(board: Board, events: readonly Event[]): readonly Event[] {
  let after = boardAfter(board, events);
  const moves: Event[] = [];
  for (const id of grownIn(board, after)) {
    const moved = roomFor(board, after, id);
    moves.push(...moved);
    after = boardAfter(after, moved);
  }
  return moves.length === 0 ? events : [...events, ...moves];
}

/** Where everything stands after these events; what they say of words and phases changes no place. */
function boardAfter(board: Board, events: readonly Event[]): Board {
  return events.reduce(afterEvent, board);
}

function afterEvent(board: Board, event: Event): Board {
  switch (event.type) {
    case "cards-placed":
      return { ...board, cards: { ...board.cards, ...placedIn(board, event.places) } };
    case "card-cloned": {
      const from = entry(board.cards, event.from);
      if (from === undefined) return board;
      const clone = { ...from, ...placeOf(event.place), id: event.card };
      return { ...board, cards: withEntry(board.cards, event.card, clone) };
    }
    case "cluster-added":
      return { ...board, clusters: withEntry(board.clusters, event.cluster.id, event.cluster) };
    case "cluster-removed":
      return { ...board, clusters: withoutEntry(board.clusters, event.cluster) };
    case "clusters-placed":
      return { ...board, clusters: { ...board.clusters, ...movedIn(board, event.places) } };
    default:
      return board;
  }
}

function placedIn(board: Board, places: readonly CardPlace[]): Record<string, BoardCard> {
  return Object.fromEntries(
    places.flatMap((place) => {
      const card = entry(board.cards, place.card);
      return card === undefined ? [] : [[card.id, { ...card, ...placeOf(place) }]];
    }),
  );
}

function placeOf({ x, y, cluster, order, pile }: CardPlace) {
  return { x, y, cluster, order, pile };
}

function movedIn(
  board: Board,
  places: Extract<Event, { type: "clusters-placed" }>["places"],
): Record<string, BoardCluster> {
  return Object.fromEntries(
    places.flatMap(({ cluster: id, x, y }) => {
      const cluster = entry(board.clusters, id);
      return cluster === undefined ? [] : [[id, { ...cluster, x, y }]];
    }),
  );
}

/** Clusters that are new or larger than before. */
function grownIn(before: Board, after: Board): readonly ClusterId[] {
  const { clusters: sizes } = layoutOf(before);
  const { clusters: larger } = layoutOf(after);
  return Object.values(after.clusters)
    .map(({ id }) => id)
    .filter((id) => {
      const [old, now] = [sizes[id], larger[id]];
      if (old === undefined || now === undefined) return now !== undefined;
      return now.width > old.width || now.height > old.height;
    });
}

/**
 * The neighbours go where they are free, each as near as can be. A cluster that outgrows the end of its page goes itself: the
 * wall shows one page.
 */
function roomFor(before: Board, after: Board, id: ClusterId): readonly Event[] {
  const old = layoutOf(before).clusters[id];
  const box = layoutOf(after).clusters[id];
  if (box === undefined) return [];
  const isColumn = entry(after.clusters, id)?.column !== undefined;
  if (!isColumn && old !== undefined && fitsOnPage(old) && !fitsOnPage(box) && box.height < pageHeight)
    return [clusterMoved(after, id, box)];
  const moves: Event[] = [];
  let board = after;
  const move = (event: Event) => {
    moves.push(event);
    board = boardAfter(board, [event]);
  };
  const covered = coveredBy(before, after, id);
  // A column keeps its place: what would cover it goes instead.
  const meetsColumn = covered.clusters.some((each) => entry(after.clusters, each.id)?.column !== undefined);
  if (meetsColumn) return isColumn ? [] : [clusterMoved(after, id, box)];
  for (const cluster of covered.clusters) move(clusterMoved(board, cluster.id, cluster.box));
  for (const { card, box: stood } of covered.cards) {
    const left = { ...board, cards: withoutEntry(board.cards, card.id) };
    const point = freePlace(left, card.text, pageOf(stood));
    const places = takenAlong(board, card.id, { ...point, cluster: null, order: card.order });
    move({ type: "cards-placed", places });
  }
  return moves;
}

/** What this cluster covers now and did not before: what somebody laid under it on purpose stays there. */
function coveredBy(before: Board, after: Board, id: ClusterId) {
  const then = layoutOf(before);
  const now = layoutOf(after);
  const [old, box] = [then.clusters[id], now.clusters[id]];
  const isNew = (other: Box, was: Box | undefined) =>
    box !== undefined && overlaps(box, other) && !(old && was && overlaps(old, was));
  return {
    clusters: Object.values(after.clusters).flatMap((cluster) => {
      const other = now.clusters[cluster.id];
      return cluster.id !== id && other !== undefined && isNew(other, then.clusters[cluster.id])
        ? [{ id: cluster.id, box: other }]
        : [];
    }),
    cards: Object.values(after.cards).flatMap((card) => {
      const other = now.cards[card.id];
      return card.cluster === null && other !== undefined && isNew(other, then.cards[card.id])
        ? [{ card, box: other }]
        : [];
    }),
  };
}

function clusterMoved(board: Board, id: ClusterId, from: Box): Event {
  const members = new Set(
    cardsOfCluster(board, id).flatMap((card) => [
      card.id,
      ...cardsUnder(board, card.id).map((each) => each.id),
    ]),
  );
  const left = { ...board, clusters: withoutEntry(board.clusters, id) };
  const { x, y } = freeClusterPlace(left, members, from);
  return { type: "clusters-placed", places: [{ cluster: id, x: Math.round(x), y: Math.round(y) }] };
}
