import { type GroupId, type OrganisationId, type PersonId, parseId } from "@bocal/protocol/base/ids";
import { type Instant, instant } from "@bocal/protocol/base/instant";
import type { Actor, NamedRoom } from "@bocal/protocol/methods/method";
import type { Group, Organisation } from "@bocal/protocol/room/organisation";
import { organisationsFromNames } from "@bocal/protocol/room/organisation";
import type { Anonymity, Person } from "@bocal/protocol/room/person";

/** When every story begins: a Monday at nine. */
export const nine: Instant = instant(Date.UTC(2026, 2, 2, 9));

/** An id of any kind from a readable word. */
export function named<Kind extends string>(word: string) {
  const id = parseId<Kind>(word);
  if (id === null) throw new Error(`${word} has not the shape of an id.`);
  return id;
}

export const territories: readonly Group[] = ["Bords de mer", "Haut pays", "Ville"].map((name, index) => ({
  id: named<"group">(`territory-${index + 1}`),
  name,
}));

/** Organisations as a real room has them: one sent eleven people, one three, five sent one each. */
const sent = [11, 3, 1, 1, 1, 1, 1];
export const organisations: readonly Organisation[] = organisationsFromNames(
  [
    "Caisse d'allocations familiales",
    "Conseil départemental",
    "Ville de Rochebrune",
    "Mission locale",
    "Union des associations",
    "Protection maternelle",
    "Centre social du Port",
  ],
  (index) => named<"organisation">(`organisation-${index + 1}`),
);

const firstNames =
  "Ana Ben Chloé Driss Elsa Fanny Gaël Hugo Inès Jules Kenza Léo Maya Noé Olga Paul Rosa Sami Théa";
const letters = firstNames.split(" ");

/** Nineteen people. The first eleven come from one organisation; they work in three territories, the last one in none. */
export const people: readonly Person[] = sent.flatMap((count, organisation) =>
  Array.from({ length: count }, (_, index): Person => {
    const place = sent.slice(0, organisation).reduce((sum, each) => sum + each, 0) + index;
    return {
      id: named<"person">(`person-${place + 1}`),
      organisation: organisations[organisation]?.id ?? null,
      group: place === 18 ? null : (territories[place % 3]?.id ?? null),
      joinedAt: nine,
      simulated: false,
      left: false,
    };
  }),
);

/** A name for each of them, which nobody else and no text has: what leaks is found by searching for it. */
export const names: Readonly<Record<string, string>> = Object.fromEntries(
  people.map(({ id }, index) => [id, `${letters[index]} Nq${index + 1}x`]),
);

export const facilitator: Actor = { kind: "person", person: named("person-f"), role: "facilitator" };
export const clock: Actor = { kind: "clock" };

export function participant(person: PersonId): Actor {
  return { kind: "person", person, role: "participant" };
}

const who = (index: number): Actor => participant(people[index]?.id ?? named("nobody"));
/** Two colleagues, and somebody from the second organisation. */
export const ana = who(0);
export const ben = who(1);
export const maya = who(12);

export function idOf(actor: Actor): PersonId {
  if (actor.kind !== "person") throw new Error("The clock has no id.");
  return actor.person;
}

/** The room with the first `count` of these people in it. */
export function roomOf(count: number, anonymity: Anonymity = "organisation"): NamedRoom {
  return {
    people: Object.fromEntries(people.slice(0, count).map((person) => [person.id, person])),
    organisations,
    groups: territories,
    anonymity,
    names,
  };
}

export function organisationOf(actor: Actor): OrganisationId | null {
  return people.find(({ id }) => id === idOf(actor))?.organisation ?? null;
}

export function groupOf(actor: Actor): GroupId | null {
  return people.find(({ id }) => id === idOf(actor))?.group ?? null;
}
