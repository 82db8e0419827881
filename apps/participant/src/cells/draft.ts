import type { CardId } from "@bocal/protocol/base/ids";
import { useCallback, useState } from "react";
import { isRecord, keep, kept } from "../kept.ts";
import { draftName } from "../seats.ts";

/** What is typed and not sent: a new card, or one that is being reworded. Kept on the phone with every letter (CC-05). */
export interface CardDraft {
  readonly text: string;
  readonly edit: { readonly card: CardId; readonly text: string } | null;
}

export function useCardDraft(sessionId: string, activity: string) {
  const name = draftName(sessionId, activity);
  const [draft, setDraft] = useState(() => read(kept(name)));
  const change = useCallback(
    (changes: Partial<CardDraft>) =>
      setDraft((before) => {
        const next = { ...before, ...changes };
        keep(name, next);
        return next;
      }),
    [name],
  );
  return [draft, change] as const;
}

function read(found: unknown): CardDraft {
  if (!isRecord(found)) return { text: "", edit: null };
  const { text, edit } = found;
  return {
    text: typeof text === "string" ? text : "",
    edit:
      isRecord(edit) && typeof edit.card === "string" && typeof edit.text === "string"
        ? { card: edit.card as CardId, text: edit.text }
        : null,
  };
}
