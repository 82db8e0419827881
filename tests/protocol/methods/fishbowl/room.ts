import { instant, minuteMs, secondMs } from "@bocal/protocol/base/instant";
import { seededRandom } from "@bocal/protocol/base/random";
import type { Command } from "@bocal/protocol/methods/fishbowl/commands";
import type { Event } from "@bocal/protocol/methods/fishbowl/events";
import { fishbowl } from "@bocal/protocol/methods/fishbowl/fishbowl";
import type { Refusal } from "@bocal/protocol/methods/fishbowl/refusals";
import type { Settings } from "@bocal/protocol/methods/fishbowl/settings";
import type { Bowl, Question, Seat, State } from "@bocal/protocol/methods/fishbowl/state";
import type { Actor, Fact } from "@bocal/protocol/methods/method";
import type { Anonymity } from "@bocal/protocol/room/person";
import { expect } from "vitest";
import { clock, facilitator, idOf, named, nine, participant, people, roomOf } from "../../../help/people.ts";

export const question = (text: string, ...prompts: readonly string[]) => ({
  text,
  subs: [],
  prompts,
  minutes: null,
});

export const settings: Settings = {
  mode: "open",
  bowls: [
    {
      label: "",
      seats: 5,
      questions: [question("Qui manque autour de la table ?"), question("Et demain ?")],
    },
  ],
  emptyChairs: 1,
  rule: "",
  minutes: 40,
  graceSeconds: 60,
  queuePolicy: "first-come",
  waitingNames: false,
  speakerTracking: true,
  tasks: ["agreements", "disagreements", "unanswered", "actions", "absent", "process"].map((id) => ({
    id,
    label: "",
  })),
  reserved: [],
  sites: [],
  views: [],
  turnsFrom: "groups",
  turnMinutes: 10,
  turnQuestion: "same",
  guestLeaves: false,
  exchange: { before: 0, after: 0 },
  listOnWall: false,
};

/** Settings for this many chairs in each of these bowls. */
export const withSeats = (seats: number, ...labels: readonly string[]): Partial<Settings> => ({
  bowls: (labels.length === 0 ? [""] : labels).map((label) => ({
    label,
    seats,
    questions: [question("Qui manque ?"), question("Et demain ?")],
  })),
});

/** Person number `index` of the room, from 0. */
export const who = (index: number): Actor => participant(people[index]?.id ?? named("nobody"));
export const id = idOf;

/** A bowl that is played as in a room: who asks what, and how much time passes; the clock is asked whenever it wants to be. */
export interface Room {
  readonly state: () => State;
  readonly bowl: (index?: number) => Bowl;
  /** A chair by its place in the circle, from 0. */
  readonly chair: (index: number, bowl?: number) => Seat;
  readonly question: (index: number, bowl?: number) => Question;
  /** Who sits, as numbers of persons, in the order of the circle; null for an empty chair. */
  readonly circle: (bowl?: number) => readonly (number | null)[];
  readonly waiting: (bowl?: number) => readonly number[];
  /** Asks, and it is granted. What it caused. */
  readonly does: (actor: Actor, command: Command) => readonly Event[];
  /** Asks, and it is refused. Why. */
  readonly refused: (actor: Actor, command: Command) => Refusal;
  readonly after: (seconds: number) => void;
  readonly undo: (events: readonly Event[]) => void;
  readonly whyNotUndo: (events: readonly Event[]) => Refusal | null;
  readonly staff: () => ReturnType<typeof fishbowl.show.staff>;
  readonly screen: () => ReturnType<typeof fishbowl.show.screen>;
  readonly phones: () => ReturnType<typeof fishbowl.show.public>;
  readonly me: (actor: Actor) => ReturnType<typeof fishbowl.show.me>;
  readonly outcome: () => ReturnType<typeof fishbowl.outcome>;
  readonly file: () => ReturnType<typeof fishbowl.portable>;
  readonly given: () => ReturnType<typeof fishbowl.gives>;
  readonly now: () => number;
}

