import type { ConnectRefusal } from "@bocal/protocol/wire/down";

// The line to the server as a machine. It connects; the server's first `welcome` makes it live; a loss makes it try again,
// each time later, until it is live again. A wake-up (the page comes to the front, the network returns) makes it try at once.
// A server that announces a restart is given a random part of the time it named, so that a room does not come back in one
// second. A refusal at the door is for good. Timers and sockets live in line.ts and only produce inputs.

/** How the line to the server stands, as a person may be told. */
export type Line =
  | { readonly name: "connecting" }
  | { readonly name: "live" }
  /** Cut; it comes back by itself. `since` is on this device's clock, in ms. */
  | { readonly name: "away"; readonly since: number }
  /** Something between here and the server answers in its place: the sign-in page of a network. */
  | { readonly name: "portal" }
  /** For good: only a person can do something about it. */
  | { readonly name: "refused"; readonly why: ConnectRefusal };

export interface Connection {
  readonly line: Line;
  /** Losses since the line was last live. */
  readonly losses: number;
  /** The time that a restarting server named, in ms; null when none did. */
  readonly restartWithinMs: number | null;
  /** A WebSocket was accepted here and stayed silent: this visit does with long polling. */
  readonly pollingOnly: boolean;
}

export type ConnectionInput =
  | { readonly type: "welcomed" }
  | { readonly type: "lost"; readonly at: number }
  | { readonly type: "portal-met" }
  | { readonly type: "refused"; readonly why: ConnectRefusal }
  | { readonly type: "restart-announced"; readonly withinMs: number }
  | { readonly type: "woken" }
  | { readonly type: "websocket-silent" };

export const firstRetryMs = 1_000;
export const lastRetryMs = 30_000;
/** A restart longer than this is not waited for: the usual back-off finds the server soon enough. */
const restartAtMostMs = 60_000;

export function connecting(pollingOnly: boolean): Connection {
  return { line: { name: "connecting" }, losses: 0, restartWithinMs: null, pollingOnly };
}

export function next(connection: Connection, input: ConnectionInput): Connection {
  if (connection.line.name === "refused") return connection;
  switch (input.type) {
    case "welcomed":
      return { ...connection, line: { name: "live" }, losses: 0, restartWithinMs: null };
    case "lost":
      return {
        ...connection,
        line: connection.line.name === "away" ? connection.line : { name: "away", since: input.at },
        losses: connection.losses + 1,
      };
    case "portal-met":
      return connection.line.name === "live" ? connection : { ...connection, line: { name: "portal" } };
    case "refused":
      return { ...connection, line: { name: "refused", why: input.why } };
    case "restart-announced":
      return { ...connection, restartWithinMs: Math.min(Math.max(0, input.withinMs), restartAtMostMs) };
    case "woken":
      return { ...connection, losses: 0, restartWithinMs: null };
    case "websocket-silent":
      return { ...connection, pollingOnly: true };
  }
}

/** How long to wait before the next try, in ms. `random` is a number in [0, 1): half as long to half as long again. */
export function waitBeforeTry({ losses, restartWithinMs }: Connection, random: number): number {
  if (losses === 0) return 0;
  if (losses === 1 && restartWithinMs !== null) return restartWithinMs * random;
  const usual = Math.min(lastRetryMs, firstRetryMs * 2 ** (losses - 1));
  return Math.min(lastRetryMs, usual * (0.5 + random));
}

const refusals: Readonly<Record<ConnectRefusal, true>> = {
  "unknown-person": true,
  "unknown-session": true,
  revoked: true,
  "foreign-origin": true,
  "old-page": true,
};

/** The refusal that a `connect_error` carries, or null when it is a fault that may pass. */
export function readConnectRefusal(message: string): ConnectRefusal | null {
  return Object.hasOwn(refusals, message) ? (message as ConnectRefusal) : null;
}
