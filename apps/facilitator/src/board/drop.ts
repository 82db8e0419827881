import type { CardId, ClusterId } from "@bocal/protocol/base/ids";
import type { Point } from "@bocal/protocol/board/card";
import type { Drawing, Region } from "@bocal/protocol/board/drawing";
import { type Box, pageHeight, pagesAtMost, pageWidth } from "@bocal/protocol/board/geometry";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";

/** Where a card in the hand would go if it were let go now. */
export type Drop =
  | { readonly kind: "pile"; readonly onto: CardId }
  | { readonly kind: "cluster"; readonly cluster: ClusterId; readonly before: CardId | null }
  | { readonly kind: "plane"; readonly x: number; readonly y: number }
  /** Back to where it was. */
  | { readonly kind: "home" };

/** The place under a held card: the middle of another card, the inside of a cluster, or the plane. */
export function dropOf(drawing: Drawing, card: CardId, at: Point): Drop {
  const home = drawing.boxes[card];
  if (home === undefined || (home.x === at.x && home.y === at.y)) return { kind: "home" };
  const middle = { x: at.x + home.width / 2, y: at.y + home.height / 2 };
  const onto = Object.entries(drawing.boxes).find(([id, box]) => id !== card && isAtHeart(box, middle));
  if (onto) return { kind: "pile", onto: onto[0] as CardId };
  const region = drawing.regions.findLast(({ box }) => isInside(box, middle));
  if (region) return placeInside(drawing, region, card, middle);
  return { kind: "plane", ...keptOn(at, home) };
}

/** The one command that a drop asks for, or null when nothing changes. */
export function commandOf(card: CardId, drop: Drop): BoardCommand | null {
  switch (drop.kind) {
    case "pile":
      return { type: "stack-card", card, onto: drop.onto };
    case "cluster":
      return { type: "move-card-to-cluster", card, cluster: drop.cluster, before: drop.before };
    case "plane":
      return { type: "move-card", card, x: drop.x, y: drop.y };
    case "home":
      return null;
  }
}

/** A place at which something of this size stays whole on the plane, in whole units. */
export function keptOn({ x, y }: Point, { width, height }: Pick<Box, "width" | "height">): Point {
  return {
    x: Math.round(Math.max(0, Math.min(x, pageWidth - width))),
    y: Math.round(Math.max(0, Math.min(y, pagesAtMost * pageHeight - height))),
  };
}

function placeInside(drawing: Drawing, { cluster, cards }: Region, card: CardId, middle: Point): Drop {
  const others = cards.filter(({ id }) => id !== card);
  const next = others.find(({ id }) => {
    const box = drawing.boxes[id];
    return box !== undefined && comesBefore(middle, box);
  });
  const before = next?.id ?? null;
  const index = cards.findIndex(({ id }) => id === card);
  const isWhereItWas = index >= 0 && (cards[index + 1]?.id ?? null) === before;
  return isWhereItWas ? { kind: "home" } : { kind: "cluster", cluster: cluster.id, before };
}

/** Whether a point reads before the middle of a box: on a row above it, or on its row and more to the left. */
function comesBefore(point: Point, box: Box): boolean {
  if (point.y < box.y) return true;
  return point.y <= box.y + box.height && point.x < box.x + box.width / 2;
}

function isInside({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** The inner half of a card: stacking is meant, and not only passing by. */
function isAtHeart({ x, y, width, height }: Box, point: Point): boolean {
  return isInside({ x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 }, point);
}
