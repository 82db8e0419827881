import type { ReactNode } from "react";

/** The foot of a page: the main button, within reach of a thumb and never under the keyboard. */
export function Foot({ children }: { children: ReactNode }) {
  return <div className="foot">{children}</div>;
}
