import { shownIn } from "../../board/cells/show.ts";
import type { ShownCard } from "../../board/cells/vocabulary.ts";
import type { Cell } from "../../board/frames/cell.ts";
import { spiralCell } from "../../board/frames/spiral.ts";
import { organisationName, parkedCardSections } from "../../report/parts.ts";
import type { Item, Line, Section } from "../../report/section.ts";
import type { NamedRoom } from "../method.ts";
import { shownCircles } from "./actors.ts";
import { outside, recordOf } from "./frame.ts";
import { cardsAcross, shownCells } from "./show.ts";
import type { State } from "./vocabulary.ts";

/**
 * The spiral on paper: the matrix (cycle, phase, state, facts, wishes, owner, days), each cell's cards, circles with newcomers,
 * transition conditions, snapshots. The matrix says the same as the drawing.
 */
export function outcome(state: State, room: NamedRoom): readonly Section[] {
  const { territory } = state.settings;
  return [
    { kind: "note", word: "method-spiral" },
    ...(territory === "" ? [] : [{ kind: "fact", word: "spiral-territory", value: territory } as const]),
    { kind: "note", word: `spiral-${state.phase}` },
    ...pictureSections(state),
    matrix(state),
    ...cellSections(state, room),
    ...outsideSections(state, room),
    ...circleSections(state),
    ...transitionSections(state),
    ...stepSections(state, room),
    ...parkedCardSections(state.cards, room),
  ];
}

function pictureSections(state: State): readonly Section[] {
  if (state.phase === "preparation") return [];
  const { territory, cycles, phases } = state.settings;
  return [
    {
      kind: "picture",
      word: "picture",
      picture: {
        kind: "spiral",
        territory,
        cycles: cycles.map(({ label }) => label),
        phases: phases.map(({ short, label }) => ({ short, label })),
        cells: shownCells(state)
          .filter(({ cell }) => cell !== outside)
          .map(({ cell, status, facts, wishes }) => ({ cell, status, facts, wishes })),
      },
    },
  ];
}

function matrix(state: State): Section {
  const { cycles, phases } = state.settings;
  const shown = new Map(shownCells(state).map((cell) => [cell.cell, cell]));
  return {
    kind: "table",
    word: "spiral-matrix",
    columns: [
      { word: "spiral-cell", type: "text" },
      { word: "spiral-cycle", type: "text" },
      { word: "spiral-phase", type: "text" },
      { word: "state", type: "text" },
      { word: "spiral-facts", type: "number" },
      { word: "spiral-wishes", type: "number" },
      { word: "who", type: "text" },
      { word: "spiral-start", type: "text" },
      { word: "spiral-end", type: "text" },
      { word: "reason", type: "text" },
    ],
    rows: cycles.flatMap((cycle, c) =>
      phases.map((phase, p) => {
        const cell = spiralCell({ cycle: c + 1, phase: p + 1 });
        const { status, reason, start, end, owner } = recordOf(state, cell);
        const { facts = 0, wishes = 0 } = shown.get(cell) ?? {};
        return [
          `${c + 1}.${p + 1}`,
          cycle.label,
          phase.label,
          { word: `spiral-${status}` as const },
          facts,
          wishes,
          owner === "" ? null : owner,
          start === "" ? null : start,
          end === "" ? null : end,
          reason === "" ? null : reason,
        ];
      }),
    ),
  };
}

function cellSections(state: State, room: NamedRoom): readonly Section[] {
  const { cycles, phases } = state.settings;
  return cycles.flatMap((cycle, c) =>
    phases.flatMap((phase, p): readonly Section[] => {
      const cell = spiralCell({ cycle: c + 1, phase: p + 1 });
      const cards = shownIn(state.cards, cell, room);
      if (cards.length === 0) return [];
      const title = `${cycle.label}, ${p + 1}. ${phase.label}`;
      return [{ kind: "title", number: null, text: title }, ...passSections(cards, room)];
    }),
  );
}

function outsideSections(state: State, room: NamedRoom): readonly Section[] {
  const cards = shownIn(state.cards, outside, room);
  if (cards.length === 0) return [];
  return [{ kind: "heading", word: "spiral-outside" }, ...passSections(cards, room)];
}

/** Facts first, then wishes, each under its name. */
function passSections(cards: readonly ShownCard[], room: NamedRoom): readonly Section[] {
  return (["fact", "wish"] as const).flatMap((pass): readonly Section[] => {
    const of = cards.filter(({ marks }) => (marks.pass ?? "fact") === pass);
    if (of.length === 0) return [];
    return [
      { kind: "heading", word: pass === "fact" ? "spiral-facts" : "spiral-wishes", depth: 3 },
      { kind: "list", lines: of.map((card) => lineOf(card, room)) },
    ];
  });
}

function lineOf(card: ShownCard, room: NamedRoom): Line {
  return {
    text: card.text,
    times: 1,
    from: card.author ?? organisationName(card.organisation, room),
    under: [],
  };
}

function circleSections(state: State): readonly Section[] {
  const circles = shownCircles(state.circles);
  if (circles.every(({ actors }) => actors.length === 0)) return [];
  return [
    {
      kind: "table",
      word: "spiral-circles",
      columns: [
        { word: "spiral-cycle", type: "text" },
        { word: "spiral-actors", type: "text" },
        { word: "spiral-newcomers", type: "text" },
      ],
      rows: circles.map(({ actors, newcomers }, index) => [
        state.settings.cycles[index]?.label ?? String(index + 1),
        actors.join(", "),
        newcomers.join(", "),
      ]),
    },
  ];
}

function transitionSections(state: State): readonly Section[] {
  const rows = Object.entries(state.transitions).map(([cycle, { conditions, owner, due }]) => [
    state.settings.cycles[Number(cycle) - 1]?.label ?? cycle,
    conditions.join(" ; "),
    owner,
    due,
  ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      word: "spiral-transitions",
      columns: [
        { word: "spiral-cycle", type: "text" },
        { word: "spiral-conditions", type: "text" },
        { word: "who", type: "text" },
        { word: "day", type: "text" },
      ],
      rows,
    },
  ];
}

/** Cards that somebody carries or that have a day: what the report gathers, and what goes into the calendar. */
function stepSections(state: State, room: NamedRoom): readonly Section[] {
  const planned = shownEverywhere(state, room).filter(({ plan }) => plan !== undefined);
  if (planned.length === 0) return [];
  const items = planned.map(({ text, plan, zone }): Item => {
    const day = [plan?.end, plan?.start].find((each) => /^\d{4}-\d{2}-\d{2}$/.test(each ?? ""));
    return {
      text,
      who: plan?.owner ? plan.owner : null,
      day: day ?? null,
      state: null,
      about: zone === outside ? null : zone.replace(/^c(\d+)-p(\d+)$/, "$1.$2"),
      times: null,
    };
  });
  return [{ kind: "items", of: "step", items }];
}

function shownEverywhere(state: State, room: NamedRoom): readonly ShownCard[] {
  const cells: readonly Cell[] = [...shownCells(state).map(({ cell }) => cell)];
  return cells.flatMap((cell) => cardsAcross(state, cell, room).filter(({ zone }) => zone === cell));
}
