import type { ActionId, ClusterId, CommandId, PersonId } from "../../../base/ids.ts";
import type { ById } from "../../../base/record.ts";
import type { Sealed } from "../../../base/sealed.ts";
import type { PortableVote } from "../../../vote/portable.ts";
import type { MyVote, PublicVote, ScreenVote, StaffVote } from "../../../vote/show.ts";
import type { Vote, VoteCommand, VoteEvent, VoteRefusal, VoteRules } from "../../../vote/vote.ts";

// The late half of a méta-plan, from the theme list to its closing. It is one part of the state, so that the board knows nothing
// of votes and actions.

/** What becomes of a theme: it is worked on, kept for later, or left, with a reason (MP-39). */
export type DecisionKind = "retained" | "parked" | "dropped";

export interface ThemeDecision {
  readonly kind: DecisionKind;
  readonly reason: string;
}

/** What the room means to do (MP-37). Incomplete, it stays a *piste*. */
export interface Action {
  readonly id: ActionId;
  readonly theme: ClusterId | null;
  readonly title: string;
  readonly description: string;
  /** One person, present when they took it on; null while nobody has. */
  readonly owner: PersonId | null;
  /** Who had taken it on where the copied session was held; that person is not in this one. */
  readonly ownerBefore: string | null;
  readonly helpers: readonly PersonId[];
  /** Helpers who need not be in the room. */
  readonly others: string;
  readonly means: string;
  /** `2026-12-03`, or null. */
  readonly due: string | null;
  /** MP-38: whether the room finds the date realistic; null while nobody has asked. */
  readonly realistic: boolean | null;
  /** MP-38: unwanted side effects. */
  readonly sideEffects: string;
  /** Why it was put aside, or null while it stands (CC-08). */
  readonly aside: string | null;
}

export type ActionChanges = { readonly [Part in keyof Omit<Action, "id">]?: Action[Part] | undefined };

/** An action that somebody proposed from a phone and that nobody else has seen yet. */
export interface Proposal {
  readonly id: ActionId;
  readonly theme: ClusterId | null;
  readonly title: Sealed<string>;
  readonly author: Sealed<PersonId>;
  /** The command that proposed it, so that its author's phone recognises it. */
  readonly command: Sealed<CommandId>;
}

/** A vote that was closed, and the themes that it was held among. */
export interface Round {
  readonly vote: Vote;
  readonly among: readonly ClusterId[] | null;
}

export interface Late {
  readonly vote: Vote;
  /** The themes that are voted on; null for all of them. Fewer when equals are voted on again. */
  readonly among: readonly ClusterId[] | null;
  /** Votes that were closed before this one, first first: one criterion a vote (PR-03). */
  readonly votesBefore: readonly Round[];
  readonly decisions: ById<ThemeDecision>;
  /** Who decides, as the room said it; apart from the tally, which only advises (PR-14). */
  readonly decider: string;
  readonly actions: ById<Action>;
  /** Whether phones may propose actions now. */
  readonly asking: boolean;
  readonly proposals: ById<Proposal>;
}

/** What of an action is filled in by whoever leads. */
export interface ActionFields {
  readonly theme: ClusterId | null;
  readonly title: string;
  readonly description: string;
  readonly owner: PersonId | null;
  readonly others: string;
  readonly means: string;
  readonly due: string | null;
  readonly realistic: boolean | null;
  readonly sideEffects: string;
}

export type LateCommand =
  | VoteCommand
  | { readonly type: "prepare-vote"; readonly among: readonly ClusterId[] | null }
  | {
      readonly type: "decide-theme";
      readonly theme: ClusterId;
      readonly decision: DecisionKind;
      readonly reason: string;
    }
  | { readonly type: "undecide-theme"; readonly theme: ClusterId }
  | { readonly type: "name-decider"; readonly decider: string }
  | { readonly type: "add-action"; readonly theme: ClusterId | null; readonly title: string }
  | { readonly type: "change-action"; readonly action: ActionId; readonly fields: ActionFields }
  | { readonly type: "put-action-aside"; readonly action: ActionId; readonly reason: string }
  | { readonly type: "bring-action-back"; readonly action: ActionId }
  | { readonly type: "volunteer"; readonly action: ActionId; readonly as: "owner" | "helper" }
  | { readonly type: "step-back"; readonly action: ActionId }
  | { readonly type: "ask-for-actions" }
  | { readonly type: "stop-asking" }
  | { readonly type: "propose-action"; readonly theme: ClusterId | null; readonly title: string }
  | { readonly type: "withdraw-proposal"; readonly proposal: ActionId }
  | { readonly type: "show-proposals" };

