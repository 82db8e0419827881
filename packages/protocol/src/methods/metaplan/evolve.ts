import type { CardId, CommandId, PersonId } from "../../base/ids.ts";
import { type ById, entry, withEntry, withoutEntry } from "../../base/record.ts";
import { seal, unseal } from "../../base/sealed.ts";
import type { Fact } from "../method.ts";
import { evolveLate } from "./late/evolve.ts";
import { isLateEvent } from "./late/kinds.ts";
import { notBegun } from "./late/start.ts";
import type { LateEvent } from "./late/vocabulary.ts";
import { evolveMiddle, withDoubts } from "./middle/evolve.ts";
import { isMiddleEvent } from "./middle/kinds.ts";
import { nothingSaid } from "./middle/start.ts";
import type { MiddleEvent } from "./middle/vocabulary.ts";
import { isBefore } from "./phase.ts";
import type {
  Card,
  CardPlace,
  EnteredCard,
  Event,
  FilledCard,
  ReceivedCard,
  Settings,
  State,
} from "./vocabulary.ts";

/** The author of cards that came with a session file or from another activity: authors stay behind. */
export const nobody = "" as PersonId;

export function open(settings: Settings): State {
  return {
    settings,
    phase: "preparation",
    quota: 0,
    cards: {},
    clusters: {},
    seen: {},
    passes: {},
    page: 0,
    nextNumber: 1,
    opened: false,
    queue: [],
    reading: null,
    leftBehind: 0,
    forSomebodyBefore: 0,
    middle: nothingSaid,
    late: notBegun,
  };
}

export function evolve(state: State, fact: Fact<Event>): State {
  const { event } = fact;
  if (isMiddleEvent(event)) return { ...state, middle: evolveMiddle(state.middle, event, fact) };
  if (isLateEvent(event)) {
    const late = evolveLate(state.late, event, fact);
    return late === state.late ? state : { ...state, late };
  }
  return withDoubts(state, evolveBoard(state, fact, event));
}

function evolveBoard(state: State, fact: Fact<Event>, event: Exclude<Event, MiddleEvent | LateEvent>): State {
  switch (event.type) {
    case "resettled":
      return { ...state, settings: event.settings };
    case "question-seen":
      return { ...state, seen: withEntry(state.seen, personOf(fact), true) };
    case "card-written":
      return cardWritten(state, fact, event, { author: personOf(fact), enteredFor: false });
    case "card-entered-for":
      return cardWritten(state, fact, event, { author: event.person ?? nobody, enteredFor: true });
    case "card-edited":
      return reworded(state, event, personOf(fact));
    case "card-withdrawn":
      return {
        ...state,
        cards: withoutCopies(state.cards, event.card),
        queue: withoutId(state.queue, event.card),
      };
    case "clone-removed":
      return { ...state, cards: withoutEntry(state.cards, event.card) };
    case "passed":
      return { ...state, passes: withEntry(state.passes, personOf(fact), true) };
    case "pass-taken-back":
      return { ...state, passes: withoutEntry(state.passes, personOf(fact)) };
    case "writing-started":
      return {
        ...state,
        phase: "writing",
        quota: event.quota,
        opened: state.opened || state.settings.appears === "as-written",
      };
    case "quota-set":
      return { ...state, quota: event.quota };
    case "deposit-closed":
      return { ...state, phase: "deposit-closed" };
    case "deposit-reopened":
      return { ...state, phase: "writing" };
    case "cards-revealed":
      return {
        ...state,
        phase: "grouping",
        opened: true,
        page: 0,
        cards: inOrder(
          allRead(withPlaces(state.cards, event.places)),
          event.places.map(({ card }) => card),
        ),
        queue: none,
        reading: null,
      };
    case "phase-changed":
      return {
        ...state,
        phase: event.phase,
        opened: state.opened || isBefore("deposit-closed", event.phase),
      };
    case "reading-ordered":
      return ordered(state, event.order);
    case "card-read":
      return {
        ...changed(state, event.place.card, (card) => ({ ...card, ...placed(event.place), read: true })),
        queue: withoutId(state.queue, event.place.card),
      };
    case "reading-moved":
      return { ...state, reading: event.card };
    case "cards-placed":
      return { ...state, cards: withPlaces(state.cards, event.places) };
    case "card-cloned":
    case "clone-restored":
      return cloned(state, event);
    case "precision-added":
      return precisionAdded(state, event);
    case "precision-removed":
      return { ...state, cards: withoutEntry(state.cards, event.card) };
    case "cluster-added":
      return {
        ...state,
        clusters: withEntry(state.clusters, event.cluster.id, event.cluster),
        nextNumber: Math.max(state.nextNumber, event.cluster.number + 1),
      };
    case "cluster-removed":
      return { ...state, clusters: withoutEntry(state.clusters, event.cluster) };
    case "clusters-placed":
      return clustersPlaced(state, event.places);
    case "cluster-titled": {
      const cluster = entry(state.clusters, event.cluster);
      if (cluster === undefined) return state;
      return {
        ...state,
        clusters: withEntry(state.clusters, cluster.id, { ...cluster, title: event.title }),
      };
    }
    case "card-parked":
      return changed(state, event.card, (card) => ({ ...card, parked: event.reason }));
    case "card-restored":
      return changed(state, event.card, (card) => ({ ...card, parked: null }));
    case "page-turned":
      return { ...state, page: event.page };
    case "cards-received":
      return {
        ...state,
        cards: event.cards.reduce(
          (cards, card) => withEntry(cards, card.card, receivedCard(card, fact.command)),
          state.cards,
        ),
      };
    case "cards-entered":
      return {
        ...state,
        cards: event.cards.reduce(
          (cards, card) => withEntry(cards, card.card, enteredCard(state, card)),
          state.cards,
        ),
      };
    case "entry-taken-back": {
      const cards = event.cards.reduce(withoutEntry<Card>, state.cards);
      return { ...state, cards, queue: state.queue.filter((id) => entry(cards, id) !== undefined) };
    }
    case "filled":
      return filled(state, fact, event);
  }
}

