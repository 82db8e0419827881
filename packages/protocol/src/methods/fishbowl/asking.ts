import type { PersonId } from "../../base/ids.ts";
import { minuteMs } from "../../base/instant.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { textLength, tidyLine } from "../../base/text.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import type { QuestionCommand } from "./commands.ts";
import type { Event, NewQuestion } from "./events.ts";
import {
  mostMinutes,
  promptsAtMost,
  proposalsEachAtMost,
  questionLetters,
  questionsAtMost,
  subsAtMost,
} from "./limits.ts";
import type { Refusal } from "./refusals.ts";
import { isInside } from "./seats.ts";
import { isCollecting, isTalking } from "./sitting.ts";
import type { Bowl, BowlId, BowlQuestionId, Question, State } from "./state.ts";

// Questions: prepared, added, proposed from the room; opened one at a time in each bowl, closed, extended, parked (FB-04, FB-19).

type Verdict = Decision<Event, Refusal>;

export function decideOnQuestions(state: State, command: QuestionCommand, context: Context): Verdict {
  if (state.phase === "draft") return refuse({ type: "bowl-not-set-up" });
  if (state.phase === "closed") return refuse({ type: "bowl-over" });
  if (command.type === "add-question") return addQuestion(state, command, context);
  if (command.type === "close-question") {
    const bowl = entry(state.bowls, command.bowl);
    if (bowl === undefined) return refuse({ type: "no-such-bowl" });
    if (bowl.question === null) return refuse({ type: "question-not-open" });
    return happens({ type: "question-closed", question: bowl.question, status: "done" });
  }
  const question = entry(state.questions, command.question);
  if (question === undefined) return refuse({ type: "no-such-bowl-question" });
  switch (command.type) {
    case "edit-question": {
      const words = readQuestion(command);
      return words.ok
        ? happens({ type: "question-edited", question: question.id, ...words.words })
        : refuse(words.refusal);
    }
    case "accept-question":
      return question.status === "proposed" || question.status === "declined"
        ? happens({ type: "question-marked", question: question.id, status: "upcoming" })
        : refuse({ type: "question-not-waiting" });
    case "decline-question":
      return question.status === "proposed"
        ? happens({ type: "question-marked", question: question.id, status: "declined" })
        : refuse({ type: "question-not-waiting" });
    case "move-question":
      return happens({ type: "questions-ordered", orders: moved(state, question, command.to) });
    case "open-question": {
      const whyNot = whyNotOpen(state, question);
      return whyNot ? refuse(whyNot) : happens(...opened(state, question));
    }
    case "extend-question":
      return extendQuestion(question, command.ms);
    case "park-question":
      if (question.status === "current")
        return happens({ type: "question-closed", question: question.id, status: "parked" });
      return question.status === "upcoming" || question.status === "proposed"
        ? happens({ type: "question-marked", question: question.id, status: "parked" })
        : refuse({ type: "question-not-waiting" });
    case "restore-question":
      return question.status === "parked"
        ? happens({ type: "question-marked", question: question.id, status: "upcoming" })
        : refuse({ type: "question-not-waiting" });
  }
}

/** The questions of a bowl, in their order. */
export function questionsOf(state: State, bowl: BowlId): readonly Question[] {
  return Object.values(state.questions)
    .filter((question) => question.bowl === bowl)
    .toSorted((a, b) => a.order - b.order);
}

export function nextQuestion(state: State, bowl: BowlId): Question | undefined {
  return questionsOf(state, bowl).find(({ status }) => status === "upcoming");
}

/** What opens the next question of a bowl; nothing when there is none. */
export function openNext(state: State, bowl: Bowl): readonly Event[] {
  const next = nextQuestion(state, bowl.id);
  return next === undefined ? [] : opened(state, next);
}

function opened(state: State, question: Question): readonly Event[] {
  const now = entry(state.bowls, question.bowl)?.question ?? null;
  const closing: readonly Event[] =
    now === null ? [] : [{ type: "question-closed", question: now, status: "done", next: question.id }];
  return [...closing, { type: "question-opened", question: question.id }];
}

function whyNotOpen(state: State, question: Question): Refusal | null {
  if (!isTalking(state)) return { type: "bowl-not-running" };
  if (isCollecting(state)) return { type: "collecting-questions" };
  if (question.status === "current") return { type: "question-open" };
  if (question.status === "proposed" || question.status === "declined")
    return { type: "question-not-waiting" };
  return null;
}

/** Why the next question of a bowl cannot be opened now, or null. */
export function whyNotNext(state: State, bowl: Bowl): Refusal | null {
  const next = nextQuestion(state, bowl.id);
  return next === undefined ? { type: "no-question" } : whyNotOpen(state, next);
}

type Words = { readonly text: string; readonly subs: readonly string[]; readonly prompts: readonly string[] };

