import { methodNames } from "@bocal/protocol/methods/index";
import { sessionFileSchema } from "@bocal/protocol/session/schema";
import { describe, expect, test } from "vitest";
import { readText } from "../../help/source-tree.ts";
import { contentIn, fieldsOf, partOf } from "./file-fields.ts";

const page = readText("docs/session-file.md");

describe("the page about the session file", () => {
  test("tells every field that the file has, and none that it has not", () => {
    const [, table = ""] = /## The file\n([\s\S]*?)\n## /.exec(page) ?? [];
    const told = [...table.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, field]) => field);
    expect(told).toEqual(fieldsOf(sessionFileSchema).filter((field) => !field.includes(".portable")));
  });

  test.each(methodNames)("lists what %s keeps of an activity", (method) => {
    const [, list = ""] = new RegExp(`### \`${method}\`\n\n\`\`\`\n([^\`]*)\`\`\``).exec(page) ?? [];
    const kept = fieldsOf(partOf(contentIn(sessionFileSchema), method));
    // Earlier votes are made like the last one.
    const fields = new Set(kept.map((field) => field.replace(/votesBefore\[\].*/, "votesBefore[]")));
    const told = list.split(/\s+/).filter((field) => field !== "");
    expect(
      told,
      `The list under "${method}" in docs/session-file.md is now:\n${inLines([...fields])}`,
    ).toEqual([...fields]);
  });
});

/** The fields as the page sets them. */
function inLines(fields: readonly string[]): string {
  return fields.reduce((text, field) => {
    const last = text.slice(text.lastIndexOf("\n") + 1);
    return `${text}${last.length + field.length > 137 ? "\n" : " "}${field}`;
  });
}