function cardWritten(
  state: State,
  fact: Fact<Event>,
  event: Extract<Event, { type: "card-written" | "card-entered-for" }>,
  { author, enteredFor }: { readonly author: PersonId; readonly enteredFor: boolean },
): State {
  const card: Card = {
    id: event.card,
    origin: event.card,
    words: seal({ text: event.text, original: event.original }),
    author: seal(author),
    // No phone wrote what was entered: its own id tells it apart, and a redo brings back the same card.
    writtenBy: seal(enteredFor ? (event.card as string as CommandId) : fact.command),
    organisation: event.organisation,
    group: event.group,
    shape: ("shape" in event && event.shape) || "idea",
    paper: event.paper,
    ...event.place,
    cluster: null,
    order: 0,
    pile: null,
    parked: null,
    read: state.settings.appears === "as-written",
    explains: null,
    enteredFor,
    broughtFrom: null,
    entered: false,
  };
  // Whoever writes no longer passes, nor does whoever has a card entered.
  return {
    ...state,
    cards: withEntry(state.cards, card.id, card),
    passes: withoutEntry(state.passes, author),
  };
}

/** The facilitator writes down what the room says of a card, on a card of its own. */
function precisionAdded(state: State, event: Extract<Event, { type: "precision-added" }>): State {
  const { card: id, ...place } = event.place;
  const card: Card = {
    id,
    origin: id,
    words: seal({ text: event.text, original: event.original }),
    // What the room said belongs to nobody, and an undo by another console brings back the same card.
    author: seal(nobody),
    writtenBy: seal("" as CommandId),
    organisation: null,
    group: null,
    shape: "precision",
    paper: "chalk",
    ...place,
    parked: null,
    read: true,
    explains: event.explains,
    enteredFor: false,
    broughtFrom: null,
    entered: false,
  };
  return { ...state, cards: withEntry(state.cards, id, card) };
}

/**
 * On a call question a card may have been cloned before its author rewords or withdraws it: the copies follow. A card that was
 * entered for somebody is their own once they have reworded it themselves.
 */
function reworded(state: State, event: Extract<Event, { type: "card-edited" }>, by: PersonId): State {
  const words = seal({ text: event.text, original: event.original });
  const cards = Object.entries(state.cards).map(
    ([id, card]) => [id, card.origin === event.card ? byHand(card, by, words) : card] as const,
  );
  return { ...state, cards: Object.fromEntries(cards) };
}

function byHand(card: Card, by: PersonId, words: Card["words"]): Card {
  return { ...card, words, enteredFor: card.enteredFor && unseal(card.author) !== by };
}

function withoutCopies(cards: ById<Card>, origin: CardId): ById<Card> {
  return Object.fromEntries(Object.entries(cards).filter(([, card]) => card.origin !== origin));
}

function changed(state: State, id: CardId, change: (card: Card) => Card): State {
  const card = entry(state.cards, id);
  return card === undefined ? state : { ...state, cards: withEntry(state.cards, id, change(card)) };
}

function withPlaces(cards: ById<Card>, places: readonly CardPlace[]): ById<Card> {
  if (places.length === 0) return cards;
  const next: Record<string, Card> = { ...cards };
  for (const { card: id, ...place } of places) {
    const card = entry(cards, id);
    if (card !== undefined) next[id] = { ...card, ...place };
  }
  return next;
}

const none: readonly CardId[] = [];

