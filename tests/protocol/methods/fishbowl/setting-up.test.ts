import { fishbowl } from "@bocal/protocol/methods/fishbowl/fishbowl";
import type { Settings } from "@bocal/protocol/methods/fishbowl/settings";
import { describe, expect, test } from "vitest";
import { facilitator, organisations, roomOf } from "../../../help/people.ts";
import { bowlRoom, question, seat, settings, takes, talking, who, withSeats } from "./room.ts";

const settles = (other: Partial<Settings>) =>
  fishbowl.resettle(fishbowl.open(settings), { ...settings, ...other });
const ready = (other: Partial<Settings> = {}, count = 11) => {
  const room = bowlRoom(other, { count });
  room.does(facilitator, { type: "set-up" });
  return room;
};

describe("a bowl that is prepared", () => {
  test("FB-01 has three to eight chairs, neither more nor fewer", () => {
    for (const seats of [3, 5, 8]) expect(settles(withSeats(seats))).toMatchObject({ ok: true });
    for (const seats of [0, 2, 9, 4.5])
      expect(settles(withSeats(seats))).toEqual({
        ok: false,
        refusal: { type: "seats-out-of-range", least: 3, most: 8 },
      });
  });

  test("FB-04 has at least one question, and refuses one without words", () => {
    const [bowl] = settings.bowls;
    if (bowl === undefined) throw new Error("There is a bowl.");
    expect(settles({ bowls: [{ ...bowl, questions: [] }] })).toMatchObject({
      refusal: { type: "no-question" },
    });
    expect(settles({ bowls: [{ ...bowl, questions: [question("  ")] }] })).toMatchObject({
      refusal: { type: "blank-question" },
    });
    const subs = ["un", "deux", "trois", "quatre"];
    expect(settles({ bowls: [{ ...bowl, questions: [{ ...question("Qui ?"), subs }] }] })).toMatchObject({
      refusal: { type: "too-many", most: 3 },
    });
  });

  test("FB-12 asks somebody to leave after 20 to 180 seconds", () => {
    expect(settles({ graceSeconds: 19 })).toMatchObject({
      refusal: { type: "seconds-out-of-range", least: 20, most: 180 },
    });
    expect(settles({ graceSeconds: 180 })).toMatchObject({ ok: true });
  });

  test("FB-05 has a time for the conversation, and says when the whole stays under an hour", () => {
    expect(settles({ minutes: 0 })).toMatchObject({ refusal: { type: "minutes-out-of-range" } });
    expect(ready({ minutes: 40 }).staff().warnings).not.toContainEqual(
      expect.objectContaining({ type: "short-plan" }),
    );
    expect(ready({ minutes: 20 }).staff().warnings).toContainEqual({ type: "short-plan", minutes: 45 });
    const room = ready();
    expect(room.screen().timer).toMatchObject({ plannedMs: 40 * 60_000, elapsedMs: 0, runningSince: null });
  });

  test("is no longer changed once the chairs are out, but for chairs that are taken down again", () => {
    const room = ready();
    expect(fishbowl.resettle(room.state(), settings)).toMatchObject({ refusal: { type: "bowl-set-up" } });
    room.does(facilitator, { type: "take-down" });
    expect(fishbowl.resettle(room.state(), settings)).toMatchObject({ ok: true });
  });
});

