import { entry } from "../../base/record.ts";
import { tidyLine, tidyText } from "../../base/text.ts";
import { cardsIn } from "../../board/cells/order.ts";
import type { CellCard } from "../../board/cells/vocabulary.ts";
import type { Cell } from "../../board/frames/cell.ts";
import {
  cellOfSpiral,
  cyclesAtMost,
  cyclesLeast,
  phasesAtMost,
  phasesLeast,
  type SpiralFrame,
  spanOf,
  spiralCells,
} from "../../board/frames/spiral.ts";
import type { CellCounts, CellRecord, Settings, State } from "./vocabulary.ts";

/** *Hors spirale*: where a card is that has no cell, or has none any more (SP-03). */
export const outside: Cell = "outside";

export const untouched: CellRecord = { status: "to-come", reason: "", start: "", end: "", owner: "" };

export function frameOf({ cycles, phases }: Settings): SpiralFrame {
  return { kind: "spiral", cycles: cycles.length, phases: phases.length };
}

/** SP-01: 1 to 5 cycles, 3 to 12 phases. */
export function isInRange({ cycles, phases }: Settings): boolean {
  return (
    cycles.length >= cyclesLeast &&
    cycles.length <= cyclesAtMost &&
    phases.length >= phasesLeast &&
    phases.length <= phasesAtMost
  );
}

export function tidySettings({ territory, cycles, phases }: Settings): Settings {
  return {
    territory: tidyLine(territory),
    cycles: cycles.map(({ label, question }) => ({ label: tidyLine(label), question: tidyText(question) })),
    phases: phases.map(({ label, short, question }) => ({
      label: tidyLine(label),
      short: tidyLine(short),
      question: tidyText(question),
    })),
  };
}

export function hasCell({ settings }: State, cell: Cell): boolean {
  return cell === outside || cellOfSpiral(frameOf(settings), cell) !== null;
}

/** Every cell in reading order, and *hors spirale* behind them. */
export function cellsIn({ settings }: State): readonly Cell[] {
  return [...spiralCells(frameOf(settings)), outside];
}

export function recordOf({ cells }: State, cell: Cell): CellRecord {
  return entry(cells, cell) ?? untouched;
}

// Every view asks for every cell: counted once for each set of cards. A cache of a pure function.
const counted = new WeakMap<State["cards"], Map<string, ReadonlyMap<Cell, CellCounts>>>();

/** Facts and wishes in each cell; a card that spans several counts in each of them. */
export function countsOf(state: State): ReadonlyMap<Cell, CellCounts> {
  const frame = frameOf(state.settings);
  const shape = `${frame.cycles}x${frame.phases}`;
  const bySize = counted.get(state.cards) ?? new Map<string, ReadonlyMap<Cell, CellCounts>>();
  const known = bySize.get(shape);
  if (known !== undefined) return known;
  const counts = new Map<Cell, CellCounts>();
  for (const cell of cellsIn(state)) {
    for (const card of cardsIn(state.cards, cell)) {
      for (const each of covered(frame, card)) counts.set(each, plus(counts.get(each), card));
    }
  }
  bySize.set(shape, counts);
  counted.set(state.cards, bySize);
  return counts;
}

/** The cells a card lies in (SP-03). */
export function covered(
  frame: SpiralFrame,
  { zone, until }: Pick<CellCard, "zone" | "until">,
): readonly Cell[] {
  return (until === null ? null : spanOf(frame, zone, until)) ?? [zone];
}

function plus(counts: CellCounts | undefined, { marks }: CellCard): CellCounts {
  const { facts = 0, wishes = 0 } = counts ?? {};
  return marks.pass === "wish" ? { facts, wishes: wishes + 1 } : { facts: facts + 1, wishes };
}

/** The cycle in which something is under way or done; cards beyond it anticipate. At least the first. */
export function cycleReached(state: State): number {
  const frame = frameOf(state.settings);
  return Object.entries(state.cells).reduce((most, [cell, { status }]) => {
    const turn = cellOfSpiral(frame, cell);
    return turn === null || status === "to-come" ? most : Math.max(most, turn.cycle);
  }, 1);
}
