import { useEffect, useRef } from "react";
import { methodOnPhone } from "../methods/index.ts";
import { useGroupWords } from "../pages/ChooseGroup.tsx";
import { useSay } from "../pieces/Announcer.tsx";
import { usePhoneWords } from "../words.ts";
import type { Moment } from "./moment.ts";

/** Says each new moment to those who listen: the focus may be elsewhere, and then nothing else would tell them (D10). */
export function useMomentVoice(moment: Moment | null, hasCards: boolean): void {
  const words = usePhoneWords();
  const groups = useGroupWords();
  const say = useSay();
  const key = moment?.key ?? null;
  const before = useRef(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moment is its key; what changes on its page says itself.
  useEffect(() => {
    const came = before.current !== null && before.current !== key;
    before.current = key;
    if (!came || moment === null) return;
    const sentence =
      moment.name === "soon"
        ? words.live.soon
        : moment.name === "group"
          ? groups.yoursTitle
          : moment.name === "ended"
            ? hasCards
              ? words.ended.body
              : words.ended.bodyNone
            : methodOnPhone(moment.activity.method.method).told(moment.moment, words);
    if (sentence !== null) say(sentence);
  }, [key]);
}
