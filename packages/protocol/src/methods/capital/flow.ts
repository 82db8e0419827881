import { entry } from "../../base/record.ts";
import { givenCards, receivedCards } from "../../flow/cells.ts";
import type { Given, GivenKind, Received } from "../../flow/given.ts";
import { type Decision, happens, type Room, refuse } from "../method.ts";
import { type Event, factors, type Refusal, type State } from "./vocabulary.ts";

/** What the room made of each factor first, for levers feed what comes next (CS-10); then every view that was laid open. */
export function gives(state: State, room: Room): readonly Given[] {
  const made = factors.flatMap((factor): readonly Given[] => {
    const synthesis = entry(state.syntheses, factor);
    if (synthesis === undefined) return [];
    const given = (item: string, kind: GivenKind, text: string): Given => ({
      item: `${factor}-${item}`,
      kind,
      text,
      behind: [],
      organisation: null,
    });
    return [
      ...synthesis.levers.map((text, index) => given(`lever-${index + 1}`, "lever", text)),
      ...synthesis.vigilance.map((text, index) => given(`vigilance-${index + 1}`, "vigilance", text)),
      ...(synthesis.sentence === "" ? [] : [given("sentence", "note", synthesis.sentence)]),
    ];
  });
  return [...made, ...givenCards(state.cards, factors, room, () => "card")];
}

/** Views from elsewhere become events of the timeline, felt and mixed, until whoever leads moves and marks them. */
export function receive(
  state: State,
  received: readonly Received[],
  newId: () => string,
): Decision<Event, Refusal> {
  if (state.phase !== "preparation") return refuse({ type: "capital-begun" });
  const cards = receivedCards(received, newId, {
    cards: state.cards,
    cell: "trajectory",
    most: null,
    marks: { tag: "felt", sign: "both" },
  });
  return cards.length === 0 ? happens() : happens({ type: "cards-filled", cards });
}
