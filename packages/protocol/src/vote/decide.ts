import type { BallotId, OptionId, OrganisationId, PersonId } from "../base/ids.ts";
import { type Instant, instant } from "../base/instant.ts";
import { type ById, entry } from "../base/record.ts";
import { unseal } from "../base/sealed.ts";
import type { Person } from "../room/person.ts";
import { linesOf, marksOf, mostSpent, whyNotMarks } from "./ballot.ts";
import {
  budgetAtMost,
  closingWarningMs,
  isCount,
  optionsAtLeast,
  spendable,
  tidyRules,
  whyNotRules,
} from "./rules.ts";
import type { MarkLine, PlainOption, Vote, VoteCommand, VoteEvent, VoteRefusal, VoteRules } from "./vote.ts";

/** Who asks a vote, when, and among whom. A method makes it of its own context. */
export interface VoteAsked {
  readonly by:
    | { readonly kind: "person"; readonly person: PersonId; readonly role: string }
    | { readonly kind: "clock" };
  readonly at: Instant;
  readonly people: ById<Person>;
  readonly newId: () => string;
  /** The options as the method has them now: they are frozen when voting opens (PR-01). */
  readonly options: readonly PlainOption[];
}

export type VoteVerdict =
  | { readonly ok: true; readonly events: readonly VoteEvent[] }
  | { readonly ok: false; readonly refusal: VoteRefusal };

/** What a command causes in a vote, or the first rule in its way. */
export function decideVote(vote: Vote, command: VoteCommand, asked: VoteAsked): VoteVerdict {
  const { by } = asked;
  if (command.type === "cast-ballot" || command.type === "withdraw-ballot") {
    if (by.kind !== "person" || by.role !== "participant") return no({ type: "not-yours-to-do" });
    return decideForVoter(vote, command, by.person, asked);
  }
  if (by.kind !== "person" || by.role !== "facilitator") return no({ type: "not-yours-to-do" });
  return decideForFacilitator(vote, command, asked);
}

/** What the clock causes: a vote that was to close is closed. */
export function voteTimePassed(vote: Vote, at: Instant): readonly VoteEvent[] {
  return vote.phase === "open" && vote.closesAt !== null && at >= vote.closesAt
    ? [{ type: "vote-closed" }]
    : [];
}

export function voteWakeAt(vote: Vote): Instant | undefined {
  return vote.phase === "open" && vote.closesAt !== null ? vote.closesAt : undefined;
}

function decideForVoter(
  vote: Vote,
  command: Extract<VoteCommand, { type: "cast-ballot" | "withdraw-ballot" }>,
  person: PersonId,
  { people }: VoteAsked,
): VoteVerdict {
  const whyNot = whyNotVote(vote);
  if (whyNot) return no(whyNot);
  const ballot = entry(vote.ballots, person);
  if (command.type === "withdraw-ballot") {
    return ballot === undefined ? yes() : yes({ type: "ballot-withdrawn" });
  }
  const before = ballot === undefined ? {} : unseal(ballot.marks);
  const wrong = whyNotMarks(vote, person, command.marks, before);
  if (wrong) return no(wrong);
  const marks = linesOf(marksOf(command.marks), vote.options);
  const organisation = entry(people, person)?.organisation ?? null;
  const isAgain =
    ballot !== undefined &&
    !ballot.proxy &&
    ballot.organisation === organisation &&
    isSame(marks, linesOf(before, vote.options));
  return isAgain ? yes() : yes({ type: "ballot-cast", marks, organisation });
}

/** Why nobody can vote now, or null. */
export function whyNotVote({ phase }: Vote): VoteRefusal | null {
  if (phase === "prepared") return { type: "vote-not-open" };
  return phase === "closed" ? { type: "vote-closed" } : null;
}

type LeadingCommand = Exclude<VoteCommand, { type: "cast-ballot" | "withdraw-ballot" }>;

