import type { Live } from "@bocal/client/live/connect";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/methods/spiral/vocabulary";
import { useCallback } from "react";

/** Sends a command of one spiral; what becomes of it stands in the outbox. */
export function useSpiralCommand(live: Live, activity: ActivityId): (command: Command) => void {
  return useCallback(
    (command) => void live.send({ type: "in-activity", activity, method: "spiral", command }),
    [live, activity],
  );
}
