import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { CommandId, SessionId } from "@bocal/protocol/base/ids";
import type { Instant } from "@bocal/protocol/base/instant";
import type { Actor } from "@bocal/protocol/methods/method";
import type { Answer } from "@bocal/protocol/wire/answer";
import { readCommandMessage } from "@bocal/protocol/wire/command";
import type { ConnectRefusal } from "@bocal/protocol/wire/down";
import { holdingsPerSecond, readHolding } from "@bocal/protocol/wire/holding";
import type { Handshake } from "@bocal/protocol/wire/up";
import { oldestServed, wireVersion } from "@bocal/protocol/wire/version";
import type { Welcome } from "@bocal/protocol/wire/welcome";
import { Server } from "socket.io";
import type { Boards } from "../boards/boards.ts";
import { personRoom, phonesRoom, screenRoom, staffRoom } from "../live/audiences.ts";
import type { LiveSessions } from "../live/live-sessions.ts";
import type { Logger } from "../log/logger.ts";
import type { Meters } from "../log/meters.ts";
import { type BoardDoor, boardDoor } from "./board-door.ts";
import { readCookies } from "./cookies.ts";
import { type Identity, phoneCookie, screenCookie } from "./guards/identity.ts";
import { consoleRate, type Limiter, limiter, phoneRate, type Rate } from "./guards/limits.ts";
import { originOf } from "./guards/origin.ts";
import { openLines } from "./open-lines.ts";
import type { BocalServer, BocalSocket, SocketData, Visitor } from "./visitor.ts";

const frameBytesAtMost = 64 * 1_024;
const invalidAtMost = 20;
const heartbeatMs = 12_000;
/** Each costs a whole view: a page asks when it comes to the front, and after a gap. */
const agains: Rate = { perSecond: 5, burst: 20 };
/** What a line is given to end well when the server stops. */
const goodbyeMs = 1_000;

export interface SocketDoorNeeds {
  readonly http: HttpServer;
  readonly identity: Identity;
  readonly sessions: LiveSessions;
  readonly boards: Boards;
  readonly now: () => Instant;
  readonly publicUrl: string | null;
  readonly build: string;
  readonly logger: Logger;
  readonly meters: Meters;
  readonly rates?: { readonly phone: Rate; readonly console: Rate } | undefined;
}

export interface SocketDoor {
  readonly io: BocalServer;
  /** Sends everyone away with a random delay to come back. */
  close(): Promise<void>;
}

/** The Socket.IO server alone, so that what sends through it can be built before what listens to it. */
export function socketServer(publicUrl: string | null): BocalServer {
  return new Server({
    // Upgrades to /boards/ are not Socket.IO's to hang up; whoever asks for an unknown path is dealt with by the boards door.
    destroyUpgrade: false,
    serveClient: false,
    transports: ["polling", "websocket"],
    maxHttpBufferSize: frameBytesAtMost,
    connectTimeout: 10_000,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    perMessageDeflate: false,
    httpCompression: { threshold: 4_096 },
    allowRequest: (request, answer) => answer(null, originOf(request, publicUrl) !== "foreign"),
  });
}

/** The one connection of phones, consoles and screens. */
export function socketDoor(io: BocalServer, needs: SocketDoorNeeds): SocketDoor {
  const limits = {
    phone: limiter(needs.rates?.phone ?? phoneRate),
    console: limiter(needs.rates?.console ?? consoleRate),
    holding: limiter({ perSecond: holdingsPerSecond + 5, burst: 40 }),
    again: limiter(agains),
  };
  const boards = boardDoor(needs.boards, io);
  const lines = openLines(needs.http);
  io.attach(needs.http);
  io.engine.on("connection_error", ({ code }: { code: number }) =>
    needs.logger.info({ code }, "connection refused"),
  );
  io.use((socket, next) => {
    admit(socket, needs).then(
      (refusal) => next(refusal === null ? undefined : new Error(refusal)),
      (reason: unknown) => {
        needs.meters.defect();
        needs.logger.error({ err: reason }, "a defect at the door");
        next(new Error("internal"));
      },
    );
  });
  io.on("connection", (socket) => attend(socket, needs, limits, boards));
  const heartbeat = setInterval(() => boards.stillHere(), heartbeatMs);
  heartbeat.unref();

  return {
    io,
    async close() {
      clearInterval(heartbeat);
      io.emit("restarting", 5_000);
      await new Promise((resolve) => setTimeout(resolve, 50)); // lets the notice leave before the lines are cut
      io.disconnectSockets(true);
      const cutting = setTimeout(lines.cut, goodbyeMs);
      await new Promise<void>((resolve) => void io.close(() => resolve()));
      clearTimeout(cutting);
    },
  };
}

