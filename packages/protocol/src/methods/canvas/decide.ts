import type { PersonId } from "../../base/ids.ts";
import { type Instant, instant, secondMs } from "../../base/instant.ts";
import { entry } from "../../base/record.ts";
import { textLength, tidyText } from "../../base/text.ts";
import { decideOnCells } from "../../board/cells/decide.ts";
import { comeOut } from "../../board/cells/reveal.ts";
import type { CellCommand, CellRules, Hand } from "../../board/cells/vocabulary.ts";
import { type Context, type Decision, happens, placeOf, refuse } from "../method.ts";
import { faultOf, nextVersion, tidySettings, tooLong } from "./template.ts";
import type { Command, Event, OnWall, Refusal, Settings, State } from "./vocabulary.ts";
import { countIn, currentZone, isNote, scaleMost, unsettledZones, zoneOf } from "./zone.ts";

export const valueLetters = 600;
/** How long whoever holds the pen may keep it when somebody else asks. */
export const penMs = 10 * secondMs;

type Verdict = Decision<Event, Refusal>;
type Random = Context["random"];

export const noteMarks = { note: ["question", "enrichment"] } as const;

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
    case "set-value":
    case "say-empty":
      return decideOnZone(state, command, context);
    case "take-pen":
    case "keep-pen":
    case "give-pen-back":
      return decideOnPen(state, command, context);
    case "validate":
    case "take-back-validation":
      return decideOnValidation(state, command, context);
    default:
      return isFacilitator(context)
        ? decidePhase(state, command, context)
        : refuse({ type: "not-yours-to-do" });
  }
}

export function resettle(state: State, settings: Settings): Verdict {
  if (state.phase !== "preparation") return refuse({ type: "canvas-begun" });
  const tidy = tidySettings(settings);
  const why = faultOf(tidy.template);
  if (why !== null) return refuse({ type: "template-wrong", why });
  const long = tooLong(tidy.template);
  if (long !== null) return refuse({ type: "text-too-long", ...long });
  const template = nextVersion(state.settings.template, tidy.template);
  return happens({ type: "resettled", settings: { ...tidy, template } });
}

/** The first rule that keeps cards out of this zone now, or null (GA-05, GA-06, GA-13). */
export function whyNotWriteIn(state: State, zone: string): Refusal | null {
  if (state.phase === "preparation") return { type: "canvas-not-begun" };
  const known = zoneOf(state, zone);
  if (known === undefined) return { type: "no-such-cell" };
  if (state.phase === "gallery") return null;
  if (state.phase === "validation") return { type: "canvas-in-validation" };
  if (!state.opened.includes(zone)) return { type: "zone-not-open" };
  return known.kind === "cards" ? null : { type: "zone-takes-no-cards" };
}

/** One pen a table: while somebody holds it, only they set texts and values (GA-09). */
export function whyNotSetValue(state: State, person: PersonId): Refusal | null {
  if (state.phase === "preparation") return { type: "canvas-not-begun" };
  if (state.phase !== "filling") return { type: "canvas-in-validation" };
  return state.pen === null || state.pen === person ? null : { type: "pen-held" };
}

export function whyNotTakePen(state: State, person: PersonId): Refusal | null {
  if (state.phase === "preparation") return { type: "canvas-not-begun" };
  if (state.pen === person) return { type: "pen-held" };
  return state.penAsked === null ? null : { type: "pen-asked-already" };
}

export function whyNotStart(state: State): Refusal | null {
  if (state.phase !== "preparation") return { type: "canvas-begun" };
  const why = faultOf(state.settings.template);
  return why === null ? null : { type: "template-wrong", why };
}

/** A zone that stayed empty is asked about first: nothing to say, or not treated. */
export function whyNotValidation(state: State): Refusal | null {
  if (state.phase === "preparation") return { type: "canvas-not-begun" };
  if (state.phase !== "filling") return { type: "canvas-in-validation" };
  const [first, ...others] = unsettledZones(state);
  return first === undefined
    ? null
    : { type: "zones-unsettled", count: others.length + 1, first: first.title };
}

export function whyNotGallery(state: State): Refusal | null {
  if (state.phase === "gallery") return { type: "gallery-open" };
  return state.phase === "validation" ? null : { type: "canvas-not-in-validation" };
}

function decideOnCards(state: State, command: CellCommand, context: Context): Verdict {
  const hand = handOf(state, context);
  if (hand === null) return refuse({ type: "not-yours-to-do" });
  const whyNot = whyNotOnCards(state, command, hand);
  return whyNot === null
    ? decideOnCells(state.cards, command, hand, rulesOf(state, command))
    : refuse(whyNot);
}

