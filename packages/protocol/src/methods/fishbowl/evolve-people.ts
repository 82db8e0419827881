import type { PersonId } from "../../base/ids.ts";
import { entry, withEntry, withoutEntry } from "../../base/record.ts";
import type { Fact } from "../method.ts";
import { eachEntry, nobody, onBowl } from "./bowls.ts";
import { clockAt } from "./clock.ts";
import type { PeopleEvent } from "./events.ts";
import { queuePutBack } from "./evolve-chairs.ts";
import { placeOfPerson } from "./seats.ts";
import type { State, Waiting } from "./state.ts";

/** What happened to those who wait, are invited, keep a task or a role. */
export function evolvePeople(state: State, fact: Fact<PeopleEvent>): State {
  const { event, at } = fact;
  switch (event.type) {
    case "queued":
      return queued(state, fact, event);
    case "left-queue":
      return {
        ...state,
        bowls: eachEntry(state.bowls, (bowl) =>
          bowl.queue.some(({ person }) => person === event.person)
            ? { ...bowl, queue: bowl.queue.filter(({ person }) => person !== event.person) }
            : bowl,
        ),
      };
    case "queue-arranged":
      return onBowl(state, event.bowl, (bowl) => ({
        ...bowl,
        queue: arranged(bowl.queue, event.order, event.fixed),
      }));
    case "queue-put-back":
      return queuePutBack(state, event.queued);
    case "invited":
      return { ...state, invitations: withEntry(state.invitations, event.person, event.bowl) };
    case "invitation-withdrawn":
      return { ...state, invitations: withoutEntry(state.invitations, event.person) };
    case "invitation-declined": {
      const person = personOf(fact);
      return {
        ...state,
        invitations: withoutEntry(state.invitations, person),
        declined: withEntry(state.declined, person, true),
      };
    }
    case "starters-named":
      return { ...state, starters: event.people };
    case "timekeeper-named":
      return onBowl(state, event.bowl, (bowl) => ({ ...bowl, timekeeper: event.person }));
    case "scribe-named":
      return onBowl(state, event.bowl, (bowl) => ({ ...bowl, scribe: event.person }));
    case "word-given":
      return wordGiven(state, event, clockAt(state.clock, at));
    case "tasks-given":
      return {
        ...state,
        holders: event.holders.reduce(
          (holders, { person, task }) =>
            task === null ? withoutEntry(holders, person) : withEntry(holders, person, task),
          state.holders,
        ),
      };
    case "site-chosen":
      return {
        ...state,
        siteByPerson:
          event.site === null
            ? withoutEntry(state.siteByPerson, event.person)
            : withEntry(state.siteByPerson, event.person, event.site),
      };
    case "quote-consented":
      return {
        ...state,
        consents: event.given
          ? withEntry(state.consents, personOf(fact), true)
          : withoutEntry(state.consents, personOf(fact)),
      };
  }
}

/** Late claims and invitations go to the head, after those who are there for the same reason. */
function queued(
  state: State,
  { at }: Fact<PeopleEvent>,
  event: Extract<PeopleEvent, { type: "queued" }>,
): State {
  const { bowl: id, person, organisation, site, source } = event;
  if (placeOfPerson(state, person) !== undefined) return state;
  const first = source === "late-claim" || source === "invitation";
  const waiting: Waiting = { person, organisation, site, since: at, source, fixed: first };
  const next = onBowl(state, id, (bowl) => {
    if (bowl.queue.some((each) => each.person === person)) return bowl;
    const others = first ? bowl.queue.findIndex((each) => !isFirst(each)) : -1;
    const place = others < 0 ? bowl.queue.length : others;
    return { ...bowl, queue: [...bowl.queue.slice(0, place), waiting, ...bowl.queue.slice(place)] };
  });
  // Placed by the facilitator, they have not answered anything themselves.
  if (source === "standing") return next;
  return {
    ...next,
    invitations: withoutEntry(next.invitations, person),
    freed: withoutEntry(next.freed, person),
  };
}

const isFirst = ({ source }: Waiting) => source === "late-claim" || source === "invitation";

/** In the order given; whoever joined meanwhile stands behind, whoever left is not brought back. */
function arranged(
  queue: readonly Waiting[],
  order: readonly PersonId[],
  fixed: readonly PersonId[],
): readonly Waiting[] {
  const rank = new Map(order.map((person, index) => [person, index]));
  return queue
    .map((each) => (rank.has(each.person) ? { ...each, fixed: fixed.includes(each.person) } : each))
    .toSorted((a, b) => (rank.get(a.person) ?? order.length) - (rank.get(b.person) ?? order.length));
}

function wordGiven(state: State, event: Extract<PeopleEvent, { type: "word-given" }>, now: number): State {
  const speaking = entry(state.bowls, event.bowl)?.speaker ?? null;
  const next = onBowl(state, event.bowl, (bowl) => ({
    ...bowl,
    speaker: event.person === null ? null : { person: event.person, since: now },
  }));
  if (speaking === null) return next;
  const before = entry(state.spokenMs, speaking.person) ?? 0;
  return { ...next, spokenMs: withEntry(state.spokenMs, speaking.person, before + now - speaking.since) };
}

function personOf(fact: Fact<PeopleEvent>): PersonId {
  return fact.by.kind === "person" ? fact.by.person : nobody;
}