/** Finds out who it is; null when they may come in. */
async function admit(socket: BocalSocket, needs: SocketDoorNeeds): Promise<ConnectRefusal | null> {
  const { identity, sessions, publicUrl } = needs;
  const handshake = socket.handshake.auth as Partial<Handshake>;
  if (typeof handshake.session !== "string") return "unknown-session";
  if (typeof handshake.wire !== "number" || handshake.wire < oldestServed || handshake.wire > wireVersion)
    return "old-page";
  const session = handshake.session as SessionId;
  // A connection that names no origin is no page of ours: it brings its own proof, cookies do not count.
  const cookies =
    originOf(requestOf(socket), publicUrl) === "own" ? readCookies(socket.handshake.headers.cookie) : {};
  const token = typeof handshake.token === "string" ? handshake.token : undefined;
  const visitor = await whoIs(identity, session, { as: handshake.as, cookies, token });
  if (visitor === null) return "unknown-person";
  const open = await sessions.open(session);
  if (open === null) return "unknown-session";
  const { state } = open.live.settled();
  if (visitor.as === "screen" && state.screens[visitor.screen]?.revoked !== false) return "revoked";
  if (visitor.as === "phone" && state.people[visitor.person] === undefined) return "unknown-person";
  Object.assign(socket.data, { visitor, open, invalid: 0, slice: 0 });
  return null;
}

interface Proof {
  readonly as: Handshake["as"] | undefined;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly token: string | undefined;
}

async function whoIs(
  identity: Identity,
  session: SessionId,
  { as, cookies, token }: Proof,
): Promise<Visitor | null> {
  if (as === "console") {
    const person = identity.facilitator(
      token === undefined ? cookies : { ...cookies, bocal_facilitator: token },
    );
    return person && { as, session, person };
  }
  if (as === "screen") {
    const screen = await identity.screen(session, cookies[screenCookie(session)] ?? token);
    return screen && { as, session, screen };
  }
  if (as === "phone") {
    const person = await identity.person(session, cookies[phoneCookie(session)] ?? token);
    return person && { as, session, person };
  }
  return null;
}

interface Limits {
  readonly phone: Limiter;
  readonly console: Limiter;
  readonly holding: Limiter;
  readonly again: Limiter;
}

function attend(socket: BocalSocket, needs: SocketDoorNeeds, limits: Limits, boards: BoardDoor): void {
  // Welcomed before it is in any room: what brings the others up to the same number must not reach it before the whole.
  if (!welcome(socket, needs)) return;
  enterRooms(socket);
  socket.on("again", () => {
    if (limits.again.waitMs(socket.id) === 0) welcome(socket, needs);
  });
  socket.on("command", (message, answer) => {
    if (typeof answer !== "function") return invalid(socket);
    onCommand(socket, message, needs, limits).then(answer, (reason: unknown) => {
      needs.meters.defect();
      needs.logger.error({ err: reason, session: socket.data.visitor.session }, "a command went wrong");
      answer({ type: "refused", refusal: { type: "internal" }, keepDraft: true });
    });
  });
  socket.on("holding", (message) => onHolding(socket, message, limits.holding));
  socket.on("board", (document, bytes) => boards.receive(socket, document, bytes));
  socket.on("board-left", (document) => boards.leave(socket, document));
  // Names that are none of ours: a client that was not written by us, or is no longer.
  socket.onAny((name: string) => {
    if (!["again", "command", "holding", "board", "board-left"].includes(name)) invalid(socket);
  });
  const stopWatching = watchRevocation(socket);
  socket.on("disconnect", () => {
    stopWatching();
    boards.leaveAll(socket);
    leaveRooms(socket);
  });
}

