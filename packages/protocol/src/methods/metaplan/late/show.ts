import type { PersonId } from "../../../base/ids.ts";
import { type ById, entry } from "../../../base/record.ts";
import { unseal } from "../../../base/sealed.ts";
import { resultsOf } from "../../../vote/count.ts";
import type { OptionResult } from "../../../vote/result.ts";
import { showVoteToAll, showVoteToMe, showVoteToScreen, showVoteToStaff } from "../../../vote/show.ts";
import type { NamedRoom } from "../../method.ts";
import { isBefore } from "../phase.ts";
import type { State } from "../vocabulary.ts";
import { gapsIn, proposalsOf } from "./actions.ts";
import { isChangedSinceVote, lastVote, optionsOf, themesOf, untitledOf } from "./themes.ts";
import type { Action, LateShown, ShownAction, ShownTheme } from "./vocabulary.ts";

/** Whether the late half is under way: before the theme list nobody is shown anything of it. */
export function isLate({ phase }: State): boolean {
  return !isBefore(phase, "themes");
}

export function showLateToStaff(state: State, room: NamedRoom): LateShown["staff"] | null {
  if (!isLate(state)) return null;
  const { late } = state;
  return {
    ...shown(state, room),
    vote: showVoteToStaff(late.vote, optionsOf(state), room),
    votesBefore: late.votesBefore.map(({ vote }) => showVoteToScreen(vote, [], room)),
    among: late.among,
    untitled: untitledOf(state),
    cards: Object.fromEntries(themesOf(state).map(({ id, cards }) => [id, cards.length])),
    proposals: Object.keys(late.proposals).length,
  };
}

export function showLateToScreen(state: State, room: NamedRoom): LateShown["screen"] | null {
  if (!isLate(state)) return null;
  return {
    ...shown(state, room),
    vote: showVoteToScreen(state.late.vote, optionsOf(state), room),
    proposals: Object.keys(state.late.proposals).length,
  };
}

export function showLateToAll(state: State, room: NamedRoom): LateShown["public"] | null {
  if (!isLate(state)) return null;
  return { ...shown(state, room), vote: showVoteToAll(state.late.vote, optionsOf(state), room) };
}

/** One phone: its own ballot, what it took on, what it proposed. */
export function showLateToMe(state: State, person: PersonId): LateShown["me"] | null {
  if (!isLate(state)) return null;
  const actions = Object.values(state.late.actions);
  return {
    vote: showVoteToMe(state.late.vote, person),
    owns: actions.filter(({ owner }) => owner === person).map(({ id }) => id),
    helps: actions.filter(({ helpers }) => helpers.includes(person)).map(({ id }) => id),
    proposals: proposalsOf(state, person).map(({ id, command, title }) => ({
      id,
      command: unseal(command),
      title: unseal(title),
    })),
  };
}

function shown(state: State, room: NamedRoom) {
  const { decider, actions, asking } = state.late;
  return {
    themes: shownThemes(state, room),
    changedSinceVote: isChangedSinceVote(state),
    decider,
    actions: Object.values(actions).map((action) => shownAction(action, room.names)),
    asking,
  };
}

/** The theme list with the points of the last vote that may be shown (MP-34); what came after that vote has none. */
export function shownThemes(state: State, room: NamedRoom): readonly ShownTheme[] {
  const vote = lastVote(state);
  const results = vote === null ? null : resultsOf(vote, room);
  const byId = new Map<string, OptionResult>(results?.options.map((each) => [each.id, each]));
  return themesOf(state).map(({ id, number, title }) => {
    const tally = byId.get(id)?.dots;
    return {
      id,
      number,
      title,
      points: tally?.points ?? null,
      rank: tally?.rank ?? null,
      share: tally?.share ?? null,
      shareRank: tally?.shareRank ?? null,
      decision: entry(state.late.decisions, id) ?? null,
    };
  });
}

/** An action is taken on openly, before the room: names of those who carry it are shown at every level. */
export function shownAction(action: Action, names: ById<string>): ShownAction {
  const { owner, ownerBefore, helpers, ...rest } = action;
  const name = owner === null ? ownerBefore : (entry(names, owner) ?? "");
  return {
    ...rest,
    owner: name === null ? null : { id: owner, name },
    helpers: helpers.flatMap((helper) => entry(names, helper) ?? []),
    lacks: gapsIn(action),
  };
}
