import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BoardBytes } from "@bocal/protocol/wire/board-bytes";
import { fanOut } from "@bocal/server/doors/fan-out";
import { socketServer } from "@bocal/server/doors/socket";
import { io as connect, type Socket } from "socket.io-client";
import { afterEach, expect, test } from "vitest";

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server whose members are all in one room, and what each kind of client heard there. */
async function roomOf(...transports: readonly ("polling" | "websocket")[]) {
  const http = createServer();
  const io = socketServer(null);
  io.attach(http);
  io.on("connection", (socket) => void socket.join("room"));
  await new Promise<void>((resolve) => void http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const clients = transports.map((transport) =>
    connect(`http://127.0.0.1:${port}`, { transports: [transport], forceNew: true }),
  );
  const heard = clients.map(listening);
  open.push(() => {
    for (const client of clients) client.disconnect();
    void io.close();
  });
  await Promise.all(clients.map((client) => new Promise<void>((resolve) => client.on("connect", resolve))));
  return { io, clients, heard, emit: fanOut(io) };
}

function listening(client: Socket): { readonly values: unknown[]; until(count: number): Promise<unknown[]> } {
  const values: unknown[] = [];
  client.on("board", (document: string, bytes: BoardBytes) => {
    values.push([document, typeof bytes === "string" ? bytes : [...new Uint8Array(bytes)]]);
  });
  client.on("restarting", (withinMs: number) => values.push(withinMs));
  return {
    values,
    async until(count) {
      await expect.poll(() => values.length, { timeout: 10_000 }).toBe(count);
      return values;
    },
  };
}

test("everyone in a room gets the same, by WebSocket and by polling", async () => {
  const { heard, emit } = await roomOf("websocket", "websocket", "polling");
  emit("room", "board", "été", "a text");
  emit("room", "board", "été", new Uint8Array([1, 2, 3]));
  emit("elsewhere", "board", "été", "not for them");
  emit("room", "restarting", 5);
  for (const each of heard) {
    expect(await each.until(3)).toEqual([["été", "a text"], ["été", [1, 2, 3]], 5]);
  }
});

test("what is sent to all and to one arrives in the order of sending", async () => {
  const { io, heard, emit } = await roomOf("websocket", "polling");
  const sent: unknown[] = [];
  for (let turn = 0; turn < 60; turn++) {
    if (turn % 3 === 0) emit("room", "restarting", turn);
    else if (turn % 3 === 1) io.to("room").emit("restarting", turn);
    else for (const socket of io.sockets.sockets.values()) socket.emit("restarting", turn);
    if (turn % 7 === 0) await new Promise(setImmediate);
    sent.push(turn);
  }
  for (const each of heard) expect(await each.until(60)).toEqual(sent);
});

test.each([1, 90, 125, 126, 4_000, 65_500, 65_536, 200_000])(
  "a text and bytes of %i arrive whole",
  async (length) => {
    const { heard, emit } = await roomOf("websocket", "polling");
    const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
    emit("room", "board", "document", "é".repeat(length));
    emit("room", "board", "document", bytes);
    for (const each of heard) {
      expect(await each.until(2)).toEqual([
        ["document", "é".repeat(length)],
        ["document", [...bytes]],
      ]);
    }
  },
);

test("a reader who stops reading is sent away, and keeps nothing from the others", async () => {
  const { io, clients, heard, emit } = await roomOf("websocket", "websocket");
  const asleep = clients[0]?.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } };
  asleep.ws._socket.pause();
  const bytes = new Uint8Array(200_000);
  let sent = 0;
  // The system takes a few megabytes by itself before anything waits here.
  for (; io.sockets.sockets.size === 2 && sent < 500; sent++) {
    emit("room", "board", "été", bytes);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(io.sockets.sockets.size).toBe(1);
  await heard[1]?.until(sent);
});
