import { type Delimiter, delimitedRows, delimiterOf } from "@bocal/protocol/base/delimited";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const piece = fc.constantFrom(
  "a",
  "é",
  " ",
  '"',
  '""',
  ";",
  ",",
  "\t",
  "\n",
  "\r\n",
  "=1+1",
  "'",
  "👩‍👧‍👦",
  "\u202e",
);
const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));

describe("a table as text", () => {
  test("is read as a library reads it that does nothing else, whatever stands in its cells", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom<Delimiter>(";", ",", "\t"),
        fc.constantFrom("\n", "\r\n"),
        (rows, delimiter, end) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = rows.map((row) => row.map(quoted).join(delimiter)).join(end);
          const theirs: string[][] = parse(text, { delimiter, relax_column_count: true });
          // Two things are ours: blank rows are left out, and an apostrophe before a formula is taken off.
          const expected = theirs
            .map((row) => row.map((each) => (/^'[=+\-@\t\r＝＋－＠]/.test(each) ? each.slice(1) : each)))
            .filter((row) => row.some((each) => each.trim() !== ""));
          expect(delimitedRows(text, delimiter)).toEqual(expected);
        },
      ),
    );
  });

  test("keeps quotes inside a cell, and ends where the text ends, even inside a quote", () => {
    expect(delimitedRows('un 5"; deux\n"sans fin; trois', ";")).toEqual([
      ['un 5"', " deux"],
      ["sans fin; trois"],
    ]);
    expect(delimitedRows("", ";")).toEqual([]);
    expect(delimitedRows("\ufeffa;b\r\n;\r\n", ";")).toEqual([["a", "b"]]);
  });

  test("is a table only when every row has as many columns", () => {
    expect(delimiterOf("Le bus;3\nLa peur;1", [";", ","])).toBe(";");
    expect(delimiterOf("Le bus ; le car\nLa peur", [";", ","])).toBeNull();
    expect(delimiterOf("Le bus, le soir\nLa peur, le matin", ["\t", ";"])).toBeNull();
    expect(delimiterOf("Une seule; ligne", [";"])).toBeNull();
  });

  test("is read in a time that grows with its length and no faster", () => {
    const time = (rows: number) => {
      const text = `${'"a""b";c\n'.repeat(rows)}"`;
      const began = performance.now();
      delimitedRows(text, ";");
      return performance.now() - began;
    };
    time(2_000);
    const small = time(20_000);
    // Twenty times as long a text; were it squared, four hundred times.
    expect(time(400_000) / small).toBeLessThan(150);
  });
});
