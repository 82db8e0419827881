/**
 * The floor: what the `ws` package costs when the server does nothing else. Each card that comes in goes out to
 * everybody as it is, in the same turn; a newcomer gets all earlier ones in a single frame, which is built once.
 * No identity, no checks, no disk. Nothing that offers more can be expected to be faster with one frame per card.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { ServerQuestions } from "../contract.ts";
import { answer } from "../processes.ts";

answer<ServerQuestions>({
  async start({ port }) {
    const http = createServer();
    const everybody = new Set<WebSocket>();
    let board: Buffer[] = [];
    new WebSocketServer({ server: http }).on("connection", (socket) => {
      everybody.add(socket);
      board = [Buffer.concat(board)];
      socket.send(board[0] ?? Buffer.alloc(0));
      socket.on("message", (card: RawData) => {
        if (!Buffer.isBuffer(card)) return;
        board.push(card);
        for (const other of everybody) other.send(card);
      });
      socket.on("close", () => everybody.delete(socket));
      // Nothing is lost: a broken connection closes right after.
      socket.on("error", () => undefined);
    });
    http.listen(port, "127.0.0.1");
    await once(http, "listening");
    const address = http.address();
    return { port: typeof address === "object" ? (address?.port ?? 0) : 0 };
  },
});
