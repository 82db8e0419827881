import { describe, expect, test } from "vitest";
import { facilitator } from "../../../help/people.ts";
import { id, leaves, queues, seat, takes, talking, who, withSeats } from "./room.ts";

describe("an open bowl with one empty chair", () => {
  test("FB-09 lets anyone outside take it at any moment, without asking", () => {
    const room = talking([0, 1, 2, 3]);
    expect(room.phones().bowls[0]).toMatchObject({ whyNotTake: null, due: false });
    room.does(who(6), takes(room));
    expect(room.circle()).toEqual([0, 1, 2, 3, 6]);
  });

  test("FB-10 owes a chair as soon as the last one is taken, and never the newcomer's", () => {
    const room = talking([0, 1, 2, 3]);
    room.after(30);
    room.does(who(6), takes(room));
    expect(room.screen().bowls[0]?.due).not.toBeNull();
    expect(room.staff().bowls[0]?.due).toMatchObject({ newcomer: id(who(6)), suggested: null });
    room.after(60);
    expect(room.staff().bowls[0]?.due?.suggested).toBe(id(who(0)));
  });

  test("FB-10 is settled when somebody leaves of their own accord, the newcomer included", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    room.does(who(6), leaves);
    expect(room.screen().bowls[0]?.due).toBeNull();
    expect(room.circle()).toEqual([0, 1, 2, 3, null]);
  });

  test("FB-11 lets nobody else sit while a chair is due, and lets them queue", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    room.after(5);
    expect(room.refused(who(7), takes(room))).toEqual({ type: "chair-due" });
    expect(room.phones().bowls[0]).toMatchObject({ whyNotTake: { type: "chair-due" }, due: true });
    room.does(who(7), queues(room));
    expect(room.me(who(7)).waiting).toMatchObject({ rank: 1, called: false, late: false });
  });

  test("FB-12 proposes the one seated longest after the delay, and moves nobody by itself", () => {
    const room = talking([3]);
    room.after(10);
    for (const index of [0, 1, 2]) seat(room, index);
    room.does(who(6), takes(room));
    room.after(59);
    expect(room.staff().bowls[0]?.due?.suggested).toBeNull();
    room.after(1);
    expect(room.staff().bowls[0]?.due?.suggested).toBe(id(who(3)));
    room.after(3_600);
    expect(room.circle()).toEqual([3, 0, 1, 2, 6]);
  });

  test("FB-12 proposes the next one when the facilitator would not ask the first, after another delay", () => {
    const room = talking([0, 1, 2, 3], { graceSeconds: 20 });
    room.does(who(6), takes(room));
    room.after(20);
    room.does(facilitator, { type: "dismiss-suggestion", bowl: room.bowl().id });
    expect(room.staff().bowls[0]?.due?.suggested).toBeNull();
    room.after(20);
    expect(room.staff().bowls[0]?.due?.suggested).toBe(id(who(1)));
  });

  test("FB-12 takes a proposal back when that person leaves, or the delay is changed while it runs", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    room.does(facilitator, { type: "set-grace", seconds: 20 });
    room.after(20);
    expect(room.staff().bowls[0]?.due?.suggested).toBe(id(who(0)));
    room.does(who(0), leaves);
    expect(room.staff().bowls[0]?.due).toBeNull();
    expect(room.refused(facilitator, { type: "set-grace", seconds: 10 })).toMatchObject({
      type: "seconds-out-of-range",
    });
  });

  test("FB-13 lets a person come back later, and not within two minutes while others wait", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(0), leaves);
    room.does(who(0), takes(room));
    room.does(who(7), takes(room));
    room.does(who(8), queues(room));
    room.does(who(0), leaves);
    expect(room.me(who(8)).waiting?.called).toBe(true);
    room.after(31);
    expect(room.refused(who(0), takes(room))).toMatchObject({ type: "left-just-now" });
    room.after(89);
    room.does(who(0), takes(room));
    expect(room.circle()).toContain(0);
  });

  test("FB-14 forces nobody in: whoever is invited answers, and may say not now", () => {
    const room = talking([0, 1, 2]);
    room.does(facilitator, { type: "invite", bowl: room.bowl().id, person: id(who(6)) });
    expect(room.me(who(6)).invitation).toBe(room.bowl().id);
    expect(room.circle()).toEqual([0, 1, 2, null, null]);
    room.does(who(6), { type: "answer-invitation", going: false });
    expect(room.me(who(6)).invitation).toBeNull();
    expect(room.staff().declined).toEqual([id(who(6))]);
    expect(room.refused(who(6), { type: "answer-invitation", going: true })).toEqual({ type: "not-invited" });
    expect(JSON.stringify([room.screen(), room.phones()])).not.toContain(id(who(6)));
  });

  test("FB-14 seats the invited one who goes, or lets them wait first when no chair is free", () => {
    const room = talking([0, 1, 2, 3]);
    const invites = (index: number) =>
      room.does(facilitator, { type: "invite", bowl: room.bowl().id, person: id(who(index)) });
    invites(6);
    room.does(who(6), { type: "answer-invitation", going: true });
    expect(room.circle()).toEqual([0, 1, 2, 3, 6]);
    room.does(who(8), queues(room));
    invites(7);
    room.does(who(7), { type: "answer-invitation", going: true });
    expect(room.waiting()).toEqual([7, 8]);
  });
});

