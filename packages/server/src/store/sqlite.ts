import { Worker } from "node:worker_threads";
import type { Fact } from "@bocal/protocol/methods/method";
import type { Answered, FactRow, Opening, Part, Questions, Told } from "./sqlite-messages.ts";
import { type Append, mustFollow, type Store, StoreFailure } from "./store.ts";

export interface SqliteStore extends Store {
  /** How long one commit took on this disk at the start, in milliseconds. Over 100 an administrator should know. */
  readonly medianCommitMs: number;
  /** Transactions since the start: fewer than appends, because those that wait share one. */
  transactions(): number;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (failure: StoreFailure) => void;
}

/**
 * The contract on one SQLite file, written by a thread of its own so that the disk never stops the server. The caller
 * holds the data folder (data-folder.ts): two processes on one file are two truths. Rejects when the file cannot be opened.
 */
export async function openSqliteStore(
  file: string,
  { busyMs = 5_000 }: { readonly busyMs?: number } = {},
): Promise<SqliteStore> {
  const opening: Opening = { file, busyMs };
  const worker = new Worker(new URL("./sqlite-worker.ts", import.meta.url), { workerData: opening });
  const line = askingLine(worker);
  const { ask } = line;
  const medianCommitMs = await line.ready;

  return {
    medianCommitMs,
    transactions: line.transactions,
    async createSession(row, first) {
      mustFollow(0, first.facts);
      return ask("create", { row, first: toPart(first) });
    },
    async append(session, expectedSeq, append) {
      mustFollow(expectedSeq, append.facts);
      return ask("append", { session, expectedSeq, part: toPart(append) });
    },
    sessions: () => ask("sessions", null),
    session: (id) => ask("session", { id }),
    sessionByCode: (code) => ask("session-by-code", { code }),
    async read(session, afterSeq) {
      const log = await ask("read", { session, afterSeq });
      return { ...log, facts: JSON.parse(log.facts) as readonly Fact<unknown>[] };
    },
    credential: (hash) => ask("credential", { hash }),
    ping: async () => void (await ask("ping", null)),
    close: async () => void (await ask("close", null)),
  };
}

/** Numbers questions, matches answers, and lets nobody wait for a thread that is gone. */
function askingLine(worker: Worker) {
  const waiting = new Map<number, Waiting>();
  const opened = Promise.withResolvers<number>();
  let next = 0;
  let transactions = 0;
  let over: StoreFailure | null = null;

  function end(failure: StoreFailure): void {
    over ??= failure;
    opened.reject(failure);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  }

  function settle(answered: Answered): void {
    const asked = waiting.get(answered.id);
    waiting.delete(answered.id);
    if (answered.ok) asked?.resolve(answered.answer);
    else asked?.reject(new StoreFailure(answered.message));
  }

  worker.on("message", (told: Told) => {
    switch (told.type) {
      case "ready":
        return opened.resolve(told.medianCommitMs);
      case "failed":
        return end(new StoreFailure(told.message));
      case "answers":
        transactions = told.transactions;
        return told.answers.forEach(settle);
    }
  });
  worker.on("error", (reason) => end(new StoreFailure("The store's thread broke.", { cause: reason })));
  worker.on("exit", () => end(new StoreFailure("The store is closed.")));

  return {
    ready: opened.promise,
    transactions: () => transactions,
    ask<Name extends keyof Questions>(
      name: Name,
      words: Questions[Name]["words"],
    ): Promise<Questions[Name]["answer"]> {
      if (over !== null) return Promise.reject(over);
      if (name === "close") over = new StoreFailure("The store is closed.");
      const id = next++;
      return new Promise((resolve, reject) => {
        // The worker answers a question with the shape that `Questions` names for it; nothing else crosses the port.
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
        worker.postMessage({ id, name, words });
      });
    },
  };
}

function toPart({ facts, receipts, people = [], credentials = [], summary }: Append): Part {
  return { facts: facts.map(toRow), receipts, people, credentials, summary: summary ?? null };
}

function toRow({ seq, at, by, command, event }: Fact<unknown>): FactRow {
  return { seq, at, actor: JSON.stringify(by), command, event: JSON.stringify(event) };
}
