import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { seededRandom } from "@bocal/protocol/base/random";
import { memoryDisk, memoryStore } from "@bocal/server/store/memory";
import * as encoding from "lib0/encoding";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { startApp } from "../../help/app.ts";
import { connect, get, inActivity, newId, openWorkshop, writeCard } from "../../help/phone.ts";
import { seed } from "../../help/seeds.ts";
import { readText } from "../../help/source-tree.ts";
import { rawBoardLine, stockClient, textsOf } from "./stock-client.ts";

const readOnly = { code: 4403, reason: "read-only" };

/** A workshop with these cards on its board, and the name of the board's document. */
async function revealed(...cards: readonly string[]) {
  const { base, port } = await startApp();
  const workshop = await openWorkshop(base);
  const ana = await workshop.phone("Ana");
  await workshop.startWriting();
  for (const card of cards) await ana.does(writeCard(workshop.activity, card));
  await workshop.reveal();
  return { base, port, workshop, ana, document: await workshop.document() };
}

describe("the stock y-websocket client", () => {
  test("reads a board, and follows it", async () => {
    const { base, workshop, document } = await revealed("un", "deux");
    const { activity, facilitator: token, console: conductor } = workshop;
    const reader = stockClient(base, document, { token });
    await reader.shows("un", "deux");
    const cards = [...reader.doc.getMap("cards").keys()] as never[];
    await conductor.does(inActivity(activity, { type: "group-cards", cards, title: "Ensemble" }));
    await vi.waitUntil(() => reader.doc.getMap("clusters").size === 1);
    await agrees(base, document, { token, doc: reader.doc });
    await conductor.does({ type: "undo" });
    await vi.waitUntil(() => reader.doc.getMap("clusters").size === 0);
    await agrees(base, document, { token, doc: reader.doc });
  });

  test("reads a board as docs/wire.md says", async () => {
    const { base, workshop, document } = await revealed("un", "deux");
    const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(readText("docs/wire.md")) ?? [];
    const body = `${example.replace(/^import .*$/gm, "")}\nreturn { board, provider };`;
    const names = ["WebsocketProvider", "Y", "server", "documentName", "token"];
    const run = new Function(...names, body) as (...given: unknown[]) => {
      board: Y.Doc;
      provider: WebsocketProvider;
    };
    const { board, provider } = run(
      WebsocketProvider,
      Y,
      base.replace("http", "ws"),
      document,
      workshop.facilitator,
    );
    onTestFinished(() => provider.destroy());
    await vi.waitUntil(() => textsOf(board).length === 2, { timeout: 10_000, interval: 2 });
    expect(textsOf(board)).toEqual(["deux", "un"]);
  });

  test("is served with the proof of a console, a screen or a phone, and by no other", async () => {
    const { base, workshop, document } = await revealed("un");
    const screen = await workshop.screen();
    const phone = await workshop.joins("Ben");
    for (const token of [workshop.facilitator, screen.token, phone]) {
      await stockClient(base, document, { token }).shows("un");
    }
    const other = await openWorkshop(base);
    for (const token of [await other.joins("Zoé"), (await other.screen()).token, "nobody"]) {
      expect((await stockClient(base, document, { token }).closed).code).toBe(4404);
    }
    expect((await stockClient(base, document, {}).closed).code).toBe(4404);
  });

  test("comes in by a cookie from a page of ours alone", async () => {
    const { base, workshop, document } = await revealed("un");
    const cookie = `bocal_facilitator=${workshop.facilitator}`;
    await stockClient(base, document, { headers: { cookie, origin: base } }).shows("un");
    expect((await stockClient(base, document, { headers: { cookie } }).closed).code).toBe(4404);
    const foreign = { cookie, origin: "https://elsewhere.example" };
    const { heard, closed } = rawBoardLine(base, document, { token: workshop.facilitator, headers: foreign });
    expect((await closed).code).toBe(1006);
    expect(heard).toEqual([]);
  });

  test("that writes is closed for good, and nobody sees a byte of it", async () => {
    const { base, workshop, document } = await revealed("un");
    const token = workshop.facilitator;
    const [writer, reader] = [stockClient(base, document, { token }), stockClient(base, document, { token })];
    await Promise.all([writer.shows("un"), reader.shows("un")]);
    const before = Y.encodeStateAsUpdate(reader.doc);
    writer.doc.getMap("cards").set("forged", new Y.Map([["text", "forgée"]]));
    expect(await writer.closed).toEqual(readOnly);
    expect(writer.provider.shouldConnect).toBe(false);
    await agrees(base, document, { token, doc: reader.doc });
    expect(Y.encodeStateAsUpdate(reader.doc)).toEqual(before);
  });

  test("that tells of its presence is closed for good", async () => {
    const { base, workshop, document } = await revealed("un");
    const talker = stockClient(base, document, { token: workshop.facilitator, presence: true });
    expect(await talker.closed).toEqual(readOnly);
  });

  test("gets only what it misses when it comes back after a cut", async () => {
    const { base, workshop, document } = await revealed(
      ...Array.from({ length: 20 }, (_, n) => `carte ${n}`),
    );
    const token = workshop.facilitator;
    const reader = stockClient(base, document, { token });
    await reader.synced();
    const whole = Y.encodeStateAsUpdate(reader.doc).length;
    reader.provider.disconnect();
    const [card] = reader.doc.getMap("cards").keys();
    await workshop.console.does(
      inActivity(workshop.activity, { type: "park-card", card: card as never, reason: "" }),
    );
    const line = rawBoardLine(base, document, { token });
    await line.opened;
    line.socket.send(question(reader.doc));
    await vi.waitUntil(() => line.heard.length > 0);
    expect(line.heard[0]?.length).toBeLessThan(whole / 4);
    reader.provider.connect();
    await vi.waitUntil(() => reader.texts().length === 19);
    await agrees(base, document, { token, doc: reader.doc });
  });
});

