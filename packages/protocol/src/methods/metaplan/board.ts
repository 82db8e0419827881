import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import type { Board } from "../../board/board.ts";
import type { BoardCard, FlashKind } from "../../board/card.ts";
import type { NamedRoom } from "../method.ts";
import { markOf } from "./middle/flashes.ts";
import type { Card, State } from "./vocabulary.ts";

/** Whether the page of an audience shows the board: not while another question is still being prepared. */
export function hasBoard(state: State): boolean {
  return state.opened && state.phase !== "preparation";
}

/** Cards that nobody has read yet and that are not put aside: those to read aloud or to bring out at once. */
export function unreadOf(state: State): readonly Card[] {
  return Object.values(state.cards).filter(({ read, parked }) => !read && parked === null);
}

/**
 * The board as everyone in the session may know it: cards that were read and are not put aside, authors and organisations only as the
 * anonymity level allows (CC-07). Null before the first is shown.
 */
export function boardOf(state: State, room: NamedRoom): Board | null {
  if (!state.opened) return null;
  return arranged(state, (card) => shownCard(card, room));
}

/** The same board without anybody's name, for geometry: where things stand does not depend on who may know whom. */
export function plainBoard(state: State): Board {
  const known = plain.get(state);
  if (known !== undefined) return known;
  const board = arranged(state, plainCard);
  plain.set(state, board);
  return board;
}

// Every card that is written, and every view with pages, lays the board out: caches of pure functions.
const plain = new WeakMap<State, Board>();
const bare = new WeakMap<Card, BoardCard>();

/** The card without anybody's name. */
export function plainCard(card: Card): BoardCard {
  const known = bare.get(card);
  if (known !== undefined) return known;
  const shown = bareCard(card, null, null);
  bare.set(card, shown);
  return shown;
}

function arranged(state: State, show: (card: Card) => BoardCard): Board {
  const cards: Record<string, BoardCard> = {};
  for (const card of Object.values(state.cards)) {
    if (card.read && card.parked === null)
      cards[card.id] = marked(settled(state, show(card)), markOf(state, card.origin));
  }
  return { cards, clusters: state.clusters };
}

// A flashed card is the same value until it or its mark changes. A cache of a pure function.
const flashed = {
  disagree: new WeakMap<BoardCard, BoardCard>(),
  unclear: new WeakMap<BoardCard, BoardCard>(),
};

function marked(card: BoardCard, flash: FlashKind | null): BoardCard {
  if (flash === null) return card;
  const known = flashed[flash].get(card);
  if (known !== undefined) return known;
  const shown = { ...card, flash };
  flashed[flash].set(card, shown);
  return shown;
}

/** A card whose cluster or pile has gone meanwhile stands alone. */
export function settled<Placed extends Pick<BoardCard, "cluster" | "pile">>(
  state: State,
  card: Placed,
): Placed {
  const clusterGone = card.cluster !== null && entry(state.clusters, card.cluster) === undefined;
  const top = card.pile === null ? null : entry(state.cards, card.pile);
  const pileGone = card.pile !== null && (!top?.read || top.parked !== null);
  if (!clusterGone && !pileGone) return card;
  return { ...card, cluster: clusterGone ? null : card.cluster, pile: pileGone ? null : card.pile };
}

// A card is shown the same way until it, the level or the author's name changes: remembering it keeps its identity, so that
// a change of one card costs the mirror one card. The memory is a cache of a pure function.
const remembered = new WeakMap<Card, BoardCard>();

function shownCard(card: Card, room: NamedRoom): BoardCard {
  const organisation = room.anonymity === "anonymous" ? null : card.organisation;
  const author = room.anonymity === "nominative" ? nameOf(unseal(card.author), room) : null;
  const before = remembered.get(card);
  if (before !== undefined && before.organisation === organisation && before.author === author) return before;
  const shown = bareCard(card, organisation, author);
  remembered.set(card, shown);
  return shown;
}

function nameOf(author: PersonId, room: NamedRoom): string | null {
  return entry(room.names, author) ?? null;
}

function bareCard(card: Card, organisation: BoardCard["organisation"], author: string | null): BoardCard {
  return {
    id: card.id,
    origin: card.origin,
    text: unseal(card.words).text,
    shape: card.shape,
    paper: card.paper,
    organisation,
    author,
    x: card.x,
    y: card.y,
    cluster: card.cluster,
    order: card.order,
    pile: card.pile,
    ...(card.explains === null ? {} : { explains: card.explains }),
    ...(card.entered ? { entered: true } : {}),
    ...(card.broughtFrom === null ? {} : { broughtFrom: card.broughtFrom.activity }),
  };
}
