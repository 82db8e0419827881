import "./capital-wall.css";
import { Card } from "@bocal/client/look/Card";
import type { ShownFactor, View } from "@bocal/protocol/methods/capital/vocabulary";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { columns, paperOf, saidOf, symbolOf } from "./marks.ts";
import { useCapitalWords } from "./words.ts";

type Props = ScreenProps<"capital">;
type Shown = Props["activity"]["method"]["shown"];

/** A matrix on the wall: the territory always, the timeline above three columns, or one factor enlarged. */
export function Screen({ live, view, activity }: Props) {
  const words = useCapitalWords();
  const { shown } = activity.method;
  const territory = shown.territory === "" ? activity.title : shown.territory;
  const one = shown.factors.find(({ factor }) => factor === shown.onWall);
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step={words.steps[shown.phase]}
      head={<h1>{one === undefined ? territory : words.headed(territory, one.label)}</h1>}
      said={words.said(territory, shown.cards.length)}
    >
      {one === undefined ? (
        <Matrix shown={shown} />
      ) : one.factor === "trajectory" ? (
        <OneFactor factor={one} shown={shown} view={view} isTimeline />
      ) : (
        <OneFactor factor={one} shown={shown} view={view} />
      )}
    </Wall>
  );
}

// What has room along the timeline, and in a column under it.
const eventsOnLine = 6;
const viewsInColumn = 3;

/** All four factors: events along one line, then three columns with their counts, first views and sentences. */
function Matrix({ shown }: { readonly shown: Shown }) {
  const words = useCapitalWords();
  const timeline = shown.factors.find(({ factor }) => factor === "trajectory");
  const events = shown.cards.filter(({ zone }) => zone === "trajectory");
  const eventsShown = events.length > eventsOnLine ? eventsOnLine - 1 : eventsOnLine;
  // While people write, what to think of; nothing of what they say.
  const isSilent = shown.phase === "preparation" || shown.phase === "writing";
  return (
    <div className="capital-on-wall">
      {timeline === undefined ? null : (
        <section className="timeline">
          <h2>
            {timeline.label} <Counts factor={timeline} />
          </h2>
          {isSilent ? <p className="think-of">{timeline.prompts}</p> : null}
          <ol>
            {events.slice(0, eventsShown).map((card) => (
              <li key={card.id} className={card.marks.sign}>
                <b className="num">{card.plan?.start || words.undated}</b>
                <span>
                  {symbolOf(card, words)} {card.text}
                </span>
              </li>
            ))}
            {events.length > eventsShown ? (
              <li className="rest">{words.rest(events.length - eventsShown)}</li>
            ) : null}
          </ol>
        </section>
      )}
      <div className="columns">
        {columns.map((name) => {
          const factor = shown.factors.find((each) => each.factor === name);
          if (factor === undefined) return null;
          const views = shown.cards.filter(({ zone }) => zone === name);
          const sentence = factor.synthesis?.sentence ?? "";
          const room = sentence !== "" ? 1 : views.length > viewsInColumn ? viewsInColumn - 1 : viewsInColumn;
          return (
            <section key={name}>
              <h2>{factor.label}</h2>
              <Counts factor={factor} />
              {isSilent ? <p className="think-of">{factor.prompts}</p> : null}
              {sentence === "" ? null : <p className="sentence">{sentence}</p>}
              <ul>
                {views.slice(0, room).map((card) => (
                  <li key={card.id} className={card.marks.sign}>
                    {symbolOf(card, words)} {card.text}
                  </li>
                ))}
              </ul>
              {views.length > room ? <p className="rest">{words.rest(views.length - room)}</p> : null}
            </section>
          );
        })}
      </div>
    </div>
  );
}

function Counts({ factor: { factor, plus, minus, both, hidden } }: { readonly factor: ShownFactor }) {
  const words = useCapitalWords();
  if (plus + minus + both === 0)
    return <span className="counts">{hidden > 0 ? words.cards(hidden) : ""}</span>;
  return (
    <span className="counts num">
      <span aria-hidden="true">{words.counts(plus, minus, both)}</span>
      <span className="sr">{saidOf(words, factor)(plus, minus, both)}</span>
    </span>
  );
}

// Three columns of three cards, each of four lines of 42; two rows once a sentence stands above them.
const cardsOnWall = 9;

function OneFactor({
  factor,
  shown,
  view,
  isTimeline = false,
}: {
  readonly factor: ShownFactor;
  readonly shown: Shown;
  readonly view: Props["view"];
  readonly isTimeline?: boolean;
}) {
  const words = useCapitalWords();
  const { synthesis } = factor;
  const hasMade = synthesis !== null;
  const room = hasMade ? 3 : cardsOnWall;
  const rest = shown.cards.length - room;
  return (
    <div className="capital-one">
      {synthesis === null ? (
        <p className="question">{factor.prompts}</p>
      ) : (
        <div className="made">
          <p className="sentence">{synthesis.sentence}</p>
          {factor.endorsed > 0 ? <p className="rest">{words.endorsed(factor.endorsed)}</p> : null}
          <div className="two">
            <Points title={words.leversTitle} points={synthesis.levers} />
            <Points title={words.vigilanceTitle} points={synthesis.vigilance} />
          </div>
        </div>
      )}
      <ul>
        {shown.cards.slice(0, room).map((card) => (
          <WallView key={card.id} card={card} view={view} isTimeline={isTimeline} />
        ))}
      </ul>
      {rest > 0 ? <p className="rest">{words.rest(rest)}</p> : null}
      {factor.passes > 0 && !hasMade ? <p className="rest">{words.passes(factor.passes)}</p> : null}
    </div>
  );
}

function WallView({
  card,
  view,
  isTimeline,
}: {
  readonly card: View;
  readonly view: Props["view"];
  readonly isTimeline: boolean;
}) {
  const words = useCapitalWords();
  const { flashes = 0 } = card;
  const said = isTimeline ? words.headed(card.plan?.start || words.undated, card.text) : card.text;
  return (
    <Card
      as="li"
      paper={paperOf(card)}
      text={`${symbolOf(card, words)} ${said}`}
      flash={flashes > 0 ? "disagree" : null}
      flashLabel={words.flashes(flashes)}
      badge={view.organisations.find(({ id }) => id === card.organisation) ?? null}
    />
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <h2>{title}</h2>
      <ul className="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
