import { settingsInFile } from "../methods/index.ts";
import type { ActivityFile, SessionFile } from "./outcome.ts";
import type { ReportChoices } from "./report-choices.ts";
import type { FilledActivity, Plan } from "./vocabulary.ts";

/** A copy of a session file: the same places to come from, the same activities and what they hold, nobody inside. */
export function copyOf({ session, activities }: SessionFile): {
  readonly plan: Plan;
  readonly filled: readonly FilledActivity[];
  readonly report: ReportChoices | undefined;
} {
  const { ended: _, report, ...described } = session;
  return { plan: { ...described, demonstration: false }, filled: activities.map(filledFrom), report };
}

function filledFrom(file: ActivityFile): FilledActivity {
  const { id, title, plannedMinutes, spans, content, brought, inGroups, runs } = file;
  return {
    id,
    brought,
    plan: { title, plannedMinutes, settings: settingsInFile(content), inGroups },
    spans,
    content,
    runs,
  };
}
