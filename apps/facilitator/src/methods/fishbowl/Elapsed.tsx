import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { formatClock } from "@bocal/client/look/TimerFace";
import type { Stopwatch } from "@bocal/protocol/methods/fishbowl/shown";

/** How long it has run. Alone in its element, so that nothing else is drawn each second. */
export function Elapsed({ live, watch }: { readonly live: Live; readonly watch: Stopwatch }) {
  const now = useServerClock(live);
  return <span className="num">{formatClock(ranMs(watch, now))}</span>;
}

export function ranMs({ ms, since }: Stopwatch, now: number): number {
  return ms + (since === null ? 0 : Math.max(0, now - since));
}
