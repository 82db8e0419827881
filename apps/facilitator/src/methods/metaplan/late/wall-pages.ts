import type { LateShown } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import type { Phase } from "@bocal/protocol/methods/metaplan/phase";
import { voteWallPages } from "../../../vote/WallVote.tsx";

// Rows that stay readable at ten metres, on one page.
export const themesOnPage = 7;
export const actionsOnPage = 6;

/** How many pages the wall needs for what it shows now. */
export function lateWallPages(phase: Phase, late: LateShown["screen"] | LateShown["staff"]): number {
  switch (phase) {
    case "themes":
      return pagesFor(late.themes.length, themesOnPage * 2);
    case "weighting":
      return voteWallPages(late.vote);
    case "actions":
      return pagesFor(late.actions.filter(({ aside }) => aside === null).length, actionsOnPage);
    default:
      return pagesFor(late.themes.length, themesOnPage);
  }
}

function pagesFor(rows: number, onPage: number): number {
  return Math.max(1, Math.ceil(rows / onPage));
}
