import type { PersonId } from "../../base/ids.ts";
import { unseal } from "../../base/sealed.ts";
import { nobody } from "./evolve.ts";
import type { Card, State } from "./vocabulary.ts";

/** Cards of one person that count for the quota: clones share an origin and count once (MP-19). */
export function cardsOf(state: State, person: PersonId): readonly Card[] {
  return authorsOf(state).get(person) ?? [];
}

/** How many of a person's cards they wrote themselves, and how many were entered for them (CC-10). */
export function countsOf(
  state: State,
  person: PersonId,
): { readonly written: number; readonly entered: number } {
  const cards = cardsOf(state, person);
  const entered = cards.filter(({ enteredFor }) => enteredFor).length;
  return { written: cards.length - entered, entered };
}

/**
 * The most cards that one person has written: the quota cannot fall below it (PR-09 for dots, edge case of méta-plan). What was
 * entered for somebody counts beside it: a number that rises with a card entered would tell how many they wrote (CC-16).
 */
export function mostWritten(state: State): number {
  let most = 0;
  for (const author of authorsOf(state).keys()) {
    // In a copy nobody is the author of what came with the file, so it counts against no one.
    if (author === nobody) continue;
    const { written, entered } = countsOf(state, author);
    most = Math.max(most, written, entered);
  }
  return most;
}

// Asked for every phone after each change that concerns all: sorted once for each set of cards. A cache of a pure function.
const sortedByAuthor = new WeakMap<State["cards"], ReadonlyMap<PersonId, readonly Card[]>>();

function authorsOf({ cards }: State): ReadonlyMap<PersonId, readonly Card[]> {
  const known = sortedByAuthor.get(cards);
  if (known !== undefined) return known;
  const originals = Object.values(cards).filter(
    (card) => card.origin === card.id && card.shape !== "precision",
  );
  const sorted = Map.groupBy(originals, (card) => unseal(card.author));
  sortedByAuthor.set(cards, sorted);
  return sorted;
}

/** Cards that other activities gave, clones left out. */
export function broughtCards({ cards }: Pick<State, "cards">): readonly Card[] {
  return Object.values(cards).filter(({ id, origin, broughtFrom }) => broughtFrom !== null && origin === id);
}
