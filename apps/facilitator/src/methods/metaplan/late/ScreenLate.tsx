import "../../../vote/wall-vote.css";
import "./screen-late.css";
import { useLanguage } from "@bocal/client/words/look-up";
import type { LateShown, ShownAction, ShownTheme } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import type { ReactNode } from "react";
import { Wall } from "../../../screen/Wall.tsx";
import { WallVote } from "../../../vote/WallVote.tsx";
import { useVoteWords } from "../../../vote/words.ts";
import type { ScreenProps } from "../../method.ts";
import { isLongHead } from "../question.ts";
import { useMetaplanWords } from "../words.ts";
import { dayIn } from "./Actions.tsx";
import { actionsOnPage, lateWallPages, themesOnPage } from "./wall-pages.ts";
import { useLateWords } from "./words.ts";

type Late = LateShown["screen"];

/** The late half of a méta-plan on the wall: themes, the vote and both tallies, decisions, actions; pages rather than small letters. */
export function ScreenLate({
  live,
  view,
  activity,
  late,
}: ScreenProps<"metaplan"> & { readonly late: Late }) {
  const { steps } = useMetaplanWords();
  const { wall: words } = useLateWords();
  const { wall: vote } = useVoteWords();
  const { shown } = activity.method;
  const pages = lateWallPages(shown.phase, late);
  const page = Math.max(0, Math.min(shown.page, pages - 1));
  const { phase } = shown;
  const isVote = phase === "weighting";
  const head = isVote
    ? late.vote.rules.criterion || shown.question
    : phase === "themes"
      ? words.themes
      : phase === "actions"
        ? words.actions
        : phase === "closed"
          ? words.closed
          : words.decisions;
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step={isVote && late.vote.results !== null ? vote.results : steps[phase]}
      head={<h1 className={isLongHead(head) ? "long" : undefined}>{head}</h1>}
      page={pages > 1 ? vote.page(page + 1, pages) : null}
      said={saidOf(head, late, isVote)}
    >
      {isVote ? (
        <WallVote live={live} vote={late.vote} page={page} />
      ) : phase === "themes" ? (
        <ThemeList themes={late.themes} page={page} />
      ) : phase === "actions" ? (
        <ActionList late={late} page={page} />
      ) : (
        <DecisionList late={late} page={page} />
      )}
    </Wall>
  );
}

function saidOf(head: string, late: Late, isVote: boolean): string {
  if (!isVote) return head;
  return late.vote.phase === "open" ? `${head} ${late.vote.ballots}/${late.vote.expected}` : head;
}

function ThemeList({ themes, page }: { readonly themes: readonly ShownTheme[]; readonly page: number }) {
  const shown = themes.slice(page * themesOnPage * 2, (page + 1) * themesOnPage * 2);
  return (
    <div className="wall-list">
      <ol className={shown.length > themesOnPage ? "wall-lines two" : "wall-lines"}>
        {shown.map(({ id, number, title }) => (
          <li key={id}>
            <span className="numeral num" aria-hidden="true">
              {number}
            </span>
            <span>{title}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function DecisionList({ late, page }: { readonly late: Late; readonly page: number }) {
  const { wall: words } = useLateWords();
  const { wall: vote } = useVoteWords();
  const last = Number.MAX_SAFE_INTEGER;
  const ranked = late.themes.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last) || a.number - b.number);
  const shown = ranked.slice(page * themesOnPage, (page + 1) * themesOnPage);
  return (
    <div className="wall-list">
      <ol className="wall-rows">
        {shown.map(({ id, number, title, rank, decision }) => (
          <Row
            key={id}
            first={
              <span className="numeral num" aria-hidden="true">
                {number}
              </span>
            }
            title={title}
            middle={rank === null ? "" : vote.rank(rank)}
            end={
              <span className={`verdict ${decision?.kind ?? "waiting"}`}>
                {words[decision?.kind ?? "waiting"]}
              </span>
            }
          />
        ))}
      </ol>
      {late.decider === "" ? null : <p className="wall-lead below">{words.decider(late.decider)}</p>}
    </div>
  );
}

function ActionList({ late, page }: { readonly late: Late; readonly page: number }) {
  const { wall: words } = useLateWords();
  const [language] = useLanguage();
  const standing = late.actions.filter(({ aside }) => aside === null);
  const shown = standing.slice(page * actionsOnPage, (page + 1) * actionsOnPage);
  const numberOf = (action: ShownAction) => late.themes.find(({ id }) => id === action.theme)?.number;
  return (
    <div className="wall-list">
      {standing.length === 0 ? <p className="wall-sentence centred">{words.noAction}</p> : null}
      <ol className="wall-rows">
        {shown.map((action) => (
          <Row
            key={action.id}
            first={
              numberOf(action) === undefined ? (
                <span />
              ) : (
                <span className="numeral num" aria-hidden="true">
                  {numberOf(action)}
                </span>
              )
            }
            title={action.title}
            middle={action.owner?.name ?? words.noOwner}
            end={<span className="num">{action.due === null ? "" : dayIn(action.due, language)}</span>}
          />
        ))}
      </ol>
      {late.asking ? <p className="wall-lead below num">{words.asking(late.proposals)}</p> : null}
    </div>
  );
}

function Row({
  first,
  title,
  middle,
  end,
}: {
  readonly first: ReactNode;
  readonly title: string;
  readonly middle: string;
  readonly end: ReactNode;
}) {
  return (
    <li>
      {first}
      <span className="strong">{title}</span>
      <span>{middle}</span>
      {end}
    </li>
  );
}
