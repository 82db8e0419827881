import { outlineOf } from "@bocal/protocol/board/frames/frame";
import { type Box, pageHeight, pageWidth } from "@bocal/protocol/board/geometry";
import type { CanvasPicture, CanvasZone } from "@bocal/protocol/report/picture";
import { badge } from "./card.ts";
import { paperColours, wallColours } from "./colours.ts";
import { fitted, lineWidth, round, textLine, wrapped } from "./svg.ts";

// A canvas on its sheet of kraft, zone by zone from the frame that the wall uses. The wall counts cards; a picture that is printed
// shows every one, as large as its zone lets it.

const scaleRoom = { across: 56, up: 56 };
const padding = 14;
const gap = 8;

export function canvasSvg({ frame, zones, scales, organisations }: CanvasPicture): string {
  const edge = 10;
  const left = scales === null ? edge : scaleRoom.up;
  const bottom = scales === null ? edge : scaleRoom.across;
  const size = { width: pageWidth - left - edge, height: pageHeight - edge - bottom };
  const drawn = zones.map((zone, index) => {
    const outline = outlineOf(frame, zone.id, size);
    if (outline === null) return "";
    const across = outline.contour.map(({ x }) => x);
    const down = outline.contour.map(({ y }) => y);
    const box = { x: Math.min(...across) + left, y: Math.min(...down) + edge, width: 0, height: 0 };
    const whole = {
      ...box,
      width: Math.max(...across) - Math.min(...across),
      height: Math.max(...down) - Math.min(...down),
    };
    return zoneSvg(zone, scales === null ? index + 1 : null, whole, organisations);
  });
  return [
    `<rect width="${pageWidth}" height="${pageHeight}" fill="${wallColours.kraft}"/>`,
    ...drawn,
    scales === null ? "" : scalesSvg(scales, { left, top: edge, ...size }),
    `<rect x="1.5" y="1.5" width="${pageWidth - 3}" height="${pageHeight - 3}" rx="4" fill="none" stroke="${wallColours["kraft-edge"]}" stroke-width="3"/>`,
  ].join("");
}

function zoneSvg(
  zone: CanvasZone,
  number: number | null,
  { x, y, width, height }: Box,
  organisations: CanvasPicture["organisations"],
): string {
  const inner = { x: x + padding, y: y + padding, width: width - 2 * padding, height: height - 2 * padding };
  const disc = number === null ? 0 : 44;
  const title = fitted(
    zone.title,
    { width: inner.width - disc, height: Math.min(76, inner.height * 0.4) },
    { size: 32, weight: 700 },
  );
  const ink = wallColours.ink;
  const parts = [
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="8" fill="${wallColours["kraft-lit"]}" stroke="${ink}" stroke-width="3"/>`,
    number === null
      ? ""
      : `<circle cx="${round(inner.x + 17)}" cy="${round(inner.y + 17)}" r="17" fill="${ink}"/>${textLine(String(number), inner.x + 17, inner.y + 25, { size: 24, weight: 700, colour: wallColours["kraft-lit"], anchor: "middle" })}`,
    ...title.lines.map((line, at) =>
      textLine(line, inner.x + disc, inner.y + title.size * 0.86 + at * title.lineHeight, {
        size: title.size,
        weight: 700,
        colour: ink,
      }),
    ),
  ];
  let top = inner.y + Math.max(disc === 0 ? 0 : 36, title.lines.length * title.lineHeight) + 12;
  if (zone.value !== null) {
    const room = inner.y + inner.height - top;
    const most = zone.cards.length === 0 ? room : room * 0.4;
    const value = fitted(zone.value, { width: inner.width, height: most }, { size: 36, weight: 500 });
    value.lines.forEach((line, at) => {
      parts.push(
        textLine(line, inner.x, top + value.size * 0.86 + at * value.lineHeight, {
          size: value.size,
          weight: 500,
          colour: ink,
        }),
      );
    });
    top += value.lines.length * value.lineHeight + 10;
  }
  const room = { ...inner, y: top, height: inner.y + inner.height - top };
  return parts.join("") + cardsSvg(zone.cards, room, organisations);
}

interface Laid {
  readonly size: number;
  readonly cards: readonly { readonly lines: readonly string[]; readonly box: Box }[];
}

function cardsSvg(
  cards: CanvasZone["cards"],
  room: Box,
  organisations: CanvasPicture["organisations"],
): string {
  const { size, cards: laid } = laidOut(cards, room);
  return cards
    .map((card, index) => {
      const place = laid[index];
      if (place === undefined) return "";
      const { lines, box } = place;
      const { fill, edge } = paperColours(card.paper);
      const from = organisations.find(({ id }) => id === card.organisation);
      const side = Math.min(size * 1.3, 44);
      return [
        `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" rx="3" fill="${fill}" stroke="${edge}" stroke-width="${round(Math.max(1, size / 12))}"/>`,
        ...lines.map((line, at) =>
          textLine(line, box.x + size * 0.5, box.y + size * (1.2 + at * 1.12), {
            size,
            weight: 500,
            colour: wallColours["paper-ink"],
          }),
        ),
        from === undefined
          ? ""
          : badge(from, { x: box.x + box.width - side * 0.8, y: box.y + box.height - side * 0.8 }, side),
      ].join("");
    })
    .join("");
}

