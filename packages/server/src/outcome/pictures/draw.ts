import { clustersInOrder } from "@bocal/protocol/board/board";
import type { Picture } from "@bocal/protocol/report/picture";
import { type Language, reportWords } from "../words.ts";
import { pngOf } from "./png.ts";
import { type Sheet, type SheetSize, sheetsOf } from "./sheet.ts";

/** A picture on one page, as a drawing, as pixels when they are asked for, and in words. */
export interface Drawn extends Sheet {
  readonly alt: string;
  readonly png: () => Uint8Array;
}

/** A picture for a document that says around it what it shows; as many pages as the board needs. */
export function draw(picture: Picture, language: Language): readonly Drawn[] {
  return drawAt(picture, "page", { language, head: "", foot: "" });
}

export interface DrawOptions {
  readonly language: Language;
  readonly head: string;
  readonly foot: string;
}

const pixels: { readonly [S in SheetSize]: number } = {
  wall: 1920,
  // 200 dots an inch on the short side of an upright A3, and on the long side of one that lies.
  a3: 2339,
  page: 1600,
};

export function drawAt(
  picture: Picture,
  size: SheetSize,
  { language, head, foot }: DrawOptions,
): readonly Drawn[] {
  const report = reportWords(language);
  const alt = altOf(picture, language);
  return sheetsOf(picture, size, { report, head, foot, alt, page: report.pictures.page }).map((sheet) => ({
    ...sheet,
    alt,
    png: () => pngOf(sheet.svg, pixels[size]),
  }));
}

/** What a picture shows, in words: its numbers and its titles. Its texts stand in the document beside it. */
export function altOf(picture: Picture, language: Language): string {
  const { pictures: words, untitled } = reportWords(language);
  switch (picture.kind) {
    case "board": {
      const clusters = clustersInOrder(picture.board);
      const titles = clusters.map(({ number, title }) => `${number}. ${title === "" ? untitled : title}`);
      return words.alt(Object.keys(picture.board.cards).length, clusters.length, titles.join(" ; "));
    }
    case "spiral": {
      const sum = (of: "facts" | "wishes") => picture.cells.reduce((all, cell) => all + cell[of], 0);
      const { cycles, phases, territory } = picture;
      return words.altSpiral({
        territory,
        cycles: cycles.length,
        phases: phases.length,
        facts: sum("facts"),
        wishes: sum("wishes"),
      });
    }
    case "canvas": {
      const zones = picture.zones.map(({ title, cards }) => `${title} (${cards.length})`);
      return words.altCanvas(picture.title, zones.join(" ; "));
    }
    case "bowl": {
      const seated = picture.chairs.filter(({ state }) => state === "taken").length;
      return words.altBowl(seated, picture.chairs.filter(({ state }) => state === "free").length);
    }
  }
}
