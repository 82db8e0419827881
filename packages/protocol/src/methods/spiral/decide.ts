import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { textLength, tidyLine } from "../../base/text.ts";
import { decideOnCells, ownerLetters } from "../../board/cells/decide.ts";
import type { CellCommand, CellRules, Hand } from "../../board/cells/vocabulary.ts";
import { cellOfSpiral, spanOf } from "../../board/frames/spiral.ts";
import { type Context, type Decision, happens, placeOf, refuse } from "../method.ts";
import { actorLetters, actorsAtMost, eachOnce } from "./actors.ts";
import { whyNotDays } from "./days.ts";
import { frameOf, hasCell, isInRange, tidySettings } from "./frame.ts";
import type {
  CellRecord,
  Command,
  Event,
  Phase,
  Refusal,
  Settings,
  State,
  Transition,
} from "./vocabulary.ts";

type Verdict = Decision<Event, Refusal>;

export const labelLetters = 60;
export const shortLetters = 16;
export const questionLetters = 200;
export const snapshotsAtMost = 20;
const conditionsAtMost = 12;
const conditionLetters = 140;
const reasonLetters = 200;

export const cardMarks = { pass: ["fact", "wish"] } as const;

export function decide(state: State, command: Command, context: Context): Verdict {
  switch (command.type) {
    case "write-card":
    case "edit-card":
    case "withdraw-card":
    case "place-card":
    case "reserve-card":
    case "mark-card":
    case "plan-card":
    case "park-card":
    case "restore-card":
      return decideOnCards(state, command, context);
    case "place-us":
    case "take-back-place":
      return decideOnPlace(state, command, context);
    default:
      return leads(context) ? decideAsLead(state, command, context) : refuse({ type: "not-yours-to-do" });
  }
}

export function resettle(state: State, settings: Settings): Verdict {
  if (state.phase !== "preparation") return refuse({ type: "spiral-begun" });
  const tidy = tidySettings(settings);
  if (!isInRange(tidy)) return refuse({ type: "spiral-out-of-range" });
  if (tidy.phases.some(({ label }) => label === "")) return refuse({ type: "phase-without-label" });
  const long = tooLong(tidy);
  return long === null ? happens({ type: "resettled", settings: tidy }) : refuse(long);
}

function tooLong({ territory, cycles, phases }: Settings): Refusal | null {
  const texts: readonly (readonly [string, number])[] = [
    [territory, labelLetters],
    ...cycles.flatMap(({ label, question }) => [
      [label, labelLetters] as const,
      [question, questionLetters] as const,
    ]),
    ...phases.flatMap(({ label, short, question }) => [
      [label, labelLetters] as const,
      [short, shortLetters] as const,
      [question, questionLetters] as const,
    ]),
  ];
  const long = texts.find(([text, most]) => textLength(text) > most);
  return long === undefined ? null : { type: "text-too-long", length: textLength(long[0]), most: long[1] };
}

/** The first rule that keeps new cards out now, or null (SP-05). */
export function whyNotWrite({ phase }: State): Refusal | null {
  if (phase === "preparation") return { type: "spiral-not-begun" };
  return isOpenPass(phase) ? null : { type: "pass-closed" };
}

/** The second pass opens only when the first is closed (SP-05). */
export function whyNotWishes({ phase }: State): Refusal | null {
  if (phase === "preparation") return { type: "spiral-not-begun" };
  if (phase === "facts") return { type: "pass-not-closed" };
  return phase === "facts-closed" ? null : { type: "pass-open" };
}

function isOpenPass(phase: Phase): phase is "facts" | "wishes" {
  return phase === "facts" || phase === "wishes";
}

function decideOnCards(state: State, command: CellCommand, context: Context): Verdict {
  const hand = handOf(context);
  if (hand === null) return refuse({ type: "not-yours-to-do" });
  // Putting aside, placing and planning go on between the passes, by whoever leads; people's own cards move while their pass is open.
  const whyNot = command.type === "write-card" ? whyNotWrite(state) : whyNotChange(state, hand);
  if (whyNot) return refuse(whyNot);
  if (command.type === "mark-card") return refuse({ type: "no-such-mark" });
  return decideOnCells(state.cards, command, hand, rulesOf(state));
}

