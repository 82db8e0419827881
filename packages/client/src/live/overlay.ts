import type { ActivityId, CardId, CommandId } from "@bocal/protocol/base/ids";
import { entry as entryOf, withEntry, withoutEntry } from "@bocal/protocol/base/record";
import { type Board, cardsOfCluster, cardsUnder } from "@bocal/protocol/board/board";
import type { BoardCard, CardShape, Paper } from "@bocal/protocol/board/card";
import { onPlane } from "@bocal/protocol/board/geometry";
import type { Command, Metaplan, MyCard } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Refusal } from "@bocal/protocol/session/vocabulary";
import type { WireRefusal } from "@bocal/protocol/wire/answer";
import type { OutboxEntry, WaitingEntry } from "./store.ts";

// What a person asked for and cannot see yet, laid over what the server shows. An overlay is never a second truth: it goes
// when the answer is seen, and no rule is decided here.

type Me = Metaplan["shown"]["me"];

/** One of my cards with what this device asked for and the server has not shown yet. */
export interface WaitingCard {
  /** The command that wrote it: the same from the first tap on, so it is the key to draw it by. */
  readonly key: CommandId;
  /** Null while the server has not shown the card: it can be neither edited nor withdrawn yet. */
  readonly id: CardId | null;
  readonly text: string;
  readonly paper: Paper | null;
  readonly shape?: CardShape | undefined;
  readonly parked: string | null;
  /** Entered for me by the facilitator (CC-10). */
  readonly enteredFor?: true;
  readonly state: "waiting" | "saved" | "refused";
  /** What waits or was refused; null when the card is simply saved. */
  readonly change: "written" | "edited" | "withdrawn" | null;
  readonly refusal: Refusal | WireRefusal | null;
  /** The text that a refusal gives back, or null. */
  readonly draft: string | null;
  /** The outbox entry that waits or was refused, to dismiss it; null when the card is simply saved. */
  readonly entry: CommandId | null;
}

/**
 * My cards of one activity, oldest first, with what waits laid over what the server shows. A card whose withdrawal waits is
 * still there, marked; one whose withdrawal was applied is gone.
 */
export function cardsWithWaiting(
  me: Me,
  outbox: readonly OutboxEntry[],
  settling: readonly WaitingEntry[],
  activity: ActivityId,
): readonly WaitingCard[] {
  const cards = new Map<string, WaitingCard>(me.cards.map((card) => [card.command, saved(card)]));
  for (const entry of settling) lay(cards, entry, activity, "saved");
  for (const entry of outbox) lay(cards, entry, activity, entry.state);
  return [...cards.values()];
}

/** Whether I pass, with what waits. */
export function passesWithWaiting(
  me: Me,
  outbox: readonly OutboxEntry[],
  settling: readonly WaitingEntry[],
  activity: ActivityId,
): boolean {
  let passes = me.passes;
  for (const entry of [...settling, ...outbox]) {
    const command = entry.state === "refused" ? null : commandIn(entry, activity);
    if (command?.type === "pass") passes = true;
    // Whoever writes no longer passes.
    if (command?.type === "take-back-pass" || command?.type === "write-card") passes = false;
  }
  return passes;
}

function saved({ id, command, text, paper, shape, parked, enteredFor }: MyCard): WaitingCard {
  return {
    key: command,
    id,
    text,
    paper,
    shape,
    parked,
    ...(enteredFor ? { enteredFor } : {}),
    state: "saved",
    change: null,
    refusal: null,
    draft: null,
    entry: null,
  };
}

function lay(
  cards: Map<string, WaitingCard>,
  entry: OutboxEntry,
  activity: ActivityId,
  state: WaitingCard["state"],
): void {
  const command = commandIn(entry, activity);
  const standing = {
    state,
    refusal: entry.state === "refused" ? entry.refusal : null,
    draft: entry.state === "refused" && entry.keepDraft && command && "text" in command ? command.text : null,
    entry: state === "saved" ? null : entry.id,
  };
  if (command?.type === "write-card") {
    // Shown by the server already: the answer is only late.
    if (cards.has(entry.id)) return;
    const { text, paper = null, shape } = command;
    const change = state === "saved" ? null : "written";
    cards.set(entry.id, { key: entry.id, id: null, text, paper, shape, parked: null, change, ...standing });
    return;
  }
  if (command?.type !== "edit-card" && command?.type !== "withdraw-card") return;
  const card = [...cards.values()].find(({ id }) => id === command.card);
  if (card === undefined) {
    // The card has gone meanwhile; the text that was typed has not.
    if (standing.draft === null) return;
    const lost = { key: entry.id, id: null, text: standing.draft, paper: null, parked: null };
    cards.set(entry.id, { ...lost, ...standing, change: "edited" });
    return;
  }
  if (command.type === "withdraw-card") {
    if (state === "saved") cards.delete(card.key);
    else cards.set(card.key, { ...card, ...standing, change: "withdrawn" });
    return;
  }
  // A refused text is given back as a draft; the card says what the server holds.
  const text = state === "refused" ? card.text : command.text;
  cards.set(card.key, { ...card, ...standing, text, change: state === "saved" ? null : "edited" });
}

