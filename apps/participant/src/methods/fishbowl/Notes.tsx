import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { SendState } from "@bocal/client/look/SendState";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import { noteLetters } from "@bocal/protocol/methods/fishbowl/limits";
import type { PublicBowl } from "@bocal/protocol/methods/fishbowl/shown";
import type { NoteId } from "@bocal/protocol/methods/fishbowl/state";
import { useEffect, useMemo, useRef, useState } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import type { PhoneProps } from "../method.ts";
import { useKeptText } from "./kept-text.ts";
import { notesWithWaiting, type WaitingNote } from "./notes-with-waiting.ts";
import type { BowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

const outboxOf = (state: LiveState) => state.outbox;
const settlingOf = (state: LiveState) => state.settling;

export interface NotesProps extends PhoneProps<"fishbowl"> {
  readonly bowl: PublicBowl;
  readonly commands: BowlCommands;
}

/** What I observe, on kraft: my task, a paper, and the notes that stay mine until the harvest (FB-25, FB-26). */
export function Notes({
  live,
  sessionId,
  session,
  activity,
  shown,
  mine,
  bowl,
  onTyping,
  commands: { send },
}: NotesProps) {
  const words = useFishbowlWords();
  const [language] = useLanguage();
  const say = useSay();
  const [text, setText] = useKeptText(sessionId, activity.id);
  const [edited, setEdited] = useState<{ readonly note: NoteId; readonly text: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const outbox = useLive(live, outboxOf);
  const settling = useLive(live, settlingOf);
  const notes = useMemo(
    () => notesWithWaiting(mine.notes, outbox, settling, activity.id),
    [mine.notes, outbox, settling, activity.id],
  );
  const written = edited?.text ?? text;
  const used = textLength(tidyText(written));
  const isOpen = shown.whyNotNote === null;
  useEffect(() => {
    onTyping(edited !== null || text.trim() !== "");
    return () => onTyping(false);
  }, [edited, text, onTyping]);

  const task = shown.tasks.find(({ id }) => id === mine.task);
  const label = task === undefined ? null : task.label || (words.tasks[task.id] ?? task.label);
  const isNamed = session.anonymity === "nominative";
  const whyNot = used === 0 ? words.noteBlank : used > noteLetters ? words.noteLong(used, noteLetters) : null;
  const keepNote = () => {
    if (whyNot !== null) return say(whyNot);
    if (edited !== null) {
      void send({ type: "edit-note", note: edited.note, text: edited.text });
      setEdited(null);
    } else {
      setText("");
      void send({ type: "write-note", bowl: bowl.id, text }).then((applied) => {
        if (applied) say(words.noteKept);
      });
    }
    field.current?.focus();
  };
  if (!isOpen && notes.length === 0) return null;
  return (
    <section className="observe" aria-labelledby="observe">
      <div>
        <h2 id="observe" tabIndex={-1}>
          {label === null
            ? words.noTask
            : words.task(label.charAt(0).toLocaleLowerCase(language) + label.slice(1))}
        </h2>
        <p className="small">
          {shown.highlights.length === 0 && shown.harvestStep === null
            ? words.notesPrivate
            : isNamed
              ? words.notesShownNamed
              : words.notesShown}
        </p>
      </div>
      {isOpen ? (
        <>
          <Field
            label={<span className="sr">{edited === null ? words.note : words.editing}</span>}
            counter={{ used, most: noteLetters, quietUntil: 200, label: words.counter(used, noteLetters) }}
          >
            {(control) => (
              <textarea
                {...control}
                ref={field}
                rows={3}
                value={written}
                onChange={(event) =>
                  edited === null
                    ? setText(event.target.value)
                    : setEdited({ ...edited, text: event.target.value })
                }
              />
            )}
          </Field>
          <div className="note-line">
            {edited === null ? (
              <span />
            ) : (
              <Button kind="bare" onClick={() => setEdited(null)}>
                {words.cancel}
              </Button>
            )}
            <Button kind="main" whyNot={whyNot} onClick={keepNote}>
              {edited === null ? words.keepNote : words.saveEdit}
            </Button>
          </div>
        </>
      ) : null}
      <ul className="notes">
        {notes.toReversed().map((note) => (
          <OneNote
            key={note.key}
            note={note}
            isOpen={isOpen && note.id !== edited?.note}
            onEdit={(id) => {
              setEdited({ note: id, text: note.text });
              field.current?.focus();
            }}
            onWithdraw={(id) => {
              void send({ type: "withdraw-note", note: id });
              document.getElementById("observe")?.focus();
            }}
            onTakeUp={() => {
              if (note.entry !== null) live.dismiss(note.entry);
              setText(text.trim() === "" ? note.text : `${text}\n${note.text}`);
              field.current?.focus();
            }}
            onForget={() => {
              if (note.entry !== null) live.dismiss(note.entry);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface OneNoteProps {
  readonly note: WaitingNote;
  readonly isOpen: boolean;
  readonly onEdit: (note: NoteId) => void;
  readonly onWithdraw: (note: NoteId) => void;
  readonly onTakeUp: () => void;
  readonly onForget: () => void;
}

/** A note and where it stands: on its way, saved, or refused and why. */
function OneNote({ note, isOpen, onEdit, onWithdraw, onTakeUp, onForget }: OneNoteProps) {
  const words = useFishbowlWords();
  const [language] = useLanguage();
  const { id, text, state, refusal } = note;
  return (
    <li>
      <p>{text}</p>
      <div className="note-line">
        <SendState
          state={state}
          label={words[state]}
          reason={refusal === null ? undefined : refusalSentence(refusal, language)}
        />
        {state === "refused" ? (
          <div className="row">
            {id === null ? <Button onClick={onTakeUp}>{words.takeUp}</Button> : null}
            <Button onClick={onForget}>{words.forget}</Button>
          </div>
        ) : id !== null && state === "saved" && isOpen ? (
          <div className="row">
            <Button aria-label={words.editOf(text)} onClick={() => onEdit(id)}>
              {words.edit}
            </Button>
            <Button aria-label={words.eraseOf(text)} onClick={() => onWithdraw(id)}>
              {words.erase}
            </Button>
          </div>
        ) : null}
      </div>
    </li>
  );
}
