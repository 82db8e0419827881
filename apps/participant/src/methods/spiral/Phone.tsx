import "../../cells/cells.css";
import { CardList } from "../../cells/CardList.tsx";
import { useCards } from "../../cells/waiting.ts";
import type { PhoneProps } from "../method.ts";
import { Head } from "./Head.tsx";
import { cellName } from "./names.ts";
import { Placing } from "./Placing.tsx";
import { Writing } from "./Writing.tsx";
import { useSpiralWords } from "./words.ts";

/** A spiral on the phone: choose a phase, then a cycle, then write; or say in silence where we are. Nothing is drawn. */
export function Phone(props: PhoneProps<"spiral">) {
  const words = useSpiralWords();
  switch (props.moment) {
    case "facts":
    case "wishes":
      return <Writing {...props} />;
    case "placing":
      return <Placing {...props} />;
    case "over":
      return <Reading {...props} status={words.over} />;
    case "preparation":
      return <Reading {...props} status={words.preparation} />;
    default:
      return <Reading {...props} status={words.closed} />;
  }
}

/** What can be read while nothing is asked: the phases with their questions, the cell that the wall speaks of, my own cards. */
function Reading({ status, ...props }: PhoneProps<"spiral"> & { readonly status: string }) {
  const { live, activity, session, shown, mine } = props;
  const words = useSpiralWords();
  const own = useCards(live, activity.id, mine.cards);
  return (
    <div className="stack">
      <Head live={live} activity={activity} title={shown.territory === "" ? activity.title : shown.territory}>
        {shown.placing !== null && !shown.placing.open ? words.revealed : ""}
      </Head>
      <p className="status-sentence">{status}</p>
      {shown.current === null ? null : (
        <>
          <h2>
            {words.spoken} {cellName(shown.current, shown, words)}
          </h2>
          <CardList
            live={live}
            cards={shown.cards}
            mine={[]}
            organisations={session.organisations}
            paper={({ marks }) => (marks.pass === "wish" ? "coral" : "chalk")}
          />
        </>
      )}
      {props.moment === "preparation" ? (
        <ol className="stack">
          {shown.phases.map(({ label, question }, index) => (
            <li key={label}>
              <p className="strong">
                {index + 1}. {label}
              </p>
              <p className="small soft">{question}</p>
            </li>
          ))}
        </ol>
      ) : (
        <>
          {own.length > 0 ? <h2>{words.mine}</h2> : null}
          <CardList
            live={live}
            cards={[]}
            mine={own}
            organisations={session.organisations}
            paper={({ marks }) => (marks.pass === "wish" ? "coral" : "chalk")}
          />
        </>
      )}
    </div>
  );
}
