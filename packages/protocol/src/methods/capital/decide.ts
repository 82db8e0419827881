import type { CardId } from "../../base/ids.ts";
import { instant, minuteMs } from "../../base/instant.ts";
import { entry } from "../../base/record.ts";
import { textLength, tidyLine, tidyText } from "../../base/text.ts";
import { decideOnCells, whenLetters } from "../../board/cells/decide.ts";
import { comeOut } from "../../board/cells/reveal.ts";
import { cardsOf } from "../../board/cells/show.ts";
import type { CellCard, CellRules, Hand } from "../../board/cells/vocabulary.ts";
import { type Context, type Decision, happens, placeOf, refuse } from "../method.ts";
import { isFigureWithoutSource } from "./views.ts";
import {
  type CardCommand,
  type Command,
  type Event,
  type Factor,
  factors,
  type Refusal,
  type Settings,
  type State,
  type Synthesis,
  type SynthesisPart,
  scopes,
  signs,
  tags,
} from "./vocabulary.ts";

export const territoryLetters = 80;
export const boundaryLetters = 400;
export const labelLetters = 60;
export const promptLetters = 300;
export const sentenceLetters = 240;
const pointLetters = 140;
/** CS-08 */
export const pointsAtMost = 3;
/** CS-03 */
export const perFactorAtMost = 10;
export const minutesAtMost = 30;

type Verdict = Decision<Event, Refusal>;

export const cardMarks = { tag: tags, sign: signs, scope: scopes } as const;

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
    case "pass-factor":
    case "take-back-pass":
      return decideOnPass(state, command, context);
    case "flash-view":
    case "take-back-flash":
      return decideOnFlash(state, command, context);
    case "endorse":
    case "take-back-endorsement":
      return decideOnEndorsement(state, command, context);
    default:
      return isFacilitator(context)
        ? decidePhase(state, command, context)
        : refuse({ type: "not-yours-to-do" });
  }
}

export function resettle(state: State, settings: Settings): Verdict {
  if (state.phase !== "preparation") return refuse({ type: "capital-begun" });
  const tidy = tidySettings(settings);
  const long = tooLong([
    [tidy.territory, territoryLetters],
    [tidy.boundary, boundaryLetters],
    ...factors.flatMap((factor): [string, number][] => [
      [tidy.factors[factor].label, labelLetters],
      [tidy.factors[factor].prompts, promptLetters],
    ]),
  ]);
  return long ? refuse(long) : happens({ type: "resettled", settings: tidy });
}

/** The settings as they are kept: single lines, numbers in their bounds. */
export function tidySettings({ territory, boundary, factors: of, perFactor, minutes }: Settings): Settings {
  const tidy = (factor: Factor) => ({
    label: tidyLine(of[factor].label),
    prompts: tidyText(of[factor].prompts),
  });
  return {
    territory: tidyLine(territory),
    boundary: tidyText(boundary),
    factors: {
      trajectory: tidy("trajectory"),
      assets: tidy("assets"),
      capacity: tidy("capacity"),
      values: tidy("values"),
    },
    perFactor: Math.min(perFactorAtMost, Math.max(1, Math.round(perFactor))),
    minutes: Math.min(minutesAtMost, Math.max(1, Math.round(minutes))),
  };
}

/** The territory is named and bounded first (CS-01). */
export function whyNotStart({ phase, territory, boundary }: State): Refusal | null {
  if (phase !== "preparation") return { type: "capital-begun" };
  if (territory === "") return { type: "territory-not-named" };
  return boundary === "" ? { type: "territory-not-bounded" } : null;
}

/** Every factor is laid open before the room says what it makes of them. */
export function whyNotSynthesis({ phase, shared }: State): Refusal | null {
  if (phase === "preparation") return { type: "capital-not-begun" };
  if (phase === "closed") return { type: "capital-closed" };
  const count = factors.length - shared.length;
  return count === 0 ? null : { type: "factors-unshared", count };
}

/** The first rule that keeps cards out now, or null. */
export function whyNotWrite({ phase }: State): Refusal | null {
  if (phase === "preparation") return { type: "capital-not-begun" };
  return phase === "closed" ? { type: "capital-closed" } : null;
}

