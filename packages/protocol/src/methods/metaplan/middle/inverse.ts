import { entry } from "../../../base/record.ts";
import type { Event, State } from "../vocabulary.ts";
import type { MiddleEvent } from "./vocabulary.ts";

/** What takes an event between reading and themes back. What participants did is theirs; what is pointed at is pointed elsewhere. */
export function inverseOfMiddle(before: State, event: MiddleEvent): readonly Event[] | null {
  const { middle } = before;
  switch (event.type) {
    case "flash-settled":
      return [{ ...event, outcome: entry(middle.outcomes, event.card) ?? null }];
    case "cluster-confirmed":
      return [{ ...event, confirmed: entry(middle.confirmed, event.cluster) ?? null }];
    case "placer-named":
      return [{ ...event, on: !event.on }];
    case "hand-laid":
    case "flash-taken":
    case "title-sought":
      return [];
    case "card-flashed":
    case "flash-taken-back":
    case "title-proposed":
    case "title-withdrawn":
    case "middle-filled":
      return null;
  }
}
