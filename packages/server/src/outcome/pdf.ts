import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, Document } from "./blocks.ts";
import { fontFiles } from "./fonts.ts";
import { columnWidths, lettersAcross, printed, withBreaks, withTexts } from "./layout.ts";
import type { Draw } from "./pictures.ts";
import { reportWords } from "./words.ts";

const template = readFileSync(new URL("./report.typ", import.meta.url), "utf8");
// The compiler may read what stands in its workspace. The template asks for no file, and texts are never run; it is given the
// folder of the renderers all the same, which holds nothing of anybody's.
const workspace = fileURLToPath(new URL("./", import.meta.url));

/**
 * The report as PDF/UA-1: tagged, and refused by the compiler itself when something in it could not be read aloud. What people
 * wrote goes in as data and is printed, never run.
 */
export function renderPdf(document: Document, draw: Draw): Uint8Array {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: fontFiles().map((file) => readFileSync(file)) }],
    workspace,
  });
  return compiler.pdf(
    { mainFileContent: template, inputs: { report: JSON.stringify(dataOf(document, draw)) } },
    { pdfStandard: "ua-1" },
  );
}

/** A line holds about ninety letters; what may not be hyphenated breaks well before. */
const wordInText = 40;
const wordInHeading = 24;

function dataOf(document: Document, draw: Draw) {
  const { language, title, host, blocks } = printed(document);
  const words = reportWords(language);
  return {
    language,
    title,
    host,
    footer: withBreaks(title, wordInText),
    words: { contents: words.contents, colon: words.colon },
    blocks: blocks.map((block) => blockData(block, draw)),
  };
}

function blockData(block: Block, draw: Draw): unknown {
  switch (block.kind) {
    case "heading":
      return { ...block, text: withBreaks(block.text, wordInHeading) };
    case "table": {
      const widths = columnWidths(block);
      const whole = widths.reduce((sum, width) => sum + width, 0);
      const most = widths.map((width) => Math.max(12, Math.floor((lettersAcross * width) / whole)));
      return {
        ...block,
        columns: block.columns.map(({ title, align }, index) => ({
          title: withBreaks(title, most[index] ?? wordInText),
          align,
          width: widths[index] ?? 1,
        })),
        rows: block.rows.map((row) => row.map((cell, index) => withBreaks(cell, most[index] ?? wordInText))),
      };
    }
    case "picture":
      return {
        kind: block.kind,
        caption: withBreaks(block.caption, wordInText),
        images: draw(block).map(({ svg, alt }) => ({ svg, alt })),
      };
    default:
      return withTexts(block, (text) => withBreaks(text, wordInText));
  }
}
