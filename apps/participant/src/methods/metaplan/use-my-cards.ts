import { useLive } from "@bocal/client/live/hooks";
import { cardsWithWaiting, passesWithWaiting, type WaitingCard } from "@bocal/client/live/overlay";
import type { LiveState } from "@bocal/client/live/store";
import { useMemo } from "react";
import type { PhoneProps } from "../method.ts";

type Asked = Pick<PhoneProps<"metaplan">, "live" | "activity" | "mine">;

const outboxOf = (state: LiveState) => state.outbox;
const settlingOf = (state: LiveState) => state.settling;

/** My cards of this activity, with what this phone sent and has not seen come back. */
export function useMyCards({ live, activity, mine }: Asked): readonly WaitingCard[] {
  const outbox = useLive(live, outboxOf);
  const settling = useLive(live, settlingOf);
  return useMemo(
    () => cardsWithWaiting(mine, outbox, settling, activity.id),
    [mine, outbox, settling, activity.id],
  );
}

/** Whether I pass, with what this phone sent. */
export function usePasses({ live, activity, mine }: Asked): boolean {
  const outbox = useLive(live, outboxOf);
  const settling = useLive(live, settlingOf);
  return passesWithWaiting(mine, outbox, settling, activity.id);
}

/** Whether a card counts for the quota: a refused one that the server never had does not. */
export function isHandedIn({ state, id }: WaitingCard): boolean {
  return state !== "refused" || id !== null;
}
