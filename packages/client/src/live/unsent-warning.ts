import type { StoreApi } from "zustand/vanilla";
import type { LiveState } from "./store.ts";

/** Lets the browser ask before a page with unsent work is closed. Listens only then: a listener keeps pages out of its cache. */
export function warnBeforeLosing(store: StoreApi<LiveState>): () => void {
  if (typeof window === "undefined") return () => {};
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  const follow = ({ line, outbox }: LiveState) => {
    const unsent = line.name !== "refused" && outbox.some(({ state }) => state === "waiting");
    if (unsent) window.addEventListener("beforeunload", warn);
    else window.removeEventListener("beforeunload", warn);
  };
  const stop = store.subscribe(follow);
  return () => {
    stop();
    window.removeEventListener("beforeunload", warn);
  };
}
