import type { ReactNode } from "react";
import { ActivityTimer } from "../../pieces/ActivityTimer.tsx";
import type { PhoneProps } from "../method.ts";

/** The question, one line of where we are, and the time while it runs. */
export function Question({
  live,
  activity,
  shown,
  children,
}: Pick<PhoneProps<"metaplan">, "live" | "activity" | "shown"> & { children: ReactNode }) {
  return (
    <div className="question">
      <h1 tabIndex={-1}>{shown.question}</h1>
      <div className="meta">
        <p className="small soft">{children}</p>
        {activity.open ? <ActivityTimer live={live} timer={activity.timer} /> : null}
      </div>
    </div>
  );
}