describe("a board line", () => {
  test.each([
    ["an answer (sync step 2)", [0, 1, 1, 0]],
    ["an update", [0, 2, 1, 0]],
    ["a kind of sync that there is not", [0, 3, 1, 0]],
    ["presence", [1, 1, 0]],
    ["a question for presence", [3]],
    ["an authentication", [2, 0, 0]],
    ["a kind of message that there is not", [99, 0, 0]],
    ["a long number for a short one", [0x80, 0x80, 0x00, 0, 1, 0]],
    ["nothing at all", []],
    ["half a question", [0, 0]],
    ["a question cut short", [0, 0, 200, 1]],
    ["a question with a tail", [0, 0, 2, 0, 0]],
    ["a question that counts 2 ** 32 clients", [0, 0, 5, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    ["a number without end", [0, 0, 12, 1, ...Array(11).fill(0xff)]],
  ])("on which a reader says %s is closed for good, unread", async (_, bytes) => {
    const { base, workshop, document } = await revealed("un");
    const token = workshop.facilitator;
    const line = rawBoardLine(base, document, { token });
    await line.opened;
    line.socket.send(Uint8Array.from(bytes));
    expect(await line.closed).toEqual(readOnly);
    expect(line.heard).toEqual([]);
    await stockClient(base, document, { token }).shows("un");
  });

  test.each([
    ["text for bytes", "hello"],
    ["more than a question can be", new Uint8Array(5_000)],
  ])("on which a reader says %s is closed", async (_, message) => {
    const { base, workshop, document } = await revealed("un");
    const line = rawBoardLine(base, document, { token: workshop.facilitator });
    await line.opened;
    line.socket.send(message);
    expect((await line.closed).code).not.toBe(1005);
    expect(line.heard).toEqual([]);
  });

  // reliability: 21 bytes that make Yjs's second encoding count to ten million and more, and a first encoding like it.
  test.each([
    ["in the second encoding", bombV2(1e9)],
    ["in the first encoding", bombV1()],
  ])("on which a reader lays a bomb %s is closed before it is read", async (_, bomb) => {
    const { base, workshop, document } = await revealed("un");
    const token = workshop.facilitator;
    for (const wrap of [
      (bytes: Uint8Array) => frame(0, 0, bytes),
      (bytes: Uint8Array) => frame(0, 1, bytes),
      (bytes: Uint8Array) => frame(0, 2, bytes),
    ]) {
      const line = rawBoardLine(base, document, { token });
      await line.opened;
      const cpuBefore = process.cpuUsage().user;
      line.socket.send(wrap(bomb));
      expect(await line.closed).toEqual(readOnly);
      // A decoded bomb costs seconds of this very process; an unread one nothing to speak of.
      expect(process.cpuUsage().user - cpuBefore).toBeLessThan(1_000_000);
    }
    await stockClient(base, document, { token }).shows("un");
  });

  test("that asks again and again is answered once in two seconds: an answer may be a whole document", async () => {
    const { base, workshop, document } = await revealed("un");
    const line = rawBoardLine(base, document, { token: workshop.facilitator });
    await line.opened;
    for (let time = 0; time < 50; time++) line.socket.send(question(new Y.Doc()));
    line.socket.send(Uint8Array.from([0, 2, 0]));
    expect(await line.closed).toEqual(readOnly);
    expect(line.heard).toHaveLength(1);
  });

  test("of a screen that is revoked is closed at once, for good", async () => {
    const { base, workshop, document } = await revealed("un");
    const screen = await workshop.screen();
    const wall = stockClient(base, document, { token: screen.token });
    await wall.shows("un");
    await workshop.console.does({ type: "revoke-screen", screen: screen.screen as never });
    expect((await wall.closed).code).toBe(4404);
    expect((await stockClient(base, document, { token: screen.token }).closed).code).toBe(4404);
  });

  test("inside the one connection is closed for good when its holder writes, and the connection goes on", async () => {
    const { workshop, document } = await revealed("un");
    const phone = await workshop.phone("Ben");
    const closed = Promise.withResolvers<readonly unknown[]>();
    phone.socket.on("board-closed", (...told) => closed.resolve(told));
    phone.socket.emit("board", document, Uint8Array.from([0, 2, 1, 0]));
    expect(await closed.promise).toEqual([document, 4403, "read-only"]);
    await phone.does(inActivity(workshop.activity, { type: "see-question" }));
  });
});

describe("a board's document", () => {
  test("CC-07 is replaced when names are hidden; whoever kept the old one is sent away and doubles nothing", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base, { plan: { anonymity: "nominative" } });
    const ana = await workshop.phone("Anastasia Nq1x");
    await workshop.startWriting();
    for (const card of ["un", "deux"]) await ana.does(writeCard(workshop.activity, card));
    await workshop.reveal();
    const [token, before] = [workshop.facilitator, await workshop.document()];
    const reader = stockClient(base, before, { token });
    await reader.shows("un", "deux");
    expect(JSON.stringify(reader.doc.toJSON())).toContain("Nq1x");
    await workshop.console.does({ type: "raise-anonymity", anonymity: "organisation" });
    expect((await reader.closed).code).toBe(4410);
    await workshop.console.sees(({ staff }) => staff?.activity?.document !== before);
    const after = await workshop.document();
    const fresh = stockClient(base, after, { token });
    await fresh.shows("un", "deux");
    expect(Buffer.from(Y.encodeStateAsUpdate(fresh.doc)).includes("Nq1x")).toBe(false);
    // The old name leads nowhere, and a client that kept the old document under it gets no second history.
    expect((await stockClient(base, before, { token, doc: reader.doc }).closed).code).toBe(4404);
    expect(reader.texts()).toHaveLength(2);
  });

  test("has another name after a restart, so that a client that slept starts empty", async () => {
    const disk = memoryDisk();
    const first = await startApp({ store: memoryStore(disk) });
    const workshop = await openWorkshop(first.base);
    const { session, facilitator: token, activity } = workshop;
    const ana = await workshop.phone("Ana");
    await workshop.startWriting();
    await ana.does(writeCard(activity, "un"));
    await workshop.reveal();
    const before = await workshop.document();
    const sleeper = stockClient(first.base, before, { token });
    await sleeper.shows("un");
    sleeper.provider.disconnect();
    await first.app.close();

    const second = await startApp({ store: memoryStore(disk) });
    const conductor = await connect(second.base, { as: "console", session, token });
    const after = conductor.shown().staff?.activity?.document ?? "";
    expect(after).not.toBe(before);
    expect(after.split(".")[0]).toBe(activity);
    expect((await stockClient(second.base, before, { token, doc: sleeper.doc }).closed).code).toBe(4404);
    await stockClient(second.base, after, { token }).shows("un");
  });
});

