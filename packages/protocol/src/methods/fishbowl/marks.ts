import type { PersonId } from "../../base/ids.ts";
import { type Instant, secondMs } from "../../base/instant.ts";
import { withEntry } from "../../base/record.ts";
import { clockAt } from "./clock.ts";
import { bowlsOf, firstFor, freeChairs, hasQueue, mayBeAskedToLeave, seated } from "./seats.ts";
import type { Bowl, ChairDue, ClockMs, Marks, State } from "./state.ts";

// What follows from who sits and who waits, with the moment when it began: a chair is due, the head of the queue is called,
// a chair stands free and nobody comes. Folded with each fact, so undo, replay and the clock all see the same.

/** Edge case 1: after three minutes the console suggests the starters. */
export const quietMs = 180 * secondMs;
/** How long a free chair waits for the one who was called. */
export const callMs = 30 * secondMs;
/** FB-17: the sentence is finished, the chair handed over. */
export const handOverMs = 30 * secondMs;
/** FB-16 */
export const protectedMs = 60 * secondMs;
/** FB-13 */
export const returnMs = 120 * secondMs;
/** FB-07 */
export const reminderMs = 8 * secondMs;

export const noMarks: Marks = { due: null, called: null, quiet: null };

/** The state with the marks of every bowl as they are to be now. `newcomer` is who just took a chair. */
export function settled(state: State, at: Instant, newcomer: PersonId | null = null): State {
  let next = state;
  for (const bowl of bowlsOf(state)) {
    const marks = marksOf(next, bowl, clockAt(state.clock, at), newcomer);
    if (marks !== bowl.marks) next = { ...next, bowls: withEntry(next.bowls, bowl.id, { ...bowl, marks }) };
  }
  return next;
}

function marksOf(state: State, bowl: Bowl, now: ClockMs, newcomer: PersonId | null): Marks {
  const { marks } = bowl;
  const due = dueNow(state, bowl, now, newcomer);
  const called = calledNow(state, bowl, now);
  const quiet = quietNow(state, bowl, now);
  const same = due === marks.due && called === marks.called && quiet === marks.quiet;
  return same ? marks : { due, called, quiet };
}

const isTalking = ({ phase }: State) => phase === "running" || phase === "paused";

/** FB-10: the last empty chair was taken. A guest who leaves after one turn owes nobody a chair. */
function dueNow(state: State, bowl: Bowl, now: ClockMs, newcomer: PersonId | null): ChairDue | null {
  const owed =
    isTalking(state) &&
    state.settings.mode === "open" &&
    !state.guestLeaves &&
    !bowl.ending &&
    seated(bowl).length > 0 &&
    freeChairs(state, bowl).length === 0;
  if (!owed) return null;
  const { due } = bowl.marks;
  if (due === null) {
    const here = seated(bowl).some(({ occupant }) => occupant.person === newcomer);
    return { since: now, newcomer: here ? newcomer : null, suggested: null, dismissed: [] };
  }
  const stays = due.suggested !== null && !mayBeAskedToLeave(bowl).includes(due.suggested);
  return stays ? { ...due, suggested: null } : due;
}

function calledNow(state: State, bowl: Bowl, now: ClockMs): Marks["called"] {
  if (!isTalking(state) || !hasQueue(state.settings)) return null;
  const first = firstFor(state, bowl, freeChairs(state, bowl));
  if (first === undefined) return null;
  const { called } = bowl.marks;
  return called?.person === first.person ? called : { person: first.person, since: now, lapsed: false };
}

function quietNow(state: State, bowl: Bowl, now: ClockMs): Marks["quiet"] {
  const stands =
    isTalking(state) &&
    hasQueue(state.settings) &&
    bowl.queue.length === 0 &&
    freeChairs(state, bowl).length > 0;
  return stands ? (bowl.marks.quiet ?? { since: now, told: false }) : null;
}
