import { fishbowl } from "@bocal/protocol/methods/fishbowl/fishbowl";
import { describe, expect, test } from "vitest";
import { facilitator, named, organisations } from "../../../help/people.ts";
import {
  bowlRoom,
  harvested,
  id,
  leaves,
  minutes,
  queues,
  seat,
  takes,
  talking,
  who,
  withSeats,
} from "./room.ts";

// The fourteen edge cases of the rules, in their order.

describe("an empty chair that nobody takes", () => {
  test("makes the console suggest the starters after three minutes, once", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(facilitator, { type: "name-starters", people: [id(who(6)), id(who(7))] });
    expect(room.me(who(6)).starter).toBe(true);
    expect(JSON.stringify([room.screen(), room.phones(), room.me(who(8))])).not.toContain(id(who(6)));
    room.after(179);
    expect(room.staff().bowls[0]?.startersSuggested).toBe(false);
    room.after(1);
    expect(room.staff().bowls[0]?.startersSuggested).toBe(true);
    room.does(facilitator, { type: "send-starters", bowl: room.bowl().id });
    room.does(who(7), { type: "answer-invitation", going: true });
    expect(room.circle()).toEqual([0, 1, 2, 3, 7]);
    expect(room.staff().bowls[0]?.startersSuggested).toBe(false);
    room.does(who(0), leaves);
    room.after(180);
    expect(room.staff().bowls[0]?.startersSuggested).toBe(true);
  });

  test("has no starters to send when none was named or all of them sit", () => {
    const room = talking([0, 1, 2]);
    const sends = { type: "send-starters", bowl: room.bowl().id } as const;
    expect(room.refused(facilitator, sends)).toEqual({ type: "no-starters" });
    room.does(facilitator, { type: "name-starters", people: [id(who(0))] });
    expect(room.refused(facilitator, sends)).toEqual({ type: "no-starters" });
  });
});

describe("two people who claim the last chair in the same second", () => {
  test("are the one who sits and the one who waits first, and both phones know", () => {
    const room = talking([0, 1, 2, 3]);
    const round = room.phones().bowls[0]?.round ?? -1;
    room.does(who(6), { ...takes(room), round });
    room.does(who(7), { ...takes(room), round });
    expect(room.circle()).toEqual([0, 1, 2, 3, 6]);
    expect(room.me(who(7)).waiting).toMatchObject({ rank: 1, late: true });
  });

  test("are known by the round that the phone saw, however late the claim comes", () => {
    const room = talking([0, 1, 2, 3]);
    const round = room.phones().bowls[0]?.round ?? -1;
    room.does(who(6), { ...takes(room), round });
    room.does(who(8), queues(room));
    room.after(20);
    room.does(who(7), { ...takes(room), round });
    expect(room.waiting()).toEqual([7, 8]);
    expect(room.refused(who(9), { ...takes(room), round: round - 1 })).toEqual({ type: "chair-due" });
  });

  test("who say no round are told apart by two seconds", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    room.after(2);
    room.does(who(7), takes(room));
    expect(room.waiting()).toEqual([7]);
    room.after(1);
    expect(room.refused(who(8), takes(room))).toEqual({ type: "chair-due" });
  });
});

describe("a room in which everyone refuses to leave", () => {
  test("may let whoever comes in leave after one turn: no chair is due then", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(facilitator, { type: "set-guest-leaves", on: true });
    room.does(who(6), takes(room));
    expect(room.screen()).toMatchObject({ guestLeaves: true, bowls: [{ due: null }] });
    room.does(who(7), queues(room));
    room.does(who(6), leaves);
    expect(room.me(who(7)).waiting?.called).toBe(true);
  });
});

