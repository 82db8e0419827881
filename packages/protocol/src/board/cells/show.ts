import type { OrganisationId, PersonId } from "../../base/ids.ts";
import { type ById, entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import type { Anonymity } from "../../room/person.ts";
import type { Cell } from "../frames/cell.ts";
import { cardsIn } from "./order.ts";
import type { CellCard, CellCards, MyCard, ShownCard } from "./vocabulary.ts";

/** What the room says of who may know whose card it is. */
export interface Knowing {
  readonly anonymity: Anonymity;
  readonly names: ById<string>;
}

/** The cards of a cell that may be seen, in their order. */
export function shownIn(cards: CellCards, zone: Cell, room: Knowing): readonly ShownCard[] {
  return cardsIn(cards, zone).flatMap((card) => (card.shown ? [shown(card, room)] : []));
}

/** Cards that were put aside, in the order of their ids, which says nothing of who wrote when. */
export function parkedCards(
  cards: CellCards,
  room: Knowing,
): readonly (ShownCard & { readonly reason: string })[] {
  return Object.values(cards)
    .filter((card) => card.parked !== null && card.shown)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((card) => ({ ...shown(card, room), reason: card.parked ?? "" }));
}

/** How many cards of a cell wait to be seen: a count, never a text (CC-06). */
export function hiddenIn(cards: CellCards, zone: Cell): number {
  return cardsIn(cards, zone).filter((card) => !card.shown).length;
}

/** One person's cards, whole, oldest first. */
export function cardsOf(cards: CellCards, person: PersonId): readonly CellCard[] {
  return byAuthor(cards).get(person) ?? [];
}

export function myCards(cards: CellCards, person: PersonId): readonly MyCard[] {
  return cardsOf(cards, person).map((card) => ({
    id: card.id,
    command: unseal(card.writtenBy),
    text: unseal(card.words),
    zone: card.zone,
    until: card.until,
    marks: card.marks,
    reserve: card.reserve,
    parked: card.parked,
  }));
}

// Asked for every phone after each change: sorted once for each set of cards. A cache of a pure function.
const authors = new WeakMap<CellCards, ReadonlyMap<PersonId, readonly CellCard[]>>();

function byAuthor(cards: CellCards): ReadonlyMap<PersonId, readonly CellCard[]> {
  const known = authors.get(cards);
  if (known !== undefined) return known;
  const sorted = Map.groupBy(Object.values(cards), (card) => unseal(card.author));
  authors.set(cards, sorted);
  return sorted;
}

// A card is shown the same way until it, the level or its author's name changes; remembering it keeps its identity. A cache too.
const remembered = new WeakMap<CellCard, ShownCard>();

function shown(card: CellCard, room: Knowing): ShownCard {
  const organisation = room.anonymity === "anonymous" ? null : card.organisation;
  const author = room.anonymity === "nominative" ? (entry(room.names, unseal(card.author)) ?? null) : null;
  const before = remembered.get(card);
  if (
    before !== undefined &&
    (before.organisation ?? null) === organisation &&
    (before.author ?? null) === author
  )
    return before;
  const told = tell(card, organisation, author);
  remembered.set(card, told);
  return told;
}

function tell(card: CellCard, organisation: OrganisationId | null, author: string | null): ShownCard {
  return {
    id: card.id,
    text: unseal(card.words),
    zone: card.zone,
    order: card.order,
    marks: card.marks,
    ...(card.until === null ? {} : { until: card.until }),
    ...(card.reserve ? { reserve: true } : {}),
    ...(organisation === null ? {} : { organisation }),
    ...(author === null ? {} : { author }),
    ...(card.plan === null ? {} : { plan: card.plan }),
    ...(card.entered ? { entered: true } : {}),
    ...(card.broughtFrom === null ? {} : { broughtFrom: card.broughtFrom.activity }),
  };
}
