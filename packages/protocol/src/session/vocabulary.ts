import type { Activity, Brought } from "../agenda/agenda.ts";
import type {
  ActivityId,
  ClaimId,
  CommandId,
  GroupId,
  OrganisationId,
  PersonId,
  ScreenId,
  SessionId,
} from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";
import type { ById } from "../base/record.ts";
import type {
  ActivityCommand,
  MethodEvent,
  MethodRefusal,
  MethodSettings,
  Tagged,
} from "../methods/index.ts";
import type { Group, Organisation } from "../room/organisation.ts";
import type { Anonymity, Identification, Person } from "../room/person.ts";
import type { ReportChoices } from "./report-choices.ts";

/** What a session is made with. */
export interface Plan {
  readonly title: string;
  /** Whose session it is: the body that invites, shown before the first field. */
  readonly host: string;
  readonly organisations: readonly Organisation[];
  readonly groups: readonly Group[];
  readonly anonymity: Anonymity;
  readonly identification: Identification;
  /** People expected; the door stops at twice that many, at most 400 unless more are expected. */
  readonly expected: number;
  readonly demonstration: boolean;
}

export interface State extends Omit<Plan, "demonstration"> {
  readonly created: boolean;
  readonly demonstration: boolean;
  readonly door: "open" | "closed";
  readonly people: ById<Person>;
  /** People who say they are somebody already here, from another device; the facilitator answers (CC-03). */
  readonly claims: ById<Claim>;
  readonly screens: ById<Screen>;
  /** What the wall shows: how to join, or the current activity. */
  readonly wall: "join" | "activity";
  /** Whose run of an activity in groups the wall shows; null for all of them side by side. */
  readonly wallGroup: GroupId | null;
  /** How the wall sets the runs of all groups against each other (GA-11, SP-08). */
  readonly wallCompares: Comparison;
  readonly agenda: readonly ActivityId[];
  readonly activities: ById<Activity>;
  readonly current: ActivityId | null;
  readonly endedAt: Instant | null;
  readonly report: ReportChoices;
  readonly undo: Undo;
}

/** All groups, each in its place, or laid over one another: what several of them have is told once. */
export type Comparison = "side-by-side" | "merged";

export interface Claim {
  readonly id: ClaimId;
  /** The one who asks, under the name that their new device would have as somebody new. */
  readonly by: PersonId;
  readonly person: PersonId;
  readonly at: Instant;
  readonly answer: "waiting" | "same" | "other";
}

export interface Screen {
  readonly id: ScreenId;
  readonly name: string;
  readonly revoked: boolean;
}

