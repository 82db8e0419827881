import { useState } from "react";

export type BoardView = "plane" | "list";

const storageKey = "bocal.board.view";
// Under this width a page of the wall is too small to be read and taken: the list comes first there.
const narrowPx = 640;

/** Board or list, as chosen last time on this device; first the board, or the list on a small screen. */
export function useBoardView(): readonly [BoardView, (view: BoardView) => void] {
  const [view, setView] = useState<BoardView>(firstView);
  const choose = (chosen: BoardView) => {
    try {
      localStorage.setItem(storageKey, chosen);
    } catch {
      // Storage is closed in some private windows: the choice holds for this page.
    }
    setView(chosen);
  };
  return [view, choose];
}

function firstView(): BoardView {
  try {
    const found = localStorage.getItem(storageKey);
    if (found === "plane" || found === "list") return found;
  } catch {
    // As above.
  }
  return window.innerWidth < narrowPx ? "list" : "plane";
}
