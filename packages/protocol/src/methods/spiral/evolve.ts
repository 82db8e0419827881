import { withEntry, withoutEntry } from "../../base/record.ts";
import { seal } from "../../base/sealed.ts";
import { type Cause, evolveCells, nobody } from "../../board/cells/evolve.ts";
import type { Fact } from "../method.ts";
import { countsOf, hasCell, outside } from "./frame.ts";
import type { Event, Settings, Snapshot, State } from "./vocabulary.ts";

export function open(settings: Settings): State {
  return {
    settings,
    phase: "preparation",
    cards: {},
    cells: {},
    circles: settings.cycles.map(() => []),
    transitions: {},
    snapshots: [],
    placing: null,
    current: null,
    onWall: "spiral",
  };
}

export function evolve(state: State, fact: Fact<Event>): State {
  const { event } = fact;
  switch (event.type) {
    case "resettled":
      return resettled(state, event.settings);
    case "phase-set":
      return { ...state, phase: event.phase };
    case "cell-set":
      return {
        ...state,
        cells:
          event.record === null
            ? withoutEntry(state.cells, event.cell)
            : withEntry(state.cells, event.cell, event.record),
      };
    case "circle-set":
      return { ...state, circles: state.circles.with(event.cycle - 1, event.actors) };
    case "transition-set":
      return {
        ...state,
        transitions:
          event.transition === null
            ? withoutEntry(state.transitions, String(event.cycle))
            : withEntry(state.transitions, String(event.cycle), event.transition),
      };
    case "snapshot-taken":
      return { ...state, snapshots: [...state.snapshots, taken(state, fact, event)] };
    case "snapshot-restored":
      return {
        ...state,
        snapshots: [...state.snapshots, event.snapshot].toSorted((a, b) => a.at - b.at),
      };
    case "snapshot-dropped":
      return dropped(state, event.snapshot);
    case "placing-opened":
      return { ...state, placing: { open: true, places: {} } };
    case "placed-us":
      return placed(state, (places) => withEntry(places, causeOf(fact).person, seal(event.cell)));
    case "place-taken-back":
      return placed(state, (places) => withoutEntry(places, causeOf(fact).person));
    case "placing-revealed":
      return state.placing === null
        ? state
        : { ...state, placing: { ...state.placing, open: false }, onWall: "placing" };
    case "placing-cleared":
      return { ...state, placing: null, onWall: state.onWall === "placing" ? "spiral" : state.onWall };
    case "spoken-of":
      return { ...state, current: event.cell };
    case "wall-turned":
      return { ...state, onWall: event.onWall };
    case "spiral-filled":
      return {
        ...state,
        phase: event.phase,
        cells: event.cells,
        circles: event.circles,
        transitions: event.transitions,
        snapshots: event.snapshots,
      };
    default: {
      const cards = evolveCells(state.cards, event, causeOf(fact));
      return cards === state.cards ? state : { ...state, cards };
    }
  }
}

/** Cards of cells that the new frame has not go outside of the spiral; circles keep their cycles. */
function resettled(state: State, settings: Settings): State {
  const next: State = {
    ...state,
    settings,
    circles: settings.cycles.map((_, index) => state.circles[index] ?? []),
  };
  const lost = Object.values(state.cards).filter(({ zone }) => !hasCell(next, zone));
  if (lost.length === 0) return next;
  const cards = lost.reduce(
    (all, card) => withEntry(all, card.id, { ...card, zone: outside, until: null }),
    state.cards,
  );
  return { ...next, cards };
}

function taken(
  state: State,
  { at }: Fact<Event>,
  { snapshot, label }: Extract<Event, { type: "snapshot-taken" }>,
): Snapshot {
  return {
    id: snapshot,
    label,
    at,
    cells: state.cells,
    counts: Object.fromEntries(countsOf(state)),
    circles: state.circles,
  };
}

/** What the wall compared with it, it compares no more. */
function dropped(state: State, id: string): State {
  const { onWall } = state;
  const isShown = typeof onWall === "object" && (onWall.from === id || onWall.to === id);
  return {
    ...state,
    snapshots: state.snapshots.filter((each) => each.id !== id),
    onWall: isShown ? "spiral" : onWall,
  };
}

function placed(
  state: State,
  change: (places: NonNullable<State["placing"]>["places"]) => NonNullable<State["placing"]>["places"],
): State {
  return state.placing === null
    ? state
    : { ...state, placing: { ...state.placing, places: change(state.placing.places) } };
}

function causeOf({ by, command }: Fact<Event>): Cause {
  return { person: by.kind === "person" ? by.person : nobody, command };
}
