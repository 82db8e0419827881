import type { Picture } from "@bocal/protocol/report/picture";
import type { ReportWords } from "../words.ts";
import { pageSvg, pagesOf } from "./board.ts";
import { bowlSvg } from "./bowl.ts";
import { canvasSvg } from "./canvas.ts";
import { spiralSvg } from "./spiral.ts";

/** Each page of a picture from its own corner, 1,856 by 796 units: as many as a board has, one of anything else. */
export function drawnPages(picture: Picture, words: ReportWords): readonly string[] {
  switch (picture.kind) {
    case "board":
      return pagesOf(picture).map((page) => pageSvg(page, picture, words.untitled));
    case "spiral":
      return [spiralSvg(picture, words)];
    case "canvas":
      return [canvasSvg(picture)];
    case "bowl":
      return [bowlSvg(picture, words)];
  }
}
