import type { CommandId } from "@bocal/protocol/base/ids";
import type { Audience, Views } from "@bocal/protocol/session/views";
import type { Command, Refusal } from "@bocal/protocol/session/vocabulary";
import type { WireRefusal } from "@bocal/protocol/wire/answer";
import type { Holding } from "@bocal/protocol/wire/holding";
import type { Presence } from "@bocal/protocol/wire/presence";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Line } from "./connection.ts";

/** A command of this device that the server has not answered for good, or whose refusal was not read yet. */
export type OutboxEntry = WaitingEntry | RefusedEntry;

export interface WaitingEntry {
  readonly id: CommandId;
  readonly command: Command;
  readonly state: "waiting";
  /** When it was asked for, in ms on this device's clock: for telling how long it waits, never for ordering. */
  readonly since: number;
}

export interface RefusedEntry {
  readonly id: CommandId;
  readonly command: Command;
  readonly state: "refused";
  readonly refusal: Refusal | WireRefusal;
  /** True when the text is to be given back to the person who typed it. */
  readonly keepDraft: boolean;
  readonly since: number;
}

/** Said by this device and not by the server: more would wait than it can keep. */
export type OutboxRefusal = { readonly type: "too-much-waiting"; readonly most: number };

/** What became of a command. `keepDraft`: give the text back to the person who typed it. */
export type FinalAnswer =
  | { readonly type: "applied" }
  | {
      readonly type: "refused";
      readonly refusal: Refusal | WireRefusal | OutboxRefusal;
      readonly keepDraft: boolean;
    };

/** What was received and what waits. Nothing here is derived: selectors do that. */
export interface LiveState {
  readonly line: Line;
  readonly views: { readonly [A in Audience]?: Views[A] };
  /** Oldest first. */
  readonly outbox: readonly OutboxEntry[];
  /** Applied, not yet seen in a view: a few hundred milliseconds. Show as saved. */
  readonly settling: readonly WaitingEntry[];
  readonly presence: Presence | null;
  /** What other hands hold now, by card or cluster; an entry goes after one second of silence. */
  readonly holdings: Readonly<Record<string, Holding>>;
  /** The server serves another build than this page: reload between two phases. */
  readonly newBuild: boolean;
}

export function liveStore(): StoreApi<LiveState> {
  return createStore<LiveState>(() => ({
    line: { name: "connecting" },
    views: {},
    outbox: [],
    settling: [],
    presence: null,
    holdings: {},
    newBuild: false,
  }));
}
