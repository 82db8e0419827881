import { renderCsv } from "./csv.ts";
import { documentOf } from "./document.ts";
import { fileWord } from "./file-name.ts";
import type { Format } from "./format.ts";
import { renderHtml } from "./html.ts";
import { renderIcs } from "./ics.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Material } from "./material.ts";
import type { Language } from "./words.ts";
import { renderXlsx } from "./xlsx.ts";
import { renderZip } from "./zip.ts";

/** One renderer a format. A new format is a file in this folder and a line here; what is large to load it imports when it renders. */
const single = {
  pdf: {
    contentType: "application/pdf",
    word: "minutes",
    many: true,
    render: async ({ report }, language) =>
      (await import("./pdf.ts")).renderPdf(documentOf(report, language), noPicture),
  },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    word: "minutes",
    many: true,
    render: async ({ report }, language) =>
      (await import("./docx.ts")).renderDocx(documentOf(report, language), noPicture),
  },
  html: {
    contentType: "text/html; charset=utf-8",
    word: "minutes",
    many: true,
    render: ({ report }, language) => renderHtml(documentOf(report, language), noPicture),
  },
  md: {
    contentType: "text/markdown; charset=utf-8",
    word: "minutes",
    many: true,
    render: ({ report }, language) => renderMarkdown(documentOf(report, language)),
  },
  csv: {
    contentType: "text/csv; charset=utf-8",
    word: "cards",
    many: true,
    render: ({ report }, language) => renderCsv(report, language),
  },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    word: "workbook",
    many: true,
    render: ({ report }, language) => renderXlsx(report, language),
  },
  ics: {
    contentType: "text/calendar; charset=utf-8",
    word: "dates",
    many: true,
    render: ({ report }, language) => renderIcs(report, language),
  },
  json: {
    contentType: "application/json; charset=utf-8",
    word: "session",
    many: false,
    render: ({ files }) => files.map(renderJson).join(""),
  },
} satisfies Record<string, Format>;

export const formats = {
  ...single,
  zip: {
    contentType: "application/zip",
    word: "everything",
    many: true,
    render: (material, language, tell) =>
      renderZip({ material, language, members: membersOf(material, language), tell }),
  },
} satisfies Record<string, Format>;

const noPicture = () => [];

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** What every format makes goes into the ZIP under its own name; session files it writes one by one. */
function membersOf(material: Material, language: Language) {
  const { json: _, ...others } = single;
  return Object.entries(others).map(([extension, { word, render }]: [string, Format]) => ({
    path: `${fileWord(word, language)}.${extension}`,
    make: () => render(material, language, () => undefined),
  }));
}
