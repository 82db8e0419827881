import type { Report } from "@bocal/protocol/session/report";
import { cardsTable, type DataCell, type DataColumn, type DataTable, tablesOf } from "./tables.ts";
import { type Language, reportWords } from "./words.ts";

const byteOrderMark = "\ufeff";
// What spreadsheets take for a formula, full-width twins included.
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** One row a card; of several sessions, each says its own. */
export function renderCsv(report: Report, language: Language): string {
  const table = cardsTable(report, reportWords(language));
  if (report.sessions.length > 1) return csvOf(table, language);
  const rows = table.rows.map((row) => row.slice(1));
  return csvOf({ ...table, columns: table.columns.slice(1), rows }, language);
}

/** Every object of the report as a file of its own, with its title. */
export function csvFiles(
  report: Report,
  language: Language,
): readonly { readonly title: string; readonly text: string }[] {
  return tablesOf(report, reportWords(language)).map((table) => ({
    title: table.title,
    text: csvOf(table, language),
  }));
}

/** A table as French Excel opens it: semicolons, a byte order mark, CRLF, and no cell that could be a formula. */
function csvOf({ columns, rows }: DataTable, language: Language): string {
  const lines = [
    columns.map(({ title }) => cell(title)),
    ...rows.map((row) => columns.map((column, index) => written(row[index] ?? null, column, language))),
  ];
  return `${byteOrderMark}${lines.map((line) => line.join(";")).join("\r\n")}\r\n`;
}

function written(value: DataCell, { type }: DataColumn, language: Language): string {
  if (value === null) return "";
  if (typeof value === "string") return cell(value);
  const percent = type === "percent";
  const number = percent ? `${Math.round(value * 1_000) / 10}%` : String(value);
  return language === "fr" ? number.replace(".", ",") : number;
}

function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
