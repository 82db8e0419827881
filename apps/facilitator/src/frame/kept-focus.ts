import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Keeps the focus on the page (D8): when what had it goes away with a change, the element of that id gets it.
 * Somebody who had it elsewhere, or nowhere, is left alone (D9).
 */
export function useKeptFocus(id: string): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      last.current = event.target;
    };
    addEventListener("focusin", note);
    return () => removeEventListener("focusin", note);
  }, []);
  useLayoutEffect(() => {
    const was = last.current;
    if (document.activeElement !== document.body || !(was instanceof Element) || was.isConnected) return;
    last.current = null;
    document.getElementById(id)?.focus({ preventScroll: true });
  });
}
