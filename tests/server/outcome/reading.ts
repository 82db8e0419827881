import { inflateRawSync } from "node:zlib";
import { readArchive } from "@bocal/protocol/session/archive";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";
import { expect } from "vitest";
import type { Workshop } from "../../help/phone.ts";

// Readers of our files that know nothing of how they were written.

/** A file of the outcome as bytes. */
export async function download(
  { base, facilitator }: Pick<Workshop, "base" | "facilitator">,
  session: string,
  format: string,
  language = "fr",
): Promise<Buffer> {
  const answer = await fetch(`${base}/api/sessions/${session}/outcome.${format}?lang=${language}`, {
    headers: { authorization: `Bearer ${facilitator}` },
  });
  expect([format, answer.status]).toEqual([format, 200]);
  return Buffer.from(await answer.arrayBuffer());
}

/** The files in a ZIP by their paths, as bytes. */
export function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const files: Record<string, Uint8Array> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < zip.readUInt16LE(end + 10); index++) {
    expect(zip.toString("latin1", at, at + 4)).toBe("PK\u0001\u0002");
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const path = zip.toString("utf8", at + 46, at + 46 + (name ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files[path] = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    expect(files[path]?.byteLength).toBe(zip.readUInt32LE(at + 24));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

export async function sessionsIn(bytes: Uint8Array): Promise<readonly unknown[]> {
  const read = await readArchive(new Blob([new Uint8Array(bytes)]));
  if (!read.ok) throw new Error(read.problem);
  return read.files;
}

export function csvRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const rows: string[][] = parse(Buffer.from(bytes), { bom: true, delimiter: ";", recordDelimiter: "\r\n" });
  return rows;
}

/** The dated events of a calendar file, and nothing but events in it. */
export function events(
  bytes: Uint8Array,
): readonly { readonly day: string; readonly text: string; readonly told: string }[] {
  const text = Buffer.from(bytes).toString();
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(
    calendar.getAllSubcomponents("vevent").map(() => "vevent"),
  );
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return { day: event.startDate.toString(), text: event.summary, told: event.description };
  });
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a well-formed XML file with its own text; throws at the first fault. */
export function elements(source: string): readonly Element[] {
  const parser = new SaxesParser();
  const found: Element[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  parser.on("error", (reason) => {
    throw reason;
  });
  parser.on("opentag", ({ name, attributes }) =>
    open.push({ name, attributes: attributes as Record<string, string>, text: "" }),
  );
  parser.on("text", (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on("cdata", (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on("closetag", () => {
    const done = open.pop();
    if (done) found.push(done);
  });
  parser.write(source).close();
  return found;
}

export interface WorkbookSheet {
  readonly name: string;
  /** Cells as they are read: texts, numbers; formulas would throw. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A workbook by what its XML says, as the format's own essentials: sheets, rows, shared or inline texts, and no formula. */
export function workbook(bytes: Uint8Array): readonly WorkbookSheet[] {
  const files = unzip(bytes);
  const xml = (path: string) => Buffer.from(files[path] ?? fail(path)).toString();
  for (const path of Object.keys(files)) if (/\.(?:xml|rels)$/.test(path)) elements(xml(path));
  const shared = files["xl/sharedStrings.xml"] ? sharedTexts(xml("xl/sharedStrings.xml")) : [];
  const sheets = elements(xml("xl/workbook.xml")).filter(({ name }) => name === "sheet");
  return sheets.map(({ attributes }, index) => {
    const cells = elements(xml(`xl/worksheets/sheet${index + 1}.xml`));
    expect(cells.filter(({ name }) => name === "f" || name === "hyperlink")).toEqual([]);
    return {
      name: attributes.name ?? "",
      rows: rowsOf(xml(`xl/worksheets/sheet${index + 1}.xml`), shared),
    };
  });
}

function sharedTexts(source: string): readonly string[] {
  return source
    .split("<si>")
    .slice(1)
    .map((part) => textsIn(`<si>${part.split("</si>")[0]}</si>`));
}

function textsIn(fragment: string): string {
  return elements(fragment)
    .filter(({ name }) => name === "t")
    .map(({ text }) => text)
    .join("");
}

function rowsOf(source: string, shared: readonly string[]): readonly (readonly (string | number | null)[])[] {
  return [...source.matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = ""]) => {
    const cells: (string | number | null)[] = [];
    for (const [cell, place = ""] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)) {
      const column = [...place].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < column) cells.push(null);
      const type = /<c [^>]*t="(\w+)"/.exec(cell)?.[1];
      const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1];
      if (type === "s") cells.push(shared[Number(value)] ?? fail("a shared text"));
      else if (type === "inlineStr") cells.push(textsIn(cell));
      else cells.push(value === undefined ? null : Number(value));
    }
    return cells;
  });
}

function fail(what: string): never {
  throw new Error(`There is no ${what}.`);
}