export function bowlRoom(
  other: Partial<Settings> = {},
  {
    count = 11,
    anonymity = "organisation",
  }: { readonly count?: number; readonly anonymity?: Anonymity } = {},
): Room {
  const room = roomOf(count, anonymity);
  let state = fishbowl.open({ ...settings, ...other });
  let now: number = nine;
  let asked = 0;
  const before = new Map<readonly Event[], { readonly inverses: readonly Event[]; readonly by: Actor }>();

  function ask(actor: Actor, command: Command | null) {
    asked++;
    let made = 0;
    const context = {
      by: actor,
      at: instant(now),
      room,
      newId: () => `id-${asked}-${++made}`,
      random: seededRandom(asked),
    };
    return command === null
      ? (fishbowl.timePassed?.(state, context) ?? { ok: true as const, events: [] })
      : fishbowl.decide(state, command, context);
  }

  const factOf = (actor: Actor, event: Event): Fact<Event> => ({
    seq: asked,
    at: instant(now),
    by: actor,
    command: named<"command">(`command-${asked}`),
    event,
  });

  function happen(actor: Actor, events: readonly Event[]): void {
    let inverses: readonly Event[] = [];
    for (const event of events) {
      inverses = [...(fishbowl.inverse(state, event) ?? []), ...inverses];
      state = fishbowl.evolve(state, factOf(actor, event));
    }
    before.set(events, { inverses, by: actor });
  }

  const bowl = (index = 0): Bowl => {
    const known = state.bowls[state.bowlOrder[index] ?? ""];
    if (known === undefined) throw new Error("The chairs are not out.");
    return known;
  };
  const numberOf = (person: string) => people.findIndex((each) => each.id === person);

  return {
    state: () => state,
    bowl,
    chair: (index, of = 0) => {
      const seat = bowl(of).seats.filter(({ gone }) => !gone)[index];
      if (seat === undefined) throw new Error("There is no such chair.");
      return seat;
    },
    question: (index, of = 0) => {
      const known = Object.values(state.questions)
        .filter((each) => each.bowl === bowl(of).id)
        .toSorted((a, b) => a.order - b.order)[index];
      if (known === undefined) throw new Error("There is no such question.");
      return known;
    },
    circle: (of = 0) =>
      bowl(of)
        .seats.filter(({ gone }) => !gone)
        .map(({ occupant }) => (occupant === null ? null : numberOf(occupant.person))),
    waiting: (of = 0) =>
      fishbowl.show.staff(state, room).bowls[of]?.queue.map(({ person }) => numberOf(person)) ?? [],
    does(actor, command) {
      const decision = ask(actor, command);
      expect(decision, JSON.stringify(command)).toMatchObject({ ok: true });
      const events = decision.ok ? decision.events : [];
      happen(actor, events);
      return events;
    },
    refused(actor, command) {
      const decision = ask(actor, command);
      if (decision.ok)
        throw new Error(`Granted: ${JSON.stringify(command)} ${JSON.stringify(decision.events)}`);
      return decision.refusal;
    },
    after(seconds) {
      const until = now + seconds * secondMs;
      for (let asks = 0; ; asks++) {
        const next = fishbowl.wakeAt?.(state);
        if (next === undefined || next > until) break;
        if (asks > 20) throw new Error("The clock asks without end.");
        now = Math.max(now, next);
        const decision = ask(clock, null);
        if (!decision.ok || decision.events.length === 0) throw new Error("The clock woke for nothing.");
        happen(clock, decision.events);
      }
      now = until;
    },
    undo(events) {
      for (const event of before.get(events)?.inverses ?? []) {
        state = fishbowl.evolve(state, factOf(facilitator, event));
      }
    },
    whyNotUndo: (events) =>
      (before.get(events)?.inverses ?? [])
        .map((event) => fishbowl.whyNotTakeBack(state, event))
        .find((refusal) => refusal !== null) ?? null,
    staff: () => fishbowl.show.staff(state, room),
    screen: () => fishbowl.show.screen(state, room),
    phones: () => fishbowl.show.public(state, room),
    me: (actor) => fishbowl.show.me(state, id(actor), room),
    outcome: () => fishbowl.outcome(state, room),
    file: () => fishbowl.portable(state, room),
    given: () => fishbowl.gives(state, room),
    now: () => now,
  };
}

/** The chairs put out, the rule read, these people seated, and they talk; persons 10, 9 … sit in the other parallel bowls. */
export function talking(
  seated: readonly number[],
  other: Partial<Settings> = {},
  options: Parameters<typeof bowlRoom>[1] = {},
): Room {
  const room = bowlRoom(other, options);
  room.does(facilitator, { type: "set-up" });
  room.does(facilitator, { type: "introduce" });
  for (const index of seated) seat(room, index);
  for (let bowl = 1; bowl < room.state().bowlOrder.length; bowl++) seat(room, 11 - bowl, bowl);
  room.does(facilitator, { type: "start" });
  return room;
}

export function seat(room: Room, index: number, bowl = 0): readonly Event[] {
  return room.does(facilitator, { type: "seat-person", bowl: room.bowl(bowl).id, person: id(who(index)) });
}

export const takes = (room: Room, bowl = 0) => ({ type: "take-chair", bowl: room.bowl(bowl).id }) as const;
export const queues = (room: Room, bowl = 0) => ({ type: "join-queue", bowl: room.bowl(bowl).id }) as const;
export const leaves = { type: "leave-chair" } as const;

/** From talking to the harvest. */
export function harvested(room: Room): Room {
  room.does(facilitator, { type: "open-harvest" });
  return room;
}

export const minutes = (count: number) => count * minuteMs;
