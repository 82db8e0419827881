/**
 * Kills: people write, the server is killed without warning at a random moment, started again on the same folder, and a
 * newcomer reads the board. A card that was acknowledged, or that another client had on its screen, must be there, once.
 * A kill does not test the disk: only what the process still held can be lost.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { PeerName } from "../contract.ts";
import { now, seededRandom } from "../measure.ts";
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

// More cards than are written before a kill: a server that keeps one board for all of them gets no text twice.
const FAR_APART = 1000;

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

/** One data folder for all kills: each time the log is longer. No kill begins after `noLaterThan`, on the clock of `now`. */
export async function runKills(
  name: PeerName,
  { kills, phones, cardsPerSecond, betweenMs }: Kills,
  { cores, noLaterThan }: { readonly cores: Cores | null; readonly noLaterThan: number },
): Promise<KillsRow> {
  const random = seededRandom(20_260_101);
  const [earliest, latest] = betweenMs;
  const row = { ...nothing };
  const { startServer, startLoad, dataFolder, close } = house(name, cores);
  try {
    const folder = dataFolder();
    let crowd = startLoad("load");
    let { server, port } = await startServer(folder);
    while (row.kills < kills && now() < noLaterThan) {
      const ground = await crowd.ask("lay", { peer: name, port, phones, cards: 0, hidden: false });
      await crowd.ask("join", { peer: name, ground, role: "phone", clients: phones + 1 });
      await crowd.ask("keepPosting", { cardsPerSecond, firstCard: row.kills * FAR_APART });
      await pause(earliest + random() * (latest - earliest));
      await server.stop("SIGKILL");
      // What the server had already handed to the system still arrives.
      await pause(100);
      const witness = crowd;
      const { posted, acknowledged, shown } = await witness.ask("reckon", null);

      crowd = startLoad("load");
      ({ server, port } = await startServer(folder));
      const texts = await witness.ask("read", { peer: name, ground: { ...ground, port } });
      await witness.stop();
      const kept = new Set(texts);
      const missing = (list: readonly string[]) => list.filter((text) => !kept.has(text)).length;
      row.kills++;
      row.posted += posted;
      row.acknowledged += acknowledged.length;
      row.acknowledgedAndLost += missing(acknowledged);
      row.shown += shown.length;
      row.shownAndLost += missing(shown);
      row.doubled += texts.length - kept.size;
      row.killsWithLoss += missing(acknowledged) > 0 ? 1 : 0;
    }
    return row;
  } finally {
    await close();
  }
}
