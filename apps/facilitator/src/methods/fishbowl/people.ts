import type { OrganisationId, PersonId } from "@bocal/protocol/base/ids";
import type { StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import type { Organisation } from "@bocal/protocol/room/organisation";
import type { StaffView } from "@bocal/protocol/session/views";
import type { FishbowlWords } from "./words.ts";

/** Somebody as the console names them. */
export interface Named {
  readonly id: PersonId;
  readonly name: string;
  /** How a chair calls them, where a first name would not tell them apart. */
  readonly short?: string | undefined;
  readonly organisation: Organisation | null;
}

export interface People {
  /** Everybody inside, in the order of their names. */
  readonly all: readonly Named[];
  /** Those who sit in no chair. */
  readonly outside: readonly Named[];
  named(person: PersonId): Named;
  organisation(id: OrganisationId | null): Organisation | null;
}

/** The people of the session and those who sit without a phone, by name. */
export function peopleOf(view: StaffView, shown: StaffShown, words: FishbowlWords): People {
  const organisation = (id: OrganisationId | null) =>
    view.organisations.find((each) => each.id === id) ?? null;
  const all = view.people
    .map(({ id, name, organisation: from }): Named => ({ id, name, organisation: organisation(from) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
  const seated = new Set(shown.bowls.flatMap(({ seats }) => seats.map(({ person }) => person)));
  return {
    all,
    outside: all.filter(({ id }) => !seated.has(id)),
    named(person) {
      const known = all.find(({ id }) => id === person);
      if (known !== undefined) return known;
      const index = shown.standIns.findIndex(({ id }) => id === person);
      const standIn = shown.standIns[index];
      if (standIn === undefined) return { id: person, name: words.console.people.gone, organisation: null };
      // Nobody's name is kept for them (CC-10): a number in the order in which they came in tells them apart.
      const from = organisation(standIn.organisation);
      return {
        id: person,
        name: words.console.people.withoutPhone(index + 1, from?.short ?? ""),
        short: words.console.people.withoutPhoneShort(index + 1),
        organisation: from,
      };
    },
    organisation,
  };
}
