import type { Board } from "@bocal/protocol/board/board";
import { drawingOf, onPage } from "@bocal/protocol/board/drawing";
import type { BoardPicture } from "@bocal/protocol/report/picture";
import { wallColours } from "@bocal/server/outcome/pictures/colours";
import { draw, drawAt } from "@bocal/server/outcome/pictures/draw";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { openWorkshop, writeCard } from "../../help/phone.ts";
import { readText } from "../../help/source-tree.ts";
import { awkwardTexts, everyAwkwardText, fileWith, thousandCards } from "./awkward.ts";
import { download, elements, unzip } from "./reading.ts";

type FileWith = ReturnType<typeof fileWith>;

/** The board of a session file, as a report shows it. */
function pictureOf(file: FileWith): BoardPicture {
  const { cards, clusters } = file.activities[0]?.content.portable ?? { cards: [], clusters: [] };
  const byId = (all: readonly { readonly id: string }[]) =>
    Object.fromEntries(all.map((each) => [each.id, each]));
  return {
    kind: "board",
    board: { cards: byId(cards), clusters: byId(clusters) } as unknown as Board,
    legend: [{ paper: "straw", label: "Idées & envies <de tous>" }],
    organisations: file.session.organisations,
  };
}

const options = { language: "fr", head: "Que voulons-nous ?", foot: "Atelier du matin" } as const;
const withoutSpaces = (text: string) => text.normalize("NFC").replace(/\s+/g, "");
/** What stands in a picture, whole: lines one after the other, spaces left out, for a line ends where the card does. */
const written = (svg: string) =>
  withoutSpaces(
    elements(svg)
      .filter(({ name }) => name === "text")
      .map(({ text }) => text)
      .join(""),
  );
const drawing = new Set(["svg", "g", "rect", "ellipse", "circle", "path", "text"]);

describe.each(Object.entries(awkwardTexts))("a picture of a board with %s", (_, texts) => {
  const title = texts[0] ?? "";
  const picture = pictureOf(
    fileWith({ texts, clusters: [{ title, count: 3 }], organisations: [...texts].slice(0, 8) }),
  );

  test("says every text whole, and nothing of it is anything but text", () => {
    for (const size of ["wall", "a3", "page"] as const) {
      const sheets = drawAt(picture, size, { ...options, head: title, foot: texts[1] ?? "" });
      const all = sheets.map(({ svg }) => written(svg)).join("");
      for (const text of texts) expect(all).toContain(withoutSpaces(text));
      for (const { svg } of sheets) {
        for (const { name, attributes } of elements(svg)) {
          expect(drawing).toContain(name);
          for (const attribute of Object.keys(attributes))
            expect(attribute).not.toMatch(/^on|href|src|style/i);
        }
      }
    }
  });

  test("tells in words what it shows", () => {
    const [first] = draw(picture, "fr");
    expect(first?.alt).toBe(`Image du tableau\u00a0: ${texts.length} cartes, 1 nuage. 1. ${title}`);
    expect(elements(first?.svg ?? "").at(-1)?.attributes).toMatchObject({ role: "img" });
  });
});

