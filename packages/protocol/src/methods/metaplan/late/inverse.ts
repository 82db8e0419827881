import { entry } from "../../../base/record.ts";
import { inverseOfVote, whyNotTakeVoteBack } from "../../../vote/evolve.ts";
import type { State } from "../vocabulary.ts";
import type { Action, Late, LateEvent, LateRefusal } from "./vocabulary.ts";

/** What takes an event of the late half back; null for what people did themselves, or have seen. */
export function inverseOfLate({ late }: State, event: LateEvent): readonly LateEvent[] | null {
  switch (event.type) {
    case "vote-prepared":
      return [{ type: "vote-unprepared" }];
    case "vote-unprepared":
      return [{ type: "vote-prepared", rules: late.vote.rules, among: late.among }];
    case "theme-decided":
      return [
        { type: "theme-decided", theme: event.theme, decision: entry(late.decisions, event.theme) ?? null },
      ];
    case "decider-named":
      return [{ type: "decider-named", decider: late.decider }];
    case "action-added":
      return [{ type: "action-removed", action: event.action.id }];
    case "action-removed": {
      const action = entry(late.actions, event.action);
      return action === undefined ? [] : [{ type: "action-added", action }];
    }
    case "action-changed":
      return changedBack(late, event);
    case "asking-set":
      return [{ type: "asking-set", asking: late.asking }];
    case "volunteered":
    case "stepped-back":
    case "action-proposed":
    case "proposal-withdrawn":
    case "proposals-shown":
    case "late-filled":
      return null;
    default:
      return inverseOfVote(late.vote, event);
  }
}

function changedBack(
  late: Late,
  { action: id, changes }: Extract<LateEvent, { type: "action-changed" }>,
): readonly LateEvent[] {
  const action = entry(late.actions, id);
  if (action === undefined) return [];
  const before = Object.keys(changes).map((name) => [name, action[name as keyof Action]] as const);
  return [
    {
      type: "action-changed",
      action: id,
      changes: Object.fromEntries(before),
      ...(changes.owner === undefined ? {} : { ownedBy: changes.owner }),
    },
  ];
}

function isTaken({ owner, helpers }: Action): boolean {
  return owner !== null || helpers.length > 0;
}

/** Why an inverse no longer fits what others did since, or null. */
export function whyNotTakeLateBack({ late }: State, inverse: LateEvent): LateRefusal | null {
  switch (inverse.type) {
    case "vote-unprepared":
      return late.vote.phase === "prepared" ? null : { type: "vote-open" };
    case "vote-prepared":
      return late.vote.phase === "closed" ? null : { type: "vote-not-closed" };
    // Whoever took an action on since did so themselves: that is not taken back for them.
    case "action-removed":
    case "action-changed": {
      const action = entry(late.actions, inverse.action);
      if (action === undefined) return { type: "no-such-action" };
      if (inverse.type === "action-removed") return isTaken(action) ? { type: "action-taken" } : null;
      const { ownedBy } = inverse;
      return ownedBy === undefined || ownedBy === action.owner ? null : { type: "action-taken" };
    }
    case "theme-decided":
    case "decider-named":
    case "action-added":
    case "asking-set":
    case "volunteered":
    case "stepped-back":
    case "action-proposed":
    case "proposal-withdrawn":
    case "proposals-shown":
    case "late-filled":
      return null;
    default:
      return whyNotTakeVoteBack(late.vote, inverse);
  }
}
