import type { HighlightId, NoteId } from "@bocal/protocol/methods/fishbowl/state";
import { describe, expect, test } from "vitest";
import { facilitator, organisations } from "../../../help/people.ts";
import { bowlRoom, harvested, id, leaves, type Room, seat, takes, talking, who } from "./room.ts";

const notes = (room: Room, text: string, task?: string) =>
  ({ type: "write-note", bowl: room.bowl().id, text, ...(task === undefined ? {} : { task }) }) as const;
const point = (room: Room, text: string, of: readonly NoteId[] = []) =>
  ({
    type: "write-highlight",
    bowl: room.bowl().id,
    question: room.question(0).id,
    kind: "agreement",
    text,
    notes: of,
  }) as const;
const noteIds = (room: Room) => Object.keys(room.state().notes) as NoteId[];
const pointIds = (room: Room) => Object.keys(room.state().highlights) as HighlightId[];

describe("observation tasks", () => {
  test("FB-25 are dealt evenly among those outside, and once to each", () => {
    const room = talking([0, 1, 2], {}, { count: 19 });
    room.does(facilitator, { type: "deal-tasks" });
    const { holders } = room.state();
    expect(Object.keys(holders)).toHaveLength(16);
    const held = Object.values(Object.groupBy(Object.values(holders), (task) => task)).map(
      (each) => each?.length ?? 0,
    );
    expect(held).toHaveLength(6);
    expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(1);
    expect(holders[id(who(0))]).toBeUndefined();
    expect(room.does(facilitator, { type: "deal-tasks" })).toEqual([]);
  });

  test("FB-25 go to whoever comes later where the fewest are, and change hands by the facilitator's will", () => {
    const room = talking([0, 1, 2], {}, { count: 9 });
    room.does(facilitator, { type: "deal-tasks" });
    room.does(who(0), leaves);
    room.does(facilitator, { type: "deal-tasks" });
    const task = room.me(who(0)).task;
    expect(task).not.toBeNull();
    room.does(facilitator, { type: "give-task", person: id(who(0)), task: "process" });
    expect(room.me(who(0)).task).toBe("process");
    expect(room.refused(facilitator, { type: "give-task", person: id(who(0)), task: "dance" })).toEqual({
      type: "no-such-task",
    });
  });
});

describe("notes of those who listen", () => {
  test("FB-26 are nobody's but the writer's and the console's until the harvest, then told by task", () => {
    const room = talking([0, 1, 2]);
    room.does(facilitator, { type: "give-task", person: id(who(6)), task: "disagreements" });
    room.does(who(6), notes(room, "canari du bus"));
    for (const seen of [
      room.screen(),
      room.phones(),
      room.me(who(7)),
      room.outcome(),
      room.file(),
      room.given(),
    ])
      expect(JSON.stringify(seen)).not.toContain("canari");
    expect(room.me(who(6)).notes).toMatchObject([{ text: "canari du bus", task: "disagreements" }]);
    expect(room.staff().notes).toMatchObject([{ text: "canari du bus", author: null }]);
    harvested(room);
    expect(room.screen().harvest?.notes).toMatchObject([{ text: "canari du bus", task: "disagreements" }]);
  });

  test("FB-26 are told by author at the nominative level only", () => {
    for (const anonymity of ["nominative", "organisation", "anonymous"] as const) {
      const room = talking([0], {}, { anonymity });
      room.does(who(6), notes(room, "une note"));
      harvested(room);
      const author = anonymity === "nominative" ? "Gaël" : null;
      expect(room.screen().harvest?.notes[0]?.author).toBe(author);
      expect(room.staff().notes[0]?.author).toBe(author);
    }
  });

  test("are changed and withdrawn by their writer alone, and never by somebody who sits and talks", () => {
    const room = talking([0, 1, 2]);
    expect(room.refused(who(0), notes(room, "moi aussi"))).toEqual({ type: "seated-listens-and-talks" });
    room.does(who(6), notes(room, "un"));
    const [note] = noteIds(room);
    if (note === undefined) throw new Error("A note was written.");
    expect(room.refused(who(7), { type: "edit-note", note, text: "deux" })).toEqual({
      type: "not-your-note",
    });
    room.does(who(6), { type: "edit-note", note, text: "deux" });
    expect(room.refused(who(6), { type: "edit-note", note, text: " " })).toEqual({ type: "blank-note" });
    room.does(who(6), { type: "withdraw-note", note });
    expect(noteIds(room)).toEqual([]);
    room.does(facilitator, notes(room, "vu d’ici", "process"));
  });
});

