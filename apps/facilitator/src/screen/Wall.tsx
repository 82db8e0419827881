import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { StatusLine } from "@bocal/client/look/StatusLine";
import { TimerFace } from "@bocal/client/look/TimerFace";
import { instant } from "@bocal/protocol/base/instant";
import type { ActivityView, ScreenView } from "@bocal/protocol/session/views";
import { remainingMs, type Timer } from "@bocal/protocol/timer/timer";
import type { ReactNode } from "react";
import { useBoardWords } from "../board/words.ts";
import { Foot } from "./Foot.tsx";
import { useWallTitle } from "./title.ts";

export interface WallProps {
  readonly live: Live;
  readonly view: ScreenView;
  readonly activity: ActivityView<"screen">;
  /** The step, in a word or two, beside the time. */
  readonly step: string;
  /** The head's one line or two: the question, or what is being done. */
  readonly head: ReactNode;
  /** Which page of the board, in words, or null when there is one. */
  readonly page?: string | null | undefined;
  /** Named colours at the foot's left. */
  readonly legend?: ReactNode;
  /** For those who listen to the page: sums, never one by one. */
  readonly said: string;
  readonly children: ReactNode;
}

/** The frame of every activity on the wall: question and time above, one thing happening, the foot always the same. */
export function Wall({ live, view, activity, step, head, page, legend, said, children }: WallProps) {
  const words = useBoardWords();
  useWallTitle(activity.title || step, view.title);
  return (
    <div className="scene">
      <header className="head">
        {head}
        <div className="time">
          {activity.open ? (
            <WallTimer live={live} timer={activity.timer} step={step} />
          ) : (
            <p className="soft">{words.wall.closed}</p>
          )}
          {page ? <p className="num">{page}</p> : null}
        </div>
      </header>
      <main>{children}</main>
      <Foot live={live} join={view.join} legend={legend} />
      <StatusLine message={said} />
    </div>
  );
}

/** Time left beside the step's name. It is drawn once a second; nothing else of the wall is. */
function WallTimer({ live, timer, step }: { live: Live; timer: Timer; step: string }) {
  const { time } = useBoardWords();
  const now = useServerClock(live);
  return (
    <TimerFace
      size="wall"
      bar={false}
      remainingMs={remainingMs(timer, instant(now))}
      plannedMs={timer.plannedMs + timer.addedMs}
      paused={timer.runningSince === null}
      labels={{ ...time, left: step }}
    />
  );
}
