import { useEffect, useRef } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import { usePhoneWords } from "../../words.ts";

const sumOverMs = 5_000;

/**
 * Says how many cards are shown, then, a sum in five seconds, how many came since it last said so: never one by one, and nothing
 * of a board that is being arranged (D10). `count` is null until the board is there; `isBeside` leaves the first sum out.
 */
export function useToldCount(count: number | null, isBeside: boolean): void {
  const words = usePhoneWords();
  const say = useSay();
  const told = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const now = useRef({ count, words });
  now.current = { count, words };

  useEffect(() => {
    if (count === null) return;
    if (told.current === null) {
      told.current = count;
      if (!isBeside) say(words.board.shown(count));
    } else if (count !== told.current) {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        const came = (now.current.count ?? 0) - (told.current ?? 0);
        told.current = now.current.count;
        if (came > 0) say(now.current.words.board.added(came));
      }, sumOverMs);
    }
  }, [count, say, words, isBeside]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
