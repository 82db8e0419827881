import type { PersonId } from "../../base/ids.ts";
import { instant, minuteMs } from "../../base/instant.ts";
import { shuffled } from "../../base/random.ts";
import { entry } from "../../base/record.ts";
import { type Context, type Decision, happens, type Room, refuse } from "../method.ts";
import { openNext } from "./asking.ts";
import type { CourseCommand } from "./commands.ts";
import type { Event } from "./events.ts";
import { graceSeconds, peopleAtMost } from "./limits.ts";
import { reminderMs } from "./marks.ts";
import type { Refusal } from "./refusals.ts";
import { bowlsOf, capacity, chairsOf, freeChairs, hasTurns, isInside, seated } from "./seats.ts";
import { setUp } from "./set-up.ts";
import { atStart, isCollecting } from "./sitting.ts";
import type { Bowl, BowlId, State } from "./state.ts";

// The course of a bowl: chairs, rule, conversation, pauses, harvest, end.

type Verdict = Decision<Event, Refusal>;

export function decideOnCourse(state: State, command: CourseCommand, context: Context): Verdict {
  const whyNot = whyNotCourse(state, command.type, context.room);
  if (whyNot) return refuse(whyNot);
  switch (command.type) {
    case "set-up":
      return happens(setUp(state, context));
    case "take-down":
      return happens({ type: "taken-down" });
    case "introduce":
      return happens({ type: "introduced" });
    case "start-exchange":
      return happens({ type: "exchange-started", when: command.when });
    case "start":
      return happens<Event>(
        { type: "started" },
        ...bowlsOf(state).flatMap((bowl) => firstQuestion(state, bowl)),
      );
    case "pause":
      return happens({ type: "paused" });
    case "resume":
      return happens({ type: "resumed" });
    case "open-harvest":
      return happens<Event>(...closings(state), { type: "harvest-opened" });
    case "back-to-bowl":
      return happens({ type: "bowl-reopened" });
    case "show-harvest-step":
      return state.harvestStep === command.step
        ? happens()
        : happens({ type: "harvest-step-shown", step: command.step });
    case "show-harvest-page": {
      const page = Math.min(99, Math.max(0, Math.floor(Number.isFinite(command.page) ? command.page : 0)));
      return page === state.harvestPage ? happens() : happens({ type: "harvest-page-turned", page });
    }
    case "finish":
      return happens({ type: "finished" });
    case "reopen-harvest":
      return happens({ type: "harvest-reopened" });
    case "remind-rule":
      return happens({ type: "rule-reminded", until: instant(context.at + reminderMs) });
    case "begin-ending":
    case "start-collecting":
    case "end-collecting":
      return onBowl(state, command, context);
    default:
      return switched(state, command);
  }
}

/** Why a step of the course is not possible now, or null. */
export function whyNotCourse(state: State, step: CourseCommand["type"], room: Room): Refusal | null {
  const { phase } = state;
  switch (step) {
    case "set-up":
      return phase === "draft" ? null : { type: "bowl-set-up" };
    case "take-down":
      return whyNotTakeDown(state);
    case "introduce":
      if (phase === "draft") return { type: "bowl-not-set-up" };
      if (phase === "harvest" || phase === "closed") return { type: "bowl-over" };
      return hasBegun(state) || phase === "intro" ? { type: "bowl-running" } : null;
    case "start-exchange":
      return whyNotExchange(state);
    case "start":
      return whyNotStart(state, room);
    case "pause":
      if (phase === "paused") return { type: "bowl-paused" };
      return phase === "running" ? null : { type: "bowl-not-running" };
    case "resume":
      if (isCollecting(state)) return { type: "collecting-questions" };
      if (phase === "running") return { type: "bowl-running" };
      return phase === "paused" ? null : { type: "bowl-not-running" };
    case "open-harvest":
      if (phase === "harvest" || phase === "closed") return { type: "bowl-over" };
      return hasBegun(state) ? null : { type: "bowl-not-running" };
    case "back-to-bowl":
    case "show-harvest-step":
    case "show-harvest-page":
      return phase === "harvest" ? null : { type: "harvest-not-open" };
    case "finish":
      return whyNotFinish(state);
    case "reopen-harvest":
      return phase === "closed" ? null : { type: "harvest-not-open" };
    case "remind-rule":
      return phase === "draft" ? { type: "bowl-not-set-up" } : null;
    default:
      return phase === "closed" ? { type: "bowl-over" } : null;
  }
}

