import type { Live } from "@bocal/client/live/connect";
import { secondMs } from "@bocal/protocol/base/instant";
import { remainingMs, type Timer } from "@bocal/protocol/timer/timer";
import { useEffect, useRef } from "react";
import { useSay } from "../pieces/Announcer.tsx";
import { usePhoneWords } from "../words.ts";

const minute = 60 * secondMs;

/** Says the time left at its half, at one minute and at ten seconds, and at no other moment (D13). */
export function useTimerVoice(live: Live, timer: Timer | null): void {
  const words = usePhoneWords();
  const say = useSay();
  const before = useRef<number | null>(null);
  useEffect(() => {
    before.current = null;
    if (timer === null || timer.runningSince === null) return;
    const half = (timer.plannedMs + timer.addedMs) / 2;
    const marks = [
      // Half of a short time is too near the last minute to be said as well.
      ...(half > 2 * minute ? [{ at: half, sentence: words.timer.half }] : []),
      { at: minute, sentence: words.timer.minute },
      { at: 10 * secondMs, sentence: words.timer.seconds },
    ];
    const tick = setInterval(() => {
      const left = remainingMs(timer, live.now());
      const last = before.current;
      before.current = left;
      // After a sleep several marks may lie behind: only the one that is true now is said.
      const passed = marks.filter(
        ({ at }) => last !== null && last > at && left <= at && left > at - 5 * secondMs,
      );
      const mark = passed.at(-1);
      if (mark !== undefined) say(mark.sentence);
    }, secondMs);
    return () => clearInterval(tick);
  }, [live, timer, words, say]);
}
