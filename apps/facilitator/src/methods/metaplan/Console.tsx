import "../../board/board.css";
import "../../board/bench.css";
import "./middle.css";
import "./reading.css";
import { useBoard, useLive } from "@bocal/client/live/hooks";
import { boardWithWaiting } from "@bocal/client/live/overlay";
import type { LiveState } from "@bocal/client/live/store";
import { Shapes } from "@bocal/client/look/Shapes";
import type { Board } from "@bocal/protocol/board/board";
import { shapesOf } from "@bocal/protocol/methods/metaplan/legend";
import { isBefore } from "@bocal/protocol/methods/metaplan/phase";
import { useMemo, useState } from "react";
import { useMethodCommands } from "../../board/commands.ts";
import { Legend } from "../../board/Legend.tsx";
import { Workbench } from "../../board/Workbench.tsx";
import { useBoardWords } from "../../board/words.ts";
import type { ConsoleProps } from "../method.ts";
import { Alike } from "./Alike.tsx";
import { type Entered, Entering } from "./Entering.tsx";
import { Flashes } from "./Flashes.tsx";
import { Late } from "./late/Late.tsx";
import { WallPage } from "./late/WallPage.tsx";
import { useLateWords } from "./late/words.ts";
import { mayArrange } from "./onward.ts";
import { Placers } from "./Placers.tsx";
import { Reading } from "./Reading.tsx";
import { Received } from "./Received.tsx";
import { useReveal } from "./reveal.ts";
import { Suggestion } from "./Suggestion.tsx";
import { Titles } from "./Titles.tsx";
import { TryQuestion } from "./TryQuestion.tsx";

const outboxOf = (state: LiveState) => state.outbox;
const settlingOf = (state: LiveState) => state.settling;

/** The middle of the console for a méta-plan: the question, then what comes in, then the card that is read and the board. */
export function Console({ live, view, activity, group }: ConsoleProps<"metaplan">) {
  const { metaplan } = useBoardWords();
  const { shown } = activity.method;
  const arrival = useReveal(shown);
  const [entering, setEntering] = useState<Entered | null>(null);
  const opened = useBoard(live, activity.document);
  const outbox = useLive(live, outboxOf);
  const settling = useLive(live, settlingOf);
  const board = useMemo(
    () => (opened === null ? null : boardWithWaiting(opened.board, outbox, settling, activity.id)),
    [opened, outbox, settling, activity.id],
  );
  const send = useMethodCommands(live, activity.id);
  const withBoard = shown.hasBoard;
  const { themes } = useLateWords();
  // From the weighting on the board is settled, and read on demand.
  const isSettled = isBefore("themes", shown.phase);

  const workbench = (drawn: Board) => (
    <Workbench
      live={live}
      view={view}
      activity={activity}
      board={drawn}
      parked={shown.parked}
      page={shown.page}
      pages={shown.pages}
      arrival={arrival}
      editable={activity.open && !view.ended && !isSettled}
    />
  );
  return (
    <div className={withBoard ? "metaplan with-board" : "metaplan"}>
      <div className="question-head">
        <h2 className={withBoard ? undefined : "huge"}>{shown.question}</h2>
        {withBoard ? <Legend entries={shown.legend} /> : null}
      </div>
      {shown.phase === "preparation" ? (
        <div className="before-writing">
          <p>{metaplan.preparation}</p>
          <Legend entries={shown.legend} />
          <Shapes entries={shapesOf(shown.settings)} />
          {activity.open && !view.ended ? <TryQuestion question={shown.question} /> : null}
        </div>
      ) : null}
      {shown.phase === "writing" || shown.phase === "deposit-closed" ? (
        <Received live={live} view={view} activity={activity} onEnter={setEntering} />
      ) : null}
      <Entering
        live={live}
        view={view}
        activity={activity}
        group={group}
        what={entering}
        onEnter={setEntering}
      />
      {shown.phase === "reading" && board !== null && activity.open ? (
        <Reading live={live} view={view} activity={activity} board={board} />
      ) : null}
      {shown.phase === "flashes" && board !== null && activity.open ? (
        <Flashes live={live} view={view} activity={activity} board={board} />
      ) : null}
      {(shown.phase === "titles" || shown.phase === "migration") && board !== null && activity.open ? (
        <Titles live={live} view={view} activity={activity} board={board} />
      ) : null}
      {isSettled ? null : <Suggestion shown={shown} board={board} />}
      {shown.late === null ? null : (
        <>
          <WallPage live={live} view={view} activity={activity} late={shown.late} />
          <Late live={live} view={view} activity={activity} late={shown.late} board={board} />
        </>
      )}
      {withBoard && board !== null && activity.open && shown.phase === "grouping" ? (
        <Alike board={board} onCommands={send} />
      ) : null}
      {withBoard && activity.open && mayArrange(shown.phase) ? (
        <Placers
          people={view.people}
          placers={shown.middle.placers}
          onName={(person, on) => send([{ type: "name-placer", person, on }])}
        />
      ) : null}
      {withBoard && board !== null ? (
        isSettled ? (
          <details className="settled-board">
            <summary>{themes.board}</summary>
            {workbench(board)}
          </details>
        ) : (
          workbench(board)
        )
      ) : null}
      {withBoard && board === null ? <p className="soft">{metaplan.opening}</p> : null}
    </div>
  );
}
