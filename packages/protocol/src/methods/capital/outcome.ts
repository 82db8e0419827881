import type { CapitalWord } from "../../report/capital-words.ts";
import { organisationName, parkedCardSections } from "../../report/parts.ts";
import type { Cell, Item, Section, Table } from "../../report/section.ts";
import type { NamedRoom } from "../method.ts";
import { shownFactor } from "./show.ts";
import { allViews, balanceOf, hiddenCards, oneSided, viewsIn } from "./views.ts";
import { type Factor, factors, type ShownFactor, type State, type View } from "./vocabulary.ts";

/** One page for the territory: timeline, three columns, what institutions see, the four sentences with levers and vigilance, checks. */
export function outcome(state: State, room: NamedRoom): readonly Section[] {
  const shown = factors.map((factor) => shownFactor(state, factor, room));
  const all = allViews(state, room);
  const side = oneSided(all);
  return [
    { kind: "note", word: "method-capital" },
    ...facts("capital-territory", state.territory),
    ...facts("capital-boundary", state.boundary),
    { kind: "note", word: `capital-${state.phase}` },
    ...(state.phase === "preparation" ? [] : [countsTable(shown)]),
    ...(side === null ? [] : [{ kind: "note", word: `capital-${side}` } as const]),
    ...shown.flatMap((factor) => factorSections(state, factor, room)),
    ...balanceSections(all, room),
    ...checkSections(all, state),
    ...hiddenSections(state),
    ...parkedCardSections(state.cards, room),
  ];
}

function facts(word: CapitalWord, value: string): readonly Section[] {
  return value === "" ? [] : [{ kind: "fact", word, value }];
}

function countsTable(shown: readonly ShownFactor[]): Table {
  return {
    kind: "table",
    word: "capital-counts",
    columns: [
      { word: "capital-factor", type: "text" },
      { word: "capital-plus", type: "number" },
      { word: "capital-minus", type: "number" },
      { word: "capital-both", type: "number" },
      { word: "capital-passes", type: "number" },
    ],
    rows: shown.map(({ label, plus, minus, both, passes }) => [label, plus, minus, both, passes]),
  };
}

function factorSections(
  state: State,
  { factor, label, synthesis, endorsed }: ShownFactor,
  room: NamedRoom,
): readonly Section[] {
  const views = viewsIn(state, factor, room);
  if (views.length === 0 && synthesis === null) return [];
  return [
    { kind: "title", number: null, text: label, depth: 1 },
    ...facts("capital-sentence", synthesis?.sentence ?? ""),
    ...(synthesis !== null && synthesis.sentence !== ""
      ? [{ kind: "fact", word: "capital-endorsed", value: endorsed } as const]
      : []),
    ...points("capital-levers", synthesis?.levers ?? []),
    ...points("capital-vigilance", synthesis?.vigilance ?? []),
    ...(views.length === 0 ? [] : [viewsTable(factor, views, room)]),
  ];
}

function points(word: CapitalWord, texts: readonly string[]): readonly Section[] {
  if (texts.length === 0) return [];
  return [
    { kind: "heading", word, depth: 2 },
    { kind: "list", lines: texts.map((text) => ({ text, times: 1, from: null, under: [] })) },
  ];
}

function viewsTable(factor: Factor, views: readonly View[], room: NamedRoom): Table {
  const isTimeline = factor === "trajectory";
  return {
    kind: "table",
    word: isTimeline ? "capital-timeline" : "capital-views",
    columns: [
      ...(isTimeline ? [{ word: "capital-when", type: "text" } as const] : []),
      { word: "text", type: "text" },
      { word: isTimeline ? "capital-effect" : "capital-sign", type: "text" },
      ...(isTimeline ? [{ word: "capital-scope", type: "text" } as const] : []),
      { word: "capital-tag", type: "text" },
      { word: "organisation", type: "text" },
      { word: "capital-flashes", type: "number" },
    ],
    rows: views.map(({ text, marks, plan, organisation, author, flashes = 0 }) => [
      ...(isTimeline ? [plan?.start ? plan.start : null] : []),
      text,
      wordOf(marks.sign),
      ...(isTimeline ? [wordOf(marks.scope)] : []),
      wordOf(marks.tag),
      author ?? organisationName(organisation, room),
      flashes === 0 ? null : flashes,
    ]),
  };
}

const words: Readonly<Record<string, CapitalWord>> = {
  plus: "capital-is-plus",
  minus: "capital-is-minus",
  both: "capital-is-both",
  inside: "capital-inside",
  outside: "capital-outside",
  shared: "capital-shared",
  felt: "capital-felt",
  "to-check": "capital-to-check",
};

function wordOf(mark: string | undefined): Cell {
  const word = mark === undefined ? undefined : words[mark];
  return word === undefined ? null : { word };
}

/** What each institution sees, so that a difference stays one (CS-06). */
function balanceSections(all: readonly View[], room: NamedRoom): readonly Section[] {
  const balance = balanceOf(all);
  if (balance.length === 0) return [];
  return [
    {
      kind: "table",
      word: "capital-balance",
      columns: [
        { word: "organisation", type: "text" },
        { word: "capital-plus", type: "number" },
        { word: "capital-minus", type: "number" },
        { word: "capital-both", type: "number" },
      ],
      rows: balance.map(({ organisation, plus, minus, both }) => [
        organisationName(organisation ?? undefined, room),
        plus,
        minus,
        both,
      ]),
    },
  ];
}

/** What is to be checked, with who fetches it: tasks like others, gathered with the actions of the day (CS-09). */
function checkSections(all: readonly View[], { settings }: State): readonly Section[] {
  const checks = all.filter(({ marks }) => marks.tag === "to-check");
  if (checks.length === 0) return [];
  const items = checks.map(({ text, zone, plan }): Item => {
    const end = plan?.end ?? "";
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(end);
    const label = settings.factors[zone as Factor].label;
    return {
      text,
      who: plan?.owner ? plan.owner : null,
      day: isDay ? end : null,
      state: "capital-to-check",
      about: isDay || end === "" ? label : `${label}, ${end}`,
      times: null,
    };
  });
  return [
    { kind: "heading", word: "capital-checks" },
    { kind: "items", of: "action", items },
  ];
}

/** Cards that nobody has seen are counted, never told (CC-12, CC-06). */
function hiddenSections(state: State): readonly Section[] {
  const count = hiddenCards(state);
  return count === 0 ? [] : [{ kind: "note", word: "cards-still-hidden", count }];
}
