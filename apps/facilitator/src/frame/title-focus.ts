import { type RefObject, useEffect } from "react";

// The first page of a visit leaves the focus where browsers put it, before the way past the bar; later ones give it to their
// title (D8).
let visited = false;

/** Gives the focus to a page's title each time the page becomes another one. A page that only waits is none yet. */
export function useTitleFocus(
  heading: RefObject<HTMLElement | null>,
  page: string,
  { waits = false }: { readonly waits?: boolean } = {},
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what this waits for.
  useEffect(() => {
    if (visited) heading.current?.focus({ preventScroll: true });
    if (!waits) visited = true;
  }, [heading, page, waits]);
}
