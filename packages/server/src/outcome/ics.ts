import { createHash } from "node:crypto";
import type { ItemKind } from "@bocal/protocol/report/section";
import type { Report } from "@bocal/protocol/session/report";
import { keptOf } from "./tables.ts";
import { type Language, type ReportWords, reportWords } from "./words.ts";

/** What may have a day that somebody puts into a calendar. */
const dated: readonly ItemKind[] = ["action", "step", "commitment", "decision"];
const octetsOfLine = 75;

/** Every action, step and commitment that has a day, as a whole-day event. The same event has the same name in every copy. */
export function renderIcs(report: Report, language: Language): string {
  const words = reportWords(language);
  const stamp = new Date(report.takenAt).toISOString().replace(/[-:]|\.\d{3}/g, "");
  const events = report.sessions.flatMap((outcome) =>
    dated.flatMap((kind) =>
      keptOf(outcome, kind).flatMap(({ activity, text, who, day, state, about }) => {
        if (day === null || !isDay(day)) return [];
        const told = [
          who === null ? null : `${words.who}${words.colon}${who}`,
          state === null ? null : `${words.state}${words.colon}${words.say(state)}`,
          about === null ? null : `${words.about}${words.colon}${about}`,
          `${outcome.title} · ${activity}`,
        ].filter((line) => line !== null);
        const name = [outcome.title, activity, text, day];
        return event({ stamp, day, text, told: told.join("\n"), kind, name }, words);
      }),
    ),
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Bocal//Bocal//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(report.title)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

interface Event {
  readonly stamp: string;
  readonly day: string;
  readonly text: string;
  readonly told: string;
  readonly kind: ItemKind;
  readonly name: readonly string[];
}

function event({ stamp, day, text, told, kind, name }: Event, words: ReportWords): readonly string[] {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT",
    `UID:${createHash("sha256").update(JSON.stringify(name)).digest("hex").slice(0, 32)}@bocal`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${next.replaceAll("-", "")}`,
    `SUMMARY:${escaped(text)}`,
    `DESCRIPTION:${escaped(told)}`,
    `CATEGORIES:${escaped(words.itemKinds[kind])}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function isDay(day: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** A text inside a line: no sign of it can begin a property of its own. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\r\n|\r|\n|\u2028|\u2029/g, "\\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u001f\u007f]/g, "")
  );
}

/** Lines of at most 75 octets, cut between letters and never inside one. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > octetsOfLine) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
