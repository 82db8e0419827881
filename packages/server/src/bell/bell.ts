import type { SessionId } from "@bocal/protocol/base/ids";

/**
 * Tells other nodes that a session's log has grown. It carries no content and may lose a ring: a node that hears nothing
 * still finds out when it appends, for the store compares numbers.
 */
export interface Bell {
  ring(session: SessionId, seq: number): void;
  /** Hears every ring, its own node's included. Gives what stops it. */
  onRing(hear: (session: SessionId, seq: number) => void): () => void;
  close(): Promise<void>;
}
