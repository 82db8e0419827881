import type { Instant } from "@bocal/protocol/base/instant";
import { outcomeOf, sessionFile } from "@bocal/protocol/session/outcome";
import type { Settled } from "../live/live-session.ts";
import { renderCsv } from "./csv.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Language } from "./words.ts";

/** One renderer a format. A new format is a file in this folder and a line here. */
export const formats = {
  json: {
    contentType: "application/json; charset=utf-8",
    render: ({ state, names }, at) => renderJson(sessionFile(state, names, at)),
  },
  csv: {
    contentType: "text/csv; charset=utf-8",
    render: ({ state, names }, at, language) => renderCsv(outcomeOf(state, names, at), language),
  },
  md: {
    contentType: "text/markdown; charset=utf-8",
    render: ({ state, names }, at, language) => renderMarkdown(outcomeOf(state, names, at), language),
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export interface Format {
  readonly contentType: string;
  render(settled: Settled, at: Instant, language: Language): string;
}

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
