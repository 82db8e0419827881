import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import type { PersonId } from "@bocal/protocol/base/ids";
import type { StaffPerson, StaffView } from "@bocal/protocol/session/views";
import { Bot, Moon, Smartphone } from "lucide-react";
import { useGroupsWords } from "../board/Comparison.tsx";
import { useConsoleWords } from "../words.ts";
import { isOnline, partiesOf, useOnline } from "./presence.ts";

export interface PeopleDialogProps {
  live: Live;
  view: StaffView;
  onClose: () => void;
}

/** Everybody by name, with where they come from and whether their phone is awake. */
export function PeopleDialog({ live, view, onClose }: PeopleDialogProps) {
  const words = useConsoleWords();
  const { people: say } = words;
  const groups = useGroupsWords();
  const online = useOnline(live);
  const stateOf = (person: StaffPerson) =>
    person.simulated ? say.simulated : isOnline(person, online) ? say.online : say.away;
  return (
    <Dialog
      open
      title={say.panel}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.app.close}</Button>}
    >
      <div className="stack">
        <p className="soft small">{view.people.length === 0 ? say.none : say.panelHint}</p>
        {partiesOf(view).map(({ organisation, people }) => (
          <section key={organisation?.id ?? ""} aria-label={organisation?.name ?? say.noOrganisation}>
            <h3 className="party">
              <OrganisationBadge organisation={organisation} decorative />
              <span>{organisation?.name ?? say.noOrganisation}</span>
            </h3>
            <ul className="names">
              {people.map((person) => (
                <li key={person.id}>
                  <span>{person.name}</span>
                  <span className="small soft">{stateOf(person)}</span>
                  {view.groups.length === 0 || view.ended ? null : (
                    <select
                      className="input"
                      aria-label={groups.groupOf(person.name)}
                      value={person.group ?? ""}
                      onChange={(event) => {
                        const group = view.groups.find(({ id }) => id === event.target.value)?.id ?? null;
                        void live.send({ type: "move-person", person: person.id, group });
                      }}
                    >
                      <option value="">{groups.none}</option>
                      {view.groups.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  )}
                  <Sign person={person} online={online} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Sign({ person, online }: { person: StaffPerson; online: ReadonlySet<PersonId> }) {
  const Drawing = person.simulated ? Bot : isOnline(person, online) ? Smartphone : Moon;
  return <Drawing size={16} strokeWidth={2.75} aria-hidden="true" />;
}
