import type { ActivityId, CommandId, GroupId, OrganisationId, PersonId } from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";
import type { ById } from "../base/record.ts";
import type { Board } from "../board/board.ts";
import type { Given, Received } from "../flow/given.ts";
import type { Section } from "../report/section.ts";
import type { Group, Organisation } from "../room/organisation.ts";
import type { Anonymity, Person, Role } from "../room/person.ts";

/** Who asks. Made by the server from the connection; no message can say it. */
export type Actor =
  | { readonly kind: "person"; readonly person: PersonId; readonly role: Role }
  | { readonly kind: "clock" };

/** An event as the log keeps it. Who and when are stamped once, here, so no event carries them and no command can forge them. */
export interface Fact<Event> {
  readonly seq: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly command: CommandId;
  readonly event: Event;
}

/** What the session knows of the people in it. No names: those are not in the log, so no decision may rest on them. */
export interface Room {
  readonly people: ById<Person>;
  readonly organisations: readonly Organisation[];
  readonly groups: readonly Group[];
  readonly anonymity: Anonymity;
}

/** The room with the names of its people, for those functions that show. */
export interface NamedRoom extends Room {
  readonly names: ById<string>;
}

/** All that `decide` may know besides state and command. Same context, same decision, for ever. */
export interface Context {
  readonly by: Actor;
  readonly at: Instant;
  readonly room: Room;
  /** A keyed hash of the command id and a counter: a retry names the same things, and no id tells whose device made it. */
  readonly newId: () => string;
  /** In [0, 1), from the same key: a retry shuffles the same way, and nobody outside can undo the shuffle. */
  readonly random: () => number;
}

export type Decision<Event, Refusal> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function happens<Event>(...events: readonly Event[]): Decision<Event, never> {
  return { ok: true, events };
}

export function refuse<Refusal>(refusal: Refusal): Decision<never, Refusal> {
  return { ok: false, refusal };
}

/** The words of one method, gathered so that everything generic takes one type parameter. */
export interface Vocabulary {
  settings: unknown;
  state: unknown;
  command: { readonly type: string };
  event: { readonly type: string };
  refusal: { readonly type: string };
  shown: { staff: unknown; screen: unknown; public: unknown; me: unknown };
  /** What leaves in the session file and can be read back as a copy. */
  portable: unknown;
}

export interface Method<V extends Vocabulary> {
  /** The state of an activity that was planned and not begun. */
  open(settings: V["settings"]): V["state"];
  /** The planned activity with other settings, or the refusal that says why they can no longer be changed. */
  resettle(state: V["state"], settings: V["settings"]): Decision<V["event"], V["refusal"]>;
  /** Never throws, never mutates. Guards are named `whyNot…` and shared with `show`. */
  decide(state: V["state"], command: V["command"], context: Context): Decision<V["event"], V["refusal"]>;
  /** Never refuses: it has happened. Unchanged parts keep their identity. */
  evolve(state: V["state"], fact: Fact<V["event"]>): V["state"];
  /** The events that take this one back, given the state before it: null when it cannot be, none when it need not be. */
  inverse(before: V["state"], event: V["event"]): readonly V["event"][] | null;
  /** Why an inverse no longer fits what others did since, or null. */
  whyNotTakeBack(state: V["state"], inverse: V["event"]): V["refusal"] | null;
  /** One function per audience, each built by naming what it shows. */
  readonly show: {
    staff(state: V["state"], room: NamedRoom): V["shown"]["staff"];
    screen(state: V["state"], room: NamedRoom): V["shown"]["screen"];
    public(state: V["state"], room: NamedRoom): V["shown"]["public"];
    me(state: V["state"], person: PersonId, room: NamedRoom): V["shown"]["me"];
  };
  /**
   * Whether what a participant did may change what another phone shows of its own person (`show.me`): a rank in a queue, a chair.
   * Where it is absent nothing does, and phones are asked about less often.
   */
  touchesOthers?(event: V["event"]): boolean;
  /** What everyone in the session may see of the board now; null while there is nothing to see. */
  board(state: V["state"], room: NamedRoom): Board | null;
  /** When the clock should ask, if ever. Time itself is not an event; what it causes is. */
  wakeAt?(state: V["state"]): Instant | undefined;
  /** What happens because `wakeAt` has come. Asked by the clock, an actor like another. */
  timePassed?(state: V["state"], context: Context): Decision<V["event"], V["refusal"]>;
  /** What the report says of this activity: only what has been shown, and the phase it was taken in (CC-12). */
  outcome(state: V["state"], room: NamedRoom): readonly Section[];
  /**
   * What the activity can hand on now, each thing once and in reading order: only what everyone in it has seen, and no name.
   * None while nothing is seen.
   */
  gives(state: V["state"], room: Room): readonly Given[];
  /**
   * How an activity that has not begun takes in what others gave; asked again for each giver. Each thing keeps its origin.
   * No event at all when this method has no use for any of it.
   */
  receive(
    state: V["state"],
    received: readonly Received[],
    newId: () => string,
  ): Decision<V["event"], V["refusal"]>;
  portable(state: V["state"], room: NamedRoom): V["portable"];
  /**
   * The events that fill a newly opened activity with what `portable` gave. Ids are made anew by `newId`; `activityOf` tells what
   * an activity of the file is called in the copy, for origins.
   */
  restore(
    portable: V["portable"],
    newId: () => string,
    activityOf: (inFile: ActivityId) => ActivityId,
  ): readonly V["event"][];
}

/** A person's place in the room at the moment of asking, or null for the clock and for facilitators. */
export function placeOf(
  room: Room,
  by: Actor,
): { readonly organisation: OrganisationId | null; readonly group: GroupId | null } | null {
  if (by.kind !== "person" || by.role !== "participant") return null;
  const person = room.people[by.person];
  return person === undefined ? null : { organisation: person.organisation, group: person.group };
}
