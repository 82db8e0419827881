/**
 * W1, a brainstorm: one board, many phones that each see every card, cards at a steady rate, one projector in a
 * process of its own that joins before or after all phones. Or the same in silence, as Bocal's rooms write: the wall shows how
 * many cards came and a phone only its own, so there is nothing to compare with.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Moments, PeerName, Span } from "../contract.ts";
import { cpuSeconds, memory, now, percentile } from "../measure.ts";
import type { Cores } from "../processes.ts";
import { house, mustBeCalm } from "./house.ts";

export interface Brainstorm {
  readonly phones: number;
  readonly cardsPerSecond: number;
  readonly seconds: number;
  readonly projectorFirst: boolean;
  /** Silent writing: no card is shown to anybody but its author. */
  readonly hidden: boolean;
}

export type BrainstormRow = {
  /** Post to arrival, decoded, at the projector. Cards that did not come in time count as their waiting time. */
  projectorP50: number;
  projectorP99: number;
  /** The same at the phone that joined last; NaN when cards are hidden. */
  phoneP50: number;
  phoneP99: number;
  /** Post to the server's word that the card is taken; NaN for servers that give none. */
  answerP50: number;
  answerP99: number;
  cpuPerThousand: number;
  coreShare: number;
  /** Of the cards, how many the projector and the last phone had within `PATIENCE_MS`; the lower of both. */
  arrivedShare: number;
  bytesPerCardAndPhone: number;
  framesPerPhone: number;
  residentKbPerPhone: number;
  loadLateMs: number;
};

// At least a second, too. A server that does more for a card than pass it on is compiled later.
const WARM_UP_CARDS = 150;
// After the last post. Long enough for any server that keeps up, and short enough to see who does not.
const PATIENCE_MS = 3000;

export async function runBrainstorm(
  name: PeerName,
  { phones, cardsPerSecond, seconds, projectorFirst, hidden }: Brainstorm,
  cores: Cores | null,
): Promise<BrainstormRow> {
  const { peer, startServer, startLoad, dataFolder, close } = house(name, cores);
  try {
    const { server, port } = await startServer(peer.storage === "always" ? dataFolder() : null);
    const crowd = startLoad("load");
    const wall = startLoad("projector");
    const ground = await crowd.ask("lay", { peer: name, port, phones, cards: 0, hidden });
    const before = memory(server.pid);

    const joinWall = () => wall.ask("join", { peer: name, ground, role: "projector", clients: 1 });
    if (projectorFirst) await joinWall();
    await crowd.ask("join", { peer: name, ground, role: "phone", clients: phones }, { withinMs: 60_000 });
    if (!projectorFirst) await joinWall();
    const residentKbPerPhone = ((memory(server.pid).residentMb - before.residentMb) * 1024) / phones;

    // Code that runs for the first time is slow in every one of these servers; the measured cards find it warm.
    const firstCard = Math.max(cardsPerSecond, WARM_UP_CARDS);
    await crowd.ask("post", { cardsPerSecond, cards: firstCard, firstCard: 0 });
    const seenBy = async (span: Span) => {
      const expected = { ...span, withinMs: PATIENCE_MS };
      return {
        atProjector: await wall.ask("arrivals", expected),
        atPhone: hidden ? null : await crowd.ask("arrivals", expected),
      };
    };
    await seenBy({ cards: firstCard, firstCard: 0 });
    await pause(500);

    const trafficBefore = await crowd.ask("traffic", null);
    const cpuBefore = cpuSeconds(server.pid);
    const start = now();
    const cards = cardsPerSecond * seconds;
    const limits = { withinMs: seconds * 1000 + 20_000 };
    const { sentAt, lateMs } = await crowd.ask("post", { cardsPerSecond, cards, firstCard }, limits);
    const { atProjector, atPhone } = await seenBy({ cards, firstCard });
    const end = now();
    const answeredAt = await crowd.ask("answers", { cards, firstCard, withinMs: 0 });
    await pause(200);
    const cpu = cpuSeconds(server.pid) - cpuBefore;
    const traffic = await crowd.ask("traffic", null);
    mustBeCalm(traffic.trouble);

    const toProjector = latencies(sentAt, atProjector, end);
    const toPhone = atPhone ? latencies(sentAt, atPhone, end) : [];
    const toAnswer = share(answeredAt) > 0 ? latencies(sentAt, answeredAt, end) : [];
    return {
      projectorP50: percentile(toProjector, 0.5),
      projectorP99: percentile(toProjector, 0.99),
      phoneP50: percentile(toPhone, 0.5),
      phoneP99: percentile(toPhone, 0.99),
      answerP50: percentile(toAnswer, 0.5),
      answerP99: percentile(toAnswer, 0.99),
      cpuPerThousand: (cpu / sentAt.length) * 1000,
      coreShare: (cpu * 1000) / (end - start),
      arrivedShare: Math.min(share(atProjector), atPhone ? share(atPhone) : 1),
      bytesPerCardAndPhone: (traffic.bytes - trafficBefore.bytes) / sentAt.length / phones,
      framesPerPhone: (traffic.frames - trafficBefore.frames) / phones,
      residentKbPerPhone,
      loadLateMs: lateMs,
    };
  } finally {
    await close();
  }
}

function latencies(sentAt: readonly number[], arrivedAt: Readonly<Moments>, end: number): number[] {
  return sentAt.map((sent, index) => (arrivedAt[index] ?? end) - sent);
}

function share(arrivedAt: Readonly<Moments>): number {
  return arrivedAt.filter((at) => at !== null).length / arrivedAt.length;
}
