import { describe, expect, test } from "vitest";
import { readText } from "../../help/source-tree.ts";

/** 16 minutes of arc from a last row at six times the height of the picture. */
const lowestLines = 42;
const linesPerRem = 16;

const tokens = readText("packages/client/src/look/tokens.css");
const screen = readText("apps/facilitator/src/screen/screen.css");

describe("the letters of the wall, on 1080 lines", () => {
  test("CC-13 are 42 lines high or more in every size that the wall has", () => {
    const sizes = [...tokens.matchAll(/--type-wall-[a-z]+: ([\d.]+)rem/g)].map(([, rem]) => Number(rem));
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.min(...sizes) * linesPerRem).toBeGreaterThanOrEqual(lowestLines);
  });

  test("CC-13 grow with the picture: a rem is 16 of its 1080 lines", () => {
    expect(tokens).toMatch(/html\[data-surface="wall"\] \{\s*font-size: calc\(100vh \/ 67\.5/);
    expect(1080 / 67.5).toBe(linesPerRem);
  });

  test("CC-13 have no smaller size on the projected page either", () => {
    const sizes = [...screen.matchAll(/font-size: ([\d.]+)rem/g)].map(([, rem]) => Number(rem));
    for (const rem of sizes) expect(rem * linesPerRem).toBeGreaterThanOrEqual(lowestLines);
  });

  test("CC-13 are those for which cards are laid out, so that no card grows past its place", () => {
    const [, laidOut] =
      /const textSize = (\d+);/.exec(readText("packages/protocol/src/board/geometry.ts")) ?? [];
    const [, drawn] = /--type-wall-text: ([\d.]+)rem/.exec(tokens) ?? [];
    expect(Number(laidOut)).toBe(Number(drawn) * linesPerRem);
  });
});
