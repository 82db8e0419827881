import { readCommand, readSessionFile } from "@bocal/protocol/session/schema";
import { readCommandMessage } from "@bocal/protocol/wire/command";
import { readHolding } from "@bocal/protocol/wire/holding";
import { parseCode } from "@bocal/protocol/wire/http";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../../help/seeds.ts";

const inside = (command: unknown, more: object = {}) => ({
  type: "in-activity",
  activity: "a",
  method: "metaplan",
  command,
  ...more,
});

describe("a command from outside", () => {
  test.each([
    ["nothing", undefined],
    ["a text", "undo"],
    ["a list", [{ type: "undo" }]],
    ["no type", {}],
    ["an unknown type", { type: "burn" }],
    ["a type of Object.prototype", { type: "toString" }],
    ["a type named __proto__", JSON.parse('{"type": "__proto__"}')],
    ["one part too many", { type: "undo", steps: 2 }],
    ["a sender of its own", { type: "leave", by: "person-1" }],
    ["an id that is none", { type: "open-activity", activity: "../etc" }],
    ["an id without end", { type: "open-activity", activity: "a".repeat(65) }],
    ["a number that is none", { type: "add-time", activity: "a", ms: Number.NaN }],
    ["a number without end", { type: "add-time", activity: "a", ms: Number.POSITIVE_INFINITY }],
    ["a wall that is none", { type: "show-on-wall", wall: "secrets" }],
    [
      "a command that comes through another door",
      { type: "join", organisation: null, group: null, simulated: true },
    ],
    ["a person claimed over the wire", { type: "claim-person", person: "person-1" }],
    ["what only the clock says", { type: "time-passed", activity: "a" }],
    ["a whole session file", { type: "fill-session", activities: [] }],
    ["an unknown method", inside({ type: "pass" }, { method: "fishbowl" })],
    ["an unknown command of a method", inside({ type: "approve-card", card: "a" })],
    ["one part too many inside", inside({ type: "pass", for: "ben" })],
    ["one part too many around", inside({ type: "pass" }, { person: "ben" })],
    ["a text that is absurd", inside({ type: "write-card", text: "a".repeat(20_001) })],
    ["a paper that is none", inside({ type: "write-card", text: "a", paper: "gold" })],
    ["no card at all in a group", inside({ type: "group-cards", cards: [], title: "" })],
    ["too many cards in a group", inside({ type: "group-cards", cards: Array(501).fill("a"), title: "" })],
    ["a place that is no number", inside({ type: "move-card", card: "a", x: "1", y: 2 })],
  ])("is none when it is %s", (_, value) => {
    expect(readCommand(value)).toBeNull();
  });

  test("is read as it was sent, and nothing more of it", () => {
    const write = inside({ type: "write-card", text: " Le bus ", paper: "sky" });
    expect(readCommand(write)).toEqual(write);
    expect(readCommandMessage({ id: "page-1", command: write })).toEqual({ id: "page-1", command: write });
  });

  test.each([
    ["no id", { command: { type: "undo" } }],
    ["an id that is none", { id: "a b", command: { type: "undo" } }],
    ["one part too many", { id: "a", command: { type: "undo" }, by: "f" }],
    ["no command", { id: "a" }],
  ])("has no message when there is %s", (_, value) => {
    expect(readCommandMessage(value)).toBeNull();
  });

  test("never throws, whatever comes", () => {
    const type = fc.constantFrom("in-activity", "undo", "add-activity", "join", "constructor", "");
    const shaped = fc.record({
      type,
      activity: fc.anything(),
      method: fc.anything(),
      command: fc.anything(),
    });
    holds(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), shaped), (value) => {
        readCommand(value);
        readCommandMessage(value);
        readHolding(value);
        readSessionFile(value);
      }),
      500,
    );
  });
});

describe("what a hand holds", () => {
  test("is an activity, a thing and a point, and nothing else", () => {
    const holding = { activity: "a", held: "card", x: 1.5, y: -2 };
    expect(readHolding(holding)).toEqual(holding);
    expect(readHolding({ ...holding, x: Number.NaN })).toBeNull();
    expect(readHolding({ ...holding, text: "boo" })).toBeNull();
    expect(readHolding({ ...holding, held: "" })).toBeNull();
  });
});

describe("a code that people type", () => {
  test.each([
    ["ABCDEF", "ABCDEF"],
    [" abc-def ", "ABCDEF"],
    ["A B C D E F", "ABCDEF"],
    ["ABCDE", null],
    ["ABCDEFG", null],
    ["ABCDEI", null],
    ["ABCDE0", null],
    ["", null],
  ])("%j is read as %j", (typed, code) => {
    expect(parseCode(typed)).toBe(code);
  });
});
