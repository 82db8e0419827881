import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import type { NamedRoom } from "../method.ts";
import { organisationOf, organisationOfPerson } from "./seats.ts";
import { isHarvesting } from "./show-bowl.ts";
import type { Highlight, State } from "./state.ts";
import type { PortableQuote, PortableRole } from "./vocabulary.ts";

// What a session file says of people around a bowl, as far as the level allows. A copy has no people in it: names stay behind there.

/** Tasks, starters and consents, in an order that tells nothing. */
export function rolesForFile(state: State, room: NamedRoom): readonly PortableRole[] {
  const known = [...Object.keys(state.holders), ...state.starters, ...Object.keys(state.consents)];
  const people = new Set(known.map((person) => person as PersonId));
  const now = [...people].map((person): PortableRole => {
    const task = entry(state.holders, person) ?? null;
    return {
      author: isHarvesting(state) ? nameIn(room, person) : null,
      // Notes leave by task and by nobody (FB-26): where one institution sent one person, its task would say whose they are.
      organisation: task !== null && room.anonymity !== "nominative" ? null : fromWhere(state, person, room),
      task,
      starter: state.starters.includes(person),
      consents: entry(state.consents, person) === true,
    };
  });
  const past = state.roles.map((role): PortableRole => ({ ...role, author: null }));
  return [...past, ...now].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Edge case 14: a name only with consent; from where, unless the level is anonymous. Null when the words are nobody's. */
export function quoteForFile(
  state: State,
  { said, quoted }: Highlight,
  room: NamedRoom,
): PortableQuote | null {
  if (room.anonymity === "anonymous") return null;
  const person = unseal(said);
  if (person === null) return quoted == null ? null : { author: null, organisation: quoted.organisation };
  const mayName = isHarvesting(state) && entry(state.consents, person) === true;
  return { author: mayName ? nameIn(room, person) : null, organisation: fromWhere(state, person, room) };
}

function nameIn({ anonymity, names }: NamedRoom, person: PersonId): string | null {
  return anonymity === "nominative" ? (entry(names, person) ?? null) : null;
}

function fromWhere(state: State, person: PersonId, room: NamedRoom): PortableRole["organisation"] {
  if (room.anonymity === "anonymous") return null;
  return organisationOf(state, person, room) ?? organisationOfPerson(state, person);
}
