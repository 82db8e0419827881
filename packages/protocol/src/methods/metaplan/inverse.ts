import type { CardId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { whyNotEnter, whyNotTakeEntryBack } from "./enter.ts";
import { enteredAgain, whyNotEnterAgain, whyNotWithdrawEntered } from "./enter-for.ts";
import { inverseOfLate, whyNotTakeLateBack } from "./late/inverse.ts";
import { isLateEvent } from "./late/kinds.ts";
import { whyNotGoLate } from "./late/themes.ts";
import { inverseOfMiddle } from "./middle/inverse.ts";
import { isMiddleEvent } from "./middle/kinds.ts";
import { isBefore } from "./phase.ts";
import { whyNotClose, whyNotLeaveUnread, whyNotPrepareAgain, whyNotReopen } from "./phases.ts";
import type { Card, CardPlace, EnteredCard, Event, Refusal, State } from "./vocabulary.ts";
import { mostWritten } from "./written.ts";

/**
 * What takes an event of the facilitator back, given the state before it. Null for what cannot be taken back: cards that were
 * seen cannot be hidden again, and what participants did is theirs. Empty for what needs no undo.
 */
export function inverse(before: State, event: Event): readonly Event[] | null {
  if (isMiddleEvent(event)) return inverseOfMiddle(before, event);
  if (isLateEvent(event)) return inverseOfLate(before, event);
  switch (event.type) {
    case "quota-set":
      return [{ type: "quota-set", quota: before.quota }];
    case "deposit-closed":
      return [{ type: "deposit-reopened" }];
    case "deposit-reopened":
      return [{ type: "deposit-closed" }];
    case "phase-changed":
      return [{ type: "phase-changed", phase: before.phase }];
    case "reading-ordered":
      return [{ type: "reading-ordered", order: before.queue }];
    case "cards-placed":
      return [
        { type: "cards-placed", places: event.places.flatMap(({ card }) => placeBefore(before, card)) },
      ];
    case "card-cloned":
    case "clone-restored":
      return [{ type: "clone-removed", card: event.card }];
    case "cards-entered":
      return [{ type: "entry-taken-back", cards: event.cards.map(({ card }) => card) }];
    case "entry-taken-back":
      return [{ type: "cards-entered", cards: event.cards.flatMap((id) => enteredBefore(before, id)) }];
    case "precision-added":
      return [{ type: "precision-removed", card: event.place.card }];
    case "precision-removed":
      return precisionRestored(before, event.card);
    case "clone-removed":
      return cloneRestored(before, event.card);
    case "cluster-added":
      return [{ type: "cluster-removed", cluster: event.cluster.id }];
    case "cluster-removed": {
      const cluster = entry(before.clusters, event.cluster);
      return cluster === undefined ? [] : [{ type: "cluster-added", cluster }];
    }
    case "clusters-placed":
      return [
        {
          type: "clusters-placed",
          places: event.places.flatMap(({ cluster: id }) => {
            const cluster = entry(before.clusters, id);
            return cluster === undefined ? [] : [{ cluster: id, x: cluster.x, y: cluster.y }];
          }),
        },
      ];
    case "cluster-titled": {
      const cluster = entry(before.clusters, event.cluster);
      return cluster === undefined
        ? []
        : [{ type: "cluster-titled", cluster: cluster.id, title: cluster.title }];
    }
    case "card-entered-for":
      return [{ type: "card-withdrawn", card: event.card }];
    // The author's own withdrawal is theirs; what was entered for them can be entered again.
    case "card-withdrawn":
      return enteredAgain(before, event.card);
    case "card-parked":
      return [{ type: "card-restored", card: event.card }];
    case "card-restored": {
      const reason = entry(before.cards, event.card)?.parked;
      return reason == null ? [] : [{ type: "card-parked", card: event.card, reason }];
    }
    // Which card is held up, and which page is shown, is changed by holding up another.
    case "card-read":
    case "reading-moved":
    case "page-turned":
      return [];
    case "resettled":
    case "question-seen":
    case "card-written":
    case "card-edited":
    case "passed":
    case "pass-taken-back":
    case "writing-started":
    case "cards-revealed":
    case "cards-received":
    case "filled":
      return null;
  }
}

function placeBefore(before: State, id: CardId): readonly CardPlace[] {
  const card = entry(before.cards, id);
  return card === undefined ? [] : [placeOfCard(card)];
}

function placeOfCard({ id, x, y, cluster, order, pile }: Card): CardPlace {
  return { card: id, x, y, cluster, order, pile };
}

function cloneRestored(before: State, id: CardId): readonly Event[] {
  const card = entry(before.cards, id);
  return card === undefined
    ? []
    : [{ type: "clone-restored", card: id, from: card.origin, place: placeOfCard(card) }];
}

function enteredBefore(before: State, id: CardId): readonly EnteredCard[] {
  const card = entry(before.cards, id);
  if (card === undefined) return [];
  const { x, y, paper } = card;
  return [{ card: id, ...unseal(card.words), x, y, paper }];
}

function precisionRestored(before: State, id: CardId): readonly Event[] {
  const card = entry(before.cards, id);
  if (card === undefined) return [];
  const place = placeOfCard(card);
  return [{ type: "precision-added", explains: card.explains ?? id, ...unseal(card.words), place }];
}

/** Why an inverse no longer fits what others did since, or null (each inverse has its preconditions). */
export function whyNotTakeBack(state: State, inverse: Event): Refusal | null {
  if (isLateEvent(inverse)) return whyNotTakeLateBack(state, inverse);
  switch (inverse.type) {
    case "quota-set": {
      const used = mostWritten(state);
      return inverse.quota < used ? { type: "quota-already-used", used } : null;
    }
    case "entry-taken-back":
      return whyNotTakeEntryBack(state, inverse.cards);
    case "cards-entered":
      return whyNotEnter(state);
    // A card entered for somebody, taken back or brought forth again (CC-10).
    case "card-withdrawn":
      return whyNotWithdrawEntered(state, inverse.card);
    case "card-entered-for":
      return whyNotEnterAgain(state, inverse.person);
    case "deposit-reopened":
      return whyNotReopen(state);
    case "deposit-closed":
      return whyNotClose(state);
    case "phase-changed":
      if (inverse.phase === "preparation") return whyNotPrepareAgain(state);
      return (
        (isBefore("reading", inverse.phase) ? whyNotLeaveUnread(state) : null) ??
        whyNotGoLate(state, inverse.phase)
      );
    default:
      return null;
  }
}
