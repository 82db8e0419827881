import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

/** A Chromium on this machine, and what its process needs in the environment. */
export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const words = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser without a window. Whoever starts it closes it. */
export async function launch(): Promise<Browser> {
  const { executable, env } = await findChromium();
  return chromium.launch({ executablePath: executable, args: words, env: { ...process.env, ...env } });
}

/** CHROME_PATH, else on Linux x64 the one that comes with the dependencies, else the one of the system. */
export async function findChromium(): Promise<Chromium> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return { executable: CHROME_PATH, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return bundledChromium();
  return { executable: "/usr/bin/chromium", env: {} };
}

/** Unpacked once a machine and version, in one rename, so that tests that start together do not race. */
async function bundledChromium(): Promise<Chromium> {
  const folder = path.join(tmpdir(), `bocal-chromium-${bundledVersion()}`);
  if (!existsSync(path.join(folder, "chromium"))) {
    const aside = mkdtempSync(`${folder}-`);
    await unpack(aside);
    writeFileSync(path.join(aside, "fonts/fonts.conf"), fontsConfiguration(folder));
    try {
      renameSync(aside, folder);
    } catch {
      rmSync(aside, { recursive: true, force: true }); // another process was faster, with the same files
    }
  }
  const env = {
    LD_LIBRARY_PATH: path.join(folder, "al2023/lib"),
    FONTCONFIG_PATH: path.join(folder, "fonts"),
  };
  return { executable: path.join(folder, "chromium"), env };
}

function bundledVersion(): string {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(path.dirname(entry), "../package.json"), "utf8"),
  );
  return (manifest as { readonly version: string }).version;
}

// The package unpacks into the temporary folder, and its system libraries only where it believes to be on AWS. It also
// leaves paths in the environment, which must not reach what the tests start.
async function unpack(folder: string): Promise<void> {
  const names = ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" });
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** The package's own names a folder that is not there, and all text is then invisible. */
function fontsConfiguration(folder: string): string {
  const folders = [
    `<dir>${folder}/fonts</dir>`,
    "<dir>/usr/share/fonts</dir>",
    `<cachedir>${folder}/fc-cache</cachedir>`,
  ];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join("")}</fontconfig>`;
}
