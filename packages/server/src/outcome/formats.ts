import { renderCsv } from "./csv.ts";
import { documentOf } from "./document.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Material } from "./material.ts";
import type { Language } from "./words.ts";

/** One renderer a format. A new format is a file in this folder and a line here; what is large to load it imports when it renders. */
export const formats = {
  json: {
    contentType: "application/json; charset=utf-8",
    many: false,
    render: ({ files }) => files.map(renderJson).join(""),
  },
  csv: {
    contentType: "text/csv; charset=utf-8",
    many: true,
    render: ({ report }, language) => renderCsv(report.sessions, language),
  },
  md: {
    contentType: "text/markdown; charset=utf-8",
    many: true,
    render: ({ report }, language) => renderMarkdown(documentOf(report, language)),
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export interface Format {
  readonly contentType: string;
  /** Whether one file may hold several sessions. */
  readonly many: boolean;
  /** Made off the event loop (worker.ts), so it may take its time and says how far it is. */
  render(material: Material, language: Language, tell: Tell): Rendered | Promise<Rendered>;
}

export type Rendered = string | Uint8Array;

/** How many steps of how many are done. */
export type Tell = (done: number, of: number) => void;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** A file name from a title: what every system accepts, at most 60 letters. */
export function fileName(title: string, format: FormatName): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${plain === "" ? "bocal" : plain}.${format}`;
}
