import type { CardId, ClusterId } from "../../../base/ids.ts";
import type { Event, State } from "../vocabulary.ts";
import { flashesInOrder } from "./flashes.ts";
import type { FlashesOfCard, PortableMiddle } from "./vocabulary.ts";

/** Flashes as counts and what became of them, and which clusters were confirmed. Proposals are drafts and stay behind. */
export function portableMiddle(state: State): PortableMiddle {
  return {
    // In an order that ids do not decide, so that a copy says the same.
    flashes: flashesInOrder(state).toSorted((a, b) => (sayingOf(a) < sayingOf(b) ? -1 : 1)),
    confirmed: Object.values(state.clusters)
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ id }) => {
        const confirmed = state.middle.confirmed[id];
        return confirmed === undefined ? [] : [{ cluster: id, confirmed }];
      }),
  };
}

function sayingOf({ disagree, unclear, outcome }: FlashesOfCard): string {
  return `${disagree} ${unclear} ${outcome}`;
}

/** The event that fills a copy with them; what names a card or a cluster that the file does not have is left out. */
export function restoreMiddle(
  file: PortableMiddle | undefined,
  cards: ReadonlyMap<string, CardId>,
  clusters: ReadonlyMap<string, ClusterId>,
): readonly Event[] {
  if (file === undefined || file.flashes.length + file.confirmed.length === 0) return [];
  return [
    {
      type: "middle-filled",
      flashes: file.flashes.flatMap((each) => {
        const card = cards.get(each.card);
        return card === undefined ? [] : [{ ...each, card }];
      }),
      confirmed: file.confirmed.flatMap((each) => {
        const cluster = clusters.get(each.cluster);
        return cluster === undefined ? [] : [{ ...each, cluster }];
      }),
    },
  ];
}
