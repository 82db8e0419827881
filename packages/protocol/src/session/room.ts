import type { ById } from "../base/record.ts";
import type { NamedRoom, Room } from "../methods/method.ts";
import type { State } from "./vocabulary.ts";

/** The session as the room in which methods run. */
export function roomOf({ people, organisations, groups, anonymity }: State): Room {
  return { people, organisations, groups, anonymity };
}

export function namedRoom(state: State, names: ById<string>): NamedRoom {
  return { ...roomOf(state), names };
}
