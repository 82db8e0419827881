import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { useEffect, useRef } from "react";
import { isRecord, keep, kept } from "../kept.ts";

const isNew = (state: LiveState) => state.newBuild;
const isIdle = (state: LiveState) => state.outbox.length === 0 && state.line.name === "live";
// A server that never agrees with its own pages must not make a phone reload without end.
const restMs = 300_000;

/**
 * The server serves newer pages: they are loaded between two moments, when nothing is being typed or sent, and never under
 * somebody's fingers.
 */
export function useNewBuild(live: Live, key: string, isBusy: boolean): void {
  const newBuild = useLive(live, isNew);
  const idle = useLive(live, isIdle);
  const last = useRef(key);
  useEffect(() => {
    const isBetween = last.current !== key || key === "soon" || key === "ended";
    last.current = key;
    if (!newBuild || !idle || isBusy || !isBetween) return;
    const before = kept("reloaded");
    const at = isRecord(before) && typeof before.at === "number" ? before.at : 0;
    if (Math.abs(Date.now() - at) < restMs) return;
    keep("reloaded", { at: Date.now() });
    location.reload();
  }, [newBuild, idle, key, isBusy]);
}
