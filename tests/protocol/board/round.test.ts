import type { Box } from "@bocal/protocol/board/geometry";
import {
  onCircle,
  type Round,
  type RoundChair,
  type RoundSeat,
  roundOf,
  roundRadius,
  textWidth,
} from "@bocal/protocol/board/round";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../../help/seeds.ts";

const firstNames = [
  "Yvon",
  "Nadège",
  "Bastien",
  "Maëlle",
  "Perrine",
  "Clémence",
  "Jean-Baptiste",
  "Marie-Charlotte",
  "Emmanuelle",
  "Maximilienne",
  "Chaise vide",
  "Chaise invitée",
];
const shortNames = [
  "",
  "Caf",
  "Mairies",
  "Interco",
  "Mutualité",
  "Département",
  "Agence",
  "CPTS",
  "Associations",
];

const seat = fc.record({ name: fc.constantFrom(...firstNames), plate: fc.constantFrom(...shortNames) });
const seats = fc.array(seat, { minLength: 3, maxLength: 8 });

describe("a round of chairs", () => {
  test("FB-01 CC-13 has three to eight chairs that stand apart inside the glass, the first at the top", () => {
    for (let count = 3; count <= 8; count++) {
      const { chairs, radius } = roundOf(Array.from({ length: count }, () => ({ name: "Yvon", plate: "" })));
      expect(chairs.length).toBe(count);
      expect(chairs[0]).toMatchObject({ x: 0, turn: 0 });
      for (const [index, chair] of chairs.entries()) {
        expect(Math.hypot(chair.x, chair.y) + chair.radius + 34).toBeLessThanOrEqual(radius - 6);
        for (const other of chairs.slice(index + 1))
          expect(Math.hypot(chair.x - other.x, chair.y - other.y)).toBeGreaterThan(
            chair.radius + other.radius + 8,
          );
      }
    }
  });

  test("CC-13 cuts no name: one line, two lines, or the plate in front", () => {
    holds(
      fc.property(seats, (asked) => {
        const { chairs } = roundOf(asked);
        expect(chairs.map(nameOn)).toEqual(asked.map(({ name }) => name));
      }),
    );
  });

  test("CC-11 writes where somebody is from up to six chairs; beyond, the badge may stand alone, and never less", () => {
    holds(
      fc.property(seats, (asked) => {
        for (const [index, { plate }] of roundOf(asked).chairs.entries()) {
          const wished = asked[index]?.plate ?? "";
          if (asked.length <= 6 || wished === "") expect(plate?.text?.text ?? "").toBe(wished);
          else expect([wished, undefined]).toContain(plate?.text?.text);
        }
      }),
    );
  });

  test("lays no plate over another, over somebody else's chair, over the middle or over the glass", () => {
    holds(
      fc.property(seats, (asked) => {
        expect(faultsOf(roundOf(asked))).toEqual([]);
      }),
    );
  });

  test("puts the waiting seat outside the glass and inside the picture", () => {
    const waiting: RoundSeat = { name: "Emmanuelle", plate: "Département", isOutside: true };
    for (let count = 3; count <= 8; count++) {
      const { chairs, radius } = roundOf([
        ...Array.from({ length: count }, () => ({ name: "Yvon", plate: "Caf" })),
        waiting,
      ]);
      const outside = chairs.at(-1) as RoundChair;
      expect(Math.hypot(outside.x, outside.y) - outside.radius).toBeGreaterThan(radius);
      expect(Math.max(outside.x, outside.y) + outside.radius).toBeLessThan(roundRadius + 8);
      expect(Math.max(...[outside.plate as Box].map(({ x, width }) => x + width))).toBeLessThanOrEqual(
        roundRadius + 8,
      );
    }
  });

  test("counts a text wider than it is drawn, and turns clockwise from above", () => {
    // Measured in a browser with the font of the wall, 42 px.
    expect(textWidth("Département")).toBeGreaterThan(247);
    expect(onCircle(90, 10).x).toBeCloseTo(10);
    expect(onCircle(90, 10).y).toBeCloseTo(0);
  });
});

/** The name as it can be read on a chair, wherever it stands. */
function nameOn({ name, plate }: RoundChair): string {
  const lines = plate !== null && plate.name.length > 0 ? plate.name : name;
  const text = lines.map((line) => line.text).join(" ");
  return text.replace(/- /g, "-");
}

const middle: Box = { x: -116, y: -88, width: 232, height: 164 };

function faultsOf({ chairs, radius }: Round): readonly string[] {
  return chairs.flatMap(({ plate }, index) => {
    if (plate === null) return [];
    const faults: string[] = [];
    const far = Math.hypot(
      Math.max(Math.abs(plate.x), Math.abs(plate.x + plate.width)),
      Math.max(Math.abs(plate.y), Math.abs(plate.y + plate.height)),
    );
    if (far > radius - 6) faults.push(`the plate of ${index} reaches the glass`);
    if (overlaps(plate, middle)) faults.push(`the plate of ${index} lies on the middle`);
    for (const [other, chair] of chairs.entries()) {
      if (other === index) continue;
      if (other > index && chair.plate !== null && overlaps(plate, chair.plate))
        faults.push(`the plates of ${index} and ${other} lie on one another`);
      if (isNear(plate, chair)) faults.push(`the plate of ${index} lies on chair ${other}`);
    }
    return faults;
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isNear({ x, y, width, height }: Box, chair: RoundChair): boolean {
  const nearX = Math.max(x, Math.min(chair.x, x + width));
  const nearY = Math.max(y, Math.min(chair.y, y + height));
  return Math.hypot(chair.x - nearX, chair.y - nearY) < chair.radius;
}
