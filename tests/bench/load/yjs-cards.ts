import { applyUpdate, Doc, Map as YMap } from "yjs";

/**
 * Cards as a Yjs application would write them: a map of maps. Each phone writes into a document of its own that
 * never hears of the others, which gives the same bytes and keeps a thousand phones cheap.
 */
export function cardWriter(): (text: string) => Uint8Array {
  const document = new Doc();
  const cards = document.getMap<YMap<unknown>>("cards");
  let written: Uint8Array | null = null;
  let count = 0;
  document.on("update", (update: Uint8Array) => {
    written = update;
  });
  return (text) => {
    const card = new YMap<unknown>([
      ["text", text],
      ["shape", "rectangle"],
      ["x", (count * 37) % 2000],
      ["y", (count * 53) % 1000],
    ]);
    cards.set(`${document.clientID.toString(36)}-${count++}`, card);
    if (!written) throw new Error("Yjs told of no update");
    return written;
  };
}

/** Decodes updates and says the text of each card that appears, as a projector would draw it. */
export function cardReader(onCard: (text: string) => void): (update: Uint8Array) => void {
  const document = new Doc();
  const cards = document.getMap<YMap<unknown>>("cards");
  cards.observe((event) => {
    for (const [key, { action }] of event.changes.keys) {
      const text = cards.get(key)?.get("text");
      if (action === "add" && typeof text === "string") onCard(text);
    }
  });
  return (update) => applyUpdate(document, update);
}
