import { openMs } from "@bocal/protocol/agenda/agenda";
import { minuteMs, secondMs } from "@bocal/protocol/base/instant";
import { showPublic, showScreen, showStaff } from "@bocal/protocol/session/show";
import { elapsedMs, remainingMs } from "@bocal/protocol/timer/timer";
import { describe, expect, test } from "vitest";
import { ana, facilitator } from "../../help/people.ts";
import { at } from "../../help/story.ts";
import { writing } from "../methods/metaplan/room.ts";
import {
  activity,
  around,
  asks,
  cardsOn,
  first,
  given,
  inside,
  joined,
  plan,
  planned,
  second,
} from "./plans.ts";

const scene = given(...planned);
const open = (id: typeof first) => ({ type: "open-activity", activity: id }) as const;
const close = (id: typeof first) => ({ type: "close-activity", activity: id }) as const;

describe("making a session", () => {
  test("needs a title, and gives every activity its id", () => {
    given()
      .when(facilitator, { type: "create-session", plan: { ...plan, title: "\u200b " }, activities: [] })
      .refused({ type: "blank-title" });
    given()
      .when(facilitator, {
        type: "create-session",
        plan: { ...plan, title: "a".repeat(121) },
        activities: [],
      })
      .refused({ type: "text-too-long", length: 121, most: 120 });
    given()
      .when(facilitator, { type: "create-session", plan, activities: [cardsOn("Quels freins ?")] })
      .then(
        { type: "session-created", session: null, plan },
        { type: "activity-added", activity: activity("new-1"), plan: cardsOn("Quels freins ?") },
      );
  });

  test("is for a facilitator, once", () => {
    const create = { type: "create-session", plan, activities: [] } as const;
    given().when(ana, create).refused({ type: "not-yours-to-do" });
    scene.when(facilitator, create).refused({ type: "already-created" });
    given().when(facilitator, { type: "undo" }).refused({ type: "not-created" });
  });

  test("refuses an activity without a question, or of no time", () => {
    const create = (question: string, minutes: number) =>
      ({ type: "create-session", plan, activities: [cardsOn(question, minutes)] }) as const;
    given().when(facilitator, create(" ", 5)).refused({ type: "blank-question" });
    for (const minutes of [0, 601, 2.5, Number.NaN]) {
      given()
        .when(facilitator, create("Quels freins ?", minutes))
        .refused({ type: "minutes-out-of-range", least: 1, most: 600 });
    }
  });

  test("can be described anew while it goes on", () => {
    scene
      .when(facilitator, { type: "describe-session", title: " Deux ", host: " Elle ", expected: 9 })
      .then({ type: "session-described", title: "Deux", host: "Elle", expected: 9 });
    scene
      .when(facilitator, { type: "describe-session", title: "", host: "", expected: 9 })
      .refused({ type: "blank-title" });
  });
});

describe("moving through the agenda", () => {
  test("opens one activity at a time: what was open is closed, and can be opened again", () => {
    const there = scene.when(facilitator, open(first));
    there.then({ type: "activity-opened", activity: first });
    there.when(facilitator, open(first)).then();
    const next = there.when(facilitator, open(second));
    next.then({ type: "activity-closed", activity: first }, { type: "activity-opened", activity: second });
    next
      .when(facilitator, open(first))
      .then({ type: "activity-closed", activity: second }, { type: "activity-opened", activity: first });
  });

  test("brings phones and wall along", () => {
    const { state } = scene.when(facilitator, open(first));
    expect(showPublic(state, around)).toMatchObject({
      activity: { id: first, title: "Quels freins ?", open: true, document: null },
      activitiesLeft: 1,
    });
    expect(showScreen(state, around)).toMatchObject({ wall: "activity", activity: { id: first } });
    const closed = scene.when(facilitator, open(first)).when(facilitator, close(first)).state;
    expect(showPublic(closed, around).activity).toMatchObject({ id: first, open: false });
  });

  test("takes cards only in the open activity, from people who are in", () => {
    const write = asks(first, { type: "write-card", text: "Le bus" });
    const opened = given(...planned, joined(ana), { type: "activity-opened", activity: first });
    scene.when(ana, write).refused({ type: "no-such-person" });
    given(...planned, joined(ana))
      .when(ana, write)
      .refused({ type: "activity-not-open" });
    opened.when(ana, write).refused({ type: "not-writing-yet" });
    opened.when(ana, asks(activity("nowhere"), { type: "pass" })).refused({ type: "no-such-activity" });
    opened.when(facilitator, open(second)).when(ana, write).refused({ type: "activity-not-open" });
  });

  test("changes, moves and removes what is planned", () => {
    scene
      .when(facilitator, { type: "move-activity", activity: second, to: -3 })
      .then({ type: "activity-moved", activity: second, to: 0 });
    expect(scene.when(facilitator, { type: "move-activity", activity: first, to: 99 }).state.agenda).toEqual([
      second,
      first,
    ]);
    scene
      .when(facilitator, { type: "remove-activity", activity: first })
      .then({ type: "activity-removed", activity: first });
    scene
      .when(facilitator, { type: "add-activity", plan: cardsOn("Quelle suite ?", 5) })
      .then({ type: "activity-added", activity: activity("new-1"), plan: cardsOn("Quelle suite ?", 5) });
  });

  test("keeps what has begun: it is not removed, and its question stands", () => {
    const begun = given(...planned, { type: "activity-opened", activity: first }, ...inside(first, writing));
    begun.when(facilitator, { type: "remove-activity", activity: first }).refused({ type: "activity-begun" });
    const change = { type: "change-activity", activity: first } as const;
    begun.when(facilitator, { ...change, plan: cardsOn("Autre chose ?") }).refused({ type: "writing-begun" });
    begun
      .when(facilitator, { ...change, plan: { ...cardsOn("Quels freins ?", 30), title: "Plus long" } })
      .then({ type: "activity-described", activity: first, title: "Plus long", plannedMinutes: 30 });
  });

  test("ends by closing what is open, and can be taken up again", () => {
    const ended = scene.when(facilitator, open(first)).when(facilitator, { type: "end-session" });
    ended.then({ type: "activity-closed", activity: first }, { type: "session-ended" });
    ended.when(facilitator, { type: "end-session" }).then();
    ended.when(facilitator, open(second)).refused({ type: "session-ended" });
    ended.when(ana, asks(first, { type: "pass" })).refused({ type: "no-such-person" });
    ended.when(facilitator, { type: "undo" }).refused({ type: "nothing-to-undo" });
    given(...planned, joined(ana), { type: "activity-opened", activity: first })
      .when(facilitator, { type: "end-session" })
      .when(ana, asks(first, { type: "pass" }))
      .refused({ type: "session-ended" });
    ended.when(facilitator, { type: "reopen-session" }).then({ type: "session-reopened" });
    scene.when(facilitator, { type: "reopen-session" }).refused({ type: "session-not-ended" });
  });
});

