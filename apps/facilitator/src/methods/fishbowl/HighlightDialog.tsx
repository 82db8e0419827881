import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import type { PersonId } from "@bocal/protocol/base/ids";
import { textLength } from "@bocal/protocol/base/text";
import { highlightLetters } from "@bocal/protocol/methods/fishbowl/limits";
import type { StaffBowl, StaffHighlight, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import type { BowlQuestionId, HighlightKind, NoteId } from "@bocal/protocol/methods/fishbowl/state";
import { useState } from "react";
import { Choices } from "../../frame/Choices.tsx";
import { useConsoleWords } from "../../words.ts";
import type { Send } from "./commands.ts";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

const kinds = ["agreement", "disagreement", "idea", "open-question", "commitment"] as const;

/** A point as it is begun: from nothing, from a note, or from a point that is changed. */
export interface HighlightDraft {
  readonly highlight: StaffHighlight | null;
  readonly text: string;
  readonly kind?: HighlightKind | undefined;
  readonly notes: readonly NoteId[];
  readonly question: BowlQuestionId | null;
}

/** A point to keep: its words, its kind, the notes behind it, and for a commitment who and when. */
export function HighlightDialog({
  draft,
  shown,
  bowl,
  people,
  send,
  onClose,
}: {
  readonly draft: HighlightDraft;
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly send: Send;
  readonly onClose: () => void;
}) {
  const { app } = useConsoleWords();
  const words = useFishbowlWords();
  const { harvest: say } = words.console;
  const [text, setText] = useState(draft.text);
  const [kind, setKind] = useState<HighlightKind>(draft.highlight?.kind ?? draft.kind ?? "idea");
  const [question, setQuestion] = useState<string>(draft.question ?? "");
  const [notes, setNotes] = useState<readonly NoteId[]>(draft.notes);
  const [who, setWho] = useState(draft.highlight?.commitment?.who ?? "");
  const [due, setDue] = useState(draft.highlight?.commitment?.due ?? "");
  const [said, setSaid] = useState<string>(draft.highlight?.said ?? "");
  const isPromise = kind === "commitment";
  const hasHalf = isPromise && (who.trim() === "") !== (due === "");
  const save = async () => {
    const written = {
      kind,
      text,
      notes,
      who: isPromise && who.trim() !== "" ? who : null,
      due: isPromise && due !== "" ? due : null,
      said: said === "" ? null : (said as PersonId),
    };
    const done =
      draft.highlight === null
        ? await send({
            type: "write-highlight",
            bowl: bowl.id,
            question: question === "" ? null : (question as BowlQuestionId),
            ...written,
          })
        : await send({ type: "edit-highlight", highlight: draft.highlight.id, ...written });
    if (done) onClose();
  };
  const own = shown.notes.filter((note) => note.bowl === bowl.id);
  return (
    <Dialog
      open
      title={draft.highlight === null ? say.add : say.edit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{app.cancel}</Button>
          <Button
            kind="main"
            whyNot={text.trim() === "" ? say.textFirst : hasHalf ? say.whoAndWhen : null}
            onClick={() => void save()}
          >
            {say.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label={say.text} counter={{ used: textLength(text), most: highlightLetters }}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={highlightLetters}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Choices
          legend={say.kind}
          choices={kinds.map((value) => ({ value, label: words.kind[value] }))}
          chosen={kind}
          onChoose={setKind}
        />
        {isPromise ? (
          <div className="pair">
            <Field label={say.who}>
              {(control) => (
                <input {...control} value={who} onChange={(event) => setWho(event.target.value)} />
              )}
            </Field>
            <Field label={say.due}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={due}
                  onChange={(event) => setDue(event.target.value)}
                />
              )}
            </Field>
          </div>
        ) : null}
        {draft.highlight === null ? (
          <Field label={say.question}>
            {(control) => (
              <select {...control} value={question} onChange={(event) => setQuestion(event.target.value)}>
                <option value="">{words.wall.harvest.noQuestion}</option>
                {shown.questions
                  .filter((each) => each.bowl === bowl.id && each.status !== "proposed")
                  .map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.text}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        ) : null}
        {own.length === 0 ? null : (
          <fieldset className="field">
            <legend>{say.sources}</legend>
            <div className="sources">
              {own.map((note) => (
                <label key={note.id} className="point">
                  <input
                    type="checkbox"
                    checked={notes.includes(note.id)}
                    onChange={(event) =>
                      setNotes(
                        event.target.checked ? [...notes, note.id] : notes.filter((id) => id !== note.id),
                      )
                    }
                  />
                  <span>{note.text}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <Field label={say.said} hint={say.saidHint}>
          {(control) => (
            <select {...control} value={said} onChange={(event) => setSaid(event.target.value)}>
              <option value="">{say.saidNobody}</option>
              {people.all.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </Dialog>
  );
}
