import type { CardId, PersonId } from "../../base/ids.ts";
import { shuffled } from "../../base/random.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { sentenceCase, textLength, tidyLine, tidyText } from "../../base/text.ts";
import { freePlace, pagesAtMost, spread } from "../../board/geometry.ts";
import { type Context, type Decision, happens, placeOf, refuse } from "../method.ts";
import { type BoardCommand, decideOnBoard } from "./arrange.ts";
import { plainBoard } from "./board.ts";
import { nobody } from "./evolve.ts";
import { paperFor } from "./legend.ts";
import type { Card, Command, Event, Refusal, Settings, State } from "./vocabulary.ts";
import { mostLetters, onThreeLines, quotaAtMost } from "./writing.ts";

export const questionLetters = 200;
export const labelLetters = 40;

type Verdict = Decision<Event, Refusal>;

export function decide(state: State, command: Command, context: Context): Verdict {
  switch (command.type) {
    case "see-question":
    case "write-card":
    case "edit-card":
    case "withdraw-card":
    case "pass":
    case "take-back-pass":
      return decideForWriter(state, command, context);
    case "start-writing":
    case "set-quota":
    case "close-deposit":
    case "reopen-deposit":
    case "reveal-cards":
    case "turn-page":
      return isFacilitator(context)
        ? decidePhase(state, command, context)
        : refuse({ type: "not-yours-to-do" });
    default:
      return isFacilitator(context) ? onBoard(state, command, context) : refuse({ type: "not-yours-to-do" });
  }
}

export function resettle(state: State, settings: Settings): Verdict {
  if (state.phase !== "preparation") return refuse({ type: "writing-begun" });
  const tidy = tidySettings(settings);
  if (tidy.question === "") return refuse({ type: "blank-question" });
  const length = textLength(tidy.question);
  if (length > questionLetters) return refuse({ type: "text-too-long", length, most: questionLetters });
  return happens({ type: "resettled", settings: tidy });
}

export function tidySettings(settings: Settings): Settings {
  const legend = settings.legend.map(({ paper, label }) => ({ paper, label: tidyLine(label) }));
  return { ...settings, question: tidyLine(settings.question), legend };
}

/** The first rule that keeps this person from writing one more card, or null (MP-09, MP-10). */
export function whyNotWrite(state: State, person: PersonId): Refusal | null {
  if (state.phase === "preparation") return { type: "not-writing-yet" };
  if (state.phase !== "writing") return { type: "deposit-closed" };
  if (cardsOf(state, person).length >= state.quota) return { type: "quota-reached", quota: state.quota };
  return null;
}

/** Passing is for those who have nothing on the wall; whoever wrote withdraws first. */
export function whyNotPass(state: State, person: PersonId): Refusal | null {
  if (state.phase === "preparation") return { type: "not-writing-yet" };
  if (state.phase !== "writing") return { type: "deposit-closed" };
  return cardsOf(state, person).length > 0 ? { type: "has-written" } : null;
}

export function whyNotStart(state: State): Refusal | null {
  return state.phase === "preparation" ? null : { type: "writing-begun" };
}

export function whyNotClose(state: State): Refusal | null {
  if (state.phase === "preparation") return { type: "not-writing-yet" };
  return state.phase === "writing" ? null : { type: "deposit-closed" };
}

/** Hidden cards can be written again after a pause; shown ones cannot be hidden again. */
export function whyNotReopen(state: State): Refusal | null {
  if (state.phase === "grouping") return { type: "already-revealed" };
  return state.phase === "deposit-closed" ? null : { type: "deposit-not-closed" };
}

export function whyNotReveal(state: State): Refusal | null {
  if (state.phase === "grouping") return { type: "already-revealed" };
  return state.phase === "deposit-closed" ? null : { type: "deposit-not-closed" };
}

/** Cards of one person that count for the quota: clones share an origin and count once (MP-19). */
export function cardsOf(state: State, person: PersonId): readonly Card[] {
  return authorsOf(state).get(person) ?? [];
}

// Asked for every phone after each change that concerns all: sorted once for each set of cards. A cache of a pure function.
const sortedByAuthor = new WeakMap<State["cards"], ReadonlyMap<PersonId, readonly Card[]>>();

function authorsOf({ cards }: State): ReadonlyMap<PersonId, readonly Card[]> {
  const known = sortedByAuthor.get(cards);
  if (known !== undefined) return known;
  const originals = Object.values(cards).filter((card) => card.origin === card.id);
  const sorted = Map.groupBy(originals, (card) => unseal(card.author));
  sortedByAuthor.set(cards, sorted);
  return sorted;
}

/** The most cards that one person has written: the quota cannot fall below it (PR-09 for dots, edge case of méta-plan). */
export function mostWritten(state: State): number {
  let most = 0;
  for (const [author, cards] of authorsOf(state)) {
    // In a copy nobody is the author of what came with the file, so it counts against no one.
    if (author !== nobody) most = Math.max(most, cards.length);
  }
  return most;
}