describe("the harvest", () => {
  test("FB-21 ends only with a summary that the group has validated", () => {
    const room = harvested(talking([0, 1, 2]));
    expect(room.refused(facilitator, { type: "finish" })).toEqual({ type: "no-summary" });
    room.does(facilitator, { type: "write-summary", text: "On s’appelle avant d’écrire." });
    expect(room.refused(facilitator, { type: "finish" })).toEqual({ type: "summary-not-validated" });
    room.does(facilitator, { type: "validate-summary", validated: true });
    room.does(facilitator, { type: "write-summary", text: "On s’appelle toujours avant d’écrire." });
    expect(room.staff().summary.validated).toBe(false);
    room.does(facilitator, { type: "validate-summary", validated: true });
    room.does(facilitator, { type: "finish" });
    expect(room.screen().phase).toBe("closed");
    room.does(facilitator, { type: "reopen-harvest" });
    expect(room.screen().phase).toBe("harvest");
  });

  test("FB-22 begins with those who sat, each in one sentence, and goes on in its order", () => {
    const room = talking([0, 1, 2]);
    room.does(who(6), takes(room));
    room.does(who(6), leaves);
    harvested(room);
    expect(room.screen().harvest?.step).toBe("takeaways");
    room.does(who(6), { type: "take-away", text: "On se parle mieux debout." });
    room.does(who(6), { type: "take-away", text: "On se parle mieux assis." });
    room.does(facilitator, { type: "take-away", text: "Moi aussi.", person: id(who(0)) });
    expect(room.refused(who(7), { type: "take-away", text: "Et moi ?" })).toEqual({ type: "never-sat" });
    expect(
      room
        .screen()
        .harvest?.takeaways.map(({ text }) => text)
        .toSorted(),
    ).toEqual(["Moi aussi.", "On se parle mieux assis."]);
    room.does(facilitator, { type: "show-harvest-step", step: "notes" });
    expect(room.screen().harvest?.step).toBe("notes");
  });

  test("FB-23 carries the chairs out one by one, with those who sat in them, until none is left", () => {
    const room = talking([0, 1, 2]);
    room.does(facilitator, { type: "begin-ending", bowl: room.bowl().id });
    expect(room.circle()).toEqual([0, 1, 2]);
    expect(room.refused(who(6), takes(room))).toEqual({ type: "no-free-chair" });
    room.does(who(1), leaves);
    expect(room.circle()).toEqual([0, 2]);
    expect(room.screen().bowls[0]?.due).toBeNull();
    room.does(who(0), leaves);
    room.does(who(2), leaves);
    expect(room.circle()).toEqual([]);
    harvested(room);
  });

  test("FB-24 asks those who never sat with a quick vote, and tells no count before it is closed", () => {
    const room = harvested(talking([0, 1, 2]));
    room.does(facilitator, {
      type: "open-poll",
      text: "Est-ce que cela vous parle ?",
      options: ["oui", "non"],
    });
    expect(room.refused(who(0), { type: "answer-poll", option: 0 })).toEqual({ type: "has-sat" });
    room.does(who(6), { type: "answer-poll", option: 0 });
    room.does(who(6), { type: "answer-poll", option: 1 });
    room.does(who(7), { type: "answer-poll", option: 1 });
    expect(room.refused(who(7), { type: "answer-poll", option: 2 })).toEqual({ type: "no-such-option" });
    expect(room.phones().poll).toMatchObject({ open: true, votes: null });
    expect(room.staff().poll).toMatchObject({ answered: 2, mayAnswer: 8, votes: null });
    room.does(facilitator, { type: "close-poll" });
    expect(room.screen().harvest?.poll?.votes).toEqual([0, 2]);
    expect(room.refused(who(8), { type: "answer-poll", option: 0 })).toEqual({ type: "no-poll" });
  });

  test("FB-27 may be begun by a scribe while people talk, on the wall only if the facilitator wants it there", () => {
    const room = talking([0, 1, 2]);
    expect(room.refused(who(6), point(room, "Un seul dossier"))).toEqual({ type: "not-yours-to-do" });
    room.does(facilitator, { type: "name-scribe", bowl: room.bowl().id, person: id(who(6)) });
    room.does(who(6), point(room, "Un seul dossier"));
    expect(room.screen().list).toEqual([]);
    expect(JSON.stringify([room.phones(), room.outcome()])).not.toContain("dossier");
    expect(room.me(who(6)).highlights).toMatchObject([{ text: "Un seul dossier" }]);
    room.does(facilitator, { type: "list-on-wall", on: true });
    expect(room.screen().list).toMatchObject([{ text: "Un seul dossier", kind: "agreement" }]);
    room.does(who(6), takes(room));
    expect(room.refused(who(6), point(room, "Encore"))).toEqual({ type: "not-yours-to-do" });
    expect(room.me(who(6)).highlights).toBeNull();
  });
});

