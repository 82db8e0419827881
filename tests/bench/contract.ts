/**
 * What a server must offer to be measured. A peer is two files: a server, run as a process of its own, and a
 * wire, run inside the load processes, that knows how phones and projectors of that server talk.
 *
 * Order of a run: the server answers `start` with its port; a load process lays a board there (`Wire.lay`) and
 * hands the resulting ground to the others; clients enter; cards are posted. Every answer that does not come in
 * time ends the run with a sentence, never with a hang.
 */

export type PeerName = "ws-floor" | "hocuspocus" | "hocuspocus-30" | "bocal";

export interface Peer {
  readonly title: string;
  /** Server file, beside this one. */
  readonly server: string;
  /** Handed to the server as they are. */
  readonly settings: ServerSettings;
  /** Whether it writes to disk: never, only for the kills (its defaults keep everything in memory), or always. */
  readonly storage: "none" | "on-request" | "always";
  /** Whether people enrol before their first connection. */
  readonly enrols: boolean;
}

export interface ServerSettings {
  /** Hocuspocus only: how long it gathers updates before it sends them. Absent: its default. */
  readonly flushDelayMs?: number;
  /** Bocal only: what the bench becomes a facilitator with. */
  readonly facilitatorKey?: string;
}

export const peers: Readonly<Record<PeerName, Peer>> = {
  "ws-floor": { title: "bare ws", server: "peers/ws-floor.ts", settings: {}, storage: "none", enrols: false },
  hocuspocus: {
    title: "Hocuspocus",
    server: "peers/hocuspocus.ts",
    settings: {},
    storage: "on-request",
    enrols: false,
  },
  "hocuspocus-30": {
    title: "Hocuspocus, 30 ms window",
    server: "peers/hocuspocus.ts",
    settings: { flushDelayMs: 30 },
    storage: "on-request",
    enrols: false,
  },
  bocal: {
    title: "Bocal",
    server: "bocal-server.ts",
    settings: { facilitatorKey: "a-key-that-only-the-bench-knows" },
    storage: "always",
    enrols: true,
  },
};

/** Where a board is and what it takes to get in. Plain JSON: it travels between processes. */
export type Ground = Readonly<Record<string, string | number>>;

/** What one client got when it enrolled, and shows when it enters; it survives its connections. */
export type Credential = string;

export interface Wire {
  /**
   * Makes one empty board ready for `phones` phones, as the people of that server would: for Bocal a session
   * is created and its activity opened. `hidden`: nobody sees a card before all are revealed; only Bocal can do that.
   */
  lay(port: number, expected: Expected): Promise<Ground>;
  /** What a person does once, before the first connection. Servers without identity give an empty credential. */
  enrol(ground: Ground, role: Role): Promise<Credential>;
  /** Connects; resolves when this client holds the whole board of that moment. */
  enter(ground: Ground, credential: Credential, seat: Seat): Promise<Client>;
}

export interface Expected {
  readonly phones: number;
  readonly hidden: boolean;
}

export type Role = "phone" | "projector";

export interface Seat {
  readonly role: Role;
  /**
   * Every card this client comes to see, by its text, those found on entering first. Absent: the client counts
   * bytes and frames and decodes nothing, so that a thousand of them fit in one process.
   */
  readonly onCard?: (text: string) => void;
  /** The server said that this card of this client is taken. */
  readonly onAcknowledged?: (text: string) => void;
  /** The server said no. In a measured run this is a failure: the sentence is shown. */
  readonly onRefused?: (text: string, why: string) => void;
  /** The connection ended without `leave`. In a measured run this is a failure too. */
  readonly onGone?: (why: string) => void;
}

export interface Traffic {
  /** Everything received after the handshake of the connection, frame headers included. */
  bytes: number;
  frames: number;
}

export interface Client {
  readonly traffic: Readonly<Traffic>;
  /** Sends one card; does not wait. On a connection that is gone it does nothing. */
  post(text: string): void;
  leave(): void;
}

/** Questions that a process answers, by name: what is asked and what is got. */
export type Questions = Readonly<Record<string, { asks: unknown; gets: unknown }>>;

export type ServerQuestions = {
  /** Port 0 takes a free one. Without a data folder the peer runs with its defaults. */
  start: {
    asks: { settings: ServerSettings; port: number; dataFolder: string | null };
    gets: { port: number };
  };
};

export type LoadQuestions = {
  lay: { asks: Expected & { peer: PeerName; port: number; cards: number }; gets: Ground };
  /** Brings in so many clients, in order; the last one decodes what it sees, the others count. */
  join: { asks: { peer: PeerName; ground: Ground; role: Role; clients: number }; gets: { tookMs: number } };
  /** Open loop: card i leaves at i / rate whatever came back. Answers when the last one has left. */
  post: { asks: Span & { cardsPerSecond: number }; gets: Posted };
  /** Waits until the decoding client has all these cards, or for so long. */
  arrivals: { asks: Span & { withinMs: number }; gets: Moments };
  /** When the server said of these cards that they are taken; waits for them as `arrivals` does. */
  answers: { asks: Span & { withinMs: number }; gets: Moments };
  traffic: { asks: null; gets: Traffic & { clients: number; trouble: Trouble } };
  /** Everybody enters at once. `enrolFirst`: credentials are fetched before the clock starts. */
  storm: {
    asks: { peer: PeerName; ground: Ground; clients: number; enrolFirst: boolean };
    gets: { joinMs: number[]; bytes: number; cardsSeen: number };
  };
  /** Posts until told otherwise; who is cut off stays silent. */
  keepPosting: { asks: { cardsPerSecond: number; firstCard: number }; gets: null };
  /** Stops posting and tells what the server had promised and shown by then. */
  reckon: { asks: null; gets: Reckoning };
  /** Enters once more, as a newcomer, and reads the whole board. */
  read: { asks: { peer: PeerName; ground: Ground }; gets: string[] };
};

export interface Posted {
  /** When each card left, in their order, on the clock of `now`. */
  sentAt: number[];
  /** How late the load process itself was, 99th percentile: far above 5 ms, the load, not the server, is slow. */
  lateMs: number;
}

/** What must not happen in a measured run: cards refused, connections lost. */
export interface Trouble {
  count: number;
  first: string | null;
}

/** Cards with consecutive numbers. */
export interface Span {
  readonly cards: number;
  readonly firstCard: number;
}

/** One moment a card, in the order of their numbers, on the clock of `now`; null where it did not come. */
export type Moments = (number | null)[];

export interface Reckoning {
  posted: number;
  acknowledged: string[];
  shown: string[];
}
