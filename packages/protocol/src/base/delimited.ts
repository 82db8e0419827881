// A table as text: what spreadsheets call CSV, whatever stands between its columns. A reader of our own, for the rules are few
// and the console stays small; the tests hold it against a library that is made for nothing else.

export type Delimiter = ";" | "," | "\t";

/** What spreadsheets take for a formula, full-width twins included: our own files put an apostrophe before it. */
export const formulaStart: RegExp = /^[=+\-@\t\r＝＋－＠]/;

/**
 * The rows of a delimited text, each with its cells (RFC 4180): a cell in double quotes may hold delimiters, line breaks and
 * doubled quotes; a quote inside any other cell is a letter. Rows without a sign are left out. An apostrophe that keeps a
 * spreadsheet from running a cell is taken off, so that what was taken away comes back as it was said.
 */
export function delimitedRows(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    row.push(cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each.trim() !== "")) rows.push(row);
    row = [];
  };
  const source = text.replace(/^\ufeff/, "");
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += sign;
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && source.charAt(at + 1) === "\n") at++;
      endRow();
    } else cell += sign;
  }
  endRow();
  return rows;
}

/** What stands between the columns of a text, when every row has as many of them, two at least; null for plain lines. */
export function delimiterOf(text: string, among: readonly Delimiter[]): Delimiter | null {
  for (const delimiter of among) {
    const rows = delimitedRows(text, delimiter);
    const columns = rows[0]?.length ?? 0;
    if (rows.length >= 2 && columns >= 2 && rows.every(({ length }) => length === columns)) return delimiter;
  }
  return null;
}
