import type { CardId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import { placed } from "./flow.ts";
import { paperFor } from "./legend.ts";
import { isBefore } from "./phase.ts";
import type { Command, EnteredCard, Event, Refusal, State } from "./vocabulary.ts";
import { readWords } from "./writing.ts";

// What the room wrote on paper, called out or sent beforehand comes in by the facilitator's hand (CC-10). Nobody is its author: it
// counts against no quota and no name stands beside it. It is hidden, read and shown like every other card.

/** Why no card can be entered now, or null: like anybody's, until the deposit is closed and the first card comes out. */
export function whyNotEnter(state: State): Refusal | null {
  if (state.phase === "preparation") return { type: "not-writing-yet" };
  return isBefore("deposit-closed", state.phase) ? { type: "already-revealed" } : null;
}

export function enterCards(
  state: State,
  { texts, paper: chosen }: Extract<Command, { type: "enter-cards" }>,
  { room, newId }: Context,
): Decision<Event, Refusal> {
  const whyNot = whyNotEnter(state);
  if (whyNot) return refuse(whyNot);
  const paper = paperFor(state.settings, room, null, chosen);
  if (paper === null) return refuse({ type: "no-such-paper" });
  const cards: EnteredCard[] = [];
  for (const text of texts) {
    const words = readWords(text);
    if (!words.ok) return refuse(words.refusal);
    cards.push({ card: newId() as CardId, ...words.words, paper, x: 0, y: 0 });
  }
  const stand = state.settings.appears === "as-written" ? placed(state, cards) : cards;
  return happens({ type: "cards-entered", cards: stand });
}

/** Why these entered cards cannot be taken back any more, or null: what was read stays seen, what was worked with stays there. */
export function whyNotTakeEntryBack(state: State, cards: readonly CardId[]): Refusal | null {
  const taken = new Set<string>(cards);
  const entered = cards.flatMap((id) => entry(state.cards, id) ?? []);
  if (state.settings.appears === "together")
    return entered.some(({ read }) => read) ? { type: "card-read" } : null;
  const isWorkedWith =
    entered.some(({ cluster, pile, parked }) => cluster !== null || pile !== null || parked !== null) ||
    Object.values(state.cards).some(
      ({ id, origin, pile, explains }) =>
        !taken.has(id) &&
        (taken.has(origin) ||
          (pile !== null && taken.has(pile)) ||
          (explains !== null && taken.has(explains))),
    );
  return isWorkedWith ? { type: "entered-cards-placed" } : null;
}
