import type { Region } from "@bocal/protocol/board/drawing";
import type { Box } from "@bocal/protocol/board/geometry";
import { wallColours } from "./colours.ts";
import { lineWidth, round, textLine, wrapped } from "./svg.ts";

// A cluster as the wall's stylesheet draws it: a contour in felt pen, never quite straight, its number and title on it.

const felt = 6;
const disc = 84;
const ring = 5;
const titleSize = 48;
const titleLead = titleSize * 1.08;

/** The radii of the four hands, as in .cluster of look/base.css, in half units. */
const hands = [
  [34, 26, 38, 24],
  [24, 38, 27, 36],
  [37, 30, 25, 33],
  [28, 35, 32, 26],
] as const;

/** The contour, under the cards. */
export function contourSvg({ cluster, box, continued }: Region): string {
  const dashes = continued ? ' stroke-dasharray="18 12"' : "";
  return `<path d="${contour(box, cluster.number)}" fill="${wallColours["kraft-lit"]}" stroke="${wallColours.ink}" stroke-width="${felt}"${dashes}/>`;
}

function contour({ x, y, width, height }: Box, number: number): string {
  const [a, b, c, d] = (hands[number % 4] ?? hands[0]).map((half) => half * 2) as [
    number,
    number,
    number,
    number,
  ];
  const half = felt / 2;
  const [left, top, right, bottom] = [x + half, y + half, x + width - half, y + height - half];
  const arc = (rx: number, ry: number, toX: number, toY: number) =>
    `A${rx} ${ry} 0 0 1 ${round(toX)} ${round(toY)}`;
  return [
    `M${round(left + a)} ${round(top)}`,
    `H${round(right - b)}`,
    arc(b, c, right, top + c),
    `V${round(bottom - d)}`,
    arc(c, d, right - c, bottom),
    `H${round(left + d)}`,
    arc(d, a, left, bottom - a),
    `V${round(top + b)}`,
    arc(a, b, left + a, top),
    "Z",
  ].join("");
}

/** Number and title, over the cards; a cluster that goes on from the page before has its number alone. */
export function nameSvg({ cluster, box, continued }: Region, untitled: string): string {
  const left = box.x + felt - (continued ? 42 : 20);
  const bottom = box.y + felt + (continued ? 90 : 42);
  if (continued) return discSvg(cluster.number, left, bottom - disc);
  const isUntitled = cluster.title === "";
  const style = { size: titleSize, weight: isUntitled ? 500 : 700 } as const;
  const before = disc * 0.78;
  const after = 30;
  const most = box.width - 2 * felt + 38 - disc / 2 - before - after - 2 * felt;
  const lines = wrapped(isUntitled ? untitled : cluster.title, most, style);
  const inner = Math.min(most, Math.max(...lines.map((line) => lineWidth(line, style))));
  const height = lines.length * titleLead + 8 + 2 * felt;
  const tall = Math.max(disc, height);
  const x = left + disc / 2;
  const y = bottom - tall + (tall - height) / 2;
  const pill = `<rect x="${round(x + felt / 2)}" y="${round(y + felt / 2)}" width="${round(before + inner + after + felt)}" height="${round(height - felt)}" rx="${round(Math.min(disc, height - felt) / 2)}" fill="${wallColours.sheet}" stroke="${wallColours.ink}" stroke-width="${felt}"${isUntitled ? ' stroke-dasharray="14 9"' : ""}/>`;
  const colour = isUntitled ? wallColours["ink-soft"] : wallColours.ink;
  const text = lines.map((line, index) =>
    textLine(line, x + felt + before, y + felt + 4 + titleLead * (index + 0.5) + titleSize * 0.34, {
      ...style,
      colour,
    }),
  );
  return [pill, ...text, discSvg(cluster.number, left, bottom - tall)].join("");
}

function discSvg(number: number, left: number, top: number): string {
  const digits = String(number).length;
  const size = digits > 2 ? 38 : 52;
  return `<circle cx="${round(left + disc / 2)}" cy="${round(top + disc / 2)}" r="${disc / 2 - ring / 2}" fill="${wallColours.ink}" stroke="${wallColours.kraft}" stroke-width="${ring}"/>${textLine(String(number), left + disc / 2, top + disc / 2 + size * 0.34, { size, weight: 700, colour: wallColours["kraft-lit"], anchor: "middle" })}`;
}
