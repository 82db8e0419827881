import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * When what had the focus goes from the board (a card parked, a button that no longer fits), the focus goes to a named place
 * instead of the page's end (D8). `refocus` gets what had it and gives it, or its like, the focus. Whoever took the focus away
 * by hand is left alone (D9).
 */
export function useKeptFocus(
  keeper: RefObject<HTMLElement | null>,
  refocus: (lost: HTMLElement) => void,
): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const came = ({ target }: FocusEvent) => {
      const inside = target instanceof HTMLElement && keeper.current?.contains(target) === true;
      last.current = inside ? target : null;
    };
    // A press on nothing takes the focus away by hand; the events of focus alone do not tell that from a removal.
    const pressed = () => {
      if (document.activeElement === document.body) last.current = null;
    };
    document.addEventListener("focusin", came);
    document.addEventListener("click", pressed);
    return () => {
      document.removeEventListener("focusin", came);
      document.removeEventListener("click", pressed);
    };
  }, [keeper]);
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (last.current !== null && isLost && !last.current.isConnected) refocus(last.current);
  });
}