/** An order that comes back by redo leaves out what has been read since. */
function ordered(state: State, order: readonly CardId[]): State {
  const queue = order.filter((id) => entry(state.cards, id)?.read === false);
  return { ...state, queue, cards: inOrder(state.cards, order) };
}

function withoutId(queue: readonly CardId[], card: CardId): readonly CardId[] {
  return queue.includes(card) ? queue.filter((id) => id !== card) : queue;
}

function placed({ card: _, ...place }: CardPlace): Omit<CardPlace, "card"> {
  return place;
}

/** Whatever was put aside unread stays unread. */
function allRead(cards: ById<Card>): ById<Card> {
  if (Object.values(cards).every(({ read, parked }) => read || parked !== null)) return cards;
  const read = ([id, card]: [string, Card]) =>
    [id, card.read || card.parked !== null ? card : { ...card, read: true }] as const;
  return Object.fromEntries(Object.entries(cards).map(read));
}

/** The cards in the order in which they come out, so that nothing downstream keeps the order in which they were written (MP-12). */
function inOrder(cards: ById<Card>, order: readonly CardId[]): ById<Card> {
  if (order.length === 0) return cards;
  const mixed = new Set<string>(order);
  const seenBefore = Object.entries(cards).filter(([id]) => !mixed.has(id));
  const comingOut = order.flatMap((id) => {
    const card = entry(cards, id);
    return card === undefined ? [] : [[id, card] as const];
  });
  return Object.fromEntries([...seenBefore, ...comingOut]);
}

function cloned(state: State, event: Extract<Event, { type: "card-cloned" | "clone-restored" }>): State {
  const from = entry(state.cards, event.from);
  if (from === undefined) return state;
  return {
    ...state,
    cards: withEntry(state.cards, event.card, {
      ...from,
      ...placed(event.place),
      id: event.card,
      parked: null,
    }),
  };
}

function clustersPlaced(state: State, places: Extract<Event, { type: "clusters-placed" }>["places"]): State {
  if (places.length === 0) return state;
  const clusters = { ...state.clusters };
  for (const { cluster: id, x, y } of places) {
    const cluster = entry(state.clusters, id);
    if (cluster !== undefined) clusters[id] = { ...cluster, x, y };
  }
  return { ...state, clusters };
}

function filled(state: State, fact: Fact<Event>, event: Extract<Event, { type: "filled" }>): State {
  const cards: Record<string, Card> = {};
  const asWritten = state.settings.appears === "as-written" && event.phase !== "preparation";
  for (const card of event.cards) cards[card.card] = filledCard(card, fact.command);
  return {
    ...state,
    phase: event.phase,
    quota: event.quota,
    cards,
    clusters: Object.fromEntries(event.clusters.map((cluster) => [cluster.id, cluster])),
    nextNumber: Math.max(0, ...event.clusters.map(({ number }) => number)) + 1,
    opened: event.cards.length > 0 || isBefore("deposit-closed", event.phase) || asWritten,
    leftBehind: event.leftBehind ?? 0,
    forSomebodyBefore: event.forSomebody ?? 0,
  };
}

function receivedCard({ card: id, text, original, ...rest }: ReceivedCard, command: CommandId): Card {
  return {
    ...rest,
    id,
    origin: id,
    words: seal({ text, original }),
    author: seal(nobody),
    writtenBy: seal(command),
    group: null,
    shape: "idea",
    // Seen by everyone where it comes from.
    read: true,
    cluster: null,
    order: 0,
    pile: null,
    explains: null,
    enteredFor: false,
    parked: null,
    entered: false,
  };
}

/** Hidden like any other until the deposit is closed and the cards come out (MP-09); on a call question it stands at once. */
function enteredCard({ settings }: State, { card: id, text, original, ...rest }: EnteredCard): Card {
  return {
    ...rest,
    id,
    origin: id,
    words: seal({ text, original }),
    author: seal(nobody),
    // No phone looks for it, and a redo by another console brings back the same card.
    writtenBy: seal("" as CommandId),
    organisation: null,
    group: null,
    shape: "idea",
    cluster: null,
    order: 0,
    pile: null,
    parked: null,
    read: settings.appears === "as-written",
    explains: null,
    broughtFrom: null,
    entered: true,
    enteredFor: false,
  };
}

function filledCard(
  { card: id, text, original, broughtFrom = null, explains = null, entered, ...rest }: FilledCard,
  command: CommandId,
): Card {
  return {
    ...rest,
    entered: entered === true,
    broughtFrom,
    explains,
    enteredFor: false,
    id,
    words: seal({ text, original }),
    author: seal(nobody),
    writtenBy: seal(command),
    group: null,
    read: true,
  };
}

function personOf(fact: Fact<Event>): PersonId {
  return fact.by.kind === "person" ? fact.by.person : nobody;
}
