import { useBoard, useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { emptyBoard } from "@bocal/protocol/board/board";
import type { Point } from "@bocal/protocol/board/card";
import { drawingOf, onPage } from "@bocal/protocol/board/drawing";
import { pageHeight } from "@bocal/protocol/board/geometry";
import { useMemo } from "react";
import { useHeldByOthers } from "../../board/held.ts";
import { Legend } from "../../board/Legend.tsx";
import { Plane } from "../../board/Plane.tsx";
import { useBoardWords } from "../../board/words.ts";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { ScreenLate } from "./late/ScreenLate.tsx";
import { isLongHead } from "./question.ts";
import { useReveal } from "./reveal.ts";
import { ScreenFlash } from "./ScreenFlash.tsx";
import { ScreenReading } from "./ScreenReading.tsx";
import { ScreenTitle } from "./ScreenTitle.tsx";
import { ScreenWriting } from "./ScreenWriting.tsx";
import { useMetaplanWords } from "./words.ts";

const holdingsOf = (state: LiveState) => state.holdings;

/** A méta-plan on the wall: the question while people write, the card that is read, then one page of the board. */
export function Screen({ live, view, activity }: ScreenProps<"metaplan">) {
  const words = useBoardWords();
  const { steps } = useMetaplanWords();
  const { shown } = activity.method;
  const arrival = useReveal(shown);
  const opened = useBoard(live, activity.document);
  const board = opened?.board ?? emptyBoard;
  const whole = useMemo(() => drawingOf(board), [board]);
  const page = Math.max(0, Math.min(shown.page, shown.pages - 1));
  const drawing = useMemo(() => onPage(whole, page), [whole, page]);
  const held = onThisPage(useHeldByOthers(useLive(live, holdingsOf), board, activity.id), page);
  const legend = <Legend entries={shown.legend} />;

  if (!shown.hasBoard) return <ScreenWriting live={live} view={view} activity={activity} legend={legend} />;
  const card = shown.reading.card === null ? undefined : board.cards[shown.reading.card];
  if (shown.late !== null)
    return <ScreenLate live={live} view={view} activity={activity} late={shown.late} />;
  if (card !== undefined)
    return (
      <ScreenReading live={live} view={view} activity={activity} board={board} card={card} legend={legend} />
    );
  const { taken, titling } = shown.middle;
  const spoken = taken === null ? undefined : board.cards[taken.card];
  if (taken !== null && spoken !== undefined)
    return (
      <ScreenFlash
        live={live}
        view={view}
        activity={activity}
        board={board}
        card={spoken}
        flashes={taken}
        legend={legend}
      />
    );
  const sought = titling === null ? undefined : board.clusters[titling];
  if (sought !== undefined)
    return (
      <ScreenTitle
        live={live}
        view={view}
        activity={activity}
        board={board}
        cluster={sought}
        legend={legend}
      />
    );
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step={steps[shown.phase]}
      head={<h1 className={isLongHead(shown.question) ? "long" : undefined}>{shown.question}</h1>}
      page={shown.pages > 1 ? words.wall.page(page + 1, shown.pages) : null}
      legend={legend}
      said={words.wall.said(Object.keys(board.cards).length, page + 1, shown.pages)}
    >
      <div className="sheet-of-board">
        <Plane
          drawing={drawing}
          organisations={view.organisations}
          held={held}
          arrival={arrival}
          page={page}
          level={2}
        />
      </div>
    </Wall>
  );
}

/** Hands of consoles, which see the whole plane, in the coordinates of the page; hands elsewhere stay out of sight. */
function onThisPage(held: Readonly<Record<string, Point>>, page: number): Readonly<Record<string, Point>> {
  return Object.fromEntries(
    Object.entries(held)
      .map(([id, { x, y }]) => [id, { x, y: y - page * pageHeight }] as const)
      .filter(([, { y }]) => y > -pageHeight / 4 && y < pageHeight),
  );
}
