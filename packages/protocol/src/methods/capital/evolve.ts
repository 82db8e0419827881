import type { PersonId } from "../../base/ids.ts";
import { type ById, entry, withEntry, withoutEntry } from "../../base/record.ts";
import { type Cause, evolveCells, nobody } from "../../board/cells/evolve.ts";
import type { Fact } from "../method.ts";
import type { Event, Settings, State } from "./vocabulary.ts";

export function open(settings: Settings): State {
  return {
    settings,
    phase: "preparation",
    territory: settings.territory,
    boundary: settings.boundary,
    cards: {},
    until: null,
    shared: [],
    passes: {},
    flashes: {},
    syntheses: {},
    endorsed: {},
    onWall: "matrix",
    leftBehind: 0,
  };
}

export function evolve(state: State, fact: Fact<Event>): State {
  const { event } = fact;
  const { person } = causeOf(fact);
  switch (event.type) {
    case "resettled":
      return {
        ...state,
        settings: event.settings,
        territory: event.settings.territory,
        boundary: event.settings.boundary,
      };
    case "territory-named":
      return { ...state, territory: event.territory, boundary: event.boundary };
    case "writing-started":
      return { ...state, phase: "writing", until: event.until };
    case "phase-set":
      return { ...state, phase: event.phase, until: null };
    case "factor-shared":
      return {
        ...state,
        shared: [...state.shared.filter((factor) => factor !== event.factor), event.factor],
        onWall: event.factor,
      };
    case "factor-passed":
      return { ...state, passes: said(state.passes, event.factor, person) };
    case "pass-taken-back":
      return { ...state, passes: unsaid(state.passes, event.factor, person) };
    case "view-flashed":
      return { ...state, flashes: said(state.flashes, event.card, person) };
    case "flash-taken-back":
      return { ...state, flashes: unsaid(state.flashes, event.card, person) };
    case "synthesis-set": {
      const before = entry(state.syntheses, event.factor)?.sentence ?? "";
      const isOther = (event.synthesis?.sentence ?? "") !== before;
      return {
        ...state,
        syntheses:
          event.synthesis === null
            ? withoutEntry(state.syntheses, event.factor)
            : withEntry(state.syntheses, event.factor, event.synthesis),
        // People stand behind words, not behind whatever takes their place; they come back with their words (CS-08).
        endorsed: !isOther
          ? state.endorsed
          : event.endorsed === undefined
            ? withoutEntry(state.endorsed, event.factor)
            : withEntry(state.endorsed, event.factor, event.endorsed),
      };
    }
    case "endorsed":
      return { ...state, endorsed: said(state.endorsed, event.factor, person) };
    case "endorsement-taken-back":
      return { ...state, endorsed: unsaid(state.endorsed, event.factor, person) };
    case "wall-turned":
      return { ...state, onWall: event.onWall };
    case "capital-filled":
      return {
        ...state,
        phase: event.phase,
        territory: event.territory,
        boundary: event.boundary,
        shared: event.shared,
        syntheses: event.syntheses,
        leftBehind: event.leftBehind ?? 0,
      };
    default:
      return onCards(state, fact, event);
  }
}

function onCards(state: State, fact: Fact<Event>, event: Parameters<typeof evolveCells>[1]): State {
  const cause = causeOf(fact);
  const cards = evolveCells(state.cards, event, cause);
  if (cards === state.cards) return state;
  if (event.type === "card-withdrawn")
    return { ...state, cards, flashes: withoutEntry(state.flashes, event.card) };
  if (event.type !== "card-written") return { ...state, cards };
  // Who has something to say of a factor does not pass it any more.
  return { ...state, cards, passes: unsaid(state.passes, event.place.zone, cause.person) };
}

function said(of: ById<ById<true>>, key: string, person: PersonId): ById<ById<true>> {
  return withEntry(of, key, withEntry(entry(of, key) ?? {}, person, true));
}

/** Without this person; a key that nobody is left under goes too. */
function unsaid(of: ById<ById<true>>, key: string, person: PersonId): ById<ById<true>> {
  const before = entry(of, key);
  if (before === undefined) return of;
  const left = withoutEntry(before, person);
  if (left === before) return of;
  return Object.keys(left).length === 0 ? withoutEntry(of, key) : withEntry(of, key, left);
}

function causeOf({ by, command }: Fact<Event>): Cause {
  return { person: by.kind === "person" ? by.person : nobody, command };
}
