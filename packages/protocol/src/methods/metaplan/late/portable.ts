import type { ActionId, ClusterId } from "../../../base/ids.ts";
import { entry } from "../../../base/record.ts";
import { tidyLine, tidyText } from "../../../base/text.ts";
import { portableVote, withOptionIds } from "../../../vote/portable.ts";
import type { NamedRoom } from "../../method.ts";
import type { State } from "../vocabulary.ts";
import { isDay, newAction } from "./actions.ts";
import { notBegun } from "./start.ts";
import type { Action, LateEvent, PortableAction, PortableLate } from "./vocabulary.ts";

/** What a session file says of the late half: rules and results of votes, decisions, actions; no ballot, nothing hidden. */
export function portableLate(state: State, room: NamedRoom): PortableLate | null {
  const { late } = state;
  if (late === notBegun) return null;
  return {
    vote: portableVote(late.vote, room),
    votesBefore: late.votesBefore.map(({ vote }) => portableVote(vote, room)),
    decisions: Object.entries(late.decisions)
      .filter(([id]) => entry(state.clusters, id) !== undefined)
      .map(([id, { kind, reason }]) => ({ cluster: id as ClusterId, kind, reason }))
      .toSorted((a, b) => (a.cluster < b.cluster ? -1 : 1)),
    decider: late.decider,
    actions: Object.values(late.actions).map((action) => portableAction(action, state, room)),
  };
}

function portableAction(action: Action, state: State, room: NamedRoom): PortableAction {
  const { theme, owner, ownerBefore, helpers, others, ...rest } = action;
  const names = helpers.flatMap((helper) => entry(room.names, helper) ?? []);
  return {
    ...rest,
    cluster: theme !== null && entry(state.clusters, theme) !== undefined ? theme : null,
    owner: owner === null ? ownerBefore : (entry(room.names, owner) ?? ownerBefore),
    helpers: [...names, others].filter((each) => each !== "").join(", "),
    others: "",
  };
}

/** The events that fill the late half of a copy. People of the first session are names in it, not people. */
export function restoreLate(
  file: PortableLate | null,
  clusters: ReadonlyMap<ClusterId, ClusterId>,
  newId: () => string,
): readonly LateEvent[] {
  if (file === null) return [];
  return [
    {
      type: "late-filled",
      vote: file.vote === null ? null : withOptionIds(file.vote, clusters),
      votesBefore: file.votesBefore.map((vote) => withOptionIds(vote, clusters)),
      decisions: Object.fromEntries(
        file.decisions.flatMap(({ cluster, kind, reason }) => {
          const theme = clusters.get(cluster);
          return theme === undefined ? [] : [[theme, { kind, reason: tidyText(reason) }]];
        }),
      ),
      decider: tidyLine(file.decider),
      actions: file.actions.map((action) => restoredAction(action, clusters, newId() as ActionId)),
    },
  ];
}

function restoredAction(
  action: PortableAction,
  clusters: ReadonlyMap<ClusterId, ClusterId>,
  id: ActionId,
): Action {
  const theme = action.cluster === null ? null : (clusters.get(action.cluster) ?? null);
  return {
    ...newAction(id, theme, tidyLine(action.title)),
    description: tidyText(action.description),
    ownerBefore: action.owner === null ? null : tidyLine(action.owner),
    others: tidyLine(action.helpers),
    means: tidyLine(action.means),
    due: action.due !== null && isDay(action.due) ? action.due : null,
    realistic: action.realistic,
    sideEffects: tidyText(action.sideEffects),
    aside: action.aside === null ? null : tidyLine(action.aside),
  };
}
