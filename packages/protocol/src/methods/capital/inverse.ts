import { entry } from "../../base/record.ts";
import { inverseOnCells } from "../../board/cells/inverse.ts";
import type { Event, Refusal, State } from "./vocabulary.ts";

/** What takes an event back, given the state before it. What people wrote is theirs; what was seen cannot be hidden again. */
export function inverse(before: State, event: Event): readonly Event[] | null {
  switch (event.type) {
    case "territory-named":
      return [{ type: "territory-named", territory: before.territory, boundary: before.boundary }];
    case "phase-set":
      return before.phase === "preparation" || before.phase === "writing"
        ? null
        : [{ type: "phase-set", phase: before.phase }];
    case "synthesis-set": {
      // Who stood behind the sentence comes back with it.
      const endorsed = entry(before.endorsed, event.factor);
      const synthesis = entry(before.syntheses, event.factor) ?? null;
      return [
        {
          type: "synthesis-set",
          factor: event.factor,
          synthesis,
          ...(endorsed === undefined ? {} : { endorsed }),
        },
      ];
    }
    case "wall-turned":
      return [];
    case "resettled":
    case "writing-started":
    case "factor-shared":
    case "factor-passed":
    case "pass-taken-back":
    case "view-flashed":
    case "flash-taken-back":
    case "endorsed":
    case "endorsement-taken-back":
    case "capital-filled":
      return null;
    default:
      return inverseOnCells(before.cards, event);
  }
}

/** Why an inverse no longer fits what others did since, or null. */
export function whyNotTakeBack(state: State, inverse: Event): Refusal | null {
  if (inverse.type === "territory-named" && state.phase !== "preparation") return { type: "capital-begun" };
  if (inverse.type === "synthesis-set" && state.phase === "closed") return { type: "capital-closed" };
  return null;
}