describe("names of boards", () => {
  test("that are none get one answer, whatever they look like, and open nothing", async () => {
    const { base, workshop, document } = await revealed("un");
    const other = await openWorkshop(base);
    await other.startWriting();
    await other.reveal();
    const phone = await workshop.phone("Ben");
    const answers = new Map<string, number>();
    phone.socket.on("board-closed", (_, code, reason) => {
      answers.set(`${code} ${reason}`, (answers.get(`${code} ${reason}`) ?? 0) + 1);
    });
    const before = heapInUse();
    const names = [...strangeNames(document), await other.document(), ...randomNames(10_000, document)];
    for (const name of names) phone.socket.emit("board", name, "AAABAA==");
    await vi.waitUntil(() => answers.get("4404 not-found") === names.length, { timeout: 20_000 });
    expect([...answers.keys()]).toEqual(["4404 not-found"]);
    expect(heapInUse() - before).toBeLessThan(10_000_000);
    await stockClient(base, document, { token: workshop.facilitator }).shows("un");
  });

  test("in an address get one answer too, with a good token or without", async () => {
    const { base, workshop, document } = await revealed("un");
    for (const name of strangeNames(document)) {
      for (const proof of [{ token: workshop.facilitator }, {}]) {
        const line = rawBoardLine(base, encodeURIComponent(name), proof);
        expect(await line.closed, name).toEqual({ code: 4404, reason: "not-found" });
      }
    }
    expect((await get(base, "/healthz")).status).toBe(200);
  });
});

