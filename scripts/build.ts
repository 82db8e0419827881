import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import type { Rolldown } from "vite";
import { type AppName, appFolder, appNames, builtFolder, sourcesHash } from "./apps.ts";

/**
 * Builds the apps whose sources changed since they were last built, and says which. What was built before stays until
 * the new files are whole, so a failed or interrupted build leaves the old ones, and two at once do not mix.
 */
export async function buildApps(say: (line: string) => void = console.log): Promise<readonly AppName[]> {
  const stale = appNames.filter((app) => !isBuilt(app));
  if (stale.length === 0) return stale;
  say(`Bocal se prépare (${stale.join(", ")})… · Bocal is getting ready…`);
  await forProduction(() => allDone(stale.map(buildApp)));
  return stale;
}

/** Whether the built files are those of the sources as they are. */
export function areAppsBuilt(): boolean {
  return appNames.every(isBuilt);
}

/** Waits for all, so that one that fails does not leave another half done; then throws what went wrong first. */
async function allDone(builds: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(builds);
  await Promise.all(builds);
}

// Beside the built files: the hash of the sources they were made from.
const stamp = ".sources";

function isBuilt(app: AppName): boolean {
  const file = path.join(builtFolder(app), stamp);
  return existsSync(file) && readFileSync(file, "utf8") === sourcesHash(app);
}

async function buildApp(app: AppName): Promise<void> {
  const hash = sourcesHash(app); // before: a file saved meanwhile makes the result stale, never wrongly fresh
  const aside = path.join(appFolder(app), "node_modules", `.built-${process.pid}`);
  try {
    await bundle(app, aside);
    await compressUnder(aside);
    writeFileSync(path.join(aside, stamp), hash);
    rmSync(builtFolder(app), { recursive: true, force: true });
    renameSync(aside, builtFolder(app));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function bundle(app: AppName, outDir: string): Promise<void> {
  const { build } = await import("vite"); // a start that has nothing to build does not wait for it
  const folder = appFolder(app);
  const configFile = path.join(folder, "vite.config.ts");
  const rolldownOptions = { onLog: quietly };
  await build({
    root: folder,
    configFile,
    logLevel: "warn",
    build: { outDir, emptyOutDir: true, rolldownOptions },
  });
}

/** React's libraries say "use client" to bundlers for servers; ours may forget it. */
const quietly: NonNullable<Rolldown.InputOptions["onLog"]> = (level, log, next) => {
  if (log.code !== "MODULE_LEVEL_DIRECTIVE") next(level, log);
};

/** Under a test runner Vite would bundle React for development. */
async function forProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

const compressible = /\.(?:js|css|html|svg)$/;
// Under 1 kB a compressed answer saves nothing: it fits in the same packet.
const worthBytes = 1_000;

/** Lays `.gz` and `.br` beside each text, so that the server compresses nothing while people wait. */
async function compressUnder(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  await Promise.all(
    names.filter((name) => compressible.test(name)).map((name) => compress(path.join(folder, name))),
  );
}

async function compress(file: string): Promise<void> {
  const content = readFileSync(file);
  if (content.length < worthBytes) return;
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, { params }));
}

if (import.meta.main) await buildApps();
