import type { ClusterId, OptionId, PersonId } from "../../../base/ids.ts";
import { entry } from "../../../base/record.ts";
import { unseal } from "../../../base/sealed.ts";
import type { PlainOption, Vote } from "../../../vote/vote.ts";
import { isBefore, type Phase } from "../phase.ts";
import type { Card, State } from "../vocabulary.ts";
import type { LateRefusal } from "./vocabulary.ts";

/** A titled cluster in the theme list, under the number it has on the board (MP-34). */
export interface Theme {
  readonly id: ClusterId;
  readonly number: number;
  readonly title: string;
  readonly cards: readonly Card[];
}

/** The themes in the order of their numbers. A cluster without a title is none (MP-34). */
export function themesOf(state: State): readonly Theme[] {
  const known = listed.get(state.clusters)?.get(state.cards);
  if (known !== undefined) return known;
  const themes = Object.values(state.clusters)
    .filter(({ title }) => title !== "")
    .map(({ id, number, title }) => ({ id, number, title, cards: cardsIn(state, id) }))
    .toSorted((a, b) => a.number - b.number);
  const byCards = listed.get(state.clusters) ?? new WeakMap();
  listed.set(state.clusters, byCards.set(state.cards, themes));
  return themes;
}

// Every view asks: listed once for each set of clusters and cards. A cache of a pure function.
const listed = new WeakMap<State["clusters"], WeakMap<State["cards"], readonly Theme[]>>();

/** Clusters with cards and no title: the room has not said yet what they are about. */
export function untitledOf(state: State): readonly { readonly id: ClusterId; readonly number: number }[] {
  return Object.values(state.clusters)
    .filter(({ id, title }) => title === "" && cardsIn(state, id).length > 0)
    .map(({ id, number }) => ({ id, number }))
    .toSorted((a, b) => a.number - b.number);
}

/** Clones share an origin and count once (MP-19). */
function cardsIn(state: State, cluster: ClusterId): readonly Card[] {
  const seen = new Set<string>();
  return Object.values(state.cards).filter((card) => {
    if (card.cluster !== cluster || card.parked !== null || seen.has(card.origin)) return false;
    seen.add(card.origin);
    return true;
  });
}

/** What is voted on: the themes, or those of them among which the vote is held again. */
export function optionsOf(state: State): readonly PlainOption[] {
  const { among } = state.late;
  return themesOf(state)
    .filter(({ id }) => among === null || among.includes(id))
    .map(({ id, number, title, cards }) => ({
      id: id as unknown as OptionId,
      number,
      text: title,
      owners: loneAuthor(cards),
    }));
}

/** A theme is somebody's own when every card in it is theirs; one that others share is everybody's. */
function loneAuthor(cards: readonly Card[]): readonly PersonId[] {
  const authors = new Set(cards.map(({ author }) => unseal(author)));
  const [only] = authors;
  return authors.size === 1 && only !== undefined && only !== "" ? [only] : [];
}

/** The vote that counts now: this one once it is closed, else the last that was. */
export function lastVote(state: State): Vote | null {
  const { vote, votesBefore } = state.late;
  return vote.phase === "closed" ? vote : (votesBefore.at(-1)?.vote ?? null);
}

/** Whether the list is no longer what was voted on: themes renamed, come or gone. Votes are kept, and it is said. */
export function isChangedSinceVote(state: State): boolean {
  const { vote } = state.late;
  const counted = vote.phase === "prepared" ? lastVote(state) : vote;
  if (counted === null) return false;
  const now = new Map(themesOf(state).map(({ id, title }) => [id as string, title]));
  const isRound = state.late.votesBefore.length > 0 || state.late.among !== null;
  return (
    counted.options.some(({ id, text }) => now.get(id) !== text) ||
    (!isRound && counted.options.length !== now.size)
  );
}

/** Why a phase from the theme list on cannot be entered, or left for this one; null when it can. */
export function whyNotGoLate(state: State, phase: Phase): LateRefusal | null {
  // Options are frozen while people vote, and a phone must not lose its page under somebody's thumb.
  if (state.late.vote.phase === "open" && state.phase === "weighting") return { type: "vote-open" };
  if (!isBefore("themes", phase)) return null;
  const untitled = untitledOf(state).map(({ number }) => number);
  if (untitled.length > 0) return { type: "untitled-clusters", numbers: untitled };
  if (phase !== "closed") return null;
  const numbers = undecidedIn(state);
  return numbers.length > 0 ? { type: "themes-undecided", numbers } : null;
}

/** Themes without a next step, by number: nothing is collected and then left (MP-39). */
export function undecidedIn(state: State): readonly number[] {
  return themesOf(state)
    .filter(({ id }) => entry(state.late.decisions, id) === undefined)
    .map(({ number }) => number);
}
