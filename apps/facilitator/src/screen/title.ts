import { useEffect } from "react";

/** The title of the tab: what is shown first, then whose it is (D23). */
export function useWallTitle(...parts: readonly string[]): void {
  const title = parts.filter((part) => part !== "").join(" – ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
