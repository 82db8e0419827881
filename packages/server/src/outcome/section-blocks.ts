import { minuteMs } from "@bocal/protocol/base/instant";
import type { Cell, Column, FactValue, Item, Line, Section, Table } from "@bocal/protocol/report/section";
import type { Block, DocumentTable, Fact, Level, ListLine } from "./blocks.ts";
import type { Language, ReportWords } from "./words.ts";

/** The sections of an activity as blocks under its heading of level 2. Facts and notes that follow each other are one block. */
export function sectionBlocks(sections: readonly Section[], words: ReportWords): readonly Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  for (const section of sections) {
    if (section.kind === "heading" || section.kind === "title") depth = section.depth ?? depthOf(section);
    if (section.kind === "fact" || section.kind === "note") {
      const fact = factOf(section, words);
      const last = blocks.at(-1);
      if (last?.kind === "facts") blocks[blocks.length - 1] = { ...last, facts: [...last.facts, fact] };
      else blocks.push({ kind: "facts", facts: [fact] });
    } else {
      blocks.push(...blocksOf(section, depth, words));
    }
  }
  return blocks;
}

function depthOf({ kind }: { readonly kind: "heading" | "title" }): number {
  return kind === "heading" ? 1 : 2;
}

type Other = Exclude<Section, { readonly kind: "fact" | "note" }>;

function blocksOf(section: Other, depth: number, words: ReportWords): readonly Block[] {
  switch (section.kind) {
    case "heading": {
      const of = section.of === undefined ? "" : `${words.colon}${section.of}`;
      return [{ kind: "heading", level: levelAt(depth), text: `${words.say(section.word)}${of}` }];
    }
    case "title": {
      const { number, text } = section;
      const heading = { kind: "heading", level: levelAt(depth), text: text ?? words.untitled } as const;
      return [number === null ? heading : { ...heading, number }];
    }
    case "text":
      return [{ kind: "paragraph", text: section.text }];
    case "list":
      return section.lines.length === 0
        ? []
        : [{ kind: "list", lines: section.lines.map((line) => listLine(line, words)) }];
    case "quote":
      return [{ kind: "quote", text: section.text, from: section.from }];
    case "items":
      if (section.items.length === 0) return [];
      return [
        { kind: "heading", level: levelAt(depth + 1), text: words.itemKinds[section.of] },
        {
          kind: "table",
          caption: words.itemKinds[section.of],
          ...itemsTable(section.items, itemColumns(section.items), words),
        },
      ];
    case "table":
      return section.rows.length === 0 ? [] : [tableBlock(section, words)];
    case "picture":
      return [{ kind: "picture", caption: words.say(section.word), picture: section.picture }];
  }
}

function levelAt(depth: number): Level {
  return Math.min(6, depth + 2) as Level;
}

function factOf(section: Extract<Section, { kind: "fact" | "note" }>, words: ReportWords): Fact {
  return section.kind === "note"
    ? { label: null, value: words.say(section.word, section.count) }
    : { label: words.say(section.word), value: factText(section.value, words) };
}

/** What a fact says, as it is read. */
export function factText(value: FactValue, words: ReportWords): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value, words.language);
  if ("word" in value) return words.say(value.word);
  if ("day" in value) return dayText(value.day, words.language);
  return words.minutes(Math.round(value.ms / minuteMs));
}

function listLine({ text, times, from, under }: Line, words: ReportWords): ListLine {
  return { text, count: times > 1 ? words.times(times) : null, from, under };
}

function tableBlock({ word, columns, rows }: Table, words: ReportWords): DocumentTable {
  return {
    kind: "table",
    caption: words.say(word),
    columns: columns.map(({ word: title, of, type }) => ({
      title: of === undefined ? words.say(title) : `${words.say(title)}${words.colon}${of}`,
      align: type === "number" || type === "percent" ? "end" : "start",
    })),
    rows: rows.map((row) => columns.map((column, index) => cellText(row[index] ?? null, column, words))),
  };
}

/** A cell as it is read, in the language of the report. */
export function cellText(cell: Cell, { type }: Pick<Column, "type">, words: ReportWords): string {
  if (cell === null) return "";
  if (typeof cell === "object") return words.say(cell.word);
  if (typeof cell === "string") return type === "day" ? dayText(cell, words.language) : cell;
  return type === "percent" ? percentText(cell, words.language) : numberText(cell, words.language);
}

type KeptItem = Item & { readonly activity?: string };
type ItemColumn = "text" | "who" | "day" | "state" | "about" | "times" | "activity";

/** The columns that have something in them, so that no table stands half empty. */
function itemColumns(items: readonly KeptItem[]): readonly ItemColumn[] {
  const columns: readonly ItemColumn[] = ["text", "who", "day", "state", "about", "times"];
  return columns.filter((column) => column === "text" || items.some((item) => item[column] != null));
}

export function keptColumns(items: readonly KeptItem[]): readonly ItemColumn[] {
  return [...itemColumns(items), "activity"];
}

export function itemsTable(
  items: readonly KeptItem[],
  columns: readonly ItemColumn[],
  words: ReportWords,
): Pick<DocumentTable, "columns" | "rows"> {
  const titles: { readonly [C in ItemColumn]: string } = {
    text: words.item,
    who: words.who,
    day: words.due,
    state: words.state,
    about: words.about,
    times: words.voices,
    activity: words.activity,
  };
  return {
    columns: columns.map((column) => ({
      title: titles[column],
      align: column === "times" ? "end" : "start",
    })),
    rows: items.map((item) =>
      columns.map((column) => {
        switch (column) {
          case "day":
            return item.day === null ? "" : dayText(item.day, words.language);
          case "state":
            return item.state === null ? "" : words.say(item.state);
          case "times":
            return item.times === null ? "" : String(item.times);
          default:
            return item[column] ?? "";
        }
      }),
    ),
  };
}

/** `2026-12-03` as people write it; what is no day stays as it is. */
function dayText(day: string, language: Language): string {
  const at = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(at);
}

function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

function percentText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(value);
}
