import "./late.css";
import type { ClusterId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useMethodCommands } from "../../../board/commands.ts";
import { Results, VoteCounted } from "../../../vote/VoteCounted.tsx";
import { VoteRunning } from "../../../vote/VoteRunning.tsx";
import { VoteSetup } from "../../../vote/VoteSetup.tsx";
import { useVoteWords } from "../../../vote/words.ts";
import { Actions } from "./Actions.tsx";
import { Decisions } from "./Decisions.tsx";
import type { LateProps } from "./props.ts";
import { Themes } from "./Themes.tsx";
import { useLateWords } from "./words.ts";

/** The late half of a méta-plan on the console, from the theme list to the closing. */
export function Late(props: LateProps) {
  const words = useLateWords();
  switch (props.activity.method.shown.phase) {
    case "themes":
      return <Themes {...props} />;
    case "weighting":
      return <Weighting {...props} />;
    case "decisions":
      return <Decisions {...props} />;
    case "actions":
      return <Actions {...props} />;
    case "closed":
      return (
        <>
          <section className="late">
            <h3>{words.closed.title}</h3>
            <p className="soft">{words.closed.hint}</p>
          </section>
          <Decisions {...props} />
          <Actions {...props} />
        </>
      );
    default:
      return null;
  }
}

function Weighting({ live, view, activity, late }: LateProps) {
  const { results } = useVoteWords();
  const send = useMethodCommands(live, activity.id);
  const room = {
    live,
    view,
    vote: late.vote,
    isOpen: activity.open && !view.ended,
    send,
    ask: (command: Command) =>
      live.send({ type: "in-activity", activity: activity.id, method: "metaplan", command }),
  };
  return (
    <>
      {late.vote.phase === "prepared" ? (
        <VoteSetup key={late.votesBefore.length} {...room} isRevote={late.among !== null} />
      ) : late.vote.phase === "open" ? (
        <VoteRunning {...room} />
      ) : (
        <VoteCounted
          {...room}
          onAgain={(among) =>
            send([{ type: "prepare-vote", among: among as unknown as readonly ClusterId[] | null }])
          }
        />
      )}
      {late.votesBefore.length === 0 ? null : (
        <details className="late">
          <summary>{results.before(late.votesBefore.length)}</summary>
          {late.votesBefore.map((vote, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a vote that was closed keeps its place for ever
            <section key={index} className="vote-counted">
              <h4>{vote.rules.criterion}</h4>
              {vote.results === null ? null : (
                <Results results={vote.results} organisations={view.organisations} />
              )}
            </section>
          ))}
        </details>
      )}
    </>
  );
}
