import type { PersonId } from "../../base/ids.ts";
import { shuffled } from "../../base/random.ts";
import { entry } from "../../base/record.ts";
import { tidyLine } from "../../base/text.ts";
import { type Context, type Decision, happens, type Room, refuse } from "../method.ts";
import { isHere } from "./chairs.ts";
import type { PeopleCommand } from "./commands.ts";
import type { Event } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import {
  bowlWaitedFor,
  chairsOf,
  freeChairs,
  hasQueue,
  isAtSite,
  isInside,
  placeOfPerson,
  queueInOrder,
  seated,
  siteOf,
} from "./seats.ts";
import { isTalking, queuedNow, seatedNow, whyNotMove } from "./sitting.ts";
import type { Bowl, State } from "./state.ts";

// Those who wait, are invited, keep a task or a role.

type Verdict = Decision<Event, Refusal>;

/** Why nobody may join the queue of this bowl now, whoever it is, or null (FB-15). */
export function whyNotQueue(state: State, bowl: Bowl): Refusal | null {
  const whyNot = whyNotMove(state);
  if (whyNot && whyNot.type !== "bowl-paused") return whyNot;
  if (!isTalking(state)) return { type: "bowl-not-running" };
  if (!hasQueue(state.settings) || bowl.ending) return { type: "not-in-this-mode" };
  return bowl.queue.length === 0 && freeChairs(state, bowl).length > 0 && state.phase === "running"
    ? { type: "chair-is-free" }
    : null;
}

export function joinQueue(
  state: State,
  id: Bowl["id"],
  {
    person,
    source,
    room,
  }: {
    readonly person: PersonId;
    readonly source: "phone" | "standing";
    readonly room: Room;
  },
): Verdict {
  const bowl = entry(state.bowls, id);
  if (bowl === undefined) return refuse({ type: "no-such-bowl" });
  if (placeOfPerson(state, person) !== undefined) return refuse({ type: "already-seated" });
  if (bowlWaitedFor(state, person) !== undefined) return refuse({ type: "already-waiting" });
  const whyNot = whyNotQueue(state, bowl);
  // A free chair at another site is no chair for them.
  const fits = freeChairs(state, bowl).some((seat) => isAtSite(seat, siteOf(state, person, room)));
  if (whyNot && !(whyNot.type === "chair-is-free" && !fits)) return refuse(whyNot);
  return happens(queuedNow(state, { bowl, person, source, room }));
}

export function leaveQueue(state: State, person: PersonId): Verdict {
  return bowlWaitedFor(state, person) === undefined ? happens() : happens({ type: "left-queue", person });
}

/** FB-14: nobody is forced; an invitation is answered, and going means a chair or the head of the queue. */
export function answerInvitation(
  state: State,
  going: boolean,
  { person, room }: { readonly person: PersonId; readonly room: Room },
): Verdict {
  const invited = entry(state.invitations, person);
  const bowl = invited === undefined ? undefined : entry(state.bowls, invited);
  if (bowl === undefined) return refuse({ type: "not-invited" });
  if (!going) return happens({ type: "invitation-declined" });
  const place = placeOfPerson(state, person);
  if (place !== undefined) return refuse({ type: "seated-elsewhere", bowl: place.bowl.id });
  const whyNot = whyNotMove(state);
  if (whyNot) return refuse(whyNot);
  const site = siteOf(state, person, room);
  const seat = [...freeChairs(state, bowl), ...chairsOf(bowl)].find(
    (each) =>
      each.occupant === null && each.reserved === null && each.kind !== "waiting" && isAtSite(each, site),
  );
  if (seat !== undefined) return happens(seatedNow(state, { bowl, seat, person, via: "invitation", room }));
  if (!hasQueue(state.settings) || !isTalking(state)) return refuse({ type: "no-free-chair" });
  const leaving: readonly Event[] =
    bowlWaitedFor(state, person) === undefined ? [] : [{ type: "left-queue", person }];
  return happens<Event>(...leaving, queuedNow(state, { bowl, person, source: "invitation", room }));
}

