import type { Instant } from "@bocal/protocol/base/instant";
import { outcomeOf, type SessionFile, sessionFile } from "@bocal/protocol/session/outcome";
import { chosen, type Report } from "@bocal/protocol/session/report";
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

export interface MaterialAsked {
  readonly takenAt: Instant;
  readonly zone: string | null;
  /** The title of several sessions together; one has its own. */
  readonly title?: string | undefined;
}

/** One session, or several in the order in which they are told, each with what its facilitator chose for its report. */
export function materialOf(settled: readonly Settled[], asked: MaterialAsked): Material {
  const { takenAt, zone } = asked;
  const told = settled.map(({ state, names }) => ({
    choices: state.report,
    outcome: chosen(outcomeOf(state, names, takenAt), state.report),
    file: sessionFile(state, names, takenAt),
  }));
  const [first] = told;
  const alone = told.length === 1 ? first?.choices : undefined;
  return {
    report: {
      title: alone?.title || asked.title || (first?.outcome.title ?? ""),
      introduction: alone?.introduction ?? "",
      conclusion: alone?.conclusion ?? "",
      takenAt,
      zone,
      sessions: told.map(({ outcome, choices: { introduction, conclusion } }) =>
        alone === undefined ? { ...outcome, introduction, conclusion } : outcome,
      ),
    },
    files: told.map(({ file }) => file),
  };
}
