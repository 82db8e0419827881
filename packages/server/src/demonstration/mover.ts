import type { PersonId } from "@bocal/protocol/base/ids";

/** A simulated person about to do something. */
export interface Mover {
  readonly person: PersonId;
  /** Its number in the crowd: no two take the same words. */
  readonly index: number;
  readonly random: () => number;
}
