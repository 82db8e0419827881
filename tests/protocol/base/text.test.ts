import {
  comparable,
  firstLetters,
  isInCapitals,
  sentenceCase,
  textLength,
  tidyLine,
  tidyText,
} from "@bocal/protocol/base/text";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../../help/seeds.ts";

const anyText = fc.string({ unit: "binary", maxLength: 200 });

describe("the length of a text", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["👩‍👩‍👧‍👦", 1],
    ["👩🏽‍👩🏾‍👧🏿‍👦🏻", 1],
    ["🇫🇷", 1],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1],
    ["漢字", 2],
  ])("of %j is %i, as a reader counts", (text, length) => {
    expect(textLength(text)).toBe(length);
  });

  test("is that of the letters as they are cut, also where they need not be cut", () => {
    const usual = fc.string({
      unit: fc.constantFrom(..."\n aZ09.,;:!?'’–«»“”…€àéÿœŒŁʯ\u00a0\u00ad\u202f©®"),
      maxLength: 60,
    });
    const cut = new Intl.Segmenter("fr", { granularity: "grapheme" });
    holds(
      fc.property(usual, fc.nat(60), (text, count) => {
        const letters = [...cut.segment(text)].map(({ segment }) => segment);
        expect(textLength(text)).toBe(letters.length);
        expect(firstLetters(text, count)).toBe(letters.slice(0, count).join(""));
      }),
    );
  });

  test("grows with the bytes of a text, however its signs are joined", () => {
    holds(
      fc.property(anyText, (text) => {
        expect(textLength(text) * 24).toBeGreaterThanOrEqual(text.length);
      }),
    );
    expect(textLength(Array.from({ length: 1_000 }, () => "👩").join("\u200d"))).toBeGreaterThan(100);
  });
});

describe("a text as it is kept", () => {
  test("has no mark that turns its direction or cannot be seen", () => {
    expect(tidyText("\u202eoui\u202c \u2066non\u2069\ufeff\u200b")).toBe("oui non");
    expect(tidyText("a\u0007b\u0000c")).toBe("abc");
  });

  test("keeps what writing needs: joined signs, no-break spaces as spaces, accents as one", () => {
    expect(tidyText("👩‍👧")).toBe("👩‍👧");
    expect(tidyText("Que\u00a0faire\u202f?")).toBe("Que faire ?");
    expect(tidyText("e\u0301te\u0301")).toBe("été");
  });

  test("has four marks on a letter at most", () => {
    expect(tidyText(`z${"\u0317".repeat(90)}`)).toBe(`z${"\u0317".repeat(4)}`);
  });

  test("has single spaces, one empty line at most, and nothing around it", () => {
    expect(tidyText("  un   deux \r\n\r\n\r\n\r\n trois\t")).toBe("un deux\n\ntrois");
    expect(tidyLine(" un\n\ndeux ")).toBe("un deux");
  });

  test("is kept the same when it comes again, whatever it is", () => {
    holds(
      fc.property(anyText, (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
        expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
        expect(tidyLine(text)).not.toContain("\n");
      }),
      500,
    );
  });
});

describe("capitals", () => {
  test.each([
    ["ÉCOUTER LES FAMILLES", "Écouter les familles"],
    ["CAF", "CAF"],
    ["CAF !", "CAF !"],
    ["La CAF et la MSA", "La CAF et la MSA"],
    ["12345 !", "12345 !"],
    ["漢字漢字漢字", "漢字漢字漢字"],
    ["« TRANSPORT »", "« transport »"],
  ])("of %j are shown as %j", (text, shown) => {
    expect(sentenceCase(text)).toBe(shown);
  });

  test("once lowered, do not shout any more", () => {
    holds(
      fc.property(anyText, (text) => {
        expect(isInCapitals(sentenceCase(text))).toBe(false);
      }),
      500,
    );
  });
});

describe("texts that count as the same", () => {
  test("differ in accents, case, signs or spaces alone", () => {
    expect(comparable("  Élodie  D'ARTOIS ! ")).toBe(comparable("elodie d’artois"));
    expect(comparable("Le bus")).not.toBe(comparable("Le car"));
    expect(comparable("?!")).toBe("");
  });
});
