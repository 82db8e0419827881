import { describe, expect, test } from "vitest";
import { dayOf } from "../../apps/facilitator/src/methods/fishbowl/day.ts";
import { harvestPages } from "../../apps/facilitator/src/methods/fishbowl/harvest-pages.ts";
import { ruleLines } from "../../apps/facilitator/src/methods/fishbowl/rule-lines.ts";
import { shortNames } from "../../apps/facilitator/src/methods/fishbowl/short-names.ts";
import { fishbowlWords } from "../../apps/facilitator/src/methods/fishbowl/words.ts";

const words = fishbowlWords("fr");
const named = {
  words,
  tasks: [
    { id: "agreements", label: "" },
    { id: "own-1", label: "Ce qui fait rire" },
  ],
  questions: [{ id: "q1" as never, text: "Que gardons-nous ?", status: "done" as const }],
  short: () => "",
  day: (due: string) => due,
};
const note = (id: string, task: string | null) =>
  ({ id, bowl: "b", task, question: null, text: `Note ${id}`, author: null }) as never;
const highlight = (id: string, kind: string, text = "Un point") =>
  ({ id, bowl: "b", question: "q1", kind, text, notes: 0, commitment: null, validated: false }) as never;

describe("the words of a round", () => {
  test("calls people by their first name, and two of one name by a letter more", () => {
    expect(shortNames(["Nadège Aubry", "Yvon Le Goff", "Nadège Caron"])).toEqual([
      "Nadège A.",
      "Yvon",
      "Nadège C.",
    ]);
    expect(shortNames(["Nadège", "", "Nadège"])).toEqual(["Nadège", "", "Nadège"]);
  });

  test("FB-06 reads the rule as it was written, a sentence a line, else the usual words of the mode", () => {
    expect(ruleLines({ rule: "On entre. On sort !\nOn écoute", mode: "open" }, words)).toEqual([
      "On entre.",
      "On sort !",
      "On écoute",
    ]);
    expect(ruleLines({ rule: "  ", mode: "hosts" }, words)).toEqual(words.rules.hosts);
  });

  test("writes a day as people do, and leaves what is no day as it was typed", () => {
    const format = (ms: number) => `${new Date(ms).getFullYear()}/${new Date(ms).getMonth() + 1}`;
    expect(dayOf("2027-03-31", format)).toBe("2027/3");
    expect(dayOf("au printemps", format)).toBe("au printemps");
  });
});

describe("the pages of the harvest", () => {
  test("FB-26 shows notes by task, in the order of the tasks, those without one last", () => {
    const notes = [note("1", null), note("2", "own-1"), note("3", "agreements")];
    const pages = harvestPages("notes", { takeaways: [], notes, highlights: [] }, named);
    expect(pages.map(({ about }) => about)).toEqual(["Les accords", "Ce qui fait rire", "Autres notes"]);
  });

  test("CC-13 goes to another page instead of smaller letters, and loses nothing on the way", () => {
    const highlights = Array.from({ length: 23 }, (_, index) =>
      highlight(String(index), "idea", "mot ".repeat(30)),
    );
    const pages = harvestPages("highlights", { takeaways: [], notes: [], highlights }, named);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.every(({ items }) => items.length <= 6)).toBe(true);
    expect(pages.flatMap(({ items }) => items.map(({ key }) => key)).toSorted()).toEqual(
      highlights.map(({ id }: { id: string }) => id).toSorted(),
    );
  });

  test("FB-22 puts points by kind and ends with open questions and commitments; nothing yet is one empty page", () => {
    const highlights = [
      highlight("c", "commitment"),
      highlight("a", "agreement"),
      highlight("o", "open-question"),
    ];
    const keys = (step: "highlights" | "commitments") =>
      harvestPages(step, { takeaways: [], notes: [], highlights }, named).flatMap(({ items }) =>
        items.map(({ key }) => key),
      );
    expect(keys("highlights")).toEqual(["a", "o", "c"]);
    expect(keys("commitments")).toEqual(["o", "c"]);
    const putOff = { id: "q2" as never, text: "Et les jeunes ?", status: "parked" as const };
    const withPutOff = { ...named, questions: [...named.questions, putOff] };
    const [last] = harvestPages("commitments", { takeaways: [], notes: [], highlights }, withPutOff);
    expect(last?.items.map(({ text, sort }) => [text, sort])).toEqual([
      ["Et les jeunes ?", "Question reportée"],
      ["Un point", "Question ouverte"],
      ["Un point", "Engagement"],
    ]);
    expect(harvestPages("takeaways", { takeaways: [], notes: [], highlights: [] }, named)).toEqual([
      { about: "", items: [] },
    ]);
  });
});
