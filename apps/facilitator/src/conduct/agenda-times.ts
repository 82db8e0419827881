import { minuteMs } from "@bocal/protocol/base/instant";
import type { AgendaEntry } from "@bocal/protocol/session/views";

/** A line of the running order with the clock beside it. */
export interface TimedEntry {
  readonly entry: AgendaEntry;
  /** When it began, or when it will begin if what runs ends as planned; null before anything has begun. */
  readonly at: number | null;
  /** Time it was really open until now, in ms. */
  readonly openMs: number;
}

export interface TimedAgenda {
  readonly entries: readonly TimedEntry[];
  /** Longer than planned, in ms; negative when shorter; null before anything has begun. */
  readonly driftMs: number | null;
}

/**
 * The running order at a moment. The drift counts what was open against what was planned for it, and the
 * activity that runs only once it runs over: breaks between activities are nobody's delay.
 */
export function timedAgenda(agenda: readonly AgendaEntry[], now: number): TimedAgenda {
  const openMsOf = (entry: AgendaEntry) =>
    entry.openMs + (entry.runningSince === null ? 0 : Math.max(0, now - entry.runningSince));
  const begun = agenda.filter(({ openedAt }) => openedAt !== null);
  const running = agenda.find(({ status }) => status === "open");

  let next: number | null = begun.length === 0 ? null : now;
  if (next !== null && running !== undefined)
    next += Math.max(0, running.plannedMinutes * minuteMs - openMsOf(running));

  const entries = agenda.map((entry): TimedEntry => {
    if (entry.status !== "planned") return { entry, at: entry.openedAt, openMs: openMsOf(entry) };
    const at = next;
    if (next !== null) next += entry.plannedMinutes * minuteMs;
    return { entry, at, openMs: 0 };
  });

  const driftMs = begun.reduce((sum, entry) => {
    const over = openMsOf(entry) - entry.plannedMinutes * minuteMs;
    return sum + (entry.status === "open" ? Math.max(0, over) : over);
  }, 0);
  return { entries, driftMs: begun.length === 0 ? null : driftMs };
}

export function wholeMinutes(ms: number): number {
  return Math.round(ms / minuteMs);
}
