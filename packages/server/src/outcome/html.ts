import type { Block, Document, DocumentTable, Fact, ListLine } from "./blocks.ts";
import { pageStyle } from "./html-style.ts";
import { printed } from "./layout.ts";
import type { Draw } from "./pictures.ts";
import { xml } from "./text.ts";
import { type ReportWords, reportWords } from "./words.ts";

/**
 * The report as one file for a browser: nothing is fetched, nothing runs, it reads aloud and prints. Texts of people are
 * escaped, and the policy in its head forbids what an escape would have missed.
 */
export function renderHtml(document: Document, draw: Draw): string {
  const { language, title: name, blocks } = printed(document);
  const words = reportWords(language);
  const ids = headingIds(blocks);
  const [title, ...others] = blocks.map((block, index) =>
    blockHtml(block, { words, draw, id: ids[index] ?? "" }),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${xml(name)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#report">${xml(words.skip)}</a>
<header>
${title ?? ""}
</header>
${contents(blocks, ids, words)}
<main id="report">
${others.join("\n")}
</main>
</body>
</html>
`;
}

interface Around {
  readonly words: ReportWords;
  readonly draw: Draw;
  readonly id: string;
}

function headingIds(blocks: readonly Block[]): readonly string[] {
  return blocks.map((_, index) => `part-${index}`);
}

/** The first two levels, so that the list stays one that is read. */
function contents(blocks: readonly Block[], ids: readonly string[], words: ReportWords): string {
  const entries = blocks.flatMap((block, index) =>
    block.kind === "heading" && block.level === 2
      ? [`<li><a href="#${ids[index]}" dir="auto">${xml(block.text)}</a></li>`]
      : [],
  );
  if (entries.length === 0) return "";
  return `<nav aria-labelledby="contents">
<h2 id="contents">${xml(words.contents)}</h2>
<ol>
${entries.join("\n")}
</ol>
</nav>`;
}

function blockHtml(block: Block, { words, draw, id }: Around): string {
  switch (block.kind) {
    case "heading": {
      const number = block.number === undefined ? "" : `${block.number}. `;
      return `<h${block.level} id="${id}" dir="auto">${number}${xml(block.text)}</h${block.level}>`;
    }
    case "paragraph":
      return `<p dir="auto">${lines(block.text)}</p>`;
    case "notice":
      return `<p class="notice">${lines(block.text)}</p>`;
    case "facts":
      return `<ul class="facts">\n${block.facts.map((fact) => factHtml(fact, words)).join("\n")}\n</ul>`;
    case "list":
      return `<ul>\n${block.lines.map(lineHtml).join("\n")}\n</ul>`;
    case "quote": {
      const from =
        block.from === null ? "" : `\n<footer>— <span dir="auto">${xml(block.from)}</span></footer>`;
      return `<blockquote>\n<p dir="auto">${lines(block.text)}</p>${from}\n</blockquote>`;
    }
    case "table":
      return tableHtml(block, id);
    case "picture":
      return draw(block)
        .map(
          ({ svg, alt }) =>
            `<figure>\n<img alt="${xml(alt)}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">\n<figcaption dir="auto">${xml(block.caption)}</figcaption>\n</figure>`,
        )
        .join("\n");
  }
}

function factHtml({ label, value }: Fact, { colon }: ReportWords): string {
  return label === null
    ? `<li>${lines(value)}</li>`
    : `<li><strong>${xml(label)}</strong>${colon}<span dir="auto">${lines(value)}</span></li>`;
}

function lineHtml({ text, count, from, under }: ListLine): string {
  const times = count === null ? "" : ` <strong>(${xml(count)})</strong>`;
  const source = from === null ? "" : ` <span class="soft">— <span dir="auto">${xml(from)}</span></span>`;
  const below =
    under.length === 0
      ? ""
      : `\n<ul>\n${under.map((each) => `<li dir="auto">${lines(each)}</li>`).join("\n")}\n</ul>\n`;
  return `<li><span dir="auto">${lines(text)}</span>${times}${source}${below}</li>`;
}

function tableHtml({ caption, columns, rows }: DocumentTable, id: string): string {
  const align = (index: number) => (columns[index]?.align === "end" ? ' class="end"' : "");
  const head = columns.map(
    ({ title }, index) => `<th scope="col"${align(index)} dir="auto">${xml(title)}</th>`,
  );
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((cell, index) =>
          index === 0
            ? `<th scope="row" dir="auto">${lines(cell)}</th>`
            : `<td${align(index)} dir="auto">${lines(cell)}</td>`,
        )
        .join("")}</tr>`,
  );
  const named = caption === null ? "" : `\n<caption dir="auto">${xml(caption)}</caption>`;
  // A wide table scrolls in its own frame on a narrow screen, and by keyboard.
  return `<div class="table" role="region" tabindex="0" aria-label="${xml(caption ?? columns.map(({ title }) => title).join(", "))}"${id === "" ? "" : ` id="${id}"`}>
<table>${named}
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</div>`;
}

function lines(text: string): string {
  return text.split("\n").map(xml).join("<br>");
}
