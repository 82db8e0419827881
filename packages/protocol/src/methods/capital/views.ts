import { entry } from "../../base/record.ts";
import { type Knowing, shownIn } from "../../board/cells/show.ts";
import type { ShownCard } from "../../board/cells/vocabulary.ts";
import {
  type Balance,
  type Counts,
  type Factor,
  factors,
  type OneSided,
  type Sign,
  type State,
  type View,
} from "./vocabulary.ts";

/** Views of each sign among these cards. */
export function countsOf(cards: readonly Pick<ShownCard, "marks">[]): Counts {
  const of = (sign: Sign) => cards.filter(({ marks }) => marks.sign === sign).length;
  return { plus: of("plus"), minus: of("minus"), both: of("both") };
}

/** What was laid open of a factor: the timeline by its years, the others in their order (CS-04). */
export function viewsIn(state: State, factor: Factor, room: Knowing): readonly View[] {
  const cards = shownIn(state.cards, factor, room);
  const sorted = factor === "trajectory" ? byYear(cards) : cards;
  return sorted.map((card) => {
    const flashes = Object.keys(entry(state.flashes, card.id) ?? {}).length;
    return flashes === 0 ? card : { ...card, flashes };
  });
}

export function allViews(state: State, room: Knowing): readonly View[] {
  return factors.flatMap((factor) => viewsIn(state, factor, room));
}

/** Events with a year in their order, then those without one. */
export function byYear<Card extends Pick<ShownCard, "plan">>(cards: readonly Card[]): readonly Card[] {
  const year = ({ plan }: Card) => yearOf(plan?.start ?? "") ?? Number.POSITIVE_INFINITY;
  return cards.toSorted((a, b) => (year(a) === year(b) ? 0 : year(a) - year(b)));
}

/** The first year that a date or a period names, or null: « 2008-2012 », « vers 1990 », « années 1980 ». */
export function yearOf(when: string): number | null {
  const found = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(when);
  return found === null ? null : Number(found[0]);
}

// With fewer cards there is nothing to balance yet.
const cardsToBalance = 3;

/** Whether the three factors that are judged have strengths alone, or weaknesses alone (CS-05). */
export function oneSided(cards: readonly Pick<ShownCard, "marks" | "zone">[]): OneSided | null {
  const judged = cards.filter(({ zone }) => zone !== "trajectory");
  const { plus, minus, both } = countsOf(judged);
  if (both > 0 || plus + minus < cardsToBalance) return null;
  if (minus === 0) return "only-strengths";
  return plus === 0 ? "only-weaknesses" : null;
}

/** What each institution sees, those without one last; nothing to tell when the room is anonymous (CS-06). */
export function balanceOf(cards: readonly ShownCard[]): readonly Balance[] {
  if (cards.every(({ organisation }) => organisation === undefined)) return [];
  const groups = Map.groupBy(cards, ({ organisation }) => organisation ?? null);
  return [...groups]
    .toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([organisation, of]) => ({ organisation, ...countsOf(of) }));
}

/** Cards that nobody has seen: those here, put aside or not, and those that stayed behind when this was copied (CC-12). */
export function hiddenCards({ cards, leftBehind }: Pick<State, "cards" | "leftBehind">): number {
  return Object.values(cards).filter(({ shown }) => !shown).length + leftBehind;
}

/** A figure of which nobody says where it is from is to be checked. Years are no figures. */
export function isFigureWithoutSource(text: string): boolean {
  const hasFigure = /\d\s?%|\b\d{2,}\b/.test(text.replaceAll(/(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/g, ""));
  return hasFigure && !/\b(source|selon|insee|according)\b/i.test(text);
}
