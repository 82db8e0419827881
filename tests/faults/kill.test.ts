import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { connect as connectClient, type Live } from "@bocal/client/live/connect";
import { seededRandom } from "@bocal/protocol/base/random";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { receivedBy } from "../help/of-metaplan.ts";
import { connect, openWorkshop, writeCard } from "../help/phone.ts";
import { seed } from "../help/seeds.ts";
import { persistentPhone } from "./persistent-phone.ts";
import { dataFolder, type ServerProcess, startServer } from "./server-process.ts";

const kills = 20;
const people = 28;
const realPhones = 3;

describe("a server that dies without a word", () => {
  test(`CC-02 CC-04 at ${kills} moments while a room writes loses nothing that it answered and doubles nothing`, {
    timeout: 240_000,
  }, async () => {
    console.log(`seed ${seed}: BOCAL_SEED=${seed} kills at the same answers again`);
    const random = seededRandom(seed);
    const folder = dataFolder();
    let server = await startServer({ folder });
    await server.end("SIGTERM");
    server = await startServer({ folder });
    const { base, port } = server;
    const workshop = await openWorkshop(base, { plan: { expected: 60 } });
    const { session, activity, facilitator } = workshop;
    await workshop.startWriting(20);

    let answered = 0;
    const tokens: string[] = [];
    for (let person = 1; person <= people; person++) tokens.push(await workshop.joins(`Personne ${person}`));
    const phones = tokens.map((token, person) => {
      const thinking = seededRandom(seed + person);
      return persistentPhone(
        base,
        { session, token, name: `Personne ${person + 1}` },
        { activity, pauseMs: () => thinking() * 2_500, onApplied: () => void answered++ },
      );
    });
    // Beside them phones as people have them, with the client's own outbox and patience.
    const clients: Live[] = [];
    for (let person = 1; person <= realPhones; person++) {
      const token = await workshop.joins(`Patience ${person}`);
      const live = connectClient({ as: "phone", session, token, url: base, transports: ["websocket"] });
      onTestFinished(() => live.close());
      clients.push(live);
    }

    const asked: Promise<{ readonly text: string; readonly type: string }>[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      for (const [index, live] of clients.entries()) {
        if (kill % 2 === 1) continue;
        const text = `Patience ${index} ${kill}`;
        asked.push(live.send(writeCard(activity, text)).then(({ type }) => ({ text, type })));
      }
      // At a random answer of this life, and then somewhere before the next.
      const target = answered + 1 + Math.floor(random() * 24);
      await vi.waitUntil(() => answered >= target, { timeout: 20_000, interval: 5 });
      await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 8)));
      expect(await server.end("SIGKILL")).toBeNull();
      server = await startServer({ folder, port });
    }

    // Everybody is back by themselves, as who they were, and what waits is answered.
    await Promise.all(phones.map((phone) => phone.finish()));
    expect(
      phones.map(({ journal }) => journal.refused).filter((why) => why !== null && why !== "quota-reached"),
    ).toEqual([]);
    for (const live of clients)
      await vi.waitUntil(() => live.store.getState().line.name === "live", { timeout: 40_000 });
    const outcomes = await Promise.all(asked);
    expect(new Set(outcomes.map(({ type }) => type))).toEqual(new Set(["applied"]));
    const conductor = await connect(base, { as: "console", session, token: facilitator });
    expect(conductor.shown().staff?.people).toHaveLength(people + realPhones);

    const acknowledged = [
      ...phones.flatMap(({ journal }) => [...journal.applied]),
      ...outcomes.map(({ text }) => text),
    ];
    const everSent = new Set([
      ...phones.flatMap(({ journal }) => [...journal.sent]),
      ...outcomes.map(({ text }) => text),
    ]);
    expect(acknowledged.length).toBeGreaterThan(kills * 3);
    expect(receivedBy(conductor.shown().staff)).toBe(acknowledged.length);
    expect(await server.end("SIGTERM")).toBe(0);
    const { texts, seqs } = readLog(folder, session);
    expect(new Set(texts).size).toBe(texts.length);
    expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([]);
    expect(texts.filter((text) => !everSent.has(text))).toEqual([]);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });
});

describe("a server that is asked to stop", () => {
  test("tells everybody to come back, stores what it accepted, and is gone within 10 s", async () => {
    const folder = dataFolder();
    const server = await startServer({ folder });
    const { base, port } = server;
    const workshop = await openWorkshop(base);
    const { session, activity } = workshop;
    await workshop.startWriting(20);
    let answered = 0;
    const tokens: string[] = [];
    for (let person = 1; person <= 8; person++) tokens.push(await workshop.joins(`Personne ${person}`));
    const phones = tokens.map((token, person) =>
      persistentPhone(
        base,
        { session, token, name: `Personne ${person + 1}` },
        { activity, pauseMs: () => 10, onApplied: () => void answered++ },
      ),
    );
    const told = phones.map(
      ({ socket }) => new Promise<number>((resolve) => void socket.on("restarting", resolve)),
    );
    await vi.waitUntil(() => answered > 20, { timeout: 10_000, interval: 5 });
    const stopped = await Promise.race([
      server.end("SIGTERM"),
      new Promise((resolve) => setTimeout(() => resolve("still there after 10 s"), 10_000).unref()),
    ]);
    expect(stopped).toBe(0);
    for (const withinMs of await Promise.all(told)) expect(withinMs).toBeGreaterThan(0);
    const acknowledged = phones.flatMap(({ journal }) => [...journal.applied]);
    const { texts } = readLog(folder, session);
    expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([]);

    const second: ServerProcess = await startServer({ folder, port });
    await Promise.all(phones.map((phone) => phone.finish()));
    await second.end("SIGTERM");
    const after = readLog(folder, session);
    expect(new Set(after.texts).size).toBe(after.texts.length);
    expect(after.texts.toSorted()).toEqual(phones.flatMap(({ journal }) => [...journal.applied]).toSorted());
  });
});

/** What the disk holds, read as a file and not through the server. */
function readLog(
  folder: string,
  session: string,
): { readonly texts: readonly string[]; readonly seqs: readonly number[] } {
  const db = new DatabaseSync(path.join(folder, "bocal.sqlite"), { readOnly: true });
  try {
    const rows = db.prepare("select seq, event from facts where session = ? order by seq").all(session);
    const facts = rows.map(({ seq, event }) => ({ seq: Number(seq), event: JSON.parse(String(event)) }));
    const texts = facts.flatMap(({ event }) =>
      event.event?.type === "card-written" ? [event.event.text as string] : [],
    );
    return { texts, seqs: facts.map(({ seq }) => seq) };
  } finally {
    db.close();
  }
}
