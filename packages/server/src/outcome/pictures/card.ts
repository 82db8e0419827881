import type { BoardCard } from "@bocal/protocol/board/card";
import type { Box } from "@bocal/protocol/board/geometry";
import { badgeLetter, organisationOutlines, pinOutlines } from "@bocal/protocol/board/signs";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { organisationColour, paperColours, wallColours } from "./colours.ts";
import { fitted, lineWidth, round, shortened, textLine } from "./svg.ts";

// A card as the wall's stylesheet draws it, in units of the plane; see .card in look/base.css and board.css.

const edge = 4;
const padding = 22;
const pinSide = 24;
const badgeSide = 60;
const textSize = 42;
const stackShift = 9;
const doubleSide = 56;
const radius = 4;

export interface CardDrawn {
  readonly card: BoardCard;
  readonly box: Box;
  /** How many cards lie here. */
  readonly pile: number;
  /** It stands elsewhere too. */
  readonly double: boolean;
  readonly organisation: Organisation | null;
}

export function cardSvg({ card, box, pile, double, organisation }: CardDrawn): string {
  const { fill, edge: ink } = paperColours(card.paper);
  return [
    "<g>",
    ...(pile > 1 ? [under(card, box, pile)] : [shadow(card, box)]),
    shape(card, box, `fill="${fill}" stroke="${ink}" stroke-width="${edge}"`),
    words(card, box),
    pin(card, box),
    card.author === null || card.author === "" ? "" : author(card, box, card.author),
    organisation === null ? "" : badge(organisation, badgePlace(card, box), badgeSide),
    pile > 1 ? pileCount(card, box, pile) : "",
    double ? doubleSign(box) : "",
    "</g>",
  ].join("");
}

function shape({ shape: kind }: BoardCard, { x, y, width, height }: Box, paint: string, shift = 0): string {
  const half = edge / 2;
  if (kind === "precision") {
    return `<ellipse cx="${round(x + width / 2 + shift)}" cy="${round(y + height / 2)}" rx="${round(width / 2 - half)}" ry="${round(height / 2 - half)}" ${paint}/>`;
  }
  return `<rect x="${round(x + half + shift)}" y="${round(y + half)}" width="${round(width - edge)}" height="${round(height - edge)}" rx="${radius}" ${paint}/>`;
}

function shadow(card: BoardCard, box: Box): string {
  return shape(card, { ...box, y: box.y + 4 }, 'fill="#3c2a10" fill-opacity="0.2"');
}

/** One shifted edge behind: several cards that say the same. */
function under(card: BoardCard, box: Box, _pile: number): string {
  const { fill, edge: ink } = paperColours(card.paper);
  const behind = { ...box, y: box.y + stackShift };
  return shape(card, behind, `fill="${fill}" stroke="${ink}" stroke-width="${edge}"`, -stackShift);
}

function words(card: BoardCard, box: Box): string {
  const isOval = card.shape === "precision";
  const inside = isOval ? box.width * 0.74 : box.width - 2 * (edge + padding);
  const height = isOval ? box.height * 0.72 : box.height - 2 * edge - 8;
  const { lines, size, lineHeight } = fitted(
    card.text,
    { width: inside, height },
    { size: textSize, weight: 500 },
  );
  const top = box.y + (box.height - lines.length * lineHeight) / 2;
  const x = isOval ? box.x + box.width / 2 : box.x + edge + padding;
  const style = {
    size,
    weight: 500,
    colour: wallColours["paper-ink"],
    anchor: isOval ? "middle" : "start",
  } as const;
  return lines
    .map((line, index) => textLine(line, x, top + index * lineHeight + lineHeight / 2 + size * 0.34, style))
    .join("");
}

function pin(card: BoardCard, box: Box): string {
  const { edge: ink } = paperColours(card.paper);
  const scale = pinSide / 22;
  const x = box.x + box.width / 2 - pinSide / 2;
  const y = box.y + edge / 2 - pinSide / 2;
  return `<path transform="translate(${round(x + scale)} ${round(y + scale)}) scale(${round(scale)})" d="${pinOutlines[card.paper]}" fill="${ink}" fill-rule="evenodd"/>`;
}

