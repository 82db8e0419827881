import type { CardId, PersonId } from "../../../base/ids.ts";
import { entry } from "../../../base/record.ts";
import { textLength, tidyLine, tidyText } from "../../../base/text.ts";
import { cardsOfCluster } from "../../../board/board.ts";
import { freePlace, layoutOf, pageOf } from "../../../board/geometry.ts";
import { type Context, type Decision, happens, refuse } from "../../method.ts";
import { titleLetters } from "../arrange.ts";
import { plainBoard } from "../board.ts";
import { isBefore } from "../phase.ts";
import type { Card, CardPlace, Event, Refusal, State } from "../vocabulary.ts";
import { mostLetters, wordsOf } from "../writing.ts";
import { flashesOf } from "./flashes.ts";
import type { MiddleCommand } from "./vocabulary.ts";

/** The facilitator names two people at most to place cards beside them. */
export const placersAtMost = 2;

type Verdict = Decision<Event, Refusal>;

/** What is asked between the reading and the theme list. */
export function decideMiddle(state: State, command: MiddleCommand, context: Context): Verdict {
  switch (command.type) {
    case "flash-card":
    case "take-back-flash":
    case "propose-title":
    case "withdraw-title":
      return decideForParticipant(state, command, context);
    default:
      return context.by.kind === "person" && context.by.role === "facilitator"
        ? decideForFacilitator(state, command, context)
        : refuse({ type: "not-yours-to-do" });
  }
}

/** Cards are flashed from the reading to the last migration: before, nobody has seen them; after, the list stands (MP-25). */
export function whyNotFlash(state: State): Refusal | null {
  const isNow = isBefore("deposit-closed", state.phase) && isBefore(state.phase, "themes");
  return isNow ? null : { type: "not-flashing" };
}

/** Titles are proposed while the room looks for them, and until the list of themes stands (MP-30). */
export function whyNotProposeTitle(state: State): Refusal | null {
  return state.phase === "titles" || state.phase === "migration" ? null : { type: "not-titling" };
}

/** A card that everyone may see now, whatever its double. */
export function seenCard(state: State, id: CardId): Card | null {
  const card = entry(state.cards, id);
  return card?.read && card.parked === null ? card : null;
}

type ParticipantCommand = Extract<
  MiddleCommand,
  { type: "flash-card" | "take-back-flash" | "propose-title" | "withdraw-title" }
>;

function decideForParticipant(state: State, command: ParticipantCommand, { by }: Context): Verdict {
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  if (command.type === "flash-card" || command.type === "take-back-flash") {
    const whyNot = whyNotFlash(state);
    if (whyNot) return refuse(whyNot);
    const card = seenCard(state, command.card)?.origin;
    if (card === undefined) return refuse({ type: "no-such-card" });
    const mine = entry(state.middle.flashes, keyOf(card, by.person))?.kind;
    if (command.type === "take-back-flash")
      return mine === undefined ? happens() : happens({ type: "flash-taken-back", card });
    // The same flash once more changes nothing: one a person and card (MP-26).
    return mine === command.kind ? happens() : happens({ type: "card-flashed", card, kind: command.kind });
  }
  const whyNot = whyNotProposeTitle(state);
  if (whyNot) return refuse(whyNot);
  const { cluster } = command;
  if (entry(state.clusters, cluster) === undefined) return refuse({ type: "no-such-cluster" });
  const mine = entry(state.middle.proposals, keyOf(cluster, by.person))?.text;
  if (command.type === "withdraw-title")
    return mine === undefined ? happens() : happens({ type: "title-withdrawn", cluster });
  const text = tidyLine(command.text);
  const length = textLength(text);
  if (text === "") return refuse({ type: "blank-title" });
  if (length > titleLetters) return refuse({ type: "text-too-long", length, most: titleLetters });
  return mine === text ? happens() : happens({ type: "title-proposed", cluster, text });
}

/** What belongs to one person and one thing. Both are ids, so neither holds a space. */
export function keyOf(of: string, person: PersonId): string {
  return `${of} ${person}`;
}