/** A question's words as they are kept, or the first thing that is wrong with them (edge case 11). */
export function readQuestion(typed: {
  readonly text: string;
  readonly subs?: readonly string[] | undefined;
  readonly prompts?: readonly string[] | undefined;
}): { readonly ok: true; readonly words: Words } | { readonly ok: false; readonly refusal: Refusal } {
  const text = tidyLine(typed.text);
  if (text === "") return { ok: false, refusal: { type: "blank-question" } };
  const subs = tidyLines(typed.subs ?? []);
  const prompts = tidyLines(typed.prompts ?? []);
  if (subs.length > subsAtMost) return { ok: false, refusal: { type: "too-many", most: subsAtMost } };
  if (prompts.length > promptsAtMost)
    return { ok: false, refusal: { type: "too-many", most: promptsAtMost } };
  for (const each of [text, ...subs, ...prompts]) {
    const length = textLength(each);
    if (length > questionLetters)
      return { ok: false, refusal: { type: "text-too-long", length, most: questionLetters } };
  }
  return { ok: true, words: { text, subs, prompts } };
}

export function tidyLines(lines: readonly string[]): readonly string[] {
  return lines.map(tidyLine).filter((line) => line !== "");
}

function addQuestion(
  state: State,
  command: Extract<QuestionCommand, { type: "add-question" }>,
  { newId }: Context,
): Verdict {
  const bowl = entry(state.bowls, command.bowl);
  if (bowl === undefined) return refuse({ type: "no-such-bowl" });
  if (Object.keys(state.questions).length >= questionsAtMost)
    return refuse({ type: "too-many", most: questionsAtMost });
  const words = readQuestion(command);
  if (!words.ok) return refuse(words.refusal);
  const minutes = command.minutes ?? shareOf(state, bowl.id);
  if (!(minutes > 0 && minutes <= mostMinutes))
    return refuse({ type: "minutes-out-of-range", least: 1, most: mostMinutes });
  return happens(
    added(state, {
      id: newId() as BowlQuestionId,
      bowl: bowl.id,
      ...words.words,
      plannedMs: Math.round(minutes * minuteMs),
    }),
  );
}

function added(state: State, question: NewQuestion, status: "upcoming" | "proposed" = "upcoming"): Event {
  const last = Math.max(-1, ...questionsOf(state, question.bowl).map(({ order }) => order));
  return { type: "question-added", question, status, order: last + 1 };
}

/** FB-19: the whole time divided by the number of questions, in minutes. */
function shareOf(state: State, bowl: BowlId): number {
  const planned = state.settings.bowls[state.bowlOrder.indexOf(bowl)]?.questions.length ?? 1;
  return state.settings.minutes / Math.max(1, planned);
}

function extendQuestion(question: Question, ms: number): Verdict {
  const least = -(question.plannedMs + question.addedMs);
  if (!Number.isFinite(ms) || ms <= least || Math.abs(question.addedMs + ms) > mostMinutes * minuteMs)
    return refuse({ type: "minutes-out-of-range", least: 1, most: mostMinutes });
  return happens({ type: "question-extended", question: question.id, ms: Math.round(ms) });
}

function moved(state: State, question: Question, to: number) {
  const others = questionsOf(state, question.bowl).filter(({ id }) => id !== question.id);
  const at = Math.min(others.length, Math.max(0, Math.floor(Number.isFinite(to) ? to : 0)));
  return [...others.slice(0, at), question, ...others.slice(at)].map(({ id }, order) => ({
    question: id,
    order,
  }));
}

/** Why nobody may propose a question now, whoever it is, or null. In an experience bowl all are collected at one moment. */
export function whyNotPropose(state: State): Refusal | null {
  if (state.phase === "draft") return { type: "bowl-not-set-up" };
  if (state.phase === "harvest" || state.phase === "closed") return { type: "bowl-over" };
  if (state.settings.mode === "experience" && !isCollecting(state)) return { type: "not-collecting" };
  return null;
}

/** What somebody proposes from outside goes to moderation; what a seated person adds waits with the others. */
export function propose(
  state: State,
  { bowl: bowlId, text }: { readonly bowl: BowlId; readonly text: string },
  { person, newId }: { readonly person: PersonId; readonly newId: Context["newId"] },
): Verdict {
  const bowl = entry(state.bowls, bowlId);
  if (bowl === undefined) return refuse({ type: "no-such-bowl" });
  const whyNot = whyNotPropose(state);
  if (whyNot) return refuse(whyNot);
  const mine = Object.values(state.questions).filter(({ proposedBy }) => isBy(proposedBy, person));
  if (mine.length >= proposalsEachAtMost) return refuse({ type: "too-many", most: proposalsEachAtMost });
  if (Object.keys(state.questions).length >= questionsAtMost)
    return refuse({ type: "too-many", most: questionsAtMost });
  const words = readQuestion({ text });
  if (!words.ok) return refuse(words.refusal);
  const plannedMs = Math.round(shareOf(state, bowl.id) * minuteMs);
  const question = { id: newId() as BowlQuestionId, bowl: bowl.id, ...words.words, plannedMs };
  return happens(added(state, question, isInside(state, person) ? "upcoming" : "proposed"));
}

export function isBy(author: Question["proposedBy"], person: PersonId): boolean {
  return author !== null && unseal(author) === person;
}

/** Those in an experience bowl choose among the questions that were collected. */
export function chooseQuestion(state: State, id: BowlQuestionId, person: PersonId): Verdict {
  if (state.settings.mode !== "experience") return refuse({ type: "not-in-this-mode" });
  const question = entry(state.questions, id);
  if (question === undefined) return refuse({ type: "no-such-bowl-question" });
  if (!isInside(state, person)) return refuse({ type: "not-seated" });
  const whyNot = whyNotOpen(state, question);
  return whyNot ? refuse(whyNot) : happens(...opened(state, question));
}
