import { entry } from "../base/record.ts";
import {
  evolveIn,
  inverseIn,
  type MethodEvent,
  type MethodState,
  whyNotTakeBackIn,
} from "../methods/index.ts";
import { type Decision, type Fact, happens, refuse } from "../methods/method.ts";
import type { ActivityEvent, Event, Refusal, State, Step, Undo } from "./vocabulary.ts";

// Undo is a command like another (CC-08). The stack stands in the state: a reload, a crash or another console finds it again.
// The inverse of an event is computed when it happens, from the state before it, so taking back needs no history.

const stepsAtMost = 200;

export const nothingDone: Undo = { done: [], undone: [] };

export function whyNotUndo(state: State): Refusal | null {
  const step = state.undo.done.at(-1);
  return step === undefined ? { type: "nothing-to-undo" } : whyNot(state, step, step.undoes);
}

export function whyNotRedo(state: State): Refusal | null {
  const step = state.undo.undone.at(-1);
  return step === undefined ? { type: "nothing-to-redo" } : whyNot(state, step, step.does);
}

export function undo(state: State): Decision<Event, Refusal> {
  const refusal = whyNotUndo(state);
  return refusal ? refuse(refusal) : happens({ type: "undone" });
}

export function redo(state: State): Decision<Event, Refusal> {
  const refusal = whyNotRedo(state);
  return refusal ? refuse(refusal) : happens({ type: "redone" });
}

/**
 * The stack after an event of a facilitator in an activity. What cannot be taken back forgets what came before it; what needs
 * no taking back leaves the stack as it is.
 */
export function remembered(stack: Undo, before: MethodState, fact: Fact<ActivityEvent>): Undo {
  const { by, command } = fact;
  if (by.kind !== "person" || by.role !== "facilitator") return stack;
  const { activity, type: _, ...does } = fact.event;
  const undoes = inverseIn(before, does);
  if (undoes === null) {
    const elsewhere = (step: Step) => step.activity !== activity;
    return { done: stack.done.filter(elsewhere), undone: stack.undone.filter(elsewhere) };
  }
  if (undoes.length === 0) return stack;
  const last = stack.done.at(-1);
  if (last?.command === command && last.activity === activity) {
    const step: Step = { ...last, does: [...last.does, does], undoes: [...undoes, ...last.undoes] };
    return { done: [...stack.done.slice(0, -1), step], undone: [] };
  }
  return {
    done: [...stack.done, { command, activity, does: [does], undoes }].slice(-stepsAtMost),
    undone: [],
  };
}

export function undone(state: State, fact: Fact<Event>): State {
  const step = state.undo.done.at(-1);
  if (step === undefined) return state;
  const stack = { done: state.undo.done.slice(0, -1), undone: [...state.undo.undone, step] };
  return { ...applied(state, step, step.undoes, fact), undo: stack };
}

export function redone(state: State, fact: Fact<Event>): State {
  const step = state.undo.undone.at(-1);
  if (step === undefined) return state;
  const stack = { done: [...state.undo.done, step], undone: state.undo.undone.slice(0, -1) };
  return { ...applied(state, step, step.does, fact), undo: stack };
}

function applied(state: State, step: Step, events: readonly MethodEvent[], fact: Fact<Event>): State {
  const activity = entry(state.activities, step.activity);
  if (activity === undefined) return state;
  const of = events.reduce((before, event) => evolveIn(before, event, fact), activity.of);
  return { ...state, activities: { ...state.activities, [activity.id]: { ...activity, of } } };
}

function whyNot(state: State, step: Step, events: readonly MethodEvent[]): Refusal | null {
  const activity = entry(state.activities, step.activity);
  if (activity === undefined) return { type: "no-such-activity" };
  if (state.endedAt !== null) return { type: "session-ended" };
  for (const event of events) {
    const refusal = whyNotTakeBackIn(activity.of, event);
    if (refusal) return refusal;
  }
  return null;
}
