import type { ReactNode } from "react";
import { ActivityTimer } from "../../pieces/ActivityTimer.tsx";
import type { PhoneProps } from "../method.ts";

export interface HeadProps extends Pick<PhoneProps<"capital">, "live" | "activity"> {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** What this page is about, one line of where we are, and the time while it runs. */
export function Head({ live, activity, title, children }: HeadProps) {
  return (
    <div className="question">
      <h1 tabIndex={-1}>{title}</h1>
      <div className="meta">
        <p className="small soft">{children}</p>
        {activity.open ? <ActivityTimer live={live} timer={activity.timer} /> : null}
      </div>
    </div>
  );
}