/** Bottom right: where it comes from. An oval has its corners on its contour, at 14.6 % of its box. */
function badgePlace({ shape: kind }: BoardCard, { x, y, width, height }: Box) {
  if (kind === "precision") {
    return { x: x + width * 0.854 - badgeSide / 2, y: y + height * 0.854 - badgeSide / 2 };
  }
  return {
    x: x + width - edge + badgeSide * 0.42 - badgeSide,
    y: y + height - edge + badgeSide * 0.48 - badgeSide,
  };
}

export function badge(
  { mark, letter }: Pick<Organisation, "mark" | "letter">,
  at: { readonly x: number; readonly y: number },
  side: number,
): string {
  const { outline, x, y } = organisationOutlines[mark];
  const { size, down } = badgeLetter(mark, letter);
  const scale = side / 44;
  return `<g transform="translate(${round(at.x + 2 * scale)} ${round(at.y + 2 * scale)}) scale(${scale.toFixed(4)})"><path d="${outline}" fill="${organisationColour(mark)}" stroke="#ffffff" stroke-width="2.5" stroke-linejoin="round"/>${textLine(letter, x, y + down, { size, weight: 800, colour: "#ffffff", anchor: "middle" })}</g>`;
}

/** A name hangs on the bottom edge, under the text and never in its place. */
function author({ paper }: BoardCard, box: Box, name: string): string {
  const { edge: ink } = paperColours(paper);
  const style = { size: textSize, weight: 400 } as const;
  const text = shortened(name, box.width - 2 * edge - 90 - textSize * 0.7, style);
  const width =
    Math.min(lineWidth(text, style), box.width - 2 * edge - 90 - textSize * 0.7) + textSize * 0.7 + 2 * edge;
  const height = textSize * 1.02 + 2 * edge;
  const x = box.x + edge + padding;
  const y = box.y + box.height - edge + 34 - height;
  return `<rect x="${round(x + edge / 2)}" y="${round(y + edge / 2)}" width="${round(width - edge)}" height="${round(height - edge)}" rx="${radius}" fill="${wallColours["paper-chalk"]}" stroke="${ink}" stroke-width="${edge}"/>${textLine(text, x + edge + textSize * 0.35, y + height / 2 + textSize * 0.34, { ...style, colour: wallColours["paper-ink"] })}`;
}

function pileCount({ shape: kind }: BoardCard, box: Box, pile: number): string {
  const style = { size: textSize, weight: 700 } as const;
  const text = `×\u00a0${pile}`;
  const width = lineWidth(text, style) + 32 + 6;
  const height = textSize * 1.2 + 6;
  const isOval = kind === "precision";
  const right = isOval ? box.x + box.width * 0.854 + width / 2 : box.x + box.width - edge - textSize;
  const y = isOval ? box.y + box.height * 0.146 - height / 2 : box.y + edge / 2 - height * 0.62;
  return `<rect x="${round(right - width)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(height / 2)}" fill="${wallColours["paper-ink"]}" stroke="${wallColours["paper-chalk"]}" stroke-width="3"/>${textLine(text, right - width / 2, y + height / 2 + textSize * 0.34, { ...style, colour: "#ffffff", anchor: "middle" })}`;
}

/** The same card stands elsewhere too: a disc with a link. */
function doubleSign({ x, y }: Box): string {
  const ink = wallColours["paper-ink"];
  const cx = x - 20 + doubleSide / 2;
  const cy = y - 26 + doubleSide / 2;
  const side = (doubleSide - 2 * edge) * 0.66;
  const scale = side / 24;
  return `<circle cx="${round(cx)}" cy="${round(cy)}" r="${doubleSide / 2 - edge / 2}" fill="${wallColours["paper-chalk"]}" stroke="${ink}" stroke-width="${edge}"/><path transform="translate(${round(cx - side / 2)} ${round(cy - side / 2)}) scale(${round(scale)})" d="M9 17H7A5 5 0 0 1 7 7h2M15 7h2a5 5 0 1 1 0 10h-2M8 12h8" fill="none" stroke="${ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`;
}
