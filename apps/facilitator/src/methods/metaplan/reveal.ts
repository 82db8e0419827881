import type { Phase } from "@bocal/protocol/methods/metaplan/phase";
import { useRef } from "react";

/** Whether the cards come out before our eyes: only when this page was there while they were still hidden. */
export function useReveal(shown: { readonly phase: Phase; readonly hasBoard: boolean }): "reveal" | "one" {
  const wasHidden = useRef(!shown.hasBoard);
  return wasHidden.current ? "reveal" : "one";
}
