import { inflateSync } from "node:zlib";
import { formats } from "@bocal/server/outcome/formats";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Workshop } from "../../help/phone.ts";
import { download, unzip } from "./reading.ts";

/** All that a file says: its bytes as they are, and those of whatever is packed inside it, as deep as it goes. */
async function everyByte(bytes: Uint8Array): Promise<string> {
  const file = Buffer.from(bytes);
  // As letters and as bytes: a text may stand in either form.
  const said = [file.toString("utf8"), file.toString("latin1"), file.toString("utf16le")];
  if (startsWith(file, "PK")) {
    for (const [path, content] of Object.entries(unzip(file))) said.push(path, await everyByte(content));
  } else if (startsWith(file, "%PDF-")) {
    said.push(...streamsOf(file), await pdfText(file));
  } else if (startsWith(file, "\u0089PNG")) {
    said.push(...chunksOf(file));
  }
  return said.join("\n");
}

/** Every format of the outcome with all that its file says. */
export async function everyFormat(
  workshop: Pick<Workshop, "base" | "facilitator" | "session">,
): Promise<readonly (readonly [string, string])[]> {
  const files: (readonly [string, string])[] = [];
  for (const format of Object.keys(formats))
    files.push([format, await everyByte(await download(workshop, workshop.session, format))]);
  return files;
}

/** The text that a PDF shows, page by page. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [JSON.stringify(await pdf.getMetadata())];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    texts.push(JSON.stringify(await page.getStructTree()));
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  // A line ends where the page does, within a word too.
  return texts.join("\n").replaceAll("\u200b", "").replaceAll("-\n", "");
}

function startsWith(file: Buffer, start: string): boolean {
  return file.subarray(0, start.length).toString("latin1") === start;
}

function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length;
    const to = text.indexOf("endstream", from);
    try {
      return [inflateSync(pdf.subarray(from, to)).toString("latin1")];
    } catch {
      // A font or a picture that is packed otherwise; its bytes have been looked at as they are.
      return [];
    }
  });
}

/** Whatever a picture says beside its pixels. */
function chunksOf(png: Buffer): readonly string[] {
  const chunks: string[] = [];
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    if (name !== "IDAT") chunks.push(name, png.toString("latin1", at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}