/** A revoked screen goes dark at once, whichever node was told; it is refused when it comes back. */
function watchRevocation(socket: BocalSocket): () => void {
  const { visitor, open } = socket.data;
  if (visitor.as !== "screen") return () => {};
  return open.onChange(({ state }) => {
    if (state.screens[visitor.screen]?.revoked !== false) socket.disconnect(true);
  });
}

function enterRooms(socket: BocalSocket): void {
  const { visitor, open } = socket.data;
  switch (visitor.as) {
    case "console":
      open.presence.consoleIn();
      void socket.join(staffRoom(visitor.session));
      return;
    case "screen":
      open.presence.screenIn();
      void socket.join(screenRoom(visitor.session));
      return;
    case "phone":
      socket.data.slice = open.presence.phoneIn(visitor.person);
      void socket.join([
        phonesRoom(visitor.session, socket.data.slice),
        personRoom(visitor.session, visitor.person),
      ]);
      return;
  }
}

function leaveRooms(socket: BocalSocket): void {
  const { visitor, open, slice } = socket.data;
  switch (visitor.as) {
    case "console":
      open.presence.consoleOut();
      return;
    case "screen":
      open.presence.screenOut();
      return;
    case "phone":
      if (open.presence.phoneOut(visitor.person, slice)) open.publisher.forget(visitor.person);
      return;
  }
}

/** Sends the whole; false when there is nothing to see for whoever this is, and the line is over. */
function welcome(socket: BocalSocket, { now, build }: SocketDoorNeeds): boolean {
  const views = viewsFor(socket.data);
  if (views === null) {
    socket.disconnect(true);
    return false;
  }
  const message: Welcome = { wire: wireVersion, now: now(), build, views };
  socket.emit("welcome", message);
  if (socket.data.visitor.as === "console") socket.emit("presence", socket.data.open.presence.message());
  return true;
}

function viewsFor({ visitor, open }: SocketData): Welcome["views"] | null {
  switch (visitor.as) {
    case "console":
      return open.publisher.welcomeStaff();
    case "screen":
      return open.publisher.welcomeScreen();
    case "phone":
      return open.publisher.welcomePerson(visitor.person);
  }
}

async function onCommand(
  socket: BocalSocket,
  message: unknown,
  needs: SocketDoorNeeds,
  limits: Limits,
): Promise<Answer> {
  const { visitor, open } = socket.data;
  const by = actorOf(visitor);
  const asked = readCommandMessage(message);
  if (asked === null || by === null) {
    invalid(socket);
    return {
      type: "refused",
      refusal: { type: by === null ? "not-yours-to-do" : "invalid" },
      keepDraft: true,
    };
  }
  const waitMs = (visitor.as === "console" ? limits.console : limits.phone).waitMs(by.person);
  if (waitMs > 0) return { type: "retry", afterMs: waitMs };
  const startedAt = performance.now();
  const answer = await open.live.ask({ by, id: asked.id as CommandId, command: asked.command });
  needs.meters.answered(answer.type, performance.now() - startedAt);
  return answer;
}

function actorOf(visitor: Visitor): Extract<Actor, { kind: "person" }> | null {
  if (visitor.as === "screen") return null;
  const role = visitor.as === "console" ? "facilitator" : "participant";
  return { kind: "person", person: visitor.person, role };
}

/** A hand that moves something: to the other consoles and the screens, at once or never. */
function onHolding(socket: BocalSocket, message: unknown, limit: Limiter): void {
  const { visitor } = socket.data;
  const holding = readHolding(message);
  if (holding === null || visitor.as !== "console") {
    invalid(socket);
    return;
  }
  if (limit.waitMs(socket.id) > 0) return;
  socket.to([staffRoom(visitor.session), screenRoom(visitor.session)]).volatile.emit("holding", holding);
}

function invalid(socket: BocalSocket): void {
  socket.data.invalid += 1;
  if (socket.data.invalid >= invalidAtMost) socket.disconnect(true);
}

function requestOf(socket: BocalSocket): IncomingMessage {
  return socket.request;
}
