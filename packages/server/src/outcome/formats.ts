import type { Report } from "@bocal/protocol/session/report";
import { renderCsv } from "./csv.ts";
import { documentOf } from "./document.ts";
import { fileWord } from "./file-name.ts";
import type { Format, Tell } from "./format.ts";
import { renderHtml } from "./html.ts";
import { renderIcs } from "./ics.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Material } from "./material.ts";
import { draw } from "./pictures/draw.ts";
import { pictureFiles } from "./pictures/files.ts";
import { withFonts } from "./pictures/web-fonts.ts";
import type { Draw } from "./pictures.ts";
import type { Language } from "./words.ts";
import { renderXlsx } from "./xlsx.ts";
import { renderZip, zipOf } from "./zip.ts";

/** One renderer a format. A new format is a file in this folder and a line here; what is large to load it imports when it renders. */
const single = {
  pdf: {
    contentType: "application/pdf",
    word: "minutes",
    many: true,
    render: async ({ report }, language) =>
      (await import("./pdf.ts")).renderPdf(documentOf(report, language), drawIn(language)),
  },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    word: "minutes",
    many: true,
    render: async ({ report }, language) =>
      (await import("./docx.ts")).renderDocx(documentOf(report, language), drawIn(language)),
  },
  html: {
    contentType: "text/html; charset=utf-8",
    word: "minutes",
    many: true,
    render: ({ report }, language) => renderHtml(documentOf(report, language), drawWithFonts(language)),
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
  png: {
    contentType: "application/zip",
    word: "pictures",
    extension: "zip",
    many: true,
    render: ({ report }, language, tell) => pictures(report, "png", { language, tell }),
  },
  svg: {
    contentType: "application/zip",
    word: "drawings",
    extension: "zip",
    many: true,
    render: ({ report }, language, tell) => pictures(report, "svg", { language, tell }),
  },
  zip: {
    contentType: "application/zip",
    word: "everything",
    many: true,
    render: (material, language, tell) =>
      renderZip({ material, language, members: membersOf(material, language), tell }),
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

function drawIn(language: Language): Draw {
  return ({ picture }) => draw(picture, language);
}

/** In a page a drawing stands alone, so it brings its letters with it. */
function drawWithFonts(language: Language): Draw {
  return ({ picture }) => draw(picture, language).map((drawn) => ({ ...drawn, svg: withFonts(drawn.svg) }));
}

/** Pictures are many files: they leave as one. */
function pictures(
  report: Report,
  kind: "svg" | "png",
  how: { readonly language: Language; readonly tell: Tell },
): Promise<Uint8Array> {
  return zipOf(pictureFiles(report, [kind], how), report.takenAt);
}

/** What every format makes goes into the ZIP under its own name; session files it writes one by one. */
function membersOf(material: Material, language: Language) {
  const { json: _, ...others } = single;
  return Object.entries(others).map(([extension, { word, render }]: [string, Format]) => ({
    path: `${fileWord(word, language)}.${extension}`,
    make: () => render(material, language, () => undefined),
  }));
}
