import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Board } from "@bocal/protocol/board/board";
import type { Audience } from "@bocal/protocol/session/views";
import type { Answer } from "@bocal/protocol/wire/answer";
import { type BoardBytes, boardClosed } from "@bocal/protocol/wire/board-bytes";
import type { CommandMessage } from "@bocal/protocol/wire/command";
import type { ConnectRefusal } from "@bocal/protocol/wire/down";
import { wireVersion } from "@bocal/protocol/wire/version";
import type { Welcome } from "@bocal/protocol/wire/welcome";
import { type BoardRoom, boardRoom, type Member } from "@bocal/server/boards/board-room";
import { socketServer } from "@bocal/server/doors/socket";
import type { BocalServer, BocalSocket } from "@bocal/server/doors/visitor";
import { boardBytes } from "@bocal/server/live/publisher";
import { nine } from "../help/people.ts";
import { publicView } from "./sample-views.ts";

type AnyAnswer = (answer: Answer) => void;

/** The wire as a client meets it, with a server behind it that does what a test says. */
export interface SmallServer {
  readonly url: string;
  readonly port: number;
  readonly io: BocalServer;
  /** Every command that arrived, oldest first. */
  readonly commands: CommandMessage[];
  /** The transport of every connection when it was made. */
  readonly connections: string[];
  /** The first two numbers of everything that came for a document. */
  readonly boardMessages: string[];
  /** What the test may change at any time. */
  readonly rules: {
    refuse: ConnectRefusal | null;
    answer: (message: CommandMessage, answer: AnyAnswer) => void;
    answersAgain: boolean;
    silentWebsocket: boolean;
    build: string;
  };
  openBoard(document: string, board: Board): void;
  showBoard(document: string, board: Board): void;
  closeBoard(document: string, code: number): void;
  /** Cuts every line, as a network does. */
  cut(): void;
  close(): Promise<void>;
}

export async function smallServer(port = 0): Promise<SmallServer> {
  const rules: SmallServer["rules"] = {
    refuse: null,
    answer: (_, answer) => answer({ type: "applied" }),
    answersAgain: true,
    silentWebsocket: false,
    build: "one",
  };
  const commands: CommandMessage[] = [];
  const connections: string[] = [];
  const boardMessages: string[] = [];
  const rooms = new Map<string, BoardRoom>();
  const members = new Map<BocalSocket, Map<string, Member>>();
  const http = createServer((request, response) => notOurs(request, response));
  const io = socketServer(null);
  io.attach(http);
  const silenced = silenceUpgrades(http, rules);
  io.use((_, next) => next(rules.refuse === null ? undefined : new Error(rules.refuse)));
  io.on("connection", (socket) => {
    const { transport } = socket.conn;
    connections.push(transport.name);
    members.set(socket, new Map());
    const welcome = () => socket.emit("welcome", welcomeOf(rules.build));
    welcome();
    socket.on("again", () => {
      if (rules.answersAgain) welcome();
    });
    socket.on("command", (message, answer) => {
      commands.push(message);
      rules.answer(message, answer);
    });
    socket.on("board", (document, bytes) => receive(socket, document, bytes));
    socket.on("board-left", (document) => left(socket, document));
    socket.on("disconnect", () => members.delete(socket));
  });

  function receive(socket: BocalSocket, document: string, raw: BoardBytes): void {
    const bytes = typeof raw === "string" ? Buffer.from(raw, "base64") : raw;
    boardMessages.push(`${bytes[0]} ${bytes[1]}`);
    const room = rooms.get(document);
    if (room === undefined) {
      socket.emit("board-closed", document, boardClosed.notFound, "not-found");
      return;
    }
    const known = members.get(socket)?.get(document);
    const member = known ?? memberOf(socket, document);
    members.get(socket)?.set(document, member);
    room.receive(member, bytes);
  }

  function memberOf(socket: BocalSocket, document: string): Member {
    return {
      lane: "first",
      ownLine: false,
      send: (bytes) => socket.emit("board", document, boardBytes(bytes)),
      close(code, reason) {
        members.get(socket)?.delete(document);
        socket.emit("board-closed", document, code, reason);
      },
    };
  }

  function left(socket: BocalSocket, document: string): void {
    const member = members.get(socket)?.get(document);
    members.get(socket)?.delete(document);
    if (member !== undefined) rooms.get(document)?.leave(member);
  }

  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  const listening = (http.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${listening}`,
    port: listening,
    io,
    commands,
    connections,
    boardMessages,
    rules,
    openBoard: (document, board) => void rooms.set(document, boardRoom(document, board)),
    showBoard(document, board) {
      const frame = rooms.get(document)?.show(board);
      if (!frame) return;
      for (const all of members.values()) all.get(document)?.send(frame);
    },
    closeBoard(document, code) {
      rooms.get(document)?.close(code, "");
      rooms.delete(document);
    },
    cut: () => {
      for (const socket of io.sockets.sockets.values()) socket.conn.close();
    },
    async close() {
      for (const socket of silenced) socket.destroy();
      await new Promise<void>((resolve) => void io.close(() => resolve()));
    },
  };
}

/** Something between a phone and the server that answers every request with a page of its own. */
export async function portal(status: number): Promise<{ url: string; close(): void }> {
  const http = createServer((_, response) => {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
    response.end("<!doctype html><title>Bienvenue sur notre réseau</title>");
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () => {
      http.closeAllConnections();
      http.close();
    },
  };
}

interface Store<State> {
  getState(): State;
  subscribe(listener: (state: State) => void): () => void;
}

/** The first state of a store that is as the test wants it. */
export function state<State>(store: Store<State>, isWanted: (state: State) => boolean): Promise<State> {
  return new Promise((resolve) => {
    const look = (now: State) => {
      if (!isWanted(now)) return;
      stop();
      resolve(now);
    };
    let stop = () => {};
    stop = store.subscribe(look);
    look(store.getState());
  });
}

function welcomeOf(build: string): Welcome {
  const views: { [A in Audience]?: Welcome["views"][A] } = { public: { number: 1, view: publicView({}) } };
  return { wire: wireVersion, now: nine, build, views };
}

function notOurs(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.startsWith("/socket.io/")) return;
  response.writeHead(200, { "content-type": "application/json" });
  response.end("{}");
}

/** While the rule says so, a WebSocket is accepted and nothing is ever carried: some proxies do that. */
function silenceUpgrades(http: ReturnType<typeof createServer>, rules: SmallServer["rules"]): Set<Duplex> {
  const silenced = new Set<Duplex>();
  const usual = http.listeners("upgrade");
  http.removeAllListeners("upgrade");
  http.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!rules.silentWebsocket) {
      for (const listener of usual) listener.call(http, request, socket, head);
      return;
    }
    const key = `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash("sha1").update(key).digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    silenced.add(socket);
    socket.on("error", () => socket.destroy());
  });
  return silenced;
}
