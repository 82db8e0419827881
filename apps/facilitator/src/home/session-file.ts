import { type ArchiveProblem, readArchive } from "@bocal/protocol/session/archive";

/** What a chosen file turned out to be, before it is sent. The server reads it again, and wholly. */
export type ChosenFile =
  /** One session, or those that a ZIP of everything holds. */
  | { readonly type: "sessions"; readonly files: readonly unknown[] }
  | { readonly type: "not-json" }
  | { readonly type: "not-session" }
  | { readonly type: "newer" }
  | { readonly type: "too-big" }
  | { readonly type: "archive"; readonly problem: ArchiveProblem };

// What the server reads of a session file; one of 400 people and 10,000 cards is smaller.
const mostBytes = 5 * 1_024 * 1_024;

export async function readChosen(file: File): Promise<ChosenFile> {
  if (await isZip(file)) {
    // Only its list and its session files are read, here: its pictures are never sent anywhere.
    const read = await readArchive(file);
    return read.ok ? { type: "sessions", files: read.files } : { type: "archive", problem: read.problem };
  }
  if (file.size > mostBytes) return { type: "too-big" };
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    // A table, a text, a picture: the person is told which file to take.
    return { type: "not-json" };
  }
  if (typeof value !== "object" || value === null || !("format" in value)) return { type: "not-session" };
  if (value.format !== "bocal-session") return { type: "not-session" };
  if ("version" in value && typeof value.version === "number" && value.version > 1) return { type: "newer" };
  return { type: "sessions", files: [value] };
}

/** By what it begins with: phones and mail programs change the ends of names. */
async function isZip(file: File): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);
}
