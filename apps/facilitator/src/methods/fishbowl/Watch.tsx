import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import type { PersonId } from "@bocal/protocol/base/ids";
import type { ShownNote, StaffBowl, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import { useState } from "react";
import type { Send } from "./commands.ts";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

export interface WatchProps {
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly send: Send;
  readonly onHighlight: (note: ShownNote) => void;
}

/** Tasks, roles and notes: who observes what, who keeps time, and the discreet feed of what is noted (FB-25, FB-26). */
export function Watch({ shown, bowl, people, send, onHighlight }: WatchProps) {
  const words = useFishbowlWords();
  const { watch: say } = words.console;
  const [who, setWho] = useState("");
  const [task, setTask] = useState("");
  const taskName = (id: string | null) => {
    const found = shown.tasks.find((each) => each.id === id);
    return found === undefined ? words.otherNotes : found.label || (words.tasks[found.id] ?? found.label);
  };
  return (
    <div className="bowl-watch">
      <section aria-labelledby="tasks">
        <h3 id="tasks">{say.tasks}</h3>
        {shown.tasks.length === 0 ? <p className="soft">{say.noTasks}</p> : null}
        <ul className="task-counts">
          {shown.tasks.map(({ id }) => (
            <li key={id}>
              <b className="num">{Object.values(shown.holders).filter((held) => held === id).length}</b>{" "}
              {taskName(id)}
            </li>
          ))}
        </ul>
        <div className="bowl-acts-row">
          <Button onClick={() => void send({ type: "deal-tasks" })}>{say.deal}</Button>
        </div>
        <details>
          <summary>{say.change}</summary>
          <div className="pair">
            <Field label={say.person}>
              {(control) => (
                <select {...control} value={who} onChange={(event) => setWho(event.target.value)}>
                  <option value="">{say.choose}</option>
                  {people.all.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={say.task}>
              {(control) => (
                <select {...control} value={task} onChange={(event) => setTask(event.target.value)}>
                  <option value="">{say.none}</option>
                  {shown.tasks.map(({ id }) => (
                    <option key={id} value={id}>
                      {taskName(id)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <div className="bowl-acts-row">
            <Button
              whyNot={who === "" ? say.choose : null}
              onClick={() =>
                void send({ type: "give-task", person: who as PersonId, task: task === "" ? null : task })
              }
            >
              {say.give}
            </Button>
          </div>
        </details>
      </section>
      <section aria-labelledby="roles">
        <h3 id="roles">{say.roles}</h3>
        <div className="pair">
          <Role
            label={say.timekeeper}
            people={people}
            chosen={bowl.timekeeper}
            onChoose={(person) => void send({ type: "name-timekeeper", bowl: bowl.id, person })}
          />
          <Role
            label={say.scribe}
            people={people}
            chosen={bowl.scribe}
            onChoose={(person) => void send({ type: "name-scribe", bowl: bowl.id, person })}
          />
        </div>
        <fieldset className="field">
          <legend>{say.starters}</legend>
          <p className="hint small">{say.startersHint}</p>
          <div className="starters">
            {people.all.map(({ id, name }) => (
              <label key={id} className="choice">
                <input
                  type="checkbox"
                  className="sr"
                  checked={shown.starters.includes(id)}
                  onChange={(event) =>
                    void send({
                      type: "name-starters",
                      people: event.target.checked
                        ? [...shown.starters, id]
                        : shown.starters.filter((each) => each !== id),
                    })
                  }
                />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </section>
      <section aria-labelledby="notes">
        <h3 id="notes">
          {say.notes} <span className="num soft">{shown.notes.length}</span>
        </h3>
        <p className="small soft">{shown.notesShown ? say.notesShown : say.notesPrivate}</p>
        <ul className="note-feed">
          {shown.notes
            .filter((note) => note.bowl === bowl.id)
            .toReversed()
            .map((note) => (
              <li key={note.id}>
                <p>
                  <span className="small soft">{taskName(note.task)}</span> {note.text}
                </p>
                <Button
                  kind="bare"
                  aria-label={say.highlightThis(note.text)}
                  onClick={() => onHighlight(note)}
                >
                  {say.highlight}
                </Button>
              </li>
            ))}
        </ul>
      </section>
    </div>
  );
}

function Role({
  label,
  people,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly people: People;
  readonly chosen: PersonId | null;
  readonly onChoose: (person: PersonId | null) => void;
}) {
  const { watch: say } = useFishbowlWords().console;
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={chosen ?? ""}
          onChange={(event) => onChoose(event.target.value === "" ? null : (event.target.value as PersonId))}
        >
          <option value="">{say.nobody}</option>
          {people.all.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
