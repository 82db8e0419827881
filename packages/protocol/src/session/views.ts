import type {
  ActivityId,
  ClaimId,
  GroupId,
  OrganisationId,
  PersonId,
  ScreenId,
  SessionId,
} from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";
import type { ById } from "../base/record.ts";
import type { MethodName, MethodSettings, ShownTo } from "../methods/index.ts";
import type { Group, Organisation } from "../room/organisation.ts";
import type { Anonymity, Identification } from "../room/person.ts";
import type { Timer } from "../timer/timer.ts";
import type { ReportChoices } from "./report-choices.ts";
import type { Refusal } from "./vocabulary.ts";

/** What the server knows about a session beside its log: where it is found, names of people, documents of boards. */
export interface Surroundings {
  readonly session: SessionId;
  readonly code: string;
  /** The address to type, without scheme: `192.168.1.20:3000`. */
  readonly address: string;
  /** The link in the QR, with its secret; for console and wall. */
  readonly joinLink: string;
  readonly names: ById<string>;
  /** The open document of each activity's board. */
  readonly documents: ById<string>;
}

/** The current activity as one audience may know it. */
export interface ActivityView<Audience extends "staff" | "screen" | "public" | "me"> {
  readonly id: ActivityId;
  readonly title: string;
  readonly open: boolean;
  readonly timer: Timer;
  readonly brought: readonly BroughtView[];
  /** The document of its board, or null while there is nothing to see. */
  readonly document: string | null;
  readonly method: ShownTo<Audience>;
}

interface SessionView {
  readonly title: string;
  readonly host: string;
  readonly organisations: readonly Organisation[];
  readonly groups: readonly Group[];
  readonly anonymity: Anonymity;
  readonly demonstration: boolean;
  readonly ended: boolean;
}

export interface PublicView extends SessionView {
  readonly activity: ActivityView<"public"> | null;
  /** What follows, for the closing screen of a phone that waits; titles only. */
  readonly activitiesLeft: number;
}

export interface ScreenView extends SessionView {
  readonly wall: "join" | "activity";
  readonly join: JoinView;
  /** People inside; the last to join first. Names only when the level lets a room know them. */
  readonly inside: number;
  readonly arrivals: readonly { readonly name: string; readonly organisation: OrganisationId | null }[];
  readonly activity: ActivityView<"screen"> | null;
}

export interface JoinView {
  readonly code: string;
  readonly address: string;
  readonly link: string;
  readonly open: boolean;
}

export interface StaffView extends SessionView {
  readonly session: SessionId;
  readonly identification: Identification;
  readonly expected: number;
  readonly roomSize: number;
  readonly wall: "join" | "activity";
  readonly join: JoinView;
  readonly people: readonly StaffPerson[];
  readonly claims: readonly {
    readonly id: ClaimId;
    readonly person: PersonId;
    readonly name: string;
    readonly at: Instant;
  }[];
  readonly screens: readonly { readonly id: ScreenId; readonly name: string }[];
  readonly agenda: readonly AgendaEntry[];
  readonly activity: ActivityView<"staff"> | null;
  /** What the report will say around the results, as chosen so far. */
  readonly report: ReportChoices;
  readonly undo: UndoView;
}

export interface StaffPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
  readonly simulated: boolean;
}

export interface AgendaEntry {
  readonly id: ActivityId;
  readonly title: string;
  readonly plannedMinutes: number;
  readonly status: "planned" | "open" | "closed";
  readonly method: MethodName;
  readonly settings: MethodSettings;
  readonly openedAt: Instant | null;
  /** Time it was really open, in ms, without the span that runs now. */
  readonly openMs: number;
  readonly runningSince: Instant | null;
  /** How many things of which other activities it begins with. */
  readonly brought: readonly BroughtView[];
}

/** What an activity began with, told to everyone: the title of the giver and how many things. */
export interface BroughtView {
  readonly from: ActivityId;
  readonly title: string;
  readonly count: number;
}

/** What the next undo and redo would do, named by the first event they touch; null when there is nothing. */
export interface UndoView {
  readonly undo: string | null;
  readonly whyNotUndo: Refusal | null;
  readonly redo: string | null;
  readonly whyNotRedo: Refusal | null;
}

export interface MeView {
  readonly person: PersonId;
  readonly name: string;
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
  readonly left: boolean;
  readonly activity: { readonly id: ActivityId; readonly method: ShownTo<"me"> } | null;
}

/** All the views by the name of their audience. */
export interface Views {
  staff: StaffView;
  screen: ScreenView;
  public: PublicView;
  me: MeView;
}
export type Audience = keyof Views;
