import type { Instant } from "@bocal/protocol/base/instant";
import type { Section } from "@bocal/protocol/report/section";
import type { Attendance } from "@bocal/protocol/session/attendance";
import type { ActivityOutcome, Kept, Outcome } from "@bocal/protocol/session/outcome";
import type { Report } from "@bocal/protocol/session/report";
import type { Block, Document, Fact, Level } from "./blocks.ts";
import { itemsTable, keptColumns, sectionBlocks } from "./section-blocks.ts";
import { type Language, type ReportWords, reportWords } from "./words.ts";

/** The report in one language: parts in their order, with our words around the texts of people. */
export function documentOf(report: Report, language: Language): Document {
  const words = reportWords(language);
  const clock = clockOf(language, report.zone);
  const several = report.sessions.length > 1;
  const title = report.title;
  return {
    language,
    title,
    host: report.sessions[0]?.host ?? "",
    takenAt: report.takenAt,
    blocks: withoutEchoes(
      withoutSkips([
        { kind: "heading", level: 1, text: title },
        ...paragraphs(report.introduction),
        ...report.sessions.flatMap((outcome) => sessionBlocks(outcome, { words, clock }, several ? 2 : 1)),
        ...conclusion(report.conclusion, words),
        ...annex(report, words),
      ]),
    ),
  };
}

interface Told {
  readonly words: ReportWords;
  readonly clock: Clock;
}

/** Texts of the facilitator: an empty line begins a new paragraph. */
function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== "")
    .map((each) => ({ kind: "paragraph", text: each.trim() }));
}

/** One session; when it is one of several its title is a heading and everything moves one level down. */
function sessionBlocks(outcome: Outcome, told: Told, level: 1 | 2): readonly Block[] {
  const { words } = told;
  const blocks: readonly Block[] = [
    ...(outcome.demonstration ? [{ kind: "notice", text: words.simulated } as const] : []),
    ...unfinished(outcome, words),
    ...paragraphs(outcome.introduction ?? ""),
    { kind: "facts", facts: aboutSession(outcome, told) },
    ...(outcome.attendance === null ? [] : attendance(outcome.attendance, words)),
    ...runningOrder(outcome, told),
    ...outcome.activities.flatMap((activity) => activityBlocks(activity, words)),
    ...outcome.kept.flatMap((each) => kept(each, words)),
    ...conclusion(outcome.conclusion ?? "", words),
  ];
  if (level === 1) return blocks;
  return [{ kind: "heading", level: 2, text: outcome.title }, ...blocks.map(deeper)];
}

function unfinished({ endedAt, activities }: Outcome, words: ReportWords): readonly Block[] {
  if (endedAt !== null) return [];
  const open = activities.filter(({ status }) => status === "open").map(({ title }) => words.quoted(title));
  return [
    {
      kind: "notice",
      text:
        open.length === 0 ? words.unfinished : `${words.unfinished} ${words.stillOpenNow(open.join(", "))}`,
    },
  ];
}

function aboutSession(outcome: Outcome, { words, clock }: Told): readonly Fact[] {
  const { host, beganAt, takenAt, anonymity } = outcome;
  return [
    ...(host === "" ? [] : [{ label: words.host, value: host }]),
    ...(beganAt === null ? [] : [{ label: words.heldOn, value: clock.day(beganAt) }]),
    { label: words.takenAt, value: clock.moment(takenAt) },
    { label: words.attribution, value: words.levels[anonymity] },
  ];
}

function attendance(told: Attendance, words: ReportWords): readonly Block[] {
  const { expected, present, byOrganisation, withoutOrganisation, byGroup, names } = told;
  const organisations = byOrganisation.length === 0 ? [] : [...byOrganisation];
  if (withoutOrganisation > 0 && organisations.length > 0)
    organisations.push({ name: words.noOrganisation, count: withoutOrganisation });
  return [
    { kind: "heading", level: 2, text: words.attendance },
    {
      kind: "facts",
      facts: [
        { label: words.expected, value: String(expected) },
        { label: words.present, value: String(present) },
      ],
    },
    ...shares(organisations, words.organisation, words),
    ...shares(byGroup, words.group, words),
    ...(names === null || names.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: words.whoWasPresent,
            columns: [
              { title: words.name, align: "start" },
              { title: words.organisation, align: "start" },
            ],
            rows: names.map(({ name, organisation }) => [name, organisation ?? ""]),
          } as const,
        ]),
  ];
}

