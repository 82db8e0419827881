import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState, OutboxEntry, RefusedEntry } from "@bocal/client/live/store";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useCallback, useMemo } from "react";

const outboxOf = (state: LiveState) => state.outbox;

/** Sends commands of one activity, in their order; what becomes of them stands in the outbox. */
export function useMethodCommands(
  live: Live,
  activity: ActivityId,
): (commands: readonly Metaplan["command"][]) => void {
  return useCallback(
    (commands) => {
      for (const command of commands) {
        void live.send({ type: "in-activity", activity, method: "metaplan", command });
      }
    },
    [live, activity],
  );
}

/** What was refused in this activity and not read yet, oldest first. */
export function useRefused(live: Live, activity: ActivityId): readonly RefusedEntry[] {
  const outbox = useLive(live, outboxOf);
  return useMemo(
    () => outbox.filter((entry): entry is RefusedEntry => isRefusedIn(entry, activity)),
    [outbox, activity],
  );
}

function isRefusedIn({ state, command }: OutboxEntry, activity: ActivityId): boolean {
  return state === "refused" && command.type === "in-activity" && command.activity === activity;
}
