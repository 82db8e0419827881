import type { Block, Document, DocumentTable, ListLine } from "./blocks.ts";
import { type ReportWords, reportWords } from "./words.ts";

/** The report as Markdown. Texts of people are escaped: what they wrote is read, never rendered. */
export function renderMarkdown(document: Document): string {
  const words = reportWords(document.language);
  const lines = document.blocks.flatMap((block) => [...blockLines(block, words), ""]);
  return lines.join("\n");
}

function blockLines(block: Block, words: ReportWords): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [
        `${"#".repeat(block.level)} ${block.number === undefined ? "" : `${block.number}. `}${inert(block.text)}`,
      ];
    case "paragraph":
      return paragraph(block.text);
    case "notice":
      return [`> **${inert(block.text)}**`];
    case "facts":
      return block.facts.map(({ label, value }) =>
        label === null ? `- ${inert(value)}` : `- ${inert(label)}${words.colon}${inert(value)}`,
      );
    case "list":
      return block.lines.flatMap(verbatim);
    case "quote":
      return [`> ${inert(block.text)}${block.from === null ? "" : ` — ${inert(block.from)}`}`];
    case "table":
      return table(block);
    case "picture":
      return [`*${inert(block.caption)}${words.colon}${words.pictureElsewhere}*`];
  }
}

function paragraph(text: string): readonly string[] {
  const lines = text.split("\n").map(inert);
  // Two spaces at the end keep the line break that the facilitator typed.
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}  ` : line));
}

function verbatim({ text, count, from, under }: ListLine): readonly string[] {
  const times = count === null ? "" : ` (${count})`;
  const source = from === null ? "" : ` — ${inert(from)}`;
  return [`- ${inert(text)}${times}${source}`, ...under.map((each) => `  - ${inert(each)}`)];
}

function table({ columns, rows }: DocumentTable): readonly string[] {
  return [
    `| ${columns.map(({ title }) => inert(title)).join(" | ")} |`,
    `| ${columns.map(({ align }) => (align === "end" ? "---:" : "---")).join(" | ")} |`,
    ...rows.map((row) => `| ${row.map(inert).join(" | ")} |`),
  ];
}

/** A text of a person on one line, with every sign that Markdown or HTML would act on made plain. */
function inert(text: string): string {
  return (
    text
      .trim()
      .replace(/\s+/g, " ")
      .replace(/[\\`*_{}[\]<>#|~!&]/g, (sign) => `\\${sign}`)
      // What would begin a list, underline a heading or draw a line across the page. A number keeps its own sign: \1 is no escape.
      .replace(/^[-+=]/, "\\$&")
      .replace(/^(\d+)(?=[.)])/, "$1\\")
  );
}
