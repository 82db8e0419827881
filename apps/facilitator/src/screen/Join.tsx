import { Mark } from "@bocal/client/look/Mark";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { QrCode } from "@bocal/client/look/QrCode";
import { StatusLine } from "@bocal/client/look/StatusLine";
import type { ScreenView } from "@bocal/protocol/session/views";
import { useBoardWords } from "../board/words.ts";
import { namesThatFit } from "./names.ts";
import { useWallTitle } from "./title.ts";

/** How to come in, for a whole room: square, address, six letters; below, who is already there. */
export function Join({ view }: { readonly view: ScreenView }) {
  const { wall, list } = useBoardWords();
  useWallTitle(wall.join.title, view.title);
  const { join, inside, organisations } = view;
  const arrivals = namesThatFit(view.arrivals, inside);
  const others = inside - arrivals.length;
  return (
    <div className="scene joining">
      <main>
        <div className="square">
          <QrCode text={join.link} label={wall.qr} />
        </div>
        <section className="how">
          <h1>{wall.join.title}</h1>
          <p className="sub">{view.title}</p>
          <p className="or">{join.open ? wall.join.how : wall.join.closed}</p>
          <p className={join.address.length > 24 ? "address long" : "address"}>{join.address}</p>
          <ul className="tiles" aria-label={wall.join.spelt([...join.code].join(list.between))}>
            {[...join.code].map((letter, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a letter may come twice, and the places never move
              <li key={index} className={index === 3 ? "next" : undefined}>
                {letter}
              </li>
            ))}
          </ul>
          <p className="none">{wall.join.noPhone}</p>
        </section>
        <div className="corner">
          <Mark size={120} />
        </div>
      </main>
      <section className="who" aria-label={wall.join.inside(inside)}>
        <p className="here num" aria-hidden="true">
          <b>{inside}</b>
          {wall.join.here}
        </p>
        <ul className="names">
          {arrivals.map(({ name, organisation }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name; the list is short and never edited
            <li key={`${name}-${index}`} className="name">
              <OrganisationBadge
                organisation={organisations.find(({ id }) => id === organisation) ?? null}
                size={56}
              />
              <span>{name}</span>
            </li>
          ))}
          {others > 0 && arrivals.length > 0 ? <li className="more">{wall.join.others(others)}</li> : null}
          {arrivals.length === 0 ? (
            <li className="more">{inside > 0 ? wall.join.unnamed : wall.join.nobody}</li>
          ) : null}
        </ul>
      </section>
      <StatusLine message={wall.join.inside(inside)} />
    </div>
  );
}
