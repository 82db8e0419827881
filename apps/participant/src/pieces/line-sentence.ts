import type { Line } from "@bocal/client/live/connection";
import { useEffect, useRef, useState } from "react";
import { usePhoneWords } from "../words.ts";
import { useSay } from "./Announcer.tsx";

// Shorter cuts happen all day on phones and mend themselves: telling them would only worry.
const patienceMs = 2_000;

/**
 * What to tell about the line, or null while it is well: that the network is away, and what becomes of the cards. It is also said
 * to those who listen, as is its return; the others just see it go.
 */
export function useLineSentence(line: Line): string | null {
  const words = usePhoneWords();
  const say = useSay();
  const isAway = line.name === "away" || line.name === "connecting";
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isAway) return setIsLong(false);
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isAway]);

  const sentence = line.name === "portal" ? words.portal : isAway && isLong ? words.line.away : null;
  const told = useRef(false);
  useEffect(() => {
    if (sentence !== null) say(sentence);
    else if (told.current && line.name === "live") say(words.line.back);
    told.current = sentence !== null || (told.current && line.name !== "live");
  }, [sentence, line.name, say, words]);
  return sentence;
}