function decideForFacilitator(vote: Vote, command: LeadingCommand, asked: VoteAsked): VoteVerdict {
  switch (command.type) {
    case "set-vote-rules": {
      const rules = tidyRules(command.rules);
      const whyNot = whyNotSetRules(vote) ?? whyNotRules(rules);
      if (whyNot) return no(whyNot);
      return isSame(rules, vote.rules) ? yes() : yes({ type: "vote-rules-set", rules });
    }
    case "open-vote": {
      const whyNot = whyNotOpen(vote, asked.options);
      return whyNot ? no(whyNot) : yes({ type: "vote-opened", options: asked.options });
    }
    case "unopen-vote": {
      const whyNot = whyNotUnopen(vote);
      return whyNot ? no(whyNot) : yes({ type: "vote-unopened" });
    }
    case "cast-proxy-ballot":
      return castProxy(vote, command, asked);
    case "withdraw-proxy-ballot": {
      const whyNot = whyNotVote(vote) ?? whyNotProxyBallot(vote, command.ballot);
      return whyNot ? no(whyNot) : yes({ type: "proxy-ballot-withdrawn", ballot: command.ballot });
    }
    case "set-vote-budget": {
      const whyNot = whyNotBudget(vote, command.budget);
      if (whyNot) return no(whyNot);
      if (command.budget === vote.rules.budget) return yes();
      const raisedFrom = command.budget > vote.rules.budget ? vote.rules.budget : null;
      return yes({ type: "vote-budget-set", budget: command.budget, raisedFrom });
    }
    case "warn-of-closing":
      return whenOpen(vote, { type: "vote-closing-set", at: instant(asked.at + closingWarningMs) });
    case "stop-closing":
      return vote.closesAt === null ? yes() : whenOpen(vote, { type: "vote-closing-set", at: null });
    case "close-vote":
      return whenOpen(vote, { type: "vote-closed" });
    case "reopen-vote": {
      const whyNot = whyNotReopenVote(vote);
      return whyNot ? no(whyNot) : yes({ type: "vote-reopened" });
    }
    case "show-few-results":
      if (vote.phase !== "closed") return no({ type: "vote-not-closed" });
      return vote.fewShown ? yes() : yes({ type: "few-results-shown" });
    case "withdraw-option":
    case "restore-option":
      return changeOption(vote, command);
  }
}

/** Plain values: the same in each part. */
function isSame(one: object, other: object): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => {
      const [a, b] = [Reflect.get(one, key) as unknown, Reflect.get(other, key) as unknown];
      return typeof a === "object" && a !== null && typeof b === "object" && b !== null
        ? isSame(a, b)
        : a === b;
    })
  );
}

function whyNotSetRules({ phase }: Vote): VoteRefusal | null {
  if (phase === "open") return { type: "vote-open" };
  return phase === "closed" ? { type: "vote-closed" } : null;
}

/** Why voting cannot begin, or null: options to choose from, a criterion, and dots that can be spent. */
export function whyNotOpen({ phase, rules }: Vote, options: readonly PlainOption[]): VoteRefusal | null {
  if (phase === "open") return { type: "vote-open" };
  if (phase === "closed") return { type: "vote-closed" };
  if (options.length < optionsAtLeast) return { type: "too-few-options", least: optionsAtLeast };
  if (rules.criterion === "") return { type: "blank-criterion" };
  return whyNotSpendAll(rules, options.length);
}

function whyNotSpendAll(rules: VoteRules, options: number): VoteRefusal | null {
  const most = spendable(rules, options);
  return rules.mustSpendAll && most < rules.budget ? { type: "budget-cannot-be-spent", most } : null;
}

/** Options can be changed again as long as nobody has voted on them. */
export function whyNotUnopen({ phase, ballots }: Vote): VoteRefusal | null {
  if (phase === "prepared") return { type: "vote-not-open" };
  if (phase === "closed") return { type: "vote-closed" };
  return Object.keys(ballots).length > 0 ? { type: "ballots-in" } : null;
}

