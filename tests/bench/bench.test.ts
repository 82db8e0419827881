import { describe, expect, test } from "vitest";
import { judge } from "./goals.ts";
import { cardIndex, cardText } from "./load/card-texts.ts";
import { median, medians, percentile, seededRandom } from "./measure.ts";
import { putBetweenMarkers } from "./report.ts";
import type { BrainstormRow } from "./workloads/brainstorm.ts";

describe("the arithmetic of the bench", () => {
  test("the 99th percentile of a hundred values is the second largest, in whatever order they come", () => {
    const values = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
    expect(percentile(values, 0.99)).toBe(99);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  test("a median of three ignores the odd run, and one of two is their mean", () => {
    expect(median([3, 100, 4])).toBe(4);
    expect(median([1, 2])).toBe(1.5);
    expect(medians([{ ms: 1 }, { ms: 9 }, { ms: 2 }])).toEqual({ ms: 2 });
  });

  test("kills fall at the same moments in every run", () => {
    const moments = (seed: number) => Array.from({ length: 20 }, seededRandom(seed));
    expect(moments(1)).toEqual(moments(1));
    expect(moments(1)).not.toEqual(moments(2));
    expect(moments(1).every((moment) => moment >= 0 && moment < 1)).toBe(true);
  });

  test("a card has 60 characters and gives its number back", () => {
    expect(cardText(123)).toHaveLength(60);
    expect(cardIndex(cardText(123))).toBe(123);
    expect(cardIndex("someone else's card")).toBeNull();
  });
});

describe("the goals", () => {
  const size = { phones: 500, cardsPerSecond: 50, seconds: 4, projectorFirst: false, hidden: false };

  test("are ratios to Hocuspocus: half its time is not yet 0.4 of it", () => {
    const rows = new Map([
      ["hocuspocus" as const, row({ projectorP99: 10, phoneP99: 10, cpuPerThousand: 5 })],
      ["bocal" as const, row({ projectorP99: 5, phoneP99: 11, cpuPerThousand: 4 })],
    ]);
    const verdicts = judge({ brainstorms: [{ size, rows }], storms: [], kills: new Map() });
    expect(verdicts.map(({ goal, reached, target }) => [goal, reached, reached <= target])).toEqual([
      ["G1", 0.5, false],
      ["G3", 1.1, true],
      ["G3", 11, true],
      ["G4", 0.8, true],
    ]);
  });

  test("are not judged when one of the two was not measured", () => {
    const rows = new Map([["hocuspocus" as const, row({})]]);
    expect(judge({ brainstorms: [{ size, rows }], storms: [], kills: new Map() })).toEqual([]);
  });
});

describe("the document", () => {
  test("keeps what people wrote around the results", () => {
    const before = "head\n<!-- bench:begin -->\n\nold\n\n<!-- bench:end -->\nfoot\n";
    const after = putBetweenMarkers(before, "new");
    expect(after).toBe("head\n<!-- bench:begin -->\n\nnew\n\n<!-- bench:end -->\nfoot\n");
    expect(putBetweenMarkers(after, "new")).toBe(after);
  });

  test("without its markers is not written over", () => {
    expect(() => putBetweenMarkers("only prose", "new")).toThrow("no place for results");
  });
});

function row(figures: Partial<BrainstormRow>): BrainstormRow {
  return {
    projectorP50: 0,
    projectorP99: 0,
    phoneP50: 0,
    phoneP99: 0,
    answerP50: 0,
    answerP99: 0,
    cpuPerThousand: 0,
    coreShare: 0,
    arrivedShare: 1,
    bytesPerCardAndPhone: 0,
    framesPerPhone: 0,
    residentKbPerPhone: 0,
    loadLateMs: 0,
    ...figures,
  };
}
