/** Maps in the state are plain records, so that they survive JSON and keep the identity of what did not change. */
export type ById<Item> = Readonly<Record<string, Item>>;

/** The record with one entry set. Other entries keep their identity. */
export function withEntry<Item>(record: ById<Item>, id: string, item: Item): ById<Item> {
  return { ...record, [id]: item };
}

/** The record without one entry; the very same record when there is no such entry. */
export function withoutEntry<Item>(record: ById<Item>, id: string): ById<Item> {
  if (!Object.hasOwn(record, id)) return record;
  const { [id]: _, ...rest } = record;
  return rest;
}

/** The entry, or undefined. Never something that `Object.prototype` brings: ids come from outside. */
export function entry<Item>(record: ById<Item>, id: string): Item | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
