import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { SessionId } from "@bocal/protocol/base/ids";
import type { State } from "@bocal/protocol/session/vocabulary";
import { boardClosed, stateVectorAtMost } from "@bocal/protocol/wire/board-bytes";
import { type WebSocket, WebSocketServer } from "ws";
import type { BoardRoom, Member } from "../boards/board-room.ts";
import type { Boards } from "../boards/boards.ts";
import type { LiveSessions, OpenSession } from "../live/live-sessions.ts";
import { readCookies } from "./cookies.ts";
import { type Identity, phoneCookie, screenCookie } from "./guards/identity.ts";
import { originOf } from "./guards/origin.ts";

const path = "/boards/";
const backlogBytesAtMost = 1_048_576;
const pingEveryMs = 25_000;

export interface BoardsUpgradeNeeds {
  readonly http: HttpServer;
  readonly boards: Boards;
  readonly sessions: LiveSessions;
  readonly identity: Identity;
  readonly publicUrl: string | null;
}

/** Somebody who may read the boards of a session. */
interface Reader {
  readonly open: OpenSession;
  /** Whether what let them in still does: a screen may be revoked. */
  readonly mayStill: (state: State) => boolean;
}

/**
 * `/boards/:document`, the plain y-websocket protocol, read-only, for the stock client and for integrations. The proof is a
 * cookie, or a token as the second subprotocol, `["bocal", token]`, so that it stands in no address. Refused ones are accepted
 * and closed with a code that y-websocket takes as final: a browser never sees the status of a refused upgrade.
 */
export function boardsUpgrade({ http, boards, sessions, identity, publicUrl }: BoardsUpgradeNeeds): {
  close(): void;
} {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: stateVectorAtMost + 16,
    perMessageDeflate: false,
    handleProtocols: (protocols) => (protocols.has("bocal") ? "bocal" : false),
  });

  async function readerOf(request: IncomingMessage, session: SessionId): Promise<Reader | null> {
    const open = await sessions.open(session);
    if (open === null) return null;
    const own = originOf(request, publicUrl) === "own";
    const cookies = own ? readCookies(request.headers.cookie) : {};
    const [, token] = (request.headers["sec-websocket-protocol"] ?? "").split(",").map((part) => part.trim());
    if (identity.facilitator(token === undefined ? cookies : { bocal_facilitator: token }) !== null)
      return { open, mayStill: () => true };
    const screen = await identity.screen(session, cookies[screenCookie(session)] ?? token);
    if (screen !== null) return { open, mayStill: ({ screens }) => screens[screen]?.revoked === false };
    const person = await identity.person(session, cookies[phoneCookie(session)] ?? token);
    return person === null ? null : { open, mayStill: ({ people }) => people[person] !== undefined };
  }

  async function verdict(request: IncomingMessage, document: string | null): Promise<Reader | null> {
    const session = document === null ? null : boards.sessionOf(document);
    const reader = session === null ? null : await readerOf(request, session);
    return reader?.mayStill(reader.open.live.settled().state) === true ? reader : null;
  }

  // The address is compared as it came: Socket.IO does so too, and what neither of the two takes is hung up here.
  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const [address = ""] = (request.url ?? "").split("?");
    if (address.startsWith("/socket.io/")) return;
    if (!address.startsWith(path) || originOf(request, publicUrl) === "foreign") return void socket.destroy();
    const document = decoded(address.slice(path.length));
    // Node no longer listens to this socket and ws does not yet: a reader who hangs up now must not end the process.
    const hungUp = () => socket.destroy();
    socket.on("error", hungUp);
    verdict(request, document).then(
      (reader) => {
        socket.off("error", hungUp);
        server.handleUpgrade(request, socket, head, (line) => {
          const room = reader === null || document === null ? null : boards.room(document);
          if (room === null || reader === null) line.close(boardClosed.notFound, "not-found");
          else attend(line, room, reader);
        });
      },
      () => socket.destroy(),
    );
  }

  http.on("upgrade", onUpgrade);
  return {
    close() {
      http.off("upgrade", onUpgrade);
      for (const line of server.clients) line.close(1001);
      server.close();
    },
  };
}

function attend(line: WebSocket, room: BoardRoom, { open, mayStill }: Reader): void {
  const member: Member = {
    lane: "first",
    ownLine: true,
    send(bytes) {
      // A reader who does not read is sent away, and comes back with what it has.
      if (line.bufferedAmount > backlogBytesAtMost) line.close(4503, "slow");
      else line.send(bytes);
    },
    close: (code, reason) => line.close(code, reason),
  };
  // Readers here are no phones and no screens: without a hold the session would be let go under them.
  const release = open.hold();
  const stopWatching = open.onChange(({ state }) => {
    if (mayStill(state)) return;
    room.leave(member);
    line.close(boardClosed.notFound, "not-found");
  });
  let alive = true;
  const ping = setInterval(() => {
    if (!alive) return line.terminate();
    alive = false;
    line.ping();
  }, pingEveryMs);
  line.on("pong", () => {
    alive = true;
  });
  line.on("message", (data: Buffer) => room.receive(member, data));
  line.on("error", () => line.terminate());
  line.on("close", () => {
    clearInterval(ping);
    release();
    stopWatching();
    room.leave(member);
  });
}

function decoded(part: string): string | null {
  try {
    const document = decodeURIComponent(part);
    return document.length <= 100 ? document : null;
  } catch {
    return null;
  }
}
