import type { ActivityId } from "../../base/ids.ts";
import { tidyLine, tidyText } from "../../base/text.ts";
import { filledCards, portableCards } from "../../board/cells/portable.ts";
import type { NamedRoom } from "../method.ts";
import { cardMarks, isFactor } from "./decide.ts";
import { hiddenCards } from "./views.ts";
import type { Event, Portable, State, Synthesis } from "./vocabulary.ts";

/** What a session file says of a matrix: what was laid open, and how many cards are still hidden (CC-06, CC-12). */
export function portable(state: State, room: NamedRoom): Portable {
  const { settings, phase, territory, boundary, shared, syntheses } = state;
  return {
    settings,
    phase,
    territory,
    boundary,
    hiddenCards: hiddenCards(state),
    cards: portableCards(state.cards, room),
    shared,
    syntheses,
  };
}

/** A copy begins where the file was taken, without who passed, flashed or stood behind a sentence: those stay behind. */
export function restore(
  file: Portable,
  newId: () => string,
  activityOf: (inFile: ActivityId) => ActivityId,
): readonly Event[] {
  const { territory, boundary } = file.settings;
  const isNamedOtherwise = file.territory !== territory || file.boundary !== boundary;
  if (file.phase === "preparation" && file.cards.length === 0 && !isNamedOtherwise) return [];
  const syntheses = Object.entries(file.syntheses).filter(([factor]) => isFactor(factor));
  return [
    {
      type: "capital-filled",
      phase: file.phase,
      territory: tidyLine(file.territory),
      boundary: tidyText(file.boundary),
      shared: [...new Set(file.shared)],
      syntheses: Object.fromEntries(syntheses.map(([factor, of]) => [factor, tidySynthesis(of)])),
      leftBehind: file.hiddenCards,
    },
    {
      type: "cards-filled",
      cards: filledCards(file.cards, newId, {
        activityOf,
        has: isFactor,
        marks: cardMarks,
        elsewhere: "trajectory",
      }),
    },
  ];
}

function tidySynthesis({ sentence, levers, vigilance }: Synthesis): Synthesis {
  return {
    sentence: tidyLine(sentence),
    levers: levers.map(tidyLine),
    vigilance: vigilance.map(tidyLine),
  };
}
