import type { Live } from "@bocal/client/live/connect";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/methods/canvas/vocabulary";
import { useCallback } from "react";

/** Sends a command of one canvas; what becomes of it stands in the outbox. */
export function useCanvasCommand(live: Live, activity: ActivityId): (command: Command) => void {
  return useCallback(
    (command) => void live.send({ type: "in-activity", activity, method: "canvas", command }),
    [live, activity],
  );
}