function decideOnCards(state: State, command: CardCommand, context: Context): Verdict {
  const hand = handOf(context);
  if (hand === null) return refuse({ type: "not-yours-to-do" });
  const whyNot = whyNotWrite(state);
  // Whoever leads puts aside and back at any time.
  if (whyNot !== null && command.type !== "park-card" && command.type !== "restore-card")
    return refuse(whyNot);
  if (command.type === "write-card") return write(state, command, hand);
  if (command.type === "mark-card" && command.marks.scope !== undefined) {
    const card = entry(state.cards, command.card);
    if (card !== undefined && card.zone !== "trajectory") return refuse({ type: "scope-off-timeline" });
  }
  // What is checked, and by whom, is for whoever leads; a card's author tells when it was.
  if (command.type === "plan-card" && !hand.isFacilitator && command.plan.owner + command.plan.end !== "")
    return refuse({ type: "not-yours-to-do" });
  if (command.type === "place-card") return place(state, command, hand);
  const verdict = decideOnCells(state.cards, command, hand, rulesOf(state, null));
  if (!verdict.ok || command.type !== "edit-card") return verdict;
  // A figure that comes in later is to be checked like one that was there from the start.
  const marks = entry(state.cards, command.card)?.marks ?? {};
  const checked = checkedMarks(command.text, marks);
  return checked === marks
    ? verdict
    : happens<Event>(...verdict.events, { type: "card-marked", card: command.card, marks: checked });
}

/** A card that goes to another factor follows the rules of that factor, as if it had been written there. */
function place(state: State, command: Extract<CardCommand, { type: "place-card" }>, hand: Hand): Verdict {
  const verdict = decideOnCells(state.cards, command, hand, rulesOf(state, null));
  const card = entry(state.cards, command.card);
  if (!verdict.ok || card === undefined || !isFactor(command.zone) || card.zone === command.zone)
    return verdict;
  const full = whyNotMore(state, command.zone, hand);
  if (full) return refuse(full);
  const { scope, ...others } = card.marks;
  const hasPassed = entry(entry(state.passes, command.zone) ?? {}, hand.person) === true;
  return happens<Event>(
    ...verdict.events,
    // Inside or outside is said of events alone (CS-04).
    ...(scope !== undefined && command.zone !== "trajectory"
      ? [{ type: "card-marked", card: card.id, marks: others } as const]
      : []),
    ...(hasPassed ? [{ type: "pass-taken-back", factor: command.zone } as const] : []),
    // A card still hidden that comes into a factor laid open is laid open with it: nobody would do it later.
    ...(!card.shown && isShared(state, command.zone)
      ? [{ type: "cards-shown", cards: [command.card] } as const]
      : []),
  );
}

/** In the silence each writes a few; once a factor is laid open, the talk brings what it brings (CS-03). */
function whyNotMore(state: State, zone: string, hand: Hand): Refusal | null {
  const most = state.settings.perFactor;
  if (hand.isFacilitator || isShared(state, zone)) return null;
  const mine = cardsOf(state.cards, hand.person).filter((card) => card.zone === zone);
  return mine.length >= most ? { type: "factor-full", most } : null;
}

/** The marks of a card with these words: a figure without a source is to be checked (CS-02). */
function checkedMarks(text: string, marks: CellCard["marks"]): CellCard["marks"] {
  return isFigureWithoutSource(text) && marks.tag !== "to-check" ? { ...marks, tag: "to-check" } : marks;
}

