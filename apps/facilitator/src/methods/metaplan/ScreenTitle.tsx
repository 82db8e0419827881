import { Card } from "@bocal/client/look/Card";
import { type Board, cardsOfCluster } from "@bocal/protocol/board/board";
import type { BoardCluster } from "@bocal/protocol/board/card";
import type { ReactNode } from "react";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { isLongHead } from "./question.ts";
import { useMetaplanWords } from "./words.ts";

const cardsAtMost = 4;
const proposalsAtMost = 5;

/** One cluster that the room looks for a title for: its first cards, its title or none yet, and what phones propose (MP-30). */
export function ScreenTitle({
  live,
  view,
  activity,
  board,
  cluster,
  legend,
}: ScreenProps<"metaplan"> & {
  readonly board: Board;
  readonly cluster: BoardCluster;
  readonly legend: ReactNode;
}) {
  const words = useMetaplanWords();
  const { question, phase, middle } = activity.method.shown;
  const cards = cardsOfCluster(board, cluster.id).filter(({ shape }) => shape !== "precision");
  const more = cards.length - cardsAtMost;
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step={words.steps[phase]}
      head={<h1 className={isLongHead(question) ? "long" : undefined}>{question}</h1>}
      legend={legend}
      said={words.wall.titleFor(cluster.number)}
    >
      <div className="title-wall">
        <h2>
          <span className="disc num">{cluster.number}</span>
          <span className={cluster.title === "" ? "untitled" : undefined}>
            {cluster.title === "" ? words.wall.whichTitle : cluster.title}
          </span>
        </h2>
        <ul className="its-cards">
          {cards.slice(0, cardsAtMost).map(({ id, text, paper, shape }) => (
            <Card key={id} as="li" text={text} paper={paper} shape={shape} />
          ))}
          {more > 0 ? <li className="more num">{words.wall.moreCards(more)}</li> : null}
        </ul>
        <ul className="proposed">
          {middle.proposals.slice(0, proposalsAtMost).map(({ text, times }) => (
            <li key={text}>
              <span>{text}</span>
              {times > 1 ? <span className="count num">{`×\u00a0${times}`}</span> : null}
            </li>
          ))}
          {middle.proposals.length === 0 ? <li className="none">{words.wall.propose}</li> : null}
        </ul>
      </div>
    </Wall>
  );
}
