/** The longest that a phone waits for what others did, in ms. */
const windowAtMostMs = 50;
/** A window lasts this many times the last fan-out, so that fan-outs take at most a seventh of the core. */
const windowPerFanOut = 6;

export interface PhoneLane {
  /** Something changed that phones show: they are told in the next window. */
  wake(): void;
  close(): void;
}

/**
 * When phones are served: at once while the house is calm, and in windows that grow with the cost of serving them.
 * `begin` prepares what will be sent and says in how many slices; each slice leaves in a turn of its own, so whatever is
 * more urgent passes between two.
 */
export function phoneLane(
  begin: () => { readonly slices: number; readonly send: (slice: number) => void },
): PhoneLane {
  let fanOutMs = 0;
  let endedAt = 0;
  let timer: NodeJS.Timeout | null = null;
  let due = false;
  let sending = false;
  let wokenMeanwhile = false;
  let closed = false;

  function wake(): void {
    if (closed || due || timer !== null) return;
    if (sending) {
      wokenMeanwhile = true;
      return;
    }
    const windowMs = Math.min(windowAtMostMs, fanOutMs * windowPerFanOut);
    const waitMs = windowMs - (performance.now() - endedAt);
    if (waitMs > 0) timer = setTimeout(open, waitMs);
    else {
      // No timer: it would be a millisecond late, and wake the process once more for each card.
      due = true;
      setImmediate(open);
    }
  }

  function open(): void {
    timer = null;
    due = false;
    if (closed) return;
    sending = true;
    const startedAt = performance.now();
    const { slices, send } = begin();
    step(0, slices, { send, spentMs: performance.now() - startedAt });
  }

  function step(
    slice: number,
    slices: number,
    round: { send: (slice: number) => void; spentMs: number },
  ): void {
    if (closed) return;
    if (slice < slices) {
      const startedAt = performance.now();
      round.send(slice);
      const spentMs = round.spentMs + performance.now() - startedAt;
      setImmediate(() => step(slice + 1, slices, { ...round, spentMs }));
      return;
    }
    fanOutMs = round.spentMs;
    endedAt = performance.now();
    sending = false;
    if (wokenMeanwhile) {
      wokenMeanwhile = false;
      wake();
    }
  }

  return {
    wake,
    close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
