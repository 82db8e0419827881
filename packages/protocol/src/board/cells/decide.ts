import type { CardId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { textLength, tidyLine, tidyText } from "../../base/text.ts";
import type { Cell } from "../frames/cell.ts";
import { cardsIn } from "./order.ts";
import type {
  CardPlace,
  CardPlan,
  CellCard,
  CellCards,
  CellCommand,
  CellEvent,
  CellRefusal,
  CellRules,
  Hand,
} from "./vocabulary.ts";

/** Letters of a card: what is read from the back of the room (MP-06). */
export const cardLetters = 140;
export const ownerLetters = 80;
export const whenLetters = 40;
const reasonLetters = 120;

export type CellVerdict =
  | { readonly ok: true; readonly events: readonly CellEvent[] }
  | { readonly ok: false; readonly refusal: CellRefusal };

/** What a command does to the cards of a frame. The method's own guards have been asked before. */
export function decideOnCells(
  cards: CellCards,
  command: CellCommand,
  hand: Hand,
  rules: CellRules,
): CellVerdict {
  switch (command.type) {
    case "write-card":
      return write(cards, command, hand, rules);
    case "edit-card": {
      const card = ownCard(cards, command.card, hand);
      if (card === null) return no({ type: "not-your-card" });
      const words = readWords(command.text);
      return words.ok ? yes({ type: "card-edited", card: card.id, text: words.text }) : no(words.refusal);
    }
    case "withdraw-card": {
      const card = ownCard(cards, command.card, hand);
      return card === null ? no({ type: "not-your-card" }) : yes({ type: "card-withdrawn", card: card.id });
    }
    case "place-card":
      return place(cards, command, hand, rules);
    case "reserve-card": {
      const card = keptCard(cards, command.card, hand);
      if ("type" in card) return no(card);
      if (card.reserve === command.reserve) return yes();
      const order = endOf(cards, card.zone, card.id);
      return yes(placed({ ...placeOfCard(card), reserve: command.reserve, order }));
    }
    case "mark-card": {
      const card = keptCard(cards, command.card, hand);
      if ("type" in card) return no(card);
      const without = command.without ?? [];
      const mayGo = without.every((name) => rules.optional?.includes(name));
      if (!areKnown(command.marks, rules) || !mayGo) return no({ type: "no-such-mark" });
      const kept = Object.entries(card.marks).filter(([name]) => !without.includes(name));
      const marks = { ...Object.fromEntries(kept), ...command.marks };
      return yes({ type: "card-marked", card: card.id, marks });
    }
    case "plan-card":
      return plan(cards, command, hand);
    case "park-card":
    case "restore-card":
      return putAside(cards, command, hand);
  }
}

function write(
  cards: CellCards,
  command: Extract<CellCommand, { type: "write-card" }>,
  hand: Hand,
  rules: CellRules,
): CellVerdict {
  const words = readWords(command.text);
  if (!words.ok) return no(words.refusal);
  const marks = { ...command.marks, ...rules.given };
  const until = command.until ?? null;
  const whyNot = whyNotThere(command.zone, until, rules);
  if (whyNot) return no(whyNot);
  if (!areKnown(marks, rules)) return no({ type: "no-such-mark" });
  return yes({
    type: "card-written",
    place: {
      card: hand.newId() as CardId,
      zone: command.zone,
      until: until === command.zone ? null : until,
      order: endOf(cards, command.zone, null),
      reserve: rules.takesRoom({ marks }) && isFull(cards, command.zone, null, rules),
    },
    text: words.text,
    marks,
    organisation: hand.organisation,
    group: hand.group,
    shown: rules.shown,
    entered: hand.isFacilitator,
  });
}

function place(
  cards: CellCards,
  command: Extract<CellCommand, { type: "place-card" }>,
  hand: Hand,
  rules: CellRules,
): CellVerdict {
  const card = keptCard(cards, command.card, hand);
  if ("type" in card) return no(card);
  const until = command.until ?? null;
  const whyNot = whyNotThere(command.zone, until, rules);
  if (whyNot) return no(whyNot);
  const moves = card.zone !== command.zone;
  // Inside its zone a card keeps its room; coming in, it finds what room there is.
  const reserve = moves ? rules.takesRoom(card) && isFull(cards, command.zone, card.id, rules) : card.reserve;
  const others = cardsIn(cards, command.zone).filter(({ id }) => id !== card.id);
  const at = command.before == null ? -1 : others.findIndex(({ id }) => id === command.before);
  const order = at < 0 ? endOf(cards, command.zone, card.id) : between(others[at - 1], others[at]);
  return yes(
    placed({
      card: card.id,
      zone: command.zone,
      until: until === command.zone ? null : until,
      order,
      reserve,
    }),
  );
}

function plan(
  cards: CellCards,
  command: Extract<CellCommand, { type: "plan-card" }>,
  hand: Hand,
): CellVerdict {
  const card = keptCard(cards, command.card, hand);
  if ("type" in card) return no(card);
  const tidy = tidyPlan(command.plan);
  for (const [text, most] of [
    [tidy.owner, ownerLetters],
    [tidy.start, whenLetters],
    [tidy.end, whenLetters],
  ] as const) {
    if (textLength(text) > most) return no({ type: "text-too-long", length: textLength(text), most });
  }
  if (tidy.after.some((id) => entry(cards, id) === undefined)) return no({ type: "no-such-card" });
  if (comesAfterItself(cards, card.id, tidy.after)) return no({ type: "steps-in-a-circle" });
  return yes({ type: "card-planned", card: card.id, plan: isEmpty(tidy) ? null : tidy });
}

/** A plan as it is kept: single lines, each card named once. */
export function tidyPlan({ owner, start, end, after }: CardPlan): CardPlan {
  return {
    owner: tidyLine(owner),
    start: tidyLine(start),
    end: tidyLine(end),
    after: [...new Set(after)],
  };
}

function isEmpty({ owner, start, end, after }: CardPlan): boolean {
  return owner === "" && start === "" && end === "" && after.length === 0;
}

/** Whether these would make a card wait for itself, through whatever others. */
function comesAfterItself(cards: CellCards, id: CardId, after: readonly CardId[]): boolean {
  const seen = new Set<string>();
  const waiting: CardId[] = [...after];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(entry(cards, next)?.plan?.after ?? []));
  }
  return false;
}