/** What can be taken back and done again, last at the end, each run for itself. It is in the state, so it survives reload and crash. */
export interface Undo {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** All that one command did to one run of an activity. */
export interface Step {
  readonly command: CommandId;
  /** What was asked, by the command's type; null in logs that do not say it. */
  readonly asked: string | null;
  readonly activity: ActivityId;
  readonly group: GroupId | null;
  readonly does: readonly MethodEvent[];
  readonly undoes: readonly MethodEvent[];
}

export interface ActivityPlan {
  readonly title: string;
  readonly plannedMinutes: number;
  readonly settings: MethodSettings;
  /** Each group runs it for itself; absent for one run for all. */
  readonly inGroups?: boolean | undefined;
}

export type Command =
  | (ActivityCommand & {
      /** Whose run is meant when it is run in groups. A participant's is their own. */
      readonly group?: GroupId | undefined;
    })
  | { readonly type: "create-session"; readonly plan: Plan; readonly activities: readonly ActivityPlan[] }
  | {
      readonly type: "fill-session";
      readonly activities: readonly FilledActivity[];
      /** What was chosen for the report, by the names of the file. */
      readonly report?: ReportChoices | undefined;
    }
  | {
      readonly type: "describe-session";
      readonly title: string;
      readonly host: string;
      readonly expected: number;
    }
  | { readonly type: "raise-anonymity"; readonly anonymity: Anonymity }
  | { readonly type: "describe-report"; readonly choices: ReportChoices }
  | {
      readonly type: "join";
      readonly organisation: OrganisationId | null;
      readonly group: GroupId | null;
      readonly simulated: boolean;
    }
  | { readonly type: "claim-person"; readonly person: PersonId }
  | { readonly type: "answer-claim"; readonly claim: ClaimId; readonly same: boolean }
  | { readonly type: "leave" }
  /** With whom somebody works from now on. People without a group choose theirs; facilitators move anyone. */
  | { readonly type: "move-person"; readonly person: PersonId; readonly group: GroupId | null }
  | { readonly type: "open-door" }
  | { readonly type: "close-door" }
  | { readonly type: "add-screen"; readonly name: string }
  | { readonly type: "revoke-screen"; readonly screen: ScreenId }
  | {
      readonly type: "show-on-wall";
      readonly wall: State["wall"];
      readonly group?: GroupId | null | undefined;
      readonly compares?: Comparison | undefined;
    }
  | { readonly type: "add-activity"; readonly plan: ActivityPlan }
  | { readonly type: "change-activity"; readonly activity: ActivityId; readonly plan: ActivityPlan }
  | { readonly type: "move-activity"; readonly activity: ActivityId; readonly to: number }
  | { readonly type: "remove-activity"; readonly activity: ActivityId }
  /** A planned activity begins with these things of another one. */
  | {
      readonly type: "bring-items";
      readonly activity: ActivityId;
      readonly from: ActivityId;
      readonly group?: GroupId | undefined;
      readonly items: readonly string[];
    }
  /** A planned activity begins with nothing again. */
  | { readonly type: "leave-items"; readonly activity: ActivityId }
  | { readonly type: "open-activity"; readonly activity: ActivityId }
  | { readonly type: "close-activity"; readonly activity: ActivityId }
  | { readonly type: "add-time"; readonly activity: ActivityId; readonly ms: number }
  | { readonly type: "pause-timer"; readonly activity: ActivityId }
  | { readonly type: "resume-timer"; readonly activity: ActivityId }
  /** From the clock alone: an activity asked to be woken. */
  | { readonly type: "time-passed"; readonly activity: ActivityId }
  | { readonly type: "end-session" }
  | { readonly type: "reopen-session" }
  /** In one run of an activity; in the current one when none is named. */
  | ({ readonly type: "undo" } & RunName)
  | ({ readonly type: "redo" } & RunName);

/** Which run of which activity. */
export interface RunName {
  readonly activity?: ActivityId | undefined;
  readonly group?: GroupId | undefined;
}

export type Event =
  | { readonly type: "session-created"; readonly session: SessionId | null; readonly plan: Plan }
  | {
      readonly type: "session-described";
      readonly title: string;
      readonly host: string;
      readonly expected: number;
    }
  | { readonly type: "anonymity-raised"; readonly anonymity: Anonymity }
  | { readonly type: "report-described"; readonly choices: ReportChoices }
  | {
      readonly type: "person-joined";
      readonly organisation: OrganisationId | null;
      readonly group: GroupId | null;
      readonly simulated: boolean;
    }
  | { readonly type: "person-returned" }
  | { readonly type: "person-left" }
  | { readonly type: "person-moved"; readonly person: PersonId; readonly group: GroupId | null }
  | { readonly type: "person-claimed"; readonly claim: ClaimId; readonly person: PersonId }
  | { readonly type: "claim-answered"; readonly claim: ClaimId; readonly same: boolean }
  | { readonly type: "door-opened" }
  | { readonly type: "door-closed" }
  | { readonly type: "screen-added"; readonly screen: ScreenId; readonly name: string }
  | { readonly type: "screen-revoked"; readonly screen: ScreenId }
  | {
      readonly type: "wall-set";
      readonly wall: State["wall"];
      readonly group?: GroupId | null;
      readonly compares?: Comparison;
    }
  | { readonly type: "activity-added"; readonly activity: ActivityId; readonly plan: ActivityPlan }
  | {
      readonly type: "activity-described";
      readonly activity: ActivityId;
      readonly title: string;
      readonly plannedMinutes: number;
      /** Only when it changes. */
      readonly inGroups?: boolean;
    }
  | { readonly type: "activity-moved"; readonly activity: ActivityId; readonly to: number }
  | { readonly type: "activity-removed"; readonly activity: ActivityId }
  /** What came along follows in the words of the method that received it. */
  | {
      readonly type: "items-brought";
      readonly activity: ActivityId;
      readonly from: ActivityId;
      readonly group?: GroupId;
      readonly items: readonly string[];
    }
  | { readonly type: "items-left"; readonly activity: ActivityId }
  | { readonly type: "activity-opened"; readonly activity: ActivityId }
  | { readonly type: "activity-closed"; readonly activity: ActivityId }
  | { readonly type: "time-added"; readonly activity: ActivityId; readonly ms: number }
  | { readonly type: "timer-paused"; readonly activity: ActivityId }
  | { readonly type: "timer-resumed"; readonly activity: ActivityId }
  | { readonly type: "session-ended" }
  | { readonly type: "session-reopened" }
  /** Without an activity in logs of the time when a session had one stack. */
  | ({ readonly type: "undone" } & RunName)
  | ({ readonly type: "redone" } & RunName)
  | ActivityEvent;

/** Something that happened inside an activity, in the words of its method. */
export type ActivityEvent = {
  readonly type: "in-activity";
  readonly activity: ActivityId;
  /** Whose run, when it is run in groups. */
  readonly group?: GroupId;
  /** The type of a facilitator's command, so that undo can name what it takes back. */
  readonly asked?: string;
} & Tagged<"event">;

/** One activity of a session file, on its way into a copy. */
export interface FilledActivity {
  readonly plan: ActivityPlan;
  readonly spans: readonly { readonly from: Instant; readonly to: Instant | null }[];
  readonly content: Tagged<"portable">;
  /** Its name in the file, by which others say where their things come from. */
  readonly id?: ActivityId | undefined;
  readonly brought?: readonly Brought[] | undefined;
  /** What each group made of it, when it was run in groups. */
  readonly runs?: readonly { readonly group: GroupId; readonly content: Tagged<"portable"> }[] | undefined;
}

export type Refusal =
  | MethodRefusal
  | { readonly type: "not-created" }
  | { readonly type: "already-created" }
  | { readonly type: "session-ended" }
  | { readonly type: "session-not-ended" }
  | { readonly type: "blank-title" }
  | { readonly type: "level-can-only-be-raised" }
  | { readonly type: "door-closed" }
  | { readonly type: "room-full"; readonly most: number }
  | { readonly type: "no-such-organisation" }
  | { readonly type: "no-such-group" }
  | { readonly type: "no-groups" }
  | { readonly type: "no-group-yet" }
  | { readonly type: "other-group" }
  | { readonly type: "no-such-person" }
  | { readonly type: "no-such-screen" }
  | { readonly type: "no-such-claim" }
  | { readonly type: "no-such-activity" }
  | { readonly type: "activity-not-open" }
  | { readonly type: "activity-begun" }
  | { readonly type: "activity-not-begun" }
  | { readonly type: "no-such-item" }
  | { readonly type: "nothing-to-bring" }
  | { readonly type: "minutes-out-of-range"; readonly least: number; readonly most: number }
  | { readonly type: "nothing-to-undo" }
  | { readonly type: "nothing-to-redo" };
