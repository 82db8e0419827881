import type { CardId, PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import type { Point } from "../../board/card.ts";
import { freePlace } from "../../board/geometry.ts";
import { type Context, type Decision, happens, placeOf, refuse } from "../method.ts";
import { plainBoard } from "./board.ts";
import { paperFor, shapesOf, shapesToWrite } from "./legend.ts";
import type { Command, Event, Refusal, State, Words } from "./vocabulary.ts";
import { readWords } from "./writing.ts";
import { cardsOf } from "./written.ts";

// What somebody does with cards of their own, while the deposit is open.

type Verdict = Decision<Event, Refusal>;

/** The first rule that keeps this person from writing one more card, or null (MP-09, MP-10). */
export function whyNotWrite(state: State, person: PersonId): Refusal | null {
  const whyNot = whyNotDeposit(state);
  if (whyNot) return whyNot;
  return cardsOf(state, person).length >= state.quota ? { type: "quota-reached", quota: state.quota } : null;
}

/** Cards come while the deposit is open (MP-09). */
export function whyNotDeposit(state: State): Refusal | null {
  if (state.phase === "preparation") return { type: "not-writing-yet" };
  return state.phase === "writing" ? null : { type: "deposit-closed" };
}

/** Passing is for those who have nothing on the wall; whoever wrote withdraws first. */
export function whyNotPass(state: State, person: PersonId): Refusal | null {
  return whyNotDeposit(state) ?? (cardsOf(state, person).length > 0 ? { type: "has-written" } : null);
}

type WriterCommand = Extract<
  Command,
  { type: "see-question" | "write-card" | "edit-card" | "withdraw-card" | "pass" | "take-back-pass" }
>;

export function decideForWriter(state: State, command: WriterCommand, context: Context): Verdict {
  const { by } = context;
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  const { person } = by;
  switch (command.type) {
    case "see-question":
      return entry(state.seen, person) ? happens() : happens({ type: "question-seen" });
    case "write-card":
      return writeCard(state, command, context, person);
    case "edit-card": {
      const whyNot = whyNotChange(state, command.card, person);
      if (whyNot) return refuse(whyNot);
      const words = readWords(command.text);
      return words.ok
        ? happens({ type: "card-edited", card: command.card, ...words.words })
        : refuse(words.refusal);
    }
    case "withdraw-card": {
      const whyNot = whyNotChange(state, command.card, person);
      return whyNot ? refuse(whyNot) : happens({ type: "card-withdrawn", card: command.card });
    }
    case "pass": {
      const whyNot = whyNotPass(state, person);
      return whyNot ? refuse(whyNot) : happens({ type: "passed" });
    }
    case "take-back-pass":
      return entry(state.passes, person) ? happens({ type: "pass-taken-back" }) : happens();
  }
}

function writeCard(
  state: State,
  command: Extract<Command, { type: "write-card" }>,
  context: Context,
  person: PersonId,
): Verdict {
  const whyNot = whyNotWrite(state, person);
  if (whyNot) return refuse(whyNot);
  const words = readWords(command.text);
  if (!words.ok) return refuse(words.refusal);
  const from = placeOf(context.room, context.by);
  const paper = paperFor(state.settings, context.room, from?.group ?? null, command.paper);
  if (paper === null) return refuse({ type: "no-such-paper" });
  const shape = command.shape ?? "idea";
  if (!shapesToWrite(shapesOf(state.settings)).includes(shape)) return refuse({ type: "no-such-shape" });
  return happens({
    type: "card-written",
    card: context.newId() as CardId,
    ...words.words,
    paper,
    ...(shape === "idea" ? {} : { shape }),
    organisation: from?.organisation ?? null,
    group: from?.group ?? null,
    place: firstPlace(state, words.words),
  });
}

/** A card that is seen at once stands on nothing; a hidden one gets its place when it comes out. */
export function firstPlace(state: State, { text }: Words): Point {
  return state.settings.appears === "as-written" ? freePlace(plainBoard(state), text) : { x: 0, y: 0 };
}

/** Only the author may reword or withdraw, before the deposit closes and the card is read (MP-20). */
function whyNotChange(state: State, card: CardId, person: PersonId): Refusal | null {
  const mine = entry(state.cards, card);
  // One answer for what is not there and what is somebody else's: a phone must not learn which cards exist.
  if (mine === undefined || unseal(mine.author) !== person) return { type: "not-your-card" };
  if (state.phase !== "writing") return { type: "deposit-closed" };
  return mine.read && state.settings.appears === "together" ? { type: "card-read" } : null;
}
