import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { myCards, parkedCards, shownIn } from "../../board/cells/show.ts";
import type { ShownCard } from "../../board/cells/vocabulary.ts";
import type { Cell } from "../../board/frames/cell.ts";
import { cellOfSpiral } from "../../board/frames/spiral.ts";
import type { NamedRoom } from "../method.ts";
import { shownCircles } from "./actors.ts";
import { whyNotWishes, whyNotWrite } from "./decide.ts";
import { cellsIn, countsOf, covered, cycleReached, frameOf, recordOf } from "./frame.ts";
import { spreadOf } from "./placing.ts";
import type { ShownCell, Snapshot, Spiral, State } from "./vocabulary.ts";

type Shown = Spiral["shown"];

/** The console: every cell with its cards, circles, transitions, snapshots. */
export function showStaff(state: State, room: NamedRoom): Shown["staff"] {
  return {
    ...everybody(state, room),
    settings: state.settings,
    cards: cellsIn(state).flatMap((cell) => shownIn(state.cards, cell, room)),
    parked: parkedCards(state.cards, room),
    circles: shownCircles(state.circles),
    transitions: Object.entries(state.transitions).map(([cycle, each]) => ({
      cycle: Number(cycle),
      ...each,
    })),
    snapshots: state.snapshots,
    members: members(room),
    onWall: state.onWall,
    whyNotWishes: whyNotWishes(state),
  };
}

/** The wall: the spiral with its counts, and the cards of the cell that the room speaks of. */
export function showScreen(state: State, room: NamedRoom): Shown["screen"] {
  return {
    ...everybody(state, room),
    cards: spokenOf(state, room),
    circles: shownCircles(state.circles),
    onWall: state.onWall,
    members: members(room),
    compared: compared(state),
  };
}

/** The phones: labels, questions and counts; the cards of the cell that the room speaks of. */
export function showPublic(state: State, room: NamedRoom): Shown["public"] {
  return { ...everybody(state, room), cards: spokenOf(state, room) };
}

export function showMe(state: State, person: PersonId, _room: NamedRoom): Shown["me"] {
  const place = state.placing === null ? undefined : entry(state.placing.places, person);
  return {
    cards: myCards(state.cards, person),
    place: place === undefined ? null : unseal(place),
    whyNotWrite: whyNotWrite(state),
  };
}

function everybody(state: State, room: NamedRoom) {
  const { territory, cycles, phases } = state.settings;
  const { placing } = state;
  return {
    territory,
    cycles,
    phases,
    phase: state.phase,
    cells: shownCells(state),
    current: state.current,
    placing:
      placing === null
        ? null
        : {
            open: placing.open,
            placed: Object.keys(placing.places).length,
            spread: placing.open ? null : spreadOf(state, placing, room),
          },
  };
}

export function shownCells(state: State): readonly ShownCell[] {
  const counts = countsOf(state);
  const reached = cycleReached(state);
  const frame = frameOf(state.settings);
  return cellsIn(state).map((cell) => {
    const { status, reason, start, end, owner } = recordOf(state, cell);
    const { facts, wishes } = counts.get(cell) ?? { facts: 0, wishes: 0 };
    const cycle = cellOfSpiral(frame, cell)?.cycle ?? 1;
    return {
      cell,
      status,
      facts,
      wishes,
      ...(cycle > reached && facts > 0 ? { early: true as const } : {}),
      ...(reason === "" ? {} : { reason }),
      ...(start === "" ? {} : { start }),
      ...(end === "" ? {} : { end }),
      ...(owner === "" ? {} : { owner }),
    };
  });
}

/** Cards that lie in a cell, those that span it included, in reading order. */
export function cardsAcross(state: State, cell: Cell, room: NamedRoom): readonly ShownCard[] {
  const frame = frameOf(state.settings);
  return cellsIn(state)
    .flatMap((each) => shownIn(state.cards, each, room))
    .filter(({ zone, until = null }) => covered(frame, { zone, until }).includes(cell));
}

function spokenOf(state: State, room: NamedRoom): readonly ShownCard[] {
  return state.current === null ? [] : cardsAcross(state, state.current, room);
}

/** The two states that the wall compares; now is a state too. */
function compared(state: State): { readonly from: Snapshot; readonly to: Snapshot } | null {
  const { onWall, snapshots } = state;
  if (typeof onWall === "string") return null;
  const from = snapshots.find(({ id }) => id === onWall.from);
  const to = onWall.to === null ? now(state) : snapshots.find(({ id }) => id === onWall.to);
  return from === undefined || to === undefined ? null : { from, to };
}

function now(state: State): Snapshot {
  const last = state.snapshots.at(-1);
  return {
    id: "now",
    label: "",
    // A comparison with now is drawn under its name, not under an hour.
    at: last?.at ?? (0 as Snapshot["at"]),
    cells: state.cells,
    counts: Object.fromEntries(countsOf(state)),
    circles: state.circles,
  };
}

function members({ people }: NamedRoom): number {
  return Object.values(people).filter(({ left }) => !left).length;
}
