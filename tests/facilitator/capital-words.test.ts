import { describe, expect, test } from "vitest";
import { saidOf } from "../../apps/facilitator/src/methods/capital/marks.ts";
import { capitalWords } from "../../apps/facilitator/src/methods/capital/words.ts";

describe("counts of a factor, said aloud", () => {
  test("CS-04 the timeline has effects, the other factors strengths and weaknesses", () => {
    const words = capitalWords("fr");
    expect(saidOf(words, "assets")(1, 2, 3)).toBe("1 force, 2 faiblesses, 3 à la fois forces et faiblesses");
    expect(saidOf(words, "trajectory")(1, 2, 3)).toBe("1 effet positif, 2 effets négatifs, 3 effets mêlés");
  });
});