describe("chairs that are out", () => {
  test("FB-02 keep one or two empty until people talk: the bowl begins with the others", () => {
    for (const emptyChairs of [1, 2] as const) {
      const room = ready({ emptyChairs });
      for (let index = 0; index < 5 - emptyChairs; index++) room.does(who(index), takes(room));
      expect(room.refused(who(7), takes(room))).toEqual({ type: "keep-empty-chair" });
      expect(room.phones().bowls[0]?.whyNotTake).toEqual({ type: "keep-empty-chair" });
    }
  });

  test("FB-02 may all be filled by the facilitator, and then nobody begins", () => {
    const room = ready(withSeats(3));
    for (const index of [0, 1, 2]) seat(room, index);
    room.does(facilitator, { type: "introduce" });
    expect(room.refused(facilitator, { type: "start" })).toEqual({ type: "keep-empty-chair" });
  });

  test("FB-03 need an outer circle: the app warns when it is smaller than the bowl, and does not begin without one", () => {
    const small = ready(withSeats(5), 7);
    expect(small.staff().warnings).toContainEqual({ type: "few-outside", inside: 4, outside: 3 });
    const alone = ready(withSeats(5), 4);
    expect(alone.staff().warnings).toContainEqual({ type: "nobody-outside" });
    alone.does(facilitator, { type: "introduce" });
    for (const index of [0, 1, 2]) seat(alone, index);
    expect(alone.refused(facilitator, { type: "start" })).toEqual({
      type: "too-few-people",
      people: 4,
      least: 5,
    });
    alone.does(facilitator, { type: "count-without-phones", count: 6 });
    alone.does(facilitator, { type: "start" });
    expect(alone.staff().numbers.present).toBe(10);
  });

  test("FB-04 show the question large before anybody talks, and the prompts to the console alone", () => {
    const [bowl] = settings.bowls;
    if (bowl === undefined) throw new Error("There is a bowl.");
    const asked = { ...question("Qui manque ?", "Et les pères ?"), subs: ["Ici ?", "Ailleurs ?"] };
    const room = ready({ bowls: [{ ...bowl, questions: [asked, question("Et demain ?")] }] });
    expect(room.screen().bowls[0]?.question).toMatchObject({
      text: "Qui manque ?",
      subs: ["Ici ?", "Ailleurs ?"],
      number: 1,
      of: 2,
    });
    expect(room.staff().questions[0]?.prompts).toEqual(["Et les pères ?"]);
    for (const seen of [room.screen(), room.phones(), room.me(who(0)), room.outcome()])
      expect(JSON.stringify(seen)).not.toContain("pères");
  });

  test("FB-06 do not begin before the rule of entry and exit was read aloud", () => {
    const room = ready({ rule: "On entre sans demander, on sort quand on a dit." });
    seat(room, 0);
    expect(room.refused(facilitator, { type: "start" })).toEqual({ type: "rule-not-read" });
    room.does(facilitator, { type: "introduce" });
    expect(room.screen()).toMatchObject({
      phase: "intro",
      rule: "On entre sans demander, on sort quand on a dit.",
    });
    room.does(facilitator, { type: "start" });
    expect(room.screen().phase).toBe("running");
  });

  test("do not begin with nobody in them", () => {
    const room = ready();
    room.does(facilitator, { type: "introduce" });
    expect(room.refused(facilitator, { type: "start" })).toEqual({ type: "nobody-seated" });
  });

  test("are the facilitator's to put out, and a phone's only to sit in", () => {
    const room = bowlRoom();
    expect(room.refused(who(0), { type: "set-up" })).toEqual({ type: "not-yours-to-do" });
    room.does(facilitator, { type: "set-up" });
    expect(room.refused(facilitator, takes(room))).toEqual({ type: "not-yours-to-do" });
    expect(room.refused({ kind: "clock" }, takes(room))).toEqual({ type: "not-yours-to-do" });
  });
});

describe("what the room sees of who sits", () => {
  test("CC-07 is a first name at the nominative level, an institution at the next, nothing at the last", () => {
    const levels = { nominative: "Ana", organisation: null, anonymous: null } as const;
    for (const [anonymity, name] of Object.entries(levels)) {
      const room = talking([0], {}, { anonymity: anonymity as keyof typeof levels });
      const organisation = anonymity === "anonymous" ? null : organisations[0]?.id;
      expect(room.screen().bowls[0]?.seats[0]).toMatchObject({ state: "taken", name, organisation });
      expect(room.phones().bowls[0]?.seats[0]).toMatchObject({ name, organisation });
    }
  });

  test("is not a name of somebody who has given none", () => {
    const room = { ...roomOf(3, "nominative"), names: {} };
    const begun = talking([0], {}, { anonymity: "nominative" });
    expect(fishbowl.show.screen(begun.state(), room).bowls[0]?.seats[0]?.name).toBeNull();
  });
});