function whyNotOnCards(state: State, command: CellCommand, hand: Hand): Refusal | null {
  if (state.phase === "preparation") return { type: "canvas-not-begun" };
  if (command.type === "write-card") {
    const whyNot = whyNotWriteIn(state, command.zone);
    if (whyNot) return whyNot;
    const hasKind = command.marks?.note !== undefined;
    if (state.phase === "gallery") return hasKind ? null : { type: "note-without-kind" };
    return hasKind ? { type: "gallery-not-open" } : null;
  }
  const card = entry(state.cards, command.card);
  // In the gallery only notes move; while the table validates, nothing does. Whoever leads puts aside and back at any time.
  if (command.type === "park-card" || command.type === "restore-card") return null;
  if (card !== undefined && isNote(card) !== (state.phase === "gallery"))
    return state.phase === "gallery" ? { type: "gallery-open" } : { type: "gallery-not-open" };
  if (state.phase === "validation") return { type: "canvas-in-validation" };
  if (command.type === "place-card" && zoneOf(state, command.zone)?.kind !== "cards")
    return zoneOf(state, command.zone) === undefined
      ? { type: "no-such-cell" }
      : { type: "zone-takes-no-cards" };
  if (command.type === "place-card" && !hand.isFacilitator && !state.opened.includes(command.zone))
    return { type: "zone-not-open" };
  if (command.type === "mark-card") return { type: "no-such-mark" };
  return null;
}

function rulesOf(state: State, command: CellCommand): CellRules {
  const quiet = command.type === "write-card" && state.alone?.zone === command.zone;
  return {
    has: (cell) => zoneOf(state, cell) !== undefined,
    spans: () => false,
    most: (cell) => zoneOf(state, cell)?.most ?? null,
    marks: noteMarks,
    given: {},
    shown: !quiet,
    takesRoom: (card) => !isNote(card),
  };
}

function decideOnZone(
  state: State,
  command: Extract<Command, { type: "set-value" | "say-empty" }>,
  context: Context,
): Verdict {
  const hand = handOf(state, context);
  if (hand === null) return refuse({ type: "not-yours-to-do" });
  const zone = zoneOf(state, command.zone);
  const whyNot = hand.isFacilitator
    ? whyNotSetValue({ ...state, pen: null }, hand.person)
    : whyNotSetValue(state, hand.person);
  if (whyNot) return refuse(whyNot);
  if (zone === undefined) return refuse({ type: "no-such-cell" });
  if (command.type === "say-empty") {
    if (countIn(state, zone) > 0 && command.why !== null) return refuse({ type: "zone-not-empty" });
    return happens({ type: "emptiness-said", zone: zone.id, why: command.why });
  }
  if (!hand.isFacilitator && !state.opened.includes(zone.id)) return refuse({ type: "zone-not-open" });
  if (zone.kind === "cards") return refuse({ type: "zone-takes-cards" });
  const value = tidyText(command.value);
  const length = textLength(value);
  if (length > valueLetters) return refuse({ type: "text-too-long", length, most: valueLetters });
  if (value !== "" && zone.kind === "choice" && !zone.choices.includes(value))
    return refuse({ type: "no-such-choice" });
  if (value !== "" && zone.kind === "scale" && !(/^\d$/.test(value) && isOnScale(Number(value))))
    return refuse({ type: "scale-out-of-range" });
  return happens({ type: "value-set", zone: zone.id, value });
}

function isOnScale(value: number): boolean {
  return value >= 1 && value <= scaleMost;
}

function decideOnPen(
  state: State,
  command: Extract<Command, { type: "take-pen" | "keep-pen" | "give-pen-back" }>,
  { by, at }: Context,
): Verdict {
  if (by.kind !== "person") return refuse({ type: "not-yours-to-do" });
  if (command.type === "take-pen") {
    if (by.role !== "participant") return refuse({ type: "not-yours-to-do" });
    const whyNot = whyNotTakePen(state, by.person);
    if (whyNot) return refuse(whyNot);
    return state.pen === null
      ? happens({ type: "pen-taken" })
      : happens({ type: "pen-asked", until: later(at, penMs) });
  }
  const holds = state.pen !== null && (state.pen === by.person || by.role === "facilitator");
  if (!holds) return refuse({ type: "pen-not-held" });
  if (command.type === "give-pen-back") return happens({ type: "pen-given-back" });
  return state.penAsked === null ? happens() : happens({ type: "pen-kept" });
}

function decideOnValidation(
  state: State,
  command: Extract<Command, { type: "validate" | "take-back-validation" }>,
  { by }: Context,
): Verdict {
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  if (state.phase !== "validation") return refuse({ type: "canvas-not-in-validation" });
  const has = entry(state.validated, by.person) === true;
  if (command.type === "validate") return has ? happens() : happens({ type: "validated" });
  return has ? happens({ type: "validation-taken-back" }) : happens();
}