/**
 * The board with what this console asked for and the board does not show yet: cards moved, stacked and put aside, clusters
 * moved and titled. The same board when nothing waits; what nothing touches keeps its identity.
 */
export function boardWithWaiting(
  board: Board,
  outbox: readonly OutboxEntry[],
  settling: readonly WaitingEntry[],
  activity: ActivityId,
): Board {
  let shown = board;
  for (const entry of [...settling, ...outbox]) {
    const command = entry.state === "refused" ? null : commandIn(entry, activity);
    if (command !== null) shown = layOnBoard(shown, command);
  }
  return shown;
}

function layOnBoard(board: Board, command: Command): Board {
  switch (command.type) {
    case "move-card":
      return moved(board, command.card, { ...onPlane(command), cluster: null, order: 0 });
    case "move-card-to-cluster": {
      if (entryOf(board.clusters, command.cluster) === undefined) return board;
      const order = orderBefore(board, command);
      return moved(board, command.card, { cluster: command.cluster, order });
    }
    case "stack-card":
      return stacked(board, command.card, command.onto);
    case "park-card":
      return parked(board, command.card);
    case "move-cluster":
    case "title-cluster": {
      const cluster = entryOf(board.clusters, command.cluster);
      if (cluster === undefined) return board;
      const change = command.type === "title-cluster" ? { title: command.title.trim() } : onPlane(command);
      return { ...board, clusters: withEntry(board.clusters, cluster.id, { ...cluster, ...change }) };
    }
    default:
      // The rest is answered before it is missed, or makes things whose ids only the server knows.
      return board;
  }
}

/** What lies under a card comes along; a card that lay under another leaves that pile. */
function moved(board: Board, id: CardId, place: Partial<BoardCard>): Board {
  const under = cardsUnder(board, id).map((card) => ({ ...card, ...place, order: card.order }));
  const card = entryOf(board.cards, id);
  return card === undefined ? board : withCards(board, [{ ...card, ...place, pile: null }, ...under]);
}

function orderBefore(
  board: Board,
  { card, cluster, before }: Extract<Command, { type: "move-card-to-cluster" }>,
): number {
  const others = cardsOfCluster(board, cluster).filter(({ id }) => id !== card);
  const at = before ? others.findIndex(({ id }) => id === before) : -1;
  if (at < 0) return (others.at(-1)?.order ?? -1) + 1;
  const next = others[at]?.order ?? 0;
  return ((others[at - 1]?.order ?? next - 2) + next) / 2;
}

function stacked(board: Board, id: CardId, onto: CardId): Board {
  const target = entryOf(board.cards, onto);
  const top = target?.pile ? entryOf(board.cards, target.pile) : target;
  const card = entryOf(board.cards, id);
  if (card === undefined || top === undefined || top.id === id) return board;
  const { x, y, cluster } = top;
  let order = Math.max(0, ...cardsUnder(board, top.id).map((each) => each.order));
  const cards = [card, ...cardsUnder(board, id)];
  return withCards(
    board,
    cards.map((each) => ({ ...each, x, y, cluster, order: ++order, pile: top.id })),
  );
}

/** What lay under the card stays; its first card comes on top. */
function parked(board: Board, id: CardId): Board {
  const card = entryOf(board.cards, id);
  if (card === undefined) return board;
  const { x, y, cluster, order } = card;
  const [next, ...rest] = cardsUnder(board, id);
  const left = { ...board, cards: withoutEntry(board.cards, id) };
  if (next === undefined) return left;
  const under = rest.map((each) => ({ ...each, pile: next.id }));
  return withCards(left, [{ ...next, x, y, cluster, order, pile: null }, ...under]);
}

function withCards(board: Board, cards: readonly BoardCard[]): Board {
  return { ...board, cards: { ...board.cards, ...Object.fromEntries(cards.map((card) => [card.id, card])) } };
}

function commandIn(entry: OutboxEntry, activity: ActivityId): Command | null {
  const { command } = entry;
  return command.type === "in-activity" && command.activity === activity && command.method === "metaplan"
    ? command.command
    : null;
}
