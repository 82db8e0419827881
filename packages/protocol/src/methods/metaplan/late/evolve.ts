import type { ActionId, CommandId, PersonId } from "../../../base/ids.ts";
import { entry, withEntry, withoutEntry } from "../../../base/record.ts";
import { seal, unseal } from "../../../base/sealed.ts";
import { evolveVote } from "../../../vote/evolve.ts";
import { voteFrom } from "../../../vote/portable.ts";
import { preparedVote } from "../../../vote/vote.ts";
import type { Fact } from "../../method.ts";
import { newAction } from "./actions.ts";
import { notBegun } from "./start.ts";
import type { Action, Late, LateEvent } from "./vocabulary.ts";

/** The next state of the late half. */
export function evolveLate(late: Late, event: LateEvent, fact: Omit<Fact<unknown>, "event">): Late {
  const by = fact.by.kind === "person" ? fact.by.person : null;
  switch (event.type) {
    case "vote-prepared":
      return {
        ...late,
        vote: preparedVote(event.rules),
        among: event.among,
        votesBefore: [...late.votesBefore, { vote: late.vote, among: late.among }],
      };
    case "vote-unprepared":
      return unprepared(late);
    case "theme-decided":
      return {
        ...late,
        decisions:
          event.decision === null
            ? withoutEntry(late.decisions, event.theme)
            : withEntry(late.decisions, event.theme, event.decision),
      };
    case "decider-named":
      return { ...late, decider: event.decider };
    case "action-changed":
      return changed(late, event.action, (action) => ({ ...action, ...(event.changes as Partial<Action>) }));
    case "action-added":
      return { ...late, actions: withEntry(late.actions, event.action.id, event.action) };
    case "action-removed":
      return { ...late, actions: withoutEntry(late.actions, event.action) };
    case "volunteered":
      return changed(late, event.action, (action) => taken(action, by, event.as));
    case "stepped-back":
      return changed(late, event.action, (action) => left(action, by));
    case "asking-set":
      return { ...late, asking: event.asking };
    case "action-proposed":
      return by === null ? late : proposed(late, event, by, fact.command);
    case "proposal-withdrawn":
      return { ...late, proposals: withoutEntry(late.proposals, event.proposal) };
    case "proposals-shown":
      return shown(late, event.order);
    case "late-filled":
      return {
        ...notBegun,
        vote: event.vote === null ? notBegun.vote : voteFrom(event.vote),
        votesBefore: event.votesBefore.map((vote) => ({ vote: voteFrom(vote), among: null })),
        decisions: event.decisions,
        decider: event.decider,
        actions: Object.fromEntries(event.actions.map((action) => [action.id, action])),
      };
    default: {
      const vote = evolveVote(late.vote, event, by);
      return vote === late.vote ? late : { ...late, vote };
    }
  }
}

function unprepared(late: Late): Late {
  const before = late.votesBefore.at(-1);
  return before === undefined ? late : { ...late, ...before, votesBefore: late.votesBefore.slice(0, -1) };
}

function changed(late: Late, id: ActionId, change: (action: Action) => Action): Late {
  const action = entry(late.actions, id);
  return action === undefined ? late : { ...late, actions: withEntry(late.actions, id, change(action)) };
}

function taken(action: Action, by: PersonId | null, as: "owner" | "helper"): Action {
  if (by === null) return action;
  if (as === "helper") return { ...action, helpers: [...action.helpers, by] };
  const helpers = action.helpers.filter((helper) => helper !== by);
  return { ...action, owner: by, ownerBefore: null, helpers };
}

function left(action: Action, by: PersonId | null): Action {
  return {
    ...action,
    owner: action.owner === by ? null : action.owner,
    helpers: action.helpers.filter((helper) => helper !== by),
  };
}

function proposed(
  late: Late,
  event: Extract<LateEvent, { type: "action-proposed" }>,
  by: PersonId,
  command: CommandId,
): Late {
  const proposal = {
    id: event.proposal,
    theme: event.theme,
    title: seal(event.title),
    author: seal(by),
    command: seal(command),
  };
  return { ...late, proposals: withEntry(late.proposals, event.proposal, proposal) };
}

/** Proposals become actions of the list, without their authors, in the order that was drawn. */
function shown(late: Late, order: readonly ActionId[]): Late {
  const actions: Record<string, Action> = { ...late.actions };
  const proposals = { ...late.proposals };
  for (const id of order) {
    const proposal = entry(late.proposals, id);
    if (proposal === undefined) continue;
    actions[id] = newAction(id, proposal.theme, unseal(proposal.title));
    delete proposals[id];
  }
  return { ...late, actions, proposals, asking: false };
}
