import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { textLength, tidyText } from "../../base/text.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import type { ParticipantCommand } from "./commands.ts";
import type { Event } from "./events.ts";
import { noteLetters, notesEachAtMost } from "./limits.ts";
import type { Refusal } from "./refusals.ts";
import { isInside } from "./seats.ts";
import type { Note, NoteId, State } from "./state.ts";

// Notes of those who listen: private until the harvest (FB-26). The facilitator writes some too.

type Verdict = Decision<Event, Refusal>;
type NoteCommand = Extract<ParticipantCommand, { type: "write-note" | "edit-note" | "withdraw-note" }>;

/** Why nobody may write a note now, whoever it is, or null. */
export function whyNotNote(state: State): Refusal | null {
  if (state.phase === "draft") return { type: "bowl-not-set-up" };
  return state.phase === "closed" ? { type: "notes-over" } : null;
}

/** Whoever sits talks and puts the phone down; they may write again when the harvest is open. */
export function whyNotNoteMyself(state: State, person: PersonId): Refusal | null {
  return isInside(state, person) && state.phase !== "harvest" ? { type: "seated-listens-and-talks" } : null;
}

export function decideOnNotes(
  state: State,
  command: NoteCommand,
  { person, newId }: { readonly person: PersonId; readonly newId: Context["newId"] },
): Verdict {
  const whyNot = whyNotNote(state) ?? whyNotNoteMyself(state, person);
  if (command.type === "write-note") {
    if (entry(state.bowls, command.bowl) === undefined) return refuse({ type: "no-such-bowl" });
    if (whyNot) return refuse(whyNot);
    if (notesBy(state, person).length >= notesEachAtMost)
      return refuse({ type: "too-many", most: notesEachAtMost });
    const task = command.task ?? entry(state.holders, person) ?? null;
    if (task !== null && !state.settings.tasks.some(({ id }) => id === task))
      return refuse({ type: "no-such-task" });
    const read = readNote(command.text);
    if (!read.ok) return refuse(read.refusal);
    return happens({
      type: "note-written",
      note: newId() as NoteId,
      bowl: command.bowl,
      task,
      text: read.text,
    });
  }
  const note = entry(state.notes, command.note);
  // One answer for what is not there and what is somebody else's: a phone must not learn which notes exist.
  if (note === undefined || unseal(note.author) !== person) return refuse({ type: "not-your-note" });
  if (whyNot) return refuse(whyNot);
  if (command.type === "withdraw-note") return happens({ type: "note-withdrawn", note: note.id });
  const read = readNote(command.text);
  return read.ok ? happens({ type: "note-edited", note: note.id, text: read.text }) : refuse(read.refusal);
}

// Asked for every phone after each change: sorted once for each set of notes. A cache of a pure function.
const sortedByAuthor = new WeakMap<State["notes"], ReadonlyMap<PersonId, readonly Note[]>>();

export function notesBy({ notes }: State, person: PersonId): readonly Note[] {
  let sorted = sortedByAuthor.get(notes);
  if (sorted === undefined) {
    sorted = Map.groupBy(Object.values(notes), ({ author }) => unseal(author));
    sortedByAuthor.set(notes, sorted);
  }
  return sorted.get(person) ?? [];
}

function readNote(
  typed: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal } {
  const text = tidyText(typed);
  if (text === "") return { ok: false, refusal: { type: "blank-note" } };
  const length = textLength(text);
  return length > noteLetters
    ? { ok: false, refusal: { type: "text-too-long", length, most: noteLetters } }
    : { ok: true, text };
}