/** Cards in columns, each in the one that is least full, in the largest letters that let all of them stand in the zone. */
function laidOut(cards: CanvasZone["cards"], room: Box): Laid {
  for (let size = 34; ; size *= 0.92) {
    const columns = Math.max(1, Math.min(cards.length, Math.floor(room.width / (size * 8.5))));
    const width = (room.width - (columns - 1) * gap) / columns;
    const filled = Array.from({ length: columns }, () => 0);
    const laid = cards.map(({ text, author, organisation }) => {
      const style = { size, weight: 500 } as const;
      const said = author === null || author === "" ? text : `${text}\n– ${author}`;
      const lines = wrapped(said, width - size * (organisation === null ? 1 : 1.5), style);
      const column = filled.indexOf(Math.min(...filled));
      const height = size * (0.7 + lines.length * 1.12);
      const y = filled[column] ?? 0;
      filled[column] = y + height + gap;
      return { lines, box: { x: room.x + column * (width + gap), y: room.y + y, width, height } };
    });
    if (Math.max(0, ...filled) - gap <= room.height || size < 3) return { size, cards: laid };
  }
}

/** The two scales along the sheet: name in the middle with an arrow, first and last step at the ends. */
function scalesSvg(
  { across, up }: NonNullable<CanvasPicture["scales"]>,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): string {
  const y = top + height + 38;
  return [
    along(across, { x: left, y, length: width }),
    `<g transform="translate(38 ${round(top + height)}) rotate(-90)">${along(up, { x: 0, y: 0, length: height })}</g>`,
  ].join("");
}

function along(
  { name, first, last }: { readonly name: string; readonly first: string; readonly last: string },
  { x, y, length }: { readonly x: number; readonly y: number; readonly length: number },
): string {
  const widths = [lineWidth(name, { size: 34, weight: 700 }) + 48];
  for (const each of [first, last]) widths.push(lineWidth(each, { size: 34, weight: 500 }));
  const size = Math.min(34, (34 * (length / 3 - 16)) / Math.max(1, ...widths));
  const style = { size, colour: wallColours.ink };
  const end = x + length / 2 + lineWidth(name, { size, weight: 700 }) / 2 + size * 0.35;
  return [
    textLine(first, x + 6, y, { ...style, weight: 500 }),
    textLine(name, x + length / 2, y, { ...style, weight: 700, anchor: "middle" }),
    // Drawn: the typeface of the house has no arrow, and its line would change face for one.
    `<path transform="translate(${round(end)} ${round(y - size * 0.34)})" d="M0 0h${round(size * 0.8)}m${round(-size * 0.3)} ${round(-size * 0.28)}l${round(size * 0.3)} ${round(size * 0.28)}l${round(-size * 0.3)} ${round(size * 0.28)}" fill="none" stroke="${wallColours.ink}" stroke-width="${round(size / 10)}"/>`,
    textLine(last, x + length - 6, y, { ...style, weight: 500, anchor: "end" }),
  ].join("");
}
