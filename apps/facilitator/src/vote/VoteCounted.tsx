import "./vote.css";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { type Language, useLanguage } from "@bocal/client/words/look-up";
import type { OptionId } from "@bocal/protocol/base/ids";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { cutAt } from "@bocal/protocol/vote/count";
import type { OptionResult, Tally, VoteResults } from "@bocal/protocol/vote/result";
import { ArrowUpDown } from "lucide-react";
import { useState } from "react";
import { Stepper } from "../frame/Stepper.tsx";
import { useReason, type VoteRoomProps } from "./room.ts";
import { useVoteWords } from "./words.ts";

export interface VoteCountedProps extends VoteRoomProps {
  /** Another vote: on all options, or only on these. */
  readonly onAgain: (among: readonly OptionId[] | null) => void;
}

/** A vote that is closed: both tallies side by side (PR-11), what to make of ties, and the way to one more vote. */
export function VoteCounted({ view, vote, isOpen, send, onAgain }: VoteCountedProps) {
  const { results: words } = useVoteWords();
  const why = useReason();
  const { results } = vote;
  return (
    <section className="vote-counted" aria-labelledby="vote-counted">
      <h3 id="vote-counted">{words.closed}</h3>
      <p className="criterion">{vote.rules.criterion}</p>
      {vote.few ? (
        <Notice kind="warning">
          <p>{words.few}</p>
          <Button onClick={() => send([{ type: "show-few-results" }])}>{words.showFew}</Button>
        </Notice>
      ) : null}
      {vote.resultsAdvice === null ? null : (
        <Notice kind="warning">{words.advice[vote.resultsAdvice]}</Notice>
      )}
      {results === null ? null : (
        <>
          <Results results={results} organisations={view.organisations} />
          {isOpen && results.ballots > 0 ? <Cut results={results} onAgain={onAgain} /> : null}
        </>
      )}
      {isOpen ? (
        <div className="vote-acts">
          <Button whyNot={why(vote.whyNotReopen)} onClick={() => send([{ type: "reopen-vote" }])}>
            {words.reopen}
          </Button>
          <Button onClick={() => onAgain(null)}>{words.again}</Button>
        </div>
      ) : null}
    </section>
  );
}

/** Both tallies of each question as tables: rank, line, points, and the same by organisation. */
export function Results({
  results,
  organisations,
}: {
  readonly results: VoteResults;
  readonly organisations: readonly Organisation[];
}) {
  const { results: words } = useVoteWords();
  const isWishes = results.options.some(({ wish }) => wish !== null);
  const absent = organisations.filter(({ id }) => results.absent.includes(id)).map(({ name }) => name);
  return (
    <>
      <p className="num">
        {[
          words.ballots(results.ballots),
          results.proxies > 0 ? words.proxies(results.proxies) : null,
          results.byOrganisation ? words.organisations(results.organisations) : null,
        ]
          .filter((each) => each !== null)
          .join(" · ")}
      </p>
      {absent.length === 0 ? null : <p className="soft small">{words.absent(absent.join(", "))}</p>}
      {results.byOrganisation || results.ballots === 0 ? null : <p className="soft small">{words.noSides}</p>}
      <TallyTable
        caption={isWishes ? words.important : words.title}
        results={results}
        question="dots"
        organisations={organisations}
      />
      {isWishes ? (
        <TallyTable caption={words.wish} results={results} question="wish" organisations={organisations} />
      ) : null}
      <p className="soft small">{words.advises}</p>
    </>
  );
}

interface TallyTableProps {
  readonly caption: string;
  readonly results: VoteResults;
  readonly question: "dots" | "wish";
  readonly organisations: readonly Organisation[];
}

