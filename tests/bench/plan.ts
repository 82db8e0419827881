import { parseArgs } from "node:util";
import { type PeerName, peers } from "./contract.ts";
import type { Brainstorm } from "./workloads/brainstorm.ts";
import type { Kills } from "./workloads/kills.ts";
import type { Storm } from "./workloads/storm.ts";

export interface Plan {
  readonly peers: readonly PeerName[];
  readonly repeats: number;
  readonly brainstorms: readonly Brainstorm[];
  readonly storms: readonly Storm[];
  readonly kills: Kills | null;
  /** Kills of a peer that is known to lose: fewer are enough to show it. */
  readonly killsOfPeers: number;
  /** Only the whole plan, without a gap, is worth keeping in the documentation; unless somebody insists. */
  readonly writes: "never" | "when-complete" | "always";
}

const usage = `bench [--quick] [--only brainstorm,storm,kills] [--peers ${Object.keys(peers).join(",")}]
      [--repeats 3] [--kills 100] [--write]
  --quick   small and short, to see that everything runs; its figures mean nothing
  --write   writes docs/performance.md although the plan was narrowed, or a run failed`;

const sizes = [
  { phones: 500, cardsPerSecond: 50 },
  { phones: 1000, cardsPerSecond: 200 },
];

/** What the command line asks for; a wrong word ends the process with the usage. */
export function readPlan(words: readonly string[]): Plan {
  try {
    return planFrom(words);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

function planFrom(words: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      only: { type: "string" },
      peers: { type: "string" },
      repeats: { type: "string" },
      kills: { type: "string" },
    },
  });
  const { quick, only, write } = values;
  const narrowed = quick || only !== undefined || values.peers !== undefined || values.repeats !== undefined;
  const wanted = (only ?? "brainstorm,storm,kills").split(",");
  const has = (part: string) => wanted.includes(part);
  const kills = wholeNumber(values.kills ?? (quick ? "1" : "100"));
  return {
    peers: peerNames(values.peers ?? Object.keys(peers).join(",")),
    repeats: wholeNumber(values.repeats ?? (quick ? "1" : "3")),
    brainstorms: has("brainstorm") ? (quick ? quickBrainstorms : brainstorms) : [],
    storms: has("storm")
      ? [false, true].map((returning) => ({ ...(quick ? smallRoom : bigRoom), returning }))
      : [],
    kills: has("kills") ? { kills, phones: 20, cardsPerSecond: 50, betweenMs: [300, 2000] } : null,
    killsOfPeers: Math.min(8, kills),
    writes: write ? "always" : !narrowed && kills >= 100 ? "when-complete" : "never",
  };
}

const brainstorms: readonly Brainstorm[] = [
  ...sizes.flatMap((size) =>
    [false, true].map((projectorFirst) => ({ ...size, seconds: 4, projectorFirst, hidden: false })),
  ),
  ...sizes.map((size) => ({ ...size, seconds: 4, projectorFirst: true, hidden: true })),
];
const quick = { phones: 50, cardsPerSecond: 50, seconds: 1 };
const quickBrainstorms: readonly Brainstorm[] = [
  { ...quick, projectorFirst: false, hidden: false },
  { ...quick, projectorFirst: true, hidden: false },
  { ...quick, projectorFirst: true, hidden: true },
];
const bigRoom = { phones: 500, cards: 500 };
const smallRoom = { phones: 50, cards: 50 };

function peerNames(list: string): PeerName[] {
  const known = Object.keys(peers) as PeerName[];
  const unknown = list.split(",").filter((name) => !known.some((peer) => peer === name));
  if (unknown.length > 0) throw new Error(`unknown peer: ${unknown.join(", ")}`);
  return known.filter((peer) => list.split(",").includes(peer));
}

function wholeNumber(word: string): number {
  if (!/^\d+$/.test(word) || Number(word) < 1) throw new Error(`not a whole number above 0: ${word}`);
  return Number(word);
}
