import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  Document as WordFile,
} from "docx";
import type { Block, Document, DocumentTable, Level, ListLine } from "./blocks.ts";
import { columnWidths, isRightToLeft, printed } from "./layout.ts";
import type { Draw, Drawn } from "./pictures.ts";
import { forXml } from "./text.ts";
import { type ReportWords, reportWords } from "./words.ts";

const accent = "1F4E5F";
const soft = "4A545C";
const rule = "9AA5AD";
const wash = "EEF4F6";
/** The width of the text on A4 with its margins, in twentieths of a point, and in pixels at 96 a inch. */
const textWidth = 9_400;
const textWidthPx = 626;
const tallestPx = 860;
const locale = { fr: "fr-FR", en: "en-GB" } as const;

/** The report as a document to edit: real headings, lists and tables, in the language of the report. */
export function renderDocx(document: Document, draw: Draw): Promise<Uint8Array> {
  const { title: name, host, blocks, ...about } = printed(document);
  const words = reportWords(about.language);
  const language = { value: locale[about.language], bidirectional: "ar-SA", eastAsia: "ja-JP" };
  const [title, ...others] = blocks;
  const start = others.findIndex(({ kind }) => kind === "heading");
  const before = start < 0 ? others : others.slice(0, start);
  const after = start < 0 ? [] : others.slice(start);
  const around = { words, draw };
  const file = new WordFile({
    title: name,
    creator: host === "" ? "Bocal" : host,
    description: words.report,
    lastModifiedBy: "Bocal",
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 22, language },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { run: { size: 44, bold: true, color: accent }, paragraph: { spacing: { after: 200 } } },
        heading1: headingStyle(30, accent, 400),
        heading2: headingStyle(25, accent, 280),
        heading3: headingStyle(22, "1D2327", 220),
        heading4: headingStyle(22, "1D2327", 200),
        heading5: headingStyle(22, soft, 200),
      },
      paragraphStyles: [
        { id: "Notice", name: "Notice", basedOn: "Normal", run: { bold: true } },
        {
          id: "ContentsTitle",
          name: "Contents Title",
          basedOn: "Normal",
          run: { size: 30, bold: true, color: accent },
        },
      ],
    },
    numbering: { config: [{ reference: "cards", levels: bullets }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_250, bottom: 1_250, left: 1_250, right: 1_250 },
          },
        },
        footers: { default: footer(name) },
        children: [
          ...(title === undefined ? [] : blockParts(title, around)),
          ...before.flatMap((block) => blockParts(block, around)),
          ...(after.length === 0
            ? []
            : [
                new Paragraph({ style: "ContentsTitle", text: words.contents, keepNext: true }),
                new TableOfContents(words.contents, {
                  hyperlink: true,
                  headingStyleRange: "1-3",
                  beginDirty: false,
                }),
              ]),
          ...after.flatMap((block) => blockParts(block, around)),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function headingStyle(size: number, color: string, before: number) {
  return { run: { size, bold: true, color }, paragraph: { spacing: { before, after: 100 }, keepNext: true } };
}

const bullets = [0, 1].map((level) => ({
  level,
  format: LevelFormat.BULLET,
  text: level === 0 ? "•" : "–",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 280 } } },
}));

interface Around {
  readonly words: ReportWords;
  readonly draw: Draw;
}