function TallyTable({ caption, results, question, organisations }: TallyTableProps) {
  const { results: words } = useVoteWords();
  const { columns } = words;
  const both = results.byOrganisation;
  const withCarriers = question === "wish";
  const most = Math.max(1, ...results.options.map((option) => option[question]?.points ?? 0));
  return (
    <div className="scrolls">
      <table className="tally">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.rank}</th>
            <th scope="col">{columns.line}</th>
            <th scope="col">{columns.points}</th>
            {both ? (
              <>
                <th scope="col">{columns.share}</th>
                <th scope="col">{columns.shareRank}</th>
              </>
            ) : null}
            <th scope="col">{columns.voters}</th>
            {both ? <th scope="col">{columns.organisations}</th> : null}
            <th scope="col">{columns.spread}</th>
            {withCarriers ? <th scope="col">{columns.carriers}</th> : null}
          </tr>
        </thead>
        <tbody>
          {ranked(results, question).map((option) => (
            <Row
              key={option.id}
              option={option}
              tally={option[question]}
              most={most}
              both={both}
              organisations={withCarriers ? organisations : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly option: OptionResult;
  readonly tally: Tally | null;
  readonly most: number;
  readonly both: boolean;
  /** To name where carriers come from; null where carriers are not told. */
  readonly organisations: readonly Organisation[] | null;
}

function Row({ option, tally, most, both, organisations }: RowProps) {
  const { results: words } = useVoteWords();
  const [language] = useLanguage();
  if (tally === null) return null;
  const { points, rank, share, shareRank, moves, voters, organisations: from, spread } = tally;
  const told = spread
    .map((people, dots) => ({ people, dots }))
    .filter(({ people, dots }) => people > 0 && dots > 0)
    .toReversed();
  return (
    <tr className={moves ? "moves" : undefined}>
      <td className="num strong">{rank === null ? "–" : words.rank(rank)}</td>
      <th scope="row">
        <span className="num">{option.number}.</span> {option.text}
        {option.withdrawn ? <span className="tag">{words.withdrawn}</span> : null}
        {option.reserve && !option.withdrawn ? <span className="tag">{words.reserve}</span> : null}
        {option.withoutCarrier ? <span className="tag warn">{words.withoutCarrier}</span> : null}
      </th>
      <td className="num">
        <span className="tally-bar" aria-hidden="true">
          <i style={{ width: `${(points / most) * 100}%` }} />
        </span>
        {points}
      </td>
      {both ? (
        <>
          <td className="num">{share === null ? "" : decimal(share, language)}</td>
          <td className="num">
            {shareRank === null ? "–" : words.rank(shareRank)}
            {moves ? (
              <span className="tag warn">
                <ArrowUpDown size="1em" strokeWidth={2.5} aria-hidden="true" />
                {words.moves}
              </span>
            ) : null}
          </td>
        </>
      ) : null}
      <td className="num">{voters}</td>
      {both ? <td className="num">{from}</td> : null}
      <td className="num soft">{told.map(({ people, dots }) => words.people(people, dots)).join(", ")}</td>
      {organisations === null ? null : (
        <td className="num">
          {option.carriers?.count ?? 0}
          {carrierNames(option, organisations)}
        </td>
      )}
    </tr>
  );
}

function carrierNames({ carriers }: OptionResult, organisations: readonly Organisation[]): string {
  if (carriers === null) return "";
  const from = organisations
    .filter(({ id }) => carriers.organisations.includes(id))
    .map(({ short }) => short);
  const names = carriers.names.length > 0 ? carriers.names : from;
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}

function decimal(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** Best first; what was withdrawn comes last. */
export function ranked(results: VoteResults, question: "dots" | "wish"): readonly OptionResult[] {
  const rank = (option: OptionResult) => option[question]?.rank ?? Number.MAX_SAFE_INTEGER;
  return results.options.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
}

/** How many to keep, and what stands on the line: equals are kept together or voted on again, never drawn. */
function Cut({
  results,
  onAgain,
}: {
  readonly results: VoteResults;
  readonly onAgain: (among: readonly OptionId[]) => void;
}) {
  const { results: words } = useVoteWords();
  const [count, setCount] = useState(Math.min(3, results.options.length));
  const { above, tied } = cutAt(results, count);
  const named = (ids: readonly OptionId[]) =>
    results.options
      .filter(({ id }) => ids.includes(id))
      .map(({ number }) => number)
      .join(", ");
  return (
    <div className="cut">
      <span className="label">{words.cut}</span>
      <Stepper
        label={words.cut}
        value={count}
        least={1}
        most={results.options.length}
        words={words.cutWords(count)}
        onChange={setCount}
      />
      <div role="status">
        {above.length === 0 ? null : <p className="num">{words.cutAbove(named(above))}</p>}
        {tied.length === 0 ? null : <Notice kind="warning">{words.cutTied(named(tied))}</Notice>}
      </div>
      {tied.length < 2 ? null : <Button onClick={() => onAgain(tied)}>{words.revote}</Button>}
    </div>
  );
}