describe("a person without a phone", () => {
  test("is seated and freed by the facilitator in one tap, and counts like another", () => {
    const room = talking([0, 1]);
    const bowl = room.bowl().id;
    room.does(facilitator, { type: "seat-someone", bowl, organisation: organisations[1]?.id ?? null });
    expect(room.screen().bowls[0]?.seats[2]).toMatchObject({
      state: "taken",
      name: null,
      organisation: organisations[1]?.id,
    });
    room.after(60);
    room.does(facilitator, { type: "free-seat", bowl, seat: room.chair(2).id });
    expect(room.staff().figures.find(({ person }) => person === room.staff().standIns[0]?.id)).toMatchObject({
      entries: 1,
      seat: { ms: 60_000, since: null },
    });
    const [standIn] = room.staff().standIns;
    if (standIn === undefined) throw new Error("Somebody was seated.");
    room.does(facilitator, { type: "seat-person", bowl, person: standIn.id });
    expect(room.staff().numbers.sat).toBe(3);
  });

  test("or with one that lies in a bag is seated over the head of a queue: people move first, the app follows", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    room.does(who(7), queues(room));
    room.does(who(1), leaves);
    seat(room, 8);
    expect(room.circle()).toEqual([0, 8, 2, 3, 6]);
    expect(room.waiting()).toEqual([7]);
  });
});

describe("a seated phone that dies", () => {
  test("CC-02 keeps its chair: ten minutes of silence change nothing but the time", () => {
    const room = talking([0, 1, 2]);
    room.after(600);
    expect(room.circle()).toEqual([0, 1, 2, null, null]);
    expect(room.me(who(0)).seat).toMatchObject({ since: { ms: 0 } });
  });
});

describe("a seated person who leaves the room", () => {
  test("is freed by the facilitator, and their phone, once back, says so", () => {
    const room = talking([0, 1, 2]);
    room.after(75);
    room.does(facilitator, { type: "free-seat", bowl: room.bowl().id, seat: room.chair(1).id });
    expect(room.state().stays).toMatchObject([{ person: id(who(1)), in: 0, out: 75_000 }]);
    expect(room.me(who(1))).toMatchObject({ seat: null, freed: true });
    room.does(who(1), takes(room));
    expect(room.me(who(1)).freed).toBe(false);
  });
});

describe("the number of chairs during a round", () => {
  test("FB-01 grows to eight, and shrinks down to the number occupied and no further", () => {
    const room = talking([0, 1, 2, 3]);
    const chairs = (seats: number) => ({ type: "set-chairs", bowl: room.bowl().id, seats }) as const;
    room.does(facilitator, chairs(8));
    expect(room.refused(facilitator, { type: "add-chair", bowl: room.bowl().id })).toMatchObject({
      type: "seats-out-of-range",
    });
    room.does(facilitator, chairs(4));
    expect(room.circle()).toEqual([0, 1, 2, 3]);
    expect(room.refused(facilitator, chairs(3))).toEqual({ type: "chairs-occupied", occupied: 4 });
    const seated = room.chair(0).id;
    expect(room.refused(facilitator, { type: "remove-chair", bowl: room.bowl().id, seat: seated })).toEqual({
      type: "chairs-occupied",
      occupied: 4,
    });
    expect(room.refused(facilitator, chairs(2))).toMatchObject({ type: "seats-out-of-range" });
  });

  test("owes a chair when it shrinks to those who sit, and nobody is the newcomer", () => {
    const room = talking([0, 1, 2, 3], { graceSeconds: 20 });
    room.does(facilitator, { type: "remove-chair", bowl: room.bowl().id, seat: room.chair(4).id });
    expect(room.staff().bowls[0]?.due).toMatchObject({ newcomer: null });
    room.after(20);
    expect(room.staff().bowls[0]?.due?.suggested).toBe(id(who(0)));
  });
});

