import type { BallotId, OptionId, OrganisationId, PersonId } from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";
import type { ById } from "../base/record.ts";
import type { Sealed } from "../base/sealed.ts";
import type { VoteResults } from "./result.ts";

/**
 * `dots`: one criterion, dots on options. `wishes`: two questions kept apart, what matters and what people wish to do, each with
 * its own dots, and a free tick of those who could carry it (PR-12).
 */
export type VoteKind = "dots" | "wishes";

/** What is told to everybody before anyone votes (PR-03, PR-04): unwritten rules put some people at a disadvantage. */
export interface VoteRules {
  readonly kind: VoteKind;
  /** One criterion a vote, written above the list. */
  readonly criterion: string;
  /** Dots each person has; of wishes, for each of the two questions. */
  readonly budget: number;
  /** The most dots on one option; null when they may be stacked freely (PR-06). */
  readonly cap: number | null;
  /** Whether one may vote for what is one's own proposal and nobody else's. */
  readonly ownAllowed: boolean;
  readonly mustSpendAll: boolean;
}

/** What can be voted for. Number and text are frozen when voting opens (PR-01). */
export interface VoteOption {
  readonly id: OptionId;
  readonly number: number;
  readonly text: string;
  /** Those whose own proposal it is; told to each of them alone. */
  readonly owners: Sealed<readonly PersonId[]>;
  /** Withdrawn while people vote: marked, its dots are kept, it has no rank. */
  readonly withdrawn: boolean;
}

/** What one ballot says of one option. */
export interface Mark {
  /** Dots; of wishes, for *important*. */
  readonly dots: number;
  /** Dots for *j'ai envie*; always 0 in a vote by dots. */
  readonly wish: number;
  /** *Je peux porter*. */
  readonly carries: boolean;
}

/** Options without a mark are left out. */
export type Marks = ById<Mark>;

export interface Ballot {
  /** Null for somebody without a phone whom the session does not know. */
  readonly voter: PersonId | null;
  /** Where the voter came from when they voted. */
  readonly organisation: OrganisationId | null;
  /** Entered by the facilitator for somebody without a phone (CC-10). */
  readonly proxy: boolean;
  readonly marks: Sealed<Marks>;
}

export interface Vote {
  readonly phase: "prepared" | "open" | "closed";
  readonly rules: VoteRules;
  /** Empty until voting opens: until then the method's own list is shown. */
  readonly options: readonly VoteOption[];
  /** By the person who voted, so that there is one a person; proxies of unknown people by an id of their own. */
  readonly ballots: ById<Ballot>;
  /** When the clock closes it, once people were warned; null before. */
  readonly closesAt: Instant | null;
  /** The budget before it was raised while people voted, so that everyone is told (PR-09); null when it was not. */
  readonly raisedFrom: number | null;
  /** A closed vote is opened again once, and everyone is told. */
  readonly reopened: boolean;
  /** Whether results of few ballots are shown all the same, because the room agreed. */
  readonly fewShown: boolean;
  /** Results that came with a session file, whose ballots stayed behind; null where there are ballots. */
  readonly kept: VoteResults | null;
}

/** An option as an event tells it. */
export interface PlainOption {
  readonly id: OptionId;
  readonly number: number;
  readonly text: string;
  readonly owners: readonly PersonId[];
}

/** One line of a ballot as a phone sends it. */
export interface MarkLine {
  readonly option: OptionId;
  readonly dots: number;
  readonly wish?: number | undefined;
  readonly carries?: boolean | undefined;
}

export type VoteCommand =
  | { readonly type: "set-vote-rules"; readonly rules: VoteRules }
  | { readonly type: "open-vote" }
  | { readonly type: "unopen-vote" }
  | { readonly type: "cast-ballot"; readonly marks: readonly MarkLine[] }
  | { readonly type: "withdraw-ballot" }
  | {
      readonly type: "cast-proxy-ballot";
      /** Somebody in the session whose phone is away, or null for somebody whom it does not know. */
      readonly person: PersonId | null;
      /** Where somebody unknown comes from. */
      readonly organisation: OrganisationId | null;
      readonly marks: readonly MarkLine[];
    }
  | { readonly type: "withdraw-proxy-ballot"; readonly ballot: BallotId }
  | { readonly type: "set-vote-budget"; readonly budget: number }
  | { readonly type: "warn-of-closing" }
  | { readonly type: "stop-closing" }
  | { readonly type: "close-vote" }
  | { readonly type: "reopen-vote" }
  | { readonly type: "show-few-results" }
  | { readonly type: "withdraw-option"; readonly option: OptionId }
  | { readonly type: "restore-option"; readonly option: OptionId };

export type VoteEvent =
  | { readonly type: "vote-rules-set"; readonly rules: VoteRules }
  | { readonly type: "vote-opened"; readonly options: readonly PlainOption[] }
  | { readonly type: "vote-unopened" }
  | {
      readonly type: "ballot-cast";
      readonly marks: readonly MarkLine[];
      readonly organisation: OrganisationId | null;
    }
  | { readonly type: "ballot-withdrawn" }
  | {
      readonly type: "proxy-ballot-cast";
      readonly ballot: BallotId;
      readonly person: PersonId | null;
      readonly organisation: OrganisationId | null;
      readonly marks: readonly MarkLine[];
    }
  | { readonly type: "proxy-ballot-withdrawn"; readonly ballot: BallotId }
  | { readonly type: "vote-budget-set"; readonly budget: number; readonly raisedFrom: number | null }
  | { readonly type: "vote-closing-set"; readonly at: Instant | null }
  | { readonly type: "vote-closed" }
  | { readonly type: "vote-reopened" }
  | { readonly type: "few-results-shown" }
  | { readonly type: "option-withdrawn"; readonly option: OptionId }
  | { readonly type: "option-restored"; readonly option: OptionId };

export type VoteRefusal =
  | { readonly type: "not-yours-to-do" }
  | { readonly type: "text-too-long"; readonly length: number; readonly most: number }
  | { readonly type: "vote-not-open" }
  | { readonly type: "vote-open" }
  | { readonly type: "vote-closed" }
  | { readonly type: "vote-not-closed" }
  | { readonly type: "vote-reopened-once" }
  | { readonly type: "vote-without-ballots" }
  | { readonly type: "ballots-in" }
  | { readonly type: "too-few-options"; readonly least: number }
  | { readonly type: "blank-criterion" }
  | { readonly type: "budget-out-of-range"; readonly least: number; readonly most: number }
  | { readonly type: "cap-out-of-range"; readonly least: number; readonly most: number }
  | { readonly type: "budget-cannot-be-spent"; readonly most: number }
  | { readonly type: "budget-already-spent"; readonly spent: number }
  | { readonly type: "too-many-dots"; readonly budget: number }
  | { readonly type: "too-many-on-one"; readonly most: number }
  | { readonly type: "dots-left"; readonly left: number }
  | { readonly type: "bad-dots" }
  | { readonly type: "own-option" }
  | { readonly type: "no-such-option" }
  | { readonly type: "option-withdrawn" }
  | { readonly type: "option-not-withdrawn" }
  | { readonly type: "no-such-ballot" }
  | { readonly type: "has-voted" };

/** A vote that nobody has opened yet: its options are read and understood first (PR-02). */
export function preparedVote(rules: VoteRules): Vote {
  return {
    phase: "prepared",
    rules,
    options: [],
    ballots: {},
    closesAt: null,
    raisedFrom: null,
    reopened: false,
    fewShown: false,
    kept: null,
  };
}
