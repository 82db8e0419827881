import { useEffect, useRef } from "react";

/** The title of the tab: what happens, then whose session. */
export function usePageTitle(...parts: readonly string[]): void {
  const title = [...parts, "Bocal"].filter((part) => part !== "").join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/**
 * When the page becomes another one (`key` changes), it begins at its top, and the focus goes to its heading if what had it is
 * gone: never to nowhere (D8). The first page of a visit leaves the focus where the browser put it.
 */
export function usePageFocus(key: string): void {
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    window.scrollTo(0, 0);
    focusHeadingIfLost();
  }, [key]);
}

/** Puts the focus on the heading if what had it is gone, and leaves it where it is otherwise. */
export function focusHeadingIfLost(): void {
  if (document.activeElement === null || document.activeElement === document.body) focusHeading();
}

/** Puts the focus on the heading of the page, for those who just asked to come here. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}
