import { entry, withEntry, withoutEntry } from "../../base/record.ts";
import { type Cause, evolveCells, nobody } from "../../board/cells/evolve.ts";
import type { Fact } from "../method.ts";
import type { Event, Settings, State } from "./vocabulary.ts";

export function open(settings: Settings): State {
  return {
    settings,
    phase: "preparation",
    cards: {},
    values: {},
    empty: {},
    opened: [],
    alone: null,
    pen: null,
    penAsked: null,
    validated: {},
    onWall: "progress",
    lastInputAt: null,
  };
}

export function evolve(state: State, fact: Fact<Event>): State {
  const { event } = fact;
  switch (event.type) {
    case "resettled":
      return { ...state, settings: event.settings };
    case "phase-set":
      return { ...state, phase: event.phase, onWall: wallOf(state, event.phase) };
    case "zones-opened": {
      const opened = [...state.opened.filter((id) => !event.zones.includes(id)), ...event.zones];
      const [zone] = event.zones;
      const alone =
        event.aloneUntil === null || zone === undefined ? null : { zone, until: event.aloneUntil };
      return { ...state, opened, alone };
    }
    case "zones-unopened":
      return { ...state, opened: event.opened };
    case "alone-ended":
      return { ...state, alone: null };
    case "value-set":
      return {
        ...state,
        values:
          event.value === ""
            ? withoutEntry(state.values, event.zone)
            : withEntry(state.values, event.zone, event.value),
        empty: withoutEntry(state.empty, event.zone),
        lastInputAt: fact.at,
      };
    case "emptiness-said":
      return {
        ...state,
        empty:
          event.why === null
            ? withoutEntry(state.empty, event.zone)
            : withEntry(state.empty, event.zone, event.why),
      };
    case "pen-taken":
      return { ...state, pen: causeOf(fact).person };
    case "pen-asked":
      return { ...state, penAsked: { person: causeOf(fact).person, until: event.until } };
    case "pen-kept":
      return { ...state, penAsked: null };
    case "pen-passed":
      return { ...state, pen: state.penAsked?.person ?? state.pen, penAsked: null };
    case "pen-given-back":
      return { ...state, pen: state.penAsked?.person ?? null, penAsked: null };
    case "validated":
      return { ...state, validated: withEntry(state.validated, causeOf(fact).person, true) };
    case "validation-taken-back":
      return { ...state, validated: withoutEntry(state.validated, causeOf(fact).person) };
    case "wall-set":
      return { ...state, onWall: event.onWall };
    case "canvas-filled":
      return {
        ...state,
        phase: event.phase,
        values: event.values,
        empty: event.empty,
        opened: event.opened,
        onWall: wallOf(state, event.phase),
      };
    default:
      return onCards(state, fact, event);
  }
}

function onCards(state: State, fact: Fact<Event>, event: Parameters<typeof evolveCells>[1]): State {
  const cards = evolveCells(state.cards, event, causeOf(fact));
  if (cards === state.cards) return state;
  if (event.type !== "card-written") return { ...state, cards };
  // A zone that something was put into is no longer said to be empty.
  const { zone } = event.place;
  const isEmptyNoMore = entry(state.empty, zone) !== undefined;
  return {
    ...state,
    cards,
    lastInputAt: fact.at,
    empty: isEmptyNoMore ? withoutEntry(state.empty, zone) : state.empty,
  };
}

/** While a table works the wall tells how far it is, not what it says; then the canvas is there to be read. */
function wallOf({ onWall, phase: before }: State, phase: State["phase"]): State["onWall"] {
  if (phase === "filling" || phase === "preparation") return phase === before ? onWall : "progress";
  return onWall === "progress" ? "canvas" : onWall;
}

function causeOf({ by, command }: Fact<Event>): Cause {
  return { person: by.kind === "person" ? by.person : nobody, command };
}
