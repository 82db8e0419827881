import type { Cupboard } from "@bocal/client/live/cupboard";
import { type Outbox, outbox } from "@bocal/client/live/outbox";
import { readBoard } from "@bocal/client/live/read-board";
import { shelf } from "@bocal/client/live/shelf";
import { type FinalAnswer, liveStore } from "@bocal/client/live/store";
import { type ViewKeeper, viewKeeper } from "@bocal/client/live/views";
import type { CommandId } from "@bocal/protocol/base/ids";
import type { Board } from "@bocal/protocol/board/board";
import type { Actor } from "@bocal/protocol/methods/method";
import type { Command } from "@bocal/protocol/session/vocabulary";
import type { Answer } from "@bocal/protocol/wire/answer";
import type { Changed } from "@bocal/protocol/wire/changed";
import type { Welcome } from "@bocal/protocol/wire/welcome";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import type { FakeClock } from "../help/fake-clock.ts";
import { type SocketPair, socketPair } from "../help/socket-pair.ts";
import type { Guest, Node, ServerLine } from "./node.ts";

// A page with the outbox, the shelf and the views that real pages have; the line and the board documents are small models of
// line.ts and of the y-websocket provider: come back after a random time, ask for the whole, doubt a silent line.

export interface ClientNeeds {
  readonly name: string;
  readonly as: Guest["as"];
  readonly actor: Actor;
  readonly clock: FakeClock;
  readonly random: () => number;
  /** A server to connect to, or null while there is none. */
  readonly find: () => Node | null;
  /** Every message that reaches this page, as it came. */
  readonly heard: (message: string) => void;
  readonly answered: (id: CommandId, answer: FinalAnswer) => void;
}

export interface Client {
  readonly name: string;
  readonly as: Guest["as"];
  readonly actor: Actor;
  send(command: Command): CommandId | null;
  /** The line is gone. What is under way upwards may still arrive. */
  cut(): void;
  /** The server at the other end is no more: the line is cut. */
  mourn(): void;
  /** Nothing arrives any more in either direction, and nobody is told. */
  fallSilent(): void;
  /** The command that is under way comes twice. */
  stutter(): void;
  /** The page is loaded again: what was written down is all that it knows. */
  reload(): void;
  /** Whether something is missing that only a new line brings. */
  isUnwell(): boolean;
  isLive(): boolean;
  views(): ReturnType<ReturnType<typeof liveStore>["getState"]>["views"];
  board(): Board | null;
  waiting(): number;
  /** Whether this command would outlive the page. */
  keeps(id: CommandId): boolean;
  close(): void;
}

interface OpenLine {
  readonly node: Node;
  readonly pair: SocketPair;
  readonly server: ServerLine;
  silent: boolean;
}

