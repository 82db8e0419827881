// What this phone keeps between two loads: seats, drafts, a copy of one's own cards. Private windows may close the storage: then
// it holds as long as the page does, so that at least going from one screen to another loses nothing.
const prefix = "bocal.phone.";
const meanwhile = new Map<string, string>();

/** The value kept under this name, or null. Whoever reads checks the shape: an older page may have written it. */
export function kept(name: string): unknown {
  try {
    const text = localStorage.getItem(prefix + name) ?? meanwhile.get(name);
    return text === undefined ? null : JSON.parse(text);
  } catch {
    const text = meanwhile.get(name);
    return text === undefined ? null : JSON.parse(text);
  }
}

export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  meanwhile.set(name, text);
  try {
    localStorage.setItem(prefix + name, text);
  } catch {
    // Closed or full: `meanwhile` has it.
  }
}

export function forget(name: string): void {
  meanwhile.delete(name);
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Closed: there was nothing in it.
  }
}

/** Forgets everything whose name begins so. */
export function forgetAll(start: string): void {
  for (const name of namesKept()) if (name.startsWith(start)) forget(name);
}

/** The names of all that is kept. */
export function namesKept(): readonly string[] {
  const names = new Set(meanwhile.keys());
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) names.add(key.slice(prefix.length));
    }
  } catch {
    // Closed: `meanwhile` has all there is.
  }
  return [...names];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
