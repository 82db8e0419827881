/**
 * Kills: people write, the server is killed without warning at a random moment, started again on the same folder, and a
 * newcomer reads the board. A card that was acknowledged, or that another client had on its screen, must be there, once.
 * A kill does not test the disk: only what the process still held can be lost.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { PeerName } from "../contract.ts";
import { seededRandom } from "../measure.ts";
import type { Cores } from "../processes.ts";
import { house } from "./house.ts";

export interface Kills {
  readonly kills: number;
  readonly phones: number;
  readonly cardsPerSecond: number;
  readonly betweenMs: readonly [number, number];
}

export type KillsRow = {
  kills: number;
  posted: number;
  acknowledged: number;
  acknowledgedAndLost: number;
  shown: number;
  shownAndLost: number;
  doubled: number;
  killsWithLoss: number;
};

export async function runKills(
  name: PeerName,
  { kills, phones, cardsPerSecond, betweenMs }: Kills,
  cores: Cores | null,
): Promise<KillsRow> {
  const random = seededRandom(20_260_101);
  const [earliest, latest] = betweenMs;
  const row = { ...nothing };
  for (let kill = 0; kill < kills; kill++) {
    const afterMs = earliest + random() * (latest - earliest);
    const found = await killOnce(name, { phones, cardsPerSecond, afterMs }, cores);
    for (const key of keys) row[key] += found[key];
  }
  return row;
}

const nothing: KillsRow = {
  kills: 0,
  posted: 0,
  acknowledged: 0,
  acknowledgedAndLost: 0,
  shown: 0,
  shownAndLost: 0,
  doubled: 0,
  killsWithLoss: 0,
};
const keys = Object.keys(nothing) as (keyof KillsRow)[];

async function killOnce(
  name: PeerName,
  { phones, cardsPerSecond, afterMs }: { phones: number; cardsPerSecond: number; afterMs: number },
  cores: Cores | null,
): Promise<KillsRow> {
  const { startServer, startLoad, dataFolder, close } = house(name, cores);
  try {
    const folder = dataFolder();
    const { server, port } = await startServer(folder);
    const crowd = startLoad("load");
    const ground = await crowd.ask("lay", { peer: name, port, phones, cards: 0, hidden: false });
    await crowd.ask("join", { peer: name, ground, role: "phone", clients: phones + 1 });
    await crowd.ask("keepPosting", { cardsPerSecond });
    await pause(afterMs);
    await server.stop("SIGKILL");
    // What the server had already handed to the system still arrives.
    await pause(100);
    const { posted, acknowledged, shown } = await crowd.ask("reckon", null);

    const again = await startServer(folder);
    const texts = await crowd.ask("read", { peer: name, ground: { ...ground, port: again.port } });
    const kept = new Set(texts);
    const missing = (list: readonly string[]) => list.filter((text) => !kept.has(text)).length;
    return {
      kills: 1,
      posted,
      acknowledged: acknowledged.length,
      acknowledgedAndLost: missing(acknowledged),
      shown: shown.length,
      shownAndLost: missing(shown),
      doubled: texts.length - kept.size,
      killsWithLoss: missing(acknowledged) > 0 ? 1 : 0,
    };
  } finally {
    await close();
  }
}