function whyNotChange({ phase }: State, { isFacilitator }: Hand): Refusal | null {
  if (phase === "preparation") return { type: "spiral-not-begun" };
  return isFacilitator || isOpenPass(phase) ? null : { type: "pass-closed" };
}

function rulesOf(state: State): CellRules {
  const frame = frameOf(state.settings);
  return {
    has: (cell) => hasCell(state, cell),
    spans: (from, until) => spanOf(frame, from, until) !== null,
    most: () => null,
    marks: cardMarks,
    given: { pass: state.phase === "wishes" ? "wish" : "fact" },
    shown: true,
    takesRoom: () => true,
  };
}

function decideOnPlace(
  state: State,
  command: Extract<Command, { type: "place-us" | "take-back-place" }>,
  { by }: Context,
): Verdict {
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  if (state.placing?.open !== true) return refuse({ type: "placing-not-open" });
  if (command.type === "take-back-place")
    return entry(state.placing.places, by.person) === undefined
      ? happens()
      : happens({ type: "place-taken-back" });
  if (cellOfSpiral(frameOf(state.settings), command.cell) === null) return refuse({ type: "no-such-cell" });
  const place = entry(state.placing.places, by.person);
  return place !== undefined && unseal(place) === command.cell
    ? happens()
    : happens({ type: "placed-us", cell: command.cell });
}

type LeadCommand = Exclude<Command, CellCommand | { type: "place-us" | "take-back-place" }>;

function decideAsLead(state: State, command: LeadCommand, context: Context): Verdict {
  switch (command.type) {
    case "open-facts":
      return state.phase === "preparation" ? to("facts") : refuse({ type: "spiral-begun" });
    case "close-pass":
      if (state.phase === "facts") return to("facts-closed");
      return state.phase === "wishes" ? to("wishes-closed") : refuse({ type: "pass-closed" });
    case "open-wishes": {
      const whyNot = whyNotWishes(state);
      return whyNot ? refuse(whyNot) : to("wishes");
    }
    case "reopen-pass":
      if (state.phase === "preparation") return refuse({ type: "spiral-not-begun" });
      // From the second pass one goes back to the first: nothing is lost on the way.
      if (state.phase === "facts") return refuse({ type: "pass-open" });
      return to(state.phase === "wishes-closed" ? "wishes" : "facts");
    case "set-cell":
      return setCell(state, command.cell, command.record);
    case "set-circle":
      return setCircle(state, command.cycle, command.actors);
    case "set-transition":
      return setTransition(state, command.cycle, command.transition);
    case "take-snapshot": {
      if (state.snapshots.length >= snapshotsAtMost)
        return refuse({ type: "too-many-snapshots", most: snapshotsAtMost });
      const label = tidyLine(command.label);
      return (
        longer(label, labelLetters) ?? happens({ type: "snapshot-taken", snapshot: context.newId(), label })
      );
    }
    case "drop-snapshot":
      return hasSnapshot(state, command.snapshot)
        ? happens({ type: "snapshot-dropped", snapshot: command.snapshot })
        : refuse({ type: "no-such-snapshot" });
    case "open-placing":
    case "reveal-placing":
    case "clear-placing":
      return decidePlacing(state, command.type);
    case "speak-of":
      return command.cell === null || hasCell(state, command.cell)
        ? happens({ type: "spoken-of", cell: command.cell })
        : refuse({ type: "no-such-cell" });
    case "turn-spiral-wall": {
      const { onWall } = command;
      const isKnown =
        typeof onWall === "string" ||
        (hasSnapshot(state, onWall.from) && (onWall.to === null || hasSnapshot(state, onWall.to)));
      return isKnown ? happens({ type: "wall-turned", onWall }) : refuse({ type: "no-such-snapshot" });
    }
  }
}

function to(phase: Phase): Verdict {
  return happens({ type: "phase-set", phase });
}

