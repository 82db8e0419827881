import { useEffect, useState } from "react";

/** Five seconds between two announcements: what a listener can follow while doing something else (D10). */
const restMs = 5_000;

// A page has one listener, however many parts of it have something to say: they take turns.
let lastSpokenAt = Number.NEGATIVE_INFINITY;

/**
 * A voice of the page for those who listen to it, and invisible: a polite live region. All voices of a page
 * together speak at most once in five seconds (D10). Of the messages that come meanwhile the last of each is
 * said, so give it sums: six new cards, not one by one.
 */
export function StatusLine({ message }: { message: string }) {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    let timer = setTimeout(speak, 0);
    function speak() {
      // An empty message is silence and costs no turn; it lets the same words be said again later.
      const wait = message === "" ? 0 : lastSpokenAt + restMs - performance.now();
      if (wait > 0) {
        timer = setTimeout(speak, wait);
        return;
      }
      if (message !== "") lastSpokenAt = performance.now();
      setSpoken(message);
    }
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className="sr" role="status">
      {spoken}
    </div>
  );
}
