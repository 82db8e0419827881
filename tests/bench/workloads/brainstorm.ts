/**
 * W1, a brainstorm: one board, many phones that each see every card, cards at a steady rate, one projector in a
 * process of its own that joins before or after all phones.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { PeerName } from "../contract.ts";
import { cpuSeconds, memory, now, percentile } from "../measure.ts";
import type { Cores } from "../processes.ts";
import { house, mustBeCalm } from "./house.ts";

export interface Brainstorm {
  readonly phones: number;
  readonly cardsPerSecond: number;
  readonly seconds: number;
  readonly projectorFirst: boolean;
}

export type BrainstormRow = {
  /** Post to arrival, decoded, at the projector. Cards that did not come in time count as their waiting time. */
  projectorP50: number;
  projectorP99: number;
  /** The same at the phone that joined last. */
  phoneP50: number;
  phoneP99: number;
  cpuPerThousand: number;
  coreShare: number;
  /** Of the cards, how many the projector and the last phone had within `PATIENCE_MS`; the lower of both. */
  arrivedShare: number;
  bytesPerCardAndPhone: number;
  framesPerPhone: number;
  residentKbPerPhone: number;
  loadLateMs: number;
};

const WARM_UP_SECONDS = 1;
// After the last post. Long enough for any server that keeps up, and short enough to see who does not.
const PATIENCE_MS = 3000;

export async function runBrainstorm(
  name: PeerName,
  { phones, cardsPerSecond, seconds, projectorFirst }: Brainstorm,
  cores: Cores | null,
): Promise<BrainstormRow> {
  const { peer, startServer, startLoad, dataFolder, close } = house(name, cores);
  try {
    const { server, port } = await startServer(peer.storage === "always" ? dataFolder() : null);
    const crowd = startLoad("load");
    const wall = startLoad("projector");
    const ground = await crowd.ask("lay", { peer: name, port, phones, cards: 0 });
    const before = memory(server.pid);

    const joinWall = () => wall.ask("join", { peer: name, ground, role: "projector", clients: 1 });
    if (projectorFirst) await joinWall();
    await crowd.ask("join", { peer: name, ground, role: "phone", clients: phones }, { withinMs: 60_000 });
    if (!projectorFirst) await joinWall();
    const residentKbPerPhone = ((memory(server.pid).residentMb - before.residentMb) * 1024) / phones;

    // Code that runs for the first time is slow in every one of these servers; the measured cards find it warm.
    const firstCard = cardsPerSecond * WARM_UP_SECONDS;
    await crowd.ask("post", { cardsPerSecond, cards: firstCard, firstCard: 0 });
    const warm = { cards: firstCard, firstCard: 0, withinMs: PATIENCE_MS };
    await Promise.all([wall.ask("arrivals", warm), crowd.ask("arrivals", warm)]);
    await pause(500);

    const trafficBefore = await crowd.ask("traffic", null);
    const cpuBefore = cpuSeconds(server.pid);
    const start = now();
    const cards = cardsPerSecond * seconds;
    const limits = { withinMs: seconds * 1000 + 20_000 };
    const { sentAt, lateMs } = await crowd.ask("post", { cardsPerSecond, cards, firstCard }, limits);
    const expected = { cards, firstCard, withinMs: PATIENCE_MS };
    const [seen, seenLast] = await Promise.all([
      wall.ask("arrivals", expected),
      crowd.ask("arrivals", expected),
    ]);
    const end = now();
    await pause(200);
    const cpu = cpuSeconds(server.pid) - cpuBefore;
    const traffic = await crowd.ask("traffic", null);
    mustBeCalm(traffic.trouble);

    const atProjector = latencies(sentAt, seen.arrivedAt, end);
    const atPhone = latencies(sentAt, seenLast.arrivedAt, end);
    return {
      projectorP50: percentile(atProjector, 0.5),
      projectorP99: percentile(atProjector, 0.99),
      phoneP50: percentile(atPhone, 0.5),
      phoneP99: percentile(atPhone, 0.99),
      cpuPerThousand: (cpu / sentAt.length) * 1000,
      coreShare: (cpu * 1000) / (end - start),
      arrivedShare: Math.min(share(seen.arrivedAt), share(seenLast.arrivedAt)),
      bytesPerCardAndPhone: (traffic.bytes - trafficBefore.bytes) / sentAt.length / phones,
      framesPerPhone: (traffic.frames - trafficBefore.frames) / phones,
      residentKbPerPhone,
      loadLateMs: lateMs,
    };
  } finally {
    await close();
  }
}

function latencies(sentAt: readonly number[], arrivedAt: readonly (number | null)[], end: number): number[] {
  return sentAt.map((sent, index) => (arrivedAt[index] ?? end) - sent);
}

function share(arrivedAt: readonly (number | null)[]): number {
  return arrivedAt.filter((at) => at !== null).length / arrivedAt.length;
}
