import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { SessionId } from "@bocal/protocol/base/ids";
import { boardClosed, stateVectorAtMost } from "@bocal/protocol/wire/board-bytes";
import { type WebSocket, WebSocketServer } from "ws";
import type { Member } from "../boards/board-room.ts";
import type { Boards } from "../boards/boards.ts";
import type { LiveSessions } from "../live/live-sessions.ts";
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

  async function mayRead(request: IncomingMessage, session: SessionId): Promise<boolean> {
    const open = await sessions.open(session);
    if (open === null) return false;
    const { state } = open.live.settled();
    const own = originOf(request, publicUrl) === "own";
    const cookies = own ? readCookies(request.headers.cookie) : {};
    const [, token] = (request.headers["sec-websocket-protocol"] ?? "").split(",").map((part) => part.trim());
    if (identity.facilitator(token === undefined ? cookies : { bocal_facilitator: token }) !== null)
      return true;
    const screen = await identity.screen(session, cookies[screenCookie(session)] ?? token);
    if (screen !== null) return state.screens[screen]?.revoked === false;
    const person = await identity.person(session, cookies[phoneCookie(session)] ?? token);
    return person !== null && state.people[person] !== undefined;
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname } = new URL(request.url ?? "/", "http://bocal");
    if (pathname.startsWith("/socket.io/")) return;
    if (!pathname.startsWith(path) || originOf(request, publicUrl) === "foreign")
      return void socket.destroy();
    const document = decoded(pathname.slice(path.length));
    const session = document === null ? null : boards.sessionOf(document);
    const verdict = session === null ? Promise.resolve(false) : mayRead(request, session);
    verdict.then(
      (may) =>
        server.handleUpgrade(request, socket, head, (line) => {
          const room = may && document !== null ? boards.room(document) : null;
          if (room === null) line.close(boardClosed.notFound, "not-found");
          else attend(line, room.receive, room.leave);
        }),
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

function attend(
  line: WebSocket,
  receive: (member: Member, bytes: Uint8Array) => void,
  leave: (member: Member) => void,
) {
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
  let alive = true;
  const ping = setInterval(() => {
    if (!alive) return line.terminate();
    alive = false;
    line.ping();
  }, pingEveryMs);
  line.on("pong", () => {
    alive = true;
  });
  line.on("message", (data: Buffer) => receive(member, data));
  line.on("error", () => line.terminate());
  line.on("close", () => {
    clearInterval(ping);
    leave(member);
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
