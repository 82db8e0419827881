import { entry } from "../../base/record.ts";
import { inverseOnCells } from "../../board/cells/inverse.ts";
import type { Event, Refusal, State } from "./vocabulary.ts";

/** What takes an event back, given the state before it. What people wrote is theirs; what was seen cannot be hidden again. */
export function inverse(before: State, event: Event): readonly Event[] | null {
  switch (event.type) {
    case "phase-set":
      return before.phase === "preparation"
        ? null
        : [
            { type: "phase-set", phase: before.phase },
            { type: "wall-set", onWall: before.onWall },
          ];
    case "zones-opened":
      return event.aloneUntil === null && before.alone === null && before.opened.length > 0
        ? [{ type: "zones-unopened", opened: before.opened }]
        : null;
    case "zones-unopened":
      return [{ type: "zones-unopened", opened: before.opened }];
    case "value-set": {
      const why = entry(before.empty, event.zone);
      return [
        { type: "value-set", zone: event.zone, value: entry(before.values, event.zone) ?? "" },
        ...(why === undefined ? [] : [{ type: "emptiness-said", zone: event.zone, why } as const]),
      ];
    }
    case "emptiness-said":
      return [{ type: "emptiness-said", zone: event.zone, why: entry(before.empty, event.zone) ?? null }];
    case "wall-set":
      return [];
    case "resettled":
    case "alone-ended":
    case "pen-taken":
    case "pen-asked":
    case "pen-kept":
    case "pen-passed":
    case "pen-given-back":
    case "validated":
    case "validation-taken-back":
    case "canvas-filled":
      return null;
    default:
      return inverseOnCells(before.cards, event);
  }
}

/** Why an inverse no longer fits what others did since, or null. */
export function whyNotTakeBack(state: State, inverse: Event): Refusal | null {
  if (inverse.type === "phase-set" && state.phase === "preparation") return { type: "canvas-not-begun" };
  return null;
}