type FacilitatorCommand = Exclude<MiddleCommand, ParticipantCommand>;

function decideForFacilitator(state: State, command: FacilitatorCommand, context: Context): Verdict {
  const { middle } = state;
  switch (command.type) {
    case "take-flash": {
      if (command.card === null) return middle.taken === null ? happens() : happens(taken(null));
      const card = seenCard(state, command.card)?.origin;
      if (card === undefined) return refuse({ type: "no-such-card" });
      if (flashesOf(state, card) === null) return refuse({ type: "no-flash" });
      return middle.taken === card ? happens() : happens(taken(card));
    }
    case "settle-flash":
    case "reopen-flash": {
      const card = seenCard(state, command.card)?.origin;
      if (card === undefined) return refuse({ type: "no-such-card" });
      if (flashesOf(state, card) === null) return refuse({ type: "no-flash" });
      const outcome = command.type === "settle-flash" ? command.outcome : null;
      return (entry(middle.outcomes, card) ?? null) === outcome
        ? happens()
        : happens({ type: "flash-settled", card, outcome });
    }
    case "add-precision":
      return addPrecision(state, command, context);
    case "seek-title": {
      const { cluster } = command;
      if (cluster !== null && entry(state.clusters, cluster) === undefined)
        return refuse({ type: "no-such-cluster" });
      return middle.titling === cluster ? happens() : happens({ type: "title-sought", cluster });
    }
    case "confirm-cluster": {
      const cluster = entry(state.clusters, command.cluster);
      if (cluster === undefined) return refuse({ type: "no-such-cluster" });
      if (cluster.title === "") return refuse({ type: "untitled-cluster" });
      return entry(middle.confirmed, cluster.id) === true
        ? happens()
        : happens({ type: "cluster-confirmed", cluster: cluster.id, confirmed: true });
    }
    case "name-placer": {
      const { person, on } = command;
      const isNow = middle.placers.includes(person);
      if (isNow === on) return happens();
      if (on && (context.room.people[person] === undefined || context.room.people[person].left))
        return refuse({ type: "no-such-person" });
      if (on && middle.placers.length >= placersAtMost)
        return refuse({ type: "placers-full", most: placersAtMost });
      return happens({ type: "placer-named", person, on });
    }
  }
}

function taken(card: CardId | null): Event {
  return { type: "flash-taken", card };
}

/** An oval card beside the one that it explains; no card is ever changed for it (MP-20, MP-28). */
function addPrecision(
  state: State,
  command: Extract<MiddleCommand, { type: "add-precision" }>,
  context: Context,
): Verdict {
  const card = seenCard(state, command.card);
  if (card === null) return refuse({ type: "no-such-card" });
  if (!isBefore(state.phase, "weighting")) return refuse({ type: "board-settled" });
  const tidy = tidyText(command.text);
  if (tidy === "") return refuse({ type: "blank-card" });
  const length = textLength(tidy);
  if (length > mostLetters) return refuse({ type: "card-too-long", length, most: mostLetters });
  const words = wordsOf(tidy);
  const id = context.newId() as CardId;
  return happens({
    type: "precision-added",
    explains: card.id,
    ...words,
    place: { card: id, ...besides(state, card, words.text) },
  });
}

/** Right behind the card in its cluster; beside it on its page when it stands alone. */
function besides(state: State, card: Card, text: string): Omit<CardPlace, "card"> {
  const board = plainBoard(state);
  const top = board.cards[card.pile ?? card.id] ?? board.cards[card.id];
  const cluster = top?.cluster ?? null;
  const box = layoutOf(board).cards[card.pile ?? card.id];
  const point = freePlace(board, text, box === undefined ? 0 : pageOf(box));
  if (top === undefined || cluster === null) return { ...point, cluster: null, order: 0, pile: null };
  const others = cardsOfCluster(board, cluster);
  const next = others[others.findIndex(({ id }) => id === top.id) + 1];
  const order = next === undefined ? top.order + 1 : (top.order + next.order) / 2;
  return { ...point, cluster, order, pile: null };
}
