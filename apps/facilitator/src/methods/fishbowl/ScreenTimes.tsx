import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { formatClock } from "@bocal/client/look/TimerFace";
import { instant, minuteMs } from "@bocal/protocol/base/instant";
import type { ScreenShown, ShownQuestion } from "@bocal/protocol/methods/fishbowl/shown";
import { remainingMs, type Timer, timerColour } from "@bocal/protocol/timer/timer";
import { CircleAlert, Hourglass, Pause } from "lucide-react";
import type { CSSProperties } from "react";
import { useFishbowlWords } from "./words.ts";

/** The time of the question, large, and of the whole conversation beside it. Drawn once a second; nothing else of the wall is. */
export function ScreenTimes({
  live,
  shown,
  question,
  exchange,
}: {
  readonly live: Live;
  readonly shown: ScreenShown;
  readonly question?: ShownQuestion;
  readonly exchange?: Timer;
}) {
  const { wall } = useFishbowlWords();
  const now = instant(useServerClock(live));
  const timer = exchange ?? question?.timer;
  if (timer === undefined) return null;
  const left = remainingMs(timer, now);
  const colour = timerColour(timer, now);
  const planned = timer.plannedMs + timer.addedMs;
  const isPaused = shown.phase === "paused";
  const inAll = Math.max(0, Math.ceil(remainingMs(shown.timer, now) / minuteMs));
  const Sign = isPaused ? Pause : colour === "soon" ? Hourglass : colour === "ok" ? null : CircleAlert;
  return (
    <div className={`times num ${colour}`} role="timer" aria-live="off">
      <div>
        <b>{formatClock(left)}</b>
        <p>
          <span>
            {Sign === null ? null : <Sign size="1em" strokeWidth={2.75} aria-hidden="true" />}
            {isPaused
              ? wall.paused
              : exchange !== undefined
                ? wall.exchange.left
                : left < 0
                  ? wall.overBy
                  : wall.forThis}
          </span>
          {exchange === undefined ? <span>{wall.inAll(inAll)}</span> : null}
        </p>
      </div>
      <i
        style={
          {
            "--left": `${planned > 0 ? Math.min(100, Math.max(0, (left / planned) * 100)).toFixed(1) : 0}%`,
          } as CSSProperties
        }
      />
    </div>
  );
}
