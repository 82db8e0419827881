import type { Board } from "@bocal/protocol/board/board";
import type { LateShown } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import type { ConsoleProps } from "../../method.ts";

/** What the panels of the late half are drawn from. */
export interface LateProps extends ConsoleProps<"metaplan"> {
  readonly late: LateShown["staff"];
  readonly board: Board | null;
}
