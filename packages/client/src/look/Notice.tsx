import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const signs = { info: Info, warning: TriangleAlert, refused: CircleAlert };

export interface NoticeProps {
  kind?: "info" | "warning" | "refused" | undefined;
  children: ReactNode;
}

/** A sentence that stands in the page where it belongs, with an icon that says how grave it is (CC-11). */
export function Notice({ kind = "info", children }: NoticeProps) {
  const Sign = signs[kind];
  return (
    <div className={`notice ${kind}`}>
      <Sign size="1.3em" strokeWidth={2.25} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
