import { givenCards, receivedCards } from "../../flow/cells.ts";
import type { Given, Received } from "../../flow/given.ts";
import { type Decision, happens, type Room, refuse } from "../method.ts";
import { cellsIn, outside } from "./frame.ts";
import type { Event, Refusal, State } from "./vocabulary.ts";

/** Along the band: what happened as cards, what we want to act on as wishes. */
export function gives(state: State, room: Room): readonly Given[] {
  return givenCards(state.cards, cellsIn(state), room, ({ marks }) =>
    marks.pass === "wish" ? "wish" : "card",
  );
}

/** Each thing waits outside of the spiral until the room has found its cell; a wish stays a wish. */
export function receive(
  state: State,
  received: readonly Received[],
  newId: () => string,
): Decision<Event, Refusal> {
  if (state.phase !== "preparation") return refuse({ type: "spiral-begun" });
  const isWish = ({ kind }: Received) => kind === "wish" || kind === "action" || kind === "step";
  const to = { cell: outside, most: null, cards: state.cards };
  const cards = [
    ...receivedCards(
      received.filter((each) => !isWish(each)),
      newId,
      { ...to, marks: { pass: "fact" } },
    ),
    ...receivedCards(received.filter(isWish), newId, { ...to, marks: { pass: "wish" } }),
  ].map((card, index) => ({ ...card, order: Object.keys(state.cards).length + index }));
  return cards.length === 0 ? happens() : happens({ type: "cards-filled", cards });
}
