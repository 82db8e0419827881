import { isBefore, type Phase, phases } from "@bocal/protocol/methods/metaplan/phase";

/** The phases that this console leads through, in their order; a phase that has no room here is not offered. */
const offered: ReadonlySet<Phase> = new Set<Phase>([
  "writing",
  "reading",
  "grouping",
  "flashes",
  "titles",
  "migration",
  "themes",
  "weighting",
  "decisions",
  "actions",
  "closed",
]);

/** The phase that usually comes next after the board is open, or null at the end. */
export function phaseAfter(phase: Phase): Phase | null {
  return phases.find((each) => isBefore(phase, each) && offered.has(each)) ?? null;
}

/** Every other phase that may be opened or reopened from here. */
export function phasesElsewhere(phase: Phase): readonly Phase[] {
  return phases.filter((each) => each !== phase && offered.has(each) && each !== phaseAfter(phase));
}

/** Whether cards still find their places. */
export function mayArrange(phase: Phase): boolean {
  return isBefore("deposit-closed", phase) && isBefore(phase, "weighting");
}

/** Whether the activity may be left for the next one: the cards have been seen, and what follows is the group's choice. */
export function mayLeave(phase: Phase): boolean {
  return isBefore("reading", phase);
}
