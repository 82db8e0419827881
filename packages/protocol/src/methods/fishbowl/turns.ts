import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { textLength, tidyLine } from "../../base/text.ts";
import { type Context, type Decision, happens, type Room, refuse } from "../method.ts";
import { openNext } from "./asking.ts";
import type { ChairCommand } from "./commands.ts";
import type { Event } from "./events.ts";
import { labelLetters, turnsAtMost } from "./limits.ts";
import type { Refusal } from "./refusals.ts";
import { chairsOf, hasTurns, placeOfPerson, seated } from "./seats.ts";
import { isTalking, seatedNow } from "./sitting.ts";
import type { Bowl, Seat, State, Turn, TurnId } from "./state.ts";

// Closed and rotating bowls: a whole group leaves when its time is up, and another comes in.

type Verdict = Decision<Event, Refusal>;
type TurnCommand = Extract<ChairCommand, { type: "make-turn" | "remove-turn" | "enter-turn" | "leave-turn" }>;

export function decideOnTurns(state: State, command: TurnCommand, context: Context): Verdict {
  if (!hasTurns(state.settings)) return refuse({ type: "not-in-this-mode" });
  switch (command.type) {
    case "make-turn":
      return makeTurn(state, command, context);
    case "remove-turn":
      if (turnOf(state, command.turn) === undefined) return refuse({ type: "no-such-turn" });
      if (isInside(state, command.turn)) return refuse({ type: "group-inside" });
      return happens({ type: "turn-removed", turn: command.turn });
    case "enter-turn":
      return enterTurn(state, command, context);
    case "leave-turn": {
      const bowl = entry(state.bowls, command.bowl);
      if (bowl === undefined) return refuse({ type: "no-such-bowl" });
      return bowl.turn === null && seated(bowl).length === 0
        ? happens()
        : happens(...allLeave(bowl, new Map()));
    }
  }
}

/** The people of a group who are in the room. */
export function membersOf({ of }: Turn, room: Room): readonly PersonId[] {
  const here = Object.values(room.people).filter(({ left }) => !left);
  switch (of.kind) {
    case "group":
      return here.filter(({ group }) => group === of.group).map(({ id }) => id);
    case "organisation":
      return here.filter(({ organisation }) => organisation === of.organisation).map(({ id }) => id);
    case "by-hand":
      return of.people.filter((id) => entry(room.people, id)?.left !== true);
  }
}

export function turnOf(state: State, id: TurnId): Turn | undefined {
  return state.turns.find((turn) => turn.id === id);
}

export function isInside(state: State, id: TurnId): boolean {
  return Object.values(state.bowls).some(({ turn }) => turn?.id === id);
}

function makeTurn(
  state: State,
  command: Extract<TurnCommand, { type: "make-turn" }>,
  { newId, room }: Context,
): Verdict {
  if (state.turns.length >= turnsAtMost) return refuse({ type: "too-many", most: turnsAtMost });
  const label = tidyLine(command.label);
  const length = textLength(label);
  if (length > labelLetters) return refuse({ type: "text-too-long", length, most: labelLetters });
  const people = [...new Set(command.people)].filter((id) => entry(room.people, id) !== undefined);
  if (people.length === 0) return refuse({ type: "group-empty" });
  return happens({
    type: "turn-made",
    turn: { id: newId() as TurnId, of: { kind: "by-hand", label, people }, done: false },
  });
}

/** Edge case 8: a smaller group leaves chairs empty, a larger one is refused with the list of those who have none. */
function enterTurn(
  state: State,
  command: Extract<TurnCommand, { type: "enter-turn" }>,
  context: Context,
): Verdict {
  const bowl = entry(state.bowls, command.bowl);
  if (bowl === undefined) return refuse({ type: "no-such-bowl" });
  const turn = turnOf(state, command.turn);
  if (turn === undefined) return refuse({ type: "no-such-turn" });
  if (isInside(state, turn.id)) return refuse({ type: "group-inside" });
  const members = membersOf(turn, context.room);
  const chosen =
    command.people === undefined ? members : members.filter((id) => command.people?.includes(id));
  if (chosen.length === 0) return refuse({ type: "group-empty" });
  const chairs = chairsOf(bowl).filter(({ kind }) => kind !== "waiting");
  if (chosen.length > chairs.length)
    return refuse({ type: "group-too-large", most: chairs.length, extra: chosen.slice(chairs.length) });
  for (const person of chosen) {
    const place = placeOfPerson(state, person);
    if (place !== undefined && place.bowl.id !== bowl.id)
      return refuse({ type: "seated-elsewhere", bowl: place.bowl.id });
  }
  const next = new Map(chosen.map((person, index) => [(chairs[index] as Seat).id, person]));
  const entering = chosen.map((person, index): Event => {
    const seat = chairs[index] as Seat;
    const from = placeOfPerson(state, person)?.seat.id;
    return seatedNow(state, {
      bowl,
      seat,
      person,
      via: "turn",
      room: context.room,
      ...(seat.occupant === null ? {} : { after: seat.occupant.person }),
      ...(from === undefined ? {} : { from }),
    });
  });
  const question = asksNext(state, bowl) ? openNext(state, bowl) : [];
  return happens<Event>(
    ...allLeave(bowl, next),
    { type: "turn-entered", bowl: bowl.id, turn: turn.id },
    ...entering,
    ...question,
  );
}

/** The second group may get the next question; the first one has its own already. */
function asksNext(state: State, bowl: Bowl): boolean {
  return (
    state.settings.turnQuestion === "next" &&
    isTalking(state) &&
    state.turns.some(({ done }) => done || bowl.turn !== null)
  );
}

function allLeave(bowl: Bowl, next: ReadonlyMap<string, PersonId>): readonly Event[] {
  const leaving = seated(bowl).map(({ id, occupant }): Event => {
    const after = next.get(id);
    const to = [...next].find(([, person]) => person === occupant.person)?.[0] as Seat["id"] | undefined;
    return {
      type: "seat-freed",
      bowl: bowl.id,
      seat: id,
      person: occupant.person,
      how: "turn-over",
      ...(after === undefined ? {} : { next: after }),
      ...(to === undefined ? {} : { to }),
    };
  });
  if (bowl.turn === null) return leaving;
  return [...leaving, { type: "turn-left", bowl: bowl.id, turn: bowl.turn.id }];
}
