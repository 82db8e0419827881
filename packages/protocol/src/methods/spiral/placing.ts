import type { OrganisationId, PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import type { Cell } from "../../board/frames/cell.ts";
import { spiralCells } from "../../board/frames/spiral.ts";
import type { Room } from "../method.ts";
import { frameOf } from "./frame.ts";
import type { Placing, Spread, State } from "./vocabulary.ts";

/**
 * Where people say we are, once everybody may know: how many in each cell, the median, each organisation's median, and the two
 * furthest apart. A median is a place somebody chose, the earlier of two when people are even. Distances run along the band.
 */
export function spreadOf(state: State, placing: Placing, room: Room): Spread {
  const order = spiralCells(frameOf(state.settings));
  const chosen = Object.entries(placing.places)
    .map(([person, sealed]) => ({ person: person as PersonId, at: order.indexOf(unseal(sealed)) }))
    .filter(({ at }) => at >= 0);
  const counts: Record<Cell, number> = {};
  for (const { at } of chosen) {
    const cell = order[at] as Cell;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const organisations = room.anonymity === "anonymous" ? [] : medians(chosen, room);
  const byPlace = organisations.toSorted((a, b) => a.at - b.at);
  const [first, last] = [byPlace[0], byPlace.at(-1)];
  return {
    counts: Object.fromEntries(
      order.flatMap((cell) => (counts[cell] === undefined ? [] : [[cell, counts[cell]]])),
    ),
    people: chosen.length,
    median: order[median(chosen.map(({ at }) => at))] ?? null,
    byOrganisation: organisations.map(({ organisation, people, at }) => ({
      organisation,
      people,
      median: order[at] as Cell,
    })),
    widest:
      first === undefined || last === undefined || first.at === last.at
        ? null
        : { from: first.organisation, to: last.organisation, cells: last.at - first.at },
  };
}

/** In the order of the session's organisations; those who come from none are last. */
function medians(chosen: readonly { readonly person: PersonId; readonly at: number }[], room: Room) {
  const from = (person: PersonId): OrganisationId | null => entry(room.people, person)?.organisation ?? null;
  const groups = Map.groupBy(chosen, ({ person }) => from(person));
  return [...room.organisations.map(({ id }) => id), null].flatMap((organisation) => {
    const members = groups.get(organisation);
    return members === undefined
      ? []
      : [{ organisation, people: members.length, at: median(members.map(({ at }) => at)) }];
  });
}

function median(places: readonly number[]): number {
  const sorted = places.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? -1;
}
