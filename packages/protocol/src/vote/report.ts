import type { OrganisationId } from "../base/ids.ts";
import { entry } from "../base/record.ts";
import type { Column, Section } from "../report/section.ts";
import type { Organisation } from "../room/organisation.ts";
import { isFew, type ResultsRoom, resultsOf } from "./count.ts";
import type { OptionResult, Tally, VoteResults } from "./result.ts";
import type { Vote } from "./vote.ts";

/** What a report says of one vote: the rules as announced, both tallies, who carries what, the reserve. Ballots never. */
export function voteSections(vote: Vote, room: ResultsRoom): readonly Section[] {
  const results = resultsOf(vote, room);
  return [
    { kind: "heading", word: "vote" },
    ...ruleSections(vote),
    ...(results === null ? [withheld(vote, room)] : resultSections(vote, results, room)),
  ];
}

function ruleSections({ rules, reopened }: Vote): readonly Section[] {
  const { criterion, budget, cap, ownAllowed, mustSpendAll } = rules;
  return [
    { kind: "fact", word: "vote-criterion", value: criterion },
    { kind: "fact", word: "vote-budget", value: budget },
    { kind: "fact", word: "vote-cap", value: cap ?? { word: "vote-free" } },
    { kind: "fact", word: "vote-own", value: { word: ownAllowed ? "yes" : "no" } },
    { kind: "fact", word: "vote-spend-all", value: { word: mustSpendAll ? "yes" : "no" } },
    ...(reopened ? [{ kind: "note", word: "vote-reopened" } as const] : []),
  ];
}

function withheld(vote: Vote, room: ResultsRoom): Section {
  if (vote.phase !== "closed") return { kind: "note", word: "vote-still-open" };
  return { kind: "note", word: isFew(vote, room.anonymity) ? "vote-few" : "vote-none" };
}

function resultSections(vote: Vote, results: VoteResults, room: ResultsRoom): readonly Section[] {
  const reserve = results.options.filter((each) => each.reserve);
  const sections: Section[] = [
    { kind: "fact", word: "ballots", value: results.ballots },
    ...(results.proxies > 0
      ? [{ kind: "fact", word: "ballots-entered", value: results.proxies } as const]
      : []),
    ...(results.byOrganisation
      ? [{ kind: "fact", word: "organisations-voting", value: results.organisations } as const]
      : []),
    ...absentSections(results.absent, room.organisations),
    { kind: "note", word: "vote-advises" },
    table(results, "dots", vote.rules.kind === "wishes" ? "vote-important" : "vote-table"),
  ];
  if (vote.rules.kind === "wishes")
    sections.push(table(results, "wish", "vote-wishes"), carrierTable(results, room));
  if (reserve.length > 0) {
    sections.push({ kind: "heading", word: "reserve", depth: 2 });
    sections.push({
      kind: "list",
      lines: reserve.map(({ text }) => ({ text, times: 1, from: null, under: [] })),
    });
  }
  return sections;
}

/** An organisation with nobody who voted is absent, which is not zero. */
function absentSections(
  absent: readonly OrganisationId[],
  organisations: readonly Organisation[],
): readonly Section[] {
  const names = organisations.filter(({ id }) => absent.includes(id)).map(({ name }) => name);
  return names.length === 0 ? [] : [{ kind: "fact", word: "organisations-absent", value: names.join(", ") }];
}

function table(
  results: VoteResults,
  question: "dots" | "wish",
  word: "vote-table" | "vote-important" | "vote-wishes",
): Section {
  const both = results.byOrganisation;
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
    { word: "voters", type: "number" },
    ...(both ? ([{ word: "organisations", type: "number" }] as const) : []),
    { word: "spread", type: "text" },
    { word: "state", type: "text" },
  ];
  return {
    kind: "table",
    word,
    columns,
    rows: ranked(results, question).map((each) => row(each, question, both)),
  };
}

/** Best first; what was withdrawn comes last. */
function ranked(results: VoteResults, question: "dots" | "wish"): readonly OptionResult[] {
  const rank = (option: OptionResult) => option[question]?.rank ?? Number.MAX_SAFE_INTEGER;
  return results.options.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
}

function row(option: OptionResult, question: "dots" | "wish", both: boolean) {
  const { points, rank, share, shareRank, voters, organisations, spread } = option[question] ?? none;
  return [
    option.text,
    option.number,
    points,
    rank,
    ...(both ? [share, shareRank] : []),
    voters,
    ...(both ? [organisations] : []),
    spreadText(spread),
    option.withdrawn ? ({ word: "option-taken-back" } as const) : null,
  ];
}

const none: Tally = {
  points: 0,
  rank: null,
  share: null,
  shareRank: null,
  moves: false,
  voters: 0,
  organisations: null,
  spread: [],
};

/** How many people gave how much: `3 × 2, 1 × 1`. */
function spreadText(spread: readonly number[]): string {
  return spread
    .map((people, dots) => ({ people, dots }))
    .filter(({ people, dots }) => people > 0 && dots > 0)
    .toReversed()
    .map(({ people, dots }) => `${people} × ${dots}`)
    .join(", ");
}

function carrierTable(results: VoteResults, { organisations }: ResultsRoom): Section {
  const nameById = Object.fromEntries(organisations.map(({ id, name }) => [id, name]));
  return {
    kind: "table",
    word: "carriers",
    columns: [
      { word: "title", type: "text" },
      { word: "number", type: "number" },
      { word: "count", type: "number" },
      { word: "who", type: "text" },
      { word: "state", type: "text" },
    ],
    rows: results.options.map(({ text, number, carriers, withoutCarrier }) => {
      const from = carriers?.organisations.flatMap((id) => entry(nameById, id) ?? []) ?? [];
      const names = carriers?.names.length ? carriers.names : from;
      return [
        text,
        number,
        carriers?.count ?? 0,
        names.join(", "),
        withoutCarrier ? { word: "without-carrier" as const } : null,
      ];
    }),
  };
}
