import "./wall-vote.css";
import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import type { OptionResult } from "@bocal/protocol/vote/result";
import type { ScreenVote } from "@bocal/protocol/vote/show";
import { ranked } from "./VoteCounted.tsx";
import { useVoteWords } from "./words.ts";

// What can be read at ten metres on one page: rows of results, and two columns of lines to choose from.
const resultsOnPage = 7;
const linesOnPage = 14;
/** The longest bar, in parts of the column: figures and words stand behind it. */
const longestBar = 58;

export interface WallVoteProps {
  readonly live: Live;
  readonly vote: ScreenVote;
  readonly page: number;
}

/** How many pages the wall needs for this vote. */
export function voteWallPages({ options, results }: Pick<ScreenVote, "options" | "results">): number {
  const rows = results === null ? options.length / linesOnPage : results.options.length / resultsOnPage;
  return Math.max(1, Math.ceil(rows));
}

/** A vote on the wall: the lines in the order of their numbers and how many have voted; then both tallies. */
export function WallVote({ live, vote, page }: WallVoteProps) {
  const { wall: words } = useVoteWords();
  if (vote.phase === "closed") {
    if (vote.few) return <p className="wall-sentence">{words.few}</p>;
    if (vote.results === null || vote.results.ballots === 0)
      return <p className="wall-sentence">{words.none}</p>;
    return <WallResults vote={vote} page={page} />;
  }
  const shown = vote.options.slice(page * linesOnPage, (page + 1) * linesOnPage);
  return (
    <div className="wall-vote">
      <ol className={shown.length > linesOnPage / 2 ? "wall-lines two" : "wall-lines"}>
        {shown.map(({ id, number, text, withdrawn }) => (
          <li key={id} className={withdrawn ? "gone" : undefined}>
            <span className="numeral num" aria-hidden="true">
              {number}
            </span>
            <span>
              {text}
              {withdrawn ? ` (${words.withdrawn})` : ""}
            </span>
          </li>
        ))}
      </ol>
      <div className="band">
        {vote.phase === "prepared" ? (
          <p className="wall-lead">
            <b>{words.prepared}</b> {words.preparedHint}
          </p>
        ) : (
          <>
            <p className="wall-count num">
              <b>{vote.ballots}</b> {words.votedOf(vote.ballots, vote.expected)}
            </p>
            <p className="wall-lead">
              {vote.closesAt === null ? words.voting : <Closing live={live} closesAt={vote.closesAt} />}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

function Closing({ live, closesAt }: { readonly live: Live; readonly closesAt: number }) {
  const { wall: words } = useVoteWords();
  const now = useServerClock(live);
  return <strong className="num">{words.closing(Math.max(0, Math.ceil((closesAt - now) / 1_000)))}</strong>;
}

/** Both tallies as bars: filled per person, outlined per organisation, with the figures beside. */
function WallResults({ vote, page }: { readonly vote: ScreenVote; readonly page: number }) {
  const { wall: words } = useVoteWords();
  const { results } = vote;
  if (results === null) return null;
  const isWishes = results.options.some(({ wish }) => wish !== null);
  const shown = ranked(results, "dots").slice(page * resultsOnPage, (page + 1) * resultsOnPage);
  const most = Math.max(
    1,
    ...results.options.flatMap(({ dots, wish }) => [dots.points, dots.share ?? 0, wish?.points ?? 0]),
  );
  return (
    <div className="wall-results">
      <p className="key">
        <span className="swatch person" aria-hidden="true" /> {words.perPerson}
        {results.byOrganisation ? (
          <>
            <span className="swatch side" aria-hidden="true" /> {words.perOrganisation}
          </>
        ) : null}
        {isWishes ? (
          <>
            <span className="swatch wish" aria-hidden="true" /> {words.wish}
          </>
        ) : null}
      </p>
      <ol>
        {shown.map((option) => (
          <WallRow key={option.id} option={option} most={most} both={results.byOrganisation} />
        ))}
      </ol>
    </div>
  );
}

function WallRow({
  option,
  most,
  both,
}: {
  readonly option: OptionResult;
  readonly most: number;
  readonly both: boolean;
}) {
  const { wall: words } = useVoteWords();
  const { number, text, withdrawn, dots, wish, carriers, withoutCarrier } = option;
  const width = (value: number) => ({ width: `${(value / most) * longestBar}%` });
  return (
    <li>
      <span className="rank num">{dots.rank === null ? "–" : words.rank(dots.rank)}</span>
      <p className="line">
        <span className="numeral num" aria-hidden="true">
          {number}
        </span>
        <span>
          {text}
          {withdrawn ? ` (${words.withdrawn})` : ""}
        </span>
      </p>
      <div className="bars num">
        <p>
          <i className="person" style={width(dots.points)} />
          <b>{dots.points}</b>
        </p>
        {both && dots.share !== null ? (
          <p>
            <i className="side" style={width(dots.share)} />
            <span>{dots.moves && dots.shareRank !== null ? words.rankOrganisation(dots.shareRank) : ""}</span>
          </p>
        ) : null}
        {wish === null ? null : (
          <p>
            <i className="wish" style={width(wish.points)} />
            <span>
              {wish.points}
              {carriers === null
                ? ""
                : ` · ${withoutCarrier ? words.withoutCarrier : words.carriers(carriers.count)}`}
            </span>
          </p>
        )}
      </div>
    </li>
  );
}
