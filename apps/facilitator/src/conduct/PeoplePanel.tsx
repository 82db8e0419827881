import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import type { StaffView } from "@bocal/protocol/session/views";
import { useConsoleWords } from "../words.ts";
import { isOnline, partiesOf, useOnline } from "./presence.ts";

export interface PeoplePanelProps {
  live: Live;
  view: StaffView;
  onNames: () => void;
}

/** Who is here, as counts in words: how many of each organisation, and how many of their phones are awake. */
export function PeoplePanel({ live, view, onNames }: PeoplePanelProps) {
  const { people: words } = useConsoleWords();
  const online = useOnline(live);
  const inside = view.people.length;
  return (
    <section aria-labelledby="people">
      <h2 id="people" tabIndex={-1}>
        <span>{words.title}</span>
        <span className="small soft num">{words.expected(inside, view.expected)}</span>
      </h2>
      {inside === 0 ? (
        <p className="small soft">{words.none}</p>
      ) : (
        <>
          <ul className="parties num">
            {partiesOf(view).map(({ organisation, people }) => {
              const connected = people.filter((person) => isOnline(person, online)).length;
              const name = organisation?.name ?? words.noOrganisation;
              return (
                <li key={organisation?.id ?? ""}>
                  <OrganisationBadge organisation={organisation} decorative />
                  <span>{name}</span>
                  <span className="many">
                    <b>{people.length}</b>
                    {connected === people.length ? null : (
                      <span className="small soft">{words.awake(connected)}</span>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
          <Button kind="bare" aria-haspopup="dialog" onClick={onNames}>
            {words.all}
          </Button>
        </>
      )}
    </section>
  );
}
