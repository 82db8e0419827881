import { useEffect, useRef, useState } from "react";

/** Five seconds between two announcements: what a listener can follow while doing something else (D10). */
const restMs = 5_000;

/**
 * The voice of a page for those who listen to it, and invisible: a polite live region that speaks at most
 * once in five seconds (D10). Of the messages that come meanwhile the last is said, so give it sums: six
 * new cards, not one by one.
 */
export function StatusLine({ message }: { message: string }) {
  const [spoken, setSpoken] = useState("");
  const lastSpokenAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    // An empty message is silence and costs no turn; it lets the same words be said again later.
    const wait = message === "" ? 0 : Math.max(0, lastSpokenAt.current + restMs - performance.now());
    const timer = setTimeout(() => {
      if (message !== "") lastSpokenAt.current = performance.now();
      setSpoken(message);
    }, wait);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className="sr" role="status">
      {spoken}
    </div>
  );
}
