import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What stands between a phone and the server, and does not do its part. */
export type Fault =
  /** Nothing is wrong. */
  | "none"
  /** Requests for an upgrade arrive as plain ones, as behind many old proxies. */
  | "upgrade-stripped"
  /** An upgrade is granted by the proxy itself, and then no byte passes. */
  | "silent-after-upgrade"
  /** The sign-in page of a network answers in the server's place. */
  | "portal"
  /** What the server sends stays in the proxy; the server sees a reader who does not read. */
  | "stuck-reader";

export interface TcpProxy {
  readonly base: string;
  /** From now on; lines that are open keep the fault that they opened with, but for `stuck-reader`, which holds for all. */
  set(fault: Fault): void;
  /** Cuts every line that is open, without a goodbye. */
  cut(): void;
  /** Requests for an upgrade that came, and bytes that went from the server to clients since the last fault was set. */
  counts(): { readonly upgrades: number; readonly bytesDown: number };
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

const upgradeLine = /\r\nupgrade: websocket/i;
const portalPage = "<!doctype html><title>Bienvenue sur le réseau</title>";

/** A network path to `port` on this machine that fails as it is told; it closes with the test. */
export async function tcpProxy(port: number, first: Fault = "none"): Promise<TcpProxy> {
  let fault = first;
  let upgrades = 0;
  let bytesDown = 0;
  const pairs = new Set<Pair>();

  const listening = createServer((client) => {
    const opening = fault;
    const server = connect(port, "127.0.0.1");
    const pair = { client, server };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const side of [client, server]) side.on("error", end).on("close", end);
    let silent = false;
    client.on("data", (bytes: Buffer) => {
      if (silent) return;
      // A head fits in one packet here: the clients are of this machine.
      const asksUpgrade = upgradeLine.test(bytes.toString("latin1"));
      if (asksUpgrade) upgrades++;
      if (opening === "portal") client.end(page());
      else if (asksUpgrade && opening === "silent-after-upgrade") {
        silent = true;
        client.write(granted(bytes.toString("latin1")));
      } else if (asksUpgrade && opening === "upgrade-stripped") {
        server.write(Buffer.from(bytes.toString("latin1").replace(upgradeLine, ""), "latin1"));
      } else server.write(bytes);
    });
    server.on("data", (bytes: Buffer) => {
      bytesDown += bytes.length;
      client.write(bytes);
    });
    if (fault === "stuck-reader") server.pause();
  });
  listening.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("A listening server has a port.");

  function cut(): void {
    for (const { client, server } of pairs) {
      client.destroy();
      server.destroy();
    }
  }
  onTestFinished(() => {
    cut();
    listening.close();
  });

  return {
    base: `http://127.0.0.1:${address.port}`,
    set(next) {
      fault = next;
      bytesDown = 0;
      for (const { server } of pairs) {
        if (next === "stuck-reader") server.pause();
        else server.resume();
      }
    },
    cut,
    counts: () => ({ upgrades, bytesDown }),
  };
}

function page(): string {
  return [
    "HTTP/1.1 200 OK",
    "Content-Type: text/html; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(portalPage)}`,
    "Connection: close",
    "",
    portalPage,
  ].join("\r\n");
}

/** The answer of a server that speaks WebSocket. */
function granted(head: string): string {
  const key = /\r\nsec-websocket-key: (.*)\r\n/i.exec(head)?.[1]?.trim() ?? "";
  const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
  return [
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Accept: ${accept}`,
    "",
    "",
  ].join("\r\n");
}