describe("a closed bowl", () => {
  test("leaves chairs empty for a smaller group, and refuses a larger one with the list of those who have none", () => {
    const room = bowlRoom({ mode: "closed", turnsFrom: "organisations", ...withSeats(5) }, { count: 19 });
    room.does(facilitator, { type: "set-up" });
    const bowl = room.bowl().id;
    const turn = (index: number) => room.state().turns[index]?.id ?? named<"turn">("nowhere");
    expect(room.refused(facilitator, { type: "enter-turn", bowl, turn: turn(0) })).toEqual({
      type: "group-too-large",
      most: 5,
      extra: [5, 6, 7, 8, 9, 10].map((index) => id(who(index))),
    });
    room.does(facilitator, { type: "enter-turn", bowl, turn: turn(1) });
    expect(room.circle()).toEqual([11, 12, 13, null, null]);
    expect(room.screen().bowls[0]?.seats.map(({ state }) => state)).toEqual([
      "taken",
      "taken",
      "taken",
      "blocked",
      "blocked",
    ]);
    expect(room.refused(who(0), takes(room))).toEqual({ type: "outside-stays-out" });
    const chosen = [0, 3].map((index) => id(who(index)));
    room.does(facilitator, { type: "enter-turn", bowl, turn: turn(0), people: chosen });
    expect(room.circle()).toEqual([0, 3, null, null, null]);
  });
});

describe("a delegation that was expected and comes late", () => {
  const reserved = [
    { bowl: 0, organisation: organisations[1]?.id ?? null, group: null, label: "CD, à confirmer" },
  ];

  test("finds its chair, which nobody else could take, whoever waits and whatever the mode", () => {
    for (const mode of ["open", "closed", "experience"] as const) {
      const room = bowlRoom({ mode, reserved, ...withSeats(4) }, { count: 19 });
      room.does(facilitator, { type: "set-up" });
      expect(room.screen().bowls[0]?.seats[0]).toMatchObject({
        state: "reserved",
        reserved: { label: "CD, à confirmer" },
      });
      const kept = room.chair(0).id;
      expect(["chair-reserved", "outside-stays-out"]).toContain(
        room.refused(who(0), { ...takes(room), seat: kept }).type,
      );
      seat(room, 1);
      room.does(facilitator, { type: "introduce" });
      room.does(facilitator, { type: "start" });
      room.does(who(12), takes(room));
      expect(room.circle()[0]).toBe(12);
    }
  });

  test("is no empty chair: one that is kept can be opened to all again", () => {
    const room = talking([0, 1, 2], { reserved, ...withSeats(5) });
    room.does(who(6), takes(room));
    expect(room.refused(who(7), { ...takes(room), round: -1 })).toEqual({ type: "chair-due" });
    room.does(facilitator, { type: "release-seat", bowl: room.bowl().id, seat: room.chair(0).id });
    expect(room.staff().bowls[0]?.due).toBeNull();
    room.does(facilitator, {
      type: "reserve-seat",
      bowl: room.bowl().id,
      seat: room.chair(0).id,
      organisation: null,
      label: "Mairie",
    });
    expect(room.staff().bowls[0]?.due).not.toBeNull();
  });
});

describe("a person wanted in two parallel bowls", () => {
  test("is refused, and moved if the facilitator says so", () => {
    const room = talking([0, 1], withSeats(3, "Accueil", "Parents"));
    const other = room.bowl(1).id;
    expect(room.refused(who(0), takes(room, 1))).toEqual({ type: "seated-elsewhere", bowl: room.bowl().id });
    expect(room.refused(facilitator, { type: "seat-person", bowl: other, person: id(who(0)) })).toEqual({
      type: "seated-elsewhere",
      bowl: room.bowl().id,
    });
    room.after(30);
    room.does(facilitator, { type: "move-person", person: id(who(0)), bowl: other });
    expect([room.circle(0), room.circle(1)]).toEqual([
      [null, 1, null],
      [10, 0, null],
    ]);
    room.after(10);
    expect(room.staff().figures.find(({ person }) => person === id(who(0)))).toMatchObject({
      entries: 2,
      seat: { ms: 0 },
    });
  });
});

