import type { OrganisationId, PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import type { Room } from "../method.ts";
import { present } from "./course.ts";
import { bowlsOf, isInside, organisationOf, organisationOfPerson, seated } from "./seats.ts";
import type { Numbers, StaffPersonFigures } from "./shown.ts";
import type { Clock, Figure, State } from "./state.ts";

// Time in the bowl is measured by the chairs; time of speech only by whoever taps: the two never mix (FB-20).

/** The figures of everybody who has sat, in the order in which they first sat. For the console alone. */
export function personFigures(state: State, room: Room): readonly StaffPersonFigures[] {
  const people = new Set<PersonId>(state.stays.map(({ person }) => person));
  for (const bowl of bowlsOf(state)) for (const { occupant } of seated(bowl)) people.add(occupant.person);
  return [...people].map((person) => figuresOf(state, person, room));
}

function figuresOf(state: State, person: PersonId, room: Room): StaffPersonFigures {
  const stays = state.stays.filter((stay) => stay.person === person);
  const chair = bowlsOf(state)
    .flatMap(seated)
    .find(({ occupant }) => occupant.person === person);
  const speaking = bowlsOf(state).find(({ speaker }) => speaker?.person === person)?.speaker ?? null;
  const past = stays.reduce((sum, stay) => sum + stay.out - stay.in, 0);
  return {
    person,
    organisation: organisationOfPerson(state, person) ?? organisationOf(state, person, room),
    entries: stays.length + (chair === undefined ? 0 : 1),
    seat: running(state.clock, past, chair?.occupant.since ?? null),
    spoken: running(state.clock, entry(state.spokenMs, person) ?? 0, speaking?.since ?? null),
  };
}

function running(clock: Clock, pastMs: number, since: number | null): Clock {
  return since === null ? { ms: pastMs, since: null } : { ms: pastMs + clock.ms - since, since: clock.since };
}

/** What the group may see once it agreed: bands and organisations, no name and no ranking (CC-17). */
export function numbersOf(state: State, room: Room): Numbers {
  const people = personFigures(state, room);
  const past = state.figures;
  const entries = [...people.map((each) => each.entries), ...past.map((each) => each.entries)];
  return {
    present: Math.max(present(state, room), entries.length),
    sat: entries.length,
    entries: entries.reduce((sum, count) => sum + count, 0),
    bands: {
      once: entries.filter((count) => count === 1).length,
      twice: entries.filter((count) => count === 2).length,
      more: entries.filter((count) => count > 2).length,
    },
    byOrganisation: room.anonymity === "anonymous" ? [] : organisationFigures(state, room, people),
  };
}

function organisationFigures(
  state: State,
  room: Room,
  people: readonly StaffPersonFigures[],
): Numbers["byOrganisation"] {
  const here = Object.values(room.people).filter(({ left }) => !left);
  const ids: readonly (OrganisationId | null)[] = [...room.organisations.map(({ id }) => id), null];
  return ids.flatMap((organisation) => {
    const mine = people.filter((each) => each.organisation === organisation);
    const past = state.figures.filter((each) => each.organisation === organisation);
    const inRoom = here.filter((person) => person.organisation === organisation).length;
    const figures = {
      organisation,
      present: Math.max(inRoom, mine.length + past.length),
      sat: mine.length + past.length,
      entries: [...mine, ...past].reduce((sum, each) => sum + each.entries, 0),
      seat: together(
        state.clock,
        mine.map(({ seat }) => seat),
        past.map(({ seatMs }) => seatMs),
      ),
      spoken: together(
        state.clock,
        mine.map(({ spoken }) => spoken),
        past.map(({ spokenMs }) => spokenMs),
      ),
    };
    return figures.present === 0 ? [] : [figures];
  });
}

function together(
  clock: Clock,
  times: readonly Clock[],
  pastMs: readonly number[],
): Clock & { readonly rate: number } {
  const rate = times.filter(({ since }) => since !== null).length;
  const ms = [...times.map((time) => time.ms), ...pastMs].reduce((sum, each) => sum + each, 0);
  return { ms, since: rate === 0 ? null : clock.since, rate };
}

/** Everybody's figures without the people: what a session file may carry. */
export function figuresForFile(state: State, room: Room): readonly Figure[] {
  const anonymous = room.anonymity === "anonymous";
  const now = personFigures(state, room).map(
    ({ organisation, entries, seat, spoken }): Figure => ({
      organisation: anonymous ? null : organisation,
      entries,
      seatMs: Math.max(0, Math.round(seat.ms)),
      spokenMs: Math.max(0, Math.round(spoken.ms)),
    }),
  );
  // In an order that says nothing of who sat first.
  return [...state.figures, ...now].toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

/** People in the room who have never sat: they may answer the quick vote (FB-24). */
export function neverSat(state: State, room: Room): readonly PersonId[] {
  const sat = new Set(state.stays.map(({ person }) => person));
  return Object.values(room.people)
    .filter(({ id, left }) => !left && !sat.has(id) && !isInside(state, id))
    .map(({ id }) => id);
}
