import type { ActivityId, CardId } from "../../base/ids.ts";
import { type ById, entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { tidyLine, tidyText } from "../../base/text.ts";
import type { Cell } from "../frames/cell.ts";
import { tidyPlan } from "./decide.ts";
import type { Knowing } from "./show.ts";
import type { CellCard, CellCards, FilledCard, PortableCard } from "./vocabulary.ts";

/** The cards that were shown, as a session file keeps them; hidden ones are counted by the method, never told. */
export function portableCards(cards: CellCards, room: Knowing): readonly PortableCard[] {
  return Object.values(cards)
    .filter(({ shown }) => shown)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((card) => portableCard(card, room));
}

function portableCard(card: CellCard, room: Knowing): PortableCard {
  return {
    id: card.id,
    text: unseal(card.words),
    zone: card.zone,
    until: card.until,
    order: card.order,
    reserve: card.reserve,
    marks: card.marks,
    plan: card.plan,
    organisation: room.anonymity === "anonymous" ? null : card.organisation,
    author: room.anonymity === "nominative" ? (entry(room.names, unseal(card.author)) ?? null) : null,
    parked: card.parked,
    entered: card.entered,
    broughtFrom: card.broughtFrom,
  };
}

/**
 * Cards of a session file, with new ids. The file comes from outside: a cell that the frame has not becomes `elsewhere`, and a mark
 * that the method does not know is dropped.
 */
export function filledCards(
  cards: readonly PortableCard[],
  newId: () => string,
  {
    activityOf,
    has,
    marks,
    elsewhere,
  }: {
    /** What an activity of the file is called in the copy. */
    readonly activityOf: (inFile: ActivityId) => ActivityId;
    readonly has: (cell: Cell) => boolean;
    readonly marks: ById<readonly string[]>;
    readonly elsewhere: Cell;
  },
): readonly FilledCard[] {
  const ids = new Map(cards.map(({ id }) => [id, newId() as CardId]));
  return cards.map(({ id, author: _, ...card }): FilledCard => {
    const known = has(card.zone);
    return {
      ...card,
      card: ids.get(id) as CardId,
      text: tidyText(card.text),
      zone: known ? card.zone : elsewhere,
      until: known && card.until !== null && has(card.until) ? card.until : null,
      marks: Object.fromEntries(
        Object.entries(card.marks).filter(([name, value]) => entry(marks, name)?.includes(value)),
      ),
      plan:
        card.plan === null
          ? null
          : tidyPlan({
              ...card.plan,
              after: card.plan.after.flatMap((each) => ids.get(each) ?? []),
            }),
      parked: card.parked === null ? null : tidyLine(card.parked),
      broughtFrom: card.broughtFrom && {
        ...card.broughtFrom,
        activity: activityOf(card.broughtFrom.activity),
      },
    };
  });
}
