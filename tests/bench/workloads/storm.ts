/** W3, a join storm: a board full of cards, and everybody enters in the same moment. */
import { setTimeout as pause } from "node:timers/promises";
import type { PeerName } from "../contract.ts";
import { cpuSeconds, forgetPeak, memory, percentile } from "../measure.ts";
import type { Cores } from "../processes.ts";
import { house, mustBeCalm } from "./house.ts";

export interface Storm {
  readonly phones: number;
  readonly cards: number;
  /** True: they were here before and only come back. False: they enrol, too. */
  readonly returning: boolean;
}

export type StormRow = {
  halfMs: number;
  allMs: number;
  cpuSeconds: number;
  residentBeforeMb: number;
  residentGrowthMb: number;
  kilobytesPerPhone: number;
};

export async function runStorm(
  name: PeerName,
  { phones, cards, returning }: Storm,
  cores: Cores | null,
): Promise<StormRow> {
  const { peer, startServer, startLoad, dataFolder, close } = house(name, cores);
  try {
    const { server, port } = await startServer(peer.storage === "always" ? dataFolder() : null);
    const author = startLoad("load");
    const ground = await author.ask("lay", { peer: name, port, phones, cards, hidden: false });
    const crowd = startLoad("load");
    await pause(500);

    const residentBeforeMb = memory(server.pid).residentMb;
    forgetPeak(server.pid);
    const cpuBefore = cpuSeconds(server.pid);
    const storm = { peer: name, ground, clients: phones, enrolFirst: returning && peer.enrols };
    const { joinMs, bytes, cardsSeen } = await crowd.ask("storm", storm);
    await pause(200);
    const cpu = cpuSeconds(server.pid) - cpuBefore;
    mustBeCalm((await crowd.ask("traffic", null)).trouble);
    if (cardsSeen !== cards) throw new Error(`a phone entered and saw ${cardsSeen} of ${cards} cards`);
    return {
      halfMs: percentile(joinMs, 0.5),
      allMs: Math.max(...joinMs),
      cpuSeconds: cpu,
      residentBeforeMb,
      residentGrowthMb: memory(server.pid).peakMb - residentBeforeMb,
      kilobytesPerPhone: bytes / phones / 1024,
    };
  } finally {
    await close();
  }
}
