import type { Audience, Views } from "@bocal/protocol/session/views";
import type { Changed } from "@bocal/protocol/wire/changed";
import { patchBetween } from "@bocal/protocol/wire/patch";
import type { Numbered } from "@bocal/protocol/wire/welcome";

/** The last view that one audience was sent, and its number. Numbers have no holes and count nothing hidden. */
export interface ViewChannel<A extends Audience> {
  /** What to send so that the audience has this view, or null when it has it already. */
  next(view: Views[A]): Changed | null;
  current(): Numbered<Views[A]>;
}

export function viewChannel<A extends Audience>(audience: A, first: Views[A]): ViewChannel<A> {
  let view = first;
  let number = 0;
  return {
    next(after) {
      const patch = patchBetween(view, after);
      view = after;
      if (patch.length === 0) return null;
      number += 1;
      return { audience, number, patch };
    },
    current: () => ({ number, view }),
  };
}
