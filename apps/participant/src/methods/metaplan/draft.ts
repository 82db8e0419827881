import type { WaitingCard } from "@bocal/client/live/overlay";
import type { CardId } from "@bocal/protocol/base/ids";
import { type CardShape, type Paper, papers } from "@bocal/protocol/board/card";
import { useCallback, useState } from "react";
import { isRecord, keep, kept } from "../../kept.ts";
import { draftName } from "../../seats.ts";

/** What is typed and not sent. Kept on the phone with every letter (CC-05); nothing from the server ever changes it. */
export interface Draft {
  readonly text: string;
  /** Chosen by the writer, where the legend gives a choice. */
  readonly paper: Paper | null;
  /** Chosen by the writer, where the legend has a strip; null for a plain card. */
  readonly shape: CardShape | null;
  /** A card that is being reworded, beside the new one. */
  readonly edit: { readonly card: CardId; readonly text: string } | null;
}

/** The draft of one activity, and how to change parts of it. */
export function useDraft(sessionId: string, activity: string) {
  const name = draftName(sessionId, activity);
  const [draft, setDraft] = useState(() => readDraft(kept(name)));
  const change = useCallback(
    (changes: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...changes };
        keep(name, next);
        return next;
      }),
    [name],
  );
  return [draft, change] as const;
}

/** What of a draft was never handed in: the new card, and a correction that changes something. */
export function unsentOf({ text, edit }: Draft, cards: readonly WaitingCard[]): readonly string[] {
  const isChange =
    edit !== null && cards.every((card) => card.id !== edit.card || card.text !== edit.text.trim());
  return [text, isChange ? edit.text : ""].map((each) => each.trim()).filter((each) => each !== "");
}

function readDraft(found: unknown): Draft {
  const values = isRecord(found) ? found : {};
  const { text, paper, shape, edit } = values;
  return {
    text: typeof text === "string" ? text : "",
    paper: papers.find((each) => each === paper) ?? null,
    shape: shape === "strip" ? shape : null,
    edit:
      isRecord(edit) && typeof edit.card === "string" && typeof edit.text === "string"
        ? { card: edit.card as CardId, text: edit.text }
        : null,
  };
}
