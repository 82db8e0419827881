import { entry } from "../../base/record.ts";
import { inverseOnCells } from "../../board/cells/inverse.ts";
import { whyNotDays } from "./days.ts";
import type { Event, Refusal, State } from "./vocabulary.ts";

/** What takes an event back, given the state before it. */
export function inverse(before: State, event: Event): readonly Event[] | null {
  switch (event.type) {
    case "phase-set":
      return before.phase === "preparation" ? null : [{ type: "phase-set", phase: before.phase }];
    case "cell-set":
      return [{ type: "cell-set", cell: event.cell, record: entry(before.cells, event.cell) ?? null }];
    case "circle-set":
      return [{ type: "circle-set", cycle: event.cycle, actors: before.circles[event.cycle - 1] ?? [] }];
    case "transition-set":
      return [
        {
          type: "transition-set",
          cycle: event.cycle,
          transition: entry(before.transitions, String(event.cycle)) ?? null,
        },
      ];
    case "snapshot-taken":
    case "snapshot-restored":
      return [
        {
          type: "snapshot-dropped",
          snapshot: event.type === "snapshot-taken" ? event.snapshot : event.snapshot.id,
        },
      ];
    case "snapshot-dropped": {
      const snapshot = before.snapshots.find(({ id }) => id === event.snapshot);
      return snapshot === undefined
        ? []
        : [
            { type: "snapshot-restored", snapshot },
            { type: "wall-turned", onWall: before.onWall },
          ];
    }
    case "spoken-of":
    case "wall-turned":
      return [];
    case "resettled":
    case "placing-opened":
    case "placed-us":
    case "place-taken-back":
    case "placing-revealed":
    case "placing-cleared":
    case "spiral-filled":
      return null;
    default:
      return inverseOnCells(before.cards, event);
  }
}

/** Why an inverse no longer fits what others did since, or null. */
export function whyNotTakeBack(state: State, inverse: Event): Refusal | null {
  if (inverse.type === "cell-set" && inverse.record !== null)
    return whyNotDays(state, inverse.cell, inverse.record);
  return null;
}
