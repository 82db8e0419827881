import type { CardId, PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { textLength, tidyLine } from "../../base/text.ts";
import { freePlace } from "../../board/geometry.ts";
import { type Context, type Decision, happens, placeOf, refuse } from "../method.ts";
import { type BoardCommand, decideOnBoard } from "./arrange.ts";
import { plainBoard } from "./board.ts";
import { enterCards } from "./enter.ts";
import { decideLate } from "./late/decide.ts";
import { isLateCommand } from "./late/kinds.ts";
import { paperFor } from "./legend.ts";
import { makingRoom } from "./make-room.ts";
import { decideMiddle } from "./middle/decide.ts";
import { isMiddleCommand } from "./middle/kinds.ts";
import { handsLaid, mayPlace, whyNotMove } from "./middle/placers.ts";
import { isBefore } from "./phase.ts";
import { decidePhase } from "./phases.ts";
import type { Command, Event, Refusal, Settings, State } from "./vocabulary.ts";
import { readWords } from "./writing.ts";
import { cardsOf } from "./written.ts";

export const questionLetters = 200;
export const labelLetters = 40;

type Verdict = Decision<Event, Refusal>;

export function decide(state: State, command: Command, context: Context): Verdict {
  if (isMiddleCommand(command)) return decideMiddle(state, command, context);
  if (isLateCommand(command)) return decideLate(state, command, context);
  switch (command.type) {
    case "see-question":
    case "write-card":
    case "edit-card":
    case "withdraw-card":
    case "pass":
    case "take-back-pass":
      return decideForWriter(state, command, context);
    case "enter-cards":
      return isFacilitator(context)
        ? enterCards(state, command, context)
        : refuse({ type: "not-yours-to-do" });
    case "start-writing":
    case "set-quota":
    case "close-deposit":
    case "reopen-deposit":
    case "reveal-cards":
    case "go-to-phase":
    case "read-card":
    case "turn-page":
      return isFacilitator(context)
        ? decidePhase(state, command, context)
        : refuse({ type: "not-yours-to-do" });
    default:
      return isFacilitator(context) || mayPlace(state, command, context.by)
        ? onBoard(state, command, context)
        : refuse({ type: "not-yours-to-do" });
  }
}

export function resettle(state: State, settings: Settings): Verdict {
  if (state.phase !== "preparation") return refuse({ type: "writing-begun" });
  const tidy = tidySettings(settings);
  if (tidy.question === "") return refuse({ type: "blank-question" });
  const length = textLength(tidy.question);
  if (length > questionLetters) return refuse({ type: "text-too-long", length, most: questionLetters });
  return happens({ type: "resettled", settings: tidy });
}

export function tidySettings(settings: Settings): Settings {
  const legend = settings.legend.map(({ paper, label }) => ({ paper, label: tidyLine(label) }));
  return { ...settings, question: tidyLine(settings.question), legend };
}

/** The first rule that keeps this person from writing one more card, or null (MP-09, MP-10). */
export function whyNotWrite(state: State, person: PersonId): Refusal | null {
  if (state.phase === "preparation") return { type: "not-writing-yet" };
  if (state.phase !== "writing") return { type: "deposit-closed" };
  if (cardsOf(state, person).length >= state.quota) return { type: "quota-reached", quota: state.quota };
  return null;
}

/** Why nothing on the board may be moved now, or null: clusters stay as they are from the weighting on (MP-33). */
export function whyNotArrange(state: State): Refusal | null {
  if (!state.opened) return { type: "not-revealed" };
  return isBefore(state.phase, "weighting") ? null : { type: "board-settled" };
}

/** Passing is for those who have nothing on the wall; whoever wrote withdraws first. */
export function whyNotPass(state: State, person: PersonId): Refusal | null {
  if (state.phase === "preparation") return { type: "not-writing-yet" };
  if (state.phase !== "writing") return { type: "deposit-closed" };
  return cardsOf(state, person).length > 0 ? { type: "has-written" } : null;
}

type WriterCommand = Extract<
  Command,
  { type: "see-question" | "write-card" | "edit-card" | "withdraw-card" | "pass" | "take-back-pass" }
>;

function decideForWriter(state: State, command: WriterCommand, context: Context): Verdict {
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
  return happens({
    type: "card-written",
    card: context.newId() as CardId,
    ...words.words,
    paper,
    organisation: from?.organisation ?? null,
    group: from?.group ?? null,
    place:
      state.settings.appears === "as-written"
        ? freePlace(plainBoard(state), words.words.text)
        : { x: 0, y: 0 },
  });
}

/** Only the author may reword or withdraw, before the deposit closes and the card is read (MP-20). */
function whyNotChange(state: State, card: CardId, person: PersonId): Refusal | null {
  const mine = entry(state.cards, card);
  // One answer for what is not there and what is somebody else's: a phone must not learn which cards exist.
  if (mine === undefined || unseal(mine.author) !== person) return { type: "not-your-card" };
  if (state.phase !== "writing") return { type: "deposit-closed" };
  return mine.read && state.settings.appears === "together" ? { type: "card-read" } : null;
}

function onBoard(state: State, command: BoardCommand, context: Context): Verdict {
  const whyNot = whyNotArrange(state) ?? whyNotMove(state, command, context);
  if (whyNot) return refuse(whyNot);
  const decision = decideOnBoard(state, command, context);
  if (!decision.ok) return decision;
  return happens(...handsLaid(state, command), ...makingRoom(plainBoard(state), decision.events));
}

function isFacilitator(context: Context): boolean {
  return context.by.kind === "person" && context.by.role === "facilitator";
}
