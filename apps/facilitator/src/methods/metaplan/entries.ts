import type { OutboxEntry, RefusedEntry } from "@bocal/client/live/store";
import type { ActivityId, GroupId } from "@bocal/protocol/base/ids";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";

type Entering = "enter-cards" | "enter-card-for";
type EnteringCommand<T extends Entering> = Extract<Metaplan["command"], { readonly type: T }>;

/** The run whose cards are entered: an activity's one run, or that of one group. */
export interface Run {
  readonly activity: ActivityId;
  readonly group: GroupId | null;
}

/** An entry of the outbox that enters cards in this run, with what it enters; null for every other. */
function entered<T extends Entering>(
  { command }: OutboxEntry,
  type: T,
  { activity, group }: Run,
): EnteringCommand<T> | null {
  if (command.type !== "in-activity" || command.method !== "metaplan") return null;
  if (command.activity !== activity || (command.group ?? null) !== group) return null;
  return command.command.type === type ? (command.command as EnteringCommand<T>) : null;
}

/** Entries of this run that the server refused and that nobody has read, with what they would have entered. */
export function refusedIn<T extends Entering>(
  outbox: readonly OutboxEntry[],
  type: T,
  run: Run,
): readonly { readonly entry: RefusedEntry; readonly command: EnteringCommand<T> }[] {
  return outbox.flatMap((entry) => {
    const command = entered(entry, type, run);
    return entry.state === "refused" && command !== null ? [{ entry, command }] : [];
  });
}

/** Cards of this run that are on their way. */
export function cardsOnTheWay(outbox: readonly OutboxEntry[], run: Run): number {
  return outbox.reduce((count, entry) => {
    const command = entry.state === "waiting" ? entered(entry, "enter-cards", run) : null;
    return count + (command?.texts.length ?? 0);
  }, 0);
}

/** Texts as lines, one a card, before what stands there already. */
export function asLines(texts: readonly string[], before = ""): string {
  return [...texts.map((text) => text.replaceAll("\n", " ")), ...(before === "" ? [] : [before])].join("\n");
}
