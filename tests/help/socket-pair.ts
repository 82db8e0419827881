/** One direction of a line: what was sent waits here until the test lets it arrive, or not. */
interface Way {
  send(message: string): void;
  /** Messages under way. */
  waiting(): number;
  /** Lets the oldest ones arrive, all of them when no number is given. */
  flush(count?: number): void;
  /** Loses what is under way: everything, or the newest down to `kept`. Gives what was lost, oldest first. */
  lose(kept?: number): readonly string[];
  /** The oldest message under way comes a second time, behind all others. */
  duplicate(): void;
}

/** The two ends of a line without a network: two queues, so that order, loss and repetition are the test's to choose. */
export interface SocketPair {
  readonly up: Way;
  readonly down: Way;
}

export function socketPair(ends: {
  readonly atServer: (message: string) => void;
  readonly atClient: (message: string) => void;
}): SocketPair {
  return { up: way(ends.atServer), down: way(ends.atClient) };
}

function way(arrive: (message: string) => void): Way {
  let queue: string[] = [];
  return {
    send: (message) => void queue.push(message),
    waiting: () => queue.length,
    flush(count = queue.length) {
      const arriving = queue.slice(0, count);
      queue = queue.slice(count);
      for (const message of arriving) arrive(message);
    },
    lose(kept = 0) {
      const lost = queue.slice(kept);
      queue = queue.slice(0, kept);
      return lost;
    },
    duplicate() {
      const [oldest] = queue;
      if (oldest !== undefined) queue.push(oldest);
    },
  };
}
