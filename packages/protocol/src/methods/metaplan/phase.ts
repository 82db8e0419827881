/** Where a méta-plan stands, in the order of the method. Each can be reopened; none loses what another has made. */
export const phases = [
  "preparation",
  "writing",
  "deposit-closed",
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
] as const;
export type Phase = (typeof phases)[number];

/** Whether the first of two phases comes earlier in the method than the second. */
export function isBefore(phase: Phase, other: Phase): boolean {
  return phases.indexOf(phase) < phases.indexOf(other);
}
