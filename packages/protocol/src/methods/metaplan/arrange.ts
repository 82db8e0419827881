import type { CardId, ClusterId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { textLength, tidyLine } from "../../base/text.ts";
import { type Board, cardsOfCluster, cardsUnder } from "../../board/board.ts";
import type { Point } from "../../board/card.ts";
import {
  type Box,
  cardSize,
  freeClusterPlace,
  freePlace,
  layoutOf,
  onPlane,
  pageHeight,
  pageOf,
  tidied,
} from "../../board/geometry.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import { plainBoard } from "./board.ts";
import { isBefore } from "./phase.ts";
import { placeOnBoard } from "./phases.ts";
import type { CardPlace, Command, Event, Refusal, State } from "./vocabulary.ts";

// What a facilitator does with cards that everyone sees: place, stack, clone, group, title, park. No card is changed,
// refused or removed (MP-20): every command here ends in places, clusters or the parking, and every event can be taken back.

export const titleLetters = 80;
export const reasonLetters = 140;

export type BoardCommand = Extract<
  Command,
  {
    type:
      | "move-card"
      | "move-card-to-cluster"
      | "stack-card"
      | "unstack-card"
      | "clone-card"
      | "group-cards"
      | "move-cluster"
      | "title-cluster"
      | "dissolve-cluster"
      | "merge-clusters"
      | "park-card"
      | "restore-card"
      | "tidy-board";
  }
>;

type Verdict = Decision<Event, Refusal>;

export function decideOnBoard(state: State, command: BoardCommand, context: Context): Verdict {
  const board = plainBoard(state);
  const whyNot = whyNotTouch(state, command);
  if (whyNot) return refuse(whyNot);
  switch (command.type) {
    case "move-card":
      return happens(
        placed(takenAlong(board, command.card, { ...onPlane(command), cluster: null, order: 0 })),
      );
    case "move-card-to-cluster":
      return happens(placed(intoCluster(board, command.card, command.cluster, command.before ?? null)));
    case "stack-card":
      return stackCard(board, command.card, command.onto);
    case "unstack-card":
      return unstackCard(board, command.card);
    case "clone-card":
      return cloneCard(state, board, command, context);
    case "group-cards":
      return groupCards(state, board, command, context);
    case "move-cluster":
      return happens({
        type: "clusters-placed",
        places: [{ cluster: command.cluster, ...onPlane(command) }],
      });
    case "title-cluster":
      return titled(command.title, (title) =>
        happens({ type: "cluster-titled", cluster: command.cluster, title }),
      );
    case "dissolve-cluster":
      return dissolveCluster(board, command.cluster);
    case "merge-clusters":
      return mergeClusters(board, command.cluster, command.into);
    case "park-card":
      return parkCard(board, command.card, command.reason);
    case "restore-card":
      return restoreCard(state, command.card);
    case "tidy-board":
      return tidyBoard(board);
  }
}

/** The first thing that the command names and that is not there to be touched, or null. */
function whyNotTouch(state: State, command: BoardCommand): Refusal | null {
  const cards = "cards" in command ? command.cards : "card" in command ? [command.card] : [];
  for (const id of [...cards, ...("onto" in command ? [command.onto] : [])]) {
    const card = entry(state.cards, id);
    if (card === undefined) return { type: "no-such-card" };
    if (command.type === "restore-card") {
      if (card.parked === null) return { type: "card-not-parked" };
    } else if (card.parked !== null) return { type: "card-parked" };
    // Whoever holds the unread cards may put one aside before anybody else sees it, and do nothing else with it.
    else if (!card.read && !(command.type === "park-card" && state.phase === "reading"))
      return { type: "not-revealed" };
  }
  const clusters = [
    "cluster" in command ? command.cluster : null,
    command.type === "merge-clusters" ? command.into : null,
  ];
  for (const id of clusters) {
    if (id !== null && entry(state.clusters, id) === undefined) return { type: "no-such-cluster" };
  }
  // A column was given with the question: cards come and go, it stays.
  if (command.type === "dissolve-cluster" || command.type === "merge-clusters") {
    if (entry(state.clusters, command.cluster)?.column !== undefined) return { type: "column-given" };
  }
  return null;
}

function placed(places: readonly CardPlace[]): Event {
  return { type: "cards-placed", places };
}

type Place = Omit<CardPlace, "card" | "pile">;

/** A card goes to a place; what lies under it comes along. A card that lay under another leaves that pile. */
export function takenAlong(board: Board, card: CardId, place: Place): readonly CardPlace[] {
  const under = cardsUnder(board, card).map(
    (each): CardPlace => ({ ...place, card: each.id, order: each.order, pile: card }),
  );
  return [{ ...place, card, pile: null }, ...under, ...explanationsAlong(board, card, place)];
}

/** Oval cards travel with the card that they explain: right behind it in a cluster, below it on the plane (MP-28). */
function explanationsAlong(board: Board, card: CardId, place: Place): readonly CardPlace[] {
  const { height } = cardSize(entry(board.cards, card)?.text ?? "");
  return Object.values(board.cards)
    .filter((each) => each.explains === card && each.pile === null)
    .map((each, index) => ({
      card: each.id,
      x: place.x,
      y: place.y + height + besideGap + index * besideGap,
      cluster: place.cluster,
      order: place.order + 0.001 * (index + 1),
      pile: null,
    }));
}

// Between a card that moves on the plane and the oval one that goes with it.
const besideGap = 16;

function intoCluster(
  board: Board,
  card: CardId,
  cluster: ClusterId,
  before: CardId | null,
): readonly CardPlace[] {
  const others = cardsOfCluster(board, cluster).filter(({ id }) => id !== card);
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before);
  const next = at < 0 ? undefined : others[at];
  const previous = at < 0 ? others.at(-1) : others[at - 1];
  const order = orderBetween(previous?.order, next?.order);
  const { x, y } = whereIs(board, card);
  return takenAlong(board, card, { x, y, cluster, order });
}

