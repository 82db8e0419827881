import type { CommandId } from "@bocal/protocol/base/ids";
import type { Command, Refusal } from "@bocal/protocol/session/vocabulary";
import type { WireRefusal } from "@bocal/protocol/wire/answer";
import type { Holding } from "@bocal/protocol/wire/holding";
import type { StoreApi } from "zustand/vanilla";
import type { LiveBoard } from "./board.ts";
import { type LiveState, liveStore } from "./store.ts";

export interface ConnectOptions {
  readonly as: "console" | "screen" | "phone";
  readonly session: string;
  /** The device secret, where cookies fail. */
  readonly token?: string | undefined;
  /** Where the server is; the page's own origin when absent. */
  readonly url?: string | undefined;
  readonly transports?: readonly ("polling" | "websocket")[] | undefined;
}

export type FinalAnswer =
  | { readonly type: "applied" }
  | { readonly type: "refused"; readonly refusal: Refusal | WireRefusal; readonly keepDraft: boolean };

/** One page's line to one session. */
export interface Live {
  readonly store: StoreApi<LiveState>;
  /** Writes the command down, sends it, and again after every return, until the server has answered for good. */
  send(command: Command): Promise<FinalAnswer>;
  /** Forgets a refused entry, once the person has read why. */
  dismiss(id: CommandId): void;
  /** Shows others what this hand moves; call as often as you like. */
  hold(holding: Holding): void;
  /** Opens a board document that a view names; yjs loads at the first call. */
  board(document: string): Promise<LiveBoard>;
  /** The server's clock, in ms. */
  now(): number;
  close(): void;
}

export function connect(_options: ConnectOptions): Live {
  return {
    store: liveStore(),
    send: () => new Promise(() => {}),
    dismiss: () => {},
    hold: () => {},
    board: () => new Promise(() => {}),
    now: () => Date.now(),
    close: () => {},
  };
}
