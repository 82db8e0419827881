import { useEffect, useRef } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import { focusHeadingIfLost } from "../../pieces/page-focus.ts";
import type { PhoneProps } from "../method.ts";
import { useFishbowlWords } from "./words.ts";

/**
 * Tells whoever listens what changed round them: seated or not, the question, a chair that is free. The voice of the page sums up
 * and speaks at most once in five seconds; somebody seated is told nothing but that they sit (FB: nothing rings).
 */
export function useBowlVoice({ shown, mine }: PhoneProps<"fishbowl">): void {
  const words = useFishbowlWords();
  const say = useSay();
  const isSeated = mine.seat !== null;
  const [bowl] = shown.bowls;
  const question = bowl?.question?.text ?? "";
  const isFree = shown.bowls.some(
    ({ seats, whyNotTake }) => whyNotTake === null && seats.some(({ state }) => state === "free"),
  );
  const before = useRef({ isSeated, question, isFree });
  useEffect(() => {
    const last = before.current;
    before.current = { isSeated, question, isFree };
    if (last.isSeated !== isSeated) {
      say(isSeated ? words.told.seated : words.told.outside);
      // The button that was pressed has gone with its page.
      setTimeout(focusHeadingIfLost);
    } else if (isSeated) return;
    else if (last.question !== question && question !== "") say(words.told.newQuestion(question));
    else if (last.isFree !== isFree) say(isFree ? words.told.freeChair : words.told.noFreeChair);
  }, [isSeated, question, isFree, words, say]);
}
