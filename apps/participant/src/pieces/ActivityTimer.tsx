import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { TimerFace } from "@bocal/client/look/TimerFace";
import { remainingMs, type Timer } from "@bocal/protocol/timer/timer";
import { usePhoneWords } from "../words.ts";

/** The time left of an activity, small. */
export function ActivityTimer({ live, timer }: { live: Live; timer: Timer }) {
  const words = usePhoneWords();
  const now = useServerClock(live);
  return (
    <TimerFace
      size="phone"
      remainingMs={remainingMs(timer, now)}
      plannedMs={timer.plannedMs + timer.addedMs}
      paused={timer.runningSince === null}
      labels={words.timer}
    />
  );
}
