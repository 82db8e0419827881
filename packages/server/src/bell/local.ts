import type { SessionId } from "@bocal/protocol/base/ids";
import type { Bell } from "./bell.ts";

/** The bell of one process. Rings are heard in a later turn, as they would be from elsewhere. */
export function localBell(): Bell {
  const hearers = new Set<(session: SessionId, seq: number) => void>();
  return {
    ring(session, seq) {
      for (const hear of hearers) queueMicrotask(() => hear(session, seq));
    },
    onRing(hear) {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    close: async () => hearers.clear(),
  };
}
