import type { PersonId } from "../base/ids.ts";

/** Down, to consoles and screens, at most once a second: whose phone is connected now. Never in the log. */
export interface Presence {
  readonly here: number;
  /** Who; to consoles only. */
  readonly people?: readonly PersonId[];
  readonly screens: number;
}
