import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { startApp } from "../../help/app.ts";
import { connect, get, openWorkshop, type Workshop, writeCard } from "../../help/phone.ts";
import { seed } from "../../help/seeds.ts";

/** A line that says what it likes, over the engine of Socket.IO and nothing above it. */
interface RawLine {
  send(frame: string | Uint8Array): void;
  readonly heard: string[];
  isOpen(): boolean;
  readonly closed: Promise<unknown>;
}

async function rawLine(port: number, auth: unknown): Promise<RawLine> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
  onTestFinished(() => socket.terminate());
  const heard: string[] = [];
  socket.on("message", (bytes: Buffer) => void heard.push(bytes.toString()));
  socket.on("error", () => undefined);
  const closed = once(socket, "close");
  await once(socket, "open");
  socket.send(auth === undefined ? "40" : `40${JSON.stringify(auth)}`);
  await vi.waitUntil(() => heard.some((text) => /^4[024]/.test(text)), { interval: 2 });
  return {
    send: (frame) => socket.send(frame),
    heard,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    closed,
  };
}

async function writingWorkshop() {
  const { base, port } = await startApp({ logLevel: "fatal" });
  const workshop = await openWorkshop(base);
  await workshop.startWriting();
  const token = await workshop.joins("Mallory");
  const auth = { as: "phone", session: workshop.session, wire: 1, token };
  return { base, port, workshop, auth };
}

/** Everybody else goes on, and nothing of ours broke. */
async function isUnharmed(workshop: Workshop) {
  const phone = await workshop.phone(`Témoin ${Math.random()}`);
  await phone.does(writeCard(workshop.activity, "tout va bien"));
  const metrics = (await get(workshop.base, "/metrics")).body as string;
  expect(metrics).toMatch(/^bocal_defects_total 0$/m);
}

describe("a message that no page of ours sends", () => {
  test("is not obeyed, whatever it is, and the twentieth ends the line", async () => {
    const { port, workshop, auth } = await writingWorkshop();
    const line = await rawLine(port, auth);
    const message = fc.oneof(
      fc.json().map((json) => `42["command",${json}]`),
      fc.json().map((json) => `421["command",${json}]`),
      fc.json().map((json) => `42["holding",${json}]`),
      fc.tuple(fc.string(), fc.json()).map(([name, json]) => `42[${JSON.stringify(`x${name}`)},${json}]`),
    );
    const messages = fc.sample(message, { numRuns: 19, seed });
    for (const each of messages) line.send(each);
    line.send('429["command",{}]');
    await line.closed;
    expect(line.heard.filter((text) => /^43\d+\[{"type":"applied"/.test(text))).toEqual([]);
    expect(workshop.console.shown().staff?.join.open).toBe(true);
    await isUnharmed(workshop);
  });

  test("may bear a reserved name: nothing listens, nothing breaks", async () => {
    const { port, workshop, auth } = await writingWorkshop();
    for (const name of [
      "error",
      "connect",
      "connection",
      "connect_error",
      "disconnect",
      "disconnecting",
      "newListener",
      "removeListener",
      "__proto__",
      "constructor",
      "",
    ]) {
      const line = await rawLine(port, auth);
      for (let time = 0; time < 20; time++) line.send(`42[${JSON.stringify(name)},{"message":"x"}]`);
      await line.closed;
    }
    await isUnharmed(workshop);
  });

  test.each([
    ["of 8,000 keys", `42["command",{${Array.from({ length: 8_000 }, (_, key) => `"${key}":0`)}}]`],
    ["of 1,000 levels", `42["command",${'{"command":'.repeat(1_000)}0${"}".repeat(1_000)}]`],
    ["of 20,000 lists in lists", `42["command",${"[".repeat(20_000)}${"]".repeat(20_000)}]`],
    ["with a prototype inside", '42["command",{"id":"a","__proto__":{"command":{"type":"undo"}}}]'],
    ["whose first value is a number", '42[7,{"id":"a"}]'],
    [
      "with bytes in the place of a command",
      '451-["command",{"_placeholder":true,"num":0}]',
      Buffer.alloc(64),
    ],
    [
      "with bytes in the place of an id",
      '451-["command",{"id":{"_placeholder":true,"num":0}}]',
      Buffer.alloc(8),
    ],
    ["of a card in the hand of a phone", '42["holding",{"activity":"a","held":"b","x":1,"y":1}]'],
  ])("%s is read without effort, twenty times and no more", async (_, text, ...parts) => {
    const { port, workshop, auth } = await writingWorkshop();
    const line = await rawLine(port, auth);
    for (let time = 0; time < 20; time++) {
      line.send(text);
      for (const part of parts) line.send(part);
    }
    await line.closed;
    await isUnharmed(workshop);
  });

  test.each([
    ["of 100,000 keys", `42["command",{${Array.from({ length: 100_000 }, (_, key) => `"k${key}":0`)}}]`],
    ["longer than 64 kB", `42["command","${"x".repeat(70_000)}"]`],
    ["that announces more parts than any of ours has", `4550000-["command",{"_placeholder":true,"num":0}]`],
    ["that is no packet", "4{]"],
    ["that promises text and breaks off", '42["command",{"id":'],
    ["of bytes that nobody announced", Buffer.alloc(100)],
  ])("%s ends the line at once", async (_, frame) => {
    const { port, workshop, auth } = await writingWorkshop();
    const line = await rawLine(port, auth);
    line.send(frame);
    await line.closed;
    await isUnharmed(workshop);
  });

  test("to a board with whatever for a name and for bytes finds no board and opens none", async () => {
    const { port, workshop, auth } = await writingWorkshop();
    const line = await rawLine(port, auth);
    const whatever = fc.oneof(fc.json({ maxDepth: 1 }), fc.constant('"x"'), fc.constant("null"));
    const messages = fc.sample(
      fc.tuple(whatever, whatever).map(([name, bytes]) => `42["board",${name},${bytes}]`),
      { numRuns: 200, seed },
    );
    for (const each of messages) line.send(each);
    await vi.waitUntil(() => line.heard.filter((text) => text.includes("board-closed")).length === 200);
    expect(line.heard.filter((text) => text.startsWith('42["board",'))).toEqual([]);
    expect(line.isOpen()).toBe(true);
    await isUnharmed(workshop);
  });
});

describe("a line that does not say who it is", () => {
  test.each([
    ["nothing", undefined, "unknown-session"],
    ["an empty object", {}, "unknown-session"],
    ["lists and numbers", { as: [], session: 7, wire: "1", token: {} }, "unknown-session"],
    ["no kind that there is", { as: "admin", session: "s", wire: 1 }, "unknown-person"],
    ["a kind of every object", { as: "toString", session: "s", wire: 1, token: "t" }, "unknown-person"],
    ["a wire of the future", { as: "phone", session: "s", wire: 99 }, "old-page"],
  ])("but %s is refused, and the house is well", async (_, auth, why) => {
    const { port, workshop } = await writingWorkshop();
    const line = await rawLine(port, auth);
    expect(line.heard.find((text) => text.startsWith("44"))).toBe(`44{"message":"${why}"}`);
    await isUnharmed(workshop);
  });

  test("is sent to no other room: there is one", async () => {
    const { base, workshop, auth } = await writingWorkshop();
    await expect(connect(`${base}/admin`, auth as never)).rejects.toThrow("Invalid namespace");
    await isUnharmed(workshop);
  });
});
