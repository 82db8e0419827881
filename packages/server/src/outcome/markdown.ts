import { minuteMs } from "@bocal/protocol/base/instant";
import type { Cell, Depth, FactValue, Items, Line, Section, Table } from "@bocal/protocol/report/section";
import type { ActivityOutcome, Outcome } from "@bocal/protocol/session/outcome";
import { type Language, type ReportWords, reportWords } from "./words.ts";

/** The outcome as Markdown. Texts of people are escaped: what they wrote is read, never rendered. */
export function renderMarkdown(outcome: Outcome, language: Language): string {
  const words = reportWords(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(
    outcome.takenAt,
  );
  const lines = [
    `# ${inert(outcome.title)}`,
    "",
    ...(outcome.demonstration ? [`**${words.simulated}**`, ""] : []),
    ...(outcome.host === "" ? [] : [`- ${words.host}${words.colon}${inert(outcome.host)}`]),
    `- ${words.takenAt} ${date}`,
    `- ${words.present}${words.colon}${presence(outcome, words)}`,
    `- ${words.attribution}${words.colon}${words.levels[outcome.anonymity]}`,
    ...(outcome.ended ? [] : ["", `> ${words.unfinished}`]),
    "",
    ...runningOrder(outcome, words),
    ...outcome.activities.flatMap((activity) => activityLines(activity, words)),
    `## ${words.annex}`,
    "",
    words.techniques.metaplan.text,
    "",
  ];
  return lines.join("\n");
}

function presence({ present, presentByOrganisation }: Outcome, words: ReportWords): string {
  const parts = presentByOrganisation
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${inert(name)}${words.colon}${count}`);
  return parts.length === 0 ? String(present) : `${present} (${parts.join(", ")})`;
}

function runningOrder({ activities }: Outcome, words: ReportWords): readonly string[] {
  if (activities.length === 0) return [];
  return [
    `## ${words.runningOrder}`,
    "",
    `| ${words.activity} | ${words.plannedMinutes} | ${words.realMinutes} |`,
    "| --- | ---: | ---: |",
    ...activities.map(
      ({ title, plannedMinutes, openMinutes, status }) =>
        `| ${inert(title)} | ${plannedMinutes} | ${status === "planned" ? words.notBegun : openMinutes} |`,
    ),
    "",
  ];
}

function activityLines({ title, status, sections }: ActivityOutcome, words: ReportWords): readonly string[] {
  const open = status === "open" ? ` (${words.stillOpen})` : "";
  return [`## ${inert(title)}${open}`, "", ...sections.flatMap((section) => sectionLines(section, words))];
}

function sectionLines(section: Section, words: ReportWords): readonly string[] {
  switch (section.kind) {
    case "heading": {
      const of = section.of === undefined ? "" : `${words.colon}${inert(section.of)}`;
      return ["", `${hashes(section.depth ?? 1)} ${words.say(section.word)}${of}`, ""];
    }
    case "text":
      return [inert(section.text), ""];
    case "fact":
      return [`- ${words.say(section.word)}${words.colon}${inert(fact(section.value, words))}`];
    case "note":
      return [`- ${words.say(section.word, section.count)}`];
    case "title": {
      const number = section.number === null ? "" : `${section.number}. `;
      const text = section.text === null ? words.untitled : inert(section.text);
      return [`${hashes(section.depth ?? 2)} ${number}${text}`, ""];
    }
    case "list":
      return [...section.lines.flatMap((line) => verbatim(line, words)), ""];
    case "quote":
      return [`> ${inert(section.text)}${section.from === null ? "" : ` — ${inert(section.from)}`}`, ""];
    case "items":
      return ["", `${hashes(2)} ${words.itemKinds[section.of]}`, "", ...table(itemsTable(section), words)];
    case "table":
      return ["", ...table(section, words)];
    case "picture":
      return [];
  }
}

function hashes(depth: Depth): string {
  return "#".repeat(depth + 2);
}

function fact(value: FactValue, words: ReportWords): string {
  if (typeof value !== "object") return String(value);
  if ("word" in value) return words.say(value.word);
  if ("day" in value) return value.day;
  return words.minutes(Math.round(value.ms / minuteMs));
}

function table({ columns, rows }: Pick<Table, "columns" | "rows">, words: ReportWords): readonly string[] {
  const titles = columns.map(({ word, of }) => {
    const title = words.say(word);
    return of === undefined ? title : `${title}${words.colon}${inert(of)}`;
  });
  return [
    `| ${titles.join(" | ")} |`,
    `|${columns.map(({ type }) => (type === "number" || type === "percent" ? " ---: " : " --- ")).join("|")}|`,
    ...rows.map((row) => `| ${row.map((cell) => inert(cellText(cell, words))).join(" | ")} |`),
    "",
  ];
}

function cellText(cell: Cell, words: ReportWords): string {
  if (cell === null) return "";
  return typeof cell === "object" ? words.say(cell.word) : String(cell);
}

/** Items as the table that they are on paper. */
function itemsTable({ items }: Items): Pick<Table, "columns" | "rows"> {
  return {
    columns: [
      { word: "text", type: "text" },
      { word: "who", type: "text" },
      { word: "day", type: "day" },
      { word: "state", type: "text" },
      { word: "about", type: "text" },
    ],
    rows: items.map(({ text, who, day, state, about }) => [
      text,
      who,
      day,
      state === null ? null : { word: state },
      about,
    ]),
  };
}

function verbatim({ text, times, from, under }: Line, words: ReportWords): readonly string[] {
  const count = times > 1 ? ` (${words.times(times)})` : "";
  const source = from === null ? "" : ` — ${inert(from)}`;
  return [`- ${inert(text)}${count}${source}`, ...under.map((each) => `  - ${inert(each)}`)];
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