describe("a question", () => {
  test("without words is refused, and one too long to be read is told to the console", () => {
    const room = talking([0, 1, 2]);
    const adds = (text: string) => ({ type: "add-question", bowl: room.bowl().id, text }) as const;
    expect(room.refused(facilitator, adds(" \n "))).toEqual({ type: "blank-question" });
    expect(room.refused(facilitator, adds("a".repeat(201)))).toMatchObject({
      type: "text-too-long",
      most: 200,
    });
    room.does(facilitator, adds("a".repeat(141)));
    expect(room.staff().questions[2]).toMatchObject({ long: true });
    expect(room.staff().warnings).toContainEqual({ type: "long-question", question: room.question(2).id });
  });
});

describe("a pause over lunch", () => {
  test("gives seats, queue and times back, and counts no time in the bowl", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    room.does(who(7), queues(room));
    room.after(100);
    room.does(facilitator, { type: "pause" });
    room.after(3_600);
    room.does(facilitator, { type: "resume" });
    room.after(20);
    expect(room.circle()).toEqual([0, 1, 2, 3, 6]);
    expect(room.waiting()).toEqual([7]);
    room.does(who(0), leaves);
    expect(room.state().stays).toMatchObject([{ in: 0, out: 120_000 }]);
    expect(room.screen().timer).toMatchObject({ elapsedMs: 100_000, runningSince: room.now() - 20_000 });
    expect(minutes(1)).toBe(60_000);
  });
});

describe("a bowl with no observers left", () => {
  test("is told to the console", () => {
    const room = talking([0, 1, 2, 3], withSeats(5), { count: 5 });
    room.does(who(4), takes(room));
    expect(room.staff().warnings).toContainEqual({ type: "nobody-outside" });
  });
});

describe("the words of a person in the report", () => {
  const quoted = (anonymity: "nominative" | "organisation" | "anonymous", consents: boolean) => {
    const room = harvested(talking([0, 1, 2], {}, { anonymity }));
    if (consents) room.does(who(0), { type: "consent-to-quote", given: true });
    room.does(facilitator, {
      type: "write-highlight",
      bowl: room.bowl().id,
      question: room.question(0).id,
      kind: "idea",
      text: "Un car le mercredi",
      notes: [],
      said: id(who(0)),
    });
    const items = room.outcome().flatMap((section) => (section.kind === "items" ? section.items : []));
    return items[0]?.who;
  };

  test("stand under a name only with that person's consent, else under the institution, or under nothing", () => {
    expect(quoted("nominative", true)).toBe("Ana Nq1x");
    expect(quoted("nominative", false)).toBe(organisations[0]?.name);
    expect(quoted("organisation", true)).toBe(organisations[0]?.name);
    expect(quoted("anonymous", true)).toBeNull();
  });
});

describe("whatever does not belong to a bowl", () => {
  test("is refused by its name, and nothing changes", () => {
    const room = talking([0, 1, 2]);
    const nowhere = { bowl: named<"bowl">("nowhere"), seat: named<"seat">("nowhere") };
    expect(room.refused(who(6), { type: "take-chair", bowl: nowhere.bowl })).toEqual({
      type: "no-such-bowl",
    });
    expect(room.refused(facilitator, { type: "free-seat", ...nowhere, bowl: room.bowl().id })).toEqual({
      type: "no-such-chair",
    });
    expect(
      room.refused(facilitator, { type: "free-seat", bowl: room.bowl().id, seat: room.chair(4).id }),
    ).toEqual({
      type: "chair-empty",
    });
    expect(
      room.refused(facilitator, { type: "seat-person", bowl: room.bowl().id, person: named("nobody") }),
    ).toEqual({ type: "no-such-person-here" });
    expect(room.refused(who(6), leaves)).toEqual({ type: "not-seated" });
    expect(
      fishbowl.board(room.state(), {
        people: {},
        organisations: [],
        groups: [],
        anonymity: "anonymous",
        names: {},
      }),
    ).toBeNull();
  });
});
