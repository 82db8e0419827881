import { ActionList } from "./Actions.tsx";
import { Decided } from "./Decisions.tsx";
import type { LateProps } from "./props.ts";
import { Cards } from "./Themes.tsx";
import { useLateWords } from "./words.ts";

/** What the group decided, to read once the board is closed or the activity over. */
export function Summary(props: LateProps) {
  const words = useLateWords();
  return (
    <div className="stack">
      <div className="question">
        <p className="small soft">{props.shown.question}</p>
        <h1 tabIndex={-1}>{words.closed.title}</h1>
      </div>
      <p className="status-sentence">{words.closed.status}</p>
      <Decided {...props} />
      {props.late.actions.length === 0 ? null : (
        <section className="stack" aria-labelledby="actions">
          <h2 id="actions">{words.actions.title}</h2>
          <ActionList {...props} />
        </section>
      )}
      <Cards {...props} />
    </div>
  );
}
