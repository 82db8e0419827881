import { type Delimiter, delimitedRows, delimiterOf } from "@bocal/protocol/base/delimited";
import {
  type Pasted,
  type PastedLine,
  pastedCards,
  pastedLines,
  wordiestColumn,
} from "@bocal/protocol/methods/metaplan/pasted";

/** How a person reads what they pasted; null where we propose. */
export interface Reading {
  readonly kind: "lines" | "table" | null;
  readonly column: number | null;
  readonly heading: boolean;
  readonly keepsRepeated: boolean;
}

export const proposed: Reading = { kind: null, column: null, heading: true, keepsRepeated: true };

/** What a pasted text gives when it is read so. */
export interface ReadCards {
  readonly kind: "lines" | "table";
  /** The titles of the columns, or blanks; none for lines. */
  readonly columns: readonly string[];
  readonly column: number;
  readonly pasted: Pasted;
  /** The texts that would be entered, in their order. */
  readonly texts: readonly string[];
}

// Commas and semicolons are common in sentences: they part columns in files that say so, and wherever the person says so.
const inText: readonly Delimiter[] = ["\t"];
const anywhere: readonly Delimiter[] = ["\t", ";", ","];

/** Pure, so that the preview and what is sent cannot differ. */
export function readCards(text: string, reading: Reading, isTableFile: boolean): ReadCards {
  const found = delimiterOf(text, isTableFile || reading.kind === "table" ? anywhere : inText);
  const kind = reading.kind ?? (found === null ? "lines" : "table");
  if (kind === "lines") {
    const pasted = pastedCards(pastedLines(text));
    return { kind, columns: [], column: 0, pasted, texts: textsOf(pasted, reading) };
  }
  const delimiter = found ?? anywhere.find((each) => text.includes(each)) ?? ";";
  const rows = delimitedRows(text, delimiter);
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const body = reading.heading ? rows.slice(1) : rows;
  const column = Math.min(reading.column ?? wordiestColumn(body), width - 1);
  const columns = Array.from({ length: width }, (_, at) =>
    reading.heading ? (rows[0]?.[at] ?? "").trim() : "",
  );
  const pasted = pastedCards(body.map((row) => row[column] ?? ""));
  return { kind, columns, column, pasted, texts: textsOf(pasted, reading) };
}

/** Whether a line comes in. */
export function comesIn({ fate }: PastedLine, { keepsRepeated }: Reading): boolean {
  return fate === "card" || (fate === "repeated" && keepsRepeated);
}

function textsOf(pasted: Pasted, reading: Reading): readonly string[] {
  return pasted.lines.filter((line) => comesIn(line, reading)).map(({ text }) => text);
}
