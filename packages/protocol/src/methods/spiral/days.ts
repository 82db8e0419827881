import type { Cell } from "../../board/frames/cell.ts";
import { cellOfSpiral, spiralCell } from "../../board/frames/spiral.ts";
import { frameOf, recordOf } from "./frame.ts";
import type { CellRecord, Refusal, State } from "./vocabulary.ts";

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Why a cell cannot have these days, or null: a phase may overlap the one before, but not start before it (SP-09). */
export function whyNotDays(state: State, cell: Cell, { start, end }: CellRecord): Refusal | null {
  if ([start, end].some((each) => each !== "" && !day.test(each))) return { type: "day-unreadable" };
  if (start !== "" && end !== "" && end < start) return { type: "ends-before-start" };
  const turn = cellOfSpiral(frameOf(state.settings), cell);
  if (turn === null || start === "") return null;
  const inCycle = (phase: number) => recordOf(state, spiralCell({ ...turn, phase })).start;
  for (let phase = 1; phase < turn.phase; phase++) {
    if (inCycle(phase) > start) return { type: "starts-before-previous", day: inCycle(phase) };
  }
  for (let phase = turn.phase + 1; phase <= state.settings.phases.length; phase++) {
    const later = inCycle(phase);
    if (later !== "" && later < start) return { type: "starts-before-previous", day: start };
  }
  return null;
}
