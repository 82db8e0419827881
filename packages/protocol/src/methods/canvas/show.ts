import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { hiddenIn, myCards, parkedCards, shownIn } from "../../board/cells/show.ts";
import type { ShownCard } from "../../board/cells/vocabulary.ts";
import type { NamedRoom } from "../method.ts";
import { whyNotGallery, whyNotSetValue, whyNotStart, whyNotTakePen, whyNotValidation } from "./decide.ts";
import type { Canvas, ShownZone, State, Zone } from "./vocabulary.ts";
import { countIn, currentZone, isVague, nextZone } from "./zone.ts";

type Shown = Canvas["shown"];

/** The console: the whole canvas, what was put aside, and why the next step waits. */
export function showStaff(state: State, room: NamedRoom): Shown["staff"] {
  const { zones } = state.settings.template;
  return {
    ...briefing(state),
    zones: zones.map((zone) => shownZone(state, zone)),
    settings: state.settings,
    cards: allCards(state, room),
    parked: parkedCards(state.cards, room),
    hidden: zones.reduce((sum, { id }) => sum + hiddenIn(state.cards, id), 0),
    pen: state.pen,
    ...validation(state, room),
    onWall: state.onWall,
    lastInputAt: state.lastInputAt,
    nextZone: nextZone(state),
    whyNotStart: whyNotStart(state),
    whyNotValidation: whyNotValidation(state),
    whyNotGallery: whyNotGallery(state),
  };
}

/** The wall: task and progress while the table works; the canvas, or one zone of it, when the facilitator shows it. */
export function showScreen(state: State, room: NamedRoom): Shown["screen"] {
  const { onWall } = state;
  const isShown = (zone: Zone) =>
    onWall === "canvas" || (typeof onWall === "object" && onWall.zone === zone.id);
  const zones = state.settings.template.zones;
  return {
    ...briefing(state),
    zones: zones.map((zone) => {
      const shown = shownZone(state, zone);
      return isShown(zone) ? shown : { ...withoutVague(shown), value: null };
    }),
    cards: zones.filter(isShown).flatMap(({ id }) => shownIn(state.cards, id, room)),
    onWall,
    ...validation(state, room),
  };
}

/** The phones of the table: the zones that are open and what stands in them. */
export function showPublic(state: State, room: NamedRoom): Shown["public"] {
  return {
    ...briefing(state),
    zones: state.settings.template.zones.map((zone) => shownZone(state, zone)),
    cards: allCards(state, room),
    penTaken: state.pen !== null,
    validated:
      state.phase === "validation"
        ? { count: validation(state, room).validated, members: validation(state, room).members }
        : null,
  };
}

export function showMe(state: State, person: PersonId, _room: NamedRoom): Shown["me"] {
  const hasPen = state.pen === person;
  return {
    cards: myCards(state.cards, person),
    hasPen,
    penAskedUntil: hasPen ? (state.penAsked?.until ?? null) : null,
    asksForPen: state.penAsked?.person === person,
    validated: entry(state.validated, person) === true,
    whyNotTakePen: whyNotTakePen(state, person),
    whyNotSetValue: whyNotSetValue(state, person),
  };
}

/** The visual briefing that stays in sight: task, where we are, how long alone (GA-04). */
function briefing(state: State) {
  const { template, opening } = state.settings;
  return {
    ...(template.axes === undefined ? {} : { axes: template.axes }),
    title: template.title,
    instruction: template.instruction,
    phase: state.phase,
    opening,
    current: currentZone(state),
    aloneUntil: state.alone?.until ?? null,
  };
}

function allCards(state: State, room: NamedRoom): readonly ShownCard[] {
  return state.settings.template.zones.flatMap(({ id }) => shownIn(state.cards, id, room));
}

export function shownZone(state: State, zone: Zone): ShownZone {
  const value = entry(state.values, zone.id) ?? null;
  return {
    ...zone,
    open: state.phase !== "preparation" && state.opened.includes(zone.id),
    count: countIn(state, zone),
    value,
    ...(value !== null && isVague(zone, value) ? { vague: true as const } : {}),
    empty: entry(state.empty, zone.id) ?? null,
  };
}

function withoutVague({ vague: _, ...zone }: ShownZone): ShownZone {
  return zone;
}

/** How many at the table have validated, of how many (GA-10). Whoever left since still counts as having validated. */
export function validation({ validated }: State, { people }: Pick<NamedRoom, "people">) {
  const count = Object.keys(validated).length;
  const here = Object.values(people).filter(({ id, left }) => !left || entry(validated, id)).length;
  return { validated: count, members: Math.max(count, here) };
}
