import { lazyPage } from "../../pieces/lazy-page.tsx";
import type { MethodOnPhone, PhoneProps } from "../method.ts";

// Comes with the first matrix: the first field of a phone must not wait for it.
const Phone = lazyPage<PhoneProps<"capital">>(async () => (await import("./Phone.tsx")).Phone);

export const capitalOnPhone: MethodOnPhone<"capital"> = {
  Phone,
  moment: ({ phase }, open) => (open ? phase : "over"),
  title: ({ territory, factors }) => (territory === "" ? (factors[0]?.label ?? "") : territory),
  told: () => null,
  movedOn: (words) => words.live.otherActivity,
  written: ({ cards }) => cards.map(({ text }) => text),
};
