import type { MethodOnPhone } from "../method.ts";
import { Phone } from "./Phone.tsx";

export const metaplanOnPhone: MethodOnPhone<"metaplan"> = {
  Phone,
  moment: ({ phase }, open) => (open ? phase : "over"),
  title: ({ question }) => question,
  movedOn: (words) => words.writing.closed,
  written: ({ cards }) => cards.map(({ text }) => text),
};
