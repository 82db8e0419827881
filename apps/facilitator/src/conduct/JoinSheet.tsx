import { Mark } from "@bocal/client/look/Mark";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { QrCode } from "@bocal/client/look/QrCode";
import { formatNumber, useLanguage } from "@bocal/client/words/look-up";
import type { StaffView } from "@bocal/protocol/session/views";
import { useConsoleWords } from "../words.ts";

const namesShown = 9;

/**
 * How to join, to be read from the other end of the room: paper above, kraft below. Names appear at the levels
 * at which the room may know them; a room of anonymous people is a number.
 */
export function JoinSheet({ view, level }: { view: StaffView; level: 2 | 3 }) {
  const { join: words, people: say } = useConsoleWords();
  const [language] = useLanguage();
  const { code, address, link, open } = view.join;
  const Heading = `h${level}` as const;
  const arrivals = view.anonymity === "anonymous" ? [] : view.people.slice(-namesShown).reverse();
  const others = view.people.length - arrivals.length;
  const organisationOf = (id: string | null) => view.organisations.find((each) => each.id === id) ?? null;
  return (
    <div className="join-sheet" data-theme="wall">
      <div className="join-inner">
        <div className="join-paper">
          <div className="join-qr">
            <QrCode text={link} label={words.qr} />
          </div>
          <div className="join-how">
            <div className="join-title">
              <div>
                <Heading>{open ? words.heading : words.closedOnSheet}</Heading>
                <p className="soft">{view.title}</p>
              </div>
              <Mark size={72} />
            </div>
            <p className="soft">{words.how}</p>
            <p className="join-address">{address}</p>
            <p className="sr">{words.codeSpelt([...code].join(" "))}</p>
            <ol className="tiles" aria-hidden="true">
              {[...code].map((letter, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: letters repeat and never move.
                <li key={index} className={index === 3 ? "next" : undefined}>
                  {letter}
                </li>
              ))}
            </ol>
            <p>{words.noPhone}</p>
          </div>
        </div>
        <div className="join-kraft">
          <p className="join-count num">
            <b>{formatNumber(view.people.length, language)}</b>
            <span>{words.inside(view.people.length)}</span>
          </p>
          {view.people.length === 0 ? <p className="join-nobody">{say.none}</p> : null}
          <ul className="join-names">
            {arrivals.map(({ id, name, organisation }) => (
              <li key={id}>
                <OrganisationBadge organisation={organisationOf(organisation)} />
                <span>{name}</span>
              </li>
            ))}
          </ul>
          {others > 0 && arrivals.length > 0 ? <p className="join-others">{words.others(others)}</p> : null}
        </div>
      </div>
    </div>
  );
}
