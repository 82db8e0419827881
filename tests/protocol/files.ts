type Part = Readonly<Record<string, unknown>>;

const references = [
  "id",
  "origin",
  "cluster",
  "pile",
  "activity",
  "from",
  "bowl",
  "asked",
  "note",
  "card",
  "explains",
];
/** What does not travel with a copy: who wrote, when it was taken, and how much was still hidden. */
const leftBehind = ["author", "takenAt", "hiddenNotes", "hiddenCards"];

/**
 * A session file, or a part of one, as two copies of one session have it in common: lists in an order that knows no id, ids
 * numbered in the order in which they are met, names and dates left out.
 */
export function withoutIds(file: unknown): unknown {
  const partById = new Map<unknown, Part>();
  const numberById = new Map<string, number>();
  collect(file);

  function collect(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    const part = value as Part;
    if (typeof part.id === "string") partById.set(part.id, part);
    for (const each of Object.values(part)) collect(each);
  }

  function renamed(value: unknown, key: string): unknown {
    if (leftBehind.includes(key)) return null;
    if (Array.isArray(value) && key === "after") {
      const byPart = (id: unknown) => blank(partById.get(id));
      return value.toSorted((a, b) => (byPart(a) < byPart(b) ? -1 : 1)).map((each) => renamed(each, "id"));
    }
    if (Array.isArray(value)) {
      return value.toSorted((a, b) => (told(a) < told(b) ? -1 : 1)).map((each) => renamed(each, ""));
    }
    if (references.includes(key) && typeof value === "string") {
      const number = numberById.get(value) ?? numberById.size + 1;
      numberById.set(value, number);
      return number;
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, name)]));
  }

  /** A part and those it refers to, without ids: its place in a list. */
  function told(value: unknown): string {
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const named = references.slice(1).map((name) => blank(partById.get((value as Part)[name])));
    return [blank(value), ...named].join();
  }

  return renamed(file, "");
}

function blank(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) =>
    references.includes(key) || key === "after" || leftBehind.includes(key) ? undefined : part,
  );
}
