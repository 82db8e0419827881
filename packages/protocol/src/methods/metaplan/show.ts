import type { CardId, OrganisationId, PersonId } from "../../base/ids.ts";
import { type ById, entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { layoutOf } from "../../board/geometry.ts";
import type { NamedRoom } from "../method.ts";
import { hasBoard, plainBoard, unreadOf } from "./board.ts";
import { cardsForSomebody } from "./enter-for.ts";
import { showLateToAll, showLateToMe, showLateToScreen, showLateToStaff } from "./late/show.ts";
import { legendOf, paperFor, shapesOf } from "./legend.ts";
import { showMiddleToAll, showMiddleToMe, showMiddleToScreen, showMiddleToStaff } from "./middle/show.ts";
import { phases } from "./phase.ts";
import { whyNotClose, whyNotGo, whyNotReopen, whyNotReveal, whyNotStart } from "./phases.ts";
import type { Card, Metaplan, QueuedCard, Reading, Silences, StaffCard, State } from "./vocabulary.ts";
import { whyNotPass, whyNotWrite } from "./writer.ts";
import { cardsEach } from "./writing.ts";
import { broughtCards, cardsOf, mostWritten } from "./written.ts";

type Shown = Metaplan["shown"];

/** The console: counts while cards are hidden (CC-06, CC-16), and what was put aside once they are not. */
export function showStaff(state: State, room: NamedRoom): Shown["staff"] {
  const silences = silencesOf(state, room);
  return {
    question: state.settings.question,
    phase: state.phase,
    legend: legendOf(state.settings, room),
    settings: state.settings,
    quota: state.quota,
    proposedQuota: cardsEach(participants(room).length),
    quotaLeast: Math.max(1, mostWritten(state)),
    received: received(state),
    enteredFor: cardsForSomebody(state, room),
    brought: broughtCards(state).length,
    entered: origins(state).filter(({ entered }) => entered).length,
    silences,
    byOrganisation: receivedByOrganisation(state, room),
    parked: state.opened ? parkedCards(state, room) : [],
    page: state.page,
    pages: pagesOf(state),
    whyNotStart: whyNotStart(state),
    whyNotClose: whyNotClose(state),
    whyNotReopen: whyNotReopen(state),
    whyNotReveal: whyNotReveal(state),
    whyNotGo: whyNotGoAnywhere(state),
    reading: readingOf(state),
    queue: queueOf(state, room),
    hasBoard: hasBoard(state),
    middle: showMiddleToStaff(state),
    late: showLateToStaff(state, room),
  };
}

/** The wall: question, legend, how many cards came; the cards themselves only through the board, once revealed. */
export function showScreen(state: State, room: NamedRoom): Shown["screen"] {
  return {
    question: state.settings.question,
    phase: state.phase,
    legend: legendOf(state.settings, room),
    shapes: shapesOf(state.settings),
    appears: state.settings.appears,
    quota: state.quota,
    received: received(state),
    reading: readingOf(state),
    page: Math.min(state.page, pagesOf(state) - 1),
    pages: pagesOf(state),
    hasBoard: hasBoard(state),
    middle: showMiddleToScreen(state),
    late: showLateToScreen(state, room),
  };
}

export function showPublic(state: State, room: NamedRoom): Shown["public"] {
  return {
    question: state.settings.question,
    phase: state.phase,
    legend: legendOf(state.settings, room),
    shapes: shapesOf(state.settings),
    colours: state.settings.colours,
    appears: state.settings.appears,
    quota: state.quota,
    reading: heldUp(state),
    hasBoard: hasBoard(state),
    middle: showMiddleToAll(state),
    late: showLateToAll(state, room),
  };
}

/** One phone: its own cards, whole, with the commands that wrote them; nothing of anybody else. */
export function showMe(state: State, person: PersonId, room: NamedRoom): Shown["me"] {
  const me = entry(room.people, person);
  return {
    cards: cardsOf(state, person).map((card) => {
      const { text, original } = unseal(card.words);
      return {
        id: card.id,
        command: unseal(card.writtenBy),
        text: original ?? text,
        paper: card.paper,
        ...(card.shape === "idea" ? {} : { shape: card.shape }),
        parked: card.parked,
        ...(card.enteredFor ? { enteredFor: true } : {}),
      };
    }),
    passes: entry(state.passes, person) === true,
    seen: entry(state.seen, person) === true,
    paper: paperFor(state.settings, room, me?.group ?? null, undefined),
    fromMyOrganisation: me ? Math.min(2, hereByOrganisation(room).get(me.organisation) ?? 0) : 0,
    whyNotWrite: whyNotWrite(state, person),
    whyNotPass: whyNotPass(state, person),
    middle: showMiddleToMe(state, person),
    late: showLateToMe(state, person),
  };
}

function participants(room: NamedRoom) {
  return Object.values(room.people).filter(({ left }) => !left);
}

// Every phone asks whenever somebody comes: counted once for each set of people. A cache of a pure function.
const counted = new WeakMap<NamedRoom["people"], ReadonlyMap<OrganisationId | null, number>>();

function hereByOrganisation(room: NamedRoom): ReadonlyMap<OrganisationId | null, number> {
  const known = counted.get(room.people);
  if (known !== undefined) return known;
  const counts = new Map<OrganisationId | null, number>();
  for (const { organisation } of participants(room))
    counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  counted.set(room.people, counts);
  return counts;
}

/** Cards deposited; clones share an origin and count once (MP-19). */
function received(state: State): number {
  return origins(state).length;
}

/** What was written here, without clones and without what another activity gave. */
function origins(state: State): readonly Card[] {
  return Object.values(state.cards).filter(
    (card) => card.origin === card.id && card.shape !== "precision" && card.broughtFrom === null,
  );
}

/** Who wrote, opened only, passes, or has not opened: four numbers and no name (CC-16). */
function silencesOf(state: State, room: NamedRoom): Silences {
  const hasWritten = (person: PersonId) => cardsOf(state, person).length > 0;
  let wrote = 0;
  let openedOnly = 0;
  let passes = 0;
  let notOpened = 0;
  for (const { id } of participants(room)) {
    if (hasWritten(id)) wrote++;
    else if (entry(state.passes, id)) passes++;
    else if (entry(state.seen, id)) openedOnly++;
    else notOpened++;
  }
  return { wrote, openedOnly, passes, notOpened };
}

/**
 * Cards received by organisation (CC-17), once the deposit is closed: while people write, 0 or 1 beside a lone member would tell
 * who is silent (CC-16). Counts of an anonymous collection are never told apart.
 */
function receivedByOrganisation(state: State, room: NamedRoom): ById<number> {
  if (room.anonymity === "anonymous" || state.phase === "preparation" || state.phase === "writing") return {};
  const counts: Record<string, number> = {};
  for (const { organisation } of origins(state)) {
    if (organisation !== null) counts[organisation] = (counts[organisation] ?? 0) + 1;
  }
  return counts;
}

/** In the order of their ids, which says nothing of who wrote when (MP-12). */
function parkedCards(state: State, room: NamedRoom): readonly StaffCard[] {
  return Object.values(state.cards)
    .filter((card) => card.parked !== null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((card) => ({
      id: card.id,
      text: unseal(card.words).text,
      paper: card.paper,
      organisation: room.anonymity === "anonymous" ? null : card.organisation,
      author: room.anonymity === "nominative" ? (entry(room.names, unseal(card.author)) ?? null) : null,
      reason: card.parked ?? "",
    }));
}

function whyNotGoAnywhere(state: State): Shown["staff"]["whyNotGo"] {
  return Object.fromEntries(
    phases.map((phase) => [phase, whyNotGo(state, phase)]),
  ) as unknown as Shown["staff"]["whyNotGo"];
}

function heldUp(state: State): CardId | null {
  if (state.phase !== "reading" || state.reading === null) return null;
  const card = entry(state.cards, state.reading);
  return card?.read && card.parked === null ? card.id : null;
}

function readingOf(state: State): Reading {
  const left = unreadOf(state).length;
  const read = origins(state).filter((card) => card.read).length;
  return { card: heldUp(state), read, of: read + left };
}

/** The cards to read: in the order that was drawn, and behind it those that were written since, by ids, which say nothing. */
function queueOf(state: State, room: NamedRoom): readonly QueuedCard[] {
  if (state.phase !== "reading") return [];
  const rank = new Map(state.queue.map((id, index) => [id, index]));
  return unreadOf(state)
    .toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map((card) => ({
      id: card.id,
      text: unseal(card.words).text,
      paper: card.paper,
      organisation: room.anonymity === "anonymous" ? null : card.organisation,
      ...(card.enteredFor && room.anonymity === "nominative" ? { enteredFor: true } : {}),
    }));
}

function pagesOf(state: State): number {
  return state.opened ? layoutOf(plainBoard(state)).pages : 1;
}
