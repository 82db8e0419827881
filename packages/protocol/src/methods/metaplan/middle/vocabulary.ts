import type { CardId, ClusterId, PersonId } from "../../../base/ids.ts";
import type { Instant } from "../../../base/instant.ts";
import type { ById } from "../../../base/record.ts";
import type { Sealed } from "../../../base/sealed.ts";
import type { FlashKind } from "../../../board/card.ts";

// Between the reading and the theme list: flashes, titles, the last migration, and who may place cards beside the facilitator.

/** One flash of one person on one card: anonymous to everyone (MP-26). */
export interface Flash {
  /** The origin, so that a flash belongs to a card and to all its doubles. */
  readonly card: CardId;
  readonly kind: FlashKind;
  readonly by: Sealed<PersonId>;
}

/** What became of the flashes of a card when the group spoke about it (MP-28). */
export type FlashOutcome = "settled" | "maintained";

/** A title that somebody proposes from their phone, anonymous to the room (MP-30). */
export interface Proposal {
  readonly cluster: ClusterId;
  readonly text: string;
  readonly by: Sealed<PersonId>;
}

export interface Middle {
  /** By card and person. Keys are never shown. */
  readonly flashes: ById<Flash>;
  /** By origin; a card with flashes that is not here is still to be spoken about. */
  readonly outcomes: ById<FlashOutcome>;
  /** The card whose flashes are spoken about now. */
  readonly taken: CardId | null;
  /** By cluster and person. Keys are never shown. */
  readonly proposals: ById<Proposal>;
  /** The cluster that the room looks for a title for now. */
  readonly titling: ClusterId | null;
  /** Clusters that were read again and confirmed (MP-32); false when their cards or title have changed since. */
  readonly confirmed: ById<boolean>;
  /** Participants who may place cards from their phone, two at most. */
  readonly placers: readonly PersonId[];
  /** Whose hand moved a card last, and when: a second hand waits a moment. Kept only while others place too. */
  readonly hands: ById<{ readonly by: Sealed<PersonId>; readonly at: Instant }>;
}

export type MiddleCommand =
  | { readonly type: "flash-card"; readonly card: CardId; readonly kind: FlashKind }
  | { readonly type: "take-back-flash"; readonly card: CardId }
  | { readonly type: "take-flash"; readonly card: CardId | null }
  | { readonly type: "settle-flash"; readonly card: CardId; readonly outcome: FlashOutcome }
  | { readonly type: "reopen-flash"; readonly card: CardId }
  | { readonly type: "add-precision"; readonly card: CardId; readonly text: string }
  | { readonly type: "propose-title"; readonly cluster: ClusterId; readonly text: string }
  | { readonly type: "withdraw-title"; readonly cluster: ClusterId }
  | { readonly type: "seek-title"; readonly cluster: ClusterId | null }
  | { readonly type: "confirm-cluster"; readonly cluster: ClusterId }
  | { readonly type: "name-placer"; readonly person: PersonId; readonly on: boolean };

export type MiddleEvent =
  | { readonly type: "card-flashed"; readonly card: CardId; readonly kind: FlashKind }
  | { readonly type: "flash-taken-back"; readonly card: CardId }
  | { readonly type: "flash-taken"; readonly card: CardId | null }
  | { readonly type: "flash-settled"; readonly card: CardId; readonly outcome: FlashOutcome | null }
  | { readonly type: "title-proposed"; readonly cluster: ClusterId; readonly text: string }
  | { readonly type: "title-withdrawn"; readonly cluster: ClusterId }
  | { readonly type: "title-sought"; readonly cluster: ClusterId | null }
  | { readonly type: "cluster-confirmed"; readonly cluster: ClusterId; readonly confirmed: boolean | null }
  | { readonly type: "placer-named"; readonly person: PersonId; readonly on: boolean }
  | { readonly type: "hand-laid"; readonly card: CardId }
  | {
      readonly type: "middle-filled";
      readonly flashes: readonly FlashesOfCard[];
      readonly confirmed: readonly Confirmation[];
    };

export type MiddleRefusal =
  | { readonly type: "not-yours-to-do" }
  | { readonly type: "no-such-card" }
  | { readonly type: "no-such-cluster" }
  | { readonly type: "no-such-person" }
  | { readonly type: "text-too-long"; readonly length: number; readonly most: number }
  | { readonly type: "not-flashing" }
  | { readonly type: "no-flash" }
  | { readonly type: "not-titling" }
  | { readonly type: "blank-title" }
  | { readonly type: "untitled-cluster" }
  | { readonly type: "card-in-hand" }
  | { readonly type: "placers-full"; readonly most: number };

/** Flashes of one card as counts, and what became of them. */
export interface FlashesOfCard {
  readonly card: CardId;
  readonly disagree: number;
  readonly unclear: number;
  readonly outcome: FlashOutcome | null;
}

/** Proposals that say the same are one, with its number. */
export interface ProposedTitle {
  readonly text: string;
  readonly times: number;
}

export interface MiddleShown {
  staff: {
    /** Most flashed first. */
    readonly flashes: readonly FlashesOfCard[];
    readonly taken: CardId | null;
    readonly proposals: ById<readonly ProposedTitle[]>;
    readonly titling: ClusterId | null;
    readonly confirmed: ById<boolean>;
    readonly placers: readonly PersonId[];
  };
  screen: {
    readonly taken: FlashesOfCard | null;
    readonly titling: ClusterId | null;
    /** What was proposed for that cluster. */
    readonly proposals: readonly ProposedTitle[];
  };
  public: {
    readonly flashing: boolean;
    readonly taken: CardId | null;
    readonly proposing: boolean;
    readonly titling: ClusterId | null;
  };
  me: {
    /** My flashes, by origin. */
    readonly flashes: ById<FlashKind>;
    /** My proposals, by cluster. */
    readonly proposals: ById<string>;
    readonly placer: boolean;
  };
}

/** A cluster that was read again and confirmed, or that has changed since. */
export interface Confirmation {
  readonly cluster: ClusterId;
  readonly confirmed: boolean;
}

export interface PortableMiddle {
  readonly flashes: readonly FlashesOfCard[];
  readonly confirmed: readonly Confirmation[];
}
