import { useCallback, useRef, useState } from "react";

/** A text while it is typed, and what is known of it outside a rendering. */
export interface KeptText {
  readonly text: string;
  readonly set: (next: string | ((before: string) => string)) => void;
  /** As it is this moment, also after an answer that took its time. */
  readonly now: () => string;
}

/** A text that is being typed on this tab, kept letter by letter: a reload or a way round by another page loses nothing. */
export function useKeptText(key: string): KeptText {
  const [text, show] = useState(() => stored(key));
  const latest = useRef(text);
  const set = useCallback(
    (next: string | ((before: string) => string)) => {
      latest.current = typeof next === "function" ? next(latest.current) : next;
      store(key, latest.current);
      show(latest.current);
    },
    [key],
  );
  const now = useCallback(() => latest.current, []);
  return { text, set, now };
}

function stored(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    // Storage is closed in some private windows: nothing was kept there.
    return "";
  }
}

function store(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Same windows, or a text too big for them: it lives as long as the page.
  }
}
