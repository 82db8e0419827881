import { textLength } from "@bocal/protocol/base/text";
import type { Document, DocumentTable } from "./blocks.ts";
import { forXml } from "./text.ts";

/** Letters of the size of tables that stand on one line of an A4 page. */
export const lettersAcross = 92;

/**
 * How wide the columns of a table are, in letters: each as wide as its longest word, up to a point, and what is left of the
 * page goes to the columns with long texts.
 */
export function columnWidths({ columns, rows }: DocumentTable): readonly number[] {
  const wanted = columns.map(({ title }, index) => {
    const texts = [title, ...rows.map((row) => row[index] ?? "")];
    const word = Math.max(...texts.flatMap((text) => text.split(/[ \n]+/).map(textLength)));
    const mean = texts.reduce((sum, text) => sum + Math.min(160, textLength(text)), 0) / texts.length;
    return { least: Math.min(18, word) + 3, mean };
  });
  const left = lettersAcross - wanted.reduce((sum, { least }) => sum + least, 0);
  if (left <= 0) return wanted.map(({ least }) => least);
  const more = wanted.map(({ least, mean }) => Math.max(0, mean + 3 - least));
  const sum = more.reduce((total, each) => total + each, 0);
  return wanted.map(
    ({ least }, index) => least + (sum === 0 ? left / columns.length : (left * (more[index] ?? 0)) / sum),
  );
}

const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** A text whose words may break after every `most` characters, for engines that let a longer word run out of the page. */
export function withBreaks(text: string, most: number): string {
  return text.replace(/\S+/gu, (word) => {
    if (word.length <= most || textLength(word) <= most) return word;
    let broken = "";
    let length = 0;
    for (const { segment } of segmenter.segment(word)) {
      if (length > 0 && length % most === 0) broken += "\u200b";
      broken += segment;
      length += 1;
    }
    return broken;
  });
}

/** The document as it goes on paper: with the spaces of its language, and nothing that a file could not hold. */
export function printed(document: Document): Document {
  const change = (text: string) => withFrenchSpaces(forXml(text), document.language);
  const { title, host, blocks } = document;
  return { ...document, title: change(title), host: change(host), blocks: withTexts(blocks, change) };
}

/** What is no text: names of kinds, and pictures, which draw their own. */
const noTexts: ReadonlySet<string> = new Set(["kind", "align", "picture"]);

/** The same part of a document with every text of it changed. */
export function withTexts<Part>(part: Part, change: (text: string) => string): Part {
  const changed = (value: unknown): unknown => {
    if (typeof value === "string") return change(value);
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, noTexts.has(key) ? each : changed(each)]),
    );
  };
  return changed(part) as Part;
}

/** The spaces before high punctuation that French keeps on the line with the word before them. */
function withFrenchSpaces(text: string, language: string): string {
  if (language !== "fr") return text;
  return text.replace(/(?<=\S) (?=[:;?!»](?:\s|$))/gu, "\u00a0").replace(/(?<=(?:^|\s)«) (?=\S)/gu, "\u00a0");
}

const firstStrong = /\p{L}/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text begins from the right: by its first letter, as a browser decides for `dir="auto"`. */
export function isRightToLeft(text: string): boolean {
  const first = firstStrong.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}
