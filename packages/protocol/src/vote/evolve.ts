import type { BallotId, PersonId } from "../base/ids.ts";
import { entry, withEntry, withoutEntry } from "../base/record.ts";
import { seal, unseal } from "../base/sealed.ts";
import { linesOf, marksOf, mostSpent } from "./ballot.ts";
import { whyNotReopenVote, whyNotUnopen } from "./decide.ts";
import type { PlainOption, Vote, VoteEvent, VoteOption, VoteRefusal } from "./vote.ts";

/** The next state of a vote. `by` is the person whose event it is; null for the clock. */
export function evolveVote(vote: Vote, event: VoteEvent, by: PersonId | null): Vote {
  switch (event.type) {
    case "vote-rules-set":
      return { ...vote, rules: event.rules };
    case "vote-opened":
      return { ...vote, phase: "open", options: event.options.map(frozenOption) };
    case "vote-unopened":
      return { ...vote, phase: "prepared", options: [], closesAt: null, raisedFrom: null };
    case "ballot-cast":
      return by === null
        ? vote
        : withBallot(vote, by, {
            voter: by,
            organisation: event.organisation,
            proxy: false,
            marks: seal(marksOf(event.marks)),
          });
    case "ballot-withdrawn":
      return by === null ? vote : withoutBallot(vote, by);
    case "proxy-ballot-cast":
      return withBallot(vote, event.ballot, {
        voter: event.person,
        organisation: event.organisation,
        proxy: true,
        marks: seal(marksOf(event.marks)),
      });
    case "proxy-ballot-withdrawn":
      return withoutBallot(vote, event.ballot);
    case "vote-budget-set":
      return {
        ...vote,
        rules: { ...vote.rules, budget: event.budget },
        raisedFrom: vote.phase === "open" ? event.raisedFrom : null,
      };
    case "vote-closing-set":
      return { ...vote, closesAt: event.at };
    case "vote-closed":
      return { ...vote, phase: "closed", closesAt: null, raisedFrom: null };
    case "vote-reopened":
      return { ...vote, phase: "open", reopened: true, fewShown: false };
    case "few-results-shown":
      return { ...vote, fewShown: true };
    case "option-withdrawn":
    case "option-restored":
      return {
        ...vote,
        options: vote.options.map((option) =>
          option.id === event.option ? { ...option, withdrawn: event.type === "option-withdrawn" } : option,
        ),
      };
  }
}

export function frozenOption({ id, number, text, owners }: PlainOption): VoteOption {
  return { id, number, text, owners: seal(owners), withdrawn: false };
}

function withBallot(vote: Vote, id: string, ballot: Vote["ballots"][string]): Vote {
  return { ...vote, ballots: withEntry(vote.ballots, id, ballot) };
}

function withoutBallot(vote: Vote, id: string): Vote {
  return { ...vote, ballots: withoutEntry(vote.ballots, id) };
}

/**
 * What takes an event of the facilitator back. Null for what cannot be: ballots are their voters', and results that were seen
 * cannot be unseen; a closed vote is opened again by its own command, which tells everyone.
 */
export function inverseOfVote(before: Vote, event: VoteEvent): readonly VoteEvent[] | null {
  switch (event.type) {
    case "vote-rules-set":
      return [{ type: "vote-rules-set", rules: before.rules }];
    case "vote-unopened":
      return null;
    case "vote-opened":
      return [{ type: "vote-unopened" }];
    case "proxy-ballot-cast":
      return [{ type: "proxy-ballot-withdrawn", ballot: event.ballot }];
    case "proxy-ballot-withdrawn":
      return proxyCastAgain(before, event.ballot);
    case "vote-budget-set":
      return [{ type: "vote-budget-set", budget: before.rules.budget, raisedFrom: before.raisedFrom }];
    case "vote-closing-set":
      return [{ type: "vote-closing-set", at: before.closesAt }];
    case "option-withdrawn":
      return [{ type: "option-restored", option: event.option }];
    case "option-restored":
      return [{ type: "option-withdrawn", option: event.option }];
    case "ballot-cast":
    case "ballot-withdrawn":
    case "vote-closed":
    case "vote-reopened":
    case "few-results-shown":
      return null;
  }
}

function proxyCastAgain(before: Vote, id: BallotId): readonly VoteEvent[] {
  const ballot = entry(before.ballots, id);
  if (ballot === undefined) return [];
  const { voter, organisation, marks } = ballot;
  return [
    {
      type: "proxy-ballot-cast",
      ballot: id,
      person: voter,
      organisation,
      marks: linesOf(unseal(marks), before.options),
    },
  ];
}

/** Why an inverse no longer fits what happened since, or null. */
export function whyNotTakeVoteBack(vote: Vote, inverse: VoteEvent): VoteRefusal | null {
  switch (inverse.type) {
    case "vote-rules-set":
      return vote.phase === "prepared" ? null : { type: vote.phase === "open" ? "vote-open" : "vote-closed" };
    case "vote-unopened":
      return whyNotUnopen(vote);
    case "vote-budget-set": {
      if (vote.phase === "closed") return { type: "vote-closed" };
      const spent = mostSpent(vote);
      return inverse.budget < spent ? { type: "budget-already-spent", spent } : null;
    }
    case "proxy-ballot-cast":
      if (vote.phase !== "open") return { type: "vote-closed" };
      return entry(vote.ballots, inverse.ballot) === undefined ? null : { type: "has-voted" };
    case "proxy-ballot-withdrawn":
      if (vote.phase !== "open") return { type: "vote-closed" };
      return entry(vote.ballots, inverse.ballot)?.proxy ? null : { type: "no-such-ballot" };
    case "vote-closing-set":
      // A moment that has passed cannot be waited for.
      return inverse.at === null && vote.phase === "open" ? null : { type: "vote-closed" };
    case "vote-reopened":
      return whyNotReopenVote(vote);
    default:
      return null;
  }
}
