import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import type { PersonId } from "@bocal/protocol/base/ids";
import { placersAtMost } from "@bocal/protocol/methods/metaplan/middle/decide";
import type { StaffPerson } from "@bocal/protocol/session/views";
import { useMetaplanWords } from "./words.ts";

/** Two participants at most place cards beside the facilitator, from their phones. */
export function Placers({
  people,
  placers,
  onName,
}: {
  readonly people: readonly StaffPerson[];
  readonly placers: readonly PersonId[];
  readonly onName: (person: PersonId, on: boolean) => void;
}) {
  const { placers: words } = useMetaplanWords();
  const named = placers.flatMap((id) => people.find((person) => person.id === id) ?? []);
  const others = people.filter(({ id }) => !placers.includes(id));
  return (
    <details className="placers">
      <summary>{words.title(named.length)}</summary>
      <ul>
        {named.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button kind="bare" aria-label={words.stopOf(name)} onClick={() => onName(id, false)}>
              {words.stop}
            </Button>
          </li>
        ))}
      </ul>
      {named.length >= placersAtMost || others.length === 0 ? null : (
        <Field label={words.add} hint={words.hint}>
          {(props) => (
            <select
              {...props}
              value=""
              onChange={(event) => {
                const person = others.find(({ id }) => id === event.target.value);
                if (person !== undefined) onName(person.id, true);
              }}
            >
              <option value="">{words.choose}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </details>
  );
}
