import { type Activity, type Brought, openMs, runsOf, type Span } from "../agenda/agenda.ts";
import type { ActivityId, GroupId, OrganisationId } from "../base/ids.ts";
import { type Instant, minuteMs } from "../base/instant.ts";
import { type ById, entry } from "../base/record.ts";
import { type MethodName, outcomeIn, portableIn, type Tagged } from "../methods/index.ts";
import type { Item, ItemKind, Section } from "../report/section.ts";
import type { Technique } from "../report/technique.ts";
import type { Group, Organisation } from "../room/organisation.ts";
import type { Anonymity, Identification } from "../room/person.ts";
import { type Attendance, attendanceOf } from "./attendance.ts";
import { type ReportChoices, wholeReport } from "./report-choices.ts";
import { namedRoom } from "./room.ts";
import type { State } from "./vocabulary.ts";

/** All that leaves a session, before any format. Built by naming what goes in, at the anonymity level of the session. */
export interface Outcome {
  readonly title: string;
  readonly host: string;
  readonly anonymity: Anonymity;
  readonly demonstration: boolean;
  readonly takenAt: Instant;
  /** When its first activity was opened, or null while none was. */
  readonly beganAt: Instant | null;
  /** Null while the session goes on: the report then says so (CC-12). */
  readonly endedAt: Instant | null;
  readonly attendance: Attendance | null;
  /** Whether the running order is told; its lines are the activities. */
  readonly runningOrder: boolean;
  readonly activities: readonly ActivityOutcome[];
  /** What the group keeps, from all activities, kind after kind; kinds with nothing are left out. */
  readonly kept: readonly Kept[];
  readonly techniques: readonly Technique[];
  /** The facilitator's own words, when it is told among other sessions. */
  readonly introduction?: string | undefined;
  readonly conclusion?: string | undefined;
}

export interface ActivityOutcome {
  readonly id: ActivityId;
  readonly title: string;
  /** Whose run this is, by name, when each group ran the activity for itself; its title then ends with it. */
  readonly group?: string | undefined;
  readonly method: MethodName;
  readonly status: "planned" | "open" | "closed";
  readonly plannedMinutes: number;
  readonly openMinutes: number;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Whether its results are told, or its line of the running order alone. */
  readonly told: boolean;
  readonly sections: readonly Section[];
}

export interface Kept {
  readonly of: ItemKind;
  readonly items: readonly (Item & { readonly activity: string })[];
}

/** Kinds in the order of a report: what was settled, what is to do, what is not settled, what waits. */
const keptKinds: readonly ItemKind[] = [
  "decision",
  "action",
  "commitment",
  "step",
  "agreement",
  "disagreement",
  "open-question",
  "parked",
];

export function outcomeOf(state: State, names: ById<string>, takenAt: Instant): Outcome {
  const activities = state.agenda.flatMap((id): ActivityOutcome[] => {
    const activity = entry(state.activities, id);
    if (activity === undefined) return [];
    const { title, status, plannedMinutes, spans } = activity;
    return runsOf(activity, state.groups).map(({ group, of }) => ({
      id,
      ...ofRun(title, state.groups.find((each) => each.id === group)?.name),
      method: of.method,
      status,
      plannedMinutes,
      openMinutes: Math.round(openMs(activity, takenAt) / minuteMs),
      openedAt: spans[0]?.from ?? null,
      closedAt: lastEnd(spans),
      told: true,
      sections: outcomeIn(of, namedRoom(state, names, group)),
    }));
  });
  const begun = activities.flatMap(({ openedAt }) => openedAt ?? []);
  return {
    title: state.title,
    host: state.host,
    anonymity: state.anonymity,
    demonstration: state.demonstration,
    takenAt,
    beganAt: begun.toSorted((a, b) => a - b)[0] ?? null,
    endedAt: state.endedAt,
    attendance: attendanceOf(state, names),
    runningOrder: true,
    activities,
    kept: keptIn(activities),
    techniques: techniquesOf(activities),
  };
}

function ofRun(title: string, group: string | undefined): Pick<ActivityOutcome, "title" | "group"> {
  return group === undefined ? { title } : { title: title === "" ? group : `${title} – ${group}`, group };
}

