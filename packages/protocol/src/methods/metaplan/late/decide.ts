import { entry } from "../../../base/record.ts";
import { textLength, tidyLine, tidyText } from "../../../base/text.ts";
import { decideVote, voteTimePassed } from "../../../vote/decide.ts";
import type { VoteCommand } from "../../../vote/vote.ts";
import { type Context, type Decision, happens, refuse } from "../../method.ts";
import { isBefore } from "../phase.ts";
import type { State } from "../vocabulary.ts";
import { decideOnActions } from "./actions.ts";
import { optionsOf, themesOf } from "./themes.ts";
import type { LateCommand, LateEvent, LateRefusal } from "./vocabulary.ts";

export const decisionLetters = 200;
export const deciderLetters = 80;

export type LateVerdict = Decision<LateEvent, LateRefusal>;

/** What is asked of the late half, from the theme list to the actions. */
export function decideLate(state: State, command: LateCommand, context: Context): LateVerdict {
  switch (command.type) {
    case "prepare-vote":
    case "decide-theme":
    case "undecide-theme":
    case "name-decider":
      return isFacilitator(context) ? decideOnThemes(state, command) : refuse({ type: "not-yours-to-do" });
    case "add-action":
    case "change-action":
    case "put-action-aside":
    case "bring-action-back":
    case "volunteer":
    case "step-back":
    case "ask-for-actions":
    case "stop-asking":
    case "propose-action":
    case "withdraw-proposal":
    case "show-proposals":
      return decideOnActions(state, command, context);
    default:
      return onVote(state, command, context);
  }
}

/** What the clock causes: a vote closes when its warning has run out. */
export function lateTimePassed(state: State, context: Context): LateVerdict {
  return happens(...voteTimePassed(state.late.vote, context.at));
}

function onVote(state: State, command: VoteCommand, { by, at, room, newId }: Context): LateVerdict {
  if (state.phase !== "weighting") {
    const mine = command.type === "cast-ballot" || command.type === "withdraw-ballot";
    const isOver = state.late.vote.phase === "closed" || isBefore("weighting", state.phase);
    return refuse({ type: mine && isOver ? "vote-closed" : "not-weighting" });
  }
  return decideVote(state.late.vote, command, {
    by,
    at,
    people: room.people,
    newId,
    options: optionsOf(state),
  });
}

type ThemeCommand = Extract<
  LateCommand,
  { type: "prepare-vote" | "decide-theme" | "undecide-theme" | "name-decider" }
>;

function decideOnThemes(state: State, command: ThemeCommand): LateVerdict {
  switch (command.type) {
    case "prepare-vote":
      return prepareVote(state, command.among);
    case "decide-theme":
      return decideTheme(state, command);
    case "undecide-theme": {
      const whyNot = whyNotDecide(state, command.theme);
      if (whyNot) return refuse(whyNot);
      return entry(state.late.decisions, command.theme) === undefined
        ? happens()
        : happens({ type: "theme-decided", theme: command.theme, decision: null });
    }
    case "name-decider": {
      if (isBefore(state.phase, "decisions")) return refuse({ type: "not-deciding" });
      const decider = tidyLine(command.decider);
      const length = textLength(decider);
      if (length > deciderLetters) return refuse({ type: "text-too-long", length, most: deciderLetters });
      return decider === state.late.decider ? happens() : happens({ type: "decider-named", decider });
    }
  }
}

/** One more vote, on another criterion or among equals. The one before is kept as it was counted. */
function prepareVote(state: State, among: readonly string[] | null): LateVerdict {
  const { vote } = state.late;
  if (state.phase !== "weighting") return refuse({ type: "not-weighting" });
  if (vote.phase !== "closed") return refuse({ type: "vote-not-closed" });
  const themes = themesOf(state).filter(({ id }) => among === null || among.includes(id));
  if (themes.length < 2) return refuse({ type: "too-few-options", least: 2 });
  const chosen = among === null ? null : themes.map(({ id }) => id);
  return happens({ type: "vote-prepared", rules: { ...vote.rules, criterion: "" }, among: chosen });
}

function decideTheme(state: State, command: Extract<LateCommand, { type: "decide-theme" }>): LateVerdict {
  const whyNot = whyNotDecide(state, command.theme);
  if (whyNot) return refuse(whyNot);
  const reason = tidyText(command.reason);
  const length = textLength(reason);
  if (length > decisionLetters) return refuse({ type: "text-too-long", length, most: decisionLetters });
  // What is worked on needs no reason; what is left does (MP-39).
  if (reason === "" && command.decision !== "retained") return refuse({ type: "reason-missing" });
  const before = entry(state.late.decisions, command.theme);
  if (before?.kind === command.decision && before.reason === reason) return happens();
  return happens({
    type: "theme-decided",
    theme: command.theme,
    decision: { kind: command.decision, reason },
  });
}

/** Decisions are taken from their own phase on, and can be mended while actions are written. */
function whyNotDecide(state: State, theme: string): LateRefusal | null {
  if (state.phase !== "decisions" && state.phase !== "actions") return { type: "not-deciding" };
  return themesOf(state).some(({ id }) => id === theme) ? null : { type: "no-such-theme" };
}

function isFacilitator({ by }: Context): boolean {
  return by.kind === "person" && by.role === "facilitator";
}
