import type { Live } from "@bocal/client/live/connect";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/methods/fishbowl/commands";
import { useCallback } from "react";

/** Sends a command of the bowl; tells whether it was done. What was refused stands in the console's strip. */
export function useBowlCommands(live: Live, activity: ActivityId): (command: Command) => Promise<boolean> {
  return useCallback(
    async (command) => {
      const answer = await live.send({ type: "in-activity", activity, method: "fishbowl", command });
      return answer.type === "applied";
    },
    [live, activity],
  );
}

export type Send = ReturnType<typeof useBowlCommands>;
