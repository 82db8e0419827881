import type { Down } from "@bocal/protocol/wire/down";
import type { Handshake, Up } from "@bocal/protocol/wire/up";
import { io, type Socket } from "socket.io-client";
import {
  type Connection,
  type ConnectionInput,
  connecting,
  type Line,
  next,
  readConnectRefusal,
  waitBeforeTry,
} from "./connection.ts";
import { isPortal } from "./portal.ts";
import { onWakeUp } from "./wake-ups.ts";

export type LineSocket = Socket<Down, Up>;

/** The one connection of a page: opened, watched, and opened again, by the rules of connection.ts. */
export interface OpenLine {
  readonly socket: LineSocket;
  /** The server's `welcome` came: the line is live. */
  welcomed(): void;
  /** Something was not answered in time: asks the server whether it is there, and comes back by a new connection if not. */
  doubt(): void;
  close(): void;
}

export interface LineParts {
  readonly handshake: Handshake;
  readonly url: string;
  readonly transports: readonly ("polling" | "websocket")[];
  /** Told at each change of the line. */
  readonly changed: (line: Line) => void;
  /** Told when `again` leaves, so that the welcome that follows can be timed; and when a connection begins. */
  readonly asked: () => void;
  /** Told when the device slept or came back: what was known of the network may be wrong. */
  readonly woken: () => void;
}

// 6 s: with the wait before the next try a person waits under 10 s for what a silent proxy cost.
const silentWebsocketMs = 6_000;
/** A connection that is open and not welcomed, or a try that does not open, is given up. */
const giveUpMs = 20_000;
const probeMs = 3_000;
/** One question covers all signs of waking that come together. */
const togetherMs = 250;
/** A later sign may mean that what the question brought is old again: it is asked once more, but not at once. */
const probeRestMs = 2_000;
const storageKey = "bocal.polling-only";

export function openLine(parts: LineParts): OpenLine {
  let connection: Connection = connecting(isRemembered());
  let retry: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let probe: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let lastProbeAt = Number.NEGATIVE_INFINITY;
  let triedAt = 0;
  let closed = false;
  const socket: LineSocket = io(parts.url, {
    auth: parts.handshake,
    transports: connection.pollingOnly ? ["polling"] : [...parts.transports],
    rememberUpgrade: true,
    tryAllTransports: true,
    // Tries are timed here, by one machine: Socket.IO's own timing knows neither restarts nor wake-ups.
    reconnection: false,
    timeout: giveUpMs,
    autoConnect: false,
    forceNew: true,
  });

  function input(what: ConnectionInput): void {
    const before = connection;
    connection = next(connection, what);
    if (connection.line !== before.line) parts.changed(connection.line);
  }

  function connectNow(): void {
    clearTimeout(retry);
    clearTimeout(watch);
    triedAt = performance.now();
    if (connection.pollingOnly) socket.io.opts.transports = ["polling"];
    watch = setTimeout(watchWebsocket, silentWebsocketMs);
    socket.connect();
  }

  /** 101 and then nothing: some proxies take a WebSocket and carry no byte of it. */
  function watchWebsocket(): void {
    const { engine } = socket.io;
    if (engine.readyState === "opening" && engine.transport.name === "websocket") {
      input({ type: "websocket-silent" });
      remember();
      lost();
    } else watch = setTimeout(lost, giveUpMs - silentWebsocketMs);
  }

  function lost(): void {
    clearTimeout(retry);
    clearTimeout(watch);
    clearTimeout(probe);
    clearTimeout(later);
    probe = later = undefined;
    // Closed whole: what is left of a dead connection must not speak later. What waits is the outbox's to send again.
    socket.disconnect();
    socket.sendBuffer.length = 0;
    if (closed) return;
    input({ type: "lost", at: Date.now() });
    if (connection.line.name === "refused") return;
    retry = setTimeout(connectNow, waitBeforeTry(connection, Math.random()));
  }

  function failed(error: Error): void {
    const why = readConnectRefusal(error.message);
    if (why !== null) input({ type: "refused", why });
    lost();
    if (why === null) void lookForPortal();
  }

  async function lookForPortal(): Promise<void> {
    const met = await isPortal(parts.url);
    if (!closed && met) input({ type: "portal-met" });
  }

  function ask(): void {
    const sinceMs = performance.now() - lastProbeAt;
    if (later !== undefined || sinceMs < togetherMs) return;
    if (sinceMs < probeRestMs) {
      later = setTimeout(() => {
        later = undefined;
        ask();
      }, probeRestMs - sinceMs);
      return;
    }
    if (probe !== undefined) return;
    lastProbeAt = performance.now();
    parts.asked();
    socket.emit("again");
    probe = setTimeout(() => {
      lost();
      connectNow();
    }, probeMs);
  }

  function wake(): void {
    parts.woken();
    if (connection.line.name === "refused") return;
    if (connection.line.name === "live") ask();
    else tryAtOnce();
  }

  function tryAtOnce(): void {
    // A try that has only begun is left alone; an older one may have begun before the sleep.
    if (socket.active && performance.now() - triedAt < probeMs) return;
    input({ type: "woken" });
    socket.disconnect();
    connectNow();
  }

  socket.io.on("open", parts.asked);
  socket.on("disconnect", (reason) => {
    // Our own closing arrives here too, from within `lost`.
    if (reason !== "io client disconnect") lost();
  });
  socket.on("connect_error", failed);
  socket.on("restarting", (withinMs) => input({ type: "restart-announced", withinMs }));
  const stopListening = onWakeUp(wake);
  connectNow();

  return {
    socket,
    welcomed() {
      clearTimeout(watch);
      clearTimeout(probe);
      probe = undefined;
      input({ type: "welcomed" });
    },
    doubt() {
      if (connection.line.name === "live") ask();
    },
    close() {
      closed = true;
      stopListening();
      lost();
    },
  };
}

function isRemembered(): boolean {
  try {
    return sessionStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(storageKey, "1");
  } catch {
    // Storage is closed in some private windows: a reload finds it out again.
  }
}
