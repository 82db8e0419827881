import type { Line, Section } from "@bocal/protocol/report/section";
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
    `## ${words.techniques}`,
    "",
    words.metaplanTechnique,
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
    case "heading":
      return ["", `### ${words.words[section.word]}`, ""];
    case "text":
      return [inert(section.text), ""];
    case "fact":
      return [`- ${words.words[section.word]}${words.colon}${inert(String(section.value))}`];
    case "note":
      return [`- ${section.count === undefined ? words.words[section.word] : words.hidden(section.count)}`];
    case "title":
      return [`#### ${section.number}. ${section.text === null ? words.untitled : inert(section.text)}`, ""];
    case "list":
      return [...section.lines.flatMap((line) => verbatim(line, words)), ""];
  }
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
