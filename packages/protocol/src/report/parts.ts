import type { OrganisationId } from "../base/ids.ts";
import { type Knowing, parkedCards } from "../board/cells/show.ts";
import type { CellCards } from "../board/cells/vocabulary.ts";
import type { Organisation } from "../room/organisation.ts";
import type { Section } from "./section.ts";

// Parts of a report that several methods have.

/** What an organisation is called in a report; null for one that the session has not, and for nobody's. */
export function organisationName(
  id: OrganisationId | null | undefined,
  { organisations }: { readonly organisations: readonly Organisation[] },
): string | null {
  return organisations.find((organisation) => organisation.id === id)?.name ?? null;
}

/** Cards in cells that were put aside, each with its reason; nothing when there are none. */
export function parkedCardSections(cards: CellCards, room: Knowing): readonly Section[] {
  const items = parkedCards(cards, room).map(({ text, reason }) => ({
    text,
    who: null,
    day: null,
    state: null,
    about: reason === "" ? null : reason,
    times: null,
  }));
  return items.length === 0 ? [] : [{ kind: "items", of: "parked", items }];
}