type WriterCommand = Extract<
  Command,
  { type: "see-question" | "write-card" | "edit-card" | "withdraw-card" | "pass" | "take-back-pass" }
>;

function decideForWriter(state: State, command: WriterCommand, context: Context): Verdict {
  const { by } = context;
  if (by.kind !== "person" || by.role !== "participant") return refuse({ type: "not-yours-to-do" });
  const { person } = by;
  switch (command.type) {
    case "see-question":
      return entry(state.seen, person) ? happens() : happens({ type: "question-seen" });
    case "write-card":
      return writeCard(state, command, context, person);
    case "edit-card": {
      const whyNot = whyNotChange(state, command.card, person);
      if (whyNot) return refuse(whyNot);
      const words = readWords(command.text);
      return words.ok
        ? happens({ type: "card-edited", card: command.card, ...words.words })
        : refuse(words.refusal);
    }
    case "withdraw-card": {
      const whyNot = whyNotChange(state, command.card, person);
      return whyNot ? refuse(whyNot) : happens({ type: "card-withdrawn", card: command.card });
    }
    case "pass": {
      const whyNot = whyNotPass(state, person);
      return whyNot ? refuse(whyNot) : happens({ type: "passed" });
    }
    case "take-back-pass":
      return entry(state.passes, person) ? happens({ type: "pass-taken-back" }) : happens();
  }
}

function writeCard(
  state: State,
  command: Extract<Command, { type: "write-card" }>,
  context: Context,
  person: PersonId,
): Verdict {
  const whyNot = whyNotWrite(state, person);
  if (whyNot) return refuse(whyNot);
  const words = readWords(command.text);
  if (!words.ok) return refuse(words.refusal);
  const from = placeOf(context.room, context.by);
  const paper = paperFor(state.settings, context.room, from?.group ?? null, command.paper);
  if (paper === null) return refuse({ type: "no-such-paper" });
  return happens({
    type: "card-written",
    card: context.newId() as CardId,
    ...words.words,
    paper,
    organisation: from?.organisation ?? null,
    group: from?.group ?? null,
    place:
      state.settings.appears === "as-written"
        ? freePlace(plainBoard(state), words.words.text)
        : { x: 0, y: 0 },
  });
}

/** Only the author may reword or withdraw, before the deposit closes (MP-20). */
function whyNotChange(state: State, card: CardId, person: PersonId): Refusal | null {
  const mine = entry(state.cards, card);
  // One answer for what is not there and what is somebody else's: a phone must not learn which cards exist.
  if (mine === undefined || unseal(mine.author) !== person) return { type: "not-your-card" };
  return state.phase === "writing" ? null : { type: "deposit-closed" };
}

type ReadWords =
  | { readonly ok: true; readonly words: { readonly text: string; readonly original: string | null } }
  | { readonly ok: false; readonly refusal: Refusal };

function readWords(typed: string): ReadWords {
  const tidy = tidyText(typed);
  if (tidy === "") return { ok: false, refusal: { type: "blank-card" } };
  const length = textLength(tidy);
  if (length > mostLetters)
    return { ok: false, refusal: { type: "card-too-long", length, most: mostLetters } };
  const text = sentenceCase(onThreeLines(tidy));
  return { ok: true, words: { text, original: text === tidy ? null : tidy } };
}

type PhaseCommand = Extract<
  Command,
  { type: "start-writing" | "set-quota" | "close-deposit" | "reopen-deposit" | "reveal-cards" | "turn-page" }
>;

function decidePhase(state: State, command: PhaseCommand, context: Context): Verdict {
  switch (command.type) {
    case "start-writing": {
      const whyNot = whyNotStart(state) ?? whyNotQuota(state, command.quota);
      return whyNot ? refuse(whyNot) : happens({ type: "writing-started", quota: command.quota });
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
      return whyNot ? refuse(whyNot) : happens(revealed(state, context));
    }
    case "turn-page":
      return happens({
        type: "page-turned",
        page: Math.min(pagesAtMost, Math.max(0, Math.floor(command.page))),
      });
  }
}

function whyNotQuota(state: State, quota: number): Refusal | null {
  if (!Number.isInteger(quota) || quota < 1 || quota > quotaAtMost)
    return { type: "quota-out-of-range", least: 1, most: quotaAtMost };
  const used = mostWritten(state);
  return quota < used ? { type: "quota-already-used", used } : null;
}

/** All cards at once, in an order that says nothing about who wrote when (MP-12); cards already seen stay where they are. */
function revealed(state: State, context: Context): Event {
  if (state.settings.appears === "as-written") return { type: "cards-revealed", places: [] };
  const cards = shuffled(Object.values(state.cards), context.random);
  const points = spread(cards.map((card) => unseal(card.words).text));
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

function onBoard(state: State, command: BoardCommand, context: Context): Verdict {
  const seen = state.phase === "grouping" || state.settings.appears === "as-written";
  return seen ? decideOnBoard(state, command, context) : refuse({ type: "not-revealed" });
}

function isFacilitator(context: Context): boolean {
  return context.by.kind === "person" && context.by.role === "facilitator";
}