function write(
  state: State,
  { when = "", ...command }: Extract<CardCommand, { type: "write-card" }>,
  hand: Hand,
): Verdict {
  const marks = command.marks ?? {};
  if (marks.tag === undefined) return refuse({ type: "view-without-tag" });
  if (marks.sign === undefined) return refuse({ type: "view-without-sign" });
  const isEvent = command.zone === "trajectory";
  if (marks.scope !== undefined && !isEvent) return refuse({ type: "scope-off-timeline" });
  const full = whyNotMore(state, command.zone, hand);
  if (full) return refuse(full);
  const tidy = isEvent ? tidyLine(when) : "";
  const long = tooLong([[tidy, whenLetters]]);
  if (long) return refuse(long);
  const checked = checkedMarks(command.text, marks);
  const verdict = decideOnCells(
    state.cards,
    { ...command, marks: checked },
    hand,
    rulesOf(state, command.zone),
  );
  const [written] = verdict.ok ? verdict.events : [];
  if (written?.type !== "card-written" || tidy === "") return verdict;
  const plan = { owner: "", start: tidy, end: "", after: [] as readonly CardId[] };
  return happens<Event>(written, { type: "card-planned", card: written.place.card, plan });
}

function rulesOf(state: State, zone: string | null): CellRules {
  return {
    has: isFactor,
    spans: () => false,
    most: () => null,
    marks: cardMarks,
    optional: ["scope"],
    given: {},
    shown: zone !== null && isShared(state, zone),
    takesRoom: () => true,
  };
}

export function isFactor(cell: string): cell is Factor {
  return factors.some((factor) => factor === cell);
}

function isShared({ shared }: State, zone: string): boolean {
  return shared.some((factor) => factor === zone);
}

function decideOnPass(
  state: State,
  { type, factor }: Extract<Command, { type: "pass-factor" | "take-back-pass" }>,
  { by }: Context,
): Verdict {
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  const whyNot = whyNotWrite(state);
  if (whyNot) return refuse(whyNot);
  const has = entry(entry(state.passes, factor) ?? {}, by.person) === true;
  const hasCards = cardsOf(state.cards, by.person).some(({ zone }) => zone === factor);
  if (type === "pass-factor" && hasCards) return refuse({ type: "factor-has-your-cards" });
  if (type === "pass-factor") return has ? happens() : happens({ type: "factor-passed", factor });
  return has ? happens({ type: "pass-taken-back", factor }) : happens();
}

function decideOnFlash(
  state: State,
  { type, card: id }: Extract<Command, { type: "flash-view" | "take-back-flash" }>,
  { by }: Context,
): Verdict {
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  const whyNot = whyNotWrite(state);
  if (whyNot) return refuse(whyNot);
  const card = entry(state.cards, id);
  if (card === undefined || !card.shown) return refuse({ type: "no-such-card" });
  if (card.parked !== null) return refuse({ type: "card-parked" });
  const has = entry(entry(state.flashes, id) ?? {}, by.person) === true;
  if (type === "flash-view") return has ? happens() : happens({ type: "view-flashed", card: id });
  return has ? happens({ type: "flash-taken-back", card: id }) : happens();
}

function decideOnEndorsement(
  state: State,
  { type, factor }: Extract<Command, { type: "endorse" | "take-back-endorsement" }>,
  { by }: Context,
): Verdict {
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  if (state.phase !== "synthesis") return refuse({ type: "capital-not-in-synthesis" });
  if ((entry(state.syntheses, factor)?.sentence ?? "") === "") return refuse({ type: "no-sentence-yet" });
  const has = entry(entry(state.endorsed, factor) ?? {}, by.person) === true;
  if (type === "endorse") return has ? happens() : happens({ type: "endorsed", factor });
  return has ? happens({ type: "endorsement-taken-back", factor }) : happens();
}

type PhaseCommand = Extract<
  Command,
  {
    type:
      | "name-territory"
      | "start-matrix"
      | "share-factor"
      | "open-synthesis"
      | "reopen-sharing"
      | "close-matrix"
      | "reopen-synthesis"
      | "set-synthesis"
      | "turn-capital-wall";
  }
>;

