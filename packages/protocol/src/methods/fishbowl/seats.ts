import type { OrganisationId, PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import type { Room } from "../method.ts";
import type { Mode, Settings } from "./settings.ts";
import type { Bowl, Occupant, Seat, SeatId, SiteId, State, Waiting } from "./state.ts";

// What a bowl is made of, asked in the words of the rules. Nothing here decides.

export const fewestSeats = 3;
export const mostSeats = 8;

/** Modes in which whoever is outside may come in while people talk. */
const openModes: readonly Mode[] = ["open", "hosts", "waiting-seat", "tap-out", "samoan"];
const queueModes: readonly Mode[] = ["open", "hosts", "waiting-seat"];
const turnModes: readonly Mode[] = ["closed", "rotating"];
const tapModes: readonly Mode[] = ["tap-out", "samoan"];

export const letsOutsideIn = ({ mode }: Settings): boolean => openModes.includes(mode);
export const hasQueue = ({ mode }: Settings): boolean => queueModes.includes(mode);
export const hasTurns = ({ mode }: Settings): boolean => turnModes.includes(mode);
export const hasTaps = ({ mode }: Settings): boolean => tapModes.includes(mode);

export function bowlsOf(state: State): readonly Bowl[] {
  return state.bowlOrder.flatMap((id) => {
    const bowl = entry(state.bowls, id);
    return bowl === undefined ? [] : [bowl];
  });
}

/** The chairs that stand in and beside the circle, in its order. */
export function chairsOf({ seats }: Bowl): readonly Seat[] {
  return seats.filter(({ gone }) => !gone);
}

export function chairOf(bowl: Bowl, id: SeatId): Seat | undefined {
  return bowl.seats.find((seat) => seat.id === id && !seat.gone);
}

export interface Place {
  readonly bowl: Bowl;
  readonly seat: Seat;
  readonly occupant: Occupant;
}

/** The chair somebody sits in, in whichever bowl; undefined outside. */
export function placeOfPerson(state: State, person: PersonId): Place | undefined {
  for (const bowl of bowlsOf(state)) {
    for (const seat of bowl.seats) {
      if (seat.occupant?.person === person) return { bowl, seat, occupant: seat.occupant };
    }
  }
  return undefined;
}

/** Whether somebody sits in the bowl itself; the waiting seat stands outside it. */
export function isInside(state: State, person: PersonId): boolean {
  const place = placeOfPerson(state, person);
  return place !== undefined && place.seat.kind !== "waiting";
}

/** Who sits in the bowl, in the order of the circle, the waiting seat left out. */
export function seated(bowl: Bowl): readonly (Seat & { readonly occupant: Occupant })[] {
  return chairsOf(bowl).filter(
    (seat): seat is Seat & { readonly occupant: Occupant } =>
      seat.occupant !== null && seat.kind !== "waiting",
  );
}

/** Chairs of the circle, free or not; the waiting seat is not one of them. */
export function capacity(bowl: Bowl): number {
  return chairsOf(bowl).filter(({ kind }) => kind !== "waiting").length;
}

/** How many sit when the bowl begins: all chairs but the empty ones of an open mode (FB-02). */
export function seatedAtStart({ mode, emptyChairs }: Settings, chairs: number): number {
  if (mode === "open") return chairs - emptyChairs;
  return mode === "hosts" ? chairs - 1 : chairs;
}

/** Chairs that somebody from outside could take now, best first: those of the circle, then the waiting seat. */
export function freeChairs(state: State, bowl: Bowl): readonly Seat[] {
  if (bowl.ending) return [];
  const free = chairsOf(bowl).filter(({ occupant, reserved }) => occupant === null && reserved === null);
  const talking = state.phase === "running" || state.phase === "paused";
  const hosts = state.settings.mode === "hosts";
  // Hosts keep their chairs: once people talk, only the guest's is for whoever comes.
  const open = free.filter(({ kind }) => kind === "open" || (hosts && kind === (talking ? "guest" : "host")));
  const waiting = free.filter(({ kind }) => kind === "waiting" && talking);
  return [...open, ...(open.length === 0 ? waiting : [])];
}

/** Whether a chair fits where somebody is (several sites). */
export function isAtSite(seat: Seat, site: SiteId | null): boolean {
  return seat.site === null || seat.site === site;
}

/** Where somebody takes part: what they or the facilitator said, else the site of their group. */
export function siteOf(state: State, person: PersonId, room: Room): SiteId | null {
  const said = entry(state.siteByPerson, person);
  if (said !== undefined) return said;
  const group = entry(room.people, person)?.group ?? null;
  return group === null ? null : (state.sites.find((site) => site.group === group)?.id ?? null);
}

export function organisationOf(state: State, person: PersonId, room: Room): OrganisationId | null {
  return entry(room.people, person)?.organisation ?? entry(state.standIns, person)?.organisation ?? null;
}

/**
 * Those who wait, in the order in which they are called (FB-15): first those who are placed by hand or first by right, then,
 * with balance, organisations with nobody seated before organisations already seated.
 */
export function queueInOrder(state: State, bowl: Bowl): readonly Waiting[] {
  const placed = bowl.queue.filter(({ fixed }) => fixed);
  const others = bowl.queue.filter(({ fixed }) => !fixed);
  if (state.queuePolicy === "first-come") return [...placed, ...others];
  const inside = new Set(seated(bowl).map(({ occupant }) => occupant.organisation));
  // People without an organisation are nobody's majority: they pass like an organisation that is not seated.
  const passes = ({ organisation }: Waiting) => organisation === null || !inside.has(organisation);
  return [...placed, ...others.filter(passes), ...others.filter((each) => !passes(each))];
}

/** Who is to be called to one of these chairs: the first in the queue whom one of them fits. */
export function firstFor(state: State, bowl: Bowl, chairs: readonly Seat[]): Waiting | undefined {
  return queueInOrder(state, bowl).find(({ site }) => chairs.some((seat) => isAtSite(seat, site)));
}

/** The bowl in whose queue somebody waits. */
export function bowlWaitedFor(state: State, person: PersonId): Bowl | undefined {
  return bowlsOf(state).find(({ queue }) => queue.some((each) => each.person === person));
}

/** The chair behind which somebody stands. */
export function chairTappedBy(
  state: State,
  person: PersonId,
): { readonly bowl: Bowl; readonly seat: Seat } | undefined {
  for (const bowl of bowlsOf(state)) {
    const seat = chairsOf(bowl).find(({ tap }) => tap?.by === person);
    if (seat !== undefined) return { bowl, seat };
  }
  return undefined;
}

/**
 * Who may be asked to leave when a chair is due, longest seated first (FB-12). Never the newcomer (FB-10), never a host, and
 * nobody whom the facilitator would not ask.
 */
export function mayBeAskedToLeave(bowl: Bowl): readonly PersonId[] {
  const { due } = bowl.marks;
  if (due === null) return [];
  return seated(bowl)
    .filter(({ kind, occupant }) => kind !== "host" && occupant.person !== due.newcomer)
    .filter(({ occupant }) => !due.dismissed.includes(occupant.person))
    .toSorted((a, b) => a.occupant.since - b.occupant.since)
    .map(({ occupant }) => occupant.person);
}

/** Whether somebody has ever sat in a bowl, now included. */
export function hasSat(state: State, person: PersonId): boolean {
  return isInside(state, person) || state.stays.some((stay) => stay.person === person);
}

/** Where somebody who sat comes from, as their chair kept it. */
export function organisationOfPerson(state: State, person: PersonId): OrganisationId | null {
  const now = placeOfPerson(state, person)?.occupant.organisation;
  return now ?? state.stays.findLast((stay) => stay.person === person)?.organisation ?? null;
}
