import type { PersonId, SessionId } from "@bocal/protocol/base/ids";
import type { Fact } from "@bocal/protocol/methods/method";
import {
  type Append,
  type Credential,
  mustFollow,
  type Receipt,
  type SessionRow,
  type Store,
  StoreFailure,
} from "./store.ts";

interface KeptSession {
  row: SessionRow;
  /** JSON, as on a disk: nobody shares an object with the log, and what JSON drops is gone. */
  readonly facts: string[];
  readonly receipts: Map<string, Receipt>;
  readonly names: Map<PersonId, string>;
}

/** What outlives a store in memory, as a file outlives a process: several stores may stand on one, at once or in turn. */
export interface MemoryDisk {
  readonly sessions: Map<SessionId, KeptSession>;
  readonly credentials: Map<string, Credential>;
}

/** What may go wrong with one call: it rejects and nothing was done, or it rejects although everything was done. */
export type Trouble = "nothing-written" | "answer-lost";

/** Asked before each call, so that a simulation may delay it, fail it, or crash in the middle. */
export type Meddle = (call: keyof Store) => Trouble | null | Promise<Trouble | null>;

/** An empty medium for `memoryStore`. */
export function memoryDisk(): MemoryDisk {
  return { sessions: new Map(), credentials: new Map() };
}

/** The contract without a medium, for tests and simulations. Nothing outlives the process. */
export function memoryStore(disk: MemoryDisk = memoryDisk(), meddle: Meddle = () => null): Store {
  let closed = false;

  async function attempt<Answer>(call: keyof Store, work: () => Answer): Promise<Answer> {
    if (closed) throw new StoreFailure("The store is closed.");
    const trouble = await meddle(call);
    if (trouble === "nothing-written") throw new StoreFailure(`Nothing was done: ${call}.`);
    const answer = work();
    if (trouble === "answer-lost") throw new StoreFailure(`Done, and the answer is lost: ${call}.`);
    return answer;
  }

  const rows = () => [...disk.sessions.values()].map(({ row }) => row);

  return {
    createSession: (row, first) => attempt("createSession", () => create(disk, row, first)),
    sessions: () => attempt("sessions", () => rows().toSorted(newestFirst)),
    session: (id) => attempt("session", () => disk.sessions.get(id)?.row ?? null),
    sessionByCode: (code) => attempt("sessionByCode", () => rows().find((row) => row.code === code) ?? null),
    read: (id, afterSeq) => attempt("read", () => read(disk.sessions.get(id), afterSeq)),
    append: (id, expectedSeq, part) =>
      attempt("append", () => appendTo(disk, disk.sessions.get(id), { expectedSeq, part })),
    credential: (hash) => attempt("credential", () => disk.credentials.get(hash) ?? null),
    ping: () => attempt("ping", () => undefined),
    close: async () => {
      closed = true;
    },
  };
}

function create(disk: MemoryDisk, row: SessionRow, first: Append): "created" | "code-taken" {
  if (disk.sessions.has(row.id)) return "created";
  for (const session of disk.sessions.values()) if (session.row.code === row.code) return "code-taken";
  mustFollow(0, first.facts);
  const session = { row, facts: [], receipts: new Map(), names: new Map() };
  disk.sessions.set(row.id, session);
  write(disk, session, first);
  return "created";
}

function read(session: KeptSession | undefined, afterSeq: number) {
  if (session === undefined) return { facts: [], receipts: [], people: [] };
  return {
    facts: session.facts.slice(afterSeq).map((text) => JSON.parse(text) as Fact<unknown>),
    receipts: [...session.receipts.values()].filter(({ seq }) => seq >= afterSeq),
    people: [...session.names].map(([person, name]) => ({ person, name })),
  };
}

function appendTo(
  disk: MemoryDisk,
  session: KeptSession | undefined,
  { expectedSeq, part }: { readonly expectedSeq: number; readonly part: Append },
): boolean {
  mustFollow(expectedSeq, part.facts);
  if (session?.row.seq !== expectedSeq) return false;
  if (part.receipts.some((receipt) => session.receipts.has(receiptKey(receipt)))) return false;
  write(disk, session, part);
  return true;
}

function write(disk: MemoryDisk, session: KeptSession, part: Append): void {
  for (const fact of part.facts) session.facts.push(JSON.stringify(fact));
  for (const receipt of part.receipts) session.receipts.set(receiptKey(receipt), receipt);
  for (const { person, name } of part.people ?? []) session.names.set(person, name);
  for (const credential of part.credentials ?? []) {
    if (!disk.credentials.has(credential.hash)) disk.credentials.set(credential.hash, credential);
  }
  session.row = { ...session.row, ...part.summary, seq: session.facts.length };
}

function receiptKey({ person, command }: Receipt): string {
  return JSON.stringify([person, command]);
}

function newestFirst(a: SessionRow, b: SessionRow): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);
}
