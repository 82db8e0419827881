import type { DatabaseSync } from "node:sqlite";
import type { FactRow, Questions } from "./sqlite-messages.ts";
import type { Credential, PersonRecord, Receipt, SessionRow } from "./store.ts";

/** Answers each question that changes nothing. */
export type Reads = {
  readonly [Name in "sessions" | "session" | "session-by-code" | "read" | "credential" | "ping"]: (
    words: Questions[Name]["words"],
  ) => Questions[Name]["answer"];
};

/** The statements that read, prepared once. The tables are strict and ours, so a row has the shape its query names. */
export function reads(db: DatabaseSync): Reads {
  const columns = "id, code, join_key as joinKey, key, created_at as createdAt, title, ended, seq";
  const all = db.prepare(`select ${columns} from sessions order by created_at desc, id`);
  const byId = db.prepare(`select ${columns} from sessions where id = ?`);
  const byCode = db.prepare(`select ${columns} from sessions where code = ?`);
  const facts = db.prepare(
    "select seq, at, actor, command, event from facts where session = ? and seq > ? order by seq",
  );
  // No index by number: a log is read from its start once, and from the middle only after a fault.
  const receipts = db.prepare(
    "select person, command, seq, payload from receipts where session = ? and seq >= ?",
  );
  const people = db.prepare("select person, name from people where session = ?");
  const credential = db.prepare("select hash, kind, session, subject from credentials where hash = ?");
  const one = db.prepare("select seq from sessions limit 1");

  return {
    sessions: () => all.all().map(toSession),
    session: ({ id }) => toSessionOrNull(byId.get(id)),
    "session-by-code": ({ code }) => toSessionOrNull(byCode.get(code)),
    read: ({ session, afterSeq }) => ({
      facts: toJson(facts.all(session, afterSeq) as unknown as readonly FactRow[]),
      receipts: receipts.all(session, afterSeq) as unknown as readonly Receipt[],
      people: people.all(session) as unknown as readonly PersonRecord[],
    }),
    credential: ({ hash }) => (credential.get(hash) as Credential | undefined) ?? null,
    ping: () => {
      one.get();
      return null;
    },
  };
}

function toJson(rows: readonly FactRow[]): string {
  const facts = rows.map(
    ({ seq, at, actor, command, event }) =>
      `{"seq":${seq},"at":${at},"by":${actor},"command":${JSON.stringify(command)},"event":${event}}`,
  );
  return `[${facts.join(",")}]`;
}

function toSession(row: object): SessionRow {
  const { ended, ...rest } = row as Omit<SessionRow, "ended"> & { readonly ended: number };
  return { ...rest, ended: ended === 1 };
}

function toSessionOrNull(row: object | undefined): SessionRow | null {
  return row === undefined ? null : toSession(row);
}
