import { createHash } from "node:crypto";
import { manifestPath } from "@bocal/protocol/session/archive";
import { csvFiles } from "./csv.ts";
import { fileWord, slug } from "./file-name.ts";
import type { Tell } from "./format.ts";
import { renderJson } from "./json.ts";
import type { Material } from "./material.ts";
import { pictureFiles } from "./pictures/files.ts";
import type { Language } from "./words.ts";

/** What a ZIP of everything says of itself: every file with its size and hash, so that a later reader can tell that none was changed. */
export interface Manifest {
  readonly format: "bocal-archive";
  readonly version: 1;
  readonly takenAt: string;
  readonly language: Language;
  readonly title: string;
  /** The session files: what can be loaded back. */
  readonly sessions: readonly string[];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One file of the ZIP that another renderer makes. */
export interface ZipMember {
  readonly path: string;
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
}

interface ZipNeeds {
  readonly material: Material;
  readonly language: Language;
  readonly members: readonly ZipMember[];
  readonly tell: Tell;
}

/** Everything in one file: minutes in every format, data, pictures, session files, and a manifest with a hash of each. */
export async function renderZip({ material, language, members, tell }: ZipNeeds): Promise<Uint8Array> {
  const { report, files } = material;
  const steps = members.length + 1;
  const entries: ZipEntry[] = [];
  for (const [index, { path, make }] of members.entries()) {
    tell(index, steps);
    entries.push({ path, bytes: bytesOf(await make()) });
  }
  tell(members.length, steps);
  const folder = fileWord("workbook", language);
  for (const [index, { title, text }] of csvFiles(report, language).entries()) {
    entries.push({ path: `${folder}/${slug(title) || index + 1}.csv`, bytes: bytesOf(text) });
  }
  const sessions = files.map((file, index) => {
    const path = `${fileWord("session", language)}-${index + 1}.json`;
    entries.push({ path, bytes: bytesOf(renderJson(file)) });
    return path;
  });
  // Pictures are most of the work: they are counted as they come.
  const before = members.length + 1;
  const pictures = pictureFiles(report, ["png", "svg"], {
    language,
    tell: (done, of) => tell(before + done, before + of),
  });
  for (const { path, bytes } of pictures) {
    entries.push({ path: `${fileWord("pictures", language)}/${path}`, bytes });
  }
  return zipped(entries, { material, language, sessions });
}

interface Described {
  readonly material: Material;
  readonly language: Language;
  readonly sessions: readonly string[];
}

async function zipped(
  entries: readonly ZipEntry[],
  { material, language, sessions }: Described,
): Promise<Uint8Array> {
  const { report } = material;
  const named = withOwnPaths(entries);
  const manifest: Manifest = {
    format: "bocal-archive",
    version: 1,
    takenAt: new Date(report.takenAt).toISOString(),
    language,
    title: report.title,
    sessions,
    files: named.map(({ path, bytes }) => ({
      path,
      bytes: bytes.byteLength,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
  };
  const described = { path: manifestPath, bytes: bytesOf(`${JSON.stringify(manifest, null, 2)}\n`) };
  return zipOf([described, ...named], report.takenAt);
}

/** A ZIP of these files, in their order; what is packed already is not packed again. */
export async function zipOf(entries: readonly ZipEntry[], at: number): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const mtime = new Date(Math.max(at, Date.UTC(1980, 0, 2)));
  return zipSync(
    Object.fromEntries(
      withOwnPaths(entries).map(({ path, bytes }) => [
        path,
        [bytes, { level: /\.(?:png|docx|xlsx|pdf)$/.test(path) ? 0 : 6, mtime }] as const,
      ]),
    ) as Parameters<typeof zipSync>[0],
  );
}

/** No two files of one path, whatever their titles. */
function withOwnPaths(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const { path } = entry;
    const dot = path.lastIndexOf(".");
    let own = path;
    for (let count = 2; taken.has(own.toLowerCase()); count++) {
      own = `${path.slice(0, dot)}-${count}${path.slice(dot)}`;
    }
    taken.add(own.toLowerCase());
    return { ...entry, path: own };
  });
}

function bytesOf(made: string | Uint8Array): Uint8Array {
  return typeof made === "string" ? Buffer.from(made) : made;
}
