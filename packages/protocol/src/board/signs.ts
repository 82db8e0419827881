import type { OrganisationMark } from "../room/organisation.ts";
import type { Paper } from "./card.ts";

// The outlines that screens and exported pictures share: a colour never says a thing alone, a shape says it too (CC-11).

/** The pin of each paper in a square of 20: ring, disc, triangle, square, diamond, cross. */
export const pinOutlines: Record<Paper, string> = {
  chalk: "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z",
  straw: "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z",
  linden: "M10 1.5 19 17.5H1Z",
  sky: "M3 3h14v14H3Z",
  coral: "M10 .5 19.5 10 10 19.5.5 10Z",
  lilac: "M7 2h6v5h5v6h-5v5H7v-5H2V7h5Z",
};

export interface OrganisationOutline {
  readonly outline: string;
  /** Middle of the letter, in the 40 × 40 of the drawing. */
  readonly x: number;
  readonly y: number;
  /** Size of a single letter. */
  readonly letter: number;
}

export const organisationOutlines: Record<OrganisationMark, OrganisationOutline> = {
  1: { outline: "M20 2a18 18 0 1 1 0 36 18 18 0 0 1 0-36Z", x: 20, y: 20, letter: 22 },
  2: {
    outline: "M6.5 3.5h27a3 3 0 0 1 3 3v27a3 3 0 0 1-3 3h-27a3 3 0 0 1-3-3v-27a3 3 0 0 1 3-3Z",
    x: 20,
    y: 20,
    letter: 22,
  },
  3: { outline: "M20 .8 39.2 20 20 39.2.8 20Z", x: 20, y: 20, letter: 19 },
  4: { outline: "M3.5 37V19.5a16.5 16.5 0 0 1 33 0V37Z", x: 20, y: 22, letter: 22 },
  5: { outline: "M10.8 2.5h18.4L39.2 20l-10 17.5H10.8L.8 20Z", x: 20, y: 20, letter: 22 },
  6: { outline: "M2 4h24.5L39.5 20 26.5 36H2Z", x: 17.5, y: 20, letter: 22 },
  7: {
    outline:
      "M20 4.5a9.6 9.6 0 0 1 15.5 15.5A9.6 9.6 0 0 1 20 35.5 9.6 9.6 0 0 1 4.5 20 9.6 9.6 0 0 1 20 4.5Z",
    x: 20,
    y: 20,
    letter: 22,
  },
  8: {
    outline: "M3.5 3h33v15.5c0 9.5-6.5 16-16.5 20.5C10 34.5 3.5 28 3.5 18.5Z",
    x: 20,
    y: 18.5,
    letter: 22,
  },
};

/** Size of the letters on a badge, and how far below its middle they stand: capitals are 0.67 em high. */
export function badgeLetter(
  mark: OrganisationMark,
  letters: string,
): { readonly size: number; readonly down: number } {
  const { letter } = organisationOutlines[mark];
  const size = [...letters].length > 1 ? letter * 0.72 : letter;
  return { size, down: size * 0.345 };
}
