import { entry, withEntry, withoutEntry } from "../../base/record.ts";
import { seal } from "../../base/sealed.ts";
import type { Fact } from "../method.ts";
import { onBowl } from "./bowls.ts";
import { clockAt } from "./clock.ts";
import type { QuestionEvent } from "./events.ts";
import type { BowlQuestionId, Question, State } from "./state.ts";

/** What happened to questions. At most one is open in a bowl, and its time is the bowl's. */
export function evolveQuestions(state: State, fact: Fact<QuestionEvent>): State {
  const { event, at, by } = fact;
  const now = clockAt(state.clock, at);
  switch (event.type) {
    case "question-added": {
      const proposed = by.kind === "person" && by.role === "participant";
      const question: Question = {
        ...event.question,
        status: event.status,
        addedMs: 0,
        spentMs: 0,
        openedAt: null,
        proposedBy: proposed ? seal(by.person) : null,
        command: proposed ? seal(fact.command) : null,
        origin: event.question.origin ?? null,
        order: event.order,
      };
      return { ...state, questions: withEntry(state.questions, question.id, question) };
    }
    case "question-removed":
      return { ...state, questions: withoutEntry(state.questions, event.question) };
    case "question-edited": {
      const { text, subs, prompts } = event;
      return changed(state, event.question, (question) => ({ ...question, text, subs, prompts }));
    }
    case "question-opened":
      return questionOpened(state, event.question, now);
    case "question-closed":
      return questionClosed(state, event, now);
    case "question-extended":
      return changed(state, event.question, (question) => ({
        ...question,
        addedMs: question.addedMs + event.ms,
      }));
    case "question-marked":
      return changed(state, event.question, (question) => ({ ...question, status: event.status }));
    case "questions-ordered":
      return event.orders.reduce(
        (before, { question: id, order }) =>
          changed(before, id, (question) => (question.order === order ? question : { ...question, order })),
        state,
      );
    case "course-put-back":
      return coursePutBack(state, event);
  }
}

function questionOpened(state: State, id: BowlQuestionId, now: number): State {
  const question = entry(state.questions, id);
  if (question === undefined || entry(state.bowls, question.bowl)?.question !== null) return state;
  const opened = changed(state, id, (each) => ({ ...each, status: "current", openedAt: now }));
  return onBowl(opened, question.bowl, (bowl) => ({ ...bowl, question: id }));
}

function questionClosed(
  state: State,
  event: Extract<QuestionEvent, { type: "question-closed" }>,
  now: number,
): State {
  const question = entry(state.questions, event.question);
  if (question === undefined || question.openedAt === null) return state;
  const closed = changed(state, question.id, (each) => ({
    ...each,
    status: event.status,
    spentMs: each.spentMs + now - (each.openedAt ?? now),
    openedAt: null,
  }));
  return onBowl(closed, question.bowl, (bowl) =>
    bowl.question === question.id ? { ...bowl, question: null } : bowl,
  );
}

/** Its course as it was: a question that was closed by mistake goes on as if it had never been. */
function coursePutBack(
  state: State,
  { course: { question: id, ...course } }: Extract<QuestionEvent, { type: "course-put-back" }>,
): State {
  const question = entry(state.questions, id);
  if (question === undefined) return state;
  const open = entry(state.bowls, question.bowl)?.question ?? null;
  if (course.status === "current" && open !== null && open !== id) return state;
  const back = changed(state, id, (each) => ({ ...each, ...course }));
  return onBowl(back, question.bowl, (bowl) => {
    if (course.status === "current") return { ...bowl, question: id };
    return bowl.question === id ? { ...bowl, question: null } : bowl;
  });
}

function changed(state: State, id: BowlQuestionId, change: (question: Question) => Question): State {
  const question = entry(state.questions, id);
  if (question === undefined) return state;
  const next = change(question);
  return next === question ? state : { ...state, questions: withEntry(state.questions, id, next) };
}
