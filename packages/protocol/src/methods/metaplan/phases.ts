import type { CardId } from "../../base/ids.ts";
import { shuffled } from "../../base/random.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { freePlace, pagesAtMost, spread } from "../../board/geometry.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import { plainBoard, plainCard, unreadOf } from "./board.ts";
import { columnsLaid } from "./columns.ts";
import { whyNotGoLate } from "./late/themes.ts";
import { isBefore, type Phase } from "./phase.ts";
import type { Card, CardPlace, Command, Event, Refusal, State } from "./vocabulary.ts";
import { quotaAtMost } from "./writing.ts";
import { broughtCards, mostWritten } from "./written.ts";

// The way through a méta-plan. Phases are suggestions in an order: a facilitator may leave one out and come back to it, and
// only what would hide a card for good or change a question that was answered is refused.

export type PhaseCommand = Extract<
  Command,
  {
    type:
      | "start-writing"
      | "set-quota"
      | "close-deposit"
      | "reopen-deposit"
      | "reveal-cards"
      | "go-to-phase"
      | "read-card"
      | "turn-page";
  }
>;

type Verdict = Decision<Event, Refusal>;

/** The one way from phase to phase, for the facilitator. */
export function decidePhase(state: State, command: PhaseCommand, context: Context): Verdict {
  switch (command.type) {
    case "start-writing": {
      const whyNot = whyNotStart(state) ?? whyNotQuota(state, command.quota);
      if (whyNot) return refuse(whyNot);
      return happens({ type: "writing-started", quota: command.quota }, ...columnsLaid(state, context.newId));
    }
    case "set-quota": {
      if (state.phase === "preparation") return refuse({ type: "not-writing-yet" });
      const whyNot = whyNotQuota(state, command.quota);
      return whyNot ? refuse(whyNot) : happens({ type: "quota-set", quota: command.quota });
    }
    case "close-deposit": {
      const whyNot = whyNotClose(state);
      return whyNot ? refuse(whyNot) : happens({ type: "deposit-closed" });
    }
    case "reopen-deposit": {
      const whyNot = whyNotReopen(state);
      return whyNot ? refuse(whyNot) : happens({ type: "deposit-reopened" });
    }
    case "reveal-cards": {
      const whyNot = whyNotReveal(state);
      if (whyNot) return refuse(whyNot);
      // What another activity gave may be shown before anybody writes.
      return happens(...columnsLaid(state, context.newId), revealed(state, context));
    }
    case "go-to-phase": {
      const whyNot = whyNotGo(state, command.phase);
      return whyNot ? refuse(whyNot) : gone(state, command.phase, context);
    }
    case "read-card":
      return readCard(state, command.card);
    case "turn-page":
      return happens({
        type: "page-turned",
        page: Math.min(pagesAtMost, Math.max(0, Math.floor(command.page))),
      });
  }
}

export function whyNotStart(state: State): Refusal | null {
  return state.phase === "preparation" ? null : { type: "writing-begun" };
}

export function whyNotClose(state: State): Refusal | null {
  if (state.phase === "preparation") return { type: "not-writing-yet" };
  return state.phase === "writing" ? null : { type: "deposit-closed" };
}

/** Right after the deposit. Later, late cards come through `go-to-phase`, for they need the consent of all (MP-32). */
export function whyNotReopen(state: State): Refusal | null {
  if (isBefore("deposit-closed", state.phase)) return { type: "already-revealed" };
  return state.phase === "deposit-closed" ? null : { type: "deposit-not-closed" };
}

/** All at once, or all that are left while they are read one by one (MP-23). */
export function whyNotReveal(state: State): Refusal | null {
  // What another activity gave can be shown without a card being written.
  if (state.phase === "preparation" && broughtCards(state).length > 0) return null;
  if (isBefore(state.phase, "deposit-closed")) return { type: "deposit-not-closed" };
  return isBefore("reading", state.phase) ? { type: "already-revealed" } : null;
}

