import { isId } from "@bocal/protocol/base/ids";
import { type Cupboard, openCupboard } from "./cupboard.ts";
import type { OutboxEntry } from "./store.ts";
import type { Tab } from "./tabs.ts";

/** Where the outbox of one page survives the page. */
export interface Shelf {
  /** Replaces what this page keeps. Resolves once it is written, or once it is clear that this browser keeps nothing. */
  write(entries: readonly OutboxEntry[]): Promise<void>;
  /** Brings what pages that live no more left behind, to be adopted; it is deleted from its place once `adopt` resolves. */
  adopt(adopt: (entries: readonly OutboxEntry[]) => Promise<void>): Promise<void>;
}

export interface ShelfParts {
  /** The kind of page and its session: what one leaves behind, only the same kind may adopt. */
  readonly owner: string;
  readonly tab: Tab;
  readonly open?: () => Promise<Cupboard>;
}

export function shelf({ owner, tab, open = openCupboard }: ShelfParts): Shelf {
  const prefix = `${owner}/`;
  const cupboard = open();

  return {
    async write(entries) {
      try {
        await tab.seen;
        const key = prefix + tab.name;
        if (entries.length === 0) await (await cupboard).delete(key);
        else await (await cupboard).set(key, entries);
      } catch {
        // A full or closed storage must not keep a card from leaving: it is sent from memory.
      }
    },
    async adopt(adopt) {
      try {
        const keys = await (await cupboard).keys();
        const others = keys.filter((key) => key.startsWith(prefix) && key !== prefix + tab.name);
        for (const key of others) {
          await tab.whenGone(key.slice(prefix.length), async () => {
            await adopt(readEntries(await (await cupboard).get(key)));
            await (await cupboard).delete(key);
          });
        }
      } catch {
        // What cannot be read now is still there at the next try.
      }
    },
  };
}

/** What has the shape of entries; another version of the page may have left others. */
function readEntries(value: unknown): readonly OutboxEntry[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (entry) =>
      isId(entry?.id) &&
      typeof entry.command?.type === "string" &&
      typeof entry.since === "number" &&
      (entry.state === "waiting" || (entry.state === "refused" && typeof entry.refusal?.type === "string")),
  );
}
