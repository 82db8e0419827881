import type { Line, Section } from "@bocal/protocol/report/section";
import type { ActivityOutcome, Outcome } from "@bocal/protocol/session/outcome";
import { type Language, reportWords } from "./words.ts";

const byteOrderMark = "\ufeff";
// What spreadsheets take for a formula, full-width twins included.
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** One row a card, as French Excel opens it: semicolons, a byte order mark, CRLF, and no cell that could be a formula. */
export function renderCsv(outcomes: readonly Outcome[], language: Language): string {
  const rows = outcomes.flatMap(({ activities }) => activities.flatMap(activityRows));
  const lines = [reportWords(language).columns, ...rows].map((row) => row.map(cell).join(";"));
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

function activityRows({ title, sections }: ActivityOutcome): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let question = "";
  let cluster: readonly [string, string] = ["", ""];
  let parking = false;
  for (const section of sections) {
    if (section.kind === "fact" && section.word === "question") question = String(section.value);
    if (section.kind === "title") cluster = [String(section.number ?? ""), section.text ?? ""];
    if (section.kind === "heading") {
      cluster = ["", ""];
      parking = section.word === "parking";
    }
    if (section.kind !== "list") continue;
    for (const line of linesOf(section)) {
      // In the parking, where a card comes from is why it was put aside; one without a reason still shows that it was.
      const source = line.from ?? "";
      const [from, reason] = parking ? ["", source === "" ? "×" : source] : [source, ""];
      rows.push([title, question, ...cluster, line.text, String(line.times), from, reason]);
    }
  }
  return rows;
}

/** A pile is its top card with the count, then what lies under it with no count of its own: the sum stays that of the cards. */
function linesOf({ lines }: Extract<Section, { kind: "list" }>): readonly Omit<Line, "under">[] {
  return lines.flatMap(({ text, from, under }) =>
    [text, ...under].map((each, index) => ({ text: each, times: 1, from: index === 0 ? from : null })),
  );
}

function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
