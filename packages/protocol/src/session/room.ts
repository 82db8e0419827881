import type { GroupId } from "../base/ids.ts";
import type { ById } from "../base/record.ts";
import type { NamedRoom, Room } from "../methods/method.ts";
import type { Person } from "../room/person.ts";
import type { State } from "./vocabulary.ts";

/** The session as the room in which methods run: of everyone, or of the people of one group. */
export function roomOf(
  { people, organisations, groups, anonymity }: State,
  group: GroupId | null = null,
): Room {
  return {
    people: group === null ? people : peopleOf(people, group),
    organisations,
    groups,
    anonymity,
  };
}

export function namedRoom(state: State, names: ById<string>, group: GroupId | null = null): NamedRoom {
  return { ...roomOf(state, group), names };
}

// Every view of every run asks, and methods remember by the people they were given: the same people are the same record until
// somebody comes or moves. A cache of a pure function.
const known = new WeakMap<ById<Person>, Map<GroupId, ById<Person>>>();

function peopleOf(people: ById<Person>, group: GroupId): ById<Person> {
  const byGroup = known.get(people) ?? new Map<GroupId, ById<Person>>();
  known.set(people, byGroup);
  const before = byGroup.get(group);
  if (before !== undefined) return before;
  const inside = Object.fromEntries(Object.entries(people).filter(([, person]) => person.group === group));
  byGroup.set(group, inside);
  return inside;
}
