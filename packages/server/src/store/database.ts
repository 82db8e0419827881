import { DatabaseSync } from "node:sqlite";
import { migrations } from "./migrations/migrations.ts";
import type { Opening } from "./sqlite-messages.ts";

// 64 MB: what the write-ahead file keeps on disk after a checkpoint, however large it grew.
const walBytes = 64 * 1024 * 1024;
// SQLite empties that file by itself within the commit that makes it too long, and that commit waits for all of it: 10 ms and
// more, every two seconds of a busy room. The worker does it in quiet moments; the commit only when none came for so long.
const walPages = walBytes / 4096;

/**
 * The file, opened for the only process that may write it, brought up to this version's shape. Every commit is on the
 * medium when it returns. Throws when the file is damaged, or was written by a later Bocal.
 */
export function openDatabase({ file, busyMs }: Opening): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: busyMs });
  try {
    db.exec("pragma journal_mode = wal");
    db.exec("pragma synchronous = full");
    db.exec("pragma foreign_keys = on");
    db.exec(`pragma journal_size_limit = ${walBytes}`);
    db.exec(`pragma wal_autocheckpoint = ${walPages}`);
    migrate(db);
    return db;
  } catch (reason) {
    db.close();
    throw reason;
  }
}

/** Brings the write-ahead file back to nothing, unless a reader holds it: then it waits for the next quiet moment. */
export function checkpoint(db: DatabaseSync, { busyMs }: Opening): void {
  // A backup may hold the file for long; whoever writes next must not wait for it.
  db.exec("pragma busy_timeout = 0");
  try {
    db.exec("pragma wal_checkpoint(truncate)");
  } finally {
    db.exec(`pragma busy_timeout = ${busyMs}`);
  }
}

/** How long a commit takes on this medium, in milliseconds: the median of seven that change nothing. */
export function medianCommitMs(db: DatabaseSync): number {
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    setVersion(db, migrations.length); // rewrites the first page, so it is a commit like any other
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[3] ?? 0;
}

function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare("pragma user_version").get()?.user_version);
  if (version > migrations.length) {
    throw new Error(
      `The data are of version ${version} and this Bocal knows version ${migrations.length}: start the newer Bocal that wrote them.`,
    );
  }
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    db.exec("begin immediate");
    db.exec(step);
    setVersion(db, index + 1);
    db.exec("commit");
  }
}

function setVersion(db: DatabaseSync, version: number): void {
  db.exec(`pragma user_version = ${version}`);
}
