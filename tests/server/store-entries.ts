import { type Id, parseId } from "@bocal/protocol/base/ids";
import { instant } from "@bocal/protocol/base/instant";
import type { Fact } from "@bocal/protocol/methods/method";
import type { Append, SessionRow } from "@bocal/server/store/store";

/** An id for tests, which write theirs by hand. */
export function id<Kind extends string>(text: string): Id<Kind> {
  const parsed = parseId<Kind>(text);
  if (parsed === null) throw new Error(`Not an id: ${text}`);
  return parsed;
}

export function fact(seq: number, event: unknown = { type: "said", text: `n° ${seq}` }): Fact<unknown> {
  return { seq, at: instant(1_000 + seq), by: { kind: "clock" }, command: id(`c${seq}`), event };
}

export function facts(from: number, to: number): readonly Fact<unknown>[] {
  return Array.from({ length: to - from + 1 }, (_, index) => fact(from + index));
}

export function row(name: string, part: Partial<SessionRow> = {}): SessionRow {
  const createdAt = instant(1_000);
  const base = {
    id: id<"session">(name),
    code: name.toUpperCase(),
    joinKey: "join",
    key: "secret",
    createdAt,
  };
  return { ...base, title: `Séance ${name}`, ended: false, seq: 0, ...part };
}

export function part(facts: readonly Fact<unknown>[], rest: Partial<Append> = {}): Append {
  return { facts, receipts: [], ...rest };
}
