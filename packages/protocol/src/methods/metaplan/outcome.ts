import { unseal } from "../../base/sealed.ts";
import { type Board, cardsOfCluster, cardsUnder, clustersInOrder, looseCards } from "../../board/board.ts";
import type { BoardCard } from "../../board/card.ts";
import { organisationName } from "../../report/parts.ts";
import type { Line, Section } from "../../report/section.ts";
import type { ReportWord } from "../../report/word.ts";
import type { NamedRoom } from "../method.ts";
import { boardOf, unreadOf } from "./board.ts";
import { enteredOf } from "./enter-for.ts";
import { nobody } from "./evolve.ts";
import { lateSections } from "./late/outcome.ts";
import { legendOf } from "./legend.ts";
import { middleSections } from "./middle/outcome.ts";
import { showStaff } from "./show.ts";
import type { State } from "./vocabulary.ts";

/**
 * What the report says of one méta-plan: question, numbers, legend, clusters with every verbatim, cards alone, parking.
 * Taken before the reveal it says so and tells how many cards are still hidden, not what they say (CC-12, CC-06).
 */
export function outcome(state: State, room: NamedRoom): readonly Section[] {
  const staff = showStaff(state, room);
  const board = boardOf(state, room);
  return [
    { kind: "fact", word: "question", value: state.settings.question },
    { kind: "note", word: "method-metaplan" },
    { kind: "note", word: phaseWord(state) },
    ...writersSections(state),
    { kind: "fact", word: "cards", value: staff.received },
    ...enteredSections(state, staff.entered),
    ...legendSections(state, room),
    ...(board === null ? [] : [...boardSections(board, room), ...pictureSections(state, board, room)]),
    ...middleSections(state),
    ...hiddenSections(state),
    ...parkingSections(parkedAndRead(state)),
    ...lateSections(state, room),
  ];
}

function phaseWord(state: State): ReportWord {
  return `phase-${state.phase}`;
}

/**
 * People who wrote, those who left since included, and those known for whom a card was entered. A copy does not know who wrote
 * its cards, so it does not count them.
 */
function writersSections(state: State): readonly Section[] {
  const ideas = Object.values(state.cards).filter(({ shape, entered }) => shape !== "precision" && !entered);
  if (ideas.some(({ author, enteredFor }) => unseal(author) === nobody && !enteredFor)) return [];
  const authors = new Set(ideas.map(({ author }) => unseal(author)));
  authors.delete(nobody);
  return [{ kind: "fact", word: "writers", value: authors.size }];
}

/** How many cards the facilitator entered, for the room or for somebody without a phone (CC-10); of these, no report says which. */
function enteredSections(state: State, forTheRoom: number): readonly Section[] {
  const value = forTheRoom + enteredOf(state).length + state.forSomebodyBefore;
  return value === 0 ? [] : [{ kind: "fact", word: "cards-entered", value }];
}

function legendSections(state: State, room: NamedRoom): readonly Section[] {
  const labels = [...legendOf(state.settings, room), ...(state.settings.shapes ?? [])]
    .map(({ label }) => label)
    .filter((label) => label !== "");
  if (labels.length === 0) return [];
  return [{ kind: "fact", word: "legend", value: labels.join(", ") }];
}

/** Cards that nobody has seen are counted, never told: those still to be read, and those put aside before they were. */
function hiddenSections(state: State): readonly Section[] {
  const hidden = unreadOf(state).length + state.leftBehind;
  const aside = Object.values(state.cards).filter(({ read, parked }) => !read && parked !== null).length;
  const sections: Section[] = [];
  if (hidden > 0) sections.push({ kind: "note", word: "cards-still-hidden", count: hidden });
  if (aside > 0) sections.push({ kind: "fact", word: "cards-aside-unread", value: aside });
  if (Object.keys(state.cards).length + hidden === 0) sections.push({ kind: "note", word: "no-card" });
  return sections;
}

function parkedAndRead(state: State) {
  return Object.values(state.cards)
    .filter((card) => card.read && card.parked !== null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((card) => ({ text: unseal(card.words).text, reason: card.parked ?? "" }));
}

function boardSections(board: Board, room: NamedRoom): readonly Section[] {
  const sections: Section[] = [];
  const clusters = clustersInOrder(board);
  if (clusters.length > 0) sections.push({ kind: "heading", word: "clusters" });
  for (const cluster of clusters) {
    sections.push({
      kind: "title",
      number: cluster.number,
      text: cluster.title === "" ? null : cluster.title,
    });
    sections.push({
      kind: "list",
      lines: ideas(cardsOfCluster(board, cluster.id)).map((card) => lineOf(board, card, room)),
    });
  }
  const alone = ideas(looseCards(board));
  if (alone.length > 0) {
    sections.push({ kind: "heading", word: "cards-alone" });
    sections.push({ kind: "list", lines: alone.map((card) => lineOf(board, card, room)) });
  }
  return sections;
}

/** Precisions stand in a table of their own, beside the card that they explain. */
function ideas(cards: readonly BoardCard[]): readonly BoardCard[] {
  return cards.filter(({ shape }) => shape !== "precision");
}

/** The board as it stands, when there is a card on it. */
function pictureSections(state: State, board: Board, room: NamedRoom): readonly Section[] {
  if (Object.keys(board.cards).length === 0) return [];
  const legend = legendOf(state.settings, room).map(({ paper, label }) => ({ paper, label }));
  const { organisations } = room;
  return [{ kind: "picture", word: "picture", picture: { kind: "board", board, legend, organisations } }];
}

/** A pile is one line with its count; what lies under it is kept as it was said (CC-14). */
function lineOf(board: Board, card: BoardCard, room: NamedRoom): Line {
  const under = cardsUnder(board, card.id);
  return {
    text: card.text,
    times: under.length + 1,
    from: card.author ?? organisationName(card.organisation, room),
    under: under.map(({ text }) => text),
  };
}

function parkingSections(
  parked: readonly { readonly text: string; readonly reason: string }[],
): readonly Section[] {
  if (parked.length === 0) return [];
  const lines = parked.map(({ text, reason }) => ({
    text,
    times: 1,
    from: reason === "" ? null : reason,
    under: [],
  }));
  return [
    { kind: "heading", word: "parking" },
    { kind: "list", lines },
  ];
}
