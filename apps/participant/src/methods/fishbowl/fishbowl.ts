import type { PublicShown } from "@bocal/protocol/methods/fishbowl/shown";
import { lazyPage } from "../../pieces/lazy-page.tsx";
import type { MethodOnPhone } from "../method.ts";
import { fishbowlWords } from "./words.ts";

// The page comes with the first fish-bowl of a session, not before the first field.
const Phone = lazyPage(async () => (await import("./Phone.tsx")).Phone);

/** The moments of a fish-bowl on a phone. */
type BowlMoment = "draft" | "bowl" | "exchange" | "harvest" | "over";

export const fishbowlOnPhone: MethodOnPhone<"fishbowl"> = {
  Phone,
  moment: momentOf,
  title: ({ bowls }) => bowls[0]?.question?.text ?? fishbowlWords().name,
  told: (moment) => fishbowlWords().told[moment as BowlMoment],
  movedOn: () => fishbowlWords().movedOn,
  written: ({ notes, takeaway }) => [
    ...notes.map(({ text }) => text),
    ...(takeaway === null ? [] : [takeaway]),
  ],
};

function momentOf({ phase }: PublicShown, open: boolean): BowlMoment {
  switch (phase) {
    case "draft":
      return open ? "draft" : "over";
    case "ready":
    case "intro":
    case "running":
    case "paused":
      return open ? "bowl" : "over";
    case "exchange":
      return open ? "exchange" : "over";
    case "harvest":
      return open ? "harvest" : "over";
    case "closed":
      return open ? "harvest" : "over";
  }
}
