import { textLength } from "@bocal/protocol/base/text";
import { type Group, type Organisation, organisationsFromNames } from "@bocal/protocol/room/organisation";
import { mostMinutes, titleLetters } from "@bocal/protocol/session/activity-plan";
import type { ActivityPlan, Plan } from "@bocal/protocol/session/vocabulary";
import { newId } from "../door/new-id.ts";
import { methodRoom } from "../methods/index.ts";
import type { ConsoleWords } from "../words.ts";
import type { Draft, DraftActivity } from "./draft.ts";

export const mostExpected = 2_000;
const organisationsAtMost = 60;
const groupsAtMost = 40;

/** Something that keeps a draft from becoming a session, and the element that mends it. */
export interface Problem {
  readonly field: string;
  readonly sentence: string;
}

/** The lines of a list as people type it: no empty line, no bullet, nothing twice. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/^\s*[-•*–]\s+/, "").trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** The same list always gives the same marks, so the preview is what the room will see. */
export function organisationsOf(draft: Pick<Draft, "organisations">): readonly Organisation[] {
  return organisationsFromNames(linesOf(draft.organisations).slice(0, organisationsAtMost), () => newId());
}

export function groupsOf(draft: Pick<Draft, "groups">): readonly Group[] {
  return linesOf(draft.groups)
    .slice(0, groupsAtMost)
    .map((name) => ({ id: newId(), name }));
}

/** The number as it was typed, or null when it is none. */
export function wholeNumber(typed: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : null;
}

/** Fewer than five people an organisation on average: somebody will be alone in theirs (CC-07, small groups). */
export function hasSmallOrganisations(draft: Draft): boolean {
  const organisations = linesOf(draft.organisations).length;
  const expected = wholeNumber(draft.expected) ?? 0;
  return draft.anonymity === "organisation" && organisations >= 2 && expected < organisations * 5;
}

/** What is missing, in the order of the page. */
export function problemsOf(draft: Draft, words: ConsoleWords["prepare"]): readonly Problem[] {
  const { errors } = words;
  const problems: Problem[] = [];
  if (draft.title.trim() === "") problems.push({ field: "title", sentence: errors.name });
  else if (textLength(draft.title.trim()) > titleLetters)
    problems.push({ field: "title", sentence: errors.nameLong(titleLetters) });
  if (draft.host.trim() === "") problems.push({ field: "host", sentence: errors.host });
  const expected = wholeNumber(draft.expected);
  if (expected === null || expected < 1 || expected > mostExpected)
    problems.push({ field: "expected", sentence: errors.expected(mostExpected) });
  if (linesOf(draft.organisations).length > organisationsAtMost)
    problems.push({ field: "organisations", sentence: words.organisationsTooMany(organisationsAtMost) });
  if (linesOf(draft.groups).length > groupsAtMost)
    problems.push({ field: "groups", sentence: words.groupsTooMany(groupsAtMost) });
  draft.activities.forEach((activity, index) => {
    if (methodRoom(activity.settings.method).isBlank(activity.settings))
      problems.push({ field: activityField(activity), sentence: errors.blank(index + 1) });
    if (!areMinutes(activity.minutes))
      problems.push({
        field: minutesField(activity),
        sentence: errors.minutes(index + 1, mostMinutes),
      });
  });
  return problems;
}

export const activityField = ({ key }: DraftActivity) => `activity-${key}`;
export const minutesField = ({ key }: DraftActivity) => `minutes-${key}`;

export function areMinutes(typed: string): boolean {
  const minutes = wholeNumber(typed);
  return minutes !== null && minutes >= 1 && minutes <= mostMinutes;
}

/** A draft without problems as the server takes it. */
export function planOf(draft: Draft): { plan: Plan; activities: readonly ActivityPlan[] } {
  const groups = groupsOf(draft);
  return {
    plan: {
      title: draft.title,
      host: draft.host,
      organisations: organisationsOf(draft),
      groups,
      anonymity: draft.anonymity,
      identification: draft.identification,
      expected: wholeNumber(draft.expected) ?? 1,
      demonstration: false,
    },
    activities: draft.activities.map(({ title, minutes, settings, inGroups }) => ({
      title,
      plannedMinutes: wholeNumber(minutes) ?? 1,
      settings,
      // Ticked while there were groups; without them all run it together.
      ...(inGroups === true && groups.length > 1 ? { inGroups } : {}),
    })),
  };
}
