/** A process full of clients of one peer: the phones of a run, or its projector. Answers the bench. */
import { setTimeout as pause } from "node:timers/promises";
import type {
  Client,
  Ground,
  LoadQuestions,
  Moments,
  PeerName,
  Role,
  Seat,
  Span,
  Traffic,
} from "../contract.ts";
import { now, percentile } from "../measure.ts";
import { answer } from "../processes.ts";
import { cardIndex } from "./card-texts.ts";
import { type OpenLoop, openLoop } from "./open-loop.ts";
import { wireOf } from "./wires.ts";

const clients: Client[] = [];
const arrivedAt = new Map<number, number>();
const answeredAt = new Map<number, number>();
const shown: string[] = [];
const acknowledged: string[] = [];
const troubles: string[] = [];
let loop: OpenLoop | null = null;

answer<LoadQuestions>({
  async lay({ peer, port, cards, ...expected }) {
    const ground = await (await wireOf(peer)).lay(port, expected);
    if (cards > 0) await writeBoard(peer, ground, cards);
    return ground;
  },

  async join({ peer, ground, role, clients: count }) {
    const start = now();
    // The last comes alone: servers fan out in the order of joining, and the last is the probe.
    clients.push(...(await gently(range(count - 1), () => bringIn(peer, ground, role, {}))));
    clients.push(await bringIn(peer, ground, role, { onCard: note }));
    return { tookMs: now() - start };
  },

  async post({ cardsPerSecond, cards, firstCard }) {
    // The probe listens only: what it decodes must not wait for what it writes.
    const writers = clients.length > 1 ? clients.slice(0, -1) : clients;
    const posting = openLoop(writers, { cardsPerSecond, count: cards, firstCard });
    await posting.done;
    return { sentAt: [...posting.sentAt], lateMs: percentile(posting.lateMs, 0.99) };
  },

  arrivals: ({ withinMs, ...span }) => moments(arrivedAt, span, withinMs),
  answers: ({ withinMs, ...span }) => moments(answeredAt, span, withinMs),

  traffic() {
    const total: Traffic = { bytes: 0, frames: 0 };
    for (const { traffic } of clients) {
      total.bytes += traffic.bytes;
      total.frames += traffic.frames;
    }
    const trouble = { count: troubles.length, first: troubles[0] ?? null };
    return { ...total, clients: clients.length, trouble };
  },

  async storm({ peer, ground, clients: count, enrolFirst }) {
    const wire = await wireOf(peer);
    const enrol = () => wire.enrol(ground, "phone");
    const credentials = enrolFirst ? await gently(range(count), enrol) : [];
    const start = now();
    const entries = range(count).map(async (index) => {
      const credential = credentials[index] ?? (await enrol());
      // One of them reads, to prove that what is counted is the board.
      const reading = index === 0 ? { onCard: note } : {};
      const client = await wire.enter(ground, credential, { ...seat("phone"), ...reading });
      return { client, tookMs: now() - start };
    });
    const joined = await Promise.all(entries);
    clients.push(...joined.map(({ client }) => client));
    const bytes = joined.reduce((sum, { client }) => sum + client.traffic.bytes, 0);
    return { joinMs: joined.map(({ tookMs }) => tookMs), bytes, cardsSeen: arrivedAt.size };
  },

  keepPosting({ cardsPerSecond, firstCard }) {
    loop = openLoop(clients.slice(0, -1), { cardsPerSecond, count: Number.POSITIVE_INFINITY, firstCard });
    return null;
  },

  reckon() {
    loop?.stop();
    return { posted: loop?.sentAt.length ?? 0, acknowledged, shown };
  },

  async read({ peer, ground }) {
    const texts: string[] = [];
    const wire = await wireOf(peer);
    const credential = await wire.enrol(ground, "projector");
    const reader = await wire.enter(ground, credential, {
      role: "projector",
      onCard: (text) => texts.push(text),
    });
    reader.leave();
    return texts;
  },
});

function seat(role: Role): Seat {
  return {
    role,
    onAcknowledged(text) {
      acknowledged.push(text);
      const index = cardIndex(text);
      if (index !== null) answeredAt.set(index, now());
    },
    onRefused: (text, why) => troubles.push(`card ${text.slice(0, 6)} refused: ${why}`),
    onGone: (why) => troubles.push(`connection lost: ${why}`),
  };
}

async function bringIn(peer: PeerName, ground: Ground, role: Role, more: Partial<Seat>): Promise<Client> {
  const wire = await wireOf(peer);
  return wire.enter(ground, await wire.enrol(ground, role), { ...seat(role), ...more });
}

async function moments(
  known: ReadonlyMap<number, number>,
  { cards, firstCard }: Span,
  withinMs: number,
): Promise<Moments> {
  const deadline = now() + withinMs;
  const wanted = range(cards).map((index) => firstCard + index);
  while (now() < deadline && !wanted.every((index) => known.has(index))) await pause(20);
  return wanted.map((index) => known.get(index) ?? null);
}

function note(text: string): void {
  const index = cardIndex(text);
  if (index === null) return;
  shown.push(text);
  if (!arrivedAt.has(index)) arrivedAt.set(index, now());
}

/** Puts cards on a board that is still empty, through a few phones. One stays: some servers drop a board nobody looks at. */
async function writeBoard(peer: PeerName, ground: Ground, cards: number): Promise<void> {
  const seen = new Set<string>();
  const onCard = (text: string) => void seen.add(text);
  // Few enough cards each for Bocal's quota.
  const writers = await gently(range(Math.ceil(cards / 20)), () => bringIn(peer, ground, "phone", {}));
  writers.push(await bringIn(peer, ground, "phone", { onCard }));
  const posting = openLoop(writers.slice(0, -1), { cardsPerSecond: 500, count: cards });
  await posting.done;
  const deadline = now() + 10_000;
  while (seen.size < cards && troubles.length === 0 && now() < deadline) await pause(20);
  for (const writer of writers.slice(1)) writer.leave();
  if (seen.size < cards)
    throw new Error(`${seen.size} of ${cards} cards on the board; ${troubles[0] ?? "none refused"}`);
  acknowledged.length = 0;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/** Does it for each, 20 at a time, and keeps the order. */
async function gently<Place, Result>(
  places: readonly Place[],
  work: (place: Place) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < places.length; from += 20) {
    results.push(...(await Promise.all(places.slice(from, from + 20).map(work))));
  }
  return results;
}
