import type { Point } from "@bocal/protocol/board/card";
import { outlineOf } from "@bocal/protocol/board/frames/frame";
import {
  cellOfSpiral,
  labelPlace,
  type SpiralFrame,
  turnMark,
  turnNumbers,
  windingOf,
} from "@bocal/protocol/board/frames/spiral";
import { pageHeight, pageWidth } from "@bocal/protocol/board/geometry";
import type { SpiralPicture } from "@bocal/protocol/report/picture";
import type { ReportWords } from "../words.ts";
import { wallColours } from "./colours.ts";
import { fitted, round, type TextStyle, textLine } from "./svg.ts";

// A spiral as the wall's stylesheet draws it; see spiral-wall.css. Beside it, what the fills and the signs mean.

const margin = { across: 250, down: 64 };
const drawn = { width: 1_300, height: pageHeight };
const inner = { width: drawn.width - 2 * margin.across, height: drawn.height - 2 * margin.down };
const bold: TextStyle = { size: 42, weight: 700, colour: wallColours.ink, anchor: "middle" };

type Drawn = SpiralPicture["cells"][number];
type Status = Drawn["status"];

const fills: { readonly [S in Status]: string } = {
  "to-come": wallColours.sheet,
  "under-way": wallColours["glow-near"],
  done: wallColours["paper-linden"],
  skipped: "url(#spiral-skipped)",
  "to-redo": wallColours["paper-coral"],
};

export function spiralSvg(picture: SpiralPicture, words: ReportWords): string {
  const { cycles, phases, cells } = picture;
  const frame: SpiralFrame = { kind: "spiral", cycles: cycles.length, phases: phases.length };
  const winding = windingOf(frame, inner);
  // Signs stay inside the band that they stand on, however many turns share the sheet.
  const scale = Math.min(1, winding.pitch / signsAcross);
  const placed = cells.flatMap((cell) => {
    const outline = outlineOf(frame, cell.cell, inner);
    return outline === null ? [] : [{ cell, outline }];
  });
  const turns = cycles.map((_, index) => {
    const { width, ...at } = turnMark(winding, index);
    return signs(
      at,
      scale,
      `<rect x="${-width / 2}" y="-24" width="${width}" height="48" rx="20" fill="${wallColours.ink}" stroke="${wallColours.ground}" stroke-width="4"/>${textLine(turnNumbers[index] ?? String(index + 1), 0, 14, { ...bold, colour: wallColours.ground })}`,
    );
  });
  return [
    hatching,
    `<g transform="translate(${margin.across} ${margin.down})">`,
    ...placed.map(({ cell, outline }) => cellSvg(cell.status, outline.contour)),
    ...placed.map(({ cell, outline }) =>
      signs(outline.centre, scale, countsSvg(cell, cellOfSpiral(frame, cell.cell)?.phase === phases.length)),
    ),
    ...turns,
    ...phases.map((phase, index) => phaseSvg(frame, phase, index)),
    "</g>",
    legendSvg(picture, words),
  ].join("");
}

const hatching = `<defs><pattern id="spiral-skipped" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="14" height="14" fill="${wallColours.sheet}"/><rect width="5" height="14" fill="${wallColours["ink-soft"]}"/></pattern></defs>`;

