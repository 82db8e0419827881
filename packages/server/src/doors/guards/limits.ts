// Limits count per person and per session, never per address alone: a room of 300 phones is one address. Only failures are
// counted by address, and only wrong answers are slowed.

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** A phone writes a card now and then; a console drags, groups and undoes. */
export const phoneRate: Rate = { perSecond: 5, burst: 20 };
export const consoleRate: Rate = { perSecond: 30, burst: 120 };

export interface Limiter {
  /** 0 when the one named may go on, else after how many ms. */
  waitMs(name: string): number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Token buckets by name. Full ones are forgotten, so the memory is that of who is busy now. */
export function limiter({ perSecond, burst }: Rate, now: () => number = () => performance.now()): Limiter {
  const buckets = new Map<string, Bucket>();
  let sweptAt = now();

  function sweep(at: number): void {
    if (at - sweptAt < 60_000) return;
    sweptAt = at;
    for (const [name, bucket] of buckets) if (refilled(bucket, at) >= burst) buckets.delete(name);
  }

  function refilled(bucket: Bucket, at: number): number {
    return Math.min(burst, bucket.left + ((at - bucket.at) / 1_000) * perSecond);
  }

  return {
    waitMs(name) {
      const at = now();
      sweep(at);
      const bucket = buckets.get(name) ?? { left: burst, at };
      const left = refilled(bucket, at);
      if (left < 1) return Math.ceil(((1 - left) / perSecond) * 1_000);
      buckets.set(name, { left: left - 1, at });
      return 0;
    },
  };
}

const failureMemoryMs = 60_000;
const freeFailures = 10;
const slowestMs = 5_000;
/** So many wrong codes in a minute, from everywhere together, are not a room that mistypes. */
const alarmAt = 300;

export interface FailureGuard {
  /** Notes a wrong answer and says how long this address waits for it, in ms. */
  failed(address: string): number;
  /** Whether so much is being guessed that newcomers need the QR link for a while. */
  isUnderAttack(): boolean;
}

/** Slows down whoever guesses, and nobody else: right answers never wait: a venue is one address. */
export function failureGuard(onAlarm: () => void, now: () => number = () => performance.now()): FailureGuard {
  let since = now();
  let total = 0;
  let byAddress = new Map<string, number>();

  function turn(): void {
    if (now() - since < failureMemoryMs) return;
    since = now();
    total = 0;
    byAddress = new Map();
  }

  return {
    failed(address) {
      turn();
      total += 1;
      if (total === alarmAt) onAlarm();
      const count = (byAddress.get(address) ?? 0) + 1;
      byAddress.set(address, count);
      return Math.min(slowestMs, Math.max(0, count - freeFailures) * 100);
    },
    isUnderAttack() {
      turn();
      return total >= alarmAt;
    },
  };
}
