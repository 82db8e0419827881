import "./middle.css";
import "./reading.css";
import { Card } from "@bocal/client/look/Card";
import { type Board, cardsOfCluster, cardsUnder, clustersInOrder } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import type { ReactNode } from "react";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { firstText } from "./first-text.ts";
import { isLongHead } from "./question.ts";
import { useMetaplanWords } from "./words.ts";

// Letters up to which a card that is held up keeps the largest size.
const bigLetters = 60;
// Rows beside the card: large ones, then lower ones, then numbers alone.
const largeRows = 4;
const lowRows = 7;

/** One card, huge, and where it could go: the number, the title and the count of each cluster. */
export function ScreenReading({
  live,
  view,
  activity,
  board,
  card,
  legend,
}: ScreenProps<"metaplan"> & {
  readonly board: Board;
  readonly card: BoardCard;
  readonly legend: ReactNode;
}) {
  const words = useMetaplanWords();
  const { question, reading } = activity.method.shown;
  const clusters = clustersInOrder(board);
  const size = clusters.length < largeRows ? "large" : clusters.length < lowRows ? "low" : "numbers";
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step={words.steps.reading}
      head={<h1 className={isLongHead(question) ? "long" : undefined}>{question}</h1>}
      legend={legend}
      said={words.wall.said(card.text)}
    >
      <div className="reading-wall">
        <div className="read-card">
          <Card
            key={card.id}
            text={card.text}
            paper={card.paper}
            shape={card.shape}
            author={card.author}
            badge={view.organisations.find(({ id }) => id === card.organisation) ?? null}
            big
            className={card.text.length > bigLetters ? "long" : undefined}
          />
          <p className="num">{words.wall.card(reading.read, reading.of)}</p>
        </div>
        <ul className={`places-on-wall ${size}`}>
          {clusters.map(({ id, number, title }) => (
            <li key={id} className={card.cluster === id ? "here" : undefined}>
              <span className="disc num">{number}</span>
              <span className={title === "" ? "name untitled" : "name"}>
                {title === "" ? firstText(board, id) : title}
              </span>
              <span className="count num">{countIn(board, id)}</span>
            </li>
          ))}
          <li className="lone">
            <span className="disc" aria-hidden="true">
              +
            </span>
            <span className="name">{words.wall.newCluster}</span>
          </li>
        </ul>
      </div>
    </Wall>
  );
}

/** Cards of a cluster, those that lie under others included. */
function countIn(board: Board, cluster: string): number {
  return cardsOfCluster(board, cluster).reduce((sum, { id }) => sum + 1 + cardsUnder(board, id).length, 0);
}
