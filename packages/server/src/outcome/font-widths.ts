import { readFileSync } from "node:fs";
import { faceFile } from "./fonts.ts";

/** How wide the letters of a face are, read from its file: pictures break their lines where a browser would. */
export interface FontWidths {
  /** In parts of the size of the letters; null when the face has no such letter. */
  of(letter: number): number | null;
}

export type Weight = 400 | 500 | 700 | 800;

const faces = new Map<string, FontWidths>();

export function ownWidths(weight: Weight): FontWidths {
  return widthsOf(`own-${weight}`);
}

/** Of the faces that stand in, those that have the letter: first the one with most alphabets, then signs. */
export function otherWidth(letter: number): number | null {
  return widthsOf("others").of(letter) ?? widthsOf("signs").of(letter);
}

function widthsOf(face: Parameters<typeof faceFile>[0]): FontWidths {
  const known = faces.get(face);
  if (known !== undefined) return known;
  const widths = readWidths(readFileSync(faceFile(face)));
  faces.set(face, widths);
  return widths;
}

/** The three tables of an OpenType file that say it: which drawing a letter has, and how far each drawing goes. */
function readWidths(font: Buffer): FontWidths {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    tables.set(font.toString("latin1", at, at + 4), font.readUInt32BE(at + 8));
  }
  const at = (name: string) => tables.get(name) ?? fail(name);
  const unit = font.readUInt16BE(at("head") + 18);
  const measured = font.readUInt16BE(at("hhea") + 34);
  const advances = at("hmtx");
  const glyphOf = letters(font, at("cmap"));
  return {
    of(letter) {
      const glyph = glyphOf(letter);
      if (glyph === 0) return null;
      // The last of the list stands for all that follow.
      return font.readUInt16BE(advances + 4 * Math.min(glyph, measured - 1)) / unit;
    },
  };
}

function letters(font: Buffer, cmap: number): (letter: number) => number {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const offset = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    return { offset, format: font.readUInt16BE(offset) };
  });
  const whole = subtables.find(({ format }) => format === 12);
  if (whole !== undefined) return groups(font, whole.offset);
  const basic = subtables.find(({ format }) => format === 4);
  return segments(font, basic?.offset ?? fail("format 4"));
}

/** Format 12: ranges of letters and of their drawings. */
function groups(font: Buffer, offset: number): (letter: number) => number {
  const count = font.readUInt32BE(offset + 12);
  return (letter) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = offset + 16 + middle * 12;
      if (letter < font.readUInt32BE(at)) high = middle - 1;
      else if (letter > font.readUInt32BE(at + 4)) low = middle + 1;
      else return font.readUInt32BE(at + 8) + letter - font.readUInt32BE(at);
    }
    return 0;
  };
}

/** Format 4: the same for letters of the first plane, in four lists side by side. */
function segments(font: Buffer, offset: number): (letter: number) => number {
  const doubled = font.readUInt16BE(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  return (letter) => {
    if (letter > 0xffff) return 0;
    for (let at = 0; at < doubled; at += 2) {
      if (letter > font.readUInt16BE(ends + at)) continue;
      const start = font.readUInt16BE(starts + at);
      if (letter < start) return 0;
      const range = font.readUInt16BE(ranges + at);
      const delta = font.readUInt16BE(deltas + at);
      if (range === 0) return (letter + delta) & 0xffff;
      const glyph = font.readUInt16BE(ranges + at + range + (letter - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function fail(what: string): never {
  throw new Error(`A font of ours has no ${what}.`);
}