function lastEnd(spans: readonly Span[]): Instant | null {
  return spans.at(-1)?.to ?? null;
}

/** What the sections of the activities keep, gathered by kind in the order of the report. */
export function keptIn(activities: readonly ActivityOutcome[]): readonly Kept[] {
  return keptKinds.flatMap((of) => {
    const items = activities.flatMap(({ title, sections }) =>
      sections.flatMap((section) =>
        section.kind === "items" && section.of === of
          ? section.items.map((item) => ({ ...item, activity: title }))
          : [],
      ),
    );
    return items.length === 0 ? [] : [{ of, items }];
  });
}

/** The techniques of the activities that have begun, each once, in the order of the session (CC-15). */
function techniquesOf(activities: readonly ActivityOutcome[]): readonly Technique[] {
  const used = activities.filter(({ status }) => status !== "planned").map(({ method }) => method);
  return [...new Set<Technique>(used)];
}

/** The session as a file that can be loaded back as a copy. Version 1; later versions are read by `upcast` of this one. */
export interface SessionFile {
  readonly format: "bocal-session";
  readonly version: 1;
  readonly takenAt: Instant;
  readonly session: {
    readonly title: string;
    readonly host: string;
    readonly organisations: readonly Organisation[];
    readonly groups: readonly Group[];
    readonly anonymity: Anonymity;
    readonly identification: Identification;
    readonly expected: number;
    readonly ended: boolean;
    /** What the facilitator chose for the report; absent while it is the whole one, and from files of earlier versions. */
    readonly report?: ReportChoices | undefined;
  };
  /** Who was there, as far as the level lets it leave: counts by organisation and group, names only when nominative. */
  readonly people: readonly {
    readonly name: string | null;
    readonly organisation: OrganisationId | null;
    readonly group: GroupId | null;
  }[];
  readonly activities: readonly ActivityFile[];
}

export interface ActivityFile {
  readonly id: ActivityId;
  readonly title: string;
  readonly plannedMinutes: number;
  readonly spans: readonly { readonly from: Instant; readonly to: Instant | null }[];
  readonly content: Tagged<"portable">;
  /** What it began with: things of other activities of this file. */
  readonly brought?: readonly Brought[] | undefined;
  /** Whether each group runs it for itself; what they made of it then stands in `runs`, and what they began with in `content`. */
  readonly inGroups?: boolean | undefined;
  readonly runs?: readonly { readonly group: GroupId; readonly content: Tagged<"portable"> }[] | undefined;
}

export function sessionFile(state: State, names: ById<string>, takenAt: Instant): SessionFile {
  const room = namedRoom(state, names);
  const { title, host, organisations, groups, anonymity, identification, expected } = state;
  return {
    format: "bocal-session",
    version: 1,
    takenAt,
    session: {
      title,
      host,
      organisations,
      groups,
      anonymity,
      identification,
      expected,
      ended: state.endedAt !== null,
      ...(state.report === wholeReport ? {} : { report: state.report }),
    },
    people: Object.values(state.people)
      .map(({ id, organisation, group }) => ({
        name: anonymity === "nominative" ? (entry(names, id) ?? null) : null,
        organisation: anonymity === "anonymous" ? null : organisation,
        group: anonymity === "anonymous" ? null : group,
      }))
      .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    activities: state.agenda.flatMap((id) => {
      const activity = entry(state.activities, id);
      if (activity === undefined) return [];
      const { title, plannedMinutes, spans, of, brought } = activity;
      return [
        {
          id,
          title,
          plannedMinutes,
          spans,
          content: portableIn(of, room),
          ...(brought.length === 0 ? {} : { brought }),
          ...(activity.inGroups ? { inGroups: true, runs: runsInFile(state, activity, names) } : {}),
        },
      ];
    }),
  };
}

function runsInFile(state: State, activity: Activity, names: ById<string>): ActivityFile["runs"] {
  return runsOf(activity, state.groups).flatMap(({ group, of }) =>
    group === null ? [] : [{ group, content: portableIn(of, namedRoom(state, names, group)) }],
  );
}