function cellSvg(status: Status, contour: readonly Point[]): string {
  const path = contour.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`);
  const ink = status === "to-come" ? wallColours.line : wallColours.ink;
  return `<path d="${path.join("")}Z" fill="${fills[status]}" stroke="${ink}" stroke-width="4" stroke-linejoin="round"/>`;
}

// A count with its flag, with air on both sides.
const signsAcross = 92;

/** Signs round a point, made smaller where the band is narrow. */
function signs({ x, y }: Point, scale: number, drawn: string): string {
  return drawn === ""
    ? ""
    : `<g transform="translate(${round(x)} ${round(y)}) scale(${scale.toFixed(3)})">${drawn}</g>`;
}

/** Every card of a cell counted together, as on the wall, with a flag where there are wishes; the table of cells tells them apart. */
function countsSvg({ facts, wishes, status }: Drawn, isLast: boolean): string {
  const count = facts + wishes;
  if (count === 0) return status === "to-redo" ? againSvg(0, 0, 15) : "";
  const half = count > 99 ? 43 : count > 9 ? 31 : 23;
  const card = `<rect x="${-half}" y="-25" width="${2 * half}" height="50" rx="3" fill="${wallColours["paper-chalk"]}" stroke="${wallColours["paper-chalk-edge"]}" stroke-width="3"/>${textLine(String(count), 0, 15, bold)}`;
  // Away from the line where a turn begins, and from the number that stands there.
  return wishes === 0 ? card : card + flagSvg(isLast ? -half - 17 : half - 7, -42);
}

function flagSvg(x: number, y: number): string {
  return `<path transform="translate(${round(x)} ${round(y)})" d="M0 40V0l26 12-26 12" fill="${wallColours.refused}" stroke="${wallColours.refused}" stroke-width="5"/>`;
}

/** An arrow that turns back: drawn, for not every typeface has the sign. */
function againSvg(x: number, y: number, radius: number): string {
  const r = radius;
  return `<path transform="translate(${round(x)} ${round(y)})" d="M${r} 0A${r} ${r} 0 1 1 0 ${-r}L${r * 0.5} ${-r}M${r * 0.1} ${-r * 1.5}L${r * 0.6} ${-r}L${r * 0.1} ${-r * 0.5}" fill="none" stroke="${wallColours.ink}" stroke-width="5"/>`;
}

/** The number and the name of a phase, outside of the last turn, whole in the room that is there. */
function phaseSvg(
  frame: SpiralFrame,
  { short, label }: SpiralPicture["phases"][number],
  index: number,
): string {
  const { x, y, side } = labelPlace(frame, index + 1, inner, 34);
  const anchor = side === "middle" ? "middle" : side === "right" ? "start" : "end";
  const room =
    side === "middle"
      ? 2 * Math.min(x + margin.across, inner.width + margin.across - x)
      : side === "right"
        ? inner.width + margin.across - x
        : x + margin.across;
  const name = `${index + 1} ${short === "" ? label : short}`;
  const { lines, size, lineHeight } = fitted(
    name,
    { width: Math.max(120, room - 8), height: side === "middle" ? 60 : 100 },
    { size: 42, weight: 500 },
  );
  const style = { size, weight: 500, colour: wallColours.ink, anchor } as const;
  return lines.map((line, at) => textLine(line, x, y + 14 + at * lineHeight, style)).join("");
}

/** Names of the cycles, then what each fill and sign means. */
function legendSvg({ cycles, cells }: SpiralPicture, words: ReportWords): string {
  const left = drawn.width + 20;
  const width = pageWidth - left;
  const style = { size: 36, weight: 500, colour: wallColours.ink } as const;
  let y = 40;
  const parts: string[] = [];
  const explained = (word: "spiral-cards" | "spiral-wishes", at: number) => {
    const { lines, size, lineHeight } = fitted(words.say(word), { width: width - 80, height: 46 }, style);
    return lines.map((line, each) => textLine(line, left + 74, at + each * lineHeight, { ...style, size }));
  };
  for (const [index, cycle] of cycles.entries()) {
    const { lines, size, lineHeight } = fitted(cycle, { width: width - 90, height: 84 }, style);
    parts.push(textLine(turnNumbers[index] ?? "", left, y + 12, { ...style, weight: 700 }));
    lines.forEach((line, at) => {
      parts.push(textLine(line, left + 74, y + 12 + at * lineHeight, { ...style, size }));
    });
    y += Math.max(56, lines.length * lineHeight + 12);
  }
  y += 30;
  const seen = new Set<Status>(cells.map(({ status }) => status));
  for (const status of ["done", "under-way", "to-redo", "skipped", "to-come"] as const) {
    if (!seen.has(status)) continue;
    parts.push(
      `<rect x="${left + 2}" y="${y - 20}" width="50" height="40" fill="${fills[status]}" stroke="${wallColours.ink}" stroke-width="4"/>`,
      textLine(words.say(`spiral-${status}`), left + 74, y + 12, style),
    );
    y += 58;
  }
  parts.push(
    `<rect x="${left + 6}" y="${y - 25}" width="46" height="50" rx="3" fill="${wallColours["paper-chalk"]}" stroke="${wallColours["paper-chalk-edge"]}" stroke-width="3"/>`,
    ...explained("spiral-cards", y + 12),
    flagSvg(left + 18, y + 44),
    ...explained("spiral-wishes", y + 76),
  );
  return parts.join("");
}
