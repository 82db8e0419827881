// Reads the ZIP of everything back, where it is chosen: only its list and the session files in it are touched, so that one of
// many pictures costs no more than a small one, and nothing in it can grow beyond what a session file may be.

/** What a browser and a server call a file: something that gives parts of itself. */
export interface Bytes {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export type ArchiveProblem =
  /** Not a ZIP, or one that is cut short or damaged. */
  | "damaged"
  /** Made by something else: nothing in it is a session. */
  | "no-session"
  /** From a version of Bocal to come. */
  | "newer"
  /** More files, or larger ones, than an archive of Bocal has. */
  | "too-large"
  /** Names that lead out of the archive, links, locked files, archives inside. */
  | "unsafe";

export type ArchiveRead =
  | { readonly ok: true; readonly files: readonly unknown[] }
  | { readonly ok: false; readonly problem: ArchiveProblem };

/** Where the archive says what is in it. */
export const manifestPath = "bocal.json";
/** One of 400 people and 10,000 cards is smaller. */
export const sessionBytesAtMost = 5 * 1_024 * 1_024;
const filesAtMost = 5_000;
const listBytesAtMost = 1_024 * 1_024;
const sessionsAtMost = 20;
const endBytes = 22;
const commentBytes = 65_535;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The session files of an archive as they stand in it, or why it cannot be read. Never rejects. */
export async function readArchive(archive: Bytes): Promise<ArchiveRead> {
  try {
    const entries = await entriesOf(archive);
    const manifest = await json(archive, entries, manifestPath);
    const paths = sessionPaths(manifest);
    const files: unknown[] = [];
    for (const path of paths) files.push(await json(archive, entries, path));
    return { ok: true, files };
  } catch (reason) {
    // Whatever is wrong inside a file from outside, there is a sentence for it; no number of theirs is trusted to be right.
    return { ok: false, problem: reason instanceof Refused ? reason.problem : "damaged" };
  }
}

class Refused extends Error {
  readonly problem: ArchiveProblem;
  constructor(problem: ArchiveProblem) {
    super(problem);
    this.problem = problem;
  }
}

async function entriesOf(archive: Bytes): Promise<ReadonlyMap<string, Entry>> {
  const end = await endOf(archive);
  const count = end.getUint16(10, true);
  const listSize = end.getUint32(12, true);
  const listAt = end.getUint32(16, true);
  if (count > filesAtMost || listSize > listBytesAtMost) throw new Refused("too-large");
  const list = await view(archive, listAt, listSize);
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (list.getUint32(at, true) !== 0x02014b50) throw new Refused("damaged");
    const nameSize = list.getUint16(at + 28, true);
    const path = new TextDecoder("utf-8", { fatal: true }).decode(
      new Uint8Array(list.buffer, at + 46, nameSize),
    );
    const isLocked = (list.getUint16(at + 8, true) & 1) === 1;
    // The upper half holds the rights of a Unix file, and what kind of file it is.
    const isLink = ((list.getUint32(at + 38, true) >>> 28) & 0xf) === 0xa;
    if (isLocked || isLink || isUnsafe(path) || entries.has(path)) throw new Refused("unsafe");
    entries.set(path, {
      path,
      method: list.getUint16(at + 10, true),
      crc: list.getUint32(at + 16, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      offset: list.getUint32(at + 42, true),
    });
    at += 46 + nameSize + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end of every ZIP; a comment may follow it. */
async function endOf(archive: Bytes): Promise<DataView> {
  const from = Math.max(0, archive.size - endBytes - commentBytes);
  const tail = await view(archive, from, archive.size - from);
  for (let at = tail.byteLength - endBytes; at >= 0; at--) {
    if (tail.getUint32(at, true) === 0x06054b50) return new DataView(tail.buffer, at);
  }
  throw new Refused("damaged");
}

function isUnsafe(path: string): boolean {
  return (
    path === "" ||
    /^[/~]|^[A-Za-z]:|\\|\.(?:zip|jar|7z|rar|gz|tar)$/i.test(path) ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u001f\u007f]/.test(path) ||
    path.split("/").some((part) => part === ".." || part === ".")
  );
}

function sessionPaths(manifest: unknown): readonly string[] {
  if (typeof manifest !== "object" || manifest === null) throw new Refused("no-session");
  const { format, version, sessions } = manifest as {
    format?: unknown;
    version?: unknown;
    sessions?: unknown;
  };
  if (format !== "bocal-archive") throw new Refused("no-session");
  if (typeof version === "number" && version > 1) throw new Refused("newer");
  if (!Array.isArray(sessions) || sessions.length === 0) throw new Refused("no-session");
  if (sessions.length > sessionsAtMost) throw new Refused("too-large");
  return sessions.map(String);
}

async function json(archive: Bytes, entries: ReadonlyMap<string, Entry>, path: string): Promise<unknown> {
  const entry = entries.get(path);
  if (entry === undefined) throw new Refused("no-session");
  const { offset, packed, size, method, crc } = entry;
  if (size > sessionBytesAtMost || packed > sessionBytesAtMost) throw new Refused("too-large");
  const head = await view(archive, offset, 30);
  if (head.getUint32(0, true) !== 0x04034b50) throw new Refused("damaged");
  const from = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = new Uint8Array((await view(archive, from, packed)).buffer);
  const whole = method === 8 ? await inflated(bytes) : method === 0 ? bytes : null;
  if (whole === null || whole.byteLength !== size || crcOf(whole) !== crc) throw new Refused("damaged");
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(whole));
}

/** Unpacks, and stops where no session file goes on: what an archive says of its sizes is not believed. */
async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > sessionBytesAtMost) {
      await reader.cancel();
      throw new Refused("too-large");
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

async function view(archive: Bytes, from: number, size: number): Promise<DataView<ArrayBuffer>> {
  if (from < 0 || from + size > archive.size) throw new Refused("damaged");
  return new DataView(await archive.slice(from, from + size).arrayBuffer());
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