function decidePlacing(state: State, type: "open-placing" | "reveal-placing" | "clear-placing"): Verdict {
  const isOpen = state.placing?.open === true;
  if (type === "open-placing")
    return isOpen ? refuse({ type: "placing-open" }) : happens({ type: "placing-opened" });
  if (type === "reveal-placing")
    return isOpen ? happens({ type: "placing-revealed" }) : refuse({ type: "placing-not-open" });
  return state.placing === null ? happens() : happens({ type: "placing-cleared" });
}

/** SP-04, SP-07, SP-09: a skipped cell has a reason, days follow each other, and a cycle ends with what lets the next begin. */
function setCell(state: State, cell: string, record: CellRecord): Verdict {
  const frame = frameOf(state.settings);
  const turn = cellOfSpiral(frame, cell);
  if (turn === null) return refuse({ type: "no-such-cell" });
  const tidy: CellRecord = {
    status: record.status,
    reason: record.status === "skipped" ? tidyLine(record.reason) : "",
    start: record.start.trim(),
    end: record.end.trim(),
    owner: tidyLine(record.owner),
  };
  const long = longer(tidy.reason, reasonLetters) ?? longer(tidy.owner, ownerLetters);
  if (long) return long;
  if (tidy.status === "skipped" && tidy.reason === "") return refuse({ type: "skipped-without-reason" });
  const whyNot = whyNotDays(state, cell, tidy);
  if (whyNot) return refuse(whyNot);
  const endsCycle = turn.phase === frame.phases && turn.cycle < frame.cycles && tidy.status === "done";
  if (endsCycle && !isTransitionWhole(state, turn.cycle))
    return refuse({ type: "transition-missing", cycle: turn.cycle });
  return happens({ type: "cell-set", cell, record: tidy });
}

/** Date, owner, and somebody new in the next cycle's circle (SP-07). */
export function isTransitionWhole(state: State, cycle: number): boolean {
  const transition = entry(state.transitions, String(cycle));
  return (
    transition !== undefined &&
    transition.owner !== "" &&
    transition.due !== "" &&
    transition.conditions.length > 0
  );
}

function setCircle(state: State, cycle: number, actors: readonly string[]): Verdict {
  if (!isCycle(state, cycle)) return refuse({ type: "no-such-cycle" });
  const tidy = eachOnce(actors.map(tidyLine));
  if (tidy.length > actorsAtMost) return refuse({ type: "too-many-actors", most: actorsAtMost });
  for (const actor of tidy) {
    const long = longer(actor, actorLetters);
    if (long) return long;
  }
  return happens({ type: "circle-set", cycle, actors: tidy });
}

function setTransition(state: State, cycle: number, transition: Transition): Verdict {
  if (!isCycle(state, cycle) || cycle >= state.settings.cycles.length)
    return refuse({ type: "no-such-cycle" });
  const tidy: Transition = {
    conditions: transition.conditions
      .map(tidyLine)
      .filter((each) => each !== "")
      .slice(0, conditionsAtMost),
    owner: tidyLine(transition.owner),
    due: tidyLine(transition.due),
  };
  for (const text of [...tidy.conditions, tidy.owner, tidy.due]) {
    const long = longer(text, conditionLetters);
    if (long) return long;
  }
  const isEmpty = tidy.conditions.length === 0 && tidy.owner === "" && tidy.due === "";
  return happens({ type: "transition-set", cycle, transition: isEmpty ? null : tidy });
}

function isCycle({ settings }: State, cycle: number): boolean {
  return Number.isInteger(cycle) && cycle >= 1 && cycle <= settings.cycles.length;
}

function hasSnapshot({ snapshots }: State, id: string): boolean {
  return snapshots.some((each) => each.id === id);
}

function longer(text: string, most: number): Verdict | null {
  const length = textLength(text);
  return length > most ? refuse({ type: "text-too-long", length, most }) : null;
}

function handOf(context: Context): Hand | null {
  const { by, newId } = context;
  if (by.kind !== "person") return null;
  const from = placeOf(context.room, by);
  const isFacilitator = by.role === "facilitator";
  return {
    person: by.person,
    isKeeper: isFacilitator,
    isFacilitator,
    organisation: from?.organisation ?? null,
    group: from?.group ?? null,
    newId,
  };
}

function leads({ by }: Context): boolean {
  return by.kind === "person" && by.role === "facilitator";
}