/** Chairs can be taken down again as long as nobody has talked in them. */
function whyNotTakeDown(state: State): Refusal | null {
  if (state.phase === "draft") return { type: "bowl-not-set-up" };
  if (state.phase !== "ready" && state.phase !== "intro") return { type: "bowl-running" };
  const occupied = bowlsOf(state).reduce((sum, bowl) => sum + seated(bowl).length, 0);
  return occupied > 0 ? { type: "chairs-occupied", occupied } : null;
}

function whyNotExchange(state: State): Refusal | null {
  const { before, after } = state.settings.exchange;
  if (before === 0 && after === 0) return { type: "not-in-this-mode" };
  if (state.phase === "draft") return { type: "bowl-not-set-up" };
  if (state.phase === "harvest" || state.phase === "closed") return { type: "bowl-over" };
  return isCollecting(state) ? { type: "collecting-questions" } : null;
}

/** FB-02, FB-03, FB-06: the rule was read, somebody sits, a chair stays empty, and there is an outside. */
function whyNotStart(state: State, room: Room): Refusal | null {
  if (state.phase === "draft") return { type: "bowl-not-set-up" };
  if (state.phase === "harvest" || state.phase === "closed") return { type: "bowl-over" };
  if (state.phase === "running" || state.phase === "paused") return { type: "bowl-running" };
  if (!state.ruleRead) return { type: "rule-not-read" };
  const bowls = bowlsOf(state);
  const inside = bowls.reduce((sum, bowl) => sum + atStart(state, bowl), 0);
  const people = present(state, room);
  if (people <= inside) return { type: "too-few-people", people, least: inside + 1 };
  for (const bowl of bowls) {
    const whyNot = whyNotStartBowl(state, bowl);
    if (whyNot) return whyNot;
  }
  return null;
}

function whyNotStartBowl(state: State, bowl: Bowl): Refusal | null {
  const { mode } = state.settings;
  if (seated(bowl).length === 0)
    return hasTurns(state.settings) ? { type: "no-group-inside" } : { type: "nobody-seated" };
  if (mode === "open" && freeChairs(state, bowl).length === 0) return { type: "keep-empty-chair" };
  if (mode !== "samoan") return null;
  const views = new Set(
    chairsOf(bowl)
      .map(({ view }) => view)
      .filter((view) => view !== ""),
  );
  const missing = [...views].find((view) => !seated(bowl).some((seat) => seat.view === view));
  return missing === undefined ? null : { type: "view-not-seated", view: missing };
}

/** FB-21: the facilitator always closes with a summary, and the group validates it. */
function whyNotFinish(state: State): Refusal | null {
  if (state.phase === "closed") return { type: "bowl-over" };
  if (state.phase !== "harvest") return { type: "harvest-not-open" };
  if (state.summary.text === "") return { type: "no-summary" };
  return state.summary.validated ? null : { type: "summary-not-validated" };
}

/** People in the room: those with a phone, and those whom the facilitator counts or has seated without one. */
export function present(state: State, room: Room): number {
  const here = Object.values(room.people).filter(({ left }) => !left).length;
  return here + Math.max(state.withoutPhones, Object.keys(state.standIns).length);
}

/** Whether people have begun to talk. */
export function hasBegun(state: State): boolean {
  return (
    state.phase === "running" ||
    state.phase === "paused" ||
    (state.phase === "exchange" && (state.clock.ms > 0 || state.exchange?.when === "after"))
  );
}

function firstQuestion(state: State, bowl: Bowl): readonly Event[] {
  return bowl.question === null ? openNext(state, bowl) : [];
}

/** What is still open when the harvest begins: the questions, and the seats go on belonging to who sits in them. */
function closings(state: State): readonly Event[] {
  return bowlsOf(state).flatMap(({ question }): readonly Event[] =>
    question === null ? [] : [{ type: "question-closed", question, status: "done" }],
  );
}

