import type { CardId, PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { type Context, type Decision, happens, type NamedRoom, refuse } from "../method.ts";
import { whyNotTakeEntryBack } from "./enter.ts";
import { nobody } from "./evolve.ts";
import { paperFor } from "./legend.ts";
import type { Card, CardForSomebody, Command, Event, Refusal, State } from "./vocabulary.ts";
import { firstPlace, whyNotDeposit, whyNotWrite } from "./writer.ts";
import { readWords } from "./writing.ts";
import { countsOf } from "./written.ts";

// Whoever has no phone says their card, and the facilitator enters it (CC-10). It is that person's card in every count, the
// quota included; the log says who entered it. What it says stays hidden with the others until they are read.

type Verdict = Decision<Event, Refusal>;

/**
 * The first rule that keeps a card from being entered for this person again, or null. Somebody unknown has no quota. Only what was
 * entered counts: who writes on a phone, and how much, is not for the console to know (CC-07, CC-16).
 */
export function whyNotEnterAgain(state: State, person: PersonId | null): Refusal | null {
  const whyNot = whyNotDeposit(state);
  if (whyNot || person === null) return whyNot;
  const { entered } = countsOf(state, person);
  return entered >= state.quota ? { type: "quota-reached", quota: state.quota } : null;
}

/** As when it comes again; where cards carry names, what the person wrote counts as well (MP-10). */
function whyNotEnterFor(
  state: State,
  person: PersonId | null,
  { anonymity }: Pick<NamedRoom, "anonymity">,
): Refusal | null {
  return person !== null && anonymity === "nominative"
    ? whyNotWrite(state, person)
    : whyNotEnterAgain(state, person);
}

/**
 * Only what was entered, and only until the deposit closes or the card is read (MP-20); nor once it was worked with on a call
 * question, for entering it again would bring back neither its clones nor its place.
 */
export function whyNotWithdrawEntered(state: State, id: CardId): Refusal | null {
  const card = entry(state.cards, id);
  // Its person has withdrawn it: nothing is left to take back.
  if (card === undefined) return null;
  if (!card.enteredFor) return { type: "not-your-card" };
  if (state.phase !== "writing") return { type: "deposit-closed" };
  return whyNotTakeEntryBack(state, [id]);
}

export function enterCardFor(
  state: State,
  command: Extract<Command, { type: "enter-card-for" }>,
  { room, newId }: Context,
): Verdict {
  const { person } = command;
  const known = person === null ? null : entry(room.people, person);
  if (known === undefined) return refuse({ type: "no-such-person" });
  const closed = whyNotDeposit(state);
  if (closed) return refuse(closed);
  // The words before the quota: without a card to enter, nobody asks who has written how much.
  const words = readWords(command.text);
  if (!words.ok) return refuse(words.refusal);
  const whyNot = whyNotEnterFor(state, person, room);
  if (whyNot) return refuse(whyNot);
  const from = known ?? command;
  // A place that the room does not have is no place: the session's settings may have changed under the console's eyes.
  const organisation = room.organisations.find(({ id }) => id === from.organisation)?.id ?? null;
  const group = room.groups.find(({ id }) => id === from.group)?.id ?? null;
  const paper = paperFor(state.settings, room, group, command.paper);
  if (paper === null) return refuse({ type: "no-such-paper" });
  return happens({
    type: "card-entered-for",
    card: newId() as CardId,
    person,
    ...words.words,
    paper,
    organisation,
    group,
    place: firstPlace(state, words.words),
  });
}

export function withdrawEnteredFor(state: State, card: CardId): Verdict {
  const whyNot = whyNotWithdrawEntered(state, card);
  return whyNot ? refuse(whyNot) : happens({ type: "card-withdrawn", card });
}

/** The event that enters a withdrawn card again, as it was. */
export function enteredAgain(before: State, id: CardId): readonly Event[] | null {
  const card = entry(before.cards, id);
  if (!card?.enteredFor) return null;
  const author = unseal(card.author);
  return [
    {
      type: "card-entered-for",
      card: id,
      person: author === nobody ? null : author,
      ...unseal(card.words),
      paper: card.paper,
      organisation: card.organisation,
      group: card.group,
      place: { x: card.x, y: card.y },
    },
  ];
}

/** Cards that were entered for somebody, clones left out. */
export function enteredOf({ cards }: Pick<State, "cards">): readonly Card[] {
  return Object.values(cards).filter(({ id, origin, enteredFor }) => enteredFor && id === origin);
}

/**
 * What the console knows of them: that they were entered, and for whom where cards carry names (CC-07); in the order of ids (MP-12).
 * Beside texts only where cards carry names: with one person without a phone, the mark would be their name.
 */
export function cardsForSomebody(state: State, room: NamedRoom): readonly CardForSomebody[] {
  if (state.phase !== "writing" && room.anonymity !== "nominative") return [];
  return enteredOf(state)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, author }) => {
      const person = unseal(author);
      return { id, person: room.anonymity === "nominative" && person !== nobody ? person : null };
    });
}
