import type { ActivityId, CardId, ClusterId, OrganisationId } from "../base/ids.ts";

/** The six papers, in the order in which they are offered for categories (MP-16: the legend of the board gives them meaning). */
export type Paper = "straw" | "sky" | "coral" | "linden" | "lilac" | "chalk";
export const papers: readonly Paper[] = ["straw", "sky", "coral", "linden", "lilac", "chalk"];

/** What a card is, told by its shape (MP-15). */
export type CardShape = "idea" | "precision" | "strip";

/** Why somebody flashed a card: they disagree (bolt), or they do not understand (question mark) (MP-25). */
export type FlashKind = "disagree" | "unclear";

/** A point of the plane; see geometry.ts for its unit. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card as everyone who may open the board may know it. */
export interface BoardCard {
  readonly id: CardId;
  /** The card this one was cloned from, or itself. Clones count once (MP-19). */
  readonly origin: CardId;
  readonly text: string;
  readonly shape: CardShape;
  readonly paper: Paper;
  /** Shown by the anonymity level only; null otherwise. */
  readonly organisation: OrganisationId | null;
  readonly author: string | null;
  /** Top left corner, used while the card is in no cluster. */
  readonly x: number;
  readonly y: number;
  readonly cluster: ClusterId | null;
  /** Place inside the cluster or the pile: smaller first. */
  readonly order: number;
  /** The card on top of the pile this card lies in, or null. A pile is never deleted, only shown by its top card (MP-22). */
  readonly pile: CardId | null;
  /** The card that this oval one explains, and that it travels with; absent from cards of their own. */
  readonly explains?: CardId;
  /** The mark that the room put on it and has not taken away; absent where there is none. */
  readonly flash?: FlashKind;
  /** The activity that gave it; absent for a card made here. */
  readonly broughtFrom?: ActivityId;
  /** Set when the facilitator entered it for the group (CC-10); absent for every other card. */
  readonly entered?: true;
}

/** What a card's field says where a document leaves it out; `origin` left out is the card itself, any other field is null. */
export const usualCard = { shape: "idea", order: 0 } as const satisfies Partial<BoardCard>;

export interface BoardCluster {
  readonly id: ClusterId;
  readonly number: number;
  /** Empty until the group has found one. */
  readonly title: string;
  readonly x: number;
  readonly y: number;
  /** A column given in advance, so many cards wide: it keeps its place and is never dissolved; absent from what grew on the board. */
  readonly column?: 1 | 2 | undefined;
}
