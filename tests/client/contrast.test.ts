import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** D15: every pair of colours that meets on a screen, computed from the tokens the screens use. */
const css = readFileSync(new URL("../../packages/client/src/look/tokens.css", import.meta.url), "utf8");

type Tokens = ReadonlyMap<string, string>;

const light = tokensOf("light");
const themes: Readonly<Record<string, Tokens>> = {
  light,
  dark: new Map([...light, ...tokensOf("dark")]),
  wall: new Map([...light, ...tokensOf("wall")]),
};
const papers = ["chalk", "straw", "linden", "sky", "coral", "lilac"];
const organisations = [1, 2, 3, 4, 5, 6, 7, 8];
const states = ["saved", "waiting", "refused"];
const times = ["time-ok", "time-soon", "time-last"];

type Pair = readonly [front: string, back: string];

/** Text that is read: 4.5, and 7 on a wall. */
const texts: readonly Pair[] = [
  ...across(["ink", "ink-soft"], ["ground", "sheet", "well", "kraft", "kraft-lit"]),
  ...across(["glass"], ["ground", "sheet", "well"]),
  ...across(["on-glass"], ["glass", "glass-deep"]),
  ...across(["glass-deep", "ink"], ["glass-tint"]),
  ["paper-ink", "glow"],
  ...across(["on-night", "on-night-soft"], ["night"]),
  ...states.flatMap((state): Pair[] => [
    [state, "sheet"],
    [state, `${state}-tint`],
  ]),
  ...across(["ink"], ["waiting-tint", "refused-tint"]),
  ...across(times, ["sheet"]),
  ...papers.map((paper): Pair => ["paper-ink", `paper-${paper}`]),
];

/** Borders of controls, gauges, signs: 3. */
const parts: readonly Pair[] = [
  ...across(["glass"], ["ground", "sheet", "well", "kraft", "kraft-lit"]),
  ...across(["line"], ["ground", "sheet", "well", "kraft-lit"]),
  ...across(["glow-edge"], ["glass-tint", "kraft"]),
  ...across(["kraft-edge"], ["ground", "sheet"]),
  ...across(times, ["ground"]),
  ["on-flash", "flash"],
  ["night-line", "night"],
  ["glow", "night-water"],
];

describe.each(Object.entries(themes))("the %s theme", (name, tokens) => {
  test("D15 holds 4.5 between a text and its ground, 7 on a wall", () => {
    const wall = name === "wall";
    expect(weaker(tokens, texts, (front) => (wall || onDarkWall(name, front) ? 7 : 4.5))).toEqual([]);
  });

  test("D15 holds 3 between a border or a sign and what lies under it", () => {
    expect(weaker(tokens, parts, () => 3)).toEqual([]);
  });

  test("D15 parts every card from the board, by its edge or, in the dark, by its bright paper", () => {
    const weak = papers.flatMap((paper) =>
      ["kraft", "kraft-lit", "sheet", "ground"].filter((ground) => {
        const edge = ratio(tokens, [`paper-${paper}-edge`, ground]);
        const sheet = name === "dark" ? ratio(tokens, [`paper-${paper}`, ground]) : 0;
        return Math.max(edge, sheet) < 3;
      }),
    );
    expect(weak).toEqual([]);
  });

  // In the dark the paper itself shines out of the board, and its edge is only its brighter rim.
  if (name !== "dark") {
    test("D15 parts the edge and the pin of every paper from the paper", () => {
      const edges = papers.map((paper): Pair => [`paper-${paper}-edge`, `paper-${paper}`]);
      expect(weaker(tokens, edges, () => 3)).toEqual([]);
    });
  }

  test.each(organisations)("D15 keeps the letter of organisation %i readable in its badge", (mark) => {
    expect(weaker(tokens, [["on-org", `org-${mark}`]], () => (name === "wall" ? 7 : 4.5))).toEqual([]);
  });

  test.each(organisations)("D15 parts the badge of organisation %i from every paper", (mark) => {
    const pairs = papers.map((paper): Pair => [`org-${mark}`, `paper-${paper}`]);
    expect(weaker(tokens, pairs, () => 3)).toEqual([]);
  });
});

test("D16 gives the six papers six lightnesses, at least 4 apart, so that they stay six in grey", () => {
  for (const tokens of [light, themes.wall ?? light]) {
    const lightnesses = papers.map((paper) => lightness(tokens, `paper-${paper}`)).sort((a, b) => a - b);
    const steps = lightnesses.slice(1).map((value, index) => value - (lightnesses[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(4);
  }
});

/** On a dark wall the running text is held to 7 as well. */
function onDarkWall(theme: string, front: string): boolean {
  return theme === "dark" && ["ink", "ink-soft", "paper-ink", "glass"].includes(front);
}

function across(fronts: readonly string[], backs: readonly string[]): Pair[] {
  return fronts.flatMap((front) => backs.map((back): Pair => [front, back]));
}

/** The pairs under what they need, as sentences, so that a failure names them. */
function weaker(tokens: Tokens, pairs: readonly Pair[], needed: (front: string) => number): string[] {
  return pairs
    .filter((pair) => ratio(tokens, pair) < needed(pair[0]))
    .map((pair) => `${pair[0]} on ${pair[1]}: ${ratio(tokens, pair).toFixed(2)} under ${needed(pair[0])}`);
}

/** Contrast ratio of WCAG 2: 1 to 21. */
function ratio(tokens: Tokens, [front, back]: Pair): number {
  const [low = 0, high = 0] = [luminance(tokens, front), luminance(tokens, back)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(tokens: Tokens, name: string): number {
  const colour = tokens.get(name);
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE L*, 0 to 100. */
function lightness(tokens: Tokens, name: string): number {
  return 116 * Math.cbrt(luminance(tokens, name)) - 16;
}

function tokensOf(theme: string): Tokens {
  const block = css.split(`[data-theme="${theme}"] {`)[1]?.split("}")[0] ?? "";
  const colours = new Map<string, string>();
  for (const [, name = "", colour = ""] of block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)) {
    colours.set(name, colour);
  }
  return colours;
}
