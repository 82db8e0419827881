import type { CardId, ClusterId } from "@bocal/protocol/base/ids";
import type { Point } from "@bocal/protocol/board/card";
import { type Drawing, overlaps } from "@bocal/protocol/board/drawing";
import { type Box, pageHeight, pageWidth } from "@bocal/protocol/board/geometry";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import { keptOn } from "./drop.ts";

export const spots = [
  "free",
  "top-left",
  "top",
  "top-right",
  "left",
  "middle",
  "right",
  "bottom-left",
  "bottom",
  "bottom-right",
] as const;
/** A place on a page that can be named: the first free one, or one of nine. */
export type SpotName = (typeof spots)[number];

/** Where *Déplacer vers…* sends cards: all that a drag can do, chosen from lists (CC-11). */
export type Destination =
  | { readonly kind: "cluster"; readonly cluster: ClusterId }
  | { readonly kind: "new-cluster" }
  | { readonly kind: "beside"; readonly card: CardId }
  | { readonly kind: "page"; readonly page: number; readonly spot: SpotName }
  | { readonly kind: "parking"; readonly reason: string };

/** The commands that bring these cards there, in their order: one a card, and one alone for a new cluster. */
export function commandsTo(
  cards: readonly CardId[],
  destination: Destination,
  drawing: Drawing,
): readonly BoardCommand[] {
  switch (destination.kind) {
    case "cluster":
      return cards.map((card) => ({
        type: "move-card-to-cluster",
        card,
        cluster: destination.cluster,
        before: null,
      }));
    case "new-cluster":
      return [{ type: "group-cards", cards, title: "" }];
    case "parking":
      return cards.map((card) => ({ type: "park-card", card, reason: destination.reason }));
    case "beside":
      return besideCard(cards, destination.card, drawing);
    case "page":
      return onPageSpot(cards, destination, drawing);
  }
}

/** Where a cluster of this size stands when it is sent to a named place. */
export function clusterSpot(
  box: Box,
  { page, spot }: { readonly page: number; readonly spot: SpotName },
  drawing: Drawing,
): Point {
  const others = takenBoxes(drawing).filter((each) => each !== box);
  // The title stands on the contour and needs room above it.
  const at = spot === "free" ? freePlace(box, page, others, 70) : namedPlace(box, page, spot);
  return keptOn({ x: at.x, y: Math.max(at.y, page * pageHeight + 62) }, box);
}

function besideCard(cards: readonly CardId[], beside: CardId, drawing: Drawing): readonly BoardCommand[] {
  const region = drawing.regions.find((each) => each.cards.some(({ id }) => id === beside));
  if (region) {
    const after = region.cards.slice(region.cards.findIndex(({ id }) => id === beside) + 1);
    const before = after.find(({ id }) => !cards.includes(id))?.id ?? null;
    return cards.map((card) => ({ type: "move-card-to-cluster", card, cluster: region.cluster.id, before }));
  }
  const anchor = drawing.boxes[beside];
  if (anchor === undefined) return [];
  let x = anchor.x + anchor.width + gap;
  return cards.flatMap((card): readonly BoardCommand[] => {
    const box = drawing.boxes[card];
    if (box === undefined) return [];
    const at = keptOn({ x, y: anchor.y }, box);
    x += box.width + gap;
    return [{ type: "move-card", card, ...at }];
  });
}

function onPageSpot(
  cards: readonly CardId[],
  { page, spot }: { readonly page: number; readonly spot: SpotName },
  drawing: Drawing,
): readonly BoardCommand[] {
  const taken = [...takenBoxes(drawing)];
  return cards.flatMap((card, index): readonly BoardCommand[] => {
    const box = drawing.boxes[card];
    if (box === undefined) return [];
    const named = spot === "free" ? freePlace(box, page, taken, 28) : namedPlace(box, page, spot);
    // Several cards sent to one named place lie fanned, so that each can be read and taken.
    const fan = spot === "free" ? 0 : index * 60;
    const at = keptOn({ x: named.x + fan, y: named.y + fan }, box);
    taken.push({ ...box, ...at });
    return [{ type: "move-card", card, ...at }];
  });
}

const gap = 40;
const inset = 40;
const columnPitch = 469;
const rowPitch = 192;

function freePlace(size: Box, page: number, taken: readonly Box[], top: number): Point {
  const from = page * pageHeight;
  for (let y = top; y + size.height <= pageHeight; y += rowPitch) {
    for (let x = inset; x + size.width <= pageWidth; x += columnPitch) {
      const box = { ...size, x, y: from + y };
      if (!taken.some((each) => overlaps(each, box))) return { x, y: from + y };
    }
  }
  return { x: inset, y: from + pageHeight - size.height - inset };
}

function namedPlace(size: Box, page: number, spot: Exclude<SpotName, "free">): Point {
  const x = spot.endsWith("left")
    ? inset
    : spot.endsWith("right")
      ? pageWidth - size.width - inset
      : (pageWidth - size.width) / 2;
  const y = spot.startsWith("top")
    ? inset
    : spot.startsWith("bottom")
      ? pageHeight - size.height - inset
      : (pageHeight - size.height) / 2;
  return { x, y: page * pageHeight + y };
}

function takenBoxes({ regions, loose, boxes }: Drawing): readonly Box[] {
  return [
    ...regions.map(({ box }) => box),
    ...loose.flatMap(({ id }) => {
      const box = boxes[id];
      return box ? [box] : [];
    }),
  ];
}
