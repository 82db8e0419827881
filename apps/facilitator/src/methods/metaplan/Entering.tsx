import { useCallback } from "react";
import type { ConsoleProps } from "../method.ts";
import { EnterDialog } from "./EnterDialog.tsx";
import { EnterForDialog } from "./EnterForDialog.tsx";

/** For whom cards are entered (CC-10): the room, or somebody without a phone. */
export type Entered = "for-room" | "for-somebody";

interface EnteringProps extends ConsoleProps<"metaplan"> {
  /** The dialog that stands in front, or null. */
  readonly what: Entered | null;
  readonly onEnter: (what: Entered | null) => void;
}

/**
 * The dialogs in which cards are entered. They belong to no phase: when another console takes the next step, what is being typed
 * here stays in front of whoever types it.
 */
export function Entering({ what, onEnter, ...console }: EnteringProps) {
  const close = useCallback(() => onEnter(null), [onEnter]);
  const open = useCallback(() => onEnter("for-room"), [onEnter]);
  return (
    <>
      <EnterDialog {...console} open={what === "for-room"} onOpen={open} onClose={close} />
      <EnterForDialog {...console} open={what === "for-somebody"} onClose={close} />
    </>
  );
}
