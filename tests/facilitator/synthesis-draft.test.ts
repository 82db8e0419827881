import { describe, expect, test } from "vitest";
import { leftOf, partOf } from "../../apps/facilitator/src/methods/capital/synthesis-draft.ts";

const kept = { sentence: "Ce territoire s’entraide.", levers: ["la gare", "le marché"], vigilance: [] };

describe("a synthesis that is being typed", () => {
  test("CS-08 is sent only in what differs from what the room keeps", () => {
    expect(partOf({}, kept)).toEqual({});
    expect(partOf({ levers: "la gare\n" }, kept)).toEqual({ levers: ["la gare", ""] });
    expect(partOf({ sentence: "" }, kept)).toEqual({ sentence: "" });
    expect(partOf({ sentence: "Ce territoire doute." }, null)).toEqual({ sentence: "Ce territoire doute." });
  });

  test("CS-08 is kept until the room keeps the same words", () => {
    const typed = { sentence: "Ce territoire doute.", levers: "la gare\nle marché\n" };
    expect(leftOf(typed, kept)).toEqual({ sentence: "Ce territoire doute." });
    expect(leftOf(typed, { ...kept, sentence: "Ce territoire doute." })).toEqual({});
  });
});
