import type { CommandId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/session/vocabulary";
import type { Holding } from "@bocal/protocol/wire/holding";
import { wireVersion } from "@bocal/protocol/wire/version";
import type { StoreApi } from "zustand/vanilla";
import type { LiveBoard } from "./board.ts";
import { openBoards } from "./boards.ts";
import { holdings } from "./holdings.ts";
import { openLine } from "./line.ts";
import { outbox } from "./outbox.ts";
import { serverClock } from "./server-clock.ts";
import { settling } from "./settling.ts";
import { shelf } from "./shelf.ts";
import { type FinalAnswer, type LiveState, liveStore } from "./store.ts";
import { openTab } from "./tabs.ts";
import { warnBeforeLosing } from "./unsent-warning.ts";
import { viewKeeper } from "./views.ts";

export interface ConnectOptions {
  readonly as: "console" | "screen" | "phone";
  readonly session: string;
  /** The device secret, where cookies fail. */
  readonly token?: string | undefined;
  /** Where the server is; the page's own origin when absent. */
  readonly url?: string | undefined;
  readonly transports?: readonly ("polling" | "websocket")[] | undefined;
}

/** One page's line to one session. */
export interface Live {
  readonly store: StoreApi<LiveState>;
  /** Writes the command down, sends it, and again after every return, until the server has answered for good. */
  send(command: Command): Promise<FinalAnswer>;
  /** Forgets a refused entry, once the person has read why. */
  dismiss(id: CommandId): void;
  /** Shows others what this hand moves; call as often as you like. */
  hold(holding: Holding): void;
  /** Opens a board document that a view names; yjs loads at the first call. */
  board(document: string): Promise<LiveBoard>;
  /** The server's clock, in ms. */
  now(): number;
  close(): void;
}

export function connect({ as, session, token, url, transports }: ConnectOptions): Live {
  const store = liveStore();
  const clock = serverClock();
  const tab = openTab();
  let askedAt: number | null = null;
  // The page came from this server a moment ago: the build of the first welcome is its own.
  let ownBuild: string | null = null;

  const line = openLine({
    handshake: { as, session, wire: wireVersion, ...(token === undefined ? {} : { token }) },
    url: url ?? location.origin,
    transports: transports ?? ["polling", "websocket"],
    changed: (next) => store.setState({ line: next }),
    asked: () => {
      askedAt = performance.now();
    },
    woken: clock.distrust,
  });
  const { socket } = line;

  const settles = settling({
    read: () => store.getState().settling,
    show: (settling) => store.setState({ settling }),
  });
  const box = outbox({
    name: tab.name,
    shelf: shelf({ owner: `${as}/${session}`, tab }),
    read: () => store.getState().outbox,
    show: (outbox) => store.setState({ outbox }),
    isLive: () => store.getState().line.name === "live",
    // A console lists what was refused; a phone tells it on the card, and has no place for the rest.
    mustBeRead: (command) => as === "console" || isAboutCard(command),
    deliver(message, answered) {
      const sentAt = performance.now();
      socket.emit("command", message, (answer) => {
        clock.roundTrip(performance.now() - sentAt);
        answered(answer);
      });
    },
    applied: settles.add,
    doubt: line.doubt,
  });
  const views = viewKeeper({
    read: () => store.getState().views,
    show: (views) => store.setState({ views }),
    askAgain() {
      askedAt = performance.now();
      socket.emit("again");
    },
  });
  const hands = holdings({
    send(holding) {
      // Volatile alone is not enough: Socket.IO keeps what is sent while it is not connected.
      if (socket.connected) socket.volatile.emit("holding", holding);
    },
    show: (holdings) => store.setState({ holdings }),
  });
  const boards = openBoards({ socket, changed: (arrivedAt) => settles.seen("board", arrivedAt) });
  const stopWarning = as === "screen" ? () => {} : warnBeforeLosing(store);

  socket.on("welcome", (welcome) => {
    clock.welcomed(welcome.now, askedAt);
    askedAt = null;
    ownBuild ??= welcome.build;
    const newBuild = welcome.build !== ownBuild;
    if (newBuild !== store.getState().newBuild) store.setState({ newBuild });
    views.welcome(welcome);
    settles.seen("view", performance.now());
    const wasLive = store.getState().line.name === "live";
    line.welcomed();
    if (!wasLive) box.returned();
  });
  socket.on("changed", (changed) => {
    views.changed(changed);
    if (changed.audience === "me" || changed.audience === "staff") settles.seen("view", performance.now());
  });
  socket.on("presence", (presence) => store.setState({ presence }));
  socket.on("holding", hands.heard);

  return {
    store,
    send: box.send,
    dismiss: box.dismiss,
    hold: hands.hold,
    board: boards.open,
    now: clock.now,
    close() {
      stopWarning();
      boards.close();
      hands.close();
      box.close();
      settles.close();
      line.close();
      tab.leave();
    },
  };
}

function isAboutCard(command: Command): boolean {
  return command.type === "in-activity" && "card" in command.command;
}
