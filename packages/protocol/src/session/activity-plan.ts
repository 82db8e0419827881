import { textLength, tidyLine } from "../base/text.ts";
import { type MethodSettings, openIn, resettleIn } from "../methods/index.ts";
import type { ActivityPlan, Refusal, State } from "./vocabulary.ts";

export const titleLetters = 120;
export const mostMinutes = 600;

type ReadActivity =
  | { readonly ok: true; readonly plan: ActivityPlan }
  | { readonly ok: false; readonly refusal: Refusal };

/** An activity's plan as it is kept, or the first thing that is wrong with it. The method reads its own settings. */
export function readActivity(plan: ActivityPlan, { groups }: Pick<State, "groups">): ReadActivity {
  const title = tidyLine(plan.title);
  const length = textLength(title);
  if (length > titleLetters)
    return { ok: false, refusal: { type: "text-too-long", length, most: titleLetters } };
  const { plannedMinutes } = plan;
  if (!Number.isInteger(plannedMinutes) || plannedMinutes < 1 || plannedMinutes > mostMinutes)
    return { ok: false, refusal: { type: "minutes-out-of-range", least: 1, most: mostMinutes } };
  const inGroups = plan.inGroups === true ? { inGroups: true } : {};
  if (plan.inGroups === true && groups.length === 0) return { ok: false, refusal: { type: "no-groups" } };
  const fresh = openIn(plan.settings);
  const decision = resettleIn(fresh, plan.settings);
  if (decision !== null && !decision.ok) return { ok: false, refusal: decision.refusal };
  const settings = { method: fresh.method, settings: fresh.state.settings } as MethodSettings;
  return { ok: true, plan: { title, plannedMinutes, settings, ...inGroups } };
}
