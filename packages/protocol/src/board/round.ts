import type { Point } from "./card.ts";
import type { Box } from "./geometry.ts";

// A round of chairs seen from above, its middle at 0, 0. Wall units, as on the plane: letters are 42 units high, whatever the round
// measures, so that a wall of 1080 lines is read at ten metres (CC-13). A name is never cut and never smaller: one that its chair
// does not hold moves to the plate in front of it, as on a name tent.

/** What a chair has to say: on its seat, and on the plate that stands towards the middle. */
export interface RoundSeat {
  /** A first name, or what an empty chair is called. Empty for nothing. */
  readonly name: string;
  /** The short name of where somebody comes from. Empty for none. */
  readonly plate: string;
  /** Whether a badge is drawn before it, which may stand alone where there is no room for both. */
  readonly hasBadge?: boolean | undefined;
  /** Stands just outside the glass, for whoever waits to come in. */
  readonly isOutside?: boolean | undefined;
}

/** A line of text by its middle and its base line. */
export interface RoundLine extends Point {
  readonly text: string;
}

export interface RoundPlate extends Box {
  /** The name, when the seat does not hold it, on one line or two; it stands above the plate's own text. */
  readonly name: readonly RoundLine[];
  /** Where the badge begins, and after it the text. */
  readonly badge: Point;
  /** Null when only the badge found room, or there is nothing to say. */
  readonly text: RoundLine | null;
}

export interface RoundChair extends Point {
  readonly radius: number;
  /** Clockwise from above, in degrees: where the back of the chair looks to. */
  readonly turn: number;
  readonly name: readonly RoundLine[];
  readonly plate: RoundPlate | null;
}

export interface Round {
  /** Of the glass. */
  readonly radius: number;
  readonly chairs: readonly RoundChair[];
}

export const roundRadius = 506;
export const roundText = 42;
export const roundBadge = 52;
/** The back of a chair: an arc of 53 degrees to either side, this far from the edge of its seat. */
export const roundBack = { away: 24, width: 20, spread: 53 } as const;

// A seat outside the glass needs room in a corner of the square.
const radiusWithOutside = 440;
const outsideTurn = 135;
const outsideAway = 112;
const lineHeight = 48;
const plateHeight = 76;
const plateInset = 12;
const plateNameAtMost = 300;
const middle: Box = { x: -118, y: -90, width: 236, height: 168 };
const rim = 10;
const triesWhole = 10;
const triesAtMost = 20;
const gap = 6;

/** How a whole round stands: chairs in their order clockwise from the top, and what is written on and before each. */
export function roundOf(seats: readonly RoundSeat[]): Round {
  const inside = seats.filter(({ isOutside }) => !isOutside);
  const radius = inside.length === seats.length ? roundRadius : radiusWithOutside;
  const size = chairRadius(inside.length) * (radius / roundRadius);
  const ring = ringRadius(inside.length) * (radius / roundRadius);
  let index = 0;
  const placed = seats.map((seat) => {
    const turn = seat.isOutside ? outsideTurn : (360 / Math.max(1, inside.length)) * index++;
    const at = onCircle(turn, seat.isOutside ? radius + outsideAway * (radius / roundRadius) : ring);
    return { seat, turn, at, size: seat.isOutside ? size * 0.86 : size };
  });
  const plates = platesOf(placed, radius);
  const chairs = placed.map(({ seat, turn, at, size: own }, index): RoundChair => {
    const plate = plates[index] ?? null;
    const onSeat = plate !== null && plate.name.length > 0 ? [] : linesOnSeat(seat.name, own);
    return {
      ...at,
      radius: own,
      turn,
      name: namePlaces(onSeat, at, plate === null ? 0 : sideOf(at, seat)),
      plate,
    };
  });
  return { radius, chairs };
}

/** The place on a circle round the middle, clockwise from above. */
export function onCircle(turn: number, distance: number): Point {
  const angle = (turn * Math.PI) / 180;
  return { x: Math.sin(angle) * distance, y: -Math.cos(angle) * distance };
}

/** How wide a text of 42 units is, counted on the wide side. */
export function textWidth(text: string, bold = false): number {
  let width = 0;
  for (const letter of text.normalize("NFC")) width += /[mwMWœæ@%]/u.test(letter) ? 0.9 : widthOf(letter);
  return width * roundText * (bold ? 1.06 : 1);
}

