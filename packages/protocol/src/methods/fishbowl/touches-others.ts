import type { Event } from "./events.ts";

/** What a phone does with its own notes, questions and answers; everything else moves chairs, ranks or the word. */
const own: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  "note-written",
  "note-edited",
  "note-withdrawn",
  "taken-away",
  "poll-answered",
  "quote-consented",
  "question-added",
  "invitation-declined",
  "site-chosen",
]);

/** Whether another phone may show something else of its own person because of this: its rank, its chair, who stands behind it. */
export function touchesOthers({ type }: Event): boolean {
  return !own.has(type);
}
