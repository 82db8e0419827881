import type { PersonId } from "../../base/ids.ts";
import { minuteMs } from "../../base/instant.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { organisationName } from "../../report/parts.ts";
import type { Cell, Column, Item, ItemKind, Section } from "../../report/section.ts";
import type { NamedRoom } from "../method.ts";
import { questionsOf } from "./asking.ts";
import { numbersOf } from "./numbers.ts";
import { bowlsOf, organisationOfPerson } from "./seats.ts";
import { isHarvesting, keptHighlights, shownPoll, shownTakeaways, wallSeats } from "./show-bowl.ts";
import type { Bowl, BowlQuestionId, Highlight, HighlightKind, Question, State } from "./state.ts";

/**
 * What the report says of a bowl: question by question what was kept, then what each takes away, the summary, who was in the
 * bowl. Nothing that was not shown: before the harvest it tells how much is still private (CC-06, CC-12).
 */
export function outcome(state: State, room: NamedRoom): readonly Section[] {
  const bowls = bowlsOf(state);
  if (bowls.length === 0)
    return [
      { kind: "note", word: "method-fishbowl" },
      { kind: "note", word: "bowl-phase-draft" },
      ...state.settings.bowls
        .flatMap(({ questions }) => questions)
        .map(({ text }): Section => ({ kind: "fact", word: "question", value: text })),
    ];
  return [
    { kind: "note", word: "method-fishbowl" },
    { kind: "note", word: `bowl-phase-${state.phase}` },
    ...bowls.flatMap((bowl) => bowlSections(state, bowl, room)),
    ...hiddenSections(state),
    ...takeawaySections(state, room),
    ...processSections(state),
    ...pollSections(state),
    ...summarySections(state),
    ...compositionSections(state, room),
  ];
}

const isShown = (state: State) => isHarvesting(state) || state.listOnWall;

function bowlSections(state: State, bowl: Bowl, room: NamedRoom): readonly Section[] {
  const questions = questionsOf(state, bowl.id);
  const asked = questions.filter(
    ({ status, spentMs }) => status === "current" || status === "done" || spentMs > 0,
  );
  const kept = isShown(state) ? keptHighlights(state).filter((each) => each.bowl === bowl.id) : [];
  const others = kept.filter(({ question }) => !asked.some(({ id }) => id === question));
  const parked = questions.filter(({ status }) => status === "parked");
  const several = state.bowlOrder.length > 1;
  return [
    ...(several ? [{ kind: "heading", word: "bowl", of: bowl.label } as const] : []),
    ...pictureSections(state, bowl, room),
    ...asked.flatMap((question, index) => questionSections(state, { question, index, kept }, room)),
    ...(others.length === 0
      ? []
      : [{ kind: "heading", word: "bowl-other-points" } as const, ...itemsOf(state, others, room)]),
    ...parkedSections(parked),
  ];
}

/** The round of chairs as the wall shows it at this moment; nothing once nobody sits there. */
function pictureSections(state: State, bowl: Bowl, room: NamedRoom): readonly Section[] {
  const seats = wallSeats(state, bowl, room);
  if (seats.every(({ state: chair }) => chair !== "taken")) return [];
  const chairs = seats.map(({ state: chair, name, organisation, reserved, kind }) => ({
    state: chair === "blocked" ? ("still" as const) : chair === "reserved" ? ("kept" as const) : chair,
    name: name ?? "",
    organisation: organisation ?? (chair === "reserved" ? (reserved?.organisation ?? null) : null),
    isOutside: kind === "waiting",
    isGuest: kind === "guest",
  }));
  const { organisations } = room;
  return [
    {
      kind: "picture",
      word: "picture",
      picture: { kind: "bowl", label: bowl.label, chairs, organisations },
    },
  ];
}