function putAside(
  cards: CellCards,
  command: Extract<CellCommand, { type: "park-card" | "restore-card" }>,
  hand: Hand,
): CellVerdict {
  const card = shownCard(cards, command.card, hand);
  if (card === null) return no({ type: "no-such-card" });
  if (!hand.isKeeper) return no({ type: "not-your-card" });
  if (command.type === "restore-card") {
    return card.parked === null
      ? no({ type: "card-not-parked" })
      : yes({ type: "card-restored", card: card.id });
  }
  if (card.parked !== null) return no({ type: "card-parked" });
  const reason = tidyLine(command.reason);
  const length = textLength(reason);
  if (length > reasonLetters) return no({ type: "text-too-long", length, most: reasonLetters });
  return yes({ type: "card-parked", card: card.id, reason });
}

/** Only the author rewords or withdraws a card; whoever entered one for somebody else, that one. One answer for what is not there and what is somebody else's. */
function ownCard(cards: CellCards, id: CardId, { person, isFacilitator }: Hand): CellCard | null {
  const card = entry(cards, id);
  if (card === undefined) return null;
  return unseal(card.author) === person || (isFacilitator && card.entered) ? card : null;
}

/** A card that this hand may arrange: one's own, or any that is shown for a keeper; never one that was put aside. */
function keptCard(cards: CellCards, id: CardId, hand: Hand): CellCard | CellRefusal {
  const card = ownCard(cards, id, hand) ?? (hand.isKeeper ? shownCard(cards, id, hand) : null);
  if (card === null) return { type: hand.isKeeper ? "no-such-card" : "not-your-card" };
  return card.parked === null ? card : { type: "card-parked" };
}

function shownCard(cards: CellCards, id: CardId, hand: Hand): CellCard | null {
  const card = entry(cards, id);
  return card !== undefined && (card.shown || unseal(card.author) === hand.person) ? card : null;
}

function whyNotThere(zone: Cell, until: Cell | null, rules: CellRules): CellRefusal | null {
  if (!rules.has(zone)) return { type: "no-such-cell" };
  if (until !== null && until !== zone && !rules.spans(zone, until)) return { type: "span-outside-cycle" };
  return null;
}

function areKnown(marks: Readonly<Record<string, string>>, { marks: known }: CellRules): boolean {
  return Object.entries(marks).every(([name, value]) => entry(known, name)?.includes(value) === true);
}

function isFull(cards: CellCards, zone: Cell, but: CardId | null, rules: CellRules): boolean {
  const most = rules.most(zone);
  if (most === null) return false;
  const inside = cardsIn(cards, zone).filter(
    (card) => card.id !== but && !card.reserve && rules.takesRoom(card),
  );
  return inside.length >= most;
}

function endOf(cards: CellCards, zone: Cell, but: CardId | null): number {
  const last = cardsIn(cards, zone).findLast(({ id }) => id !== but);
  return last === undefined ? 0 : last.order + 1;
}

function between(before: CellCard | undefined, after: CellCard | undefined): number {
  const next = after?.order ?? 0;
  return before === undefined ? next - 1 : (before.order + next) / 2;
}

export function placeOfCard({ id, zone, until, order, reserve }: CellCard): CardPlace {
  return { card: id, zone, until, order, reserve };
}

function placed(place: CardPlace): CellEvent {
  return { type: "cards-placed", places: [place] };
}

type ReadWords =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: CellRefusal };

function readWords(typed: string): ReadWords {
  const text = tidyText(typed);
  if (text === "") return { ok: false, refusal: { type: "blank-card" } };
  const length = textLength(text);
  if (length > cardLetters)
    return { ok: false, refusal: { type: "card-too-long", length, most: cardLetters } };
  return { ok: true, text };
}

function yes(...events: readonly CellEvent[]): CellVerdict {
  return { ok: true, events };
}

function no(refusal: CellRefusal): CellVerdict {
  return { ok: false, refusal };
}
