import { useState } from "react";

export type SeatView = "plan" | "list";

const storageKey = "bocal.seats.view";

/** Plan or list, as chosen last time on this device; first the plan. */
export function useSeatView(): readonly [SeatView, (view: SeatView) => void] {
  const [view, setView] = useState<SeatView>(firstView);
  const choose = (chosen: SeatView) => {
    try {
      localStorage.setItem(storageKey, chosen);
    } catch {
      // Storage is closed in some private windows: the choice holds for this page.
    }
    setView(chosen);
  };
  return [view, choose];
}

function firstView(): SeatView {
  try {
    return localStorage.getItem(storageKey) === "list" ? "list" : "plan";
  } catch {
    return "plan";
  }
}
