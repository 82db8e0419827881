import { comparable, textLength, tidyText } from "../../base/text.ts";
import { mostLetters, withoutBullet } from "./writing.ts";

// Cards that exist already, on paper, in a mail or a spreadsheet, before they come onto the board.

/** Cards that may come at once from a list: far above what one wall carries. */
export const pastedAtMost = 300;

/** What becomes of one line. A repeated one may come all the same: the same idea twice is a pile with its count (MP-22). */
export type Fate = "card" | "repeated" | "too-long";

export interface PastedLine {
  /** Its place in what was pasted, from 1. */
  readonly place: number;
  readonly text: string;
  readonly letters: number;
  readonly fate: Fate;
}

/** What a list would give, told before anything is sent. */
export interface Pasted {
  readonly lines: readonly PastedLine[];
  /** Lines without a word. */
  readonly empty: number;
}

/** Each line as the card it would become; the server decides again. */
export function pastedCards(lines: readonly string[]): Pasted {
  const said = new Set<string>();
  const read: PastedLine[] = [];
  let empty = 0;
  for (const [index, line] of lines.entries()) {
    const text = tidyText(line);
    if (text === "") {
      empty++;
      continue;
    }
    const letters = textLength(text);
    const same = comparable(text) || text;
    const fate: Fate = letters > mostLetters ? "too-long" : said.has(same) ? "repeated" : "card";
    if (fate === "card") said.add(same);
    read.push({ place: index + 1, text, letters, fate });
  }
  return { lines: read, empty };
}

/** The lines of a pasted text, without the signs of a list; what ends it is no empty line. */
export function pastedLines(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split(/\r\n?|\n/)
    .map(withoutBullet);
}

/** The column that says most: where the cards of a table most likely stand. */
export function wordiestColumn(rows: readonly (readonly string[])[]): number {
  const sums: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      sums[column] = (sums[column] ?? 0) + Math.min(mostLetters, cell.replace(/[^\p{L}]/gu, "").length);
  return Math.max(0, sums.indexOf(Math.max(...sums, 0)));
}

// One message carries 64 kB at most, and a card of signs that are many bytes each may weigh ten times one of letters.
const bytesInOne = 40_000;
/** Cards that one command enters. */
export const enteredAtOnce = 100;

/** The texts in parts that each fit one command, in their order. */
export function inParts(texts: readonly string[]): readonly (readonly string[])[] {
  const encoder = new TextEncoder();
  const parts: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const bytes = encoder.encode(JSON.stringify(text)).byteLength + 1;
    const part = parts.at(-1);
    if (part === undefined || part.length >= enteredAtOnce || bytes > room) {
      parts.push([text]);
      room = bytesInOne - bytes;
    } else {
      part.push(text);
      room -= bytes;
    }
  }
  return parts;
}
