import type { CommandId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/session/vocabulary";
import type { LiveState, WaitingEntry } from "./store.ts";

// An answer overtakes the view that shows what it did. In between the thing is saved and not yet seen: it settles. What leaves
// after the answer was made after it, so the first view (or, for what stands on a board, the first board bytes) that comes
// later shows it. Nothing settles for longer than `longestMs`: some commands change nothing that this device sees.

const longestMs = 1_500;

export interface Settling {
  add(entry: WaitingEntry): void;
  /** A view of this device, or one of its boards, shows what had arrived by then (on `performance.now`). */
  seen(where: "view" | "board", arrivedAt: number): void;
  close(): void;
}

export interface SettlingParts {
  readonly read: () => LiveState["settling"];
  readonly show: (settling: LiveState["settling"]) => void;
}

export function settling({ read, show }: SettlingParts): Settling {
  const answered = new Map<CommandId, { readonly at: number; readonly end: ReturnType<typeof setTimeout> }>();

  function drop(isSeen: (entry: WaitingEntry) => boolean): void {
    const seen = read().filter(isSeen);
    if (seen.length === 0) return;
    for (const { id } of seen) {
      clearTimeout(answered.get(id)?.end);
      answered.delete(id);
    }
    show(read().filter((entry) => !seen.includes(entry)));
  }

  return {
    add(entry) {
      show([...read(), entry]);
      const end = setTimeout(() => drop(({ id }) => id === entry.id), longestMs);
      answered.set(entry.id, { at: performance.now(), end });
    },
    seen(where, arrivedAt) {
      drop(({ id, command }) => {
        const at = answered.get(id)?.at ?? 0;
        return at <= arrivedAt && (standsOnBoard(command) ? "board" : "view") === where;
      });
    },
    close() {
      for (const { end } of answered.values()) clearTimeout(end);
    },
  };
}

const onBoard: ReadonlySet<string> = new Set([
  "move-card",
  "move-card-to-cluster",
  "stack-card",
  "move-cluster",
  "title-cluster",
  "park-card",
]);

function standsOnBoard(command: Command): boolean {
  return command.type === "in-activity" && onBoard.has(command.command.type);
}
