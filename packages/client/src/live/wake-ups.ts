const beatMs = 5_000;
/** A beat this late means that the device slept: browsers delay timers of a page in front by far less. */
const sleptMs = 5_000;

/**
 * Calls `woken` whenever a line that looks well may be dead: the page comes back to the front or out of the browser's page
 * cache, the network returns, or the clock jumped because the device slept. Returns what stops it.
 */
export function onWakeUp(woken: () => void): () => void {
  if (typeof window === "undefined") return () => {};
  const inFront = () => document.visibilityState === "visible";
  const seen = () => {
    if (inFront()) woken();
  };
  let lastBeat = Date.now();
  const beat = setInterval(() => {
    const late = Date.now() - lastBeat - beatMs;
    lastBeat = Date.now();
    // A page in the back is beaten once a minute by design; it is asked when it comes to the front.
    if (inFront() && Math.abs(late) > sleptMs) woken();
  }, beatMs);
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("pageshow", seen);
  window.addEventListener("online", woken);
  return () => {
    clearInterval(beat);
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("pageshow", seen);
    window.removeEventListener("online", woken);
  };
}
