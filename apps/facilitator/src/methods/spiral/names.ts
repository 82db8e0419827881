import type { Cell } from "@bocal/protocol/board/frames/cell";
import { cellOfSpiral, turnNumbers } from "@bocal/protocol/board/frames/spiral";
import type { Cycle, PhaseLabel } from "@bocal/protocol/methods/spiral/vocabulary";
import type { SpiralWords } from "./words.ts";

export interface Labels {
  readonly cycles: readonly Cycle[];
  readonly phases: readonly PhaseLabel[];
}

/** A cell in words: its cycle, its phase's number and name. */
export function cellName(cell: Cell, { cycles, phases }: Labels, words: SpiralWords): string {
  const turn = cellOfSpiral({ kind: "spiral", cycles: cycles.length, phases: phases.length }, cell);
  if (turn === null) return words.outside;
  const cycle = `${turnNumbers[turn.cycle - 1] ?? turn.cycle} ${cycles[turn.cycle - 1]?.label ?? ""}`.trim();
  return words.cellName(cycle, turn.phase, phases[turn.phase - 1]?.label ?? "");
}

/** A cell in few words, for a wall: its cycle's number, its phase's number and short name. */
export function shortName(cell: Cell, { cycles, phases }: Labels, words: SpiralWords): string {
  const turn = cellOfSpiral({ kind: "spiral", cycles: cycles.length, phases: phases.length }, cell);
  if (turn === null) return words.outside;
  const phase = phases[turn.phase - 1];
  return `${turnNumbers[turn.cycle - 1] ?? turn.cycle}.${turn.phase} ${phase?.short || phase?.label || ""}`;
}
