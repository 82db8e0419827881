import type { Instant } from "@bocal/protocol/base/instant";
import { outcomeOf, type SessionFile, sessionFile } from "@bocal/protocol/session/outcome";
import type { Report } from "@bocal/protocol/session/report";
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

export function materialOf({ state, names }: Settled, takenAt: Instant, zone: string | null): Material {
  const outcome = outcomeOf(state, names, takenAt);
  return {
    report: { title: state.title, introduction: "", conclusion: "", takenAt, zone, sessions: [outcome] },
    files: [sessionFile(state, names, takenAt)],
  };
}