function onBowl(
  state: State,
  command: Extract<CourseCommand, { readonly bowl: BowlId }>,
  context: Context,
): Verdict {
  const bowl = entry(state.bowls, command.bowl);
  if (bowl === undefined) return refuse({ type: "no-such-bowl" });
  switch (command.type) {
    case "begin-ending":
      if (state.phase !== "running" && state.phase !== "paused") return refuse({ type: "bowl-not-running" });
      return bowl.ending ? happens() : happens({ type: "ending-begun", bowl: bowl.id });
    case "start-collecting":
      if (state.settings.mode !== "experience") return refuse({ type: "not-in-this-mode" });
      if (isCollecting(state)) return refuse({ type: "collecting-questions" });
      if (state.phase !== "running") return refuse({ type: "bowl-not-running" });
      return happens({ type: "collecting-started", bowl: bowl.id, circles: circlesOf(state, context) });
    case "end-collecting":
      return bowl.collecting
        ? happens({ type: "collecting-ended", bowl: bowl.id })
        : refuse({ type: "not-collecting" });
  }
}

/** Those outside in threes and fours, as evenly as their number allows (experience bowl). */
function circlesOf(state: State, { room, random }: Context): readonly (readonly PersonId[])[] {
  const outside = shuffled(
    Object.values(room.people)
      .filter(({ id, left }) => !left && !isInside(state, id))
      .map(({ id }) => id),
    random,
  );
  const circles = Math.max(1, Math.ceil(outside.length / 4));
  return outside.length === 0
    ? []
    : Array.from({ length: circles }, (_, circle) =>
        outside.filter((_person, index) => index % circles === circle),
      );
}

type Switch = Extract<
  CourseCommand,
  {
    type:
      | "set-grace"
      | "set-queue-policy"
      | "set-guest-leaves"
      | "name-waiting"
      | "track-speakers"
      | "list-on-wall"
      | "share-numbers"
      | "share-process"
      | "count-without-phones";
  }
>;

function switched(state: State, command: Switch): Verdict {
  switch (command.type) {
    case "set-grace": {
      const { seconds } = command;
      const { least, most } = graceSeconds;
      if (!Number.isInteger(seconds) || seconds < least || seconds > most)
        return refuse({ type: "seconds-out-of-range", least, most });
      return happens({ type: "grace-set", seconds });
    }
    case "set-queue-policy":
      return command.policy === state.queuePolicy
        ? happens()
        : happens({ type: "queue-policy-set", policy: command.policy });
    case "set-guest-leaves":
      if (state.settings.mode !== "open") return refuse({ type: "not-in-this-mode" });
      return command.on === state.guestLeaves
        ? happens()
        : happens({ type: "guest-leaves-set", on: command.on });
    case "name-waiting":
      return command.on === state.waitingNames
        ? happens()
        : happens({ type: "waiting-named", on: command.on });
    case "track-speakers":
      return command.on === state.speakerTracking
        ? happens()
        : happens({ type: "speakers-tracked", on: command.on });
    case "list-on-wall":
      return command.on === state.listOnWall
        ? happens()
        : happens({ type: "list-put-on-wall", on: command.on });
    case "share-numbers":
      return command.on === state.numbersShared
        ? happens()
        : happens({ type: "numbers-shared", on: command.on });
    case "share-process":
      return command.on === state.processShared
        ? happens()
        : happens({ type: "process-shared", on: command.on });
    case "count-without-phones": {
      const { count } = command;
      if (!Number.isInteger(count) || count < 0 || count > peopleAtMost)
        return refuse({ type: "too-many", most: peopleAtMost });
      return happens({ type: "without-phones-counted", count });
    }
  }
}

/** Chairs inside and people outside, for the warnings of FB-03. */
export function insideAndOutside(
  state: State,
  room: Room,
): { readonly inside: number; readonly outside: number } {
  const bowls = bowlsOf(state);
  const inside = bowls.reduce(
    (sum, bowl) => sum + Math.max(seated(bowl).length, Math.min(capacity(bowl), atStart(state, bowl))),
    0,
  );
  return { inside, outside: Math.max(0, present(state, room) - inside) };
}

export const totalMs = (state: State): number => state.settings.minutes * minuteMs;
