import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

/** One `import`, `export … from` or `import(…)`, of values or of types alike. */
interface Import {
  readonly specifier: string;
  /** Path of the imported file from the root of the repository; null for what comes from a registry or from Node. */
  readonly target: string | null;
}

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text with each comment replaced by the line breaks it held, so that line numbers stay true. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every `.ts` and `.tsx` file under these folders, sorted by path. A folder that does not exist holds none. */
export function sourceTree(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap(pathsUnder).sort().map(readSource);
}

/** Text of one file, by its path from the root of the repository. */
export function readText(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** Names of the entries of one folder, or none where there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  return existsSync(root + folder) ? readdirSync(root + folder).sort() : [];
}

function pathsUnder(folder: string): readonly string[] {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const foreign = entry.name === "node_modules" || entry.name === "dist" || entry.name.startsWith(".");
      return foreign ? [] : pathsUnder(path);
    }
    return entry.isFile() && /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function readSource(path: string): SourceFile {
  const text = readText(path);
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(path, code) };
}

/** Strings come first in the pattern, so that `"https://…"` is kept whole and only real comments go. */
function withoutComments(text: string): string {
  const stringOrComment =
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(stringOrComment, (found, string?: string) => string ?? found.replace(/[^\n]/g, ""));
}

const importForms = [
  /(?<=^|;)[ \t]*(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"'\n]+)["']/gm,
  /(?<=^|;)[ \t]*import\s*["']([^"'\n]+)["']/gm,
  /\bimport\s*\(\s*["'`]([^"'`\n]+)["'`]/g,
];

function importsOf(path: string, code: string): readonly Import[] {
  const specifiers = importForms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ""));
  return specifiers.map((specifier) => ({ specifier, target: targetOf(path, specifier) }));
}

function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  const [, name, rest] = /^@bocal\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  if (name === undefined) return null;
  const folder = existsSync(`${root}packages/${name}`) ? "packages" : "apps";
  const bare = `${folder}/${name}/src/${rest ?? ""}`;
  return [`${bare}.ts`, `${bare}.tsx`].find((candidate) => existsSync(root + candidate)) ?? bare;
}

/** Every way back from a file to itself along `imports` that stay inside `files`, each told as the path that leads there. */
export function cycles(files: readonly SourceFile[]): readonly string[] {
  const fileByPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    const back = trail.indexOf(path);
    if (back >= 0) return [[...trail.slice(back), path].join(" → ")];
    if (done.has(path)) return [];
    const imports = fileByPath.get(path)?.imports ?? [];
    const found = imports.flatMap(({ target }) => (target === null ? [] : walk(target, [...trail, path])));
    done.add(path);
    return found;
  };
  return files.flatMap(({ path }) => walk(path, []));
}

/** Lines of code that match `pattern`, each told with its place; what stands in comments does not count. */
export function mentions(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, code }) =>
    code.split("\n").flatMap((line, at) => {
      const found = pattern.exec(line)?.[0].trim();
      return found === undefined ? [] : [`${path}:${at + 1} says ${found}`];
    }),
  );
}
