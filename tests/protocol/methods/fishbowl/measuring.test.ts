import { describe, expect, test } from "vitest";
import { facilitator, organisations } from "../../../help/people.ts";
import { id, leaves, minutes, queues, takes, talking, who, withSeats } from "./room.ts";

describe("the questions of a bowl", () => {
  test("FB-19 share the whole time, and the first opens when people begin to talk", () => {
    const room = talking([0, 1, 2], { minutes: 40 });
    expect(room.staff().questions.map(({ status, timer }) => [status, timer.plannedMs])).toEqual([
      ["current", minutes(20)],
      ["upcoming", minutes(20)],
    ]);
    room.after(90);
    expect(room.screen().bowls[0]?.question?.timer).toMatchObject({
      elapsedMs: 0,
      runningSince: room.now() - 90_000,
    });
  });

  test("FB-19 can be closed early, extended or parked, one open at a time", () => {
    const room = talking([0, 1, 2]);
    const [first, second] = [room.question(0).id, room.question(1).id];
    room.after(60);
    room.does(facilitator, { type: "extend-question", question: first, ms: minutes(3) });
    room.does(facilitator, { type: "open-question", question: second });
    expect(room.question(0)).toMatchObject({ status: "done", spentMs: 60_000, addedMs: minutes(3) });
    expect(room.bowl().question).toBe(second);
    room.after(30);
    room.does(facilitator, { type: "park-question", question: second });
    expect(room.question(1)).toMatchObject({ status: "parked", spentMs: 30_000 });
    room.does(facilitator, { type: "restore-question", question: second });
    room.does(facilitator, { type: "open-question", question: second });
    room.after(10);
    room.does(facilitator, { type: "close-question", bowl: room.bowl().id });
    expect(room.question(1)).toMatchObject({ status: "done", spentMs: 40_000 });
    expect(room.refused(facilitator, { type: "extend-question", question: first, ms: -1e12 })).toMatchObject({
      type: "minutes-out-of-range",
    });
  });

  test("are proposed from outside to the console, and reach the room once they were accepted", () => {
    const room = talking([0, 1, 2]);
    room.does(who(6), { type: "propose-question", bowl: room.bowl().id, text: "Et les aidants ?" });
    for (const seen of [room.screen(), room.phones(), room.me(who(7)), room.outcome()])
      expect(JSON.stringify(seen)).not.toContain("aidants");
    expect(room.me(who(6)).questions).toMatchObject([{ text: "Et les aidants ?", status: "proposed" }]);
    const proposed = room.question(2).id;
    expect(room.refused(facilitator, { type: "open-question", question: proposed })).toEqual({
      type: "question-not-waiting",
    });
    room.does(facilitator, { type: "accept-question", question: proposed });
    room.does(facilitator, { type: "open-question", question: proposed });
    expect(room.screen().bowls[0]?.question?.text).toBe("Et les aidants ?");
    expect(JSON.stringify(room.staff().questions)).not.toContain(id(who(6)));
  });

  test("wait with the others when somebody in the bowl adds one", () => {
    const room = talking([0, 1, 2]);
    room.does(who(0), { type: "propose-question", bowl: room.bowl().id, text: "Et les pères ?" });
    expect(room.question(2).status).toBe("upcoming");
  });
});

