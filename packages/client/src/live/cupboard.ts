import { createStore, del, get, keys, set } from "idb-keyval";

/** Where a browser keeps things by key, whatever it allows here. */
export interface Cupboard {
  keys(): Promise<readonly string[]>;
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Some browsers open their database slowly once, and one version never does. */
const openMs = 2_000;

/** IndexedDB; else localStorage, as in some private windows; else memory, which lasts as long as the page. */
export async function openCupboard(): Promise<Cupboard> {
  for (const open of [database, localCupboard]) {
    try {
      const cupboard = open();
      await inTime(cupboard.keys());
      return cupboard;
    } catch {
      // The next one is tried.
    }
  }
  return memoryCupboard();
}

function database(): Cupboard {
  const store = createStore("bocal", "outbox");
  return {
    keys: () => keys<string>(store),
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    delete: (key) => del(key, store),
  };
}

function localCupboard(): Cupboard {
  const prefix = "bocal.cupboard.";
  const { localStorage } = globalThis;
  localStorage.setItem(`${prefix}try`, "1");
  localStorage.removeItem(`${prefix}try`);
  return {
    async keys() {
      const all = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
      return all.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    },
    async get(key) {
      const text = localStorage.getItem(prefix + key);
      return text === null ? undefined : JSON.parse(text);
    },
    async set(key, value) {
      localStorage.setItem(prefix + key, JSON.stringify(value));
    },
    async delete(key) {
      localStorage.removeItem(prefix + key);
    },
  };
}

function memoryCupboard(): Cupboard {
  const kept = new Map<string, unknown>();
  return {
    keys: async () => [...kept.keys()],
    get: async (key) => kept.get(key),
    async set(key, value) {
      kept.set(key, value);
    },
    async delete(key) {
      kept.delete(key);
    },
  };
}

function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The database does not open.")), openMs);
    promise.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
