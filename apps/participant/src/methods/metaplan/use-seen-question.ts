import { useEffect, useRef } from "react";
import type { PhoneProps } from "../method.ts";

/** Tells once that this person has the question before them, so that the three kinds of silence stay apart (CC-16). */
export function useSeenQuestion({ live, activity, mine }: PhoneProps<"metaplan">, isOpen: boolean): void {
  const told = useRef(false);
  const { id } = activity;
  useEffect(() => {
    if (!isOpen || mine.seen || told.current) return;
    const tell = () => {
      if (told.current || document.visibilityState !== "visible") return;
      told.current = true;
      void live.send({
        type: "in-activity",
        activity: id,
        method: "metaplan",
        command: { type: "see-question" },
      });
    };
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [live, id, isOpen, mine.seen]);
}
