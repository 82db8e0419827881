import { useEffect } from "react";
import { useConsoleWords } from "../words.ts";

/** The title of the browser's tab: what is going on first, then whose (D23). Empty parts are left out. */
export function usePageTitle(...parts: readonly string[]): void {
  const words = useConsoleWords();
  const title = words.app.title(...parts);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
