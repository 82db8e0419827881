import { otherWidth, ownWidths } from "../font-widths.ts";
import { xml } from "../text.ts";

/** The typeface of the house, then whatever has the letters that it lacks. */
export const typeface = "Atkinson Hyperlegible Next, DejaVu Sans, sans-serif";

export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 500 | 700 | 800;
  readonly colour: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of a text, inert: `y` is its base line. */
export function textLine(
  text: string,
  x: number,
  y: number,
  { size, weight, colour, anchor = "start" }: TextStyle,
): string {
  if (text.trim() === "") return "";
  const at = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" font-weight="${weight}" fill="${colour}"${at}>${xml(text)}</text>`;
}

export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
  readonly lineHeight: number;
}

/**
 * The lines of a text in a box, in the given size where they fit, else in the largest that does: nothing is cut off a picture,
 * for nobody can scroll it.
 */
export function fitted(
  text: string,
  box: { readonly width: number; readonly height: number },
  style: Pick<TextStyle, "size" | "weight">,
): Fitted {
  const lead = 1.12;
  for (let size = style.size; ; size *= 0.92) {
    const lines = wrapped(text, box.width, { ...style, size });
    if (lines.length * size * lead <= box.height || size < 8) return { lines, size, lineHeight: size * lead };
  }
}

/** The lines of a text, words kept whole where they fit. What French puts before and after its signs does not leave them. */
export function wrapped(
  text: string,
  width: number,
  style: Pick<TextStyle, "size" | "weight">,
): readonly string[] {
  const kept = text.replace(/ (?=[?!:;»%€])/g, "\u00a0").replaceAll("« ", "«\u00a0");
  return kept.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (lineWidth(longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      const pieces = lineWidth(word, style) <= width ? [word] : cutToFit(word, width, style);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? "";
    }
    return [...lines, line];
  });
}

/** As many lines as the width needs, and none much shorter than the others. */
export function balanced(
  text: string,
  width: number,
  style: Pick<TextStyle, "size" | "weight">,
): readonly string[] {
  const lines = wrapped(text, width, style);
  if (lines.length === 1) return lines;
  let [narrow, wide] = [width / lines.length / 2, width];
  while (wide - narrow > style.size / 4) {
    const middle = (narrow + wide) / 2;
    if (wrapped(text, middle, style).length === lines.length) wide = middle;
    else narrow = middle;
  }
  return wrapped(text, wide, style);
}

const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** A word without end in pieces that fit, cut between letters as they are read. */
function cutToFit(word: string, width: number, style: Pick<TextStyle, "size" | "weight">): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of segmenter.segment(word)) {
    if (piece !== "" && lineWidth(piece + segment, style) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}

// A letter that only the plainest face has is as wide as it is high.
const unknownWidth = 1;
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How wide a line is drawn. One with a letter that the typeface lacks is drawn wholly in a face that has it. */
export function lineWidth(line: string, { size, weight }: Pick<TextStyle, "size" | "weight">): number {
  const own = ownWidths(weight);
  let [inOwn, inOther] = [0, 0];
  let lacks = false;
  for (const letter of line) {
    if (withoutWidth.test(letter)) continue;
    const code = letter.codePointAt(0) ?? 0;
    const width = own.of(code);
    lacks ||= width === null;
    inOwn += width ?? 0;
    inOther += Math.max(otherWidth(code) ?? unknownWidth, width ?? 0);
  }
  return (lacks ? inOther : inOwn) * size;
}

/** A line that is no wider than this, with an ellipsis where it had to be cut. */
export function shortened(line: string, width: number, style: Pick<TextStyle, "size" | "weight">): string {
  if (lineWidth(line, style) <= width) return line;
  let kept = "";
  for (const { segment } of segmenter.segment(line)) {
    if (lineWidth(`${kept}${segment}…`, style) > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
