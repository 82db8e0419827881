import { cpus, release } from "node:os";
import { peers } from "./contract.ts";
import { judge, type Verdict } from "./goals.ts";
import type { Cores } from "./processes.ts";
import type { ByPeer, Results } from "./results.ts";

const BEGIN = "<!-- bench:begin -->";
const END = "<!-- bench:end -->";

export interface Circumstances {
  readonly cores: Cores | null;
  readonly repeats: number;
  readonly flushMs: number;
}

/** The whole result as Markdown: where it was measured, the tables, the goals. */
export function report(results: Results, circumstances: Circumstances): string {
  const sections = [
    where(circumstances),
    ...brainstormTables(results),
    ...silenceTables(results),
    ...stormTables(results),
    ...killsTable(results.kills),
    ...goalsTable(judge(results)),
  ];
  return sections.join("\n\n");
}

/** The document with the results between its markers replaced; throws when the markers are not there. */
export function putBetweenMarkers(document: string, results: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`no place for results: ${BEGIN} and ${END} are missing`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${document.slice(end)}`;
}

function where({ cores, repeats, flushMs }: Circumstances): string {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores`;
  const pinned = cores
    ? `server on one core, phones on another${cores.projector === cores.load ? ", projector beside them" : ", projector on a third"}`
    : "processes not pinned: treat every figure with suspicion";
  const runs = repeats === 1 ? "one run each" : `medians of ${repeats} runs`;
  return `Measured ${day}: ${machine}, Linux ${release()}, Node ${process.version}; ${pinned}; ${runs}; one flush to this disk takes ${flushMs.toFixed(2)} ms.`;
}

function brainstormTables({ brainstorms }: Results): string[] {
  const shown = brainstorms.filter(({ size }) => !size.hidden);
  return shown.map(({ size, rows }) => {
    const { phones, cardsPerSecond, seconds, projectorFirst } = size;
    const joined = projectorFirst ? "joined first" : "joined last";
    const title = `**Brainstorm, ${phones} phones, ${cardsPerSecond} cards/s for ${seconds} s, projector ${joined}**`;
    const columns = table(rows, {
      "projector p50 / p99 ms": (row) => pair(row.projectorP50, row.projectorP99),
      "last phone p50 / p99 ms": (row) => pair(row.phoneP50, row.phoneP99),
      "taken p50 / p99 ms": (row) => pair(row.answerP50, row.answerP99),
      "server CPU s per 1000 cards": (row) => row.cpuPerThousand.toFixed(2),
      "of its core": (row) => percent(row.coreShare),
      arrived: (row) => percent(row.arrivedShare),
      "bytes per card and phone": (row) => row.bytesPerCardAndPhone.toFixed(0),
      "frames per phone": (row) => row.framesPerPhone.toFixed(0),
      "server KB per phone": (row) => row.residentKbPerPhone.toFixed(0),
      "load late p99 ms": (row) => decimal(row.loadLateMs),
    });
    return `${title}\n\n${columns}`;
  });
}

function silenceTables({ brainstorms }: Results): string[] {
  const hidden = brainstorms.filter(({ size, rows }) => size.hidden && rows.size > 0);
  return hidden.map(({ size, rows }) => {
    const { phones, cardsPerSecond, seconds } = size;
    const title = `**Silent writing, ${phones} phones, ${cardsPerSecond} cards/s for ${seconds} s: not comparable with the tables above, where everybody gets every card**`;
    const columns = table(rows, {
      "count on the wall p50 / p99 ms": (row) => pair(row.projectorP50, row.projectorP99),
      "taken p50 / p99 ms": (row) => pair(row.answerP50, row.answerP99),
      "server CPU s per 1000 cards": (row) => row.cpuPerThousand.toFixed(2),
      "of its core": (row) => percent(row.coreShare),
      counted: (row) => percent(row.arrivedShare),
      "bytes per card and phone": (row) => decimal(row.bytesPerCardAndPhone),
      "frames per phone": (row) => decimal(row.framesPerPhone),
      "load late p99 ms": (row) => decimal(row.loadLateMs),
    });
    return `${title}\n\n${columns}`;
  });
}

function stormTables({ storms }: Results): string[] {
  return storms.map(({ size, rows }) => {
    const who = size.returning ? "returning" : "for the first time (those that enrol, enrol)";
    const title = `**Join storm, ${size.phones} phones at once on a board of ${size.cards} cards, ${who}**`;
    const columns = table(rows, {
      "half / all have the board, ms": (row) => `${row.halfMs.toFixed(0)} / ${row.allMs.toFixed(0)}`,
      "server CPU s": (row) => row.cpuSeconds.toFixed(2),
      "server MB before": (row) => row.residentBeforeMb.toFixed(0),
      "peak growth MB": (row) => row.residentGrowthMb.toFixed(0),
      "KB per phone": (row) => row.kilobytesPerPhone.toFixed(0),
    });
    return `${title}\n\n${columns}`;
  });
}

function killsTable(kills: Results["kills"]): string[] {
  if (kills.size === 0) return [];
  const columns = table(kills, {
    kills: (row) => String(row.kills),
    acknowledged: (row) => String(row.acknowledged),
    "acknowledged and lost": (row) => String(row.acknowledgedAndLost),
    "shown to another": (row) => String(row.shown),
    "shown and lost": (row) => String(row.shownAndLost),
    doubled: (row) => String(row.doubled),
    "kills with a loss": (row) => String(row.killsWithLoss),
  });
  return [`**Kills, 50 cards/s, kill -9 after 0.3 to 2 s, one data folder for all**\n\n${columns}`];
}

function goalsTable(verdicts: readonly Verdict[]): string[] {
  if (verdicts.length === 0) return [];
  const lines = verdicts.map(({ goal, what, reached, target, unit }) => {
    const [is, wanted] =
      unit === "x"
        ? [`${reached.toFixed(2)}x`, `${target}x`]
        : [`${decimal(reached)} ${unit}`, `${target} ${unit}`];
    return `| ${goal} | ${what} | ${is} | ${wanted} | ${reached <= target ? "yes" : "not yet"} |`;
  });
  return [
    [
      "**Goals: Bocal divided by Hocuspocus in this run**\n",
      "| goal | what | reached | wanted, at most | there |",
      "|---|---|---|---|---|",
      ...lines,
    ].join("\n"),
  ];
}

function table<Row>(rows: ByPeer<Row>, columns: Readonly<Record<string, (row: Row) => string>>): string {
  const names = Object.keys(columns);
  const lines = [...rows].map(([peer, row]) => {
    const cells = Object.values(columns).map((cell) => cell(row));
    return `| ${[peers[peer].title, ...cells].join(" | ")} |`;
  });
  return [`| server | ${names.join(" | ")} |`, `|---|${names.map(() => "---|").join("")}`, ...lines].join(
    "\n",
  );
}

function pair(p50: number, p99: number): string {
  return Number.isNaN(p50) ? "–" : `${decimal(p50)} / ${decimal(p99)}`;
}

function decimal(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