function questionSections(
  state: State,
  {
    question,
    index,
    kept,
  }: {
    readonly question: Question;
    readonly index: number;
    readonly kept: readonly Highlight[];
  },
  room: NamedRoom,
): readonly Section[] {
  const { status, spentMs, openedAt } = question;
  const ran = openedAt === null ? 0 : Math.max(0, state.clock.ms - openedAt);
  const mine = kept.filter((highlight) => highlight.question === question.id);
  const told = status === "current" || status === "done" || status === "parked" ? status : "upcoming";
  return [
    { kind: "title", number: index + 1, text: question.text },
    { kind: "fact", word: "bowl-state", value: { word: `bowl-question-${told}` } },
    { kind: "fact", word: "bowl-time", value: { ms: spentMs + ran } },
    ...(mine.length > 0 || !isShown(state)
      ? itemsOf(state, mine, room)
      : [{ kind: "note", word: "bowl-no-point" } as const]),
  ];
}

const kinds: readonly HighlightKind[] = ["agreement", "disagreement", "idea", "open-question", "commitment"];

/** Highlights by kind, with the number of notes behind each and, for a commitment, a name and a date. */
function itemsOf(state: State, highlights: readonly Highlight[], room: NamedRoom): readonly Section[] {
  return kinds.flatMap((kind): readonly Section[] => {
    const items = highlights
      .filter((highlight) => highlight.kind === kind)
      .map((highlight) => itemOf(state, highlight, room));
    const of: ItemKind = kind;
    return items.length === 0 ? [] : [{ kind: "items", of, items }];
  });
}

function itemOf(state: State, highlight: Highlight, room: NamedRoom): Item {
  const said = unseal(highlight.said);
  return {
    text: highlight.text,
    who:
      highlight.commitment?.who ??
      (said === null ? quotedFrom(highlight, room) : quotedAs(state, said, room)),
    day: highlight.commitment?.due ?? null,
    state: highlight.validated ? "bowl-validated" : "bowl-not-validated",
    about: textOfQuestion(state, highlight.question),
    times: highlight.notes.length,
  };
}

/** Edge case 14: by name only with that person's consent, else by institution, else by nobody. */
export function quotedAs(state: State, person: PersonId, room: NamedRoom): string | null {
  if (room.anonymity === "anonymous") return null;
  if (room.anonymity === "nominative" && entry(state.consents, person) === true) {
    const name = entry(room.names, person);
    if (name !== undefined && name !== "") return name;
  }
  const id = entry(room.people, person)?.organisation ?? organisationOfPerson(state, person);
  return organisationName(id, room);
}

/** In a copy of a session, from where the words came. */
function quotedFrom({ quoted }: Highlight, room: NamedRoom): string | null {
  return quoted == null || room.anonymity === "anonymous"
    ? null
    : organisationName(quoted.organisation, room);
}

function textOfQuestion(state: State, id: BowlQuestionId | null): string | null {
  return id === null ? null : (entry(state.questions, id)?.text ?? null);
}

function parkedSections(parked: readonly Question[]): readonly Section[] {
  if (parked.length === 0) return [];
  const items = parked.map(
    ({ text }): Item => ({
      text,
      who: null,
      day: null,
      state: "bowl-question-parked",
      about: null,
      times: null,
    }),
  );
  return [
    { kind: "heading", word: "bowl-parked-questions" },
    { kind: "items", of: "parked", items },
  ];
}

function hiddenSections(state: State): readonly Section[] {
  const notes = state.notesShown ? 0 : Object.keys(state.notes).length;
  const points = isShown(state) ? 0 : keptHighlights(state).length;
  return [
    ...(points === 0 ? [] : [{ kind: "note", word: "bowl-points-not-shown", count: points } as const]),
    ...(notes === 0 ? [] : [{ kind: "note", word: "bowl-notes-hidden", count: notes } as const]),
  ];
}