/** A number between two neighbours. Halving can go on about fifty times at one spot, more than a hand will. */
function orderBetween(previous: number | undefined, next: number | undefined): number {
  if (previous === undefined) return next === undefined ? 0 : next - 1;
  return next === undefined ? previous + 1 : (previous + next) / 2;
}

function whereIs(board: Board, card: CardId): Point {
  const box = layoutOf(board).cards[card];
  const { x, y } = box ?? entry(board.cards, card) ?? { x: 0, y: 0 };
  return { x, y };
}

/** Near-identical cards lie on one another with a visible count, never deleted (MP-22). */
function stackCard(board: Board, card: CardId, onto: CardId): Verdict {
  const target = entry(board.cards, onto);
  const top = target?.pile ?? onto;
  if (top === card || target === undefined) return refuse({ type: "nothing-to-stack" });
  const { x, y, cluster } = entry(board.cards, top) ?? target;
  let order = Math.max(0, ...cardsUnder(board, top).map((each) => each.order));
  const moved = [card, ...cardsUnder(board, card).map(({ id }) => id)];
  return happens(placed(moved.map((id) => ({ card: id, x, y, cluster, order: ++order, pile: top }))));
}

function unstackCard(board: Board, card: CardId): Verdict {
  const left = withoutPile(board, card);
  if (left.length === 0) return refuse({ type: "nothing-to-stack" });
  return happens(placed(left));
}

/** Places after one card has left its pile: it stands beside; if it was on top, the next one takes its place. */
function withoutPile(board: Board, card: CardId): readonly CardPlace[] {
  const self = entry(board.cards, card);
  // A card that was put aside before it was read lies nowhere.
  if (self === undefined) return [];
  const top = entry(board.cards, self.pile ?? card) ?? self;
  const aside: CardPlace = {
    card,
    ...besides(board, card),
    cluster: self.cluster,
    order: top.order + 0.5,
    pile: null,
  };
  if (self.pile !== null) return [aside];
  const [next, ...rest] = cardsUnder(board, card);
  if (next === undefined) return [];
  const { x, y, cluster, order } = self;
  const onTop: CardPlace = { card: next.id, x, y, cluster, order, pile: null };
  const under = rest.map(
    (each): CardPlace => ({ card: each.id, x, y, cluster, order: each.order, pile: next.id }),
  );
  return [onTop, ...under, aside];
}

/** A free place on the page of this card, or after it: a card that comes out never lies on another. */
function besides(board: Board, card: CardId): Point {
  const self = entry(board.cards, card);
  const box = layoutOf(board).cards[self?.pile ?? card];
  return freePlace(board, self?.text ?? "", box === undefined ? 0 : pageOf(box));
}

/** When the group cannot agree, the card stands in both places; both share one origin (MP-19). */
function cloneCard(
  state: State,
  board: Board,
  command: Extract<BoardCommand, { type: "clone-card" }>,
  context: Context,
): Verdict {
  const card = context.newId() as CardId;
  const last = command.cluster === null ? undefined : cardsOfCluster(board, command.cluster).at(-1);
  const place: CardPlace = {
    card,
    ...besides(board, command.card),
    cluster: command.cluster,
    order: orderBetween(last?.order, undefined),
    pile: null,
  };
  const from = entry(state.cards, command.card)?.id ?? command.card;
  return happens({ type: "card-cloned", card, from, place });
}

