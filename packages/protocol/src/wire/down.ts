import type { BoardBytes } from "./board-bytes.ts";
import type { Changed } from "./changed.ts";
import type { Holding } from "./holding.ts";
import type { Presence } from "./presence.ts";
import type { Welcome } from "./welcome.ts";

/** Everything a server may send over a connection. */
export interface Down {
  welcome: (welcome: Welcome) => void;
  changed: (changed: Changed) => void;
  holding: (holding: Holding) => void;
  presence: (presence: Presence) => void;
  board: (document: string, bytes: BoardBytes) => void;
  "board-closed": (document: string, code: number, reason: string) => void;
  /** The server stops or restarts: come back after a random part of this time, so that not everybody comes at once. */
  restarting: (withinMs: number) => void;
}

/** Why a connection is refused, as the message of Socket.IO's `connect_error`. */
export type ConnectRefusal = "unknown-person" | "unknown-session" | "revoked" | "foreign-origin" | "old-page";
