import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { builtFolder } from "./apps.ts";
import { buildApps } from "./build.ts";

// What a phone downloads before its first field, against the budget. Fonts are not in it: text shows without them, and
// the check refuses a face that would make text wait. Yjs is not in it because it may only come with a board.

const budget = { script: 45_000, rest: 20_000 }; // bytes after gzip
const yjs = "__ $YJS$ __"; // the name that Yjs leaves in every bundle, to notice a second copy of itself

/** One file of Vite's manifest. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

await buildApps();
const folder = builtFolder("participant");
const page = loadedBy("index.html");
const scripts = page.filter((file) => file.endsWith(".js"));
const rest = page.filter((file) => !file.endsWith(".js"));
const faults = [
  ...weigh("JavaScript", scripts, budget.script),
  ...weigh("Everything else", rest, budget.rest),
  ...scripts
    .filter((file) => read(file).includes(yjs))
    .map((file) => `${file} holds Yjs, which must come with a board only`),
  ...rest
    .filter(hasBlockingFont)
    .map((file) => `${file} has a font that makes text wait: add font-display: swap`),
];
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** The page itself and all that it loads by itself: from its markup, and through static imports. */
function loadedBy(html: string): readonly string[] {
  const chunks = JSON.parse(read("chunks.json")) as Readonly<Record<string, Chunk>>;
  const loaded = new Set([html, ...linkedBy(html)]);
  const visited = new Set<string>();
  const visit = (name: string) => {
    const chunk = chunks[name];
    if (chunk === undefined || visited.has(name)) return;
    visited.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) loaded.add(file);
    chunk.imports?.forEach(visit);
  };
  visit(html);
  return [...loaded].filter((file) => !/\.woff2?$/.test(file));
}

function linkedBy(html: string): readonly string[] {
  const links = read(html).matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\/j\/([^"]+)"/g);
  return [...links].map(([, file = ""]) => file);
}

/** Prints what the files weigh, and says when it is more than the limit. */
function weigh(what: string, files: readonly string[], limit: number): readonly string[] {
  const weights = files.map((file) => ({
    file,
    bytes: gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
  }));
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${what}: ${kilobytes(total)} of ${kilobytes(limit)} after gzip`);
  for (const { file, bytes } of weights) console.log(`  ${kilobytes(bytes).padStart(8)}  ${file}`);
  return total > limit ? [`${what} weighs ${kilobytes(total)}, more than ${kilobytes(limit)}`] : [];
}

function hasBlockingFont(file: string): boolean {
  const faces = file.endsWith(".css") ? (read(file).match(/@font-face\s*\{[^}]*\}/g) ?? []) : [];
  return faces.some((face) => !/font-display:\s*(?:swap|fallback|optional)/.test(face));
}

function read(file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