type PhaseCommand = Extract<
  Command,
  {
    type:
      | "start-filling"
      | "open-zone"
      | "end-alone"
      | "open-validation"
      | "reopen-filling"
      | "open-gallery"
      | "close-gallery"
      | "show-on-canvas-wall";
  }
>;

function decidePhase(state: State, command: PhaseCommand, { at, random }: Context): Verdict {
  switch (command.type) {
    case "start-filling":
      return start(state, at);
    case "open-zone":
      return openZone(state, command.zone, at, random);
    case "end-alone":
      return state.alone === null ? happens() : happens(...aloneEnded(state, random));
    case "open-validation": {
      const whyNot = whyNotValidation(state);
      return whyNot
        ? refuse(whyNot)
        : happens(...aloneEnded(state, random), { type: "phase-set", phase: "validation" });
    }
    case "reopen-filling":
      if (state.phase === "preparation") return refuse({ type: "canvas-not-begun" });
      return state.phase === "filling" ? happens() : happens({ type: "phase-set", phase: "filling" });
    case "open-gallery": {
      const whyNot = whyNotGallery(state);
      return whyNot ? refuse(whyNot) : happens({ type: "phase-set", phase: "gallery" });
    }
    case "close-gallery":
      return state.phase === "gallery"
        ? happens({ type: "phase-set", phase: "validation" })
        : refuse({ type: "gallery-not-open" });
    case "show-on-canvas-wall":
      return isKnown(state, command.onWall)
        ? happens({ type: "wall-set", onWall: command.onWall })
        : refuse({ type: "no-such-cell" });
  }
}

function start(state: State, at: Instant): Verdict {
  const whyNot = whyNotStart(state);
  if (whyNot) return refuse(whyNot);
  const { template, opening } = state.settings;
  const zones = template.zones.map(({ id }) => id);
  return happens(
    { type: "phase-set", phase: "filling" },
    opening === "guided"
      ? { type: "zones-opened", zones: zones.slice(0, 1), aloneUntil: aloneUntil(state, zones[0], at) }
      : { type: "zones-opened", zones, aloneUntil: null },
  );
}

/** Opens a zone for the table, and ends the time alone of the one before. Any zone may be opened again, which makes it the current one. */
function openZone(state: State, zone: string, at: Instant, random: Random): Verdict {
  if (state.phase === "preparation") return refuse({ type: "canvas-not-begun" });
  if (state.phase !== "filling") return refuse({ type: "canvas-in-validation" });
  if (zoneOf(state, zone) === undefined) return refuse({ type: "no-such-cell" });
  if (zone === currentZone(state)) return refuse({ type: "no-zone-left" });
  const isNew = !state.opened.includes(zone);
  return happens(...aloneEnded(state, random), {
    type: "zones-opened",
    zones: [zone],
    aloneUntil: isNew ? aloneUntil(state, zone, at) : null,
  });
}

function aloneUntil(state: State, zone: string | undefined, at: Instant): Instant | null {
  const isList = zone !== undefined && zoneOf(state, zone)?.kind === "cards";
  return isList && state.settings.alone > 0 ? later(at, state.settings.alone * secondMs) : null;
}

/** What was written alone comes out together, and the zone goes on in the open (GA-08). */
function aloneEnded({ alone, cards }: State, random: Random): readonly Event[] {
  return alone === null ? [] : [...comeOut(cards, alone.zone, random), { type: "alone-ended" }];
}

/** When the time alone ends, or the pen changes hands. */
export function wakeAt({ alone, penAsked }: State): Instant | undefined {
  const moments = [alone?.until, penAsked?.until].filter((each) => each !== undefined);
  return moments.length === 0 ? undefined : instant(Math.min(...moments));
}

export function timePassed(state: State, { at, random }: Context): Verdict {
  return happens(
    ...(state.alone !== null && state.alone.until <= at ? aloneEnded(state, random) : []),
    ...(state.penAsked !== null && state.penAsked.until <= at ? [{ type: "pen-passed" } as const] : []),
  );
}

function isKnown(state: State, onWall: OnWall): boolean {
  return typeof onWall === "string" || zoneOf(state, onWall.zone) !== undefined;
}

/** Whose hand it is: whoever leads, and whoever holds the pen, may arrange everybody's cards (GA-09). */
function handOf(state: State, context: Context): Hand | null {
  const { by, newId } = context;
  if (by.kind !== "person") return null;
  const from = placeOf(context.room, by);
  const leads = by.role === "facilitator";
  return {
    person: by.person,
    isKeeper: leads || state.pen === by.person,
    isFacilitator: leads,
    organisation: from?.organisation ?? null,
    group: from?.group ?? null,
    newId,
  };
}

function later(at: Instant, ms: number): Instant {
  return instant(at + ms);
}

function isFacilitator({ by }: Context): boolean {
  return by.kind === "person" && by.role === "facilitator";
}
