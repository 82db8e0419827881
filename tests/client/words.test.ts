import { formatDate, formatNumber, formatTime, type Language, plural } from "@bocal/client/words/look-up";
import { type AnyRefusal, refusalSentence } from "@bocal/client/words/refusals";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sourceTree } from "../help/source-tree.ts";
import { fakeLocalStorage } from "./fake-storage.ts";

/** Every code that has a sentence, read from the file: the compiler has seen to it that none is missing. */
const codes = [
  ...new Set(
    sourceTree("packages/client/src/words")
      .filter(({ path }) => /\/refusals[a-z-]*\.ts$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/^ {2}"?([a-z-]+)"?: \(/gm)].map(([, code]) => code ?? "")),
  ),
];

/** A refusal with every fact that any of them has. */
function refusal(type: string): AnyRefusal {
  const facts = {
    length: 1_250,
    most: 1_140,
    least: 2,
    quota: 3,
    used: 4,
    afterMs: 90_000,
    count: 7,
    budget: 5,
    left: 2,
    spent: 3,
    numbers: [2, 5],
    problem: "illisible",
    first: "Les étapes",
    why: "no-title",
    seats: 5,
    allotted: 4,
    people: 6,
    occupied: 3,
    waiting: 2,
    view: "Les familles",
    label: "Le Département",
    until: null,
    extra: ["p1", "p2"],
  };
  return { type, ...facts } as unknown as AnyRefusal;
}

function of(code: string, language: Language): string {
  return refusalSentence(refusal(code), language);
}

describe("the sentence for a refusal", () => {
  test("is whole and calm in both languages, without the machine's words", () => {
    const machine = /!|undefined|NaN|erreur|error|token|socket|serveur|server|\b[45]\d\d\b/i;
    const wrong = codes
      .flatMap((code) => [of(code, "fr"), of(code, "en")])
      .filter(
        (sentence) =>
          !/^[\p{Lu}\d]/u.test(sentence) || !/(?:\.|illisible)$/.test(sentence) || machine.test(sentence),
      );
    expect(wrong).toEqual([]);
  });

  test("is set in French as French is", () => {
    const badlySet = /[^\u202f][;!?]|[^\u00a0]:|['"]/;
    expect(codes.map((code) => of(code, "fr")).filter((sentence) => badlySet.test(sentence))).toEqual([]);
  });

  test("there are sentences for all of them", () => {
    expect(codes.length).toBeGreaterThan(55);
  });

  test("names the facts that help, in the numbers of the language", () => {
    expect(refusalSentence({ type: "card-too-long", length: 152, most: 140 }, "fr")).toBe(
      "Cette carte a 152 signes, elle en tient 140. Raccourcissez-la, ou faites-en deux.",
    );
    expect(refusalSentence({ type: "slow-down", afterMs: 4_200 }, "fr")).toContain("5\u00a0secondes");
    expect(refusalSentence({ type: "slow-down", afterMs: 150_000 }, "en")).toContain("3 minutes");
    expect(refusalSentence({ type: "quota-reached", quota: 1 }, "fr")).toContain("votre carte");
    expect(refusalSentence({ type: "quota-reached", quota: 3 }, "en")).toContain("your 3 cards");
  });

  test("of a code from a newer server still tells what to do", () => {
    expect(refusalSentence(refusal("not-invented-yet"), "en")).toBe(
      refusalSentence({ type: "internal" }, "en"),
    );
    expect(refusalSentence(refusal("toString"), "en")).toBe(refusalSentence({ type: "internal" }, "en"));
  });
});

describe("the language of a page", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A page that has just loaded: nothing is chosen in its memory. */
  async function languageOf(browsers: string, chosen: string | null): Promise<Language> {
    vi.resetModules();
    vi.stubGlobal("navigator", { language: browsers });
    vi.stubGlobal("document", { documentElement: { lang: "" } });
    const storage = fakeLocalStorage();
    if (chosen !== null) storage.setItem("bocal.language", chosen);
    const { currentLanguage } = await import("@bocal/client/words/look-up");
    const language = currentLanguage();
    expect(document.documentElement.lang).toBe(language);
    return language;
  }

  test("is the browser's first, and English for those that Bocal does not speak", async () => {
    expect(await languageOf("fr-CA", null)).toBe("fr");
    expect(await languageOf("en-GB", null)).toBe("en");
    expect(await languageOf("oc", null)).toBe("en");
  });

  test("is what was chosen on this device, if it is one of the two", async () => {
    expect(await languageOf("fr-FR", "en")).toBe("en");
    expect(await languageOf("fr-FR", "volapük")).toBe("fr");
  });
});

describe("numbers and dates", () => {
  test("count as the language counts: zero is singular in French and plural in English", () => {
    const forms = { one: "carte", other: "cartes" };
    expect([0, 1, 2].map((count) => plural(count, forms, "fr"))).toEqual(["carte", "carte", "cartes"]);
    expect([0, 1, 2].map((count) => plural(count, forms, "en"))).toEqual(["cartes", "carte", "cartes"]);
  });

  test("are written as the language writes them", () => {
    expect(formatNumber(12_500, "fr")).toBe("12\u202f500");
    expect(formatNumber(12_500, "en")).toBe("12,500");
    const noon = new Date(2026, 2, 2, 12, 5).getTime();
    expect(formatTime(noon, "fr")).toBe("12:05");
    expect(formatDate(noon, "fr")).toBe("2 mars 2026");
    expect(formatDate(noon, "en")).toBe("2 March 2026");
  });
});
