import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, Document } from "./blocks.ts";
import { fontFiles, fontOfEverySign } from "./fonts.ts";
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
  const report = JSON.stringify(dataOf(document, draw));
  const usual = fontFiles().map((file) => readFileSync(file));
  return (
    compiled(report, usual).pdf ??
    compiled(report, [...usual, fontOfEverySign()]).pdf ??
    withoutWhatNoFontHas(report, [...usual, fontOfEverySign()])
  );
}

type Compiled = { readonly pdf: Uint8Array } | { readonly pdf: null; readonly missing: readonly string[] };

/** The pages, or the signs that none of these fonts can draw: the standard forbids a blank in their place. */
function compiled(report: string, fonts: readonly Buffer[]): Compiled {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }], workspace });
  try {
    const asked = { mainFileContent: template, inputs: { report } };
    return { pdf: compiler.pdf(asked, { pdfStandard: "ua-1" }) };
  } catch (reason) {
    const missing = [...String((reason as Error).message).matchAll(cannotBeDisplayed)].map(([, text]) =>
      unescaped(text ?? ""),
    );
    if (missing.length === 0) throw reason;
    return { pdf: null, missing };
  } finally {
    compiler.evictCache(0);
  }
}

/** A sign that no font has is printed as one that says so. */
function withoutWhatNoFontHas(report: string, fonts: readonly Buffer[]): Uint8Array {
  let told = report;
  for (let round = 0; round < 8; round++) {
    const made = compiled(told, fonts);
    if (made.pdf !== null) return made.pdf;
    for (const text of made.missing) told = told.replaceAll(text, "\ufffd");
  }
  throw new Error("The pages hold signs that cannot be printed.");
}

// Typst tells each sign between back-ticks and quotes, as Rust writes it.
const cannotBeDisplayed = /the text `\\*"(.+?)\\*"` could not be displayed/g;

function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
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
