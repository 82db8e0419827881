import type { Instant } from "../base/instant.ts";
import type { Section } from "../report/section.ts";
import { type ActivityOutcome, keptIn, type Outcome } from "./outcome.ts";
import type { ReportChoices, ReportPart } from "./report-choices.ts";

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

/** The outcome without what the facilitator left out. Results of an activity left out are in no part at all. */
export function chosen(outcome: Outcome, { partsLeftOut, activitiesLeftOut }: ReportChoices): Outcome {
  const without = (part: ReportPart) => partsLeftOut.includes(part);
  const activities = outcome.activities.map((activity): ActivityOutcome => {
    const told = !activitiesLeftOut.includes(activity.id);
    return {
      ...activity,
      told,
      sections: told ? activity.sections.flatMap((each) => sectionWithout(each, partsLeftOut)) : [],
    };
  });
  const told = activities.filter((activity) => activity.told);
  return {
    ...outcome,
    attendance: without("attendance") ? null : outcome.attendance,
    runningOrder: outcome.runningOrder && !without("running-order"),
    activities,
    kept: without("kept") ? [] : keptIn(told),
    techniques: without("techniques")
      ? []
      : outcome.techniques.filter((technique) => told.some(({ method }) => method === technique)),
  };
}

function sectionWithout(section: Section, without: readonly ReportPart[]): readonly Section[] {
  switch (section.kind) {
    case "picture":
      return without.includes("pictures") ? [] : [section];
    case "list":
      return without.includes("verbatims")
        ? [{ ...section, lines: section.lines.map((line) => ({ ...line, under: [] })) }]
        : [section];
    case "items":
      return section.of === "parked" && without.includes("parking") ? [] : [section];
    default:
      return [section];
  }
}
