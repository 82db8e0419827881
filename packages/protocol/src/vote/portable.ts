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

/** The same with options under the ids of a copy. */
export function withOptionIds(file: PortableVote, ids: ReadonlyMap<string, string>): PortableVote {
  if (file.results === null) return file;
  const options = file.results.options.map((each) => ({
    ...each,
    id: (ids.get(each.id) ?? each.id) as OptionId,
  }));
  return { ...file, results: { ...file.results, options } };
}

/** A vote as a file tells it: closed with the results it had, or not opened yet. The file comes from outside. */
export function voteFrom(file: PortableVote): Vote {
  const vote = preparedVote(tidyRules(file.rules));
  if (file.results === null) return vote;
  const options = file.results.options.map((each) => ({ ...each, text: tidyLine(each.text) }));
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