function shares(
  counts: readonly { readonly name: string; readonly count: number }[],
  title: string,
  words: ReportWords,
): readonly Block[] {
  if (counts.length === 0) return [];
  return [
    {
      kind: "table",
      caption: words.presentBy(title),
      columns: [
        { title, align: "start" },
        { title: words.present, align: "end" },
      ],
      rows: counts.map(({ name, count }) => [name, String(count)]),
    },
  ];
}

function runningOrder(
  { runningOrder: listed, activities }: Outcome,
  { words, clock }: Told,
): readonly Block[] {
  if (!listed) return [];
  if (activities.length === 0) return [{ kind: "paragraph", text: words.empty }];
  return [
    { kind: "heading", level: 2, text: words.runningOrder },
    {
      kind: "table",
      caption: words.runningOrder,
      columns: [
        { title: words.activity, align: "start" },
        { title: words.method, align: "start" },
        { title: words.plannedMinutes, align: "end" },
        { title: words.realMinutes, align: "end" },
        { title: words.beganAt, align: "end" },
        { title: words.endedAt, align: "end" },
      ],
      rows: activities.map(({ title, method, status, plannedMinutes, openMinutes, openedAt, closedAt }) => [
        title,
        words.techniques[method].name,
        String(plannedMinutes),
        status === "planned" ? words.notBegun : String(openMinutes),
        openedAt === null ? "" : clock.time(openedAt),
        closedAt === null ? (status === "open" ? words.underWay : "") : clock.time(closedAt),
      ]),
    },
  ];
}

function activityBlocks(
  { title, status, sections, told }: ActivityOutcome,
  words: ReportWords,
): readonly Block[] {
  if (!told) return [];
  const open = status === "open" ? ` (${words.stillOpen})` : "";
  return [
    { kind: "heading", level: 2, text: `${title}${open}` },
    ...(status === "planned" ? [{ kind: "paragraph", text: words.notBegunNote } as const] : []),
    ...sectionBlocks(status === "planned" ? sections.filter(isQuestion) : sections, words),
  ];
}

/** Of an activity that has not begun there is nothing to tell but what it will ask. */
function isQuestion(section: Section): boolean {
  return section.kind === "fact" && section.word === "question";
}

function kept({ of, items }: Kept, words: ReportWords): readonly Block[] {
  const table = itemsTable(items, keptColumns(items), words);
  return [
    { kind: "heading", level: 2, text: words.itemKinds[of] },
    { kind: "table", caption: words.itemKinds[of], ...table },
  ];
}

function conclusion(text: string, words: ReportWords): readonly Block[] {
  const told = paragraphs(text);
  return told.length === 0 ? [] : [{ kind: "heading", level: 2, text: words.conclusion }, ...told];
}

/** CC-15: each technique that was used, once, whatever the number of sessions. */
function annex({ sessions }: Report, words: ReportWords): readonly Block[] {
  const used = [...new Set(sessions.flatMap(({ techniques }) => techniques))];
  if (used.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: words.annex },
    ...used.flatMap((technique): readonly Block[] => [
      { kind: "heading", level: 3, text: words.techniques[technique].name },
      { kind: "paragraph", text: words.techniques[technique].text },
    ]),
  ];
}

function deeper(block: Block): Block {
  return block.kind === "heading" ? { ...block, level: levelOf(block.level + 1) } : block;
}

/** Readers that jump from heading to heading get lost where a level is missing. */
function withoutSkips(blocks: readonly Block[]): readonly Block[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    last = Math.min(block.level, last + 1);
    return { ...block, level: levelOf(last) };
  });
}

/** A table that its heading names is not named twice. */
function withoutEchoes(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const above = blocks[index - 1];
    const named = block.kind === "table" && above?.kind === "heading" && above.text === block.caption;
    return named ? { ...block, caption: null } : block;
  });
}

function levelOf(level: number): Level {
  return Math.min(6, Math.max(1, level)) as Level;
}

/** How moments are told: in the language of the report, on the clocks of the room. */
interface Clock {
  day(at: Instant): string;
  moment(at: Instant): string;
  time(at: Instant): string;
}

function clockOf(language: Language, zone: string | null): Clock {
  const as = (format: Intl.DateTimeFormatOptions) => {
    const written = new Intl.DateTimeFormat(language, zone === null ? format : { ...format, timeZone: zone });
    return (at: Instant) => written.format(at);
  };
  return {
    day: as({ dateStyle: "long" }),
    moment: as({ dateStyle: "long", timeStyle: "short" }),
    time: as({ timeStyle: "short" }),
  };
}
