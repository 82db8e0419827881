import type { PersonId } from "../../base/ids.ts";
import { type ById, entry, withEntry } from "../../base/record.ts";
import { noMarks } from "./marks.ts";
import type { Bowl, State } from "./state.ts";

/** The author of what came with a session file: authors stay behind. */
export const nobody = "" as PersonId;

export const emptyBowl: Omit<Bowl, "id" | "label" | "seats"> = {
  queue: [],
  marks: noMarks,
  round: 0,
  lastTaken: null,
  lastTapped: null,
  question: null,
  speaker: null,
  timekeeper: null,
  scribe: null,
  turn: null,
  ending: false,
  collecting: false,
  circles: [],
};

export function onBowl(state: State, id: Bowl["id"], change: (bowl: Bowl) => Bowl): State {
  const bowl = entry(state.bowls, id);
  if (bowl === undefined) return state;
  const next = change(bowl);
  return next === bowl ? state : { ...state, bowls: withEntry(state.bowls, id, next) };
}

/** The record with every entry changed; the very same record when none did. */
export function eachEntry<Item>(record: ById<Item>, change: (item: Item) => Item): ById<Item> {
  let next = record;
  for (const [id, item] of Object.entries(record)) {
    const changed = change(item);
    if (changed !== item) next = withEntry(next, id, changed);
  }
  return next;
}