describe("time in the bowl", () => {
  test("FB-20 is measured by the chairs, by person and by organisation", () => {
    const room = talking([0, 12], {}, { count: 19 });
    room.after(60);
    room.does(who(1), takes(room));
    room.after(60);
    room.does(who(0), leaves);
    room.after(30);
    const seatTime = Object.fromEntries(room.staff().figures.map(({ person, seat }) => [person, seat]));
    expect(seatTime[id(who(0))]).toEqual({ ms: 120_000, since: null });
    expect(seatTime[id(who(1))]).toMatchObject({ ms: -60_000 });
    const caf = room
      .staff()
      .numbers.byOrganisation.find(({ organisation }) => organisation === organisations[0]?.id);
    expect(caf).toMatchObject({ present: 11, sat: 2, entries: 2, seat: { ms: 60_000, rate: 1 } });
  });

  test("FB-20 never mixes with time of speech, which exists only where somebody taps", () => {
    const room = talking([0, 1, 2]);
    const gives = (index: number | null) =>
      ({ type: "give-word", bowl: room.bowl().id, person: index === null ? null : id(who(index)) }) as const;
    room.after(10);
    room.does(facilitator, gives(0));
    room.after(20);
    room.does(facilitator, gives(1));
    room.after(5);
    room.does(facilitator, gives(null));
    room.after(60);
    const spoken = Object.fromEntries(
      room.staff().figures.map(({ person, spoken: time }) => [person, time.ms]),
    );
    expect(spoken).toEqual({ [id(who(0))]: 20_000, [id(who(1))]: 5_000, [id(who(2))]: 0 });
    expect(room.refused(facilitator, gives(6))).toEqual({ type: "not-seated" });
    room.does(facilitator, { type: "track-speakers", on: false });
    expect(room.refused(facilitator, gives(0))).toEqual({ type: "speakers-not-tracked" });
  });

  test("FB-20 ends somebody's word when they leave their chair", () => {
    const room = talking([0, 1, 2]);
    room.does(facilitator, { type: "give-word", bowl: room.bowl().id, person: id(who(0)) });
    room.after(15);
    room.does(who(0), leaves);
    room.after(60);
    expect(room.bowl().speaker).toBeNull();
    expect(room.state().spokenMs[id(who(0))]).toBe(15_000);
  });

  test("FB-20 is tapped by the timekeeper too, who may do nothing else", () => {
    const room = talking([0, 1, 2], {}, { anonymity: "nominative" });
    room.does(facilitator, { type: "name-timekeeper", bowl: room.bowl().id, person: id(who(6)) });
    expect(room.me(who(6)).speakers?.seated.map(({ name }) => name)).toEqual(["Ana", "Ben", "Chloé"]);
    expect(room.me(who(7)).speakers).toBeNull();
    room.does(who(6), { type: "give-word", bowl: room.bowl().id, person: id(who(1)) });
    expect(room.bowl().speaker?.person).toBe(id(who(1)));
    expect(room.refused(who(7), { type: "give-word", bowl: room.bowl().id, person: null })).toEqual({
      type: "not-yours-to-do",
    });
    expect(room.refused(who(6), { type: "pause" })).toEqual({ type: "not-yours-to-do" });
  });

  test("CC-17 is counted per person and per organisation, with entries in bands and no ranking", () => {
    const room = talking([0, 1], withSeats(4), { count: 19 });
    for (const index of [12, 12, 12, 13]) {
      room.does(who(index), takes(room));
      room.does(who(index), leaves);
    }
    expect(room.staff().numbers).toMatchObject({
      present: 19,
      sat: 4,
      entries: 6,
      bands: { once: 3, twice: 0, more: 1 },
    });
  });

  test("is the facilitator's alone unless the group agrees, and names nobody then", () => {
    const room = talking([0, 1, 2], {}, { anonymity: "nominative" });
    room.after(60);
    expect(room.screen().numbers).toBeNull();
    expect(room.phones().numbers).toBeNull();
    room.does(facilitator, { type: "share-numbers", on: true });
    expect(room.screen().numbers).toMatchObject({ sat: 3 });
    expect(JSON.stringify(room.screen().numbers)).not.toContain("person-");
    expect(JSON.stringify(room.screen().numbers)).not.toContain("Ana");
  });
});

describe("a pause", () => {
  test("stops every time in the bowl and gives all of them back", () => {
    const room = talking([0, 1, 2, 3]);
    room.after(10);
    room.does(who(6), takes(room));
    room.does(who(7), queues(room));
    room.after(30);
    room.does(facilitator, { type: "pause" });
    const before = room.state();
    room.after(5_400);
    expect(room.state()).toBe(before);
    expect(room.refused(who(8), takes(room))).toEqual({ type: "bowl-paused" });
    room.does(facilitator, { type: "resume" });
    room.after(29);
    expect(room.staff().bowls[0]?.due?.suggested).toBeNull();
    room.after(1);
    expect(room.staff().bowls[0]?.due?.suggested).toBe(id(who(0)));
    room.does(facilitator, { type: "close-question", bowl: room.bowl().id });
    expect(room.question(0).spentMs).toBe(70_000);
  });
});
