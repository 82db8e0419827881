import type { Credential, PersonRecord, Receipt, SessionRow } from "./store.ts";

// Main thread and worker: the main thread asks, each question with a number; the worker answers each exactly once, many
// answers to a message. Answers may come in another order than questions: of what waits together, writes go first.
// Before anything else the worker says `ready` or `failed`; after `close` is answered it says nothing more.

/** A fact as the table keeps it; `actor` and `event` are JSON. */
export interface FactRow {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly command: string;
  readonly event: string;
}

export interface Part {
  readonly facts: readonly FactRow[];
  readonly receipts: readonly Receipt[];
  readonly people: readonly PersonRecord[];
  readonly credentials: readonly Credential[];
  readonly summary: { readonly title: string; readonly ended: boolean } | null;
}

/** What can be asked: the words of each question and the shape of its answer. */
export interface Questions {
  create: { words: { readonly row: SessionRow; readonly first: Part }; answer: "created" | "code-taken" };
  append: {
    words: { readonly session: string; readonly expectedSeq: number; readonly part: Part };
    answer: boolean;
  };
  sessions: { words: null; answer: readonly SessionRow[] };
  session: { words: { readonly id: string }; answer: SessionRow | null };
  "session-by-code": { words: { readonly code: string }; answer: SessionRow | null };
  read: {
    words: { readonly session: string; readonly afterSeq: number };
    answer: {
      /** A JSON array of facts: one text crosses the port and is parsed faster than thousands of objects. */
      readonly facts: string;
      readonly receipts: readonly Receipt[];
      readonly people: readonly PersonRecord[];
    };
  };
  credential: { words: { readonly hash: string }; answer: Credential | null };
  ping: { words: null; answer: null };
  close: { words: null; answer: null };
}

/** One question on its way to the worker. */
export type Question = {
  [Name in keyof Questions]: {
    readonly id: number;
    readonly name: Name;
    readonly words: Questions[Name]["words"];
  };
}[keyof Questions];

export type Answered =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** What the worker says by itself or in answer. `transactions` counts them since the start. */
export type Told =
  | { readonly type: "ready"; readonly medianCommitMs: number }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "answers"; readonly transactions: number; readonly answers: readonly Answered[] };

/** What the worker is given at its start. */
export interface Opening {
  readonly file: string;
  readonly busyMs: number;
}
