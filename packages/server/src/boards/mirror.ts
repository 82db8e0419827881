import type { Board } from "@bocal/protocol/board/board";
import { usualCard } from "@bocal/protocol/board/card";
import * as Y from "yjs";

/** Who wrote a transaction in a board document: always this mirror. */
export const mirrorOrigin = { source: "mirror" } as const;

/**
 * Writes the difference between two boards into a document that equals the first, so that it equals the second.
 * Cards and clusters are found by identity, then by field; new ones are written in the order of their ids, which tells
 * nothing of the order in which people wrote (MP-12). What an absent field says is left out: it would travel to every phone.
 */
export function mirror(doc: Y.Doc, before: Board, after: Board): void {
  if (before === after) return;
  doc.transact(() => {
    mirrorRecords(doc.getMap("cards"), before.cards, after.cards);
    mirrorRecords(doc.getMap("clusters"), before.clusters, after.clusters);
  }, mirrorOrigin);
}

type Records<Item> = Readonly<Record<string, Item>>;
type Fields = Y.Map<Y.Map<unknown>>;

function mirrorRecords(map: Y.Map<unknown>, before: Records<object>, after: Records<object>): void {
  if (before === after) return;
  const fields = map as Fields;
  for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) fields.delete(id);
  const changed = Object.keys(after).filter((id) => after[id] !== before[id]);
  for (const id of changed.sort()) {
    const item = after[id] as object;
    const known = before[id];
    const target = known === undefined ? undefined : fields.get(id);
    if (target === undefined) fields.set(id, new Y.Map(told(item)));
    else mirrorFields(target, known as object, item);
  }
}

function told(item: object): readonly (readonly [string, unknown])[] {
  return Object.entries(item).filter(([field, value]) => !goesWithoutSaying(item, field, value));
}

const usual: Readonly<Record<string, unknown>> = usualCard;

/** The id, which is the key; an origin that is the card itself; what is null or usual. */
function goesWithoutSaying(item: object, field: string, value: unknown): boolean {
  if (field === "origin") return "id" in item && value === item.id;
  return field === "id" || value === null || value === usual[field];
}

function mirrorFields(target: Y.Map<unknown>, before: object, after: object): void {
  const known = new Map<string, unknown>(Object.entries(before));
  for (const field of known.keys()) if (!Object.hasOwn(after, field)) target.delete(field);
  for (const [field, value] of Object.entries(after)) {
    if (known.get(field) === value) continue;
    if (goesWithoutSaying(after, field, value)) target.delete(field);
    else target.set(field, value);
  }
}
