import type { ActivityId } from "../../base/ids.ts";
import { filledCards, portableCards } from "../../board/cells/portable.ts";
import { cellOfSpiral } from "../../board/frames/spiral.ts";
import type { NamedRoom } from "../method.ts";
import { cardMarks } from "./decide.ts";
import { frameOf, outside } from "./frame.ts";
import type { Event, Portable, State } from "./vocabulary.ts";

/** What a session file says of a spiral: everything but who said in silence where we are. */
export function portable(state: State, room: NamedRoom): Portable {
  const { settings, phase, cells, circles, transitions, snapshots } = state;
  return { settings, phase, cards: portableCards(state.cards, room), cells, circles, transitions, snapshots };
}

export function restore(
  file: Portable,
  newId: () => string,
  activityOf: (inFile: ActivityId) => ActivityId,
): readonly Event[] {
  if (file.phase === "preparation" && file.cards.length === 0) return [];
  const frame = frameOf(file.settings);
  const has = (cell: string) => cell === outside || cellOfSpiral(frame, cell) !== null;
  const cells = Object.entries(file.cells).filter(([cell]) => cellOfSpiral(frame, cell) !== null);
  const transitions = Object.entries(file.transitions).filter(([cycle]) => Number(cycle) < frame.cycles);
  return [
    {
      type: "spiral-filled",
      phase: file.phase,
      cells: Object.fromEntries(cells),
      circles: file.settings.cycles.map((_, index) => file.circles[index] ?? []),
      transitions: Object.fromEntries(transitions),
      snapshots: file.snapshots.map((each) => ({ ...each, id: newId() })),
    },
    {
      type: "cards-filled",
      cards: filledCards(file.cards, newId, { activityOf, has, marks: cardMarks, elsewhere: outside }),
    },
  ];
}