describe("the time of an activity", () => {
  test("CC-09 runs from the opening, through pauses and added time", () => {
    const timed = scene
      .when(facilitator, open(second))
      .when(facilitator, { type: "add-time", activity: second, ms: 2 * minuteMs })
      .when(facilitator, { type: "pause-timer", activity: second });
    const { timer } = timed.state.activities[second] ?? { timer: null };
    expect(timer).toEqual({
      plannedMs: 10 * minuteMs,
      addedMs: 2 * minuteMs,
      elapsedMs: 2 * secondMs,
      runningSince: null,
    });
    timed.when(facilitator, { type: "pause-timer", activity: second }).then();
    const resumed = timed.when(facilitator, { type: "resume-timer", activity: second });
    resumed.then({ type: "timer-resumed", activity: second });
    resumed.when(facilitator, { type: "resume-timer", activity: second }).then();
    const later = resumed.state.activities[second];
    if (later === undefined) throw new Error("The activity is there.");
    expect(elapsedMs(later.timer, at(7 + 60))).toBe(62 * secondMs);
    expect(remainingMs(later.timer, at(7 + 60))).toBe(12 * minuteMs - 62 * secondMs);
  });

  test("CC-09 stands still while the activity is closed, and goes on when it is opened again", () => {
    const again = scene
      .when(facilitator, open(first))
      .when(facilitator, close(first))
      .when(facilitator, open(first));
    const kept = again.state.activities[first];
    if (kept === undefined) throw new Error("The activity is there.");
    expect(kept.timer.elapsedMs).toBe(secondMs);
    expect(kept.spans).toEqual([
      { from: at(4), to: at(5) },
      { from: at(6), to: null },
    ]);
    expect(openMs(kept, at(10))).toBe(5 * secondMs);
    expect(showStaff(again.state, around).agenda[0]).toMatchObject({
      status: "open",
      openedAt: at(4),
      openMs: secondMs,
      runningSince: at(6),
    });
  });

  test("CC-09 is led by hand: only a facilitator adds, pauses or resumes, and only in what is open", () => {
    const pause = { type: "pause-timer", activity: first } as const;
    scene.when(facilitator, pause).refused({ type: "activity-not-open" });
    scene.when(facilitator, { type: "resume-timer", activity: first }).refused({ type: "activity-not-open" });
    given(...planned, joined(ana))
      .when(ana, pause)
      .refused({ type: "not-yours-to-do" });
    for (const ms of [Number.NaN, 1e12]) {
      scene
        .when(facilitator, { type: "add-time", activity: first, ms })
        .refused({ type: "minutes-out-of-range", least: 1, most: 600 });
    }
  });

  test("the wall can go back to the join sheet while an activity runs", () => {
    const opened = scene.when(facilitator, open(first));
    opened.when(facilitator, { type: "show-on-wall", wall: "join" }).then({ type: "wall-set", wall: "join" });
    opened.when(facilitator, { type: "show-on-wall", wall: "activity" }).then();
  });
});
