import { lazyPage } from "../../pieces/lazy-page.tsx";
import type { MethodOnPhone, PhoneProps } from "../method.ts";

// Comes with the first canvas: the first field of a phone must not wait for it.
const Phone = lazyPage<PhoneProps<"canvas">>(async () => (await import("./Phone.tsx")).Phone);

export const canvasOnPhone: MethodOnPhone<"canvas"> = {
  Phone,
  moment: ({ phase }, open) => (open ? phase : "over"),
  title: ({ title }) => title,
  told: () => null,
  movedOn: (words) => words.live.otherActivity,
  written: ({ cards }) => cards.map(({ text }) => text),
};
