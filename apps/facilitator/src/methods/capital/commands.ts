import type { Live } from "@bocal/client/live/connect";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/methods/capital/vocabulary";
import { useCallback } from "react";

/** Sends a command of one matrix; what becomes of it stands in the outbox. */
export function useCapitalCommand(live: Live, activity: ActivityId): (command: Command) => void {
  return useCallback(
    (command) => void live.send({ type: "in-activity", activity, method: "capital", command }),
    [live, activity],
  );
}
