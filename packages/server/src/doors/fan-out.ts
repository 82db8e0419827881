import type { Socket as Line } from "node:net";
import type { Socket } from "socket.io";
import type { Emit } from "../live/audiences.ts";
import type { BocalServer } from "./visitor.ts";

// What leaves for a whole room is the same bytes for each of its members. Socket.IO encodes them once, and then carries them through
// two layers of events and queues for each socket, which takes longer than the system takes to send them. Here the frame is
// made once, whole, and handed to each line that has nothing else waiting; every other member is served by Socket.IO as usual.

// "4": a message of Engine.IO; "2": an event of Socket.IO, "5": one whose bytes follow in frames of their own. Both of the main
// namespace, which has no name.
const plainEvent = "42";
const eventWithBytes = "45";
/** What may wait for one slow reader. */
const backlogBytesAtMost = 1_048_576;
const finalText = 0x81;
const finalBytes = 0x82;

/** Sends to everyone in a room, as `io.to(room).emit` does, in the same order for each of them. */
export function fanOut(io: BocalServer): Emit {
  const { adapter, sockets } = io.of("/");
  return (room, name, ...args) => {
    const members = adapter.rooms.get(room);
    if (members === undefined) return;
    const frames = framesOf(name, args);
    const others: string[] = [];
    for (const id of members) {
      const socket = sockets.get(id);
      const line = socket && idleLine(socket);
      if (socket && isBehind(socket)) socket.disconnect(true);
      else if (line) line.write(frames);
      else others.push(id);
    }
    if (others.length > 0) io.to(others).emit(name, ...args);
  };
}

/** A reader who does not read is sent away: it comes back by itself, and asks for the whole instead of all that it missed. */
function isBehind({ conn }: Pick<Socket, "conn">): boolean {
  const line = (conn as unknown as Engine).transport.socket?._socket;
  return (line?.writableLength ?? 0) > backlogBytesAtMost;
}

/**
 * The TCP connection under a WebSocket, when no layer above it holds anything back: a frame written there stands in its place
 * among the others. Null for long polling, during an upgrade, and should a later version of the library keep it elsewhere.
 */
function idleLine({ conn }: Pick<Socket, "conn">): Line | null {
  const { transport } = conn as unknown as Engine;
  if (transport.name !== "websocket" || !transport.writable) return null;
  if (conn.readyState !== "open" || (conn as unknown as Engine).writeBuffer.length > 0) return null;
  const line = transport.socket?._socket;
  return line?.writable === true ? line : null;
}

/** What the library does not tell in its types. */
interface Engine {
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly name: string;
    readonly writable: boolean;
    readonly socket?: { readonly _socket?: Line | null };
  };
}

/** One event as it travels, whole: its text, and after it each value that is bytes, which leaves a number in its place. */
function framesOf(name: string, args: readonly unknown[]): Buffer {
  const parts: Uint8Array[] = [];
  const values = args.map((value) => {
    if (!(value instanceof Uint8Array)) return value;
    return { _placeholder: true, num: parts.push(value) - 1 };
  });
  const kind = parts.length === 0 ? plainEvent : `${eventWithBytes}${parts.length}-`;
  const text = Buffer.from(`${kind}${JSON.stringify([name, ...values])}`);
  const frames = [frameHeader(finalText, text.length), text];
  for (const part of parts) frames.push(frameHeader(finalBytes, part.length), Buffer.from(part));
  return Buffer.concat(frames);
}

/** What stands before the payload of an unmasked frame, as RFC 6455 section 5.2 lays it out for servers. */
function frameHeader(kind: number, length: number): Buffer {
  if (length < 126) return Buffer.from([kind, length]);
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = kind;
  header[1] = header.length === 4 ? 126 : 127;
  if (header.length === 4) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