function groupCards(
  state: State,
  board: Board,
  command: Extract<BoardCommand, { type: "group-cards" }>,
  context: Context,
): Verdict {
  const [first] = command.cards;
  if (first === undefined) return refuse({ type: "no-such-card" });
  return titled(command.title, (title) => {
    const id = context.newId() as ClusterId;
    const at = layoutOf(board).cards[first] ?? { ...whereIs(board, first), width: 0, height: 0 };
    const members = new Set<string>(
      command.cards.flatMap((card) => [card, ...cardsUnder(board, card).map((each) => each.id)]),
    );
    const cluster = { id, number: state.nextNumber, title, ...onPlane(nearClusterPlace(board, members, at)) };
    const places = [...new Set(command.cards)].flatMap((card, order) =>
      takenAlong(board, card, { ...whereIs(board, card), cluster: id, order }),
    );
    return happens({ type: "cluster-added", cluster }, placed(places));
  });
}

/**
 * Where a new cluster stands: free, on the page where its first card was. When that page is full, on it all the same and cards
 * that stand alone make room; only where clusters leave no place does it go to a later page.
 */
function nearClusterPlace(board: Board, members: ReadonlySet<string>, at: Box): Point {
  const free = freeClusterPlace(board, members, at);
  const page = pageOf(at);
  const isNear = ({ y }: Point) => Math.floor(y / pageHeight) === page;
  if (isNear(free)) return free;
  const inClusters = Object.entries(board.cards).filter(
    ([id, card]) => members.has(id) || card.cluster !== null,
  );
  const among = freeClusterPlace({ ...board, cards: Object.fromEntries(inClusters) }, members, at);
  return isNear(among) ? among : free;
}

function dissolveCluster(board: Board, cluster: ClusterId): Verdict {
  const { cards } = layoutOf(board);
  const places = cardsOfCluster(board, cluster).flatMap((card) => {
    const { x, y } = cards[card.id] ?? card;
    return takenAlong(board, card.id, { x, y, cluster: null, order: 0 });
  });
  return happens<Event>(...(places.length > 0 ? [placed(places)] : []), { type: "cluster-removed", cluster });
}

function mergeClusters(board: Board, cluster: ClusterId, into: ClusterId): Verdict {
  if (cluster === into) return refuse({ type: "nothing-to-stack" });
  let order = cardsOfCluster(board, into).at(-1)?.order ?? 0;
  const places = cardsOfCluster(board, cluster).flatMap((card) =>
    takenAlong(board, card.id, { x: card.x, y: card.y, cluster: into, order: ++order }),
  );
  return happens<Event>(...(places.length > 0 ? [placed(places)] : []), { type: "cluster-removed", cluster });
}

/** A card put aside leaves its pile, so that what lay under it stays on the board. */
function parkCard(board: Board, card: CardId, why: string): Verdict {
  const reason = tidyLine(why);
  const length = textLength(reason);
  if (length > reasonLetters) return refuse({ type: "text-too-long", length, most: reasonLetters });
  const left = withoutPile(board, card);
  return happens<Event>(...(left.length > 0 ? [placed(left)] : []), { type: "card-parked", card, reason });
}

/** Back where it was. A card that nobody has read goes back among those to read, or comes out when the reading is over. */
function restoreCard(state: State, id: CardId): Verdict {
  const restored: Event = { type: "card-restored", card: id };
  const card = entry(state.cards, id);
  if (card === undefined || card.read || !isBefore("reading", state.phase)) return happens(restored);
  return happens<Event>(restored, { type: "card-read", place: placeOnBoard(state, card) });
}

function tidyBoard(board: Board): Verdict {
  const places = tidied(board);
  return happens<Event>(
    {
      type: "clusters-placed",
      places: places.clusters.map(({ id, x, y }) => ({ cluster: id as ClusterId, x, y })),
    },
    placed(
      places.cards.flatMap(({ id, x, y }) =>
        takenAlong(board, id as CardId, { x, y, cluster: null, order: entry(board.cards, id)?.order ?? 0 }),
      ),
    ),
  );
}

function titled(typed: string, then: (title: string) => Verdict): Verdict {
  const title = tidyLine(typed);
  const length = textLength(title);
  return length > titleLetters ? refuse({ type: "text-too-long", length, most: titleLetters }) : then(title);
}
