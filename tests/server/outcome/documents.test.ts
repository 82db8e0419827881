import { documentOf } from "@bocal/server/outcome/document";
import { renderDocx } from "@bocal/server/outcome/docx";
import { renderHtml } from "@bocal/server/outcome/html";
import { renderMarkdown } from "@bocal/server/outcome/markdown";
import { renderPdf } from "@bocal/server/outcome/pdf";
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { activityWith, sampleOutcome, sampleReport } from "./sample-report.ts";

const noPicture = () => [];
const texts = [
  "Nos envies d’agir",
  "Des jardins partagés pour toutes les générations",
  "Demander la salle des fêtes pour trois samedis",
  "La prochaine rencontre est fixée.",
  "Agence de santé",
];

describe("a report of everything", () => {
  test.each(["fr", "en"] as const)(
    "CC-14 CC-15 reads as the file kept beside the tests, in %s",
    async (language) => {
      const markdown = renderMarkdown(documentOf(sampleReport(), language));
      await expect(markdown).toMatchFileSnapshot(`../../golden/report.${language}.md`);
    },
  );

  test("has one title, and no level of headings is skipped", () => {
    const levels = documentOf(sampleReport(), "fr").blocks.flatMap((block) =>
      block.kind === "heading" ? [block.level] : [],
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  test("of several sessions holds each under its own title, and every technique once", () => {
    const sessions = [sampleOutcome({ title: "Matin" }), sampleOutcome({ title: "Après-midi" })];
    const { blocks } = documentOf(sampleReport({ sessions }), "fr");
    const headings = blocks.flatMap((block) =>
      block.kind === "heading" ? [`${block.level} ${block.text}`] : [],
    );
    expect(headings.filter((heading) => /^2 (Matin|Après-midi)$/.test(heading))).toHaveLength(2);
    expect(headings.filter((heading) => heading === "3 Nos envies d’agir")).toHaveLength(2);
    expect(headings.filter((heading) => heading.endsWith(" Priorisation"))).toHaveLength(1);
  });

  test("CC-12 taken on the way says so, and which activity is under way", () => {
    const [first, ...others] = sampleOutcome().activities;
    if (first === undefined) throw new Error("There are activities.");
    const open = { ...first, status: "open" as const, closedAt: null };
    const sessions = [sampleOutcome({ endedAt: null, activities: [open, ...others] })];
    const notices = documentOf(sampleReport({ sessions }), "fr").blocks.filter(
      ({ kind }) => kind === "notice",
    );
    expect(notices).toEqual([
      {
        kind: "notice",
        text: "La séance continue\u00a0: ce relevé a été pris en cours de route. Séquence en cours au moment du relevé\u00a0: «\u00a0Nos envies d’agir\u00a0».",
      },
    ]);
  });
});

describe("the document to edit", () => {
  test("has real headings, lists, tables with a header that comes back, a table of contents, and its language", async () => {
    const parts = unzipSync(await renderDocx(documentOf(sampleReport(), "fr"), noPicture));
    const xml = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
    for (const name of Object.keys(parts).filter((each) => /\.(xml|rels)$/.test(each))) wellFormed(xml(name));
    const body = xml("word/document.xml");
    const styles = [...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, style]) => style);
    expect(new Set(styles)).toEqual(
      new Set([...styles, "Title", "Heading1", "Heading2", "Heading3", "Caption", "TOC1"]),
    );
    expect(styles.filter((style) => style === "Title")).toHaveLength(1);
    expect(body).toContain('<w:instrText xml:space="preserve">TOC');
    const tables = body.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(8);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(body).toContain("<w:numId");
    expect(xml("word/styles.xml")).toMatch(/<w:lang[^>]*w:val="fr-FR"/);
    expect(xml("docProps/core.xml")).toContain(
      "<dc:title>Convention territoriale\u00a0: vivre en Rive-Neuve</dc:title>",
    );
    expect(xml("[Content_Types].xml")).toContain("wordprocessingml.document.main+xml");
    const told = [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("\n");
    for (const text of texts) expect(told).toContain(text);
  });
});

describe("the file for a browser", () => {
  const html = renderHtml(documentOf(sampleReport(), "fr"), noPicture);

  test("fetches nothing, runs nothing, and tells its language and title", () => {
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("<title>Convention territoriale\u00a0: vivre en Rive-Neuve</title>");
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<iframe|\son\w+=|src="http|@import|url\(/i);
  });

  test("has headings, tables and lists that a screen reader can walk, and links that lead somewhere", () => {
    for (const text of texts) expect(html).toContain(text);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<thead>/g)?.length);
    expect(html).toContain('<th scope="row"');
    wellFormed(html.replace("<!doctype html>", "").replace(/<(meta|br|img)([^>]*)>/g, "<$1$2/>"));
  });
});