function takeawaySections(state: State, room: NamedRoom): readonly Section[] {
  const takeaways = shownTakeaways(state, room);
  if (takeaways.length === 0) return [];
  const lines = takeaways.map(({ text, name, organisation }) => ({
    text,
    times: 1,
    from: name ?? organisationName(organisation, room),
    under: [],
  }));
  return [
    { kind: "heading", word: "bowl-takeaways" },
    { kind: "list", lines },
  ];
}

/** How people talked leaves only if the group agreed. */
function processSections(state: State): readonly Section[] {
  if (!state.notesShown || !state.processShared) return [];
  const lines = Object.values(state.notes)
    .filter(({ task }) => task === "process")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ text }) => ({ text: unseal(text), times: 1, from: null, under: [] }));
  return lines.length === 0
    ? []
    : [
        { kind: "heading", word: "bowl-process" },
        { kind: "list", lines },
      ];
}

function pollSections(state: State): readonly Section[] {
  const poll = shownPoll(state);
  if (poll?.votes == null) return [];
  const { votes } = poll;
  return [
    { kind: "heading", word: "bowl-poll" },
    { kind: "text", text: poll.text },
    {
      kind: "table",
      word: "bowl-poll",
      columns: [
        { word: "bowl-option", type: "text" },
        { word: "bowl-votes", type: "number" },
      ],
      rows: poll.options.map((option, index) => [option, votes[index] ?? 0]),
    },
  ];
}

function summarySections({ summary, phase }: State): readonly Section[] {
  if (summary.text === "" || (phase !== "harvest" && phase !== "closed")) return [];
  return [
    { kind: "heading", word: "bowl-summary" },
    { kind: "text", text: summary.text },
    {
      kind: "note",
      word: summary.validated ? "bowl-summary-validated" : "bowl-summary-not-validated",
    },
  ];
}

/** Who was in the bowl, by institution; entries in bands, never a ranking; times only if the group agreed. */
function compositionSections(state: State, room: NamedRoom): readonly Section[] {
  const numbers = numbersOf(state, room);
  if (numbers.sat === 0) return [];
  const { once, twice, more } = numbers.bands;
  const bands: Section = {
    kind: "table",
    word: "bowl-bands",
    columns: [
      { word: "bowl-band", type: "text" },
      { word: "people", type: "number" },
    ],
    rows: [
      [{ word: "bowl-once" }, once],
      [{ word: "bowl-twice" }, twice],
      [{ word: "bowl-more" }, more],
    ],
  };
  const composition: readonly Section[] =
    numbers.byOrganisation.length === 0 ? [] : [organisationTable(state, numbers, room)];
  return [
    { kind: "heading", word: "bowl-composition" },
    { kind: "fact", word: "bowl-present", value: numbers.present },
    { kind: "fact", word: "bowl-sat", value: numbers.sat },
    ...composition,
    bands,
  ];
}

function organisationTable(state: State, numbers: ReturnType<typeof numbersOf>, room: NamedRoom): Section {
  const timed = state.numbersShared;
  const spoken = timed && numbers.byOrganisation.some((each) => each.spoken.ms > 0);
  const columns: Column[] = [
    { word: "organisation", type: "text" },
    { word: "bowl-present", type: "number" },
    { word: "bowl-sat", type: "number" },
    { word: "bowl-entries", type: "number" },
  ];
  if (timed) columns.push({ word: "bowl-seat-minutes", type: "number" });
  if (spoken) columns.push({ word: "bowl-spoken-minutes", type: "number" });
  const minutes = (ms: number) => Math.round((ms / minuteMs) * 10) / 10;
  const rows = numbers.byOrganisation.map((each): readonly Cell[] => [
    organisationName(each.organisation, room),
    each.present,
    each.sat,
    each.entries,
    ...(timed ? [minutes(each.seat.ms)] : []),
    ...(spoken ? [minutes(each.spoken.ms)] : []),
  ]);
  return { kind: "table", word: "bowl-composition", columns, rows };
}
