const againAfterMs = [1_000, 3_000, 6_000];

type LazyState<Part> =
  | { readonly name: "absent" }
  | { readonly name: "coming" }
  | { readonly name: "here"; readonly part: Part }
  | { readonly name: "failed" };

/** A part of the page that comes later, in the form that `useSyncExternalStore` asks for. */
export interface LazyPart<Part> {
  state(): LazyState<Part>;
  /** Fetches the part if nobody has, and tells each change of its state. Gives what stops the telling. */
  subscribe(listener: () => void): () => void;
  /** Fetches it before it is needed; a failure is tried again when it is. */
  preload(): void;
}

/**
 * What is drawn without the part looks again once it listens, so an arrival between the two is not missed: a state that is read
 * can do this, a promise that is awaited cannot. While somebody waits, a network that fails is tried again three times.
 */
export function lazyPart<Part>(load: () => Promise<Part>): LazyPart<Part> {
  let state: LazyState<Part> = { name: "absent" };
  const listeners = new Set<() => void>();

  function become(next: LazyState<Part>): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function fetchPart(tries: number): void {
    load().then(
      (part) => become({ name: "here", part }),
      () => {
        const waitMs = againAfterMs[tries];
        if (listeners.size === 0) become({ name: "absent" });
        else if (waitMs === undefined) become({ name: "failed" });
        else setTimeout(() => fetchPart(tries + 1), waitMs);
      },
    );
  }

  function want(): void {
    if (state.name !== "absent") return;
    become({ name: "coming" });
    fetchPart(0);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      want();
      return () => void listeners.delete(listener);
    },
    preload: want,
  };
}
