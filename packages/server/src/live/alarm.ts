import { runsOf } from "@bocal/protocol/agenda/agenda";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { Instant } from "@bocal/protocol/base/instant";
import { wakeAtIn } from "@bocal/protocol/methods/index";
import type { State } from "@bocal/protocol/session/vocabulary";

/** Node's timers cannot wait longer. */
const longestMs = 2_147_483_647;

/** Wakes activities that asked for it: the clock is an actor like another, and this is its only timer. */
export interface Alarm {
  /** Looks at the state again: what was to be woken may have changed. */
  set(state: State): void;
  close(): void;
}

export function alarm(now: () => Instant, wake: (activity: ActivityId) => void): Alarm {
  let timer: NodeJS.Timeout | null = null;

  function cancel(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  return {
    set(state) {
      cancel();
      const next = Object.values(state.activities)
        .filter(({ status }) => status === "open")
        .flatMap((activity) =>
          runsOf(activity, state.groups).map(({ of }) => ({ id: activity.id, at: wakeAtIn(of) })),
        )
        .filter((each): each is { id: ActivityId; at: Instant } => each.at !== undefined)
        .toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) return;
      timer = setTimeout(() => wake(next.id), Math.min(longestMs, Math.max(0, next.at - now())));
    },
    close: cancel,
  };
}
