import { merged } from "@bocal/protocol/board/cells/compare";
import { describe, expect, test } from "vitest";

describe("what several tables wrote in the same place", () => {
  test("GA-11 is one stack when it says the same but for case, accents and signs, with the tables that did", () => {
    expect(
      merged([
        { table: "north", texts: ["Un guichet commun", "Des horaires du soir"] },
        { table: "south", texts: ["des horaires, du soir\u202f!", "DES HORAIRES DU SOIR"] },
        { table: "east", texts: ["Un livret"] },
      ]),
    ).toEqual([
      { text: "Des horaires du soir", tables: ["north", "south"] },
      { text: "Un guichet commun", tables: ["north"] },
      { text: "Un livret", tables: ["east"] },
    ]);
  });

  test("GA-11 keeps apart what has no letters to compare", () => {
    expect(merged([{ table: "north", texts: ["👍", "🎉"] }])).toHaveLength(2);
  });
});
