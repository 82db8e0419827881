import type { OptionId, OrganisationId, PersonId } from "@bocal/protocol/base/ids";
import type { Actor } from "@bocal/protocol/methods/method";
import type { Anonymity } from "@bocal/protocol/room/person";
import { resultsOf } from "@bocal/protocol/vote/count";
import { decideVote } from "@bocal/protocol/vote/decide";
import { evolveVote } from "@bocal/protocol/vote/evolve";
import type { VoteResults } from "@bocal/protocol/vote/result";
import {
  type MarkLine,
  type PlainOption,
  preparedVote,
  type Vote,
  type VoteCommand,
  type VoteEvent,
  type VoteRefusal,
  type VoteRules,
} from "@bocal/protocol/vote/vote";
import { facilitator, idOf, named, people, roomOf } from "../../help/people.ts";
import { story } from "../../help/story.ts";

export const rules: VoteRules = {
  kind: "dots",
  criterion: "Le plus important pour nous",
  budget: 5,
  cap: 3,
  ownAllowed: true,
  mustSpendAll: false,
};

export const option = (word: string) => named<"option">(word);

/** Options named by letters, in their order; those after a colon are of that person alone: `a`, `b:person-1`. */
export function optionsFrom(...names: readonly string[]): readonly PlainOption[] {
  return names.map((name, index) => {
    const [id = name, owner] = name.split(":");
    return {
      id: option(id),
      number: index + 1,
      text: `Option ${id}`,
      owners: owner === undefined ? [] : [named<"person">(owner)],
    };
  });
}

/** A ballot in letters: `aab` is two dots on a and one on b. */
export function marks(letters: string): readonly MarkLine[] {
  const counts = Map.groupBy(letters, (letter) => letter);
  return [...counts].map(([letter, dots]) => ({ option: option(letter), dots: dots.length }));
}

const plain = ({ by }: { readonly by: Actor }): PersonId | null => (by.kind === "person" ? by.person : null);

/** A story of a vote among the first `count` people. */
export function voteStory(
  other: Partial<VoteRules> = {},
  options: readonly PlainOption[] = optionsFrom("a", "b", "c"),
  count = 11,
) {
  return story<Vote, VoteCommand, VoteEvent, VoteRefusal>({
    start: preparedVote({ ...rules, ...other }),
    decide: (vote, command, asked) =>
      decideVote(vote, command, { ...asked, people: roomOf(count).people, options }),
    evolve: (vote, fact) => evolveVote(vote, fact.event, plain(fact)),
  });
}

export const opened = (...names: readonly string[]): VoteEvent => ({
  type: "vote-opened",
  options: optionsFrom(...(names.length === 0 ? ["a", "b", "c"] : names)),
});

/** A vote that is open with these rules and options. */
export function openVote(other: Partial<VoteRules> = {}, ...names: readonly string[]): Vote {
  return evolveVote(preparedVote({ ...rules, ...other }), opened(...names), idOf(facilitator));
}

interface Cast {
  readonly person: number;
  readonly letters: string;
  readonly organisation?: OrganisationId | null;
}

/** The vote with these ballots, from person 1 on, each where they come from; then closed. */
export function closedWith(vote: Vote, ...cast: readonly (string | Cast)[]): Vote {
  const all = cast.reduce<Vote>((before, each, index) => {
    const { person, letters, organisation } =
      typeof each === "string" ? { person: index, letters: each, organisation: undefined } : each;
    const voter = people[person];
    if (voter === undefined) throw new Error(`Nobody is number ${person}.`);
    return evolveVote(
      before,
      {
        type: "ballot-cast",
        marks: marks(letters),
        organisation: organisation === undefined ? voter.organisation : organisation,
      },
      voter.id,
    );
  }, vote);
  return evolveVote(all, { type: "vote-closed" }, idOf(facilitator));
}

/** Results that must be there. */
export function resultsIn(vote: Vote, anonymity: Anonymity = "organisation"): VoteResults {
  const results = resultsOf(vote, roomOf(19, anonymity));
  if (results === null) throw new Error("No results are shown.");
  return results;
}

/** One value of each option by its id: `{ a: 5, b: 3 }`. */
export function byOption<Value>(
  results: VoteResults,
  pick: (option: VoteResults["options"][number]) => Value,
): Readonly<Record<OptionId, Value>> {
  return Object.fromEntries(results.options.map((each) => [each.id, pick(each)]));
}
