import { entry } from "../../base/record.ts";
import { cardsIn } from "../../board/cells/order.ts";
import type { CellCard } from "../../board/cells/vocabulary.ts";
import type { State, Zone } from "./vocabulary.ts";

export const scaleMost = 5;

export function zoneOf({ settings }: State, id: string): Zone | undefined {
  return settings.template.zones.find((zone) => zone.id === id);
}

/** The zone where the table works now: the last one that was opened. */
export function currentZone(state: State): string | null {
  return state.phase === "filling" ? (state.opened.at(-1) ?? null) : null;
}

/** The next zone in the order of filling that is not open yet (GA-05). */
export function nextZone({ settings, opened }: State): string | null {
  return settings.template.zones.find(({ id }) => !opened.includes(id))?.id ?? null;
}

/** A note of the gallery walk is about a zone, and takes no room in it (GA-13). */
export function isNote({ marks }: Pick<CellCard, "marks">): boolean {
  return marks.note !== undefined;
}

/** What a zone holds: its cards, the reserve left out, or the one value that was set. */
export function countIn(state: State, zone: Zone): number {
  if (zone.kind !== "cards") return entry(state.values, zone.id) === undefined ? 0 : 1;
  return cardsIn(state.cards, zone.id).filter((card) => !card.reserve && !isNote(card)).length;
}

/** Zones with less than they want, of which nobody has said why (empty at validation: nothing to say, or not treated). */
export function unsettledZones(state: State): readonly Zone[] {
  return state.settings.template.zones.filter(
    (zone) => countIn(state, zone) < zone.least && entry(state.empty, zone.id) === undefined,
  );
}

/** A date that is no day, or an amount without a figure: kept as words and flagged. */
export function isVague(zone: Zone, value: string): boolean {
  if (zone.kind === "date") return !/\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/.test(value);
  return zone.kind === "amount" && !/\d/.test(value);
}
