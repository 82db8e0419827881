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
import type { Comparison, Refusal } from "./vocabulary.ts";

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

/** What everybody knows of the current activity. */
export interface ActivityHead {
  readonly id: ActivityId;
  readonly title: string;
  readonly open: boolean;
  readonly timer: Timer;
  readonly brought: readonly BroughtView[];
}

/** The current activity as one audience may know it: its one run for all, or the run of one group. */
export interface ActivityView<Audience extends "staff" | "screen" | "public" | "me"> extends ActivityHead {
  /** The document of its board, or null while there is nothing to see. */
  readonly document: string | null;
  readonly method: ShownTo<Audience>;
}

/** The run of one group. */
export interface RunView<Audience extends "staff" | "screen" | "public"> {
  readonly group: GroupId;
  readonly document: string | null;
  readonly method: ShownTo<Audience>;
}

/** The current activity when each group runs it for itself; `activity` is then null, and a page picks one of the runs. */
export interface InGroups<Run> extends ActivityHead {
  readonly runs: readonly Run[];
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
  /** When each group runs the current activity for itself: a phone learns of its group's run in its own view. */
  readonly inGroups: ActivityHead | null;
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
  readonly wallCompares: Comparison;
  /** The runs that the wall shows now: one, or all of them. */
  readonly inGroups: InGroups<RunView<"screen">> | null;
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
  readonly inGroups: InGroups<RunView<"staff"> & { readonly undo: UndoView }> | null;
  /** Whose run is on the wall; null for all of them. */
  readonly wallGroup: GroupId | null;
  readonly wallCompares: Comparison;
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
  readonly inGroups: boolean;
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
  readonly group: GroupId | null;
  readonly title: string;
  readonly count: number;
}

/** What the next undo and redo would do, named by the command that did it; null when there is nothing. */
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
  /** What my group sees of the current activity, when each group runs it for itself. */
  readonly inGroup: RunView<"public"> | null;
}

/** All the views by the name of their audience. */
export interface Views {
  staff: StaffView;
  screen: ScreenView;
  public: PublicView;
  me: MeView;
}
export type Audience = keyof Views;