describe("a picture of a board", () => {
  test("has the colours of the wall's own stylesheet", () => {
    const tokens = readText("packages/client/src/look/tokens.css");
    const theme = /\[data-theme="wall"\] \{([\s\S]*?)\n\}/.exec(tokens)?.[1] ?? "";
    const colours = Object.fromEntries(
      [...theme.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    );
    for (const [name, value] of Object.entries(wallColours))
      expect([name, colours[name]]).toEqual([name, value]);
  });

  test("stands where the wall has it, page by page", () => {
    const picture = pictureOf(
      fileWith({
        texts: everyAwkwardText,
        clusters: [
          { title: "Un", count: 6 },
          { title: "", count: 3 },
        ],
      }),
    );
    const whole = drawingOf(picture.board);
    const sheets = drawAt(picture, "wall", options);
    expect(whole.pages).toBeGreaterThan(1);
    expect(sheets).toHaveLength(whole.pages);
    sheets.forEach(({ svg, width }, index) => {
      expect(width).toBe(1920);
      const page = onPage(whole, index);
      const cards = [...page.regions.flatMap((region) => region.cards), ...page.loose];
      const rects = elements(svg).filter(
        ({ attributes }) => attributes["stroke-width"] === "4" && attributes.rx === "4",
      );
      for (const card of cards) {
        const box = page.boxes[card.id];
        const place = rects.find(
          ({ attributes: { x, y } }) =>
            Number(x) === (box?.x ?? 0) + 2 && Math.abs(Number(y) - (box?.y ?? 0) - 2) < 0.01,
        );
        expect([card.text, place?.attributes.width]).toEqual([card.text, String((box?.width ?? 0) - 4)]);
      }
    });
  });

  test("is as large as an A3 sheet asks for, lying for one page and upright for several", () => {
    const [one] = drawAt(pictureOf(fileWith({ texts: ["Une seule"] })), "a3", options);
    expect((one?.width ?? 0) / (one?.height ?? 1)).toBeCloseTo(420 / 297, 2);
    const many = drawAt(pictureOf(thousandCards()), "a3", options);
    expect(many.length).toBeGreaterThan(5);
    for (const { width, height } of many) expect(height / width).toBeCloseTo(420 / 297, 2);
  });

  test("is not drawn when it would be empty", () => {
    const [empty] = draw(pictureOf(fileWith({ texts: [] })), "fr");
    expect(written(empty?.svg ?? "<svg/>")).toBe(withoutSpaces("Idées & envies <de tous>"));
  });

  test("comes out in pixels with letters of every alphabet", { timeout: 120_000 }, () => {
    const alphabets = awkwardTexts.alphabets.concat() as readonly string[];
    // Drawn as boxes, or not at all, all of them would look alike.
    const pictures = alphabets.map((text) => {
      const [sheet] = draw(pictureOf(fileWith({ texts: [text] })), "fr");
      return sheet?.png() ?? new Uint8Array();
    });
    const known = new Set(pictures.map((bytes) => Buffer.from(bytes).toString("base64")));
    expect(known.size).toBe(alphabets.length);
    for (const bytes of pictures) {
      expect(Buffer.from(bytes).subarray(1, 4).toString()).toBe("PNG");
      expect(Buffer.from(bytes).readUInt32BE(16)).toBe(1600);
    }
  });
});

describe("the files of pictures", () => {
  let svg: Readonly<Record<string, Uint8Array>> = {};
  let hiddenYet: Readonly<Record<string, Uint8Array>> = {};

  test("hold each board at both sizes, and nothing before the cards are shown", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const ana = await workshop.phone("Ana");
    await workshop.startWriting();
    for (const text of ["Un café", "Des bancs"]) await ana.does(writeCard(workshop.activity, text));
    hiddenYet = unzip(await download(workshop, workshop.session, "svg"));
    expect(Object.keys(hiddenYet)).toEqual([]);
    await workshop.reveal();
    svg = unzip(await download(workshop, workshop.session, "svg"));
    expect(Object.keys(svg)).toEqual(["01-Nos-envies-mur.svg", "01-Nos-envies-A3.svg"]);
    const wall = Buffer.from(svg["01-Nos-envies-mur.svg"] ?? []).toString();
    expect(written(wall)).toContain(withoutSpaces("Quelles envies pour demain ?"));
    expect(written(wall)).toContain("Uncafé");
    // Fonts travel with the drawing, and nothing in it is fetched from anywhere.
    expect(wall).toContain("@font-face");
    expect(wall.match(/https?:\/\/[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
    const png = unzip(await download(workshop, workshop.session, "png"));
    expect(Object.keys(png)).toEqual(["01-Nos-envies-mur.png", "01-Nos-envies-A3.png"]);
  });
});