function decidePhase(state: State, command: PhaseCommand, { at, random }: Context): Verdict {
  switch (command.type) {
    case "name-territory": {
      if (state.phase !== "preparation") return refuse({ type: "capital-begun" });
      const territory = tidyLine(command.territory);
      const boundary = tidyText(command.boundary);
      const long = tooLong([
        [territory, territoryLetters],
        [boundary, boundaryLetters],
      ]);
      return long ? refuse(long) : happens({ type: "territory-named", territory, boundary });
    }
    case "start-matrix": {
      const whyNot = whyNotStart(state);
      return whyNot
        ? refuse(whyNot)
        : happens({ type: "writing-started", until: instant(at + state.settings.minutes * minuteMs) });
    }
    case "share-factor":
      return share(state, command.factor, random);
    case "open-synthesis": {
      const whyNot = whyNotSynthesis(state);
      if (whyNot) return refuse(whyNot);
      return state.phase === "synthesis" ? happens() : happens({ type: "phase-set", phase: "synthesis" });
    }
    case "reopen-sharing":
      return state.phase === "synthesis"
        ? happens({ type: "phase-set", phase: "sharing" })
        : refuse({ type: "capital-not-in-synthesis" });
    case "close-matrix":
      return state.phase === "synthesis"
        ? happens({ type: "phase-set", phase: "closed" })
        : refuse({ type: "capital-not-in-synthesis" });
    case "reopen-synthesis":
      return state.phase === "closed"
        ? happens({ type: "phase-set", phase: "synthesis" })
        : refuse({ type: "capital-not-in-synthesis" });
    case "set-synthesis":
      return synthesise(state, command.factor, command.synthesis);
    case "turn-capital-wall":
      return happens({ type: "wall-turned", onWall: command.onWall });
  }
}

/** Lays a factor open: what was written alone comes out together, and the wall turns to it (CS-03). */
function share(state: State, factor: Factor, random: Context["random"]): Verdict {
  if (state.phase === "preparation") return refuse({ type: "capital-not-begun" });
  if (state.phase === "closed") return refuse({ type: "capital-closed" });
  return happens<Event>(
    ...(state.phase === "writing" ? [{ type: "phase-set", phase: "sharing" } as const] : []),
    ...comeOut(state.cards, factor, random),
    { type: "factor-shared", factor },
  );
}

/** What is left out stays as it is now, whatever the page that asks had seen. */
function synthesise(state: State, factor: Factor, part: SynthesisPart): Verdict {
  if (state.phase === "preparation") return refuse({ type: "capital-not-begun" });
  if (state.phase === "writing") return refuse({ type: "capital-in-writing" });
  if (state.phase === "closed") return refuse({ type: "capital-closed" });
  const now = entry(state.syntheses, factor);
  const tidy: Synthesis = {
    sentence: tidyLine(part.sentence ?? now?.sentence ?? ""),
    levers: tidyPoints(part.levers ?? now?.levers ?? []),
    vigilance: tidyPoints(part.vigilance ?? now?.vigilance ?? []),
  };
  if (Math.max(tidy.levers.length, tidy.vigilance.length) > pointsAtMost)
    return refuse({ type: "too-many-points", most: pointsAtMost });
  const long = tooLong([
    [tidy.sentence, sentenceLetters],
    ...[...tidy.levers, ...tidy.vigilance].map((each): [string, number] => [each, pointLetters]),
  ]);
  if (long) return refuse(long);
  const isEmpty = tidy.sentence === "" && tidy.levers.length + tidy.vigilance.length === 0;
  return happens({ type: "synthesis-set", factor, synthesis: isEmpty ? null : tidy });
}

/** One line each, and none that is empty. */
export function tidyPoints(points: readonly string[]): readonly string[] {
  return points.map(tidyLine).filter((each) => each !== "");
}

function tooLong(texts: readonly (readonly [string, number])[]): Refusal | null {
  const long = texts.find(([text, most]) => textLength(text) > most);
  return long === undefined ? null : { type: "text-too-long", length: textLength(long[0]), most: long[1] };
}

function isFacilitator({ by }: Context): boolean {
  return by.kind === "person" && by.role === "facilitator";
}

function handOf({ by, room, newId }: Context): Hand | null {
  if (by.kind !== "person") return null;
  const leads = by.role === "facilitator";
  if (!leads && by.role !== "participant") return null;
  const place = placeOf(room, by);
  return {
    person: by.person,
    isKeeper: leads,
    isFacilitator: leads,
    organisation: place?.organisation ?? null,
    group: place?.group ?? null,
    newId,
  };
}
