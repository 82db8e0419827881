import type { Settings } from "@bocal/protocol/methods/fishbowl/settings";
import { describe, expect, test } from "vitest";
import { facilitator, named, organisations, territories } from "../../../help/people.ts";
import { bowlRoom, id, leaves, minutes, queues, seat, takes, talking, who, withSeats } from "./room.ts";

const ready = (other: Partial<Settings>, count = 11) => {
  const room = bowlRoom(other, { count });
  room.does(facilitator, { type: "set-up" });
  room.does(facilitator, { type: "introduce" });
  return room;
};

describe("hosts and a guest chair", () => {
  test("keeps the hosts' chairs and lets guests in one after the other", () => {
    const room = ready({ mode: "hosts", ...withSeats(4) });
    for (const index of [0, 1, 2]) seat(room, index);
    room.does(facilitator, { type: "start" });
    expect(room.screen().bowls[0]?.seats.map(({ kind, state }) => [kind, state])).toEqual([
      ["host", "taken"],
      ["host", "taken"],
      ["host", "taken"],
      ["guest", "free"],
    ]);
    room.does(who(6), takes(room));
    room.after(3_600);
    expect(room.staff().bowls[0]?.due).toBeNull();
    room.does(who(7), queues(room));
    room.does(who(6), leaves);
    room.does(who(7), takes(room));
    expect(room.circle()).toEqual([0, 1, 2, 7]);
  });
});