export function decideOnPeople(state: State, command: PeopleCommand, context: Context): Verdict {
  if (state.phase === "draft" && command.type !== "name-starters") return refuse({ type: "bowl-not-set-up" });
  if (state.phase === "closed") return refuse({ type: "bowl-over" });
  const { room } = context;
  if ("person" in command && command.person !== null && !isHere(state, command.person, room))
    return refuse({ type: "no-such-person-here" });
  const bowl = "bowl" in command ? entry(state.bowls, command.bowl) : null;
  if (bowl === undefined) return refuse({ type: "no-such-bowl" });
  switch (command.type) {
    case "queue-person":
      return joinQueue(state, command.bowl, { person: command.person, source: "standing", room });
    case "unqueue-person":
      return leaveQueue(state, command.person);
    case "move-in-queue":
      return bowl === null ? happens() : moveInQueue(state, bowl, command);
    case "invite":
      return invite(state, command.bowl, command.person);
    case "withdraw-invitation":
      return entry(state.invitations, command.person) === undefined
        ? refuse({ type: "not-invited" })
        : happens({ type: "invitation-withdrawn", person: command.person });
    case "name-starters":
      return happens({
        type: "starters-named",
        people: [...new Set(command.people)].filter((person) => isHere(state, person, room)),
      });
    case "send-starters":
      return sendStarters(state, command.bowl);
    case "name-timekeeper":
    case "name-scribe":
      return happens({
        type: command.type === "name-scribe" ? "scribe-named" : "timekeeper-named",
        bowl: command.bowl,
        person: command.person,
      });
    case "give-word":
      return bowl === null ? happens() : giveWord(state, bowl, command.person);
    case "deal-tasks":
      return dealTasks(state, context);
    case "give-task":
      if (command.task !== null && !state.settings.tasks.some(({ id }) => id === command.task))
        return refuse({ type: "no-such-task" });
      return happens({
        type: "tasks-given",
        holders: [{ person: command.person, task: command.task }],
      });
  }
}

/** The facilitator may change the order, and says why: it stands in the journal. */
function moveInQueue(
  state: State,
  bowl: Bowl,
  { person, to, reason: typed }: Extract<PeopleCommand, { type: "move-in-queue" }>,
): Verdict {
  const order = queueInOrder(state, bowl).map((each) => each.person);
  if (!order.includes(person)) return refuse({ type: "not-waiting" });
  const reason = tidyLine(typed).slice(0, 140);
  if (reason === "") return refuse({ type: "blank-reason" });
  const others = order.filter((each) => each !== person);
  const at = Math.min(others.length, Math.max(0, Math.floor(Number.isFinite(to) ? to : 0)));
  const next = [...others.slice(0, at), person, ...others.slice(at)];
  // All are placed by it: whoever comes later finds their place behind them.
  return happens({ type: "queue-arranged", bowl: bowl.id, order: next, fixed: next, reason });
}

function invite(state: State, bowl: Bowl["id"], person: PersonId): Verdict {
  const whyNot = whyNotMove(state);
  if (whyNot && whyNot.type !== "bowl-paused") return refuse(whyNot);
  const place = placeOfPerson(state, person);
  if (place !== undefined)
    return place.bowl.id === bowl
      ? refuse({ type: "already-seated" })
      : refuse({ type: "seated-elsewhere", bowl: place.bowl.id });
  if (entry(state.standIns, person) !== undefined) return refuse({ type: "no-such-person-here" });
  return entry(state.invitations, person) === bowl ? happens() : happens({ type: "invited", bowl, person });
}

function sendStarters(state: State, bowl: Bowl["id"]): Verdict {
  const free = state.starters.filter(
    (person) => placeOfPerson(state, person) === undefined && entry(state.invitations, person) === undefined,
  );
  if (free.length === 0) return refuse({ type: "no-starters" });
  const whyNot = whyNotMove(state);
  if (whyNot) return refuse(whyNot);
  return happens(...free.map((person): Event => ({ type: "invited", bowl, person })));
}

/** FB-20: by one tap, and only for somebody who sits in this bowl. */
export function giveWord(state: State, bowl: Bowl, person: PersonId | null): Verdict {
  if (!state.speakerTracking) return refuse({ type: "speakers-not-tracked" });
  if (person !== null && !seated(bowl).some(({ occupant }) => occupant.person === person))
    return refuse({ type: "not-seated" });
  if (person !== null && !isTalking(state)) return refuse({ type: "bowl-not-running" });
  return bowl.speaker?.person === (person ?? undefined)
    ? happens()
    : happens({ type: "word-given", bowl: bowl.id, person });
}

/** FB-25: whoever is outside and has no task gets one, so that every task has as many holders as another. */
function dealTasks(state: State, { room, random }: Context): Verdict {
  const { tasks } = state.settings;
  if (tasks.length === 0) return refuse({ type: "no-such-task" });
  const outside = Object.values(room.people).filter(({ id, left }) => !left && !isInside(state, id));
  const held = new Map(tasks.map(({ id }) => [id, 0]));
  for (const { id } of outside) {
    const task = entry(state.holders, id);
    if (task !== undefined && held.has(task)) held.set(task, (held.get(task) ?? 0) + 1);
  }
  const without = shuffled(
    outside.filter(({ id }) => entry(state.holders, id) === undefined),
    random,
  );
  const holders = without.map(({ id: person }) => {
    const [task] = [...held].reduce((least, each) => (each[1] < least[1] ? each : least));
    held.set(task, (held.get(task) ?? 0) + 1);
    return { person, task };
  });
  return holders.length === 0 ? happens() : happens({ type: "tasks-given", holders });
}