describe("the queue", () => {
  test("FB-15 is first come first served, and tells its head that the chair is free", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    for (const index of [7, 8]) room.does(who(index), queues(room));
    room.does(who(1), leaves);
    expect(room.me(who(7)).waiting).toMatchObject({ rank: 1, called: true });
    expect(room.refused(who(8), takes(room))).toEqual({ type: "others-first", waiting: 2 });
    expect(room.refused(who(9), takes(room))).toEqual({ type: "others-first", waiting: 2 });
    room.does(who(7), takes(room));
    expect(room.waiting()).toEqual([8]);
  });

  test("FB-15 opens the chair to all when the one who was called does not come, and drops nobody", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    room.does(who(7), queues(room));
    room.does(who(1), leaves);
    room.after(30);
    expect(room.staff().bowls[0]?.called).toMatchObject({ person: id(who(7)), lapsed: true });
    room.does(who(9), takes(room));
    expect(room.waiting()).toEqual([7]);
  });

  test("FB-15 lets an organisation with nobody seated pass before one already seated, if so chosen", () => {
    const room = talking([0, 1, 2, 3], { queuePolicy: "balance" }, { count: 19 });
    room.does(who(4), takes(room));
    for (const index of [5, 12, 6, 15]) room.does(who(index), queues(room));
    expect(room.waiting()).toEqual([12, 15, 5, 6]);
    expect(room.staff().bowls[0]?.queue.map(({ passesBefore }) => passesBefore)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    room.does(facilitator, { type: "set-queue-policy", policy: "first-come" });
    expect(room.waiting()).toEqual([5, 12, 6, 15]);
  });

  test("FB-15 is reordered by the facilitator alone, with a reason", () => {
    const room = talking([0, 1, 2, 3], { queuePolicy: "balance" }, { count: 19 });
    room.does(who(4), takes(room));
    for (const index of [5, 12, 6]) room.does(who(index), queues(room));
    const moves = { type: "move-in-queue", bowl: room.bowl().id, person: id(who(6)), to: 0 } as const;
    expect(room.refused(facilitator, { ...moves, reason: " " })).toEqual({ type: "blank-reason" });
    expect(room.refused(who(6), { ...moves, reason: "moi" })).toEqual({ type: "not-yours-to-do" });
    const [event] = room.does(facilitator, { ...moves, reason: "elle doit partir" });
    expect(event).toMatchObject({ type: "queue-arranged", reason: "elle doit partir" });
    expect(room.waiting()).toEqual([6, 12, 5]);
    room.does(who(15), queues(room));
    expect(room.waiting()).toEqual([6, 12, 5, 15]);
  });

  test("takes nobody who sits, waits, or could take a free chair at once", () => {
    const room = talking([0, 1, 2]);
    expect(room.refused(who(0), queues(room))).toEqual({ type: "already-seated" });
    expect(room.refused(who(7), queues(room))).toEqual({ type: "chair-is-free" });
    room.does(who(3), takes(room));
    room.does(who(4), takes(room));
    room.does(who(7), queues(room));
    expect(room.refused(who(7), queues(room))).toEqual({ type: "already-waiting" });
    room.does(who(7), { type: "leave-queue" });
    expect(room.waiting()).toEqual([]);
  });

  test("is named on the wall only if chosen, and as the level allows", () => {
    const room = talking([0, 1, 2, 3], {}, { anonymity: "nominative" });
    room.does(who(6), takes(room));
    room.does(who(7), queues(room));
    expect(room.screen().bowls[0]).toMatchObject({ waiting: 1, waitingNames: [] });
    room.does(facilitator, { type: "name-waiting", on: true });
    expect(room.screen().bowls[0]?.waitingNames).toMatchObject([{ name: "Hugo" }]);
  });
});

