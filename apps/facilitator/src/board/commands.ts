import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState, RefusedEntry } from "@bocal/client/live/store";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { ActivityView } from "@bocal/protocol/session/views";
import type { Command } from "@bocal/protocol/session/vocabulary";
import { useCallback, useMemo } from "react";

const outboxOf = (state: LiveState) => state.outbox;

/** All that is done to cards and clusters; the compiler asks for a new one. */
const atBoard: { readonly [Type in BoardCommand["type"]]: true } = {
  "move-card": true,
  "move-card-to-cluster": true,
  "stack-card": true,
  "unstack-card": true,
  "clone-card": true,
  "group-cards": true,
  "move-cluster": true,
  "title-cluster": true,
  "dissolve-cluster": true,
  "merge-clusters": true,
  "park-card": true,
  "restore-card": true,
  "tidy-board": true,
};

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

/**
 * Whether a refusal is told beside the board, where the hand is, rather than under the bar: what is done to cards and clusters
 * of a board that stands in front of us.
 */
export function isToldAtBoard(command: Command, activity: ActivityView<"staff"> | null): boolean {
  if (command.type !== "in-activity" || activity === null) return false;
  const { shown } = activity.method;
  const hasBoard = "hasBoard" in shown && shown.hasBoard;
  const isInFront = activity.open && activity.id === command.activity && hasBoard;
  return isInFront && Object.hasOwn(atBoard, command.command.type);
}

/** The refusals that the board of this activity tells and that were not read yet, oldest first. */
export function useRefusedAtBoard(live: Live, activity: ActivityView<"staff">): readonly RefusedEntry[] {
  const outbox = useLive(live, outboxOf);
  return useMemo(
    () =>
      outbox.flatMap((entry) =>
        entry.state === "refused" && isToldAtBoard(entry.command, activity) ? [entry] : [],
      ),
    [outbox, activity],
  );
}
