import { once } from "node:events";
import { connect as connectTo, type Socket } from "node:net";
import { memoryDisk, memoryStore } from "@bocal/server/store/memory";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startApp } from "../../help/app.ts";
import { get, openWorkshop } from "../../help/phone.ts";
import { stockClient } from "./stock-client.ts";

/** Asks for an upgrade with an address as nobody's browser would write it. */
async function askFor(port: number, address: string, headers: readonly string[] = []): Promise<Socket> {
  const socket = connectTo(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(
    [
      `GET ${address} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      ...headers,
      "",
      "",
    ].join("\r\n"),
  );
  return socket;
}

describe("an upgrade", () => {
  test.each([
    "/",
    "//",
    "///boards/x",
    "//[/boards/x",
    "/elsewhere",
    "/boards",
    "/socket.io",
    "/x/../socket.io/?EIO=4&transport=websocket",
    "http://127.0.0.1/socket.io/?EIO=4&transport=websocket",
    "http://[/",
    "*",
  ])("to %s is hung up, and the server goes on", async (address) => {
    const { base, port } = await startApp();
    const socket = await askFor(port, address);
    let heard = "";
    socket.on("data", (bytes) => {
      heard += bytes.toString();
    });
    await once(socket, "close");
    expect(heard).not.toMatch(/ 101 /);
    expect((await get(base, "/healthz")).status).toBe(200);
  });

  test.each([
    "/boards/%",
    "/boards/%zz",
    "/boards/%ff%fe",
    "/boards/",
    "/boards/?x",
    "/boards/../socket.io/?EIO=4&transport=websocket",
    `/boards/${"%2e%2e%2f".repeat(9)}`,
  ])("to %s is told that there is no such board", async (address) => {
    const { port } = await startApp();
    const socket = await askFor(port, address);
    let heard = Buffer.alloc(0);
    socket.on("data", (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes]);
    });
    // A close frame with 4404, the code that y-websocket takes for final.
    await vi.waitUntil(() => heard.includes("not-found"), { interval: 2 });
    expect(heard.subarray(heard.indexOf("not-found") - 2).readUInt16BE(0)).toBe(4404);
  });

  test("whose asker hangs up while it is looked at harms nobody", async () => {
    const disk = memoryDisk();
    const plain = memoryStore(disk);
    const gate = { waiting: 0, open: Promise.resolve() as Promise<void> };
    const store = {
      ...plain,
      async credential(hash: string) {
        gate.waiting++;
        await gate.open;
        return plain.credential(hash);
      },
    };
    const { base, port } = await startApp({ store });
    const workshop = await openWorkshop(base);
    await workshop.startWriting();
    await workshop.reveal();
    const document = await workshop.document();
    const { promise, resolve } = Promise.withResolvers<void>();
    gate.open = promise;
    const before = gate.waiting;
    const socket = await askFor(port, `/boards/${document}`, ["Sec-WebSocket-Protocol: bocal, somebody"]);
    await vi.waitUntil(() => gate.waiting > before, { interval: 2 });
    socket.resetAndDestroy();
    // Another request is served only after the reset has reached the server's event loop.
    for (let time = 0; time < 5; time++) expect((await get(base, "/healthz")).status).toBe(200);
    resolve();
    await stockClient(base, document, { token: workshop.facilitator }).synced();
  });
});
