import { fishbowl } from "@bocal/protocol/methods/fishbowl/fishbowl";
import { portableSchema } from "@bocal/protocol/methods/fishbowl/schema";
import type { State } from "@bocal/protocol/methods/fishbowl/state";
import type { Portable } from "@bocal/protocol/methods/fishbowl/vocabulary";
import { describe, expect, test } from "vitest";
import { clock, facilitator, named, nine, organisations, roomOf } from "../../../help/people.ts";
import { withoutIds } from "../../files.ts";
import { harvested, id, settings, talking, who } from "./room.ts";

/** Two people of whom a sentence is kept, one of whom agreed to be named; a starter; an observer. */
function spoken(anonymity: "nominative" | "organisation" | "anonymous") {
  const room = talking([0, 1, 2], {}, { anonymity });
  room.does(facilitator, { type: "give-task", person: id(who(6)), task: "process" });
  room.does(facilitator, { type: "name-starters", people: [id(who(7))] });
  room.does(who(0), { type: "consent-to-quote", given: true });
  for (const index of [0, 1])
    room.does(facilitator, {
      type: "write-highlight",
      ...{ bowl: room.bowl().id, question: null, kind: "idea", text: `Une phrase ${index}`, notes: [] },
      said: id(who(index)),
    });
  return room;
}

/** A copy of a session that was filled from this file. */
function copied(file: Portable): State {
  let made = 0;
  const events = fishbowl.restore(
    file,
    () => `copy-${++made}`,
    (activity) => activity,
  );
  return events.reduce(
    (state, event) =>
      fishbowl.evolve(state, {
        ...{ seq: 1, at: nine, by: clock, command: named<"command">("command"), event },
      }),
    fishbowl.open(settings),
  );
}

/** A file as the door of the server reads it. */
function read(file: unknown): Portable {
  const result = portableSchema["~standard"].validate(JSON.parse(JSON.stringify(file)));
  if (result instanceof Promise || result.issues !== undefined) throw new Error("The file cannot be read.");
  return result.value;
}

const [first] = organisations;

describe("who did what, in a session file", () => {
  test("names those who agreed to be quoted, and tasks and starters, at the nominative level once all is shown", () => {
    const file = harvested(spoken("nominative")).file();
    expect(file.highlights.map(({ quote }) => quote)).toEqual([
      { author: "Ana Nq1x", organisation: first?.id },
      { author: null, organisation: first?.id },
    ]);
    expect(
      file.roles.map(({ author, task, starter, consents }) => [author, task, starter, consents]),
    ).toEqual([
      ["Ana Nq1x", null, false, true],
      ["Gaël Nq7x", "process", false, false],
      ["Hugo Nq8x", null, true, false],
    ]);
    expect(JSON.stringify(spoken("nominative").file())).not.toMatch(/Nq\d+x/);
  });

  test("tells from where alone at the level of organisations, and nothing of it at the anonymous one", () => {
    const file = harvested(spoken("organisation")).file();
    expect(JSON.stringify(file)).not.toMatch(/Nq\d+x/);
    expect(file.highlights.map(({ quote }) => quote)).toEqual([
      { author: null, organisation: first?.id },
      { author: null, organisation: first?.id },
    ]);
    const observer = file.roles.find(({ task }) => task !== null);
    expect(observer, "FB-26: notes leave by task, so a task says of no institution").toMatchObject({
      organisation: null,
      task: "process",
    });
    const hidden = harvested(spoken("anonymous")).file();
    expect(hidden.highlights.map(({ quote }) => quote)).toEqual([null, null]);
    expect(hidden.roles.map(({ organisation }) => organisation)).toEqual([null, null, null]);
    expect(hidden.roles.filter(({ starter, consents }) => starter || consents)).toHaveLength(2);
  });

  test("a copy says the same without the names, in its own file and in its report", () => {
    for (const anonymity of ["nominative", "organisation", "anonymous"] as const) {
      const file = harvested(spoken(anonymity)).file();
      const copy = copied(read(file));
      const room = roomOf(11, anonymity);
      expect(withoutIds(fishbowl.portable(copy, room))).toEqual(withoutIds(file));
      expect(JSON.stringify(copy)).not.toMatch(/Nq\d+x/);
      const told = JSON.stringify(fishbowl.outcome(copy, room));
      expect(told.includes(`"who":"${first?.name}"`)).toBe(anonymity !== "anonymous");
    }
  });

  test("a file of before says nothing of it, and is read", () => {
    const { roles: _, highlights, ...file } = harvested(spoken("nominative")).file();
    const before = { ...file, highlights: highlights.map(({ quote: __, ...highlight }) => highlight) };
    const old = read(before);
    expect([old.roles, old.highlights.map(({ quote }) => quote)]).toEqual([[], [null, null]]);
    expect(copied(old).roles).toEqual([]);
  });
});
