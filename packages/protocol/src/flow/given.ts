import type { ActivityId, GroupId, OrganisationId } from "../base/ids.ts";

/** What sort of thing is handed from one activity to another. Each has a word in both languages. */
export type GivenKind =
  | "card"
  | "cluster"
  | "parked"
  | "theme"
  | "action"
  | "highlight"
  | "note"
  | "question"
  | "wish"
  | "step"
  | "lever"
  | "vigilance";

/** Something that an activity can hand on: only what everyone in it has seen, as it was said. */
export interface Given {
  /** Its name among all that the activity gives. */
  readonly item: string;
  readonly kind: GivenKind;
  readonly text: string;
  /** What stands behind the text: the cards of a cluster, those under the top one of a pile, the notes of a highlight (CC-14). */
  readonly behind: readonly string[];
  /** Where it comes from, when the anonymity level lets a room know it (CC-07). */
  readonly organisation: OrganisationId | null;
}

/** Where something that was handed on comes from. It stays with it, is shown beside it, and leaves with the session file. */
export interface Origin {
  readonly activity: ActivityId;
  /** Whose run gave it, when the activity was run in groups. */
  readonly group?: GroupId | undefined;
  readonly item: string;
}

/** Something that another activity gave, as it reaches the one that begins with it. */
export interface Received extends Given {
  readonly origin: Origin;
}
