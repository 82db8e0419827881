import type { Instant } from "@bocal/protocol/base/instant";
import { type Outcome, outcomeOf, type SessionFile, sessionFile } from "@bocal/protocol/session/outcome";
import type { Settled } from "../live/live-session.ts";

/**
 * All that a report is made from, in plain data: what may leave, already chosen. It is made where the sessions live and
 * handed to another thread, to which nothing sealed can cross.
 */
export interface Material {
  readonly report: Report;
  /** One a session, in the same order. */
  readonly files: readonly SessionFile[];
}

/** One session, or several told together. */
export interface Report {
  readonly title: string;
  readonly introduction: string;
  readonly conclusion: string;
  readonly takenAt: Instant;
  readonly sessions: readonly Outcome[];
}

export function materialOf({ state, names }: Settled, takenAt: Instant): Material {
  const outcome = outcomeOf(state, names, takenAt);
  return {
    report: { title: state.title, introduction: "", conclusion: "", takenAt, sessions: [outcome] },
    files: [sessionFile(state, names, takenAt)],
  };
}
