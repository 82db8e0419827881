/** The floor's wire: a frame is one Yjs update with its length before it; the first frame is the whole board. */
import { createDecoder, hasContent, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint8Array } from "lib0/encoding";
import type { Wire } from "../contract.ts";
import { openThrifty } from "./thrifty-socket.ts";
import { cardReader, cardWriter } from "./yjs-cards.ts";

const wire: Wire = {
  async lay(port) {
    return { port };
  },
  async enrol() {
    return "";
  },
  async enter({ port }, _credential, { onCard, onGone }) {
    const read = onCard && cardReader(onCard);
    const write = cardWriter();
    const whole = Promise.withResolvers<void>();
    const socket = await openThrifty(Number(port), "/", {
      onFrame({ payload }) {
        const updates = createDecoder(payload);
        if (read) while (hasContent(updates)) read(readVarUint8Array(updates));
        whole.resolve();
      },
      onGone(why) {
        whole.reject(new Error(why));
        onGone?.(why);
      },
    });
    if (!read) socket.keepBytes = 0;
    await whole.promise;
    return {
      traffic: socket.traffic,
      post(text) {
        const frame = createEncoder();
        writeVarUint8Array(frame, write(text));
        socket.send(toUint8Array(frame));
      },
      leave: () => socket.end(),
    };
  },
};

export default wire;
