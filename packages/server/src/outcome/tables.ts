import type { Cell, Column, Item, ItemKind, Line, Section } from "@bocal/protocol/report/section";
import type { ActivityOutcome, Outcome } from "@bocal/protocol/session/outcome";
import type { Report } from "@bocal/protocol/session/report";
import { factText } from "./section-blocks.ts";
import type { ReportWords } from "./words.ts";

/** What a report holds as rows, one table an object: for spreadsheets, and for whoever counts further. */
export interface DataTable {
  readonly title: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly DataCell[])[];
}

export interface DataColumn {
  readonly title: string;
  readonly type: Column["type"];
}

/** Null is a cell with nothing in it; `day` cells are `2026-12-03`, `percent` cells 0 to 1. */
export type DataCell = string | number | null;

/** The objects of a report that have at least one row, sessions first; a table of one session says its name only when there are several. */
export function tablesOf(report: Report, words: ReportWords): readonly DataTable[] {
  const when = clockOf(report, words);
  const several = report.sessions.length > 1;
  const tables = [
    sessionsTable(report, words, when),
    attendanceTable(report, words),
    runningOrderTable(report, words, when),
    cardsTable(report, words),
    ...itemTables(report, words),
    ...resultTables(report, words),
    quotesTable(report, words),
    factsTable(report, words),
  ];
  return tables
    .filter(({ rows }, index) => rows.length > 0 || index === 0)
    .map((table, index) => (several || index === 0 ? table : withoutFirst(table)));
}

/** One row a card, those under another included: the sum stays that of the cards. */
export function cardsTable({ sessions }: Report, words: ReportWords): DataTable {
  const [number, times] = [words.columns[2], words.columns[5]];
  return {
    title: words.tables.cards,
    columns: [words.tables.session, ...words.columns].map((title) => ({
      title,
      type: title === number || title === times ? "number" : "text",
    })),
    rows: everyActivity(sessions).flatMap(({ session, activity }) =>
      cardRows(activity, words).map((row) => [session, ...row]),
    ),
  };
}

function cardRows(
  { title, sections }: ActivityOutcome,
  words: ReportWords,
): readonly (readonly DataCell[])[] {
  const rows: DataCell[][] = [];
  let question = "";
  let cluster: readonly [DataCell, DataCell] = [null, null];
  let parking = false;
  for (const section of sections) {
    if (section.kind === "fact" && section.word === "question") question = factText(section.value, words);
    if (section.kind === "title") cluster = [section.number, section.text];
    if (section.kind === "heading") {
      cluster = [null, null];
      parking = section.word === "parking";
    }
    if (section.kind === "list") {
      for (const { text, from } of cardsIn(section)) {
        // In the parking, where a card comes from is why it was put aside; one without a reason still shows that it was.
        const [source, reason] = parking ? [null, from ?? "×"] : [from, null];
        rows.push([title, question, ...cluster, text, 1, source, reason]);
      }
    }
    if (section.kind === "items" && section.of === "parked") {
      for (const { text, about } of section.items) {
        rows.push([title, question, null, null, text, 1, null, about ?? "×"]);
      }
    }
  }
  return rows;
}

/** A pile is its top card, then what lies under it. */
function cardsIn({ lines }: Extract<Section, { kind: "list" }>): readonly Pick<Line, "text" | "from">[] {
  return lines.flatMap(({ text, from, under }) => [
    { text, from },
    ...under.map((each) => ({ text: each, from: null })),
  ]);
}

function sessionsTable({ sessions }: Report, words: ReportWords, when: Clock): DataTable {
  return {
    title: words.sessions,
    columns: [
      { title: words.tables.session, type: "text" },
      { title: words.host, type: "text" },
      { title: words.heldOn, type: "text" },
      { title: words.takenAt, type: "text" },
      { title: words.attribution, type: "text" },
      { title: words.expected, type: "number" },
      { title: words.present, type: "number" },
      { title: words.state, type: "text" },
      { title: words.tables.note, type: "text" },
    ],
    rows: sessions.map((outcome) => [
      outcome.title,
      outcome.host,
      when(outcome.beganAt),
      when(outcome.takenAt),
      words.levels[outcome.anonymity],
      outcome.attendance?.expected ?? null,
      outcome.attendance?.present ?? null,
      outcome.endedAt === null ? words.unfinished : words.tables.ended,
      outcome.demonstration ? words.simulated : null,
    ]),
  };
}

function attendanceTable({ sessions }: Report, words: ReportWords): DataTable {
  return {
    title: words.attendance,
    columns: [
      { title: words.tables.session, type: "text" },
      { title: words.tables.by, type: "text" },
      { title: words.tables.name, type: "text" },
      { title: words.present, type: "number" },
    ],
    rows: sessions.flatMap(({ title, attendance }) =>
      attendance === null
        ? []
        : [
            ...attendance.byOrganisation.map(({ name, count }) => [title, words.organisation, name, count]),
            ...(attendance.withoutOrganisation > 0
              ? [[title, words.organisation, words.noOrganisation, attendance.withoutOrganisation]]
              : []),
            ...attendance.byGroup.map(({ name, count }) => [title, words.group, name, count]),
            ...(attendance.names ?? []).map(({ name, organisation }) => [
              title,
              words.whoWasPresent,
              organisation === null ? name : `${name} (${organisation})`,
              1,
            ]),
          ],
    ),
  };
}

