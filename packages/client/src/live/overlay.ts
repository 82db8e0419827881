import type { ActivityId, CardId, CommandId } from "@bocal/protocol/base/ids";
import type { Board } from "@bocal/protocol/board/board";
import type { Paper } from "@bocal/protocol/board/card";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Refusal } from "@bocal/protocol/session/vocabulary";
import type { WireRefusal } from "@bocal/protocol/wire/answer";
import type { OutboxEntry, WaitingEntry } from "./store.ts";

type Me = Metaplan["shown"]["me"];

/** One of my cards with what this device asked for and the server has not shown yet. */
export interface WaitingCard {
  /** The command that wrote it: the same from the first tap on, so it is the key to draw it by. */
  readonly key: CommandId;
  /** Null while the server has not shown the card: it can be neither edited nor withdrawn yet. */
  readonly id: CardId | null;
  readonly text: string;
  readonly paper: Paper | null;
  readonly parked: string | null;
  readonly state: "waiting" | "saved" | "refused";
  readonly refusal: Refusal | WireRefusal | null;
  /** The outbox entry that waits or was refused, to dismiss it; null when the card is simply saved. */
  readonly entry: CommandId | null;
}

/** My cards of one activity, oldest first, with what waits laid over what the server shows. */
export function cardsWithWaiting(
  me: Me,
  _outbox: readonly OutboxEntry[],
  _settling: readonly WaitingEntry[],
  _activity: ActivityId,
): readonly WaitingCard[] {
  return me.cards.map(({ command, ...card }) => ({
    key: command,
    ...card,
    state: "saved",
    refusal: null,
    entry: null,
  }));
}

/** Whether I pass, with what waits. */
export function passesWithWaiting(
  me: Me,
  _outbox: readonly OutboxEntry[],
  _settling: readonly WaitingEntry[],
  _activity: ActivityId,
): boolean {
  return me.passes;
}

/** The board with the moves, titles and groups that this console asked for and the board does not show yet. */
export function boardWithWaiting(
  board: Board,
  _outbox: readonly OutboxEntry[],
  _settling: readonly WaitingEntry[],
  _activity: ActivityId,
): Board {
  return board;
}