export function client({ name, as, actor, clock, random, find, heard, answered }: ClientNeeds): Client {
  const stored = new Map<string, string>();
  let page = 0;
  let line: OpenLine | null = null;
  let isLive = false;
  let trying = false;
  let over = false;
  let probing = false;
  let store = liveStore();
  let box: Outbox;
  let keeper: ViewKeeper;
  let document: { readonly name: string; readonly doc: Y.Doc; synced: boolean } | null = null;
  const askers = new Map<CommandId, (answer: Answer) => void>();

  const cupboard: Cupboard = {
    keys: async () => [...stored.keys()],
    get: async (key) => JSON.parse(stored.get(key) ?? "null") as unknown,
    set: async (key, value) => void stored.set(key, JSON.stringify(value)),
    delete: async (key) => void stored.delete(key),
  };

  function begin(): void {
    const loaded = ++page;
    store = liveStore();
    const { getState, setState } = store;
    const tab = {
      name: `${name}-page-${loaded}`,
      seen: Promise.resolve(),
      whenGone: async (_: string, then: () => Promise<void>) => (loaded === page ? then() : undefined),
      leave: () => undefined,
    };
    box = outbox({
      name: tab.name,
      shelf: shelf({ owner: name, tab, open: async () => cupboard }),
      read: () => getState().outbox,
      show: (entries) => setState({ outbox: entries }),
      isLive: () => isLive && loaded === page,
      deliver(message, tell) {
        askers.set(message.id, tell);
        up(JSON.stringify(["command", message, message.id]));
      },
      applied: () => undefined,
      mustBeRead: () => as === "console",
      doubt: probe,
    });
    keeper = viewKeeper({
      read: () => getState().views,
      show: (views) => setState({ views }),
      askAgain: () => up(JSON.stringify(["again"])),
    });
  }

  function up(message: string): void {
    const sending = line;
    if (sending === null) return;
    sending.pair.up.send(message);
    clock.after(delay(), () => void (sending.silent || sending.pair.up.flush(1)));
  }

  /** One way keeps its order: a message never overtakes the one before it, for the queue gives the oldest first. */
  function delay(): number {
    return 1 + random() * 40;
  }

  async function connect(): Promise<void> {
    if (trying || line !== null || over) return;
    trying = true;
    const node = find();
    const opening: { pair: SocketPair; silent: boolean; server: ServerLine | null } = {
      silent: false,
      server: null,
      pair: socketPair({
        atServer: (message) => opening.server?.receive(message),
        atClient: (message) => void (line?.pair === opening.pair && arrived(message)),
      }),
    };
    const guest: Guest = {
      as,
      actor,
      send(message) {
        if (node?.isAlive() !== true) return;
        opening.pair.down.send(message);
        clock.after(delay(), () => void (opening.silent || opening.pair.down.flush(1)));
      },
    };
    const opened = await inTime(node?.open(guest));
    trying = false;
    if (node === null || opened === null || over) {
      opened?.closed();
      comeBack();
      return;
    }
    opening.server = opened;
    line = Object.assign(opening, { node, server: opened });
  }

  /** The line that a server gives; null when it has none, or is gone before it answers. */
  function inTime(opening: Promise<ServerLine | null> | undefined): Promise<ServerLine | null> {
    return new Promise((resolve) => {
      clock.after(5_000, () => resolve(null));
      Promise.resolve(opening ?? null).then(resolve, () => resolve(null));
    });
  }

  function comeBack(): void {
    if (!over) clock.after(50 + random() * 1_500, () => void connect());
  }

  function arrived(message: string): void {
    heard(message);
    const [kind, ...rest] = JSON.parse(message) as [string, ...unknown[]];
    switch (kind) {
      case "welcome":
        keeper.welcome(rest[0] as Welcome);
        probing = false;
        if (!isLive) {
          isLive = true;
          box.returned();
          openDocument();
        }
        followDocument();
        return;
      case "changed":
        keeper.changed(rest[0] as Changed);
        followDocument();
        return;
      case "answer":
        askers.get(rest[0] as CommandId)?.(rest[1] as Answer);
        return;
      case "board":
        boardArrived(String(rest[0]), Buffer.from(String(rest[1]), "base64"));
        return;
      case "board-closed":
        if (document?.name === rest[0]) document = null;
        return;
    }
  }

  function named(): string | null {
    const { staff, screen, public: everyone, me } = store.getState().views;
    const all = (staff ?? screen ?? everyone)?.activity;
    if (all) return all.document;
    // In groups: a phone's own, else the first that is shown.
    return (me?.inGroup ?? (staff ?? screen)?.inGroups?.runs[0])?.document ?? null;
  }

  function followDocument(): void {
    const wanted = named();
    if (wanted === (document?.name ?? null)) return;
    if (document !== null) document.doc.destroy();
    document = wanted === null ? null : { name: wanted, doc: new Y.Doc(), synced: false };
    openDocument();
  }

  function openDocument(): void {
    if (document === null) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    syncProtocol.writeSyncStep1(encoder, document.doc);
    up(
      JSON.stringify([
        "board",
        document.name,
        Buffer.from(encoding.toUint8Array(encoder)).toString("base64"),
      ]),
    );
  }

  function boardArrived(of: string, bytes: Uint8Array): void {
    if (document?.name !== of || bytes[0] !== 0) return;
    const decoder = decoding.createDecoder(bytes.subarray(1));
    const kind = syncProtocol.readSyncMessage(decoder, encoding.createEncoder(), document.doc, "server");
    if (kind === syncProtocol.messageYjsSyncStep2) document.synced = true;
  }

  function cut(): void {
    const before = line;
    line = null;
    isLive = false;
    askers.clear();
    comeBack();
    if (before === null) return;
    before.pair.down.lose();
    // The server hears of it later; what was under way may come before that, and long after what a new line brings.
    const late = random() < 0.5 ? before.pair.up.lose() : [];
    const lingersMs = random() * 3_000;
    clock.after(lingersMs, () => {
      for (const message of late) before.server.receive(message);
      before.server.closed();
    });
  }

  function probe(): void {
    if (probing || line === null) return;
    probing = true;
    up(JSON.stringify(["again"]));
    clock.after(3_000, () => {
      if (probing) cut();
      probing = false;
    });
  }

  begin();
  void connect();

  return {
    name,
    as,
    actor,
    send(command) {
      const known = new Set(store.getState().outbox.map(({ id }) => id));
      const promise = box.send(command);
      const id = store.getState().outbox.find((entry) => !known.has(entry.id))?.id ?? null;
      void promise.then((answer) => {
        if (id === null) return;
        answered(id, answer);
        box.dismiss(id); // the person has read why
      });
      return id;
    },
    cut,
    mourn: () => void (line?.node.isAlive() === false && cut()),
    fallSilent() {
      if (line === null) return;
      line.silent = true;
      line.pair.up.lose();
      line.pair.down.lose();
    },
    stutter() {
      const { pair } = line ?? {};
      if (pair === undefined || pair.up.waiting() === 0) return;
      pair.up.duplicate();
      clock.after(delay(), () => pair.up.flush(1));
    },
    reload() {
      box.close();
      cut();
      document = null;
      begin();
    },
    isUnwell: () => line?.silent === true || (document !== null && !document.synced),
    isLive: () => isLive,
    views: () => store.getState().views,
    board: () => (document === null ? null : readBoard(document.doc)),
    waiting: () => store.getState().outbox.filter(({ state }) => state === "waiting").length,
    keeps: (id) => [...stored.values()].some((entries) => entries.includes(`"${id}"`)),
    close() {
      over = true;
      box.close();
      line?.server.closed();
      document?.doc.destroy();
    },
  };
}