export type LateEvent =
  | VoteEvent
  | {
      readonly type: "vote-prepared";
      readonly rules: VoteRules;
      readonly among: readonly ClusterId[] | null;
    }
  | { readonly type: "vote-unprepared" }
  | { readonly type: "theme-decided"; readonly theme: ClusterId; readonly decision: ThemeDecision | null }
  | { readonly type: "decider-named"; readonly decider: string }
  | { readonly type: "action-added"; readonly action: Action }
  | { readonly type: "action-removed"; readonly action: ActionId }
  | {
      readonly type: "action-changed";
      readonly action: ActionId;
      /** Only what has changed, so that taking it back leaves what others did since. */
      readonly changes: ActionChanges;
      /** Of what takes a change of owner back: who then had the action. */
      readonly ownedBy?: PersonId | null | undefined;
    }
  | { readonly type: "volunteered"; readonly action: ActionId; readonly as: "owner" | "helper" }
  | { readonly type: "stepped-back"; readonly action: ActionId }
  | { readonly type: "asking-set"; readonly asking: boolean }
  | {
      readonly type: "action-proposed";
      readonly proposal: ActionId;
      readonly theme: ClusterId | null;
      readonly title: string;
    }
  | { readonly type: "proposal-withdrawn"; readonly proposal: ActionId }
  | { readonly type: "proposals-shown"; readonly order: readonly ActionId[] }
  | {
      readonly type: "late-filled";
      readonly vote: PortableVote | null;
      readonly votesBefore: readonly PortableVote[];
      readonly decisions: ById<ThemeDecision>;
      readonly decider: string;
      readonly actions: readonly Action[];
    };

export type LateRefusal =
  | VoteRefusal
  | { readonly type: "not-weighting" }
  | { readonly type: "not-deciding" }
  | { readonly type: "not-in-actions" }
  | { readonly type: "untitled-clusters"; readonly numbers: readonly number[] }
  | { readonly type: "themes-undecided"; readonly numbers: readonly number[] }
  | { readonly type: "no-such-theme" }
  | { readonly type: "no-such-action" }
  | { readonly type: "no-such-proposal" }
  | { readonly type: "reason-missing" }
  | { readonly type: "blank-action" }
  | { readonly type: "bad-date" }
  | { readonly type: "owner-absent" }
  | { readonly type: "action-taken" }
  | { readonly type: "not-your-action" }
  | { readonly type: "action-aside" }
  | { readonly type: "action-not-aside" }
  | { readonly type: "not-asking" }
  | { readonly type: "proposals-full"; readonly most: number }
  | { readonly type: "no-proposals" };

/** What an action still lacks to be *engagée* (MP-37). */
export type ActionGap = "description" | "owner" | "means" | "due";

export interface ShownAction extends Omit<Action, "owner" | "ownerBefore" | "helpers"> {
  readonly owner: { readonly id: PersonId | null; readonly name: string } | null;
  readonly helpers: readonly string[];
  /** Empty when it is engaged. */
  readonly lacks: readonly ActionGap[];
}

/** One row of the theme list (MP-34): number, theme, points, rank, and what was decided. */
export interface ShownTheme {
  readonly id: ClusterId;
  readonly number: number;
  readonly title: string;
  readonly points: number | null;
  readonly rank: number | null;
  readonly share: number | null;
  readonly shareRank: number | null;
  readonly decision: ThemeDecision | null;
}

interface ShownLate {
  readonly themes: readonly ShownTheme[];
  /** The list is no longer what was voted on: votes are kept, and this is said. */
  readonly changedSinceVote: boolean;
  readonly decider: string;
  readonly actions: readonly ShownAction[];
  readonly asking: boolean;
}

export interface LateShown {
  staff: ShownLate & {
    readonly vote: StaffVote;
    readonly votesBefore: readonly ScreenVote[];
    /** The list that a vote would freeze now is only some of the themes. */
    readonly among: readonly ClusterId[] | null;
    readonly untitled: readonly { readonly id: ClusterId; readonly number: number }[];
    /** Cards behind each theme. */
    readonly cards: ById<number>;
    readonly proposals: number;
  };
  screen: ShownLate & { readonly vote: ScreenVote; readonly proposals: number };
  public: ShownLate & { readonly vote: PublicVote };
  me: {
    readonly vote: MyVote;
    readonly owns: readonly ActionId[];
    readonly helps: readonly ActionId[];
    readonly proposals: readonly {
      readonly id: ActionId;
      readonly command: CommandId;
      readonly title: string;
    }[];
  };
}

/** What a session file says of the late half. */
export interface PortableLate {
  readonly vote: PortableVote | null;
  readonly votesBefore: readonly PortableVote[];
  readonly decisions: readonly {
    readonly cluster: ClusterId;
    readonly kind: DecisionKind;
    readonly reason: string;
  }[];
  readonly decider: string;
  readonly actions: readonly PortableAction[];
}

/** An action with names instead of people: taking one on is done openly. */
export interface PortableAction extends Omit<Action, "theme" | "owner" | "ownerBefore" | "helpers"> {
  readonly cluster: ClusterId | null;
  readonly owner: string | null;
  readonly helpers: string;
}
