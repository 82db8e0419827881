import { entry } from "../../base/record.ts";
import { textLength, tidyLine } from "../../base/text.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import { type BoardCommand, decideOnBoard, titleLetters } from "./arrange.ts";
import { plainBoard } from "./board.ts";
import { tidyColumns } from "./columns.ts";
import { enterCards } from "./enter.ts";
import { enterCardFor, withdrawEnteredFor } from "./enter-for.ts";
import { decideLate } from "./late/decide.ts";
import { isLateCommand } from "./late/kinds.ts";
import { tidyShapes } from "./legend.ts";
import { makingRoom } from "./make-room.ts";
import { decideMiddle } from "./middle/decide.ts";
import { isMiddleCommand } from "./middle/kinds.ts";
import { handsLaid, mayPlace, whyNotMove } from "./middle/placers.ts";
import { isBefore } from "./phase.ts";
import { decidePhase } from "./phases.ts";
import type { Command, Event, Refusal, Settings, State } from "./vocabulary.ts";
import { decideForWriter } from "./writer.ts";

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
    case "pass":
    case "take-back-pass":
      return decideForWriter(state, command, context);
    case "enter-cards":
      return isFacilitator(context)
        ? enterCards(state, command, context)
        : refuse({ type: "not-yours-to-do" });
    case "withdraw-card":
      return isFacilitator(context) && entry(state.cards, command.card)?.enteredFor
        ? withdrawEnteredFor(state, command.card)
        : decideForWriter(state, command, context);
    case "enter-card-for":
      return isFacilitator(context)
        ? enterCardFor(state, command, context)
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
  const whyNot = whyNotColumns(tidy);
  return whyNot ? refuse(whyNot) : happens({ type: "resettled", settings: tidy });
}

function whyNotColumns({ columns = [] }: Settings): Refusal | null {
  const length = Math.max(0, ...columns.map(textLength));
  return length > titleLetters ? { type: "text-too-long", length, most: titleLetters } : null;
}

export function tidySettings(settings: Settings): Settings {
  const legend = settings.legend.map(({ paper, label }) => ({ paper, label: tidyLine(label) }));
  const shapes = settings.shapes === undefined ? {} : { shapes: tidyShapes(settings.shapes) };
  const { columns: _, ...rest } = settings;
  return { ...rest, question: tidyLine(settings.question), legend, ...shapes, ...tidyColumns(settings) };
}

/** Why nothing on the board may be moved now, or null: clusters stay as they are from the weighting on (MP-33). */
export function whyNotArrange(state: State): Refusal | null {
  if (!state.opened) return { type: "not-revealed" };
  return isBefore(state.phase, "weighting") ? null : { type: "board-settled" };
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
