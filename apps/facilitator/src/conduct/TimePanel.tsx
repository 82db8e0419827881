import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { formatClock, TimerFace } from "@bocal/client/look/TimerFace";
import { formatTime, useLanguage } from "@bocal/client/words/look-up";
import { minuteMs } from "@bocal/protocol/base/instant";
import type { ActivityView } from "@bocal/protocol/session/views";
import { elapsedMs, remainingMs } from "@bocal/protocol/timer/timer";
import { Pause, Play } from "lucide-react";
import { useConsoleWords } from "../words.ts";
import { wholeMinutes } from "./agenda-times.ts";

/** The time of the current activity, and what can be done with it: a minute more or less, a pause. */
export function TimePanel({ live, activity }: { live: Live; activity: ActivityView<"staff"> | null }) {
  const { time: words } = useConsoleWords();
  const [language] = useLanguage();
  const now = useServerClock(live);
  if (activity === null || !activity.open)
    return (
      <section aria-labelledby="time">
        <h2 id="time">{words.title}</h2>
        <p className="small soft num">
          {activity === null
            ? words.none
            : words.closed(
                wholeMinutes(elapsedMs(activity.timer, now)),
                wholeMinutes(activity.timer.plannedMs),
              )}
        </p>
      </section>
    );
  const { id, timer } = activity;
  const remaining = remainingMs(timer, now);
  const paused = timer.runningSince === null;
  const added = wholeMinutes(timer.addedMs);
  const add = (minutes: number) => void live.send({ type: "add-time", activity: id, ms: minutes * minuteMs });
  return (
    <section aria-labelledby="time" className={formatClock(remaining).length > 5 ? "time long" : "time"}>
      <h2 id="time" className="sr">
        {words.title}
      </h2>
      <div className="time-face">
        <TimerFace
          remainingMs={remaining}
          plannedMs={timer.plannedMs + timer.addedMs}
          paused={paused}
          labels={words}
        />
        <div className="time-acts">
          <Button aria-label={words.minusLong} onClick={() => add(-1)}>
            {words.minus}
          </Button>
          <Button aria-label={words.plusLong} onClick={() => add(1)}>
            {words.plus}
          </Button>
          <Button
            aria-label={paused ? words.resume : words.pause}
            onClick={() => void live.send({ type: paused ? "resume-timer" : "pause-timer", activity: id })}
          >
            {paused ? (
              <Play size={18} strokeWidth={2.5} aria-hidden="true" />
            ) : (
              <Pause size={18} strokeWidth={2.5} aria-hidden="true" />
            )}
          </Button>
        </div>
      </div>
      <p className="small soft num">
        {added === 0
          ? words.plan(wholeMinutes(timer.plannedMs))
          : words.planAdded(wholeMinutes(timer.plannedMs), signed(added))}
        {paused || remaining < 0 ? null : `, ${words.endsAt(formatTime(now + remaining, language))}`}
      </p>
    </section>
  );
}

function signed(minutes: number): string {
  return minutes > 0 ? `+${minutes}` : `−${-minutes}`;
}
