import type { CardId } from "@bocal/protocol/base/ids";
import {
  type Factor,
  type Scope,
  type Sign,
  scopes,
  signs,
  type Tag,
  tags,
} from "@bocal/protocol/methods/capital/vocabulary";
import { useCallback, useState } from "react";
import { isRecord, keep, kept } from "../../kept.ts";
import { draftName } from "../../seats.ts";

/** What is typed and chosen for one factor and not sent: a new card with its marks, or one that is being reworded (CC-05). */
export interface FactorDraft {
  readonly text: string;
  readonly sign: Sign | null;
  readonly tag: Tag | null;
  readonly scope: Scope | null;
  readonly when: string;
  readonly edit: { readonly card: CardId; readonly text: string } | null;
}

export const emptyCard = { text: "", sign: null, tag: null, scope: null, when: "" } as const;

/** The draft of one factor, kept on the phone with every letter and every choice; each factor has its own. */
export function useFactorDraft(sessionId: string, activity: string, factor: Factor) {
  const name = draftName(sessionId, activity);
  const [draft, setDraft] = useState(() => draftOf(kept(name), factor));
  const change = useCallback(
    (changes: Partial<FactorDraft>) =>
      setDraft((before) => {
        const next = { ...before, ...changes };
        keep(name, withDraft(kept(name), factor, next));
        return next;
      }),
    [name, factor],
  );
  return [draft, change] as const;
}

/** What is kept with the draft of one factor in it; those of the others stay. */
export function withDraft(found: unknown, factor: Factor, draft: FactorDraft) {
  return { factors: { ...draftsIn(found), [factor]: draft } };
}

/** The draft of a factor in what is kept; an older page may have written it. */
export function draftOf(found: unknown, factor: Factor): FactorDraft {
  const draft = draftsIn(found)[factor];
  if (!isRecord(draft)) return { ...emptyCard, edit: null };
  const { text, when, edit } = draft;
  return {
    text: typeof text === "string" ? text : "",
    sign: signs.find((each) => each === draft.sign) ?? null,
    tag: tags.find((each) => each === draft.tag) ?? null,
    scope: scopes.find((each) => each === draft.scope) ?? null,
    when: typeof when === "string" ? when : "",
    edit:
      isRecord(edit) && typeof edit.card === "string" && typeof edit.text === "string"
        ? { card: edit.card as CardId, text: edit.text }
        : null,
  };
}

function draftsIn(found: unknown): Readonly<Record<string, unknown>> {
  return isRecord(found) && isRecord(found.factors) ? found.factors : {};
}
