import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState, OutboxEntry } from "@bocal/client/live/store";
import { marksOf } from "@bocal/protocol/vote/ballot";
import type { MyVote, PublicVote } from "@bocal/protocol/vote/show";
import type { MarkLine, Marks, VoteCommand } from "@bocal/protocol/vote/vote";
import { useEffect, useState } from "react";
import { forget, keep, kept } from "../kept.ts";
import { inSession } from "../seats.ts";
import { asLines, draftIn } from "./marks.ts";

export interface BallotPlace {
  readonly live: Live;
  readonly sessionId: string;
  readonly activity: string;
  readonly vote: PublicVote;
  readonly mine: MyVote;
  readonly send: (command: VoteCommand) => void;
  readonly onTyping: (typing: boolean) => void;
}

const outboxOf = (state: LiveState) => state.outbox;
const settlingOf = (state: LiveState) => state.settling;

/**
 * My ballot: what I am choosing, kept on the phone with every dot (CC-05), and what the server has. Nothing leaves before I confirm;
 * nothing from the server changes what I am choosing.
 */
export function useBallot({ live, sessionId, activity, vote, mine, send, onTyping }: BallotPlace) {
  const name = ballotName(sessionId, activity);
  const outbox = useLive(live, outboxOf);
  const settling = useLive(live, settlingOf);
  const [draft, setDraft] = useState(() => draftIn(kept(name), vote));
  const entry = [...settling, ...outbox].findLast((each) => isBallot(each, activity));
  const sent = entry === undefined || entry.state === "refused" ? mine.marks : linesIn(entry);
  const marks = draft ?? marksOf(sent ?? []);
  const isChanged = draft !== null && JSON.stringify(asLines(draft, vote)) !== JSON.stringify(sent ?? []);
  // A draft that says what the server has is no draft any more, unless nothing was sent yet.
  const isOpen = vote.phase === "open";
  useEffect(() => onTyping(isChanged && isOpen), [isChanged, isOpen, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);

  const change = (next: Marks) => {
    setDraft(next);
    keep(name, { marks: next });
  };
  const drop = () => {
    setDraft(null);
    forget(name);
  };
  return {
    marks,
    /** Chosen here and not confirmed. */
    isChanged,
    hasBallot: sent !== null,
    isWaiting: outbox.some((each) => each.state === "waiting" && isBallot(each, activity)),
    refused: outbox.find((each) => each.state === "refused" && isBallot(each, activity)) ?? null,
    change,
    submit: () => {
      for (const each of outbox)
        if (each.state === "refused" && isBallot(each, activity)) live.dismiss(each.id);
      send({ type: "cast-ballot", marks: asLines(marks, vote) });
      drop();
    },
    withdraw: () => {
      send({ type: "withdraw-ballot" });
      drop();
    },
  };
}

/** The name under which the ballot that one is choosing is kept. */
function ballotName(sessionId: string, activity: string): string {
  return inSession(sessionId, `ballot.${activity}`);
}

type BallotCommand = Extract<VoteCommand, { type: "cast-ballot" | "withdraw-ballot" }>;

function commandIn(entry: OutboxEntry, activity: string): BallotCommand | null {
  const { command } = entry;
  if (command.type !== "in-activity" || command.activity !== activity) return null;
  const inside = command.command as { readonly type: string };
  return inside.type === "cast-ballot" || inside.type === "withdraw-ballot"
    ? (inside as BallotCommand)
    : null;
}

function isBallot(entry: OutboxEntry, activity: string): boolean {
  return commandIn(entry, activity) !== null;
}

function linesIn(entry: OutboxEntry): readonly MarkLine[] | null {
  const { command } = entry;
  const inside = command.type === "in-activity" ? (command.command as BallotCommand) : null;
  return inside?.type === "cast-ballot" ? inside.marks : null;
}
