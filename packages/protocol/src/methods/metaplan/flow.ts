import type { CardId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { tidyText } from "../../base/text.ts";
import { type Board, cardsOfCluster, cardsUnder, clustersInOrder, looseCards } from "../../board/board.ts";
import type { BoardCard } from "../../board/card.ts";
import { freePlace, spread } from "../../board/geometry.ts";
import type { Given, Received } from "../../flow/given.ts";
import { type Decision, happens, type Room, refuse } from "../method.ts";
import { plainBoard } from "./board.ts";
import type { Card, Event, ReceivedCard, Refusal, State } from "./vocabulary.ts";
import { wordsOf } from "./writing.ts";

/** Clusters by their titles, then the cards, each once however often it was cloned (MP-19), then what was put aside. */
export function gives(state: State, room: Room): readonly Given[] {
  if (!state.opened) return [];
  const board = plainBoard(state);
  const clusters = clustersInOrder(board);
  const cards = [...clusters.flatMap(({ id }) => cardsOfCluster(board, id)), ...looseCards(board)].filter(
    ({ shape }) => shape !== "precision",
  );
  const given = (card: Card, kind: "card" | "parked", behind: readonly string[]): Given => ({
    item: card.id,
    kind,
    text: unseal(card.words).text,
    behind,
    organisation: room.anonymity === "anonymous" ? null : card.organisation,
  });
  const titled = clusters.filter(({ title }) => title !== "");
  const once = [...Map.groupBy(cards, ({ origin }) => origin).values()].flatMap(([first]) => first ?? []);
  const parked = Object.values(state.cards).filter(
    (card) => card.read && card.parked !== null && card.origin === card.id,
  );
  return [
    ...titled.map(({ id, title }): Given => {
      const behind = cardsOfCluster(board, id).flatMap((card) => [card.text, ...textsUnder(board, card)]);
      return { item: id, kind: "cluster", text: title, behind, organisation: null };
    }),
    ...once.flatMap((shown) => {
      const card = entry(state.cards, shown.id);
      return card === undefined ? [] : given(card, "card", textsUnder(board, shown));
    }),
    ...parked.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((card) => given(card, "parked", [])),
    ...Object.values(state.late.actions)
      .filter(({ aside }) => aside === null)
      .map(
        ({ id, title }): Given => ({ item: id, kind: "action", text: title, behind: [], organisation: null }),
      ),
  ];
}

function textsUnder(board: Board, { id }: BoardCard): readonly string[] {
  return cardsUnder(board, id).map(({ text }) => text);
}

/** Each thing becomes a card of this question, on the board's own paper, where there is room. */
export function receive(
  state: State,
  received: readonly Received[],
  newId: () => string,
): Decision<Event, Refusal> {
  if (state.phase !== "preparation") return refuse({ type: "writing-begun" });
  const paper =
    state.settings.colours === "by-group" ? "chalk" : (state.settings.legend[0]?.paper ?? "straw");
  const cards: ReceivedCard[] = [];
  for (const { text, organisation, origin } of received) {
    const words = wordsOf(tidyText(text));
    if (words.text === "") continue;
    cards.push({ card: newId() as CardId, ...words, x: 0, y: 0, paper, organisation, broughtFrom: origin });
  }
  if (cards.length === 0) return happens();
  return happens({ type: "cards-received", cards: placed(state, cards) });
}

/** Beside what stands there already; on an empty board, spread as a reveal would spread them. */
export function placed<Card extends Pick<ReceivedCard, "card" | "text" | "paper" | "x" | "y">>(
  state: State,
  cards: readonly Card[],
): readonly Card[] {
  const board = plainBoard(state);
  if (Object.keys(board.cards).length === 0) {
    const points = spread(cards.map(({ text }) => text));
    return cards.map((card, index) => ({ ...card, ...points[index] }));
  }
  const standing: Record<string, BoardCard> = { ...board.cards };
  return cards.map((card) => {
    const at = freePlace({ ...board, cards: standing }, card.text);
    standing[card.card] = {
      ...alone,
      id: card.card,
      origin: card.card,
      text: card.text,
      paper: card.paper,
      ...at,
    };
    return { ...card, ...at };
  });
}

const alone = {
  shape: "idea",
  cluster: null,
  order: 0,
  pile: null,
  organisation: null,
  author: null,
} as const;