function blockParts(block: Block, { words, draw }: Around): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading": {
      const number = block.number === undefined ? "" : `${block.number}. `;
      return [paragraph(`${number}${block.text}`, { heading: headingLevels[block.level] })];
    }
    case "paragraph":
      return [paragraph(block.text)];
    case "notice":
      return [
        paragraph(block.text, {
          style: "Notice",
          shading: { fill: wash },
          border: { left: { style: BorderStyle.SINGLE, size: 24, color: accent, space: 8 } },
        }),
      ];
    case "facts":
      return block.facts.map(({ label, value }) =>
        label === null
          ? paragraph(value, { spacing: { after: 40 } })
          : directed(`${value}`, { spacing: { after: 40 } }, [
              new TextRun({ text: label, bold: true }),
              new TextRun({ text: words.colon }),
              ...runs(value),
            ]),
      );
    case "list":
      return block.lines.flatMap(lineParts);
    case "quote":
      return [
        directed(
          block.text,
          {
            indent: { left: 400, right: 400 },
            border: { left: { style: BorderStyle.SINGLE, size: 12, color: rule, space: 8 } },
          },
          [
            ...runs(block.text, { italics: true }),
            ...(block.from === null ? [] : runs(` — ${block.from}`, { color: soft })),
          ],
        ),
      ];
    case "table":
      return tableParts(block);
    case "picture":
      return draw(block).flatMap((drawn) => pictureParts(drawn, block.caption));
  }
}

const headingLevels: { readonly [L in Level]: (typeof HeadingLevel)[keyof typeof HeadingLevel] } = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
  6: HeadingLevel.HEADING_5,
};

/** Runs of a text, a line break for each of its own, spelt from the right when it begins there. */
function runs(text: string, options: Omit<IRunOptions, "text" | "children"> = {}): readonly TextRun[] {
  const rightToLeft = isRightToLeft(text);
  return text
    .split("\n")
    .map(
      (line, index) =>
        new TextRun({ ...options, text: line, rightToLeft, ...(index > 0 ? { break: 1 } : {}) }),
    );
}

function paragraph(text: string, options: Omit<IParagraphOptions, "children"> = {}): Paragraph {
  return directed(text, options, runs(text));
}

function directed(
  text: string,
  options: Omit<IParagraphOptions, "children">,
  children: readonly TextRun[],
): Paragraph {
  return new Paragraph({ ...options, bidirectional: isRightToLeft(text), children });
}

function lineParts({ text, count, from, under }: ListLine): readonly Paragraph[] {
  const numbering = (level: number) => ({ numbering: { reference: "cards", level }, spacing: { after: 60 } });
  return [
    directed(text, numbering(0), [
      ...runs(text),
      ...(count === null ? [] : [new TextRun({ text: ` (${count})`, bold: true })]),
      ...(from === null ? [] : runs(` — ${from}`, { color: soft })),
    ]),
    ...under.map((each) => paragraph(each, numbering(1))),
  ];
}

function tableParts(table: DocumentTable): readonly (Paragraph | Table)[] {
  const { caption, columns, rows } = table;
  const widths = columnWidths(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidthsInTwips = widths.map((width) => Math.round((textWidth * width) / whole));
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const thin = { style: BorderStyle.SINGLE, size: 4, color: rule };
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      width: { size: columnWidthsInTwips[index] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      ...(head ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 10, color: accent } } } : {}),
      children: [
        directed(
          text,
          {
            spacing: { after: 0 },
            keepNext: head,
            alignment: columns[index]?.align === "end" ? AlignmentType.END : AlignmentType.START,
          },
          runs(text, head ? { bold: true, color: accent, size: 20 } : { size: 20 }),
        ),
      ],
    });
  const body = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidthsInTwips,
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: thin,
      insideHorizontal: thin,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((each, index) => cell(each, index, false)) }),
      ),
    ],
  });
  return [
    ...(caption === null
      ? []
      : [directed(caption, { style: "Caption", keepNext: true }, runs(caption, { color: soft, size: 20 }))]),
    body,
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

function pictureParts({ png, width, height, alt }: Drawn, caption: string): readonly Paragraph[] {
  const scale = Math.min(textWidthPx / width, tallestPx / height);
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: "png",
          data: png(),
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name: caption, title: caption, description: forXml(alt) },
        }),
      ],
    }),
    paragraph(caption, { style: "Caption" }),
  ];
}

function footer(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: "right", position: textWidth }],
        children: [
          ...runs(title, { size: 17, color: soft }),
          new TextRun({
            children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
            size: 17,
            color: soft,
          }),
        ],
      }),
    ],
  });
}