describe("rotating groups", () => {
  test("come in whole, one after the other, and the next one may get the next question", () => {
    const room = ready({ mode: "rotating", turnsFrom: "groups", turnQuestion: "next", ...withSeats(8) });
    const bowl = room.bowl().id;
    const [first, second] = room.state().turns.map((turn) => turn.id);
    if (first === undefined || second === undefined) throw new Error("Each territory takes a turn.");
    expect(room.refused(facilitator, { type: "start" })).toEqual({ type: "no-group-inside" });
    room.does(facilitator, { type: "enter-turn", bowl, turn: first });
    room.does(facilitator, { type: "start" });
    expect(room.circle().filter((each) => each !== null)).toEqual([0, 3, 6, 9]);
    expect(room.screen().bowls[0]?.turn).toMatchObject({
      label: territories[0]?.name,
      timer: { plannedMs: minutes(10) },
    });
    expect(room.refused(who(1), takes(room))).toEqual({ type: "outside-stays-out" });
    expect(room.refused(who(1), queues(room))).toEqual({ type: "not-in-this-mode" });
    room.after(600);
    room.does(facilitator, { type: "enter-turn", bowl, turn: second });
    expect(room.circle().filter((each) => each !== null)).toEqual([1, 4, 7, 10]);
    expect(room.screen().bowls[0]?.question).toMatchObject({ text: "Et demain ?", number: 2 });
    expect(room.staff().turns.map(({ done, inside }) => [done, inside])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(room.state().stays).toHaveLength(4);
    expect(room.refused(facilitator, { type: "enter-turn", bowl, turn: second })).toEqual({
      type: "group-inside",
    });
  });

  test("may be made by hand, by role for instance, and leave without another coming in", () => {
    const room = ready({ mode: "rotating", turnsFrom: "by-hand", ...withSeats(3) });
    const bowl = room.bowl().id;
    room.does(facilitator, { type: "make-turn", label: "Élus", people: [id(who(0)), id(who(4))] });
    const turn = room.state().turns[0]?.id ?? named<"turn">("nowhere");
    room.does(facilitator, { type: "enter-turn", bowl, turn });
    expect(room.circle()).toEqual([0, 4, null]);
    expect(room.refused(facilitator, { type: "remove-turn", turn })).toEqual({ type: "group-inside" });
    room.does(facilitator, { type: "leave-turn", bowl });
    expect(room.circle()).toEqual([null, null, null]);
    room.does(facilitator, { type: "remove-turn", turn });
    expect(room.refused(facilitator, { type: "make-turn", label: "Personne", people: [] })).toEqual({
      type: "group-empty",
    });
  });
});

describe("a waiting seat", () => {
  test("stands outside the bowl, and whoever waits there comes in when somebody leaves", () => {
    const room = ready({ mode: "waiting-seat", ...withSeats(3) });
    for (const index of [0, 1, 2]) room.does(who(index), takes(room));
    room.does(facilitator, { type: "start" });
    room.after(10);
    room.does(who(6), takes(room));
    expect(room.screen().bowls[0]?.seats.at(-1)).toMatchObject({ kind: "waiting", state: "taken" });
    expect(room.staff().numbers.sat).toBe(3);
    room.does(who(7), queues(room));
    room.after(50);
    room.does(who(1), leaves);
    expect(room.circle()).toEqual([0, 6, 2, null]);
    expect(room.me(who(7)).waiting?.called).toBe(true);
    expect(room.state().stays).toHaveLength(1);
    room.does(who(7), takes(room));
    expect(room.circle()).toEqual([0, 6, 2, 7]);
    expect(room.staff().bowls[0]?.due).toBeNull();
  });
});

describe("a Samoan circle", () => {
  const views = [
    { label: "pour", seats: 1 },
    { label: "contre", seats: 2 },
  ] as const;

  test("seats every view first, and gives a chair to whoever stands behind it when its holder is ready", () => {
    const room = ready({ mode: "samoan", views, ...withSeats(3) });
    const place = (index: number, chair: number) =>
      room.does(facilitator, {
        type: "seat-person",
        bowl: room.bowl().id,
        person: id(who(index)),
        seat: room.chair(chair).id,
      });
    place(0, 0);
    expect(room.refused(facilitator, { type: "start" })).toEqual({ type: "view-not-seated", view: "contre" });
    place(1, 2);
    room.does(facilitator, { type: "start" });
    room.after(60);
    room.does(who(6), { type: "tap", bowl: room.bowl().id, seat: room.chair(0).id });
    room.after(3_600);
    expect(room.staff().bowls[0]?.seats[0]?.tap?.overdue).toBe(false);
    room.does(who(0), leaves);
    expect(room.circle()).toEqual([6, null, 1]);
  });
});

describe("an experience bowl", () => {
  test("collects all questions of the outside, in threes and fours, before it resumes and chooses", () => {
    const room = ready({ mode: "experience", ...withSeats(3) });
    for (const index of [0, 1, 2]) room.does(who(index), takes(room));
    room.does(facilitator, { type: "start" });
    const bowl = room.bowl().id;
    const asks = (text: string) => ({ type: "propose-question", bowl, text }) as const;
    expect(room.refused(who(6), takes(room))).toEqual({ type: "outside-stays-out" });
    expect(room.refused(who(6), asks("Comment ?"))).toEqual({ type: "not-collecting" });
    room.after(60);
    room.does(facilitator, { type: "start-collecting", bowl });
    const circles = room.staff().bowls[0]?.circles.map(({ people }) => people.length) ?? [];
    expect(circles.toSorted()).toEqual([4, 4]);
    expect(room.me(who(6)).circle).toBe(4);
    room.does(who(6), asks("Par quoi avez-vous commencé ?"));
    room.does(who(7), asks("Qui vous a dit non ?"));
    expect(room.refused(facilitator, { type: "resume" })).toEqual({ type: "collecting-questions" });
    expect(JSON.stringify([room.screen(), room.me(who(0))])).not.toContain("dit non");
    room.after(300);
    room.does(facilitator, { type: "end-collecting", bowl });
    expect(room.state().clock.ms).toBe(60_000);
    const choices = room.me(who(0)).seat?.choices ?? [];
    expect(choices.map(({ text }) => text)).toEqual([
      "Par quoi avez-vous commencé ?",
      "Qui vous a dit non ?",
    ]);
    const chosen = choices[1]?.id ?? named<"bowl-question">("nowhere");
    expect(room.refused(who(8), { type: "choose-question", question: chosen })).toEqual({
      type: "not-seated",
    });
    room.does(who(0), { type: "choose-question", question: chosen });
    expect(room.screen().bowls[0]?.question?.text).toBe("Qui vous a dit non ?");
  });
});

describe("a report-back bowl", () => {
  test("keeps one chair for the rapporteur of each group, and nobody else comes in", () => {
    const room = ready({ mode: "report-back", ...withSeats(3) });
    expect(room.screen().bowls[0]?.seats.map(({ reserved }) => reserved?.group)).toEqual(
      territories.map((territory) => territory.id),
    );
    for (const index of [3, 1, 5]) room.does(who(index), takes(room));
    expect(room.circle()).toEqual([3, 1, 5]);
    expect(room.refused(who(0), takes(room))).toEqual({ type: "outside-stays-out" });
    room.does(facilitator, { type: "start" });
    expect(room.refused(who(0), takes(room))).toEqual({ type: "outside-stays-out" });
  });
});

describe("parallel bowls", () => {
  test("each have their question, their chairs and their queue, and one phase", () => {
    const room = talking([0, 1], withSeats(3, "Accueil", "Parents"));
    room.does(who(6), takes(room, 1));
    room.does(who(7), takes(room, 1));
    expect(room.screen().bowls.map(({ label, due }) => [label, due === null])).toEqual([
      ["Accueil", true],
      ["Parents", false],
    ]);
    room.does(who(8), queues(room, 1));
    expect([room.waiting(0), room.waiting(1)]).toEqual([[], [8]]);
    expect(room.refused(who(8), queues(room, 0))).toEqual({ type: "already-waiting" });
    room.does(facilitator, { type: "open-question", question: room.question(1, 1).id });
    expect([room.bowl(0).question, room.bowl(1).question]).toEqual([
      room.question(0, 0).id,
      room.question(1, 1).id,
    ]);
  });
});

describe("several sites", () => {
  const sites = [
    { label: "Rochebrune", seats: 2, group: territories[0]?.id ?? null },
    { label: "Port", seats: 1, group: territories[1]?.id ?? null },
  ];

  test("share one queue, and a free chair is for the first in it who is at its site", () => {
    const room = ready({ mode: "open", sites, ...withSeats(3) });
    for (const index of [0, 1]) room.does(who(index), takes(room));
    room.does(facilitator, { type: "start" });
    room.does(who(3), takes(room));
    expect(room.circle()).toEqual([0, 3, 1]);
    room.does(who(6), queues(room));
    room.does(who(7), queues(room));
    room.does(who(1), leaves);
    expect(room.me(who(6)).waiting).toMatchObject({ rank: 1, called: false });
    expect(room.me(who(7)).waiting).toMatchObject({ rank: 2, called: true });
    room.does(who(7), takes(room));
    expect(room.circle()).toEqual([0, 3, 7]);
  });

  test("are chosen by whoever is at another place than their group, and must add up to the chairs", () => {
    const room = ready({ mode: "open", sites, ...withSeats(3) });
    const port = room.state().sites[1]?.id ?? named<"site">("nowhere");
    room.does(who(0), takes(room));
    expect(room.refused(who(2), takes(room))).toEqual({ type: "other-site" });
    room.does(who(2), { type: "choose-site", site: port });
    expect(room.me(who(2)).site).toBe(port);
    room.does(who(2), takes(room));
    expect(room.circle()).toEqual([0, null, 2]);
    expect(() => ready({ mode: "open", sites, ...withSeats(4) })).not.toThrow();
    expect(organisations.length).toBeGreaterThan(1);
  });
});

describe("a sandwich", () => {
  test("lets people talk in twos before and after, while the bowl's clock stands", () => {
    const room = ready({ exchange: { before: 5, after: 4 } });
    room.does(facilitator, { type: "start-exchange", when: "before" });
    expect(room.screen()).toMatchObject({
      phase: "exchange",
      exchange: { when: "before", timer: { plannedMs: minutes(5) } },
    });
    expect(room.refused(who(0), takes(room))).toEqual({ type: "bowl-not-running" });
    seat(room, 0);
    room.after(300);
    room.does(facilitator, { type: "start" });
    room.after(60);
    room.does(facilitator, { type: "start-exchange", when: "after" });
    room.after(240);
    room.does(facilitator, { type: "open-harvest" });
    expect(room.state().clock).toEqual({ ms: 60_000, since: null });
  });

  test("is no part of a bowl that was not planned with one", () => {
    const room = ready({});
    expect(room.refused(facilitator, { type: "start-exchange", when: "before" })).toEqual({
      type: "not-in-this-mode",
    });
  });
});
