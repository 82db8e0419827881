import type { OptionId, OrganisationId } from "../base/ids.ts";

/** One option in one question: both tallies side by side (PR-10, PR-11). */
export interface Tally {
  /** Each dot counts the same. */
  readonly points: number;
  /** Null for an option that was withdrawn. */
  readonly rank: number | null;
  /** Each organisation counts the same: its dots scaled to the same total. Null where it would tell who voted for what. */
  readonly share: number | null;
  readonly shareRank: number | null;
  /** Whether the two tallies rank it differently. */
  readonly moves: boolean;
  /** People who gave it something. */
  readonly voters: number;
  /** Organisations of those people; null where it would tell. */
  readonly organisations: number | null;
  /** Ballots with no dot, one dot, two … so that a total does not hide a split. */
  readonly spread: readonly number[];
}

/** Who offers to carry an option, as far as the level lets a room know (CC-07). */
export interface Carriers {
  readonly count: number;
  /** At the nominative level. */
  readonly names: readonly string[];
  /** Unless the vote is anonymous. */
  readonly organisations: readonly OrganisationId[];
}

export interface OptionResult {
  readonly id: OptionId;
  readonly number: number;
  readonly text: string;
  readonly withdrawn: boolean;
  /** Dots; of wishes, *important*. */
  readonly dots: Tally;
  /** *J'ai envie*; null in a vote by dots. */
  readonly wish: Tally | null;
  readonly carriers: Carriers | null;
  /** High in importance, and nobody offers to carry it (PR-12). */
  readonly withoutCarrier: boolean;
  /** Nobody gave it anything: kept as reserve, never deleted (PR-13). */
  readonly reserve: boolean;
}

/** What everyone may know of a vote that is closed. Counts and sums: no ballot of anybody. */
export interface VoteResults {
  readonly ballots: number;
  readonly proxies: number;
  /** Organisations that voted, people without one counting as one. */
  readonly organisations: number;
  /** Organisations with nobody who voted: absent, which is not zero (edge case). Empty in an anonymous vote of few. */
  readonly absent: readonly OrganisationId[];
  /** Whether the tally of organisations can be told without telling who voted for what. */
  readonly byOrganisation: boolean;
  readonly options: readonly OptionResult[];
}
