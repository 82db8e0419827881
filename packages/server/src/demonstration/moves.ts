import type { PersonId } from "@bocal/protocol/base/ids";
import { comparable } from "@bocal/protocol/base/text";
import type { MethodState, Tagged } from "@bocal/protocol/methods/index";
import { whyNotWrite } from "@bocal/protocol/methods/metaplan/decide";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { cardsOf } from "@bocal/protocol/methods/metaplan/written";
import { scripts } from "./scripts.ts";

export interface Mover {
  readonly person: PersonId;
  /** Its number in the crowd: no two take the same words. */
  readonly index: number;
  readonly random: () => number;
}

/** What a simulated person does next in an activity, or null when there is nothing to do. One case a method. */
export function moveOf({ method, state }: MethodState, mover: Mover): Tagged<"command"> | null {
  switch (method) {
    case "metaplan": {
      const command = metaplanMove(state, mover);
      return command === null ? null : { method, command };
    }
  }
}

function metaplanMove(
  state: Metaplan["state"],
  { person, index, random }: Mover,
): Metaplan["command"] | null {
  if (state.phase !== "writing") return null;
  if (state.seen[person] === undefined) return { type: "see-question" };
  if (whyNotWrite(state, person) !== null || random() < 0.25) return null;
  const cards = cardsFor(state.settings.question);
  const mine = cardsOf(state, person).length;
  const text = cards[(index + mine * 12) % cards.length];
  return text === undefined ? null : { type: "write-card", text };
}

/** The prepared cards of a known question; for a question of the room's own, those of the first one. */
function cardsFor(question: string): readonly string[] {
  const all = Object.values(scripts).flatMap(({ questions }) => questions);
  const known = all.find((each) => comparable(each.question) === comparable(question));
  return (known ?? scripts.fr.questions[0])?.cards ?? [];
}
