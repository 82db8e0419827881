import type { ActivityId, GroupId } from "../base/ids.ts";
import { firstLetters, tidyLine, tidyText } from "../base/text.ts";
import { restoreIn, type Tagged } from "../methods/index.ts";
import { type Context, type Decision, happens, refuse } from "../methods/method.ts";
import { readActivity, titleLetters } from "./activity-plan.ts";
import { type ReportChoices, reportParts, reportTextLetters } from "./report-choices.ts";
import { inRun } from "./run.ts";
import type { Command, Event, FilledActivity, Refusal, State } from "./vocabulary.ts";

/** A session file becomes the agenda of a new session: each activity opened, filled and closed again, at once. Its plans are read like any. */
export function fillSession(
  state: State,
  command: Extract<Command, { type: "fill-session" }>,
  { newId }: Pick<Context, "newId">,
): Decision<Event, Refusal> {
  const ids = command.activities.map(() => newId() as ActivityId);
  const inCopy = new Map(command.activities.map(({ id }, index) => [id, ids[index]]));
  const activityOf = (inFile: ActivityId) => inCopy.get(inFile) ?? inFile;
  const events: Event[] = [];
  for (const [index, filled] of command.activities.entries()) {
    const read = readActivity(filled.plan, state);
    if (!read.ok) return refuse(read.refusal);
    events.push(...filledWith({ ...filled, plan: read.plan }, ids[index] as ActivityId));
  }
  if (command.report !== undefined) events.push(reportAgain(command.report));
  return happens(...events);

  /** From outside: brought within what a facilitator could have typed. */
  function reportAgain({ title, introduction, conclusion, ...left }: ReportChoices): Event {
    const choices: ReportChoices = {
      title: firstLetters(tidyLine(title), titleLetters),
      introduction: firstLetters(tidyText(introduction), reportTextLetters),
      conclusion: firstLetters(tidyText(conclusion), reportTextLetters),
      partsLeftOut: reportParts.filter((part) => left.partsLeftOut.includes(part)),
      activitiesLeftOut: left.activitiesLeftOut.flatMap((id) => inCopy.get(id) ?? []),
    };
    return { type: "report-described", choices };
  }

  function filledWith(filled: FilledActivity, activity: ActivityId): readonly Event[] {
    const { plan, content, spans, brought = [], runs = [] } = filled;
    const came = brought.map(
      ({ from, group, items }): Event => ({
        type: "items-brought",
        activity,
        from: activityOf(from),
        ...(group === undefined ? {} : { group }),
        items,
      }),
    );
    const restored = (group: GroupId | null, of: Tagged<"portable">) =>
      inRun({ activity, group }, restoreIn(of, newId, activityOf));
    const prepared = [...came, ...restored(null, content)];
    const added: Event = { type: "activity-added", activity, plan };
    if (spans.length === 0) return [added, ...prepared];
    const opening: Event = { type: "activity-opened", activity };
    const closing: Event = { type: "activity-closed", activity };
    if (plan.inGroups !== true) return [added, opening, ...prepared, closing];
    const begun = runs.flatMap(({ group, content: of }) => restored(group, of));
    return [added, ...prepared, opening, ...begun, closing];
  }
}
