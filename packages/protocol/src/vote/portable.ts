import type { OptionId } from "../base/ids.ts";
import { seal } from "../base/sealed.ts";
import { tidyLine } from "../base/text.ts";
import { type ResultsRoom, resultsOf } from "./count.ts";
import type { VoteResults } from "./result.ts";
import { tidyRules } from "./rules.ts";
import { preparedVote, type Vote, type VoteRules } from "./vote.ts";

/**
 * What a session file says of a vote: its rules, and once it is closed its results. Ballots stay behind, and so does a vote that
 * people are still giving: a copy of it begins before voting.
 */
export interface PortableVote {
  readonly rules: VoteRules;
  readonly results: VoteResults | null;
  readonly reopened: boolean;
}

export function portableVote(vote: Vote, room: ResultsRoom): PortableVote {
  const results = resultsOf(vote, room);
  return { rules: vote.rules, results, reopened: results !== null && vote.reopened };
}

/** The vote of a file, with options under their new ids. */
export function restoredVote(file: PortableVote, optionIds: ReadonlyMap<OptionId, OptionId>): Vote {
  const vote = preparedVote(tidyRules(file.rules));
  if (file.results === null) return vote;
  const renamed = (id: OptionId) => optionIds.get(id) ?? id;
  const options = file.results.options.map((each) => ({
    ...each,
    id: renamed(each.id),
    text: tidyLine(each.text),
    dots: { ...each.dots, option: renamed(each.dots.option) },
    wish: each.wish === null ? null : { ...each.wish, option: renamed(each.wish.option) },
  }));
  return {
    ...vote,
    phase: "closed",
    reopened: file.reopened,
    kept: { ...file.results, options },
    options: options.map(({ id, number, text, withdrawn }) => ({
      id,
      number,
      text,
      owners: seal([]),
      withdrawn,
    })),
  };
}