describe("a tap-out bowl", () => {
  const tapOut = () => talking([0, 1, 2], { mode: "tap-out", ...withSeats(3) });
  const taps = (room: ReturnType<typeof tapOut>, chair: number) =>
    ({ type: "tap", bowl: room.bowl().id, seat: room.chair(chair).id }) as const;

  test("FB-16 protects whoever has just sat down for a minute", () => {
    const room = tapOut();
    room.after(59);
    expect(room.refused(who(6), taps(room, 0))).toMatchObject({ type: "just-sat-down" });
    room.after(1);
    room.does(who(6), taps(room, 0));
    expect(room.me(who(0)).seat?.tapped).not.toBeNull();
    expect(room.me(who(6)).tapping).toMatchObject({ seat: room.chair(0).id, overdue: false });
  });

  test("FB-16 lets the facilitator protect somebody for a minute more, which every phone knows and undo takes back", () => {
    const room = tapOut();
    room.after(50);
    const protects = { type: "protect-seat", bowl: room.bowl().id, seat: room.chair(0).id } as const;
    const events = room.does(facilitator, protects);
    expect(room.does(facilitator, protects)).toEqual([]);
    const until = room.now() + 60_000;
    expect(room.phones().bowls[0]?.taps[0]).toEqual({ until, isLast: false });
    expect(room.staff().bowls[0]?.seats.map(({ protectedMs }) => protectedMs)).toEqual([
      110_000, 60_000, 60_000,
    ]);
    room.after(30);
    expect(room.refused(who(6), taps(room, 0))).toEqual({ type: "just-sat-down", until });
    room.does(who(6), taps(room, 1));
    room.undo(events);
    room.does(who(7), taps(room, 0));
    expect(room.refused(who(0), protects)).toEqual({ type: "not-yours-to-do" });
    expect(talking([0, 1]).phones().bowls[0]?.taps).toEqual([]);
    const open = talking([0, 1]);
    expect(
      open.refused(facilitator, { type: "protect-seat", bowl: open.bowl().id, seat: open.chair(0).id }),
    ).toEqual({ type: "not-in-this-mode" });
  });

  test("FB-16 stops counting while the bowl is paused", () => {
    const room = tapOut();
    room.does(facilitator, { type: "pause" });
    room.after(600);
    room.does(facilitator, { type: "resume" });
    expect(room.refused(who(6), taps(room, 0))).toMatchObject({ type: "just-sat-down" });
  });

  test("FB-17 hands the chair over when the sentence is finished, and tells the console after 30 seconds", () => {
    const room = tapOut();
    room.after(60);
    room.does(who(6), taps(room, 1));
    room.after(30);
    expect(room.staff().bowls[0]?.seats[1]?.tap).toMatchObject({ by: id(who(6)), overdue: true });
    expect(room.circle()).toEqual([0, 1, 2]);
    room.does(who(1), { type: "hand-over" });
    expect(room.circle()).toEqual([0, 6, 2]);
    expect(room.state().stays).toMatchObject([{ person: id(who(1)), in: 0, out: 90_000 }]);
  });

  test("FB-17 never taps the same person twice running", () => {
    const room = tapOut();
    room.after(60);
    room.does(who(6), taps(room, 1));
    expect(room.refused(who(7), taps(room, 1))).toEqual({ type: "already-tapped" });
    room.does(who(6), { type: "untap" });
    expect(room.refused(who(7), taps(room, 1))).toEqual({ type: "tapped-last" });
    room.does(who(7), taps(room, 0));
    room.does(who(6), taps(room, 1));
  });

  test("FB-17 lets the facilitator say that the chair was handed over", () => {
    const room = tapOut();
    room.after(60);
    const confirms = { type: "confirm-hand-over", bowl: room.bowl().id, seat: room.chair(2).id } as const;
    expect(room.refused(facilitator, confirms)).toEqual({ type: "nobody-behind" });
    room.does(who(6), taps(room, 2));
    room.does(facilitator, confirms);
    expect(room.circle()).toEqual([0, 1, 6]);
  });
});

describe("the facilitator", () => {
  test("FB-07 flashes the rule on the wall for eight seconds with one tap", () => {
    const room = talking([0, 1, 2]);
    room.does(facilitator, { type: "remind-rule" });
    expect(room.screen().reminderUntil).toBe(room.now() + 8_000);
    room.after(7);
    expect(room.screen().reminderUntil).not.toBeNull();
    room.after(1);
    expect(room.screen().reminderUntil).toBeNull();
    expect(room.refused(who(0), { type: "remind-rule" })).toEqual({ type: "not-yours-to-do" });
  });
});
