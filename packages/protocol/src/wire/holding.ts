import * as v from "valibot";
import { type ActivityId, type CardId, type ClusterId, isId } from "../base/ids.ts";

/**
 * Both ways, volatile, at most 15 a second: a hand moves a card or a cluster. Worth nothing later, never stored; only the drop
 * is a command. `x` and `y` are in units of the plane.
 */
export interface Holding {
  readonly activity: ActivityId;
  readonly held: CardId | ClusterId;
  readonly x: number;
  readonly y: number;
}

export const holdingsPerSecond = 15;

const schema = v.strictObject({
  activity: v.custom<ActivityId>(isId, "an id"),
  held: v.custom<CardId | ClusterId>(isId, "an id"),
  x: v.pipe(v.number(), v.finite()),
  y: v.pipe(v.number(), v.finite()),
});

export function readHolding(value: unknown): Holding | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}
