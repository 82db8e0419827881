import { useVoteWords } from "../../../vote/words.ts";
import { Question } from "../Question.tsx";
import type { LateProps } from "./props.ts";
import { Cards } from "./Themes.tsx";
import { useLateWords } from "./words.ts";

/** What becomes of each theme, as it is decided in the room. */
export function Decisions(props: LateProps) {
  const { decisions: words } = useLateWords();
  return (
    <div className="stack">
      <Question {...props}>{words.title}</Question>
      <p className="status-sentence">{words.status}</p>
      <Decided {...props} />
      <Cards {...props} />
    </div>
  );
}

/** The themes, best first, with their points and what was decided. */
export function Decided({ late }: LateProps) {
  const { decisions: words, themes } = useLateWords();
  const vote = useVoteWords();
  const last = Number.MAX_SAFE_INTEGER;
  const ranked = late.themes.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last) || a.number - b.number);
  return (
    <>
      {late.changedSinceVote ? <p className="small soft">{themes.changed}</p> : null}
      {late.decider === "" ? null : <p className="soft">{words.decider(late.decider)}</p>}
      <ol className="theme-list decided">
        {ranked.map(({ id, number, title, points, rank, shareRank, decision }) => {
          const facts = [
            points === null ? null : words.points(points),
            rank === null ? null : vote.rank(rank),
            shareRank === null || shareRank === rank ? null : vote.byOrganisation(shareRank),
          ].filter((fact) => fact !== null);
          return (
            <li key={id}>
              <span className="numeral num" aria-hidden="true">
                {number}
              </span>
              <div>
                <p>{title}</p>
                {facts.length === 0 ? null : <p className="small soft num">{facts.join(" · ")}</p>}
                <p className={`decision ${decision?.kind ?? "waiting"}`}>
                  <strong>{words[decision?.kind ?? "waiting"]}</strong>
                  {decision === null || decision.reason === "" ? null : <span> · {decision.reason}</span>}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
