import { onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

/** The stock client at `/boards/`, reading. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Texts of the cards it shows, sorted. */
  texts(): readonly string[];
  synced(): Promise<void>;
  shows(...texts: readonly string[]): Promise<void>;
  /** Resolves with the code of a close that the client takes for final. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

export interface StockOptions {
  readonly doc?: Y.Doc;
  readonly headers?: Readonly<Record<string, string>>;
  /** A client that is only to read says nothing of itself: presence would close it. */
  readonly presence?: boolean;
}

/** `y-websocket` as an integration uses it: the token as second subprotocol, nothing of Bocal's own code. */
export function stockClient(
  base: string,
  document: string,
  { token, ...options }: StockOptions & { readonly token?: string },
): StockClient {
  const doc = options.doc ?? new Y.Doc();
  const { headers } = options;
  class Polyfill extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols ?? [], headers === undefined ? {} : { headers });
    }
  }
  const provider = new WebsocketProvider(`${base.replace("http", "ws")}/boards`, document, doc, {
    WebSocketPolyfill: Polyfill as unknown as typeof globalThis.WebSocket,
    protocols: token === undefined ? [] : ["bocal", token],
    disableBc: true,
    connect: false,
  });
  if (options.presence !== true) provider.awareness.setLocalState(null);
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  provider.on("closed", closed.resolve);
  provider.connect();
  onTestFinished(() => provider.destroy());
  const texts = () => textsOf(doc);

  return {
    doc,
    provider,
    texts,
    synced: () => vi.waitUntil(() => provider.synced, { timeout: 10_000, interval: 2 }).then(() => undefined),
    async shows(...wanted) {
      const expected = JSON.stringify(wanted.toSorted());
      await vi.waitUntil(() => JSON.stringify(texts()) === expected, { timeout: 10_000, interval: 2 });
    },
    closed: closed.promise,
  };
}

export function textsOf(doc: Y.Doc): readonly string[] {
  return [...doc.getMap<Y.Map<unknown>>("cards").values()].map((card) => String(card.get("text"))).toSorted();
}

/** A raw line to `/boards/`, for messages that the stock client does not send. */
export function rawBoardLine(
  base: string,
  document: string,
  { token, headers = {} }: { readonly token?: string; readonly headers?: Readonly<Record<string, string>> },
) {
  const protocols = token === undefined ? [] : ["bocal", token];
  const socket = new WebSocket(`${base.replace("http", "ws")}/boards/${document}`, protocols, { headers });
  onTestFinished(() => socket.terminate());
  const heard: Uint8Array[] = [];
  socket.on("message", (bytes: Buffer) => void heard.push(bytes));
  socket.on("error", () => undefined);
  const opened = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  socket.on("open", () => opened.resolve());
  socket.on("close", (code, reason) => {
    closed.resolve({ code, reason: reason.toString() });
    opened.resolve();
  });
  return { socket, heard, opened: opened.promise, closed: closed.promise };
}
