import type { CardId, PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { hiddenIn, myCards, parkedCards } from "../../board/cells/show.ts";
import type { NamedRoom } from "../method.ts";
import { isFactor, whyNotStart, whyNotSynthesis } from "./decide.ts";
import { allViews, balanceOf, countsOf, oneSided, viewsIn } from "./views.ts";
import { type Capital, type Factor, factors, type ShownFactor, type State, saidBy } from "./vocabulary.ts";

type Shown = Capital["shown"];

/** The console: everything that was laid open, who sees what, and why the next step waits. */
export function showStaff(state: State, room: NamedRoom): Shown["staff"] {
  const cards = allViews(state, room);
  return {
    ...common(state, room),
    settings: state.settings,
    cards,
    parked: parkedCards(state.cards, room),
    balance: balanceOf(cards),
    ...writing(state, room),
    onWall: state.onWall,
    whyNotStart: whyNotStart(state),
    whyNotSynthesis: whyNotSynthesis(state),
  };
}

/** The wall: the territory, the timeline above three columns, or one factor enlarged. */
export function showScreen(state: State, room: NamedRoom): Shown["screen"] {
  const { onWall } = state;
  return {
    ...common(state, room),
    cards: onWall === "matrix" ? allViews(state, room) : viewsIn(state, onWall, room),
    onWall,
  };
}

/** The phones: counts, and the views of the factor that the room speaks of; the others would weigh on every phone. */
export function showPublic(state: State, room: NamedRoom): Shown["public"] {
  const current = currentFactor(state);
  return { ...common(state, room), cards: current === null ? [] : viewsIn(state, current, room) };
}

export function showMe(state: State, person: PersonId, _room: NamedRoom): Shown["me"] {
  return {
    cards: myCards(state.cards, person),
    passes: saidBy(state.passes, person).filter(isFactor),
    flashes: saidBy(state.flashes, person) as readonly CardId[],
    endorsed: saidBy(state.endorsed, person).filter(isFactor),
  };
}

/** The factor that the room speaks of: the last one that was laid open. */
export function currentFactor(state: State): Factor | null {
  return state.phase === "sharing" ? (state.shared.at(-1) ?? null) : null;
}

function common(state: State, room: NamedRoom) {
  const { territory, boundary, phase, until, settings } = state;
  return {
    territory,
    boundary,
    phase,
    until,
    perFactor: settings.perFactor,
    current: currentFactor(state),
    factors: factors.map((factor) => shownFactor(state, factor, room)),
    oneSided: oneSided(allViews(state, room)),
  };
}

export function shownFactor(state: State, factor: Factor, room: NamedRoom): ShownFactor {
  return {
    ...state.settings.factors[factor],
    factor,
    ...countsOf(viewsIn(state, factor, room)),
    shared: state.shared.includes(factor),
    hidden: hiddenIn(state.cards, factor),
    passes: Object.keys(entry(state.passes, factor) ?? {}).length,
    synthesis: entry(state.syntheses, factor) ?? null,
    endorsed: Object.keys(entry(state.endorsed, factor) ?? {}).length,
  };
}

/** How many have written or passed, of how many: a count, never who. */
function writing({ cards, passes }: State, { people }: NamedRoom) {
  const authors = Object.values(cards).map((card) => unseal(card.author));
  const passing = Object.values(passes).flatMap((each) => Object.keys(each));
  const writers = new Set<string>([...authors, ...passing].filter((id) => entry(people, id) !== undefined));
  return {
    writers: writers.size,
    members: Math.max(writers.size, Object.values(people).filter(({ left }) => !left).length),
  };
}
