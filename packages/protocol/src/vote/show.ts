import type { BallotId, OptionId, OrganisationId, PersonId } from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";
import { type ById, entry } from "../base/record.ts";
import type { Person } from "../room/person.ts";
import { isOwn, mostSpent } from "./ballot.ts";
import { isFew, type ResultsAdvice, type ResultsRoom, resultsAdvice, resultsOf } from "./count.ts";
import { ballotLines, whyNotClose, whyNotOpen, whyNotReopenVote, whyNotUnopen } from "./decide.ts";
import type { OptionResult, Tally, VoteResults } from "./result.ts";
import { optionsToWarnAt, proposedBudget } from "./rules.ts";
import type { MarkLine, PlainOption, Vote, VoteRefusal, VoteRules } from "./vote.ts";

export interface ShownOption {
  readonly id: OptionId;
  readonly number: number;
  readonly text: string;
  readonly withdrawn: boolean;
}

/** What everyone may know of a vote: nothing of any ballot, not even how many came, until it is closed (PR-07). */
interface ShownVote {
  readonly phase: Vote["phase"];
  readonly rules: VoteRules;
  /** In the order of their numbers; a phone shuffles them for itself. */
  readonly options: readonly ShownOption[];
  readonly closesAt: Instant | null;
  readonly reopened: boolean;
  /** Closed, and not shown: few anonymous ballots would tell who voted for what. */
  readonly few: boolean;
}

export interface PublicVote extends ShownVote {
  readonly raisedFrom: number | null;
  readonly results: BriefResults | null;
}

/** Results as a phone lists them. */
export interface BriefResults {
  readonly ballots: number;
  readonly byOrganisation: boolean;
  readonly options: readonly {
    readonly id: OptionId;
    readonly dots: BriefTally;
    readonly wish: BriefTally | null;
    readonly carriers: number | null;
    readonly withoutCarrier: boolean;
  }[];
}

export type BriefTally = Pick<Tally, "points" | "rank" | "share" | "shareRank" | "moves">;

export interface MyVote {
  /** My ballot as the server has it; null while I have none. */
  readonly marks: readonly MarkLine[] | null;
  /** Entered for me by the facilitator. */
  readonly proxy: boolean;
  /** Options that are my own proposal, where the rules close them to me. */
  readonly own: readonly OptionId[];
}

export interface ScreenVote extends ShownVote {
  readonly ballots: number;
  readonly expected: number;
  readonly results: VoteResults | null;
}

/** What the console says while options are prepared (PR-01, PR-05 and the edge cases of section 9). */
export type VoteAdvice = "few-options" | "many-options";

export interface StaffVote extends ScreenVote {
  readonly proposedBudget: number;
  readonly budgetLeast: number;
  readonly advice: VoteAdvice | null;
  readonly resultsAdvice: ResultsAdvice | null;
  readonly proxies: readonly {
    readonly id: BallotId;
    readonly person: PersonId | null;
    readonly organisation: OrganisationId | null;
  }[];
  readonly whyNotOpen: VoteRefusal | null;
  readonly whyNotUnopen: VoteRefusal | null;
  readonly whyNotClose: VoteRefusal | null;
  readonly whyNotReopen: VoteRefusal | null;
}

export interface VoteRoom extends ResultsRoom {
  readonly people: ById<Person>;
}

export function showVoteToAll(vote: Vote, options: readonly PlainOption[], room: VoteRoom): PublicVote {
  return {
    ...shown(vote, options, room),
    raisedFrom: vote.raisedFrom,
    results: brief(resultsOf(vote, room)),
  };
}

/** One phone: its own ballot, whole; nothing of anybody else's. */
export function showVoteToMe(vote: Vote, person: PersonId): MyVote {
  return {
    marks: ballotLines(vote, person),
    proxy: entry(vote.ballots, person)?.proxy ?? false,
    own: vote.options.filter((option) => isOwn(vote.rules, option, person)).map(({ id }) => id),
  };
}

/** The wall: how many ballots are in, never what they say; then both tallies. */
export function showVoteToScreen(vote: Vote, options: readonly PlainOption[], room: VoteRoom): ScreenVote {
  return {
    ...shown(vote, options, room),
    ballots: Object.keys(vote.ballots).length,
    expected: expectedBallots(vote, room.people),
    results: resultsOf(vote, room),
  };
}

export function showVoteToStaff(vote: Vote, options: readonly PlainOption[], room: VoteRoom): StaffVote {
  const screen = showVoteToScreen(vote, options, room);
  return {
    ...screen,
    proposedBudget: proposedBudget(options.length, presentIn(room.people).length),
    budgetLeast: Math.max(1, mostSpent(vote)),
    advice: adviceOn(options.length),
    resultsAdvice: screen.results === null ? null : resultsAdvice(screen.results),
    proxies: proxiesIn(vote),
    whyNotOpen: whyNotOpen(vote, options),
    whyNotUnopen: whyNotUnopen(vote),
    whyNotClose: whyNotClose(vote),
    whyNotReopen: whyNotReopenVote(vote),
  };
}

function shown(vote: Vote, options: readonly PlainOption[], room: VoteRoom): ShownVote {
  const live = options.map(({ id, number, text }) => ({ id, number, text, withdrawn: false }));
  return {
    phase: vote.phase,
    rules: vote.rules,
    options:
      vote.phase === "prepared"
        ? live
        : vote.options.map(({ id, number, text, withdrawn }) => ({ id, number, text, withdrawn })),
    closesAt: vote.closesAt,
    reopened: vote.reopened,
    few: vote.phase === "closed" && isFew(vote, room.anonymity),
  };
}

function adviceOn(options: number): VoteAdvice | null {
  if (options === 2) return "few-options";
  return options > optionsToWarnAt ? "many-options" : null;
}

/** People here, and the ballots of those who are not: who left has voted, who has no phone was entered for. */
function expectedBallots(vote: Vote, people: ById<Person>): number {
  const here = presentIn(people);
  const away = Object.keys(vote.ballots).filter((id) => entry(people, id)?.left !== false).length;
  return here.length + away;
}

function presentIn(people: ById<Person>): readonly Person[] {
  return Object.values(people).filter(({ left }) => !left);
}

/** In the order of their ids, which says nothing of when they came. */
function proxiesIn({ ballots }: Vote): StaffVote["proxies"] {
  return Object.entries(ballots)
    .filter(([, { proxy }]) => proxy)
    .map(([id, { voter, organisation }]) => ({ id: id as BallotId, person: voter, organisation }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function brief(results: VoteResults | null): BriefResults | null {
  if (results === null) return null;
  const { ballots, byOrganisation, options } = results;
  return { ballots, byOrganisation, options: options.map(briefOption) };
}

function briefOption({ id, dots, wish, carriers, withoutCarrier }: OptionResult) {
  return {
    id,
    dots: briefTally(dots),
    wish: wish === null ? null : briefTally(wish),
    carriers: carriers?.count ?? null,
    withoutCarrier,
  };
}

function briefTally({ points, rank, share, shareRank, moves }: Tally): BriefTally {
  return { points, rank, share, shareRank, moves };
}
