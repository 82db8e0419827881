import type { OutboxEntry, WaitingEntry } from "@bocal/client/live/store";
import type { CommandId } from "@bocal/protocol/base/ids";
import type { MyNote } from "@bocal/protocol/methods/fishbowl/shown";
import type { NoteId } from "@bocal/protocol/methods/fishbowl/state";
import type { Refusal } from "@bocal/protocol/session/vocabulary";
import type { WireRefusal } from "@bocal/protocol/wire/answer";

/** One of my notes with what this phone asked for and the server has not shown yet. */
export interface WaitingNote {
  readonly key: CommandId;
  /** Null until the server has it: it can be neither edited nor withdrawn yet. */
  readonly id: NoteId | null;
  readonly text: string;
  readonly state: "waiting" | "saved" | "refused";
  readonly refusal: Refusal | WireRefusal | null;
  /** The entry that waits or was refused, to forget it. */
  readonly entry: CommandId | null;
}

/** My notes of one activity, oldest first, with what waits laid over them. It goes when the answer is seen; no rule is decided here. */
export function notesWithWaiting(
  notes: readonly MyNote[],
  outbox: readonly OutboxEntry[],
  settling: readonly WaitingEntry[],
  activity: string,
): readonly WaitingNote[] {
  const shown = new Map<string, WaitingNote>(
    notes.map(({ id, command, text }) => [
      command,
      { key: command, id, text, state: "saved", refusal: null, entry: null },
    ]),
  );
  for (const entry of settling) lay(shown, entry, activity, true);
  for (const entry of outbox) lay(shown, entry, activity, false);
  return [...shown.values()];
}

function lay(
  notes: Map<string, WaitingNote>,
  entry: OutboxEntry,
  activity: string,
  isApplied: boolean,
): void {
  const { command: asked } = entry;
  if (asked.type !== "in-activity" || asked.activity !== activity || asked.method !== "fishbowl") return;
  const { command } = asked;
  const standing = {
    state: isApplied ? ("saved" as const) : entry.state,
    refusal: entry.state === "refused" ? entry.refusal : null,
    entry: isApplied ? null : entry.id,
  };
  if (command.type === "write-note") {
    if (notes.has(entry.id)) return;
    notes.set(entry.id, { key: entry.id, id: null, text: command.text, ...standing });
    return;
  }
  if (command.type !== "edit-note" && command.type !== "withdraw-note") return;
  const note = [...notes.values()].find(({ id }) => id === command.note);
  if (note === undefined) return;
  if (command.type === "withdraw-note") {
    if (isApplied) notes.delete(note.key);
    else notes.set(note.key, { ...note, ...standing });
    return;
  }
  notes.set(note.key, { ...note, ...standing, text: entry.state === "refused" ? note.text : command.text });
}
