import { useEffect, useRef, useState } from "react";

/** How far a file is that takes its time. */
export type Making =
  | { readonly state: "waiting" }
  | { readonly state: "working"; readonly done: number; readonly of: number };

const everyMs = 700;
/** A download that nobody sees begin has already ended, or never will. */
const patience = 3;

/** Watches the last download asked for until the server no longer makes it. The browser itself takes the file. */
export function useMaking(session: string) {
  const [making, setMaking] = useState<Making | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [page] = useState(() => Math.random().toString(36).slice(2));
  useEffect(() => () => clearTimeout(timer.current), []);

  const name = (format: string) => `${page}-${format}`;
  const begin = (format: string) => {
    let missed = 0;
    const look = async () => {
      const progress = await progressOf(session, name(format));
      missed = progress === null ? missed + 1 : 0;
      setMaking(progress);
      if (missed < patience) timer.current = setTimeout(() => void look(), everyMs);
    };
    clearTimeout(timer.current);
    setMaking({ state: "waiting" });
    timer.current = setTimeout(() => void look(), everyMs);
  };
  return { making, watch: { name, begin } };
}

async function progressOf(session: string, ask: string): Promise<Making | null> {
  try {
    const answer = await fetch(`/api/sessions/${session}/outcome-progress/${ask}`);
    if (!answer.ok) return null;
    const { progress } = (await answer.json()) as { readonly progress: Making | null };
    return progress;
  } catch {
    return null;
  }
}
