import { entry } from "../../base/record.ts";
import { givenCards, receivedCards } from "../../flow/cells.ts";
import type { Given, Received } from "../../flow/given.ts";
import { type Decision, happens, type Room, refuse } from "../method.ts";
import type { Event, Refusal, State } from "./vocabulary.ts";
import { isNote } from "./zone.ts";

/** Zone after zone: its cards, or the text that the table agreed on; then what was put aside. */
export function gives(state: State, room: Room): readonly Given[] {
  const { zones } = state.settings.template;
  const cells = zones.map(({ id }) => id);
  const texts = zones.flatMap(({ id, kind }): readonly Given[] => {
    const text = kind === "text" ? entry(state.values, id) : undefined;
    return text === undefined
      ? []
      : [{ item: `value-${id}`, kind: "card", text, behind: [], organisation: null }];
  });
  return [...givenCards(state.cards, cells, room, (card) => (isNote(card) ? "note" : "card")), ...texts];
}

/** Each thing becomes a card of the first zone that takes cards; the table moves it where it belongs. */
export function receive(
  state: State,
  received: readonly Received[],
  newId: () => string,
): Decision<Event, Refusal> {
  if (state.phase !== "preparation") return refuse({ type: "canvas-begun" });
  const zone = state.settings.template.zones.find(({ kind }) => kind === "cards");
  if (zone === undefined) return happens();
  const cards = receivedCards(received, newId, {
    cards: state.cards,
    cell: zone.id,
    most: zone.most,
    marks: {},
  });
  return cards.length === 0 ? happens() : happens({ type: "cards-filled", cards });
}