function runningOrderTable({ sessions }: Report, words: ReportWords, when: Clock): DataTable {
  return {
    title: words.runningOrder,
    columns: [
      { title: words.tables.session, type: "text" },
      { title: words.activity, type: "text" },
      { title: words.method, type: "text" },
      { title: words.beganAt, type: "text" },
      { title: words.endedAt, type: "text" },
      { title: words.plannedMinutes, type: "number" },
      { title: words.realMinutes, type: "number" },
    ],
    rows: everyActivity(sessions.filter(({ runningOrder }) => runningOrder)).map(({ session, activity }) => [
      session,
      activity.title,
      words.techniques[activity.method].name,
      activity.openedAt === null ? words.notBegun : when(activity.openedAt),
      when(activity.closedAt),
      activity.plannedMinutes,
      activity.status === "planned" ? null : activity.openMinutes,
    ]),
  };
}

const itemKinds: readonly ItemKind[] = [
  "decision",
  "action",
  "commitment",
  "step",
  "agreement",
  "disagreement",
  "open-question",
];

function itemTables({ sessions }: Report, words: ReportWords): readonly DataTable[] {
  return itemKinds.map((kind) => ({
    title: words.itemKinds[kind],
    columns: [
      { title: words.tables.session, type: "text" },
      { title: words.activity, type: "text" },
      { title: words.item, type: "text" },
      { title: words.who, type: "text" },
      { title: words.due, type: "day" },
      { title: words.state, type: "text" },
      { title: words.about, type: "text" },
      { title: words.voices, type: "number" },
    ],
    rows: sessions.flatMap((outcome) =>
      keptOf(outcome, kind).map(({ activity, text, who, day, state, about, times }) => [
        outcome.title,
        activity,
        text,
        who,
        day,
        state === null ? null : words.say(state),
        about,
        times,
      ]),
    ),
  }));
}

/** What the group keeps of one kind, with the activity that it comes from. */
export function keptOf({ kept }: Outcome, kind: ItemKind): readonly (Item & { readonly activity: string })[] {
  return kept.flatMap(({ of, items }) => (of === kind ? items : []));
}

/** What methods tell as tables: those of the same name stand together, with every column that one of them has. */
function resultTables({ sessions }: Report, words: ReportWords): readonly DataTable[] {
  const all = everyActivity(sessions).flatMap(({ session, activity }) =>
    activity.sections.flatMap((section) =>
      section.kind === "table" ? [{ session, activity: activity.title, table: section }] : [],
    ),
  );
  return [...new Set(all.map(({ table }) => table.word))].map((word) => {
    const ofWord = all.filter(({ table }) => table.word === word);
    const columns = new Map<string, DataColumn>();
    for (const { table } of ofWord) {
      for (const column of table.columns) {
        columns.set(titleOf(column, words), { title: titleOf(column, words), type: column.type });
      }
    }
    const rows = ofWord.flatMap(({ session, activity, table }) =>
      table.rows.map((row) => {
        const cells = new Map(
          table.columns.map((column, index) => [titleOf(column, words), plain(row[index] ?? null, words)]),
        );
        return [session, activity, ...[...columns.keys()].map((title) => cells.get(title) ?? null)];
      }),
    );
    return {
      title: words.say(word),
      columns: [
        { title: words.tables.session, type: "text" },
        { title: words.activity, type: "text" },
        ...columns.values(),
      ],
      rows,
    };
  });
}

function titleOf({ word, of }: Column, words: ReportWords): string {
  return of === undefined ? words.say(word) : `${words.say(word)}${words.colon}${of}`;
}

function plain(cell: Cell, words: ReportWords): DataCell {
  return typeof cell === "object" && cell !== null ? words.say(cell.word) : cell;
}

function quotesTable({ sessions }: Report, words: ReportWords): DataTable {
  return {
    title: words.tables.quotes,
    columns: [
      { title: words.tables.session, type: "text" },
      { title: words.activity, type: "text" },
      { title: words.tables.part, type: "text" },
      { title: words.item, type: "text" },
      { title: words.tables.from, type: "text" },
    ],
    rows: everyActivity(sessions).flatMap(({ session, activity }) => {
      let part = "";
      return activity.sections.flatMap((section) => {
        if (section.kind === "heading") part = words.say(section.word);
        if (section.kind === "title") part = section.text ?? words.untitled;
        return section.kind === "quote" ? [[session, activity.title, part, section.text, section.from]] : [];
      });
    }),
  };
}

function factsTable({ sessions }: Report, words: ReportWords): DataTable {
  return {
    title: words.tables.facts,
    columns: [
      { title: words.tables.session, type: "text" },
      { title: words.activity, type: "text" },
      { title: words.tables.fact, type: "text" },
      { title: words.tables.value, type: "text" },
    ],
    rows: everyActivity(sessions).flatMap(({ session, activity }) =>
      activity.sections.flatMap((section): readonly (readonly DataCell[])[] => {
        if (section.kind === "note")
          return [[session, activity.title, words.say(section.word, section.count), null]];
        if (section.kind !== "fact") return [];
        return [[session, activity.title, words.say(section.word), factText(section.value, words)]];
      }),
    ),
  };
}

function everyActivity(sessions: readonly Outcome[]) {
  return sessions.flatMap(({ title, activities }) =>
    activities.map((activity) => ({ session: title, activity })),
  );
}

function withoutFirst({ title, columns, rows }: DataTable): DataTable {
  return { title, columns: columns.slice(1), rows: rows.map((row) => row.slice(1)) };
}

type Clock = (at: number | null) => string | null;

function clockOf({ zone }: Report, { language }: ReportWords): Clock {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: "short",
    timeStyle: "short",
    ...(zone === null ? {} : { timeZone: zone }),
  });
  return (at) => (at === null ? null : format.format(at));
}
