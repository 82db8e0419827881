import type { PersonId } from "@bocal/protocol/base/ids";
import type { Presence as PresenceMessage } from "@bocal/protocol/wire/presence";
import { sliceSize } from "./audiences.ts";

/** Told at most once in this time, so that a room that walks in is one message a second. */
const tellEveryMs = 1_000;

/** Who is connected to one session now. A fact of this process, never of the log: a silent phone has not left (CC-02). */
export interface Presence {
  /** A phone's line opens: gives the slice in which it is served. Several lines of one person are one person. */
  phoneIn(person: PersonId): number;
  /** True when that was the person's last line. */
  phoneOut(person: PersonId, slice: number): boolean;
  screenIn(): void;
  screenOut(): void;
  consoleIn(): void;
  consoleOut(): void;
  isHere(person: PersonId): boolean;
  people(): Iterable<PersonId>;
  slices(): number;
  /** Whether nobody at all is connected. */
  isEmpty(): boolean;
  /** What consoles are told; screens get it without the people. */
  message(): Required<PresenceMessage>;
  close(): void;
}

export function presence(tell: (message: Required<PresenceMessage>) => void): Presence {
  const lines = new Map<PersonId, number>();
  const bySlice: number[] = [];
  let screens = 0;
  let consoles = 0;
  let timer: NodeJS.Timeout | null = null;
  let toldAt = 0;

  function message(): Required<PresenceMessage> {
    return { here: lines.size, people: [...lines.keys()], screens };
  }

  function changed(): void {
    if (timer !== null) return;
    const waitMs = Math.max(0, tellEveryMs - (performance.now() - toldAt));
    timer = setTimeout(() => {
      timer = null;
      toldAt = performance.now();
      tell(message());
    }, waitMs);
  }

  return {
    phoneIn(person) {
      lines.set(person, (lines.get(person) ?? 0) + 1);
      const free = bySlice.findIndex((count) => count < sliceSize);
      const slice = free < 0 ? bySlice.length : free;
      bySlice[slice] = (bySlice[slice] ?? 0) + 1;
      changed();
      return slice;
    },
    phoneOut(person, slice) {
      bySlice[slice] = Math.max(0, (bySlice[slice] ?? 0) - 1);
      const left = (lines.get(person) ?? 1) - 1;
      if (left > 0) lines.set(person, left);
      else lines.delete(person);
      changed();
      return left <= 0;
    },
    screenIn() {
      screens += 1;
      changed();
    },
    screenOut() {
      screens -= 1;
      changed();
    },
    consoleIn() {
      consoles += 1;
      changed();
    },
    consoleOut() {
      consoles -= 1;
    },
    isHere: (person) => lines.has(person),
    people: () => lines.keys(),
    slices: () => bySlice.length,
    isEmpty: () => lines.size === 0 && screens === 0 && consoles === 0,
    message,
    close: () => void (timer !== null && clearTimeout(timer)),
  };
}
