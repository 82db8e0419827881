import type { Answer } from "./answer.ts";
import type { BoardBytes } from "./board-bytes.ts";
import type { CommandMessage } from "./command.ts";
import type { Holding } from "./holding.ts";

/** Everything a client may send over its connection. */
export interface Up {
  command: (message: CommandMessage, answer: (answer: Answer) => void) => void;
  holding: (holding: Holding) => void;
  /** Asks for a whole `welcome`: after a gap, or when the page comes back to the front. */
  again: () => void;
  board: (document: string, bytes: BoardBytes) => void;
  "board-left": (document: string) => void;
}

/** Who a connection says it is; the proof is a cookie, or this token where cookies fail. */
export interface Handshake {
  readonly as: "console" | "screen" | "phone";
  readonly session: string;
  readonly wire: number;
  readonly token?: string;
}
