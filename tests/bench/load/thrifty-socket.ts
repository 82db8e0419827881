/**
 * A WebSocket client cheap enough for a thousand phones in one process beside the server they load: all sockets
 * read into one buffer, and a frame that nobody wants to read is counted and stepped over. Only what the measured
 * servers do is understood: no fragmented messages, no extensions, and the mask is zero (legal to receive, and
 * nothing is hidden on the loopback).
 */
import { connect, type Socket } from "node:net";
import type { Traffic } from "../contract.ts";

export interface Frame {
  readonly binary: boolean;
  /** The payload, or its first `keepBytes`. Only valid until the call returns: copy what must stay. */
  readonly payload: Buffer;
}

export interface ThriftySocket {
  readonly traffic: Readonly<Traffic>;
  /** How much of each payload is kept for `onFrame`; the rest is skipped. */
  keepBytes: number;
  send(payload: string | Uint8Array): void;
  end(): void;
}

export interface Listener {
  onFrame(frame: Frame): void;
  /** The connection is over, for whatever reason; said once. */
  onGone?(why: string): void;
}

// One read never returns more than this; a board of 500 cards fits and is then read without a copy.
const shared = Buffer.allocUnsafe(256 * 1024);

/** Connects to a server on this machine; resolves when the server has accepted the upgrade. */
export function openThrifty(port: number, path: string, listener: Listener): Promise<ThriftySocket> {
  return new Promise((resolve, reject) => {
    const traffic: Traffic = { bytes: 0, frames: 0 };
    let greeting: Buffer | null = Buffer.alloc(0);
    let over = false;

    const reader = frameReader({
      traffic,
      keepBytes: () => thrifty.keepBytes,
      deliver(opcode, payload) {
        if (opcode === 1 || opcode === 2) listener.onFrame({ binary: opcode === 2, payload });
        else if (opcode === 9) writeFrame(socket, 10, payload);
        else if (opcode === 8) finish(`closed by the server: ${closeReason(payload)}`);
      },
    });
    const socket = connect({
      host: "127.0.0.1",
      port,
      noDelay: true,
      onread: {
        buffer: shared,
        callback(length: number) {
          const bytes = shared.subarray(0, length);
          if (greeting) greet(bytes);
          else reader(bytes);
          return true;
        },
      },
    });
    const thrifty: ThriftySocket = {
      traffic,
      keepBytes: Number.POSITIVE_INFINITY,
      send(payload) {
        if (over) return;
        if (typeof payload === "string") writeFrame(socket, 1, Buffer.from(payload));
        else writeFrame(socket, 2, payload);
      },
      end() {
        over = true;
        socket.destroy();
      },
    };

    function greet(bytes: Buffer): void {
      greeting = Buffer.concat([greeting ?? bytes, bytes]);
      const end = greeting.indexOf("\r\n\r\n");
      if (end === -1) return;
      const status = greeting.subarray(0, greeting.indexOf("\r\n")).toString("latin1");
      if (!status.startsWith("HTTP/1.1 101")) {
        finish(`not upgraded: ${status}`);
        return;
      }
      const rest = greeting.subarray(end + 4);
      greeting = null;
      resolve(thrifty);
      // In a microtask, `resolve` has run its listeners before the first frame is read.
      if (rest.length > 0) queueMicrotask(() => reader(rest));
    }
    function finish(why: string): void {
      if (over) return;
      over = true;
      socket.destroy();
      reject(new Error(why));
      listener.onGone?.(why);
    }

    socket.on("connect", () => socket.write(upgradeRequest(port, path)));
    socket.on("error", (error) => finish(error.message));
    socket.on("close", () => finish("connection closed"));
  });
}

function upgradeRequest(port: number, path: string): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "\r\n",
  ].join("\r\n");
}

function closeReason(payload: Buffer): string {
  return payload.length < 2
    ? "no code"
    : `${payload.readUInt16BE(0)} ${payload.subarray(2).toString("utf8")}`;
}

function writeFrame(socket: Socket, opcode: number, payload: Uint8Array): void {
  const long = payload.length > 125;
  if (payload.length > 0xffff) throw new Error("no card is that long");
  const frame = Buffer.alloc((long ? 8 : 6) + payload.length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (long ? 126 : payload.length);
  if (long) frame.writeUInt16BE(payload.length, 2);
  frame.set(payload, long ? 8 : 6);
  socket.write(frame);
}

interface Reading {
  readonly traffic: Traffic;
  readonly keepBytes: () => number;
  readonly deliver: (opcode: number, payload: Buffer) => void;
}

/** Takes the bytes as they come and delivers each frame once it is complete. */
function frameReader({ traffic, keepBytes, deliver }: Reading): (bytes: Buffer) => void {
  // The two ways a frame may be cut: inside its header, or inside its payload.
  let header: Buffer | null = null;
  let open: { opcode: number; kept: Buffer; filled: number; missing: number } | null = null;

  return (received) => {
    traffic.bytes += received.length;
    let bytes = received;
    if (header) {
      bytes = Buffer.concat([header, bytes]);
      header = null;
    }
    let at = 0;
    while (at < bytes.length) {
      if (open) {
        const taken = Math.min(open.missing, bytes.length - at);
        const wanted = Math.min(taken, open.kept.length - open.filled);
        bytes.copy(open.kept, open.filled, at, at + wanted);
        open.filled += wanted;
        open.missing -= taken;
        at += taken;
        if (open.missing > 0) return;
        const { opcode, kept } = open;
        open = null;
        traffic.frames++;
        deliver(opcode, kept);
        continue;
      }
      const start = at;
      const size = headerSize(bytes, at);
      if (size === null || at + size > bytes.length) {
        header = Buffer.from(bytes.subarray(start));
        return;
      }
      const first = bytes[at] ?? 0;
      const opcode = first & 0x0f;
      if ((first & 0x80) === 0 || opcode === 0) throw new Error("a fragmented message: not expected here");
      const length = payloadLength(bytes, at);
      at += size;
      const keep = Math.min(length, keepBytes());
      if (at + length <= bytes.length) {
        traffic.frames++;
        deliver(opcode, bytes.subarray(at, at + keep));
        at += length;
      } else {
        open = { opcode, kept: Buffer.allocUnsafe(keep), filled: 0, missing: length };
      }
    }
  };
}

function headerSize(bytes: Buffer, at: number): number | null {
  const second = bytes[at + 1];
  if (second === undefined) return null;
  const short = second & 0x7f;
  return short === 126 ? 4 : short === 127 ? 10 : 2;
}

function payloadLength(bytes: Buffer, at: number): number {
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  if (short === 126) return bytes.readUInt16BE(at + 2);
  if (short === 127) return Number(bytes.readBigUInt64BE(at + 2));
  return short;
}
