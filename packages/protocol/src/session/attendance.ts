import { type ById, entry } from "../base/record.ts";
import type { State } from "./vocabulary.ts";

/** Who was expected and who came, counted by where they come from. */
export interface Attendance {
  readonly expected: number;
  readonly present: number;
  readonly byOrganisation: readonly Share[];
  readonly withoutOrganisation: number;
  readonly byGroup: readonly Share[];
  /** Who was present, in alphabetical order; null unless the session is nominative (CC-07). */
  readonly names: readonly Attendee[] | null;
}

export interface Share {
  readonly name: string;
  readonly count: number;
}

export interface Attendee {
  readonly name: string;
  readonly organisation: string | null;
}

export function attendanceOf(state: State, names: ById<string>): Attendance {
  const present = Object.values(state.people);
  const from = (organisation: string | null) =>
    present.filter((person) => person.organisation === organisation).length;
  return {
    expected: state.expected,
    present: present.length,
    byOrganisation: state.organisations.map(({ id, name }) => ({ name, count: from(id) })),
    withoutOrganisation: from(null),
    byGroup: state.groups.map(({ id, name }) => ({
      name,
      count: present.filter(({ group }) => group === id).length,
    })),
    names: state.anonymity === "nominative" ? attendees(state, names) : null,
  };
}

function attendees({ people, organisations }: State, names: ById<string>): readonly Attendee[] {
  return Object.values(people)
    .map(({ id, organisation }) => ({
      name: entry(names, id) ?? "",
      organisation: organisations.find((each) => each.id === organisation)?.name ?? null,
    }))
    .filter(({ name }) => name !== "")
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}
