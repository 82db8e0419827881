import "./spiral.css";
import type { CardId } from "@bocal/protocol/base/ids";
import { outside } from "@bocal/protocol/methods/spiral/frame";
import { useState } from "react";
import { AddCardDialog } from "../../cells/AddCardDialog.tsx";
import { CardDialog } from "../../cells/CardDialog.tsx";
import { ParkedCards } from "../../cells/ParkedCards.tsx";
import type { ConsoleProps } from "../method.ts";
import { CellPanel } from "./CellPanel.tsx";
import { Circles } from "./Circles.tsx";
import { useSpiralCommand } from "./commands.ts";
import { Matrix } from "./Matrix.tsx";
import { cellName } from "./names.ts";
import { PlanCard } from "./PlanCard.tsx";
import { Snapshots } from "./Snapshots.tsx";
import { SpreadList } from "./SpreadList.tsx";
import { WallChoice } from "./WallChoice.tsx";
import { useSpiralWords } from "./words.ts";

/** The middle of the console for a spiral: the matrix (the spiral is only a view of it), one cell opened, circles, snapshots. */
export function Console({ live, view, activity }: ConsoleProps<"spiral">) {
  const words = useSpiralWords();
  const { shown } = activity.method;
  const send = useSpiralCommand(live, activity.id);
  const [opened, setOpened] = useState<string | null>(null);
  const [acted, setActed] = useState<CardId | null>(null);
  const [adding, setAdding] = useState(false);
  const isEditable = activity.open && !view.ended && shown.phase !== "preparation";
  const isWriting = isEditable && (shown.phase === "facts" || shown.phase === "wishes");
  const cell = shown.cells.find((each) => each.cell === opened);
  const card = shown.cards.find(({ id }) => id === acted);
  const places = shown.cells.map((each) => ({ id: each.cell, label: cellName(each.cell, shown, words) }));
  const outsideCount = shown.cells.find((each) => each.cell === outside);
  return (
    <div className="spiral-console">
      <div className="question-head">
        <h2>{shown.territory === "" ? activity.title : shown.territory}</h2>
      </div>
      {shown.phase === "preparation" ? <p>{words.preparation}</p> : null}
      {shown.phase === "preparation" ? null : (
        <WallChoice shown={shown} onChoose={(onWall) => send({ type: "turn-spiral-wall", onWall })} />
      )}
      <Matrix
        cycles={shown.cycles}
        phases={shown.phases}
        cells={shown.cells}
        current={shown.current}
        onOpen={isEditable ? setOpened : undefined}
      />
      {isEditable && outsideCount !== undefined && outsideCount.facts + outsideCount.wishes > 0 ? (
        <p>
          <button type="button" className="btn" onClick={() => setOpened(outside)}>
            {words.outside} ({words.counts(outsideCount.facts, outsideCount.wishes)})
          </button>
        </p>
      ) : null}
      {cell === undefined ? null : (
        <CellPanel
          key={cell.cell}
          cell={cell}
          name={cellName(cell.cell, shown, words)}
          isCurrent={cell.cell === shown.current}
          cards={shown.cards.filter(({ zone }) => zone === cell.cell)}
          organisations={view.organisations}
          onSpeak={(spoken) => send({ type: "speak-of", cell: spoken ? cell.cell : null })}
          onSet={(record) => send({ type: "set-cell", cell: cell.cell, record })}
          onAct={setActed}
          onAdd={isWriting ? () => setAdding(true) : undefined}
        />
      )}
      {shown.placing?.spread ? (
        <SpreadList spread={shown.placing.spread} shown={shown} organisations={view.organisations} />
      ) : null}
      {isEditable ? (
        <>
          <Circles
            shown={shown}
            onCircle={(cycle, actors) => send({ type: "set-circle", cycle, actors })}
            onTransition={(cycle, transition) => send({ type: "set-transition", cycle, transition })}
          />
          <Snapshots
            shown={shown}
            onTake={(label) => send({ type: "take-snapshot", label })}
            onDrop={(snapshot) => send({ type: "drop-snapshot", snapshot })}
            onCompare={(from) => send({ type: "turn-spiral-wall", onWall: { from, to: null } })}
          />
        </>
      ) : null}
      <ParkedCards parked={shown.parked} onRestore={(id) => send({ type: "restore-card", card: id })} />
      {card === undefined ? null : (
        <CardDialog
          card={card}
          cards={shown.cards}
          places={places}
          withReserve={false}
          onCommand={send}
          onClose={() => setActed(null)}
        >
          <PlanCard
            card={card}
            shown={shown}
            onCommand={(command) => {
              send(command);
              setActed(null);
            }}
          />
        </CardDialog>
      )}
      {adding && cell !== undefined ? (
        <AddCardDialog
          onAdd={(text) => send({ type: "write-card", text, zone: cell.cell })}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  );
}
