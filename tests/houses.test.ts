import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { cycles, mentions, type SourceFile, sourceTree } from "./help/source-tree.ts";

// The plan of the house stands in docs/architecture.md. A new package, or a new room of protocol, gets its line here.
const mayImport = new Map<string, readonly string[]>([
  ["packages/protocol", []],
  ["packages/client", ["packages/protocol"]],
  ["packages/server", ["packages/protocol"]],
  ["apps/facilitator", ["packages/client", "packages/protocol"]],
  ["apps/participant", ["packages/client", "packages/protocol"]],
]);
/** Each room of protocol may import those before it. */
const rooms = [
  "base",
  "room",
  "board",
  "report",
  "vote",
  "timer",
  "flow",
  "methods",
  "agenda",
  "session",
  "wire",
];
const lineCeiling = 500;

const sources = sourceTree("packages", "apps");
const shipped = sources.filter(({ path }) => /^\w+\/[^/]+\/src\//.test(path));
const protocol = shipped.filter(({ path }) => path.startsWith("packages/protocol/"));
const everything = [...sources, ...sourceTree("tests", "scripts")];

const home = (path: string) => path.split("/").slice(0, 2).join("/");
const room = (path: string) => path.split("/")[3] ?? "";
const method = (path: string) => /\/src\/methods\/([^/]+)\//.exec(path)?.[1];
const none: readonly string[] = [];

/** Imports that lead to a file of ours, with a sentence for each one that `wrong` objects to. */
function offences(
  files: readonly SourceFile[],
  wrong: (from: string, to: string, specifier: string) => string | null,
) {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier, target }) => {
      const objection = target === null ? null : wrong(path, target, specifier);
      return objection === null ? [] : [`${path} imports ${target}: ${objection}`];
    }),
  );
}

describe("who may import whom", () => {
  test("a package imports only packages it may know, by their name, and itself by relative paths", () => {
    const found = offences(shipped, (from, to, specifier) => {
      const named = specifier.startsWith("@bocal/");
      if (home(from) === home(to)) return named ? "inside a package, imports are relative" : null;
      const known = mayImport.get(home(from)) ?? [];
      if (!known.includes(home(to)))
        return `${home(from)} may import ${known.join(", ") || "nothing of ours"}`;
      return named ? null : "another package is imported by its name";
    });
    expect(found).toEqual(none);
  });

  test("protocol knows no framework, and valibot only where schemas stand", () => {
    const foreign = protocol.flatMap(({ path, imports }) =>
      imports
        .filter(({ target, specifier }) => {
          const schemas = room(path) === "wire" || posix.basename(path) === "schema.ts";
          return target === null && !(specifier === "valibot" && schemas);
        })
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(foreign).toEqual(none);
  });

  test("a room of protocol imports only the rooms that stand before it", () => {
    const homeless = protocol
      .filter(({ path }) => !rooms.includes(room(path)))
      .map(({ path }) => `${path} is in no room`);
    const upward = offences(protocol, (from, to) =>
      rooms.indexOf(room(to)) > rooms.indexOf(room(from)) ? `${room(from)} stands before ${room(to)}` : null,
    );
    expect([...homeless, ...upward]).toEqual(none);
  });

  test("a method imports the contract and itself, never another method or their list", () => {
    const found = offences(shipped, (from, to) => {
      const inMethods = /\/src\/methods\//.test(to) && home(from) === home(to);
      if (from.endsWith("/src/methods/method.ts")) return inMethods ? "the contract knows no method" : null;
      if (method(from) === undefined || !inMethods || method(to) === method(from)) return null;
      return to.endsWith("/src/methods/method.ts") ? null : "a method knows only the contract and itself";
    });
    expect(found).toEqual(none);
  });

  test("no file reaches itself again, by value or by type", () => {
    expect(cycles(shipped)).toEqual(none);
  });
});

describe("how files are kept", () => {
  test("no file passes everything on, and none only passes on what others export", () => {
    const passing =
      /^[ \t]*(?:(?:import|export)\b[^"'`;]*?\bfrom|import)\s*["'][^"'\n]+["'];?|^[ \t]*export\s+(?:type\s+)?\{[^}]*\};?/gm;
    const onlyPassing = everything.filter(
      ({ code }) => /^[ \t]*export\b/m.test(code) && code.replace(passing, "").trim() === "",
    );
    const barrels = onlyPassing.filter(({ path }) => path !== "packages/protocol/src/methods/index.ts");
    const stars = mentions(everything, /^\s*export\s*(?:type\s*)?\*/);
    expect([...barrels.map(({ path }) => `${path} only passes on`), ...stars]).toEqual(none);
  });

  test("no file or folder has a name that answers no question", () => {
    const nameless = /(?:^|\/)(?:utils?|helpers?|types|common|misc|constants|manager)(?:[./]|$)/;
    expect(everything.filter(({ path }) => nameless.test(path)).map(({ path }) => path)).toEqual(none);
  });

  test(`no file is longer than ${lineCeiling} lines, lists of words excepted`, () => {
    const lengths = everything.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
    const long = lengths.filter(
      ({ path, lines }) => lines > lineCeiling && !/\/words\/(?:fr|en)\.ts$/.test(path),
    );
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual(none);
  });

  test("protocol reads no clock, no dice and no machine of its own", () => {
    const impure =
      /\b(?:Date\.now|new Date\(|Math\.random|crypto\.|set(?:Timeout|Interval|Immediate)\b|performance\.|process\.|console\.)/;
    expect(mentions(protocol, impure)).toEqual(none);
  });
});
