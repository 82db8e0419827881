import { Card } from "@bocal/client/look/Card";
import { Flash } from "@bocal/client/look/Flash";
import type { Board } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import type { FlashesOfCard } from "@bocal/protocol/methods/metaplan/middle/vocabulary";
import type { ReactNode } from "react";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { isLongHead } from "./question.ts";
import { useMetaplanWords } from "./words.ts";

// Precisions that stand beside the card, the last ones; all of them are on the board.
const beside = 3;

/** The card that is spoken about, with its marks, and what the room has made precise (MP-27, MP-28). */
export function ScreenFlash({
  live,
  view,
  activity,
  board,
  card,
  flashes,
  legend,
}: ScreenProps<"metaplan"> & {
  readonly board: Board;
  readonly card: BoardCard;
  readonly flashes: FlashesOfCard;
  readonly legend: ReactNode;
}) {
  const words = useMetaplanWords();
  const { question } = activity.method.shown;
  const precisions = Object.values(board.cards)
    .filter(({ explains }) => explains === card.id)
    .slice(-beside);
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step={words.steps.flashes}
      head={<h1 className={isLongHead(question) ? "long" : undefined}>{question}</h1>}
      legend={legend}
      said={words.wall.spoken(card.text)}
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
            className={card.text.length > 60 ? "long" : undefined}
          />
          <p className="flash-counts num">
            {flashes.disagree === 0 ? null : (
              <span>
                <Flash kind="disagree" label={words.flashes.disagree(flashes.disagree)} size={64} />{" "}
                {flashes.disagree}
              </span>
            )}
            {flashes.unclear === 0 ? null : (
              <span>
                <Flash kind="unclear" label={words.flashes.unclear(flashes.unclear)} size={64} />{" "}
                {flashes.unclear}
              </span>
            )}
          </p>
        </div>
        <div className="beside-card">
          <p className="prompt">{words.wall.prompt}</p>
          {precisions.map(({ id, text, paper }) => (
            <Card key={id} text={text} paper={paper} shape="precision" />
          ))}
        </div>
      </div>
    </Wall>
  );
}
