import type { CommandId, PersonId, SessionId } from "@bocal/protocol/base/ids";
import type { Instant } from "@bocal/protocol/base/instant";
import type { Fact } from "@bocal/protocol/methods/method";

/** What is known of a session without reading its log. */
export interface SessionRow {
  readonly id: SessionId;
  /** Typed by people to come in: an address, not a secret. No two sessions have the same. */
  readonly code: string;
  /** 128 random bits, base64url. Stands in the QR code and lets people in without the code. */
  readonly joinKey: string;
  /** The session's secret, base64url: keys new ids and shuffles. Never leaves the server. */
  readonly key: string;
  readonly createdAt: Instant;
  readonly title: string;
  readonly ended: boolean;
  /** Number of the last fact in the log. */
  readonly seq: number;
}

/** Remembers that a command was applied, so that a second delivery changes nothing. One per (session, person, command). */
export interface Receipt {
  /** Who sent it. A command id is only unique for one sender, so one person cannot take the id of another's command. */
  readonly person: string;
  readonly command: CommandId;
  /** The log's number after the command; the number it found when it changed nothing. */
  readonly seq: number;
  /** Hash of the command's content: the same id with another content is a fault of the sender. */
  readonly payload: string;
}

/** A person's name, kept beside the log so that it can be changed and erased. */
export interface PersonRecord {
  readonly person: PersonId;
  readonly name: string;
}

/** Whose device or screen a secret belongs to. Only the secret's hash is stored. Whether it still opens anything is for the log to say. */
export interface Credential {
  readonly hash: string;
  readonly kind: "device" | "screen";
  readonly session: SessionId;
  /** A person's id for a device, a screen's id for a screen. */
  readonly subject: string;
}

/** All that one transaction writes. */
export interface Append {
  /** Numbered without a gap from `expectedSeq + 1`; anything else is a defect of the caller and rejects. */
  readonly facts: readonly Fact<unknown>[];
  readonly receipts: readonly Receipt[];
  /** Replace the records of the same people. */
  readonly people?: readonly PersonRecord[] | undefined;
  /** A hash that is already known keeps its first meaning. */
  readonly credentials?: readonly Credential[] | undefined;
  readonly summary?: { readonly title: string; readonly ended: boolean } | undefined;
}

/** What `read` gives. */
export interface Log {
  /** In the order of their numbers, without a gap. */
  readonly facts: readonly Fact<unknown>[];
  readonly receipts: readonly Receipt[];
  /** Every record of the session, whatever `afterSeq` was. */
  readonly people: readonly PersonRecord[];
}

/**
 * Where sessions live. Only the live sessions and the doors of the server call it; nothing else writes.
 * Everything asked is all or nothing. Events are kept as JSON: what JSON drops, `Sealed` values among it, is not kept.
 * Every method may reject with `StoreFailure` when the medium fails, and works again when the medium does.
 */
export interface Store {
  /**
   * Makes a session with its first facts; `row.seq` is the number of the last of them. Durable when it resolves.
   * `code-taken` writes nothing: try another code. Asked again with an id that exists, it says `created` and leaves
   * what is there, so it may be repeated after a rejection.
   */
  createSession(row: SessionRow, first: Append): Promise<"created" | "code-taken">;
  /** Newest first; of the same instant, in the order of ids. */
  sessions(): Promise<readonly SessionRow[]>;
  session(id: SessionId): Promise<SessionRow | null>;
  sessionByCode(code: string): Promise<SessionRow | null>;
  /**
   * The facts numbered after `afterSeq`, with the receipts numbered `afterSeq` and later: a command that changed
   * nothing leaves a receipt and no fact. A session that does not exist reads as empty.
   */
  read(session: SessionId, afterSeq: number): Promise<Log>;
  /**
   * One transaction, durable when it resolves to true. False when the log is not at `expectedSeq` or holds one of the
   * receipts: nothing was written, read again and decide again. Rejects only when nobody can know whether it was
   * written: the receipts read back will say.
   */
  append(session: SessionId, expectedSeq: number, append: Append): Promise<boolean>;
  /** Whose secret this is, by its hash. */
  credential(hash: string): Promise<Credential | null>;
  /** Resolves when the store answers; for readiness. */
  ping(): Promise<void>;
  /** Lets everything asked before finish. What is asked afterwards rejects. */
  close(): Promise<void>;
}

/** The medium did not do its part: disk full, file locked, worker gone. What was being written may or may not be there. */
export class StoreFailure extends Error {
  override readonly name = "StoreFailure";
}

/** Throws when the facts do not follow one another from `afterSeq`: the caller is wrong, and the log must not learn it. */
export function mustFollow(afterSeq: number, facts: readonly Fact<unknown>[]): void {
  facts.forEach((fact, index) => {
    const expected = afterSeq + index + 1;
    if (fact.seq !== expected) throw new Error(`Fact ${fact.seq} stands where fact ${expected} must stand.`);
  });
}
