import { useEffect, useRef, useState } from "react";

/** Five seconds between two announcements: what a listener can follow while doing something else (D10). */
const restMs = 5_000;
/** Said words go away again, so that the same can be said once more. */
const goneAfterMs = 1_000;

// A page has one listener, however many parts of it have something to say: they take turns.
let lastSpokenAt = Number.NEGATIVE_INFINITY;

/**
 * A voice of the page for those who listen to it, and invisible: a polite live region. All voices of a page
 * together speak at most once in five seconds (D10). Of the messages that come meanwhile the last of each is
 * said, so give it sums: six new cards, not one by one. An empty message is silence; it takes back nothing that
 * waits for its turn.
 */
export function StatusLine({ message }: { message: string }) {
  const [spoken, setSpoken] = useState("");
  const waiting = useRef("");
  const latest = useRef(message);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    latest.current = message;
    if (message !== "") waiting.current = message;
    clearTimeout(timer.current);
    // Never at once: a region is heard when it changes, not when it comes.
    timer.current = setTimeout(speak, 0);

    function speak() {
      if (waiting.current === "") return setSpoken("");
      const wait = lastSpokenAt + restMs - performance.now();
      if (wait > 0) {
        timer.current = setTimeout(speak, wait);
        return;
      }
      lastSpokenAt = performance.now();
      setSpoken(waiting.current);
      waiting.current = "";
      if (latest.current === "") timer.current = setTimeout(() => setSpoken(""), goneAfterMs);
    }
  }, [message]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <div className="sr" role="status">
      {spoken}
    </div>
  );
}
