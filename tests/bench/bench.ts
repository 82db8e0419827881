/**
 * `npx -y pnpm@12.21.0 bench`: Bocal against its peers and the floor, in one run on one machine. Runs are interleaved
 * (every peer once, then every peer again), so that a slow minute of the machine hits all of them alike.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { type PeerName, peers } from "./contract.ts";
import { flushMs } from "./disk.ts";
import { medians, now } from "./measure.ts";
import { readPlan } from "./plan.ts";
import { pickCores } from "./processes.ts";
import { putBetweenMarkers, report } from "./report.ts";
import type { ByPeer, Results } from "./results.ts";
import { runBrainstorm } from "./workloads/brainstorm.ts";
import { type KillsRow, runKills } from "./workloads/kills.ts";
import { runStorm } from "./workloads/storm.ts";

// The whole plan takes about 12 minutes. What has not begun after 14 does not begin; children end with this process.
const began = now();
const noLaterThan = began + 14 * 60_000;
setTimeout(() => {
  console.error("the bench took too long and was stopped");
  process.exit(1);
}, 16 * 60_000).unref();

const plan = readPlan(process.argv.slice(2));
const cores = pickCores();
const failures: string[] = [];
const results: Results = { brainstorms: await brainstorms(), storms: await storms(), kills: await kills() };
const text = report(results, { cores, repeats: plan.repeats, flushMs: flushMs() });
console.log(`\n${((now() - began) / 60_000).toFixed(1)} minutes`);

console.log(`\n${text}\n`);
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
if (plan.writes === "always" || (plan.writes === "when-complete" && failures.length === 0)) keep(text);

async function brainstorms(): Promise<Results["brainstorms"]> {
  const done: { size: (typeof plan.brainstorms)[number]; rows: Results["brainstorms"][number]["rows"] }[] =
    [];
  for (const size of plan.brainstorms) {
    // Only Bocal can hide cards. The 30 ms window is there for one goal only: CPU where the rate is high.
    const wanted = plan.peers.filter((peer) =>
      size.hidden ? peer === "bocal" : peer !== "hocuspocus-30" || !size.projectorFirst,
    );
    const kind = size.hidden
      ? "silent writing"
      : `brainstorm, projector ${size.projectorFirst ? "first" : "last"}`;
    const what = `${kind}, ${size.phones} x ${size.cardsPerSecond}`;
    done.push({ size, rows: await repeated(what, wanted, (peer) => runBrainstorm(peer, size, cores)) });
  }
  return done;
}

async function storms(): Promise<Results["storms"]> {
  const done: { size: (typeof plan.storms)[number]; rows: Results["storms"][number]["rows"] }[] = [];
  for (const size of plan.storms) {
    const wanted = plan.peers.filter((peer) => peer !== "hocuspocus-30");
    const what = `storm of ${size.phones}, ${size.returning ? "returning" : "first time"}`;
    done.push({ size, rows: await repeated(what, wanted, (peer) => runStorm(peer, size, cores)) });
  }
  return done;
}

async function kills(): Promise<Results["kills"]> {
  const rows = new Map<PeerName, KillsRow>();
  const { kills: planned } = plan;
  if (!planned) return rows;
  for (const peer of plan.peers) {
    if (peers[peer].storage === "none" || peer === "hocuspocus-30") continue;
    const count = peer === "bocal" ? planned.kills : plan.killsOfPeers;
    const row = await attempt(`kills, ${peer}`, () =>
      runKills(peer, { ...planned, kills: count }, { cores, noLaterThan }),
    );
    if (row && row.kills < count) failures.push(`kills, ${peer}: time for ${row.kills} of ${count} only`);
    if (row) rows.set(peer, row);
  }
  return rows;
}

async function repeated<Row extends Record<string, number>>(
  what: string,
  wanted: readonly PeerName[],
  run: (peer: PeerName) => Promise<Row>,
): Promise<ByPeer<Row>> {
  const runs = new Map<PeerName, Row[]>(wanted.map((peer) => [peer, []]));
  for (let repeat = 1; repeat <= plan.repeats; repeat++) {
    for (const [peer, rows] of runs) {
      const row = await attempt(`${what}, ${peer}, ${repeat} of ${plan.repeats}`, () => run(peer));
      if (row) rows.push(row);
    }
  }
  const some = [...runs].filter(([, rows]) => rows.length > 0);
  return new Map(some.map(([peer, rows]) => [peer, medians(rows)]));
}

/** A run that fails is told at the end and leaves a gap in the tables; the others go on. */
async function attempt<Row>(what: string, run: () => Promise<Row>): Promise<Row | null> {
  const start = now();
  if (start > noLaterThan) {
    failures.push(`${what}: no time was left for it`);
    return null;
  }
  try {
    const row = await run();
    console.log(`${what}: ${((now() - start) / 1000).toFixed(1)} s`);
    return row;
  } catch (error) {
    failures.push(`${what}: ${error instanceof Error ? error.message : error}`);
    console.log(`${what}: failed`);
    return null;
  }
}

function keep(results: string): void {
  const document = new URL("../../docs/performance.md", import.meta.url);
  writeFileSync(document, putBetweenMarkers(readFileSync(document, "utf8"), results));
  console.log("written to docs/performance.md");
}
