import "../../cells/cells.css";
import "./capital.css";
import { CardList } from "../../cells/CardList.tsx";
import { useCards } from "../../cells/waiting.ts";
import type { PhoneProps } from "../method.ts";
import { Head } from "./Head.tsx";
import { paperOf, useMarksSaid } from "./marks.ts";
import { Sharing } from "./Sharing.tsx";
import { Syntheses } from "./Syntheses.tsx";
import { Writing } from "./Writing.tsx";
import { useCapitalWords } from "./words.ts";

/** A matrix on the phone: choose a factor and write alone, then follow what the room speaks of, then stand behind sentences. */
export function Phone(props: PhoneProps<"capital">) {
  const words = useCapitalWords();
  switch (props.moment) {
    case "writing":
      return <Writing {...props} />;
    case "sharing":
      return <Sharing {...props} />;
    case "synthesis":
    case "closed":
      return <Syntheses {...props} />;
    default:
      return <Reading {...props} status={props.moment === "over" ? words.over : words.preparation} />;
  }
}

/** What can be read while nothing is asked: the factors with their prompts, or my own cards. */
function Reading({ status, ...props }: PhoneProps<"capital"> & { readonly status: string }) {
  const { live, activity, session, shown, mine } = props;
  const words = useCapitalWords();
  const said = useMarksSaid();
  const own = useCards(live, activity.id, mine.cards);
  return (
    <div className="stack">
      <Head live={live} activity={activity} title={shown.territory === "" ? activity.title : shown.territory}>
        {shown.boundary}
      </Head>
      <p className="status-sentence">{status}</p>
      {props.moment === "preparation" ? (
        <ul className="stack">
          {shown.factors.map(({ factor, label, prompts }) => (
            <li key={factor}>
              <p className="strong">{label}</p>
              <p className="small soft">{prompts}</p>
            </li>
          ))}
        </ul>
      ) : (
        <>
          {own.length > 0 ? <h2>{words.mine}</h2> : null}
          <CardList
            live={live}
            cards={[]}
            mine={own}
            organisations={session.organisations}
            paper={paperOf}
            note={(card) => <p className="small">{said(card)}</p>}
            where={({ zone }) => shown.factors.find(({ factor }) => factor === zone)?.label ?? ""}
          />
        </>
      )}
    </div>
  );
}
