import { runOf, withRun } from "../agenda/agenda.ts";
import type { ActivityId, GroupId } from "../base/ids.ts";
import { entry, withEntry } from "../base/record.ts";
import {
  evolveIn,
  inverseIn,
  type MethodEvent,
  type MethodState,
  whyNotTakeBackIn,
} from "../methods/index.ts";
import { type Decision, type Fact, happens, refuse } from "../methods/method.ts";
import type { ActivityEvent, Event, Refusal, RunName, State, Step, Undo } from "./vocabulary.ts";

// Undo is a command like another (CC-08). The stack stands in the state: a reload, a crash or another console finds it again.
// The inverse of an event is computed when it happens, from the state before it, so taking back needs no history.

const stepsAtMost = 200;

export const nothingDone: Undo = { done: [], undone: [] };

export interface RunKey {
  readonly activity: ActivityId;
  readonly group: GroupId | null;
}

/** The step that undo would take back in this run. */
export function lastDone({ undo }: State, run: RunKey): Step | undefined {
  return undo.done.findLast(isOf(run));
}

/** The step that redo would bring forth in this run. */
export function lastUndone({ undo }: State, run: RunKey): Step | undefined {
  return undo.undone.findLast(isOf(run));
}

export function whyNotUndo(state: State, run: RunKey): Refusal | null {
  const step = lastDone(state, run);
  return step === undefined ? { type: "nothing-to-undo" } : whyNot(state, step, step.undoes);
}

export function whyNotRedo(state: State, run: RunKey): Refusal | null {
  const step = lastUndone(state, run);
  return step === undefined ? { type: "nothing-to-redo" } : whyNot(state, step, step.does);
}

export function undo(state: State, name: RunName): Decision<Event, Refusal> {
  const run = runNamed(state, name);
  if (run === null) return refuse({ type: "nothing-to-undo" });
  const refusal = whyNotUndo(state, run);
  return refusal ? refuse(refusal) : happens({ type: "undone", ...nameOf(run) });
}

export function redo(state: State, name: RunName): Decision<Event, Refusal> {
  const run = runNamed(state, name);
  if (run === null) return refuse({ type: "nothing-to-redo" });
  const refusal = whyNotRedo(state, run);
  return refusal ? refuse(refusal) : happens({ type: "redone", ...nameOf(run) });
}

function runNamed({ current }: State, { activity = current ?? undefined, group }: RunName): RunKey | null {
  return activity === undefined ? null : { activity, group: group ?? null };
}

function nameOf({ activity, group }: RunKey) {
  return group === null ? { activity } : { activity, group };
}

function isOf(run: RunKey): (step: Step) => boolean {
  return ({ activity, group }) => activity === run.activity && group === run.group;
}

/**
 * The stack after an event of a facilitator in a run. What cannot be taken back forgets what came before it in that run; what
 * needs no taking back leaves the stack as it is; what is done anew ends what could be done again, in that run alone.
 */
export function remembered(stack: Undo, before: MethodState, fact: Fact<ActivityEvent>): Undo {
  const { by, command } = fact;
  if (by.kind !== "person" || by.role !== "facilitator") return stack;
  const { activity, group = null, asked = null, type: _, ...does } = fact.event;
  const here = isOf({ activity, group });
  const elsewhere = (step: Step) => !here(step);
  const undoes = inverseIn(before, does);
  if (undoes === null) return { done: stack.done.filter(elsewhere), undone: stack.undone.filter(elsewhere) };
  if (undoes.length === 0) return stack;
  const undone = stack.undone.filter(elsewhere);
  const last = stack.done.at(-1);
  if (last?.command === command && here(last)) {
    const step: Step = { ...last, does: [...last.does, does], undoes: [...undoes, ...last.undoes] };
    return { done: [...stack.done.slice(0, -1), step], undone };
  }
  const step: Step = { command, asked, activity, group, does: [does], undoes };
  return { done: [...stack.done, step].slice(-stepsAtMost), undone };
}

/** The step of the run that the event names goes over; of the whole session when an old log names none. */
export function undone(state: State, fact: Fact<Event>, name: RunName): State {
  const step = named(state.undo.done, name);
  if (step === undefined) return state;
  const stack = {
    done: state.undo.done.filter((each) => each !== step),
    undone: [...state.undo.undone, step],
  };
  return { ...applied(state, step, step.undoes, fact), undo: stack };
}

export function redone(state: State, fact: Fact<Event>, name: RunName): State {
  const step = named(state.undo.undone, name);
  if (step === undefined) return state;
  const stack = {
    done: [...state.undo.done, step],
    undone: state.undo.undone.filter((each) => each !== step),
  };
  return { ...applied(state, step, step.does, fact), undo: stack };
}

function named(steps: readonly Step[], { activity, group }: RunName): Step | undefined {
  return activity === undefined ? steps.at(-1) : steps.findLast(isOf({ activity, group: group ?? null }));
}

function applied(state: State, step: Step, events: readonly MethodEvent[], fact: Fact<Event>): State {
  const activity = entry(state.activities, step.activity);
  const run = activity && runOf(activity, step.group);
  if (activity === undefined || run === undefined) return state;
  const after = events.reduce((before, event) => evolveIn(before, event, fact), run);
  return {
    ...state,
    activities: withEntry(state.activities, activity.id, withRun(activity, step.group, after)),
  };
}

function whyNot(state: State, step: Step, events: readonly MethodEvent[]): Refusal | null {
  const activity = entry(state.activities, step.activity);
  const run = activity && runOf(activity, step.group);
  if (activity === undefined || run === undefined) return { type: "no-such-activity" };
  if (state.endedAt !== null) return { type: "session-ended" };
  if (activity.status !== "open") return { type: "activity-not-open" };
  for (const event of events) {
    const refusal = whyNotTakeBackIn(run, event);
    if (refusal) return refusal;
  }
  return null;
}
