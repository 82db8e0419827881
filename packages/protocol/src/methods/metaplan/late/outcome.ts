import type { Column, Item, Section } from "../../../report/section.ts";
import type { ReportWord } from "../../../report/word.ts";
import { voteSections } from "../../../vote/report.ts";
import type { NamedRoom } from "../../method.ts";
import type { State } from "../vocabulary.ts";
import { showLateToStaff, shownAction, shownThemes } from "./show.ts";
import { notBegun } from "./start.ts";
import type { ShownAction, ShownTheme } from "./vocabulary.ts";

/** What the report says of the late half: theme list with both tallies, votes, what was decided and by whom, actions. */
export function lateSections(state: State, room: NamedRoom): readonly Section[] {
  const { late } = state;
  if (late === notBegun && showLateToStaff(state, room) === null) return [];
  const themes = shownThemes(state, room);
  const actions = Object.values(late.actions).map((action) => shownAction(action, room.names));
  const votes = [...late.votesBefore.map(({ vote }) => vote), late.vote].filter(
    ({ phase, rules }) => phase !== "prepared" || rules.criterion !== "",
  );
  return [
    ...themeSections(themes, showLateToStaff(state, room)?.changedSinceVote ?? false),
    ...votes.flatMap((vote) => voteSections(vote, room)),
    ...decisionSections(themes, late.decider),
    ...actionSections(actions, themes),
  ];
}

function themeSections(themes: readonly ShownTheme[], changed: boolean): readonly Section[] {
  if (themes.length === 0) return [];
  const both = themes.some(({ share }) => share !== null);
  const columns: Column[] = [
    { word: "title", type: "text" },
    { word: "number", type: "number" },
    { word: "points-each-person", type: "number" },
    { word: "rank-each-person", type: "number" },
    ...(both
      ? ([
          { word: "points-each-organisation", type: "number" },
          { word: "rank-each-organisation", type: "number" },
        ] as const)
      : []),
    { word: "theme-next", type: "text" },
    { word: "reason", type: "text" },
  ];
  const rows = themes.map(({ title, number, points, rank, share, shareRank, decision }) => [
    title,
    number,
    points,
    rank,
    ...(both ? [share, shareRank] : []),
    { word: stateWord(decision?.kind ?? null) },
    decision?.reason ?? null,
  ]);
  return [
    { kind: "heading", word: "themes" },
    ...(changed ? [{ kind: "note", word: "themes-changed" } as const] : []),
    { kind: "table", word: "themes", columns, rows },
  ];
}

function stateWord(kind: "retained" | "parked" | "dropped" | null): ReportWord {
  return kind === null ? "theme-undecided" : `theme-${kind}`;
}

/** What was decided, and who decided it: told apart from the tally, which advises (PR-14). */
function decisionSections(themes: readonly ShownTheme[], decider: string): readonly Section[] {
  const items = themes.flatMap(({ title, decision }): readonly Item[] =>
    decision === null
      ? []
      : [
          {
            text: title,
            who: decider === "" ? null : decider,
            day: null,
            state: stateWord(decision.kind),
            about: decision.reason === "" ? null : decision.reason,
            times: null,
          },
        ],
  );
  if (items.length === 0) return [];
  return [
    { kind: "heading", word: "decisions" },
    ...(decider === "" ? [] : [{ kind: "fact", word: "decider", value: decider } as const]),
    { kind: "items", of: "decision", items },
  ];
}

function actionSections(actions: readonly ShownAction[], themes: readonly ShownTheme[]): readonly Section[] {
  if (actions.length === 0) return [];
  const standing = actions.filter(({ aside }) => aside === null);
  const aside = actions.filter((action) => action.aside !== null);
  return [
    { kind: "heading", word: "actions" },
    ...(standing.length === 0
      ? []
      : [
          {
            kind: "items",
            of: "action",
            items: standing.map((action) => actionItem(action, themes)),
          } as const,
          actionTable(standing, themes),
        ]),
    ...(aside.length === 0
      ? []
      : [
          { kind: "heading", word: "actions-aside", depth: 2 } as const,
          {
            kind: "list",
            lines: aside.map(({ title, aside: reason }) => ({
              text: title,
              times: 1,
              from: reason === "" ? null : reason,
              under: [],
            })),
          } as const,
        ]),
  ];
}

function actionItem({ title, owner, due, lacks, theme }: ShownAction, themes: readonly ShownTheme[]): Item {
  return {
    text: title,
    who: owner?.name ?? null,
    day: due,
    state: lacks.length === 0 ? "engaged" : "lead",
    about: themes.find(({ id }) => id === theme)?.title ?? null,
    times: null,
  };
}

function actionTable(actions: readonly ShownAction[], themes: readonly ShownTheme[]): Section {
  return {
    kind: "table",
    word: "actions",
    columns: [
      { word: "title", type: "text" },
      { word: "theme", type: "text" },
      { word: "action-description", type: "text" },
      { word: "action-owner", type: "text" },
      { word: "action-helpers", type: "text" },
      { word: "action-means", type: "text" },
      { word: "day", type: "day" },
      { word: "action-realistic", type: "text" },
      { word: "action-side-effects", type: "text" },
      { word: "state", type: "text" },
    ],
    rows: actions.map((action) => [
      action.title,
      themes.find(({ id }) => id === action.theme)?.title ?? null,
      action.description,
      action.owner?.name ?? null,
      [...action.helpers, action.others].filter((each) => each !== "").join(", "),
      action.means,
      action.due,
      action.realistic === null ? null : { word: action.realistic ? "yes" : "no" },
      action.sideEffects,
      { word: action.lacks.length === 0 ? "engaged" : "lead" },
    ]),
  };
}
