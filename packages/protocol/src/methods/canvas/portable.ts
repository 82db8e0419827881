import type { ActivityId } from "../../base/ids.ts";
import { tidyText } from "../../base/text.ts";
import { filledCards, portableCards } from "../../board/cells/portable.ts";
import { hiddenIn } from "../../board/cells/show.ts";
import type { NamedRoom } from "../method.ts";
import { noteMarks } from "./decide.ts";
import type { Event, Portable, State } from "./vocabulary.ts";

/** What a session file says of a canvas: what was shown, and how many cards are still hidden (CC-06, CC-12). */
export function portable(state: State, room: NamedRoom): Portable {
  const { settings, phase, values, empty, opened } = state;
  return {
    settings,
    phase,
    hiddenCards: settings.template.zones.reduce((sum, { id }) => sum + hiddenIn(state.cards, id), 0),
    cards: portableCards(state.cards, room),
    values,
    empty,
    opened,
    validated: Object.keys(state.validated).length,
  };
}

/** A copy begins where the file was taken, without its pen and its validations: those are people's, and they stay behind. */
export function restore(
  file: Portable,
  newId: () => string,
  activityOf: (inFile: ActivityId) => ActivityId,
): readonly Event[] {
  if (file.phase === "preparation" && file.cards.length === 0) return [];
  const ids = file.settings.template.zones.map(({ id }) => id);
  const has = (cell: string) => ids.includes(cell);
  const known = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([zone]) => has(zone)));
  return [
    {
      type: "canvas-filled",
      phase: file.phase,
      values: Object.fromEntries(
        Object.entries(known(file.values)).map(([zone, value]) => [zone, tidyText(value)]),
      ),
      empty: known(file.empty),
      opened: file.opened.filter(has),
    },
    {
      type: "cards-filled",
      cards: filledCards(file.cards, newId, { activityOf, has, marks: noteMarks, elsewhere: ids[0] ?? "" }),
    },
  ];
}
