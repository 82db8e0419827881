import { comparable } from "../../base/text.ts";

/** What several tables wrote in the same place, told once, with the tables that did. */
export interface Stack<Table> {
  /** As the first table wrote it. */
  readonly text: string;
  /** In the order of the tables, each once. */
  readonly tables: readonly Table[];
}

/**
 * The texts of several tables laid over one another: those that say the same but for case, accents and spaces are one stack
 * (GA-11). What most tables have comes first, then the order in which it is met.
 */
export function merged<Table>(
  tables: readonly { readonly table: Table; readonly texts: readonly string[] }[],
): readonly Stack<Table>[] {
  const stacks = new Map<string, { readonly text: string; readonly tables: Set<Table> }>();
  for (const { table, texts } of tables) {
    for (const text of texts) {
      const key = comparable(text) || text;
      const stack = stacks.get(key) ?? { text, tables: new Set() };
      stacks.set(key, stack);
      stack.tables.add(table);
    }
  }
  return [...stacks.values()]
    .map(({ text, tables: those }) => ({ text, tables: [...those] }))
    .toSorted((a, b) => b.tables.length - a.tables.length);
}
