import { vi } from "vitest";

/** A browser's localStorage in memory, put in its place until the globals are restored. `holds` limits its letters. */
export function fakeLocalStorage(holds = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  const storage: Storage = {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      if (text.length > holds) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  vi.stubGlobal("localStorage", storage);
  return storage;
}
