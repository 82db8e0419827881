import type { Report } from "@bocal/protocol/session/report";
import type { CellObject, Sheet } from "write-excel-file/node";
import { type DataCell, type DataColumn, type DataTable, tablesOf } from "./tables.ts";
import { forXml } from "./text.ts";
import { type Language, reportWords } from "./words.ts";

/** A workbook with a sheet an object: titles that stay in sight, texts as texts, days as days. */
export async function renderXlsx(report: Report, language: Language): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const tables = tablesOf(report, reportWords(language));
  const names = sheetNames(tables.map(({ title }) => title));
  const sheets = tables.map((table, index) => sheetOf(table, names[index] ?? table.title));
  return writeExcelFile(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function sheetOf({ columns, rows }: DataTable, name: string): Sheet<Buffer> {
  return {
    sheet: name,
    stickyRowsCount: 1,
    orientation: "landscape",
    columns: columns.map((column, index) => ({
      width: width(
        column,
        rows.map((row) => row[index] ?? null),
      ),
    })),
    data: [
      columns.map(({ title }) => ({
        value: forXml(title),
        fontWeight: "bold",
        backgroundColor: "#EDE5D5",
        wrap: true,
      })),
      ...rows.map((row) => columns.map((column, index) => cellOf(row[index] ?? null, column))),
    ],
  };
}

/** A text stays one whatever it begins with: in a workbook only a cell of the type formula is one. */
function cellOf(value: DataCell, { type }: DataColumn): CellObject | null {
  if (value === null || value === "") return null;
  const place = { alignVertical: "top" } as const;
  if (typeof value === "number") {
    return { ...place, type: Number, value, format: type === "percent" ? "0.0%" : "0.##" };
  }
  const day = type === "day" ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(day)) return { ...place, type: Date, value: new Date(day), format: "dd/mm/yyyy" };
  return { ...place, type: String, value: forXml(value), wrap: true };
}

const widest = 60;
const narrowest = 10;

function width({ title }: DataColumn, cells: readonly DataCell[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, String(cell ?? "").length),
    title.length,
  );
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** Names that Excel accepts: at most 31 letters, none of its own signs, no two alike whatever their case. */
function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const plain = forXml(title)
      .replace(/[[\]:*?/\\']/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    const name = [plain.slice(0, 31), `${plain.slice(0, 26)} ${index + 1}`, `${index + 1}`].find(
      (each) => each.trim() !== "" && !taken.has(each.toLowerCase()),
    );
    taken.add((name ?? title).toLowerCase());
    return name ?? title;
  });
}
