import { createHash } from "node:crypto";
import { oldestServed, wireVersion } from "@bocal/protocol/wire/version";
import { describe, expect, test } from "vitest";
import { readText, sourceTree } from "../../help/source-tree.ts";

/** The shape of everything that travels under `wireVersion`. */
const pinned = "f16bd5ac1b291a4c";

// What travels is told in types and schemas, so their text is the wire: the messages and what they are made of. Comments and
// line breaks do not count; functions do not either, except schemas, which are values.
const files = sourceTree("packages/protocol/src")
  .filter(
    ({ path }) =>
      /\/src\/wire\/(?!version\.ts|patch\.ts)/.test(path) ||
      /\/src\/session\/(?:views|schema|vocabulary)\.ts$/.test(path) ||
      /\/src\/methods\/\w+\/(?:\w+\/)?(?:schema|vocabulary|phase|[a-z-]+-terms)\.ts$/.test(path) ||
      /\/src\/flow\//.test(path) ||
      /\/src\/vote\/(?:vote|result|show|portable|schema)\.ts$/.test(path) ||
      /\/src\/(?:board\/card|board\/cells\/(?:schema|vocabulary)|room\/organisation|room\/person|timer\/timer)\.ts$/.test(
        path,
      ),
  )
  .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** Events and states stay on the server: logs of past versions have a test of their own. */
const atHome = /^(?:interface|type) (?:Event|ActivityEvent|State)\b/;

/** Types and interfaces, and constants that are built with valibot, each on one line. */
function shapesIn(code: string): readonly string[] {
  const parts = code.split(/^(?=(?:export )?(?:declare |async )?(?:interface|type|const|function|let)\b)/m);
  return parts
    .filter((part) => /^(?:export )?(?:interface|type) |^(?:export )?const [\s\S]*\bv\./.test(part))
    .map((part) =>
      part
        .replace(/\s+/g, " ")
        .replace(/^export /, "")
        .trim(),
    )
    .filter((part) => !atHome.test(part));
}

describe("the wire", () => {
  test("has the shape that its version number stands for", () => {
    const shapes = files.flatMap(({ path, code }) => shapesIn(code).map((shape) => `${path}: ${shape}`));
    const hash = createHash("sha256").update(shapes.join("\n")).digest("hex").slice(0, 16);
    const advice = [
      `What travels has changed: its hash is now ${hash}.`,
      "If pages of a released version are still served, raise wireVersion in packages/protocol/src/wire/version.ts with a line",
      "of history, and say in oldestServed which pages the server still understands. Then, and in any case, pin this hash here.",
    ].join("\n");
    expect(hash, advice).toBe(pinned);
  });

  test("is told in more than one place, and this test finds them all", () => {
    const paths = files.map(({ path }) => path.replace("packages/protocol/src/", ""));
    expect(paths).toEqual(
      expect.arrayContaining([
        "methods/metaplan/schema.ts",
        "methods/metaplan/vocabulary.ts",
        "session/schema.ts",
        "session/views.ts",
        "wire/answer.ts",
        "wire/command.ts",
        "wire/down.ts",
        "wire/up.ts",
        "wire/welcome.ts",
      ]),
    );
    expect(shapesIn("export const a = v.string();\nfunction b() {}\ntype C = 1;\nconst d = 2;\n")).toEqual([
      "const a = v.string();",
      "type C = 1;",
    ]);
  });

  test("has a line of history for each version, and serves none that is newer than itself", () => {
    const history = [...readText("packages/protocol/src/wire/version.ts").matchAll(/^ \* (\d+) {2}\S/gm)];
    expect(history.map(([, version]) => Number(version))).toEqual(
      Array.from({ length: wireVersion }, (_, index) => index + 1),
    );
    expect(oldestServed).toBeGreaterThanOrEqual(1);
    expect(oldestServed).toBeLessThanOrEqual(wireVersion);
  });
});
