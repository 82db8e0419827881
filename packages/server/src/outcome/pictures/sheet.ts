import { pageHeight } from "@bocal/protocol/board/geometry";
import { pinOutlines } from "@bocal/protocol/board/signs";
import type { Picture } from "@bocal/protocol/report/picture";
import { xml } from "../text.ts";
import type { ReportWords } from "../words.ts";
import { paperColours, wallColours } from "./colours.ts";
import { drawnPages } from "./pages.ts";
import { balanced, lineWidth, round, shortened, type TextStyle, textLine, typeface } from "./svg.ts";

/**
 * `wall`: what the room saw, one page a picture, 1,920 by 1,080. `a3`: to print and hang up, up to three pages a sheet.
 * `page`: for a document that says title and place itself: pages and legend alone.
 */
export type SheetSize = "wall" | "a3" | "page";

export interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface SheetWords {
  readonly report: ReportWords;
  /** Above the board: what was asked. */
  readonly head: string;
  /** Below it: session and day. */
  readonly foot: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly page: (page: number, of: number) => string;
}

const width = 1920;
const margin = 32;
const side = 56;
const a3 = 420 / 297;
/** So many pages of a board stand on one upright sheet, still legible at arm's length. */
const pagesOfUpright = 3;
const pageGap = 24;

export function sheetsOf(picture: Picture, size: SheetSize, words: SheetWords): readonly Sheet[] {
  const pages = drawnPages(picture, words.report);
  const perSheet = size === "wall" || pages.length === 1 ? 1 : pagesOfUpright;
  const sheets: Sheet[] = [];
  const of = Math.ceil(pages.length / perSheet);
  for (let index = 0; index < of; index++) {
    const drawn = pages.slice(index * perSheet, (index + 1) * perSheet);
    sheets.push(
      sheet(drawn, { picture, size, words, count: of > 1 ? words.page(index + 1, of) : null, perSheet }),
    );
  }
  return sheets;
}

interface SheetOf {
  readonly picture: Picture;
  readonly size: SheetSize;
  readonly words: SheetWords;
  /** Which sheet it is, when there are several. */
  readonly count: string | null;
  readonly perSheet: number;
}

function sheet(pages: readonly string[], { picture, size, words, count, perSheet }: SheetOf): Sheet {
  const bare = size === "page";
  const head = bare ? null : headSvg(words.head, count);
  const top = head === null ? margin : head.height;
  const pagesHeight = pages.length * pageHeight + (pages.length - 1) * pageGap;
  const legend = legendSvg(picture, top + pagesHeight + 26, bare ? null : words.foot);
  const least = top + pagesHeight + legend.height + 26;
  const height = Math.ceil(heightOf(size, perSheet, least));
  const placed = pages.map(
    (page, index) =>
      `<g transform="translate(${margin} ${top + index * (pageHeight + pageGap)})">${page}</g>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${typeface}" role="img" aria-label="${xml(words.alt)}">`,
    `<rect width="${width}" height="${height}" fill="${wallColours.ground}"/>`,
    head?.svg ?? "",
    ...placed,
    legend.svg,
    "</svg>",
  ].join("");
  return { svg, width, height };
}

function heightOf(size: SheetSize, perSheet: number, least: number): number {
  if (size === "page") return least;
  if (size === "wall") return Math.max(1080, least);
  return Math.max(least, perSheet === 1 ? width / a3 : width * a3);
}

/** The question, in the larger of two sizes when it is short, whole in any case; beside it, which sheet this is. */
function headSvg(text: string, count: string | null): { readonly svg: string; readonly height: number } {
  const style: TextStyle = { size: text.length > 80 ? 42 : 56, weight: 700, colour: wallColours.ink };
  const room = width - 2 * side - (count === null ? 0 : 260);
  const lines = balanced(text, room, style);
  const lead = style.size * 1.12;
  const height = Math.max(150, lines.length * lead + 40);
  const first = (height - lines.length * lead) / 2;
  const drawn = lines.map((line, index) =>
    textLine(line, side, first + lead * (index + 0.5) + style.size * 0.34, style),
  );
  const place =
    count === null
      ? ""
      : textLine(count, width - side, height / 2 + 14, {
          size: 42,
          weight: 500,
          colour: wallColours["ink-soft"],
          anchor: "end",
        });
  return { svg: drawn.join("") + place, height };
}

/** The named papers, in as many rows as they need, and at the right the session and the day. */
function legendSvg(
  picture: Picture,
  top: number,
  foot: string | null,
): { readonly svg: string; readonly height: number } {
  const style: TextStyle = { size: 42, weight: 500, colour: wallColours.ink };
  const small: TextStyle = { size: 32, weight: 500, colour: wallColours["ink-soft"], anchor: "end" };
  const named = (picture.kind === "board" ? picture.legend : []).filter(({ label }) => label !== "");
  const ending = foot === null ? "" : shortened(foot, width / 2, small);
  const right = width - side - (ending === "" ? 0 : lineWidth(ending, small) + 48);
  const swatch = { width: 64, height: 44 };
  let x = side;
  let row = 0;
  const entries = named.map(({ paper, label }) => {
    const text = shortened(label, right - side - swatch.width - 16, style);
    const wide = swatch.width + 16 + lineWidth(text, style);
    if (x > side && x + wide > right) {
      x = side;
      row += 1;
    }
    const at = { x, y: top + row * 60 };
    x += wide + 44;
    const { fill, edge } = paperColours(paper);
    return `<rect x="${round(at.x + 2)}" y="${at.y + 2}" width="${swatch.width - 4}" height="${swatch.height - 4}" rx="4" fill="${fill}" stroke="${edge}" stroke-width="4"/><path transform="translate(${round(at.x + swatch.width / 2 - 11)} ${at.y - 9}) scale(1.1)" d="${pinOutlines[paper]}" fill="${edge}" fill-rule="evenodd"/>${textLine(text, at.x + swatch.width + 16, at.y + swatch.height / 2 + 14, style)}`;
  });
  const rows = named.length === 0 && ending === "" ? 0 : row + 1;
  const end = ending === "" ? "" : textLine(ending, width - side, top + 34, small);
  return { svg: entries.join("") + end, height: rows * 60 };
}
