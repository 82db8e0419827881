import type { ActivityId, CardId, ClusterId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { tidyLine, tidyText } from "../../base/text.ts";
import { onPlane } from "../../board/geometry.ts";
import type { NamedRoom } from "../method.ts";
import { settled } from "./board.ts";
import { enteredOf } from "./enter-for.ts";
import { portableLate, restoreLate } from "./late/portable.ts";
import { portableMiddle, restoreMiddle } from "./middle/portable.ts";
import { isBefore } from "./phase.ts";
import type { Card, Event, FilledCard, Portable, PortableCard, State } from "./vocabulary.ts";

/** What a session file says of a méta-plan: what has been shown, and how many cards are still hidden (CC-06, CC-12). */
export function portable(state: State, room: NamedRoom): Portable {
  const all = Object.values(state.cards);
  return {
    settings: state.settings,
    phase: state.phase,
    quota: state.quota,
    hiddenCards: all.filter(({ read }) => !read).length + state.leftBehind,
    ...forSomebody(state),
    cards: all
      .filter(({ read }) => read)
      .map((card) => portableCard(settled(state, card), room))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    clusters: Object.values(state.clusters).toSorted((a, b) => a.number - b.number),
    middle: portableMiddle(state),
    late: portableLate(state, room),
  };
}

/** How many of the cards told were entered for somebody: never which, for that may say whose they are (CC-07). */
function forSomebody(state: State): Pick<Portable, "forSomebody"> {
  const count = enteredOf(state).filter(({ read }) => read).length + state.forSomebodyBefore;
  return count === 0 ? {} : { forSomebody: count };
}

function portableCard(card: Card, room: NamedRoom): PortableCard {
  const { text, original } = unseal(card.words);
  return {
    id: card.id,
    origin: card.origin,
    text,
    original,
    shape: card.shape,
    paper: card.paper,
    organisation: room.anonymity === "anonymous" ? null : card.organisation,
    author: room.anonymity === "nominative" ? (entry(room.names, unseal(card.author)) ?? null) : null,
    x: card.x,
    y: card.y,
    cluster: card.cluster,
    order: card.order,
    pile: card.pile,
    parked: card.parked,
    broughtFrom: card.broughtFrom,
    explains: card.explains,
    ...(card.entered ? { entered: true } : {}),
  };
}

/**
 * A copy begins where the file was taken; one taken while cards were hidden begins before writing, for they are not in it.
 * The file comes from outside: texts and places are brought into what the method itself would keep.
 */
export function restore(
  file: Portable,
  newId: () => string,
  activityOf: (inFile: ActivityId) => ActivityId,
): readonly Event[] {
  if (!isBefore("deposit-closed", file.phase) && file.cards.length === 0) return [];
  const cardIds = new Map(file.cards.map(({ id }) => [id, newId() as CardId]));
  const tops = new Set(file.cards.filter(({ pile }) => pile === null).map(({ id }) => id));
  const clusterIds = new Map(file.clusters.map(({ id }) => [id, newId() as ClusterId]));
  const cards = file.cards.map(
    (card): FilledCard => ({
      card: cardIds.get(card.id) as CardId,
      origin: cardIds.get(card.origin) ?? (cardIds.get(card.id) as CardId),
      text: tidyText(card.text),
      original: card.original === null ? null : tidyText(card.original),
      shape: card.shape,
      paper: card.paper,
      organisation: card.organisation,
      ...onPlane(card),
      cluster: card.cluster === null ? null : (clusterIds.get(card.cluster) ?? null),
      order: card.order,
      // A pile is one deep: whatever names a card that lies under another stands alone.
      pile: card.pile !== null && tops.has(card.pile) ? (cardIds.get(card.pile) ?? null) : null,
      parked: card.parked === null ? null : tidyLine(card.parked),
      broughtFrom: card.broughtFrom
        ? { ...card.broughtFrom, activity: activityOf(card.broughtFrom.activity) }
        : null,
      explains: card.explains ? (cardIds.get(card.explains) ?? null) : null,
      ...(card.entered ? { entered: true } : {}),
    }),
  );
  const clusters = file.clusters.map((cluster) => ({
    ...cluster,
    ...onPlane(cluster),
    title: tidyLine(cluster.title),
    id: clusterIds.get(cluster.id) as ClusterId,
  }));
  return [
    {
      type: "filled",
      phase: file.phase,
      quota: file.quota,
      cards,
      clusters,
      leftBehind: file.hiddenCards,
      ...(file.forSomebody ? { forSomebody: Math.min(file.forSomebody, cards.length) } : {}),
    },
    ...restoreMiddle(file.middle, cardIds, clusterIds),
    ...restoreLate(file.late ?? null, clusterIds, newId),
  ];
}
