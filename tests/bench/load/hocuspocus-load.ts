/**
 * What @hocuspocus/provider says to its server, without the provider: each message is the document's name, a type
 * and a body. The client speaks first (auth, with an empty token), waits for "authenticated", sends sync step 1 and has
 * the board with the server's step 2; it answers the server's own step 1 with an empty step 2. Each update is
 * answered by a sync status, in order. No awareness: phones that do not tell where their cursor is spare
 * Hocuspocus a third of its work, so the comparison is in its favour.
 */
import { createDecoder, type Decoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import type { Client, Ground, Seat, Wire } from "../contract.ts";
import { openThrifty } from "./thrifty-socket.ts";
import { cardReader, cardWriter } from "./yjs-cards.ts";

const DOCUMENT = "board";
const SYNC = 0;
const AUTH = 2;
const SYNC_STATUS = 8;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const TOKEN = 0;
const DENIED = 1;

// The state vector of an empty document and the update that changes nothing, both as Yjs encodes them.
const EMPTY_STATE = Uint8Array.of(0);
const EMPTY_UPDATE = Uint8Array.of(0, 0);

// Name, type, sub-type and what follows them in a sync status: enough to know any message.
const HEAD_BYTES = 32;

const wire: Wire = {
  async lay(port) {
    return { port };
  },
  async enrol() {
    return "";
  },
  enter,
};

export default wire;

async function enter({ port }: Ground, _credential: string, seat: Seat): Promise<Client> {
  const read = seat.onCard && cardReader(seat.onCard);
  const write = cardWriter();
  // What waits for a sync status, in order; null is our empty step 2, which gets one too.
  const unanswered: (string | null)[] = [];
  const whole = Promise.withResolvers<void>();
  const socket = await openThrifty(Number(port), "/", {
    onFrame({ payload }) {
      const message = createDecoder(payload);
      readVarString(message);
      const type = readVarUint(message);
      if (type === SYNC) onSync(message);
      else if (type === SYNC_STATUS) onStatus(readVarUint(message) === 1);
      else if (type === AUTH) onAuth(message);
    },
    onGone(why) {
      whole.reject(new Error(why));
      seat.onGone?.(why);
    },
  });

  function onAuth(message: Decoder): void {
    if (readVarUint(message) === DENIED) whole.reject(new Error(readVarString(message)));
    else socket.send(syncMessage(STEP_1, EMPTY_STATE));
  }
  function onSync(message: Decoder): void {
    const step = readVarUint(message);
    if (step === STEP_1) {
      unanswered.push(null);
      socket.send(syncMessage(STEP_2, EMPTY_UPDATE));
      return;
    }
    if (read) read(readVarUint8Array(message));
    if (step !== STEP_2) return;
    if (!read) socket.keepBytes = HEAD_BYTES;
    whole.resolve();
  }
  function onStatus(taken: boolean): void {
    const text = unanswered.shift() ?? null;
    if (text === null) return;
    if (taken) seat.onAcknowledged?.(text);
    else seat.onRefused?.(text, "sync status says: not saved");
  }

  const hello = createEncoder();
  writeVarString(hello, DOCUMENT);
  writeVarUint(hello, AUTH);
  writeVarUint(hello, TOKEN);
  writeVarString(hello, "");
  writeVarString(hello, "4.8.0");
  socket.send(toUint8Array(hello));
  await whole.promise;
  return {
    traffic: socket.traffic,
    post(text) {
      unanswered.push(text);
      socket.send(syncMessage(UPDATE, write(text)));
    },
    leave: () => socket.end(),
  };
}

function syncMessage(step: number, body: Uint8Array): Uint8Array {
  const message = createEncoder();
  writeVarString(message, DOCUMENT);
  writeVarUint(message, SYNC);
  writeVarUint(message, step);
  writeVarUint8Array(message, body);
  return toUint8Array(message);
}
