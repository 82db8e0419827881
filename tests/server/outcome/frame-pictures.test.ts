import { spiralCells } from "@bocal/protocol/board/frames/spiral";
import { evenBoxes } from "@bocal/protocol/board/frames/zones";
import { spiralLabels } from "@bocal/protocol/methods/spiral/labels";
import type { BowlPicture, CanvasPicture, SpiralPicture } from "@bocal/protocol/report/picture";
import { drawAt } from "@bocal/server/outcome/pictures/draw";
import { describe, expect, test } from "vitest";
import { roomOf } from "../../help/people.ts";
import { awkwardTexts } from "./awkward.ts";
import { elements } from "./reading.ts";

const { organisations } = roomOf(11);
const options = { language: "fr", head: "Que voulons-nous ?", foot: "Atelier du matin" } as const;
const withoutSpaces = (text: string) => text.normalize("NFC").replace(/\s+/g, "");
const texts = (svg: string) =>
  withoutSpaces(
    elements(svg)
      .filter(({ name }) => name === "text")
      .map(({ text }) => text)
      .join(""),
  );
const drawing = new Set(["svg", "g", "rect", "ellipse", "circle", "path", "text", "defs", "pattern"]);

const statuses = ["done", "under-way", "to-redo", "skipped", "to-come"] as const;

function spiralWith(name: string): SpiralPicture {
  const { cycles, phases } = spiralLabels.fr;
  const frame = { kind: "spiral", cycles: cycles.length, phases: phases.length } as const;
  return {
    kind: "spiral",
    territory: name,
    cycles: cycles.map(({ label }, index) => (index === 0 ? name : label)),
    phases: phases.map(({ short, label }, index) => ({ short: index === 2 ? name : short, label })),
    cells: spiralCells(frame).map((cell, index) => ({
      cell,
      status: statuses[index % 5] ?? "done",
      facts: (index * 5) % 14,
      wishes: index % 4,
    })),
  };
}

function canvasWith(said: readonly string[], axes = false): CanvasPicture {
  const boxes = evenBoxes(6);
  const names = ["Nos envies", "Les conditions", "Avec qui", "Une phrase", "Pour quand", "Les moyens"];
  const frame = axes
    ? ({ kind: "axes", across: 3, up: 2 } as const)
    : ({ kind: "zones", zones: boxes.map((box, index) => ({ id: `z${index}`, box })) } as const);
  const ids = axes
    ? [2, 1].flatMap((y) => [1, 2, 3].map((x) => `x${x}-y${y}`))
    : boxes.map((_, index) => `z${index}`);
  return {
    kind: "canvas",
    title: "Notre convention",
    frame,
    zones: ids.map((id, index) => ({
      id,
      title: index === 1 ? (said[0] ?? "") : (names[index] ?? ""),
      value: index === 3 ? (said[1] ?? "Nous ouvrons une maison des familles à Sainte-Aure.") : null,
      cards:
        index === 3
          ? []
          : said.map((text, at) => ({
              text,
              paper: at % 3 === 2 ? "sky" : "straw",
              organisation: organisations[at % organisations.length]?.id ?? null,
              author: null,
            })),
    })),
    scales: axes
      ? {
          across: { name: "Facile à faire", first: "difficile", last: "facile" },
          up: { name: said[0] ?? "Important", first: "peu", last: "beaucoup" },
        }
      : null,
    organisations,
  };
}

function bowlWith(names: readonly string[]): BowlPicture {
  return {
    kind: "bowl",
    label: "Bocal",
    organisations,
    chairs: [
      ...names.map((name, index) => ({
        state: "taken" as const,
        name,
        organisation: organisations[index % organisations.length]?.id ?? null,
        isOutside: false,
        isGuest: index === 1,
      })),
      { state: "free", name: "", organisation: null, isOutside: false, isGuest: false },
    ],
  };
}

describe.each(Object.entries(awkwardTexts))("a picture of a frame with %s", (_, said) => {
  test("says every text whole, and nothing of it is anything but text", () => {
    const few = [...said].slice(0, 6);
    for (const picture of [spiralWith(few[0] ?? ""), canvasWith(few), canvasWith(few, true)]) {
      for (const size of ["wall", "a3", "page"] as const) {
        for (const { svg } of drawAt(picture, size, { ...options, head: few[0] ?? "" })) {
          const all = texts(svg);
          for (const text of picture.kind === "canvas" ? few : few.slice(0, 1))
            expect(all).toContain(withoutSpaces(text));
          for (const { name, attributes } of elements(svg)) {
            expect(drawing).toContain(name);
            for (const attribute of Object.keys(attributes))
              expect(attribute).not.toMatch(/^on|href|src|style/i);
          }
        }
      }
    }
  });
});

describe("a picture of a spiral", () => {
  test("stands in the cells that the wall draws, with their counts, and tells its numbers in words", () => {
    const picture = spiralWith("Sainte-Aure");
    const [sheet] = drawAt(picture, "wall", options);
    const all = elements(sheet?.svg ?? "");
    const cells = all.filter(
      ({ name, attributes }) => name === "path" && attributes["stroke-linejoin"] === "round",
    );
    expect(cells).toHaveLength(picture.cells.length);
    expect([sheet?.width, sheet?.height]).toEqual([1920, 1080]);
    expect(sheet?.alt).toContain("Sainte-Aure\u00a0: 3 cycles de 8 phases");
    const counts = picture.cells.flatMap(({ facts, wishes }) =>
      facts + wishes > 0 ? [`${facts + wishes}`] : [],
    );
    for (const count of new Set(counts))
      expect(all.filter(({ text }) => text === count).length, count).toBeGreaterThanOrEqual(
        counts.filter((each) => each === count).length,
      );
    for (const sign of ["I", "II", "III"]) expect(all.some(({ text }) => text === sign)).toBe(true);
  });
});

describe("a picture of a canvas", () => {
  test("keeps forty cards of a zone inside it, none on another", () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      `Carte ${index} ${"longue ".repeat(index % 18)}`.trim(),
    );
    const [sheet] = drawAt(canvasWith(many), "a3", options);
    const rects = elements(sheet?.svg ?? "").filter(({ name }) => name === "rect");
    const box = (rect: (typeof rects)[number]) => {
      const [x, y, width, height] = ["x", "y", "width", "height"].map((each) =>
        Number(rect.attributes[each] ?? 0),
      );
      return { x: x ?? 0, y: y ?? 0, right: (x ?? 0) + (width ?? 0), bottom: (y ?? 0) + (height ?? 0) };
    };
    const zones = rects.filter(({ attributes }) => attributes.rx === "8").map(box);
    const cards = rects.filter(({ attributes }) => attributes.rx === "3").map(box);
    expect(zones).toHaveLength(6);
    expect(cards).toHaveLength(5 * 40);
    for (const card of cards)
      expect(
        zones.some(
          (zone) =>
            card.x >= zone.x && card.y >= zone.y && card.right <= zone.right && card.bottom <= zone.bottom,
        ),
      ).toBe(true);
  });
});

describe("a picture of a bowl", () => {
  test("names who sits there and says how many chairs are free", () => {
    const [sheet] = drawAt(bowlWith(["Nadège", "Yvon", "Ana", "Maximilien"]), "wall", options);
    expect(sheet?.alt).toBe("Image du bocal\u00a0: 4 personnes assises, 1 chaise libre.");
    for (const name of ["Nadège", "Yvon", "Ana", "libre"]) expect(texts(sheet?.svg ?? "")).toContain(name);
  });
});
