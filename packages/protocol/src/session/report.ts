import type { Instant } from "../base/instant.ts";
import type { Outcome } from "./outcome.ts";

/** What a document is made from: one session, or several told together, with the words that the facilitator put around them. */
export interface Report {
  readonly title: string;
  readonly introduction: string;
  readonly conclusion: string;
  readonly takenAt: Instant;
  /** The time zone of the room, `Europe/Paris`; null for that of the server. */
  readonly zone: string | null;
  readonly sessions: readonly Outcome[];
}