/** PR-09: never below what somebody has already spent. */
export function whyNotBudget(vote: Vote, budget: number): VoteRefusal | null {
  if (vote.phase === "closed") return { type: "vote-closed" };
  if (!isCount(budget, 1, budgetAtMost)) return { type: "budget-out-of-range", least: 1, most: budgetAtMost };
  const spent = mostSpent(vote);
  if (budget < spent) return { type: "budget-already-spent", spent };
  return vote.phase === "open" ? whyNotSpendAll({ ...vote.rules, budget }, vote.options.length) : null;
}

/** Somebody who comes late finds a closed vote: it can be opened again once, and everyone is told. */
export function whyNotReopenVote({ phase, reopened, kept }: Vote): VoteRefusal | null {
  if (phase !== "closed") return { type: "vote-not-closed" };
  if (kept !== null) return { type: "vote-without-ballots" };
  return reopened ? { type: "vote-reopened-once" } : null;
}

export function whyNotClose({ phase }: Vote): VoteRefusal | null {
  if (phase === "prepared") return { type: "vote-not-open" };
  return phase === "closed" ? { type: "vote-closed" } : null;
}

function castProxy(
  vote: Vote,
  { person, organisation, marks }: Extract<VoteCommand, { type: "cast-proxy-ballot" }>,
  { people, newId }: VoteAsked,
): VoteVerdict {
  const whyNot = whyNotVote(vote) ?? whyNotFor(vote, person, people) ?? whyNotMarks(vote, person, marks);
  if (whyNot) return no(whyNot);
  const from: OrganisationId | null =
    person === null ? organisation : (entry(people, person)?.organisation ?? null);
  return yes({
    type: "proxy-ballot-cast",
    ballot: (person ?? newId()) as unknown as BallotId,
    person,
    organisation: from,
    marks: linesOf(marksOf(marks), vote.options),
  });
}

/** One ballot a person: nobody's own ballot is overwritten by the facilitator (PR-08). */
function whyNotFor(vote: Vote, person: PersonId | null, people: ById<Person>): VoteRefusal | null {
  if (person === null) return null;
  if (entry(people, person) === undefined) return { type: "no-such-ballot" };
  return entry(vote.ballots, person) === undefined ? null : { type: "has-voted" };
}

function whyNotProxyBallot({ ballots }: Vote, id: BallotId): VoteRefusal | null {
  return entry(ballots, id)?.proxy ? null : { type: "no-such-ballot" };
}

function changeOption(
  vote: Vote,
  command: { readonly type: "withdraw-option" | "restore-option"; readonly option: OptionId },
): VoteVerdict {
  const option = vote.options.find(({ id }) => id === command.option);
  if (vote.phase === "prepared") return no({ type: "vote-not-open" });
  if (option === undefined) return no({ type: "no-such-option" });
  if (command.type === "withdraw-option") {
    return option.withdrawn
      ? no({ type: "option-withdrawn" })
      : yes({ type: "option-withdrawn", option: option.id });
  }
  return option.withdrawn
    ? yes({ type: "option-restored", option: option.id })
    : no({ type: "option-not-withdrawn" });
}

function whenOpen(vote: Vote, event: VoteEvent): VoteVerdict {
  const whyNot = whyNotClose(vote);
  return whyNot ? no(whyNot) : yes(event);
}

function yes(...events: readonly VoteEvent[]): VoteVerdict {
  return { ok: true, events };
}

function no(refusal: VoteRefusal): VoteVerdict {
  return { ok: false, refusal };
}

/** The lines of a ballot as its voter's phone gets them back. */
export function ballotLines(vote: Vote, person: PersonId): readonly MarkLine[] | null {
  const ballot = entry(vote.ballots, person);
  return ballot === undefined ? null : linesOf(unseal(ballot.marks), vote.options);
}
