import type { Audience } from "../session/views.ts";
import type { PatchOperation } from "./patch.ts";

/**
 * Down: one view has changed. `number` counts the changes of this audience alone, without holes, so it says nothing of what
 * others do; a client whose last number is not `number - 1` missed something and asks for a new `welcome`.
 */
export interface Changed {
  readonly audience: Audience;
  readonly number: number;
  readonly patch: readonly PatchOperation[];
}
