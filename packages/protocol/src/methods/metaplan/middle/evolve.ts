import type { ClusterId, PersonId } from "../../../base/ids.ts";
import { type ById, withEntry, withoutEntry } from "../../../base/record.ts";
import { seal } from "../../../base/sealed.ts";
import type { FlashKind } from "../../../board/card.ts";
import type { Fact } from "../../method.ts";
import type { Card, State } from "../vocabulary.ts";
import { nothingSaid } from "./start.ts";
import type { Flash, Middle, MiddleEvent } from "./vocabulary.ts";

/** The next state of what is said between reading and themes. */
export function evolveMiddle(
  middle: Middle,
  event: MiddleEvent,
  { by, at }: Omit<Fact<unknown>, "event">,
): Middle {
  const person = by.kind === "person" ? by.person : ("" as PersonId);
  switch (event.type) {
    case "card-flashed": {
      const { card, kind } = event;
      const flashes = withEntry(middle.flashes, `${card} ${person}`, { card, kind, by: seal(person) });
      // Whoever flashes a card that was settled opens it again.
      return { ...middle, flashes, outcomes: withoutEntry(middle.outcomes, card) };
    }
    case "flash-taken-back":
      return { ...middle, flashes: withoutEntry(middle.flashes, `${event.card} ${person}`) };
    case "flash-taken":
      return { ...middle, taken: event.card };
    case "flash-settled":
      return {
        ...middle,
        outcomes:
          event.outcome === null
            ? withoutEntry(middle.outcomes, event.card)
            : withEntry(middle.outcomes, event.card, event.outcome),
      };
    case "title-proposed": {
      const { cluster, text } = event;
      const proposal = { cluster, text, by: seal(person) };
      return { ...middle, proposals: withEntry(middle.proposals, `${cluster} ${person}`, proposal) };
    }
    case "title-withdrawn":
      return { ...middle, proposals: withoutEntry(middle.proposals, `${event.cluster} ${person}`) };
    case "title-sought":
      return { ...middle, titling: event.cluster };
    case "cluster-confirmed":
      return {
        ...middle,
        confirmed:
          event.confirmed === null
            ? withoutEntry(middle.confirmed, event.cluster)
            : withEntry(middle.confirmed, event.cluster, event.confirmed),
      };
    case "placer-named":
      return {
        ...middle,
        placers: event.on
          ? [...middle.placers, event.person]
          : middle.placers.filter((each) => each !== event.person),
      };
    case "hand-laid":
      return { ...middle, hands: withEntry(middle.hands, event.card, { by: seal(person), at }) };
    case "middle-filled":
      return filled(event);
  }
}

/** Flashes of a copy belong to nobody: each gets a number in the place of a person. */
function filled({ flashes, confirmed }: Extract<MiddleEvent, { type: "middle-filled" }>): Middle {
  const all: Record<string, Flash> = {};
  const outcomes: Record<string, "settled" | "maintained"> = {};
  for (const { card, disagree, unclear, outcome } of flashes) {
    const kinds: readonly FlashKind[] = [
      ...Array.from({ length: disagree }, () => "disagree" as const),
      ...Array.from({ length: unclear }, () => "unclear" as const),
    ];
    kinds.forEach((kind, index) => {
      all[`${card} ${index}`] = { card, kind, by: seal("" as PersonId) };
    });
    if (outcome !== null) outcomes[card] = outcome;
  }
  return {
    ...nothingSaid,
    flashes: all,
    outcomes,
    confirmed: Object.fromEntries(confirmed.map((each) => [each.cluster, each.confirmed])),
  };
}

/**
 * What was confirmed and has changed since is in doubt, not forgotten: a title of other cards, or another title (MP-32).
 * Only reading it again takes the doubt away.
 */
export function withDoubts(before: State, after: State): State {
  const { confirmed } = after.middle;
  const doubtful = Object.keys(confirmed).filter(
    (id) => confirmed[id] && hasChanged(before, after, id as ClusterId),
  );
  if (doubtful.length === 0) return after;
  let next: ById<boolean> = confirmed;
  for (const id of doubtful) next = withEntry(next, id, false);
  return { ...after, middle: { ...after.middle, confirmed: next } };
}

function hasChanged(before: State, after: State, cluster: ClusterId): boolean {
  if (before.clusters[cluster]?.title !== after.clusters[cluster]?.title) return true;
  return before.cards !== after.cards && membersOf(before.cards, cluster) !== membersOf(after.cards, cluster);
}

function membersOf(cards: ById<Card>, cluster: ClusterId): string {
  const members = Object.values(cards).filter(
    (card) => card.cluster === cluster && card.parked === null && card.shape !== "precision",
  );
  return members
    .map(({ id }) => id)
    .toSorted()
    .join(" ");
}
