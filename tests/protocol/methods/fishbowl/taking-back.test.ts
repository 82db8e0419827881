import type { HighlightId } from "@bocal/protocol/methods/fishbowl/state";
import { describe, expect, test } from "vitest";
import { facilitator } from "../../../help/people.ts";
import { bowlRoom, harvested, id, leaves, queues, seat, takes, talking, who, withSeats } from "./room.ts";

describe("what a facilitator takes back", () => {
  test("CC-08 a chair freed by mistake: the stay goes on as if it had never ended", () => {
    const room = talking([0, 1, 2]);
    room.does(facilitator, { type: "give-word", bowl: room.bowl().id, person: id(who(1)) });
    room.after(60);
    const freed = room.does(facilitator, { type: "free-seat", bowl: room.bowl().id, seat: room.chair(1).id });
    room.after(5);
    room.undo(freed);
    room.after(35);
    expect(room.circle()).toEqual([0, 1, 2, null, null]);
    expect(room.state().stays).toEqual([]);
    expect(room.me(who(1))).toMatchObject({ freed: false });
    room.does(who(1), leaves);
    expect(room.state().stays).toMatchObject([{ in: 0, out: 100_000 }]);
    expect(room.state().spokenMs[id(who(1))]).toBe(100_000);
  });

  test("CC-08 not a chair in which somebody else sits by now, nor of somebody who sits elsewhere", () => {
    const room = talking([0, 1, 2], withSeats(4, "Accueil", "Parents"));
    const freed = room.does(facilitator, { type: "free-seat", bowl: room.bowl().id, seat: room.chair(1).id });
    room.does(who(1), takes(room, 1));
    expect(room.whyNotUndo(freed)).toEqual({ type: "bowl-moved-on" });
    room.does(who(1), leaves);
    expect(room.whyNotUndo(freed)).toEqual({ type: "bowl-moved-on" });
    const again = room.does(facilitator, { type: "free-seat", bowl: room.bowl().id, seat: room.chair(0).id });
    room.does(who(6), { ...takes(room), seat: room.chair(0).id });
    expect(room.whyNotUndo(again)).toEqual({ type: "bowl-moved-on" });
  });

  test("CC-08 a seating: the place in the queue comes back with it", () => {
    const room = talking([0, 1, 2, 3]);
    room.does(who(6), takes(room));
    for (const index of [7, 8]) room.does(who(index), queues(room));
    room.does(who(0), leaves);
    const seated = seat(room, 8);
    expect(room.waiting()).toEqual([7]);
    room.undo(seated);
    expect(room.waiting()).toEqual([7, 8]);
    expect(room.circle()).toEqual([null, 1, 2, 3, 6]);
    expect(room.staff().numbers.sat).toBe(5);
  });

  test("CC-08 a group that came in too early: the one before sits again", () => {
    const room = bowlRoom({ mode: "rotating", ...withSeats(8) });
    room.does(facilitator, { type: "set-up" });
    room.does(facilitator, { type: "introduce" });
    const bowl = room.bowl().id;
    const [first, second] = room.state().turns.map((turn) => turn.id);
    if (first === undefined || second === undefined) throw new Error("Each territory takes a turn.");
    room.does(facilitator, { type: "enter-turn", bowl, turn: first });
    room.does(facilitator, { type: "start" });
    room.after(60);
    const circle = room.circle();
    const changed = room.does(facilitator, { type: "enter-turn", bowl, turn: second });
    expect(room.whyNotUndo(changed)).toBeNull();
    room.undo(changed);
    expect(room.circle()).toEqual(circle);
    expect(room.state().stays).toEqual([]);
    expect(room.staff().turns[0]).toMatchObject({ done: false, inside: true });
  });

  test("CC-08 a pause: time goes on as if it had not stood", () => {
    const room = talking([0, 1, 2]);
    room.after(60);
    const paused = room.does(facilitator, { type: "pause" });
    room.after(30);
    room.undo(paused);
    room.after(10);
    room.does(who(0), leaves);
    expect(room.state().stays).toMatchObject([{ out: 100_000 }]);
  });

  test("CC-08 not a beginning after which people have moved", () => {
    const room = bowlRoom();
    room.does(facilitator, { type: "set-up" });
    room.does(facilitator, { type: "introduce" });
    seat(room, 0);
    const started = room.does(facilitator, { type: "start" });
    expect(room.whyNotUndo(started)).toBeNull();
    room.after(5);
    room.does(who(6), takes(room));
    expect(room.whyNotUndo(started)).toEqual({ type: "bowl-moved-on" });
  });

  test("CC-08 a question closed too early: its time was never cut", () => {
    const room = talking([0, 1, 2]);
    room.after(60);
    const next = room.does(facilitator, { type: "open-question", question: room.question(1).id });
    room.after(10);
    expect(room.whyNotUndo(next)).toBeNull();
    room.undo(next);
    room.after(10);
    room.does(facilitator, { type: "close-question", bowl: room.bowl().id });
    expect(room.question(0)).toMatchObject({ status: "done", spentMs: 80_000 });
    expect(room.question(1)).toMatchObject({ status: "upcoming", spentMs: 0 });
  });

  test("CC-08 a chair that was carried out, never a ninth one", () => {
    const room = talking([0, 1, 2], withSeats(8));
    const removed = room.does(facilitator, {
      type: "remove-chair",
      bowl: room.bowl().id,
      seat: room.chair(7).id,
    });
    room.does(facilitator, { type: "add-chair", bowl: room.bowl().id });
    expect(room.whyNotUndo(removed)).toMatchObject({ type: "seats-out-of-range" });
    room.undo(removed);
    expect(room.circle()).toHaveLength(8);
  });

  test("CC-08 highlights, their words and what was put aside", () => {
    const room = harvested(talking([0, 1, 2]));
    const written = room.does(facilitator, {
      type: "write-highlight",
      bowl: room.bowl().id,
      question: null,
      kind: "idea",
      text: "Un",
      notes: [],
    });
    const highlight = Object.keys(room.state().highlights)[0] as HighlightId;
    const edited = room.does(facilitator, {
      type: "edit-highlight",
      highlight,
      kind: "agreement",
      text: "Deux",
      notes: [],
    });
    room.undo(edited);
    expect(room.screen().harvest?.highlights).toMatchObject([{ kind: "idea", text: "Un" }]);
    room.undo(written);
    expect(room.screen().harvest?.highlights).toEqual([]);
  });

  test("not the harvest: notes that were shown cannot be hidden again", () => {
    const room = talking([0, 1, 2]);
    room.does(who(6), { type: "write-note", bowl: room.bowl().id, text: "vu" });
    harvested(room);
    room.does(facilitator, { type: "back-to-bowl" });
    expect(room.screen().phase).toBe("paused");
    expect(room.staff().notesShown).toBe(true);
  });
});
