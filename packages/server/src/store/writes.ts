import type { DatabaseSync } from "node:sqlite";
import type { Part, Questions } from "./sqlite-messages.ts";

export interface Writes {
  /** Both run inside a transaction of the caller's, who undoes them when they refuse: part may have been written. */
  create(words: Questions["create"]["words"]): "created" | "code-taken";
  append(words: Questions["append"]["words"]): boolean;
}

/** The statements that write, prepared once. */
export function writes(db: DatabaseSync): Writes {
  const known = db.prepare("select 1 from sessions where id = ?");
  const insertSession = db.prepare(
    `insert into sessions (id, code, join_key, key, created_at, title, ended, seq) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (code) do nothing`,
  );
  const move = db.prepare("update sessions set seq = ? where id = ? and seq = ?");
  const summarise = db.prepare("update sessions set title = ?, ended = ? where id = ?");
  const insertFact = db.prepare(
    "insert into facts (session, seq, at, actor, command, event) values (?, ?, ?, ?, ?, ?)",
  );
  const insertReceipt = db.prepare(
    `insert into receipts (session, person, command, seq, payload) values (?, ?, ?, ?, ?)
     on conflict (session, person, command) do nothing`,
  );
  const setName = db.prepare(
    `insert into people (session, person, name) values (?, ?, ?)
     on conflict (session, person) do update set name = excluded.name`,
  );
  const insertCredential = db.prepare(
    "insert into credentials (hash, kind, session, subject) values (?, ?, ?, ?) on conflict (hash) do nothing",
  );

  function write(session: string, part: Part): boolean {
    for (const { person, command, seq, payload } of part.receipts) {
      if (insertReceipt.run(session, person, command, seq, payload).changes === 0) return false;
    }
    for (const { seq, at, actor, command, event } of part.facts) {
      insertFact.run(session, seq, at, actor, command, event);
    }
    for (const { person, name } of part.people) setName.run(session, person, name);
    for (const { hash, kind, session: opens, subject } of part.credentials) {
      insertCredential.run(hash, kind, opens, subject);
    }
    if (part.summary !== null) summarise.run(part.summary.title, Number(part.summary.ended), session);
    return true;
  }

  return {
    create({ row, first }) {
      if (known.get(row.id) !== undefined) return "created";
      const { id, code, joinKey, key, createdAt, title, ended } = row;
      const seq = first.facts.length;
      const { changes } = insertSession.run(id, code, joinKey, key, createdAt, title, Number(ended), seq);
      if (changes === 0) return "code-taken";
      if (!write(id, first)) throw new Error("A session begins with two receipts of one command.");
      return "created";
    },

    append({ session, expectedSeq, part }) {
      if (move.run(expectedSeq + part.facts.length, session, expectedSeq).changes === 0) return false;
      return write(session, part);
    },
  };
}
