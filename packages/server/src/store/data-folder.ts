import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface DataFolder {
  readonly path: string;
  /** The file for `openSqliteStore`. */
  readonly database: string;
  /** Lets another process have the folder. Close the store first. */
  release(): void;
}

/** The folder cannot be used. The message is for the person at the terminal: English, then French on the next line. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
}

// A lock whose owner was collected as garbage would be closed, and so lost.
const held = new Set<DatabaseSync>();

const busy = 5; // SQLITE_BUSY

/**
 * Makes the folder when there is none, readable by its owner only, and takes it for this process. The system frees it
 * when the process ends, however it ends: the lock is SQLite's on a small file, not a number written in one.
 */
export function openDataFolder(folder: string): DataFolder {
  const absolute = path.resolve(folder);
  const database = path.join(absolute, "bocal.sqlite");
  const lock = locked(absolute, database);
  held.add(lock);
  return {
    path: absolute,
    database,
    release() {
      if (held.delete(lock)) lock.close();
    },
  };
}

function locked(folder: string, database: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = new DatabaseSync(path.join(folder, "lock.sqlite"), { timeout: 0 });
    lock.exec("begin exclusive");
    // In a folder that was there before, names and cards must not be readable by others either. SQLite gives its
    // other files the mode of this one.
    closeSync(openSync(database, "a", 0o600));
    return lock;
  } catch (reason) {
    lock?.close();
    if (!(reason instanceof Error)) throw reason;
    const isHeld = "errcode" in reason && reason.errcode === busy;
    throw new DataFolderError(isHeld ? inUse(folder) : unusable(folder, reason.message), { cause: reason });
  }
}

function inUse(folder: string): string {
  return [
    `Another Bocal is using the data folder ${folder}. Stop it first, or choose another folder with BOCAL_DATA.`,
    `Un autre Bocal utilise le dossier de données ${folder}. Arrêtez-le d’abord, ou choisissez un autre dossier avec BOCAL_DATA.`,
  ].join("\n");
}

function unusable(folder: string, reason: string): string {
  return [
    `The data folder ${folder} cannot be used (${reason}). Choose a folder that can be written with BOCAL_DATA.`,
    `Le dossier de données ${folder} n’est pas utilisable (${reason}). Choisissez un dossier où l’on peut écrire avec BOCAL_DATA.`,
  ].join("\n");
}
