import { describe, expect, test } from "vitest";
import { namesIn, readText, type SourceFile, sourceTree } from "./help/source-tree.ts";

type Status = "held by a test" | "left to people" | "not yet";

interface Rule {
  readonly id: string;
  readonly status: Status;
  readonly note: string;
  readonly text: string;
  readonly place: string;
}

interface TestName {
  readonly name: string;
  readonly place: string;
}

const ruleLine =
  /^- \*\*([A-Z]{2}-\d{2})\*\* \((held by a test|left to people|not yet)(?:: ([^)]+))?\) (\S.*)$/;
const leadingIds = /^(?:[A-Z]{2}-\d{2}(?:,? |$))+/;

const lines = namesIn("docs/rules")
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) =>
    readText(`docs/rules/${name}`)
      .split("\n")
      .map((line, at) => ({ line, place: `docs/rules/${name}:${at + 1}` })),
  );
const written = lines.filter(({ line }) => /^\s*[-*] \*\*[A-Z]{2}-\d+/.test(line));
const rules = written.flatMap(({ line, place }): readonly Rule[] => {
  const [, id, status, note = "", text] = ruleLine.exec(line) ?? [];
  return id && status && text ? [{ id, status: status as Status, note: note.trim(), text, place }] : [];
});

const names = filesThatRun(sourceTree("tests")).flatMap(({ path, code }) => testNames(path, code));
const citations = names.flatMap(({ name, place }) => citedBy(name).map((id) => ({ id, name, place })));

/** The test files, and the contract suites and helpers that they import: a suite that nobody calls holds nothing. */
function filesThatRun(files: readonly SourceFile[]): readonly SourceFile[] {
  const running = new Set(files.filter(({ path }) => path.endsWith(".test.ts")));
  for (const file of running) {
    for (const { target } of file.imports) {
      const imported = files.find(({ path }) => path === target);
      if (imported) running.add(imported); // a Set that grows while it is walked is walked to its new end
    }
  }
  return [...running];
}

/** Names of the tests that run: `test("…")`, `it("…")`, with `.each(…)` and the like; skipped ones hold nothing. */
function testNames(path: string, code: string): readonly TestName[] {
  return [...code.matchAll(/^[ \t]*(?:test|it)((?:\.\w+)*)(?=[(`])/gm)].flatMap((match) => {
    const modifiers = match[1] ?? "";
    if (/\.(?:skip|todo|fails)\b/.test(modifiers)) return [];
    const start = match.index + match[0].length;
    const call = /\.(?:each|for|skipIf|runIf)\b/.test(modifiers) ? afterGroup(code, start) : start;
    const [, , name] = /^\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1/.exec(code.slice(call)) ?? [];
    const at = code.slice(0, match.index).split("\n").length;
    return name === undefined ? [] : [{ name, place: `${path}:${at}` }];
  });
}

/** The index behind the bracketed group, or the template, that opens at `start`. Brackets inside strings do not count. */
function afterGroup(code: string, start: number): number {
  const piece = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|[([{]|[)\]}]/g;
  piece.lastIndex = start;
  let depth = 0;
  for (let found = piece.exec(code); found; found = piece.exec(code)) {
    if (/^[([{]/.test(found[0])) depth++;
    if (/^[)\]}]/.test(found[0])) depth--;
    if (depth === 0) return piece.lastIndex;
  }
  return code.length;
}

function citedBy(name: string): readonly string[] {
  return leadingIds.exec(name)?.[0].match(/[A-Z]{2}-\d{2}/g) ?? [];
}

const none: readonly string[] = [];
const withStatus = (status: Status) => rules.filter((rule) => rule.status === status);

describe("the rules in docs/rules", () => {
  test("each is one line with a number, a status and a text", () => {
    const unread = written.filter(({ line }) => !ruleLine.test(line));
    expect(unread.map(({ line, place }) => `${place} ${line.slice(0, 60)}`)).toEqual(none);
    expect(rules.length).toBeGreaterThan(0);
  });

  test("numbers run from 01 without gap or repetition, one prefix a file", () => {
    const idsByFile = Map.groupBy(rules, ({ place }) => place.replace(/:\d+$/, ""));
    const wrong = [...idsByFile].flatMap(([file, ruled]) => {
      const prefix = ruled[0]?.id.slice(0, 2);
      const due = ruled.map((_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`);
      const first = ruled.findIndex(({ id }, index) => id !== due[index]);
      return first < 0 ? [] : [`${file} has ${ruled[first]?.id} in the place of ${due[first]}`];
    });
    expect(wrong).toEqual(none);
    expect(new Set(rules.map(({ id }) => id.slice(0, 2))).size).toBe(idsByFile.size);
  });

  test("whatever no test holds says why", () => {
    const silent = rules.filter(({ status, note }) => status !== "held by a test" && note === "");
    expect(silent.map(({ id, status, place }) => `${place} ${id} is ${status}, without a reason`)).toEqual(
      none,
    );
  });
});

describe("rules and tests", () => {
  test("every rule said to be held is cited at the start of the name of a test that runs", () => {
    const cited = new Set(citations.map(({ id }) => id));
    const orphans = withStatus("held by a test").filter(({ id }) => !cited.has(id));
    const count = (status: Status) => `${withStatus(status).length} ${status}`;
    console.log(
      `${rules.length} rules: ${count("held by a test")}, ${count("left to people")}, ${count("not yet")}`,
    );
    expect(orphans.map(({ id, place, text }) => `${place} ${id} has no test: ${text.slice(0, 60)}`)).toEqual(
      none,
    );
  });

  test("every number cited by a test is a rule, and its status says that a test holds it", () => {
    const statusById = new Map(rules.map(({ id, status }) => [id, status]));
    const wrong = citations.filter(({ id }) => statusById.get(id) !== "held by a test");
    expect(
      wrong.map(({ id, place, name }) => `${place} "${name}": ${id} is ${statusById.get(id) ?? "no rule"}`),
    ).toEqual(none);
  });
});

describe("the names of tests", () => {
  test("are sentences of three words or more, in the present", () => {
    const wrong = names.filter(
      ({ name }) => name.replace(leadingIds, "").trim().split(/\s+/).length < 3 || /\bshould\b/i.test(name),
    );
    expect(wrong.map(({ name, place }) => `${place} "${name}"`)).toEqual(none);
  });

  test("are found in plain, repeated and templated tests, and not in skipped ones or comments", () => {
    const code = [
      'test("MP-05 one", () => {});',
      '  it.each([[")", 1]])("CC-02 CC-03 two %s", () => {});',
      "test.each`a | b`(`MP-06, MP-07 three`, () => {});",
      'test.skip("MP-08 four", () => {});',
      '// test("MP-09 five", () => {});',
      'contest("MP-10 six");',
    ].join("\n");
    const found = testNames("x.test.ts", code);
    expect(found.map(({ place }) => place)).toEqual(["x.test.ts:1", "x.test.ts:2", "x.test.ts:3"]);
    expect(found.flatMap(({ name }) => citedBy(name))).toEqual(["MP-05", "CC-02", "CC-03", "MP-06", "MP-07"]);
  });
});
