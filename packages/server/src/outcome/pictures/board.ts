import { type Drawing, drawingOf, onPage } from "@bocal/protocol/board/drawing";
import { pageHeight, pageWidth } from "@bocal/protocol/board/geometry";
import type { BoardPicture } from "@bocal/protocol/report/picture";
import { cardSvg } from "./card.ts";
import { contourSvg, nameSvg } from "./cluster.ts";
import { wallColours } from "./colours.ts";

/** A board ready to be drawn page by page, as the wall turns them. */
export function pagesOf({ board }: BoardPicture): readonly Drawing[] {
  const whole = drawingOf(board);
  return Array.from({ length: whole.pages }, (_, page) => onPage(whole, page));
}

/** One page of the plane with its sheet of kraft, from its own corner: 1,856 by 796 units. */
export function pageSvg(drawing: Drawing, { organisations }: BoardPicture, untitled: string): string {
  const drawn = (cards: Drawing["loose"]) =>
    cards.map((card) => {
      const box = drawing.boxes[card.id];
      if (box === undefined) return "";
      const organisation = organisations.find(({ id }) => id === card.organisation) ?? null;
      const pile = drawing.piles.get(card.id) ?? 1;
      return cardSvg({ card, box, pile, double: drawing.doubles.has(card.id), organisation });
    });
  return [
    `<rect width="${pageWidth}" height="${pageHeight}" fill="${wallColours.kraft}"/>`,
    ...drawing.regions.map((region) => contourSvg(region)),
    ...drawing.regions.flatMap(({ cards }) => drawn(cards)),
    ...drawn(drawing.loose),
    ...drawing.regions.map((region) => nameSvg(region, untitled)),
    `<rect x="1.5" y="1.5" width="${pageWidth - 3}" height="${pageHeight - 3}" rx="4" fill="none" stroke="${wallColours["kraft-edge"]}" stroke-width="3"/>`,
  ].join("");
}
