import { textLength } from "@bocal/protocol/base/text";
import { organisationsFromNames, shortName } from "@bocal/protocol/room/organisation";
import { isMorePrivate } from "@bocal/protocol/room/person";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { named } from "../../help/people.ts";
import { holds } from "../../help/seeds.ts";

const from = (names: readonly string[]) =>
  organisationsFromNames(names, (index) => named(`organisation-${index}`));
const lettersOf = (names: readonly string[]) => from(names).map(({ letter }) => letter);

describe("the marks of organisations", () => {
  test("are a colour and shape in turn, and the first free letter of the name", () => {
    expect(lettersOf(["Caisse", "Conseil", "Ville", "Cité"])).toEqual(["C", "O", "V", "I"]);
    expect(from(["Caisse", "Conseil", "Ville"]).map(({ mark }) => mark)).toEqual([1, 2, 3]);
  });

  test("have two letters from the ninth on, and start again with the first colour", () => {
    const many = from(Array.from("ABCDEFGHIJ", (letter) => `${letter} et associés`));
    expect(many.slice(7).map(({ letter, mark }) => [letter, mark])).toEqual([
      ["H", 8],
      ["IE", 1],
      ["JE", 2],
    ]);
  });

  test("CC-11 never have the same letters, whatever the names", () => {
    const name = fc.oneof(fc.constantFrom("Commune de Rochebrune", "C", "", "12", "Ça", "ß"), fc.string());
    holds(
      fc.property(fc.array(name, { maxLength: 60, size: "max" }), (names) => {
        const letters = lettersOf(names);
        expect(new Set(letters).size).toBe(letters.length);
        expect(letters.every((letter) => /^\p{L}{1,4}$/u.test(letter))).toBe(true);
      }),
    );
    const alike = lettersOf(Array.from({ length: 60 }, () => "Commune"));
    expect(new Set(alike).size).toBe(60);
  });
});

describe("a name on the wall", () => {
  test.each([
    ["Ville", "Ville"],
    ["Caisse d'allocations", "Caisse"],
    ["Union des associations", "Union"],
    ["Parents, associations", "Parents"],
    ["Anticonstitutionnel", "Anticonstit."],
  ])("%j is shortened to %j", (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  test("has at most twelve letters and no broken sign, whatever the name", () => {
    holds(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40, size: "max" }), (name) => {
        expect(textLength(shortName(name))).toBeLessThanOrEqual(12);
        expect(shortName(name).isWellFormed()).toBe(name.isWellFormed());
      }),
      300,
    );
    expect(shortName("👩‍👧‍👦".repeat(13))).toBe(`${"👩‍👧‍👦".repeat(11)}.`);
  });
});

describe("anonymity levels", () => {
  test("CC-07 protect more from nominative to organisation to anonymous", () => {
    const levels = ["nominative", "organisation", "anonymous"] as const;
    const raised = levels.flatMap((a) => levels.filter((b) => isMorePrivate(a, b)).map((b) => `${a} ${b}`));
    expect(raised).toEqual(["nominative organisation", "nominative anonymous", "organisation anonymous"]);
  });
});
