import { cellOfSpiral, turnNumbers } from "@bocal/protocol/board/frames/spiral";
import type { Cycle, PhaseLabel } from "@bocal/protocol/methods/spiral/vocabulary";
import type { useSpiralWords } from "./words.ts";

export interface Labels {
  readonly cycles: readonly Cycle[];
  readonly phases: readonly PhaseLabel[];
}

/** A cell in words: its cycle, its phase's number and name. */
export function cellName(
  cell: string,
  { cycles, phases }: Labels,
  words: ReturnType<typeof useSpiralWords>,
): string {
  const turn = cellOfSpiral({ kind: "spiral", cycles: cycles.length, phases: phases.length }, cell);
  if (turn === null) return words.outside;
  const cycle = words.cycle(
    turnNumbers[turn.cycle - 1] ?? String(turn.cycle),
    cycles[turn.cycle - 1]?.label ?? "",
  );
  return words.cellName(cycle, turn.phase, phases[turn.phase - 1]?.label ?? "");
}
