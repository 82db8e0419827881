import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * When what had the focus goes from the board (a card parked, a button that no longer fits), the focus goes to a named place
 * instead of the page's end (D8). Put the answer on the element that holds it all.
 */
export function useKeptFocus(fallback: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> {
  const keeper = useRef<HTMLElement>(null);
  const wasInside = useRef(false);
  useEffect(() => {
    const read = (event: FocusEvent) => {
      wasInside.current = event.target instanceof Node && keeper.current?.contains(event.target) === true;
    };
    document.addEventListener("focusin", read);
    return () => document.removeEventListener("focusin", read);
  }, []);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && wasInside.current) fallback.current?.focus({ preventScroll: true });
  });
  return keeper;
}
