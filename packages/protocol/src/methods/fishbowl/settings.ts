import type { GroupId, OrganisationId } from "../../base/ids.ts";

/** How people come into the bowl and leave it (methods.md, variants). */
export type Mode =
  /** One empty chair that anybody takes; somebody who was seated then leaves (FB-09, FB-10). */
  | "open"
  /** Hosts keep their chairs; a guest speaks once, gets an answer and leaves. */
  | "hosts"
  /** All chairs full; a whole group leaves when its time is up and another comes in. */
  | "closed"
  /** The same, with groups known beforehand that take turns, on the same or on the next question. */
  | "rotating"
  /** The empty chair stands outside: who waits there comes in when somebody leaves. */
  | "waiting-seat"
  /** Somebody stands behind a chair; who sits in it finishes the sentence and hands it over (FB-16, FB-17). */
  | "tap-out"
  /** All views are seated first; no chair of the meeting; standing behind a chair asks for it. */
  | "samoan"
  /** People with first-hand experience talk; all questions of the outside are collected before they resume. */
  | "experience"
  /** One rapporteur of each group in the bowl; nobody comes in from outside. */
  | "report-back";

/** First come first served, or an organisation with nobody seated before one already seated (FB-15). */
export type QueuePolicy = "first-come" | "balance";

/** Default observation tasks (FB-25); the words of the screens name them. */
export type KnownTask = "agreements" | "disagreements" | "unanswered" | "actions" | "absent" | "process";

export interface TaskPlan {
  /** A known task, or `own-1`, `own-2` … for one that the facilitator named. */
  readonly id: string;
  /** What the facilitator called it; empty for a known task under its usual name. */
  readonly label: string;
}

export interface QuestionPlan {
  readonly text: string;
  /** Two or three questions under it, shown with it (FB-04). */
  readonly subs: readonly string[];
  /** Follow-up prompts (relances) that only the console sees (FB-04). */
  readonly prompts: readonly string[];
  /** Null for its share of the whole time (FB-19). */
  readonly minutes: number | null;
}

export interface BowlPlan {
  /** Empty when there is only one. */
  readonly label: string;
  /** 3 to 8 (FB-01), the empty ones and a guest's included; the waiting seat is not one of them. */
  readonly seats: number;
  readonly questions: readonly QuestionPlan[];
}

/** A chair kept for somebody of whom only the organisation or the group is known: *CD — à confirmer*. */
export interface ReservationPlan {
  /** Index of the bowl. */
  readonly bowl: number;
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
  readonly label: string;
}

/** A place from which people take part; chairs are allotted beforehand, the queue is shared. */
export interface SitePlan {
  readonly label: string;
  readonly seats: number;
  /** Whoever works in this group is at this site, until somebody says otherwise. */
  readonly group: GroupId | null;
}

/** A view that must be seated before a Samoan circle begins. */
export interface ViewPlan {
  readonly label: string;
  readonly seats: 1 | 2;
}

/** A group of a closed or rotating bowl that the facilitator makes by hand has a label; others come from the room. */
export type TurnsFrom = "groups" | "organisations" | "by-hand";

export interface Settings {
  readonly mode: Mode;
  /** More than one: parallel bowls, each with its questions. */
  readonly bowls: readonly BowlPlan[];
  /** Empty chairs at the start of an open mode (FB-02). */
  readonly emptyChairs: 1 | 2;
  /** The rule of entry and exit as it is read aloud (FB-06); empty for the usual words of the mode. */
  readonly rule: string;
  /** Minutes of conversation, all questions together (FB-05). */
  readonly minutes: number;
  /** Seconds before somebody is proposed to leave: 20 to 180 (FB-12). */
  readonly graceSeconds: number;
  readonly queuePolicy: QueuePolicy;
  /** Whether the wall names those who wait. */
  readonly waitingNames: boolean;
  /** Somebody taps who speaks (FB-20). */
  readonly speakerTracking: boolean;
  readonly tasks: readonly TaskPlan[];
  readonly reserved: readonly ReservationPlan[];
  readonly sites: readonly SitePlan[];
  readonly views: readonly ViewPlan[];
  readonly turnsFrom: TurnsFrom;
  readonly turnMinutes: number;
  readonly turnQuestion: "same" | "next";
  /** Who comes in leaves after one turn, so nobody else is asked to (edge case 3). */
  readonly guestLeaves: boolean;
  /** Minutes of talk in twos or threes before and after the bowl; 0 for none (sandwich). */
  readonly exchange: { readonly before: number; readonly after: number };
  /** Whether the highlights are on the wall while people talk (FB-27). */
  readonly listOnWall: boolean;
}
