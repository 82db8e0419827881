import type { BoardBytes } from "@bocal/protocol/wire/board-bytes";
import type { LineSocket } from "./line.ts";

/** What y-websocket uses of a WebSocket. */
type Handler<Event> = ((event: Event) => void) | null;

const connecting = 0;
const open = 1;
const closed = 3;
/** The code of a connection that went without a word: y-websocket tries again. */
const cut = 1006;

/**
 * A WebSocket for one document that carries its bytes inside the one connection: it opens when that is live, closes when that
 * is cut, and passes the codes of `board-closed` on. It speaks the only thing that the server listens to, the question of
 * *sync step 1*; what else y-websocket would like to say (awareness, answers, updates) stays here.
 */
export function boardSocket(line: LineSocket, document: string) {
  return class BoardSocket {
    static readonly CONNECTING = connecting;
    static readonly OPEN = open;
    static readonly CLOSED = closed;
    readonly CONNECTING = connecting;
    readonly OPEN = open;
    readonly CLOSED = closed;
    readyState = connecting;
    binaryType = "arraybuffer";
    onopen: Handler<object> = null;
    onmessage: Handler<{ data: Uint8Array | ArrayBuffer }> = null;
    onclose: Handler<{ code: number; reason: string }> = null;
    onerror: Handler<object> = null;

    constructor() {
      line.on("connect", this.#opened);
      line.on("disconnect", this.#cut);
      line.on("board", this.#heard);
      line.on("board-closed", this.#refused);
      // The provider sets its handlers after the constructor has run.
      if (line.connected) queueMicrotask(this.#opened);
    }

    send(bytes: Uint8Array): void {
      const isQuestion = bytes[0] === 0 && bytes[1] === 0;
      if (this.readyState === open && isQuestion) line.emit("board", document, toText(bytes));
    }

    close(): void {
      const wasOpen = this.readyState === open;
      this.#over();
      if (wasOpen && line.connected) line.emit("board-left", document);
    }

    readonly #opened = () => {
      if (this.readyState !== connecting || !line.connected) return;
      this.readyState = open;
      this.onopen?.({});
    };

    readonly #cut = () => this.#ended(cut, "");

    readonly #heard = (of: string, bytes: BoardBytes) => {
      if (of === document && this.readyState === open) this.onmessage?.({ data: toBytes(bytes) });
    };

    readonly #refused = (of: string, code: number, reason: string) => {
      if (of === document && this.readyState === open) this.#ended(code, reason);
    };

    #ended(code: number, reason: string): void {
      if (this.readyState !== open) return;
      this.#over();
      this.onclose?.({ code, reason });
    }

    #over(): void {
      this.readyState = closed;
      line.off("connect", this.#opened);
      line.off("disconnect", this.#cut);
      line.off("board", this.#heard);
      line.off("board-closed", this.#refused);
    }
  };
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function toBytes(bytes: BoardBytes): Uint8Array {
  if (typeof bytes !== "string") return bytes;
  return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
}