describe("highlights", () => {
  test("stand on notes, are merged without losing any, and put aside without being lost", () => {
    const room = talking([0, 1, 2]);
    for (const index of [6, 7, 8]) room.does(who(index), notes(room, `note ${index}`));
    harvested(room);
    const [a, b, c] = noteIds(room);
    if (a === undefined || b === undefined || c === undefined) throw new Error("Three notes were written.");
    room.does(facilitator, point(room, "Un", [a, b]));
    room.does(facilitator, point(room, "Deux", [b, c]));
    const highlights = pointIds(room);
    room.does(facilitator, { type: "merge-highlights", highlights, text: "Un et deux" });
    expect(room.screen().harvest?.highlights).toMatchObject([{ text: "Un et deux", notes: 3 }]);
    const [, aside] = highlights;
    if (aside === undefined) throw new Error("Two points were written.");
    room.does(facilitator, { type: "restore-highlight", highlight: aside });
    expect(room.screen().harvest?.highlights).toHaveLength(2);
    expect(
      room.refused(facilitator, { type: "merge-highlights", highlights: [aside], text: "Seul" }),
    ).toEqual({
      type: "nothing-to-merge",
    });
  });

  test("are commitments only with a name and a date", () => {
    const room = harvested(talking([0, 1, 2]));
    const commitment = { ...point(room, "Appeler les mairies"), kind: "commitment" } as const;
    room.does(facilitator, commitment);
    const [highlight] = pointIds(room);
    if (highlight === undefined) throw new Error("A point was written.");
    expect(room.refused(facilitator, { type: "validate-highlight", highlight, validated: true })).toEqual({
      type: "who-and-when-missing",
    });
    const { bowl: _, question: __, type: ___, ...words } = commitment;
    room.does(facilitator, { ...words, type: "edit-highlight", highlight, who: "Ana", due: "2026-04-30" });
    room.does(facilitator, { type: "validate-highlight", highlight, validated: true });
    expect(room.screen().harvest?.highlights).toMatchObject([
      { kind: "commitment", commitment: { who: "Ana", due: "2026-04-30" }, validated: true },
    ]);
  });
});

describe("what a bowl hands on", () => {
  test("is its highlights with the notes behind them, its notes, and the questions it put off", () => {
    const room = talking([0, 1, 2]);
    room.does(who(6), notes(room, "les horaires"));
    room.after(10);
    room.does(facilitator, { type: "park-question", question: room.question(0).id });
    expect(room.given()).toMatchObject([{ kind: "question", text: "Qui manque autour de la table ?" }]);
    harvested(room);
    room.does(facilitator, point(room, "Ouvrir le samedi", noteIds(room)));
    expect(room.given()).toMatchObject([
      { kind: "highlight", text: "Ouvrir le samedi", behind: ["les horaires"], organisation: null },
      { kind: "note", text: "les horaires", organisation: null },
      { kind: "question", text: "Qui manque autour de la table ?" },
    ]);
  });
});

describe("the outcome", () => {
  test("CC-12 says the phase, question by question what was kept, and how much is still private", () => {
    const room = talking([0, 12], {}, { count: 19 });
    room.does(who(6), notes(room, "canari"));
    expect(room.outcome()).toContainEqual({ kind: "note", word: "bowl-phase-running" });
    expect(room.outcome()).toContainEqual({ kind: "note", word: "bowl-notes-hidden", count: 1 });
    room.after(120);
    harvested(room);
    room.does(facilitator, {
      ...point(room, "Relancer le réseau", noteIds(room)),
      kind: "commitment",
      who: "Maya",
      due: "2026-05-04",
    });
    const sections = room.outcome();
    expect(sections).toContainEqual({ kind: "fact", word: "bowl-time", value: { ms: 120_000 } });
    expect(sections).toContainEqual({
      kind: "items",
      of: "commitment",
      items: [
        {
          text: "Relancer le réseau",
          who: "Maya",
          day: "2026-05-04",
          state: "bowl-not-validated",
          about: "Qui manque autour de la table ?",
          times: 1,
        },
      ],
    });
    expect(sections).toContainEqual({ kind: "fact", word: "bowl-sat", value: 2 });
    const composition = sections.find(
      (section) => section.kind === "table" && section.word === "bowl-composition",
    );
    expect(composition).toMatchObject({
      rows: [
        [organisations[0]?.name, 11, 1, 1],
        [organisations[1]?.name, 3, 1, 1],
        ...[2, 3, 4, 5, 6].map((index) => [organisations[index]?.name, 1, 0, 0]),
      ],
    });
  });

  test("tells how people talked, and times by institution, only if the group agreed", () => {
    const room = talking([0, 1, 2]);
    room.does(who(6), notes(room, "on se coupe la parole", "process"));
    harvested(room);
    expect(JSON.stringify(room.outcome())).not.toContain("coupe");
    expect(JSON.stringify(room.outcome())).not.toContain("bowl-seat-minutes");
    room.does(facilitator, { type: "share-process", on: true });
    room.does(facilitator, { type: "share-numbers", on: true });
    expect(JSON.stringify(room.outcome())).toContain("coupe");
    expect(JSON.stringify(room.outcome())).toContain("bowl-seat-minutes");
  });

  test("of a bowl whose chairs are not out is its questions", () => {
    expect(bowlRoom().outcome()).toEqual([
      { kind: "note", word: "method-fishbowl" },
      { kind: "note", word: "bowl-phase-draft" },
      { kind: "fact", word: "question", value: "Qui manque autour de la table ?" },
      { kind: "fact", word: "question", value: "Et demain ?" },
    ]);
  });

  test("counts a chair that was left before anybody talked as no stay", () => {
    const room = bowlRoom();
    room.does(facilitator, { type: "set-up" });
    seat(room, 0);
    room.does(who(0), leaves);
    expect(room.state().stays).toEqual([]);
  });
});
