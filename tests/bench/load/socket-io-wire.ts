/**
 * Socket.IO protocol 5 over Engine.IO protocol 4, over one WebSocket, as far as a client needs it and no further.
 *
 * The server opens with `0{…}`; the client joins the main namespace with `40{auth}`; the server accepts with
 * `40{…}` or refuses with `44{message}`. Events are `42["name",…]`; with a number before the bracket they ask
 * for an answer, which is `43<number>[…]`. `45<count>-[…]` is an event whose binary parts follow as so many
 * binary frames, in order, nothing between them (`46` would be such an answer; none is expected). `2` is a ping, answered `3`, and
 * the server hangs up on who stays silent. `41` leaves the namespace.
 */
import type { Traffic } from "../contract.ts";
import { type Frame, openThrifty } from "./thrifty-socket.ts";

export interface SocketIo {
  readonly traffic: Readonly<Traffic>;
  emit(event: string, ...values: readonly unknown[]): void;
  /** Emits and hands over the first value of the answer. */
  ask(event: string, value: unknown, heard: (answer: unknown) => void): void;
  /** From now on events are only counted; answers and pings are still heard. */
  stopListening(): void;
  leave(): void;
}

export interface SocketIoListener {
  /** Binary parts are in place among the values, as buffers that stay valid. */
  onEvent?(event: string, values: readonly unknown[]): void;
  onGone?(why: string): void;
}

// While only counting: an answer to a command fits, a board update does not need to.
const HEAD_BYTES = 512;

/** Connects and joins the main namespace with `auth`; rejects with the server's own message when refused. */
export async function openSocketIo(
  port: number,
  auth: unknown,
  listener: SocketIoListener,
): Promise<SocketIo> {
  const joined = Promise.withResolvers<void>();
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  let listening = true;
  let over = false;
  let pending: { text: string; missing: number; parts: Buffer[] } | null = null;

  const socket = await openThrifty(port, "/socket.io/?EIO=4&transport=websocket", {
    onFrame,
    onGone: gone,
  });

  function gone(why: string): void {
    joined.reject(new Error(why));
    if (!over) listener.onGone?.(why);
    over = true;
  }

  function onFrame({ binary, payload }: Frame): void {
    const kind = binary ? "part" : packetKind(payload);
    if (kind === "part") onPart(payload);
    else if (kind === "2") socket.send("3");
    else if (kind === "0") socket.send(`40${JSON.stringify(auth)}`);
    else if (kind === "40") joined.resolve();
    else if (kind === "41") gone("the server left the namespace");
    else if (kind === "43") onAnswer(payload.toString("utf8"));
    else if (kind === "44") joined.reject(new Error(`refused: ${payload.toString("utf8").slice(2)}`));
    else if (listening && kind === "42") onEvent(payload.toString("utf8"), []);
    else if (listening && kind === "45") onAnnouncement(payload.toString("utf8"));
  }

  function onAnnouncement(text: string): void {
    const dash = text.indexOf("-");
    pending = { text: text.slice(dash + 1), missing: Number(text.slice(2, dash)), parts: [] };
  }

  function onPart(payload: Buffer): void {
    if (!pending) return;
    pending.parts.push(Buffer.from(payload));
    if (--pending.missing > 0) return;
    const { text, parts } = pending;
    pending = null;
    onEvent(text, parts);
  }

  function onEvent(text: string, parts: readonly Buffer[]): void {
    const [event, ...values] = readValues(text.slice(text.indexOf("[")), parts);
    listener.onEvent?.(String(event), values);
  }

  function onAnswer(text: string): void {
    const bracket = text.indexOf("[");
    const number = Number(text.slice(2, bracket));
    const [value] = readValues(text.slice(bracket), []);
    waiting.get(number)?.(value);
    waiting.delete(number);
  }

  await joined.promise;
  return {
    traffic: socket.traffic,
    emit: (event, ...values) => socket.send(`42${JSON.stringify([event, ...values])}`),
    ask(event, value, heard) {
      const number = asked++;
      waiting.set(number, heard);
      socket.send(`42${number}${JSON.stringify([event, value])}`);
    },
    stopListening() {
      listening = false;
      socket.keepBytes = HEAD_BYTES;
    },
    leave() {
      socket.send("41");
      socket.end();
    },
  };
}

/** "0", "2" … for what concerns the connection, "40" … for what concerns the namespace. */
function packetKind(payload: Buffer): string {
  return payload.toString("latin1", 0, payload[0] === 0x34 ? 2 : 1);
}

function readValues(json: string, parts: readonly Buffer[]): readonly unknown[] {
  const values: unknown = JSON.parse(json, (_key, value: unknown) => {
    if (parts.length === 0 || typeof value !== "object" || value === null) return value;
    if (!("_placeholder" in value) || !("num" in value)) return value;
    return parts[Number(value.num)];
  });
  if (!Array.isArray(values)) throw new Error("a Socket.IO packet without values");
  return values;
}