/** Names that look like the real one, and names that look like nothing. */
function randomNames(count: number, document: string): readonly string[] {
  const random = seededRandom(seed);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./%";
  return Array.from({ length: count }, () => {
    const length = Math.floor(random() * 40);
    const name = Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join("");
    return random() < 0.5 ? `${document.split(".")[0]}.${name}` : name;
  });
}

function strangeNames(document: string): readonly string[] {
  const [activity = ""] = document.split(".");
  return [
    activity,
    `${activity}.`,
    `${document} `,
    document.toUpperCase(),
    `${document}/../${document}x`,
    "../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "%00",
    "__proto__",
    "constructor",
    "toString",
    "a".repeat(10_000),
    "💥".repeat(40),
    newId(),
    "\u0000\n\r",
    "//",
    "?x=1",
    "*",
    "null",
  ];
}

/** Asks a client that starts empty what the server has, and holds the document to it. */
async function agrees(
  base: string,
  document: string,
  { token, doc }: { readonly token: string; readonly doc: Y.Doc },
): Promise<void> {
  const fresh = stockClient(base, document, { token });
  await fresh.synced();
  await vi.waitUntil(() => JSON.stringify(sorted(doc)) === JSON.stringify(sorted(fresh.doc)));
}

function sorted(doc: Y.Doc): unknown {
  return [doc.getMap("cards").toJSON(), doc.getMap("clusters").toJSON()].map((records) =>
    Object.entries(records as Record<string, object>)
      .map(([id, fields]) => [id, Object.entries(fields).toSorted()])
      .toSorted(),
  );
}

function question(doc: Y.Doc): Uint8Array {
  return frame(0, 0, Y.encodeStateVector(doc));
}

function frame(kind: number, sub: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint(encoder, sub);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** Some twenty bytes that declare so many deleted pieces, each of which Yjs would make an object of. */
function bombV2(pieces: number): Uint8Array {
  const bytes = encoding.createEncoder();
  encoding.writeVarUint(bytes, 0);
  const part = (...numbers: readonly number[]) =>
    encoding.writeVarUint8Array(bytes, Uint8Array.from(numbers));
  part(); // clocks of keys
  part(1); // client 1
  part(); // left
  part(); // right
  part(0); // the kind "deleted", for ever
  part(0); // no strings
  part(); // parents
  part(); // types
  const lengths = encoding.createEncoder();
  encoding.writeVarInt(lengths, -1);
  encoding.writeVarUint(lengths, pieces);
  part(...encoding.toUint8Array(lengths));
  encoding.writeVarUint(bytes, 1);
  encoding.writeVarUint(bytes, pieces);
  encoding.writeVarUint(bytes, 0);
  return encoding.toUint8Array(bytes);
}

/** Its like in the first encoding: a list that is announced with four thousand million entries. */
function bombV1(): Uint8Array {
  const bytes = encoding.createEncoder();
  for (const number of [1, 4_000_000_000, 1, 0]) encoding.writeVarUint(bytes, number);
  return encoding.toUint8Array(bytes);
}

/** Bytes in use once what nobody holds is gone. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}
