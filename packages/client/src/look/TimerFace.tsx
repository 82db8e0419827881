import { type TimerColour, timerColour } from "@bocal/protocol/timer/timer";
import { CircleAlert, Hourglass, Pause, Timer } from "lucide-react";
import type { CSSProperties } from "react";

export interface TimerFaceProps {
  /** Negative once the time is over. */
  remainingMs: number;
  /** Planned and added time together: what the colours are measured by. */
  plannedMs: number;
  paused?: boolean | undefined;
  size?: "wall" | "desk" | "phone" | undefined;
  /** Left out, a bar is drawn on desks and walls. */
  bar?: boolean | undefined;
  labels: { left: string; soon: string; last: string; over: string; paused: string };
}

const signs: Record<TimerColour, typeof Timer | null> = {
  ok: null,
  soon: Hourglass,
  last: CircleAlert,
  over: CircleAlert,
};

/**
 * The time left: green, amber with an hourglass when 20 % remains, red with a mark when 5 % remains, then
 * the overrun with a plus (CC-09). Figure, word and sign say it; colour only repeats them (CC-11). A screen
 * reader finds it on demand and is never interrupted by it (D13). The bar moves once a second, without
 * easing.
 */
export function TimerFace({ remainingMs, plannedMs, paused, size = "desk", bar, labels }: TimerFaceProps) {
  const colour = timerColour(
    { plannedMs, addedMs: 0, elapsedMs: plannedMs - remainingMs, runningSince: null },
    0,
  );
  const word = paused ? labels.paused : { ...labels, ok: labels.left }[colour];
  const Sign = paused ? Pause : (signs[colour] ?? (size === "phone" ? Timer : null));
  const left = plannedMs > 0 ? Math.min(100, Math.max(0, (remainingMs / plannedMs) * 100)) : 0;
  const wordless = size === "phone" && colour === "ok" && !paused;
  return (
    <div className={`timer num ${size} ${colour}`} role="timer" aria-live="off">
      <b>{formatClock(remainingMs)}</b>
      <span>
        {Sign ? <Sign size="1.1em" strokeWidth={2.5} aria-hidden="true" /> : null}
        <span className={wordless ? "sr" : undefined}>{word}</span>
      </span>
      {(bar ?? size !== "phone") ? <i style={{ "--left": `${left.toFixed(1)}%` } as CSSProperties} /> : null}
    </div>
  );
}

/**
 * Minutes and seconds, with hours from one hour on: 12:40, 1:15:00. Rounded up, so that 0:00 appears when
 * the time is over and not a second before; then the overrun with a plus: +1:05.
 */
export function formatClock(ms: number): string {
  const seconds = ms < 0 ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (part: number) => String(part).padStart(2, "0");
  const clock = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${ms < 0 ? "+" : ""}${clock}:${two(seconds % 60)}`;
}
