import type { OutboxEntry } from "@bocal/client/live/store";
import type { PhoneWords } from "@bocal/client/words/phone-fr";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import { useEffect, useMemo, useState } from "react";
import { isRecord, keep, kept } from "../kept.ts";
import { methodOnPhone } from "../methods/index.ts";
import { draftName, inSession } from "../seats.ts";
import { textsIn } from "./kept-texts.ts";

/** What I wrote in one activity. */
export interface OwnActivity {
  readonly activity: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Typed, and never handed in. */
  readonly drafts: readonly string[];
}

/**
 * My cards of every activity so far. A view tells only those of the current one, so the phone keeps a copy of the others itself,
 * and gives it back at the end of the session.
 */
export function useOwnCards(sessionId: string, session: PublicView, me: MeView): readonly OwnActivity[] {
  const name = inSession(sessionId, "copy");
  const [before] = useState(() => readCopy(kept(name)));
  const current = useMemo(() => currentOf(session, me), [session, me]);
  const [copy, setCopy] = useState(before);
  useEffect(() => {
    if (current === null) return;
    setCopy((known) => {
      const same = known.find(({ activity }) => activity === current.activity);
      if (same !== undefined && JSON.stringify(same) === JSON.stringify(current)) return known;
      const next =
        same === undefined
          ? [...known, current]
          : known.map((each) => (each.activity === current.activity ? current : each));
      keep(name, next);
      return next;
    });
  }, [current, name]);
  return copy;
}

/**
 * The same with what was typed and not handed in: drafts, and texts that still wait or came back refused. Activities with nothing
 * are left out. Reads the storage: not for every drawing.
 */
export function withDrafts(
  sessionId: string,
  own: readonly OwnActivity[],
  outbox: readonly OutboxEntry[],
): readonly OwnActivity[] {
  return own
    .map((each) => ({
      ...each,
      drafts: [...unsentTexts(outbox, each.activity), ...textsIn(kept(draftName(sessionId, each.activity)))],
    }))
    .filter(({ lines, drafts }) => lines.length > 0 || drafts.length > 0);
}

function unsentTexts(outbox: readonly OutboxEntry[], activity: string): readonly string[] {
  return outbox.flatMap(({ command }) =>
    command.type === "in-activity" && command.activity === activity && "text" in command.command
      ? [command.command.text]
      : [],
  );
}

/** Everything as plain text, to take away. Empty when there is nothing. */
export function copyText(title: string, own: readonly OwnActivity[], words: PhoneWords): string {
  if (own.length === 0) return "";
  const parts = own.map(({ title: question, lines, drafts }) => {
    const all = [...lines, ...drafts.map(words.copy.draft)];
    return [question, ...all.map((line) => `- ${line.replaceAll("\n", "\n  ")}`)].join("\n");
  });
  return `${[words.copy.heading(title), ...parts].join("\n\n")}\n`;
}

function currentOf(session: PublicView, me: MeView): OwnActivity | null {
  const { activity } = session;
  if (activity === null || me.activity?.id !== activity.id) return null;
  const method = methodOnPhone(activity.method.method);
  return {
    activity: activity.id,
    title: method.title(activity.method.shown),
    lines: method.written(me.activity.method.shown),
    drafts: [],
  };
}

function readCopy(found: unknown): readonly OwnActivity[] {
  if (!Array.isArray(found)) return [];
  return found.flatMap((each: unknown) => {
    if (!isRecord(each) || typeof each.activity !== "string" || typeof each.title !== "string") return [];
    const lines = Array.isArray(each.lines) ? each.lines.filter((line) => typeof line === "string") : [];
    return [{ activity: each.activity, title: each.title, lines, drafts: [] }];
  });
}
