import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState, OutboxEntry } from "@bocal/client/live/store";
import type { AnyRefusal } from "@bocal/client/words/refusals";
import type { ActivityId, CardId, CommandId } from "@bocal/protocol/base/ids";
import type { MyCard } from "@bocal/protocol/board/cells/vocabulary";
import { useMemo } from "react";

/** One of my cards with what this phone asked for and the server has not shown yet. */
export interface WaitingCard extends Omit<MyCard, "id" | "command"> {
  readonly key: CommandId;
  /** Null while the server has not shown it. */
  readonly id: CardId | null;
  readonly state: "saved" | "waiting" | "refused";
  readonly refusal: AnyRefusal | null;
  /** The outbox entry that was refused, to dismiss it. */
  readonly entry: CommandId | null;
}

const outboxOf = (state: LiveState) => state.outbox;
const settlingOf = (state: LiveState) => state.settling;

/** My cards in the cells of an activity, with what waits laid over what the server shows. No rule is decided here. */
export function useCards(live: Live, activity: ActivityId, mine: readonly MyCard[]): readonly WaitingCard[] {
  const outbox = useLive(live, outboxOf);
  const settling = useLive(live, settlingOf);
  return useMemo(() => {
    const cards = new Map<string, WaitingCard>(
      mine.map(({ command, ...card }) => [
        command,
        { ...card, key: command, state: "saved", refusal: null, entry: null },
      ]),
    );
    for (const entry of settling) lay(cards, entry, activity, "saved");
    for (const entry of outbox) lay(cards, entry, activity, entry.state);
    return [...cards.values()];
  }, [mine, outbox, settling, activity]);
}

function lay(
  cards: Map<string, WaitingCard>,
  entry: OutboxEntry,
  activity: ActivityId,
  state: WaitingCard["state"],
): void {
  const { command } = entry;
  if (command.type !== "in-activity" || command.activity !== activity) return;
  const asked = command.command as Readonly<Record<string, unknown>> & { readonly type: string };
  const refusal = entry.state === "refused" ? entry.refusal : null;
  const standing = { state, refusal, entry: refusal === null ? null : entry.id };
  if (asked.type === "write-card" && typeof asked.zone === "string" && typeof asked.text === "string") {
    if (cards.has(entry.id)) return;
    cards.set(entry.id, {
      key: entry.id,
      id: null,
      text: asked.text,
      zone: asked.zone,
      until: typeof asked.until === "string" ? asked.until : null,
      marks: (asked.marks ?? {}) as WaitingCard["marks"],
      reserve: false,
      parked: null,
      ...standing,
    });
    return;
  }
  const card = [...cards.values()].find(({ id }) => id !== null && id === asked.card);
  if (card === undefined) return;
  if (asked.type === "withdraw-card" && state === "saved") cards.delete(card.key);
  else if (asked.type === "edit-card" && typeof asked.text === "string" && state !== "refused")
    cards.set(card.key, { ...card, ...standing, text: asked.text });
  else if (asked.type === "withdraw-card" || asked.type === "edit-card")
    cards.set(card.key, { ...card, ...standing });
}
