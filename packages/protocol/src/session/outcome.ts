import { openMs } from "../agenda/agenda.ts";
import type { ActivityId, GroupId, OrganisationId } from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";
import { type ById, entry } from "../base/record.ts";
import { type MethodName, outcomeIn, portableIn, type Tagged } from "../methods/index.ts";
import type { Section } from "../report/section.ts";
import type { Group, Organisation } from "../room/organisation.ts";
import type { Anonymity, Identification } from "../room/person.ts";
import { namedRoom } from "./room.ts";
import type { State } from "./vocabulary.ts";

/** All that leaves a session, before any format. Built by naming what goes in, at the anonymity level of the session. */
export interface Outcome {
  readonly title: string;
  readonly host: string;
  readonly anonymity: Anonymity;
  readonly demonstration: boolean;
  readonly takenAt: Instant;
  /** False while the session goes on: the report then says so (CC-12). */
  readonly ended: boolean;
  readonly expected: number;
  readonly present: number;
  readonly presentByOrganisation: readonly { readonly name: string; readonly count: number }[];
  readonly activities: readonly ActivityOutcome[];
}

export interface ActivityOutcome {
  readonly title: string;
  readonly method: MethodName;
  readonly status: "planned" | "open" | "closed";
  readonly plannedMinutes: number;
  readonly openMinutes: number;
  readonly openedAt: Instant | null;
  readonly sections: readonly Section[];
}

export function outcomeOf(state: State, names: ById<string>, takenAt: Instant): Outcome {
  const room = namedRoom(state, names);
  const present = Object.values(state.people);
  return {
    title: state.title,
    host: state.host,
    anonymity: state.anonymity,
    demonstration: state.demonstration,
    takenAt,
    ended: state.endedAt !== null,
    expected: state.expected,
    present: present.length,
    presentByOrganisation: state.organisations.map(({ id, name }) => ({
      name,
      count: present.filter(({ organisation }) => organisation === id).length,
    })),
    activities: state.agenda.flatMap((id) => {
      const activity = entry(state.activities, id);
      if (activity === undefined) return [];
      const { title, status, plannedMinutes, of, spans } = activity;
      return [
        {
          title,
          method: of.method,
          status,
          plannedMinutes,
          openMinutes: Math.round(openMs(activity, takenAt) / 60_000),
          openedAt: spans[0]?.from ?? null,
          sections: outcomeIn(of, room),
        },
      ];
    }),
  };
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
      const { plannedMinutes, spans, of } = activity;
      return [{ id, title: activity.title, plannedMinutes, spans, content: portableIn(of, room) }];
    }),
  };
}
