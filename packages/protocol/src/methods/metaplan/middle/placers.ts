import type { CardId, PersonId } from "../../../base/ids.ts";
import { secondMs } from "../../../base/instant.ts";
import { entry } from "../../../base/record.ts";
import { unseal } from "../../../base/sealed.ts";
import type { Actor, Context } from "../../method.ts";
import type { BoardCommand } from "../arrange.ts";
import type { Event, Refusal, State } from "../vocabulary.ts";

/** For so long a card belongs to the hand that moved it. */
const handMs = 3 * secondMs;

/** Whether a participant was named to place cards, and asks for no more than that: into a cluster, or a new one without title. */
export function mayPlace({ middle }: State, command: BoardCommand, by: Actor): boolean {
  if (by.kind !== "person" || by.role !== "participant" || !middle.placers.includes(by.person)) return false;
  if (command.type === "group-cards") return command.title === "";
  return command.type === "move-card-to-cluster" || command.type === "stack-card";
}

/** Why this hand waits: another one moved the card less than three seconds ago. */
export function whyNotMove({ middle }: State, command: BoardCommand, { by, at }: Context): Refusal | null {
  const person = by.kind === "person" ? by.person : ("" as PersonId);
  for (const card of movedBy(command)) {
    const hand = entry(middle.hands, card);
    if (hand !== undefined && unseal(hand.by) !== person && at - hand.at < handMs)
      return { type: "card-in-hand" };
  }
  return null;
}

/** What remembers the hand, while more than one may place. */
export function handsLaid({ middle }: State, command: BoardCommand): readonly Event[] {
  if (middle.placers.length === 0) return [];
  return movedBy(command).map((card) => ({ type: "hand-laid", card }));
}

function movedBy(command: BoardCommand): readonly CardId[] {
  switch (command.type) {
    case "move-card":
    case "move-card-to-cluster":
    case "stack-card":
      return [command.card];
    case "group-cards":
      return [...new Set(command.cards)];
    default:
      return [];
  }
}
