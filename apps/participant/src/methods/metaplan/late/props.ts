import type { LateShown } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import type { PhoneProps } from "../../method.ts";

/** What the pages of the late half are drawn from. */
export interface LateProps extends PhoneProps<"metaplan"> {
  readonly late: LateShown["public"];
  readonly own: LateShown["me"];
}
