import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { comparable } from "@bocal/protocol/base/text";
import { type ReactNode, useState } from "react";
import { useConsoleWords } from "../../words.ts";
import type { Named } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

/** One person out of many, in two taps: those who are likely first, the rest by name or by typing. */
export function PersonPicker({
  title,
  people,
  first,
  onPick,
  onClose,
  children,
}: {
  readonly title: string;
  readonly people: readonly Named[];
  /** Ids that stand before the others, in this order: those who wait. */
  readonly first?: readonly string[];
  readonly onPick: (person: Named) => void;
  readonly onClose: () => void;
  /** What else may be chosen. */
  readonly children?: ReactNode;
}) {
  const { app } = useConsoleWords();
  const { console: words } = useFishbowlWords();
  const [typed, setTyped] = useState("");
  const rank = (id: string) => {
    const index = first?.indexOf(id) ?? -1;
    return index < 0 ? Number.POSITIVE_INFINITY : index;
  };
  const found = people
    .filter(({ name, organisation }) =>
      comparable(`${name} ${organisation?.name ?? ""}`).includes(comparable(typed)),
    )
    .toSorted((a, b) => (rank(a.id) === rank(b.id) ? 0 : rank(a.id) - rank(b.id)));
  return (
    <Dialog open title={title} onClose={onClose} actions={<Button onClick={onClose}>{app.cancel}</Button>}>
      <div className="stack">
        {people.length > 8 ? (
          <Field label={words.people.search}>
            {(control) => (
              <input
                {...control}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {found.length === 0 ? <p className="soft">{words.people.nobody}</p> : null}
        <ul className="pick">
          {found.map((person) => (
            <li key={person.id}>
              <Button onClick={() => onPick(person)}>
                <OrganisationBadge organisation={person.organisation} size={24} decorative />
                <span>{person.name}</span>
                <span className="soft small">{person.organisation?.short ?? ""}</span>
                {rank(person.id) < Number.POSITIVE_INFINITY ? (
                  <span className="soft small num">{words.queue.rank(rank(person.id) + 1)}</span>
                ) : null}
              </Button>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </Dialog>
  );
}
