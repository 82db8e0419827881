import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { Check, Clock, CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useConsoleWords } from "../words.ts";

// A command is answered in a few hundredths of a second: what is shorter than this is nobody's waiting.
const patienceMs = 600;

const lineOf = (state: LiveState) => state.line.name;
const waitingIn = (state: LiveState) => state.outbox.filter((entry) => entry.state === "waiting").length;

/** Whether all that was done here is kept: icon, word and colour together (CC-11). */
export function SaveState({ live }: { live: Live }) {
  const { bar } = useConsoleWords();
  const line = useLive(live, lineOf);
  const waiting = useLive(live, waitingIn);
  const late = useStays(waiting > 0);
  if (line === "away" || line === "portal" || line === "connecting") {
    const words = line === "connecting" ? bar.connecting : line === "portal" ? bar.portal : bar.away;
    return (
      <p className="saving late" title={bar.awayHint}>
        <CloudOff size={18} strokeWidth={2.5} aria-hidden="true" />
        <span>{waiting > 0 ? `${words}, ${bar.waiting(waiting)}` : words}</span>
      </p>
    );
  }
  if (late && waiting > 0)
    return (
      <p className="saving late">
        <Clock size={18} strokeWidth={2.5} aria-hidden="true" />
        <span>{bar.waiting(waiting)}</span>
      </p>
    );
  return (
    <p className="saving">
      <Check size={18} strokeWidth={3} aria-hidden="true" />
      <span>{bar.saved}</span>
    </p>
  );
}

/** True once something has been true for a while without a break. */
function useStays(is: boolean): boolean {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    if (!is) return setStays(false);
    const timer = setTimeout(() => setStays(true), patienceMs);
    return () => clearTimeout(timer);
  }, [is]);
  return stays;
}
