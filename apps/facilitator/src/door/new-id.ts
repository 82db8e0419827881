import type { Id } from "@bocal/protocol/base/ids";

/** 96 random bits as an id. `crypto.randomUUID` is missing on plain http; this is not. */
export function newId<Kind extends string>(): Id<Kind> {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_") as Id<Kind>;
}
