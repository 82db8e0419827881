import type { ActivityId } from "../base/ids.ts";

/** What the facilitator chose for the report of a session; kept in the session, so that nothing is typed twice. */
export interface ReportChoices {
  /** Empty for the title of the session. */
  readonly title: string;
  readonly introduction: string;
  readonly conclusion: string;
  readonly partsLeftOut: readonly ReportPart[];
  readonly activitiesLeftOut: readonly ActivityId[];
}

/** What can be left out of a report, in the order in which it is told. The results of each activity can be left out too. */
export const reportParts = [
  "attendance",
  "running-order",
  "pictures",
  "verbatims",
  "kept",
  "parking",
  "techniques",
] as const;
export type ReportPart = (typeof reportParts)[number];

/** Everything, as it is. */
export const wholeReport: ReportChoices = {
  title: "",
  introduction: "",
  conclusion: "",
  partsLeftOut: [],
  activitiesLeftOut: [],
};

/** An introduction or a conclusion is a page at most. */
export const reportTextLetters = 4_000;
