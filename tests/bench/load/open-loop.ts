import type { Client } from "../contract.ts";
import { now } from "../measure.ts";
import { cardText } from "./card-texts.ts";

export interface OpenLoop {
  /** When each card left, by its number. */
  readonly sentAt: readonly number[];
  /** By how much each card left after its time: what the load process itself was late. */
  readonly lateMs: readonly number[];
  /** Resolves when the last card has left. */
  readonly done: Promise<void>;
  stop(): void;
}

/**
 * Posts `count` cards, the writers in turn, card i at i / rate after the start, whatever comes back: a server that
 * falls behind meets the same rate as one that does not.
 */
export function openLoop(
  writers: readonly Client[],
  { cardsPerSecond, count, firstCard = 0 }: { cardsPerSecond: number; count: number; firstCard?: number },
): OpenLoop {
  const sentAt: number[] = [];
  const lateMs: number[] = [];
  const done = Promise.withResolvers<void>();
  const start = now();
  const dueAt = (index: number) => start + (index * 1000) / cardsPerSecond;
  let timer = setTimeout(postDue, 0);

  function postDue(): void {
    let time = now();
    while (sentAt.length < count && dueAt(sentAt.length) <= time) {
      const index = sentAt.length;
      lateMs.push(time - dueAt(index));
      time = now();
      sentAt.push(time);
      writers[index % writers.length]?.post(cardText(firstCard + index));
    }
    if (sentAt.length === count) done.resolve();
    else timer = setTimeout(postDue, Math.max(0, dueAt(sentAt.length) - time));
  }

  return {
    sentAt,
    lateMs,
    done: done.promise,
    stop() {
      clearTimeout(timer);
      done.resolve();
    },
  };
}