/** Why this phase cannot be entered now, or null. No phase after the reading leaves a card behind that nobody has read. */
export function whyNotGo(state: State, phase: Phase): Refusal | null {
  if (phase === state.phase) return { type: "in-that-phase" };
  const whyNot = whyNotGoLate(state, phase);
  return whyNot?.type === "vote-open" ? whyNot : (whyNotGoEarly(state, phase) ?? whyNot);
}

function whyNotGoEarly(state: State, phase: Phase): Refusal | null {
  switch (phase) {
    case "preparation":
      return whyNotPrepareAgain(state);
    case "writing":
      return state.phase === "preparation"
        ? { type: "quota-out-of-range", least: 1, most: quotaAtMost }
        : null;
    case "deposit-closed":
      return whyNotClose(state);
    default: {
      if (state.phase === "preparation") return { type: "not-writing-yet" };
      if (state.phase === "writing") return { type: "deposit-not-closed" };
      return phase === "reading" ? null : whyNotLeaveUnread(state);
    }
  }
}

/** A question that somebody has answered is not changed any more (MP-01). */
export function whyNotPrepareAgain(state: State): Refusal | null {
  const written = Object.values(state.cards).some(({ broughtFrom }) => broughtFrom === null);
  return written ? { type: "cards-written" } : null;
}

export function whyNotLeaveUnread(state: State): Refusal | null {
  const count = unreadOf(state).length;
  return count > 0 ? { type: "cards-unread", count } : null;
}

function whyNotQuota(state: State, quota: number): Refusal | null {
  if (!Number.isInteger(quota) || quota < 1 || quota > quotaAtMost)
    return { type: "quota-out-of-range", least: 1, most: quotaAtMost };
  const used = mostWritten(state);
  return quota < used ? { type: "quota-already-used", used } : null;
}

function gone(state: State, phase: Phase, context: Context): Verdict {
  if (phase === "deposit-closed") return happens({ type: "deposit-closed" });
  const changed: Event = { type: "phase-changed", phase };
  if (phase !== "reading") return happens(changed);
  const order = shuffled(unreadOf(state), context.random).map(({ id }) => id);
  return happens<Event>(...(order.length > 0 ? [{ type: "reading-ordered", order } as const] : []), changed);
}

/** All hidden cards at once, in an order that says nothing about who wrote when (MP-12); cards already seen stay where they are. */
function revealed(state: State, context: Context): Event {
  const cards = shuffled(unreadOf(state), context.random);
  const isBare = !state.opened && Object.keys(state.clusters).length === 0;
  const points = isBare ? spread(cards.map(textOf)) : freePlaces(state, cards);
  return {
    type: "cards-revealed",
    places: cards.map((card, index) => ({
      card: card.id,
      ...(points[index] ?? { x: 0, y: 0 }),
      cluster: null,
      order: index,
      pile: null,
    })),
  };
}

function freePlaces(state: State, cards: readonly Card[]) {
  let board = plainBoard(state);
  return cards.map((card) => {
    const point = freePlace(board, textOf(card));
    board = { ...board, cards: { ...board.cards, [card.id]: { ...plainCard(card), ...point } } };
    return point;
  });
}

/** This card is held up for everyone, or none is: the wall shows the board. Once seen, a card stays seen. */
function readCard(state: State, id: CardId | null): Verdict {
  if (state.phase !== "reading") return refuse({ type: "not-reading" });
  const card = id === null ? null : entry(state.cards, id);
  if (card === undefined) return refuse({ type: "no-such-card" });
  if (card?.parked != null) return refuse({ type: "card-parked" });
  const moved: Event = { type: "reading-moved", card: id };
  if (card === null || card.read) return state.reading === id ? happens() : happens(moved);
  return happens<Event>({ type: "card-read", place: placeOnBoard(state, card) }, moved);
}

/** Where a card that comes out alone stands first: on nothing. */
export function placeOnBoard(state: State, card: Card): CardPlace {
  return {
    card: card.id,
    ...freePlace(plainBoard(state), textOf(card)),
    cluster: null,
    order: 0,
    pile: null,
  };
}

function textOf(card: Card): string {
  return unseal(card.words).text;
}
