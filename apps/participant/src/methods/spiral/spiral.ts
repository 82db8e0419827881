import { lazyPage } from "../../pieces/lazy-page.tsx";
import type { MethodOnPhone, PhoneProps } from "../method.ts";

// Comes with the first spiral: the first field of a phone must not wait for it.
const Phone = lazyPage<PhoneProps<"spiral">>(async () => (await import("./Phone.tsx")).Phone);

export const spiralOnPhone: MethodOnPhone<"spiral"> = {
  Phone,
  moment: ({ phase, placing }, open) => {
    if (!open) return "over";
    return placing?.open ? "placing" : phase;
  },
  title: ({ territory, phases }) => (territory === "" ? (phases[0]?.label ?? "") : territory),
  told: () => null,
  movedOn: (words) => words.live.otherActivity,
  written: ({ cards }) => cards.map(({ text }) => text),
};