describe("the pages", () => {
  test("are tagged, and read back in their order: title, headings, lists, tables with headers", async () => {
    const read = await readPdf(renderPdf(documentOf(sampleReport(), "fr"), noPicture));
    expect(read.title).toBe("Convention territoriale\u00a0: vivre en Rive-Neuve");
    expect(read.language).toBe("fr-FR");
    expect(read.marked).toBe(true);
    expect(read.roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(read.roles).toEqual(
      expect.arrayContaining(["H2", "H3", "H4", "P", "L", "LI", "Table", "TH", "TD", "TOC"]),
    );
    for (const text of texts) expect(read.text).toContain(text);
    expect(read.pages).toBeLessThan(8);
  });
});

describe("texts that were written to break a page", () => {
  const hostile = [
    '#read("/etc/passwd") #import "x" $x^2$ *gras* _it_ @ref <label> \\ // fin',
    '<script>alert(1)</script> &amp; "q" <img src=file:///etc/passwd>',
    "＝SOMME(A1)",
    "王小明 田中さくら 김민준 สมชาย አበበ",
    "שלום עולם et مرحبا",
    "🤝🏽 👩‍👩‍👧‍👦 ✔ ☐ →",
    "x".repeat(140),
  ];
  const report = sampleReport({
    sessions: [
      sampleOutcome({
        activities: [
          activityWith(hostile[0] ?? "", [
            {
              kind: "list",
              lines: hostile.map((text) => ({ text, times: 2, from: text, under: [text] })),
            },
            { kind: "quote", text: hostile[1] ?? "", from: hostile[0] ?? "" },
            {
              kind: "table",
              word: "points",
              columns: [
                { word: "title", of: hostile[1] ?? "", type: "text" },
                { word: "points", type: "number" },
              ],
              rows: hostile.map((text) => [text, 1]),
            },
          ]),
        ],
      }),
    ],
  });
  const document = documentOf(report, "fr");

  test("are printed in the pages, and nothing of them runs", async () => {
    const { text, roles } = await readPdf(renderPdf(document, noPicture));
    for (const sign of [...hostile.slice(0, 4), "x".repeat(140)])
      expect(spaceless(text)).toContain(spaceless(sign));
    expect(text).not.toContain("root:");
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
  });

  test("stand in the pages as a sign of their own when no font in the world draws them", async () => {
    const odd = { ...document, title: "Avant \u{10ffff}\ue123 après" };
    const { title, text } = await readPdf(
      renderPdf({ ...odd, blocks: [{ kind: "heading", level: 1, text: odd.title }] }, noPicture),
    );
    expect(title).toContain("Avant");
    expect(text).toMatch(/Avant .* après/);
  });

  test("are read in the browser's file and the document, and act on neither", async () => {
    const html = renderHtml(document, noPicture);
    expect(html).not.toMatch(/<script|<img src=file/);
    wellFormed(html.replace("<!doctype html>", "").replace(/<(meta|br|img)([^>]*)>/g, "<$1$2/>"));
    const parts = unzipSync(await renderDocx(document, noPicture));
    const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    wellFormed(body);
    for (const text of hostile) expect(html).toContain(escaped(text));
    expect(body.match(/<w:bidi\/>/g)?.length).toBeGreaterThan(2);
  });
});

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function spaceless(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}

interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly marked: boolean;
  readonly pages: number;
  readonly roles: readonly string[];
  readonly text: string;
}

async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title: string; Language: string } };
  const roles: string[] = [];
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    collect(await page.getStructTree(), roles);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  const marked = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  return {
    title: info.Title,
    language: info.Language,
    marked: marked?.get("Marked") === true,
    pages: pdf.numPages,
    roles,
    text: texts.join("\n").replaceAll("\u200b", "").replaceAll("-\n", ""),
  };
}

function collect(node: unknown, roles: string[]): void {
  if (typeof node !== "object" || node === null) return;
  if ("role" in node && typeof node.role === "string") roles.push(node.role);
  if ("children" in node && Array.isArray(node.children))
    for (const child of node.children) collect(child, roles);
}

function wellFormed(xml: string): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}