function widthOf(letter: string): number {
  if (/[iljIîï.,'’:;|!·\s]/u.test(letter)) return 0.3;
  if (/[tfr\-()]/u.test(letter)) return 0.42;
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.57;
}

/** Chairs that stand closer are smaller; what is written is not. */
function chairRadius(chairs: number): number {
  return [110, 110, 110, 110, 110, 110, 106, 96, 88][chairs] ?? 88;
}

function ringRadius(chairs: number): number {
  return [328, 328, 328, 328, 328, 328, 336, 354, 372][chairs] ?? 372;
}

/** Plates stand below a chair of the upper half and above one of the lower half: towards the middle. Outside it is free below. */
function sideOf({ y }: Point, { isOutside }: RoundSeat): 1 | -1 {
  return y <= 1 || isOutside ? 1 : -1;
}

/** The name on one line or on two, if the seat holds it; otherwise nothing. */
function linesOnSeat(name: string, radius: number): readonly string[] {
  if (name === "") return [];
  const fits = (text: string, away: number) =>
    textWidth(text, true) <= 2 * Math.sqrt(Math.max(0, radius ** 2 - away ** 2)) - 8;
  if (fits(name, 30)) return [name];
  return inTwo(name, (line) => fits(line, 46)) ?? [];
}

/** Cut after a hyphen or at a space, where both lines are short enough. */
function inTwo(name: string, fits: (line: string) => boolean): readonly [string, string] | null {
  for (const { index, 0: sign } of name.matchAll(/[\s-]/gu)) {
    const first = name.slice(0, sign === "-" ? index + 1 : index);
    const second = name.slice(index + 1);
    if (fits(first) && fits(second)) return [first, second];
  }
  return null;
}

/** A plate grows downwards rather than wide: beside the middle there is little room. */
function linesOnPlate(name: string): readonly string[] {
  const fits = (line: string) => textWidth(line, true) <= plateNameAtMost;
  return fits(name) ? [name] : (inTwo(name, fits) ?? [name]);
}

/** Base lines on a seat, out of the way of its plate. `side` is 0 when there is none. */
function namePlaces(lines: readonly string[], { x, y }: Point, side: 0 | 1 | -1): readonly RoundLine[] {
  const [first = "", second] = lines;
  if (lines.length === 0) return [];
  if (second === undefined) return [{ text: first, x, y: y + (side === 0 ? 15 : side === 1 ? -6 : 36) }];
  const top = side === 0 ? -6 : side === 1 ? -26 : 16;
  return [
    { text: first, x, y: y + top },
    { text: second, x, y: y + top + lineHeight },
  ];
}

interface Placed {
  readonly seat: RoundSeat;
  readonly turn: number;
  readonly at: Point;
  readonly size: number;
}

/**
 * All plates. One that found no room is placed before the others in the next try: a wide one first leaves more for the rest. In a
 * round too crowded for that, plates without room keep the badge alone, whose letter and shape still say where somebody is from.
 */
function platesOf(placed: readonly Placed[], radius: number): readonly (RoundPlate | null)[] {
  let order = placed.map((_, index) => index);
  const badgeOnly = new Set<number>();
  let plates: (RoundPlate | null)[] = [];
  for (let tries = 1; tries <= triesAtMost; tries++) {
    plates = placed.map(() => null);
    let crowded: number | null = null;
    for (const here of order) {
      const { seat, at, size } = placed[here] as Placed;
      const plate = plateOf(seat, {
        at,
        size,
        radius,
        others: placed
          .filter((_, other) => other !== here)
          .map((other) => ({ ...other.at, size: other.size })),
        plates: plates.filter((other) => other !== null),
        side: sideOf(at, seat),
        isOutside: seat.isOutside === true,
        badgeOnly: badgeOnly.has(here),
      });
      plates[here] = plate?.plate ?? null;
      if (plate !== null && !plate.isFree) crowded ??= here;
    }
    if (crowded === null) break;
    const first = crowded;
    order = [first, ...order.filter((index) => index !== first)];
    if (tries >= triesWhole) badgeOnly.add(first);
  }
  return plates;
}

interface Surroundings {
  readonly at: Point;
  readonly size: number;
  readonly radius: number;
  readonly others: readonly (Point & { readonly size: number })[];
  readonly plates: readonly Box[];
  readonly side: 1 | -1;
  readonly isOutside: boolean;
  readonly badgeOnly: boolean;
}

/** The plate of a chair at the nearest free place before it, or null when there is nothing to write. */
function plateOf(
  seat: RoundSeat,
  around: Surroundings,
): { readonly plate: RoundPlate; readonly isFree: boolean } | null {
  const onSeat = linesOnSeat(seat.name, around.size);
  const names = seat.name !== "" && onSeat.length === 0 ? linesOnPlate(seat.name) : [];
  const hasBadge = seat.hasBadge !== false;
  const hasText = seat.plate !== "" && (hasBadge || !around.badgeOnly);
  if (!hasText && names.length === 0) return null;
  const textAfter = hasBadge ? plateInset + roundBadge + 9 : plateInset + 6;
  const width = Math.max(
    !hasText ? 0 : around.badgeOnly ? plateInset * 2 + roundBadge : textAfter + textWidth(seat.plate) + 15,
    ...names.map((line) => textWidth(line, true) + 40),
  );
  const lines = names.length + (hasText ? 1 : 0);
  const height = plateHeight + (lines - 1) * lineHeight;
  const free = freePlateBox({ width, height }, onSeat.length, around);
  const box = free.box;
  const base = box.y + names.length * lineHeight;
  const plate: RoundPlate = {
    ...box,
    name: names.map((text, line) => ({ text, x: box.x + width / 2, y: box.y + 53 + line * lineHeight })),
    badge: {
      x: box.x + (around.badgeOnly ? (width - roundBadge) / 2 : plateInset),
      y: base + (plateHeight - roundBadge) / 2,
    },
    text:
      hasText && !around.badgeOnly
        ? {
            text: seat.plate,
            x: hasBadge ? box.x + textAfter : box.x + (width - textWidth(seat.plate)) / 2,
            y: base + 53,
          }
        : null,
  };
  return { plate, isFree: free.isFree };
}

/** Looks outwards from the wished place until nothing is in the way; the wished place itself when everything is. */
function freePlateBox(
  { width, height }: { readonly width: number; readonly height: number },
  lines: number,
  around: Surroundings,
): { readonly box: Box; readonly isFree: boolean } {
  const { at, size, side } = around;
  // With a name on the seat the plate begins under it; without one it covers the half of the seat.
  const start = size * (lines === 0 ? -0.1 : lines === 1 ? 0.49 : 0.56);
  const wish = { x: at.x - width / 2, y: side === 1 ? at.y + start : at.y - start - height, width, height };
  let best: Box | null = null;
  let cost = Number.POSITIVE_INFINITY;
  // Without a name under it a plate may also cover more of its seat.
  for (let down = lines === 0 ? -72 : 0; down <= 120; down += 6) {
    for (let aside = 0; aside <= width / 2 + 60; aside += 6) {
      // Towards the middle first: outwards is the glass.
      for (const direction of aside === 0 ? [0] : at.x > 0 ? [-1, 1] : [1, -1]) {
        const box = { ...wish, x: wish.x + direction * aside, y: wish.y + side * down };
        const price = aside + Math.abs(down) * 1.6;
        if (price < cost && isFree(box, around)) {
          best = box;
          cost = price;
        }
      }
    }
  }
  return { box: best ?? wish, isFree: best !== null };
}

function isFree(box: Box, { radius, others, plates, isOutside }: Surroundings): boolean {
  if (!isOutside && !isInsideGlass(box, radius - rim)) return false;
  if (isOutside && Math.max(box.x + box.width, box.y + box.height) > roundRadius + 8) return false;
  if (overlap(box, middle)) return false;
  if (plates.some((other) => overlap(box, other))) return false;
  return !others.some((other) => touchesDisc(box, other));
}

function isInsideGlass({ x, y, width, height }: Box, radius: number): boolean {
  const farX = Math.max(Math.abs(x), Math.abs(x + width));
  const farY = Math.max(Math.abs(y), Math.abs(y + height));
  return Math.hypot(farX, farY) <= radius;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

function touchesDisc({ x, y, width, height }: Box, disc: Point & { readonly size: number }): boolean {
  const nearX = Math.max(x, Math.min(disc.x, x + width));
  const nearY = Math.max(y, Math.min(disc.y, y + height));
  return Math.hypot(disc.x - nearX, disc.y - nearY) < disc.size + gap;
}
