import "./canvas.css";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import type { CardId } from "@bocal/protocol/base/ids";
import { useState } from "react";
import { AddCardDialog } from "../../cells/AddCardDialog.tsx";
import { CardDialog } from "../../cells/CardDialog.tsx";
import { ParkedCards } from "../../cells/ParkedCards.tsx";
import type { ConsoleProps } from "../method.ts";
import { useCanvasCommand } from "./commands.ts";
import { ValueDialog } from "./ValueDialog.tsx";
import { WallChoice } from "./WallChoice.tsx";
import { useCanvasWords } from "./words.ts";
import { ZonePanel } from "./ZonePanel.tsx";

type Asked =
  | { readonly what: "card"; readonly card: CardId }
  | { readonly what: "add"; readonly zone: string }
  | { readonly what: "value"; readonly zone: string };

// A zone with as many cards as this is a méta-plan in disguise.
const manyCards = 40;

/** The middle of the console for a canvas: the zones where they stand on the sheet, each with what the table put into it. */
export function Console({ live, view, activity }: ConsoleProps<"canvas">) {
  const words = useCanvasWords();
  const { shown } = activity.method;
  const send = useCanvasCommand(live, activity.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const isEditable = activity.open && !view.ended && shown.phase !== "preparation";
  const close = () => setAsked(null);
  const card = asked?.what === "card" ? shown.cards.find(({ id }) => id === asked.card) : undefined;
  const zone =
    asked !== null && asked.what !== "card" ? shown.zones.find(({ id }) => id === asked.zone) : undefined;
  const holder = shown.pen === null ? null : (view.people.find(({ id }) => id === shown.pen)?.name ?? "");
  const crowded = shown.zones.find(
    ({ id }) => shown.cards.filter((each) => each.zone === id).length >= manyCards,
  );

  return (
    <div className="canvas-console">
      <div className="question-head">
        <h2>{shown.title}</h2>
      </div>
      <p className="soft canvas-instruction">{shown.instruction}</p>
      {shown.phase === "preparation" ? <p>{words.preparation}</p> : null}
      {shown.phase === "preparation" ? null : (
        <div className="canvas-bar">
          <WallChoice shown={shown} onChoose={(onWall) => send({ type: "show-on-canvas-wall", onWall })} />
          {holder === null ? null : (
            <p className="canvas-pen">
              {words.pen.held(holder)}{" "}
              <Button kind="bare" onClick={() => send({ type: "give-pen-back" })}>
                {words.pen.takeBack}
              </Button>
            </p>
          )}
        </div>
      )}
      {crowded === undefined ? null : <Notice>{words.next.manyCards(crowded.title)}</Notice>}
      <ol className="canvas-sheet" aria-label={words.zonesLabel}>
        {shown.zones.map((each, index) => (
          <ZonePanel
            key={each.id}
            zone={each}
            number={index + 1}
            phase={shown.phase}
            isCurrent={each.id === shown.current}
            isAlone={shown.aloneUntil !== null && each.id === shown.current}
            cards={shown.cards.filter((one) => one.zone === each.id)}
            organisations={view.organisations}
            isEditable={isEditable}
            onOpen={() => send({ type: "open-zone", zone: each.id })}
            onAct={(id) => setAsked({ what: "card", card: id })}
            onAdd={() => setAsked({ what: "add", zone: each.id })}
            onWrite={() => setAsked({ what: "value", zone: each.id })}
            onWhyEmpty={(why) => send({ type: "say-empty", zone: each.id, why })}
          />
        ))}
      </ol>
      <ParkedCards parked={shown.parked} onRestore={(id) => send({ type: "restore-card", card: id })} />
      {card === undefined ? null : (
        <CardDialog
          card={card}
          cards={shown.cards}
          places={shown.zones
            .filter(({ kind }) => kind === "cards")
            .map(({ id, title }) => ({ id, label: title }))}
          withReserve={card.marks.note === undefined}
          onCommand={send}
          onClose={close}
        />
      )}
      {asked?.what === "add" && zone !== undefined ? (
        <AddCardDialog onAdd={(text) => send({ type: "write-card", zone: zone.id, text })} onClose={close} />
      ) : null}
      {asked?.what === "value" && zone !== undefined ? (
        <ValueDialog
          zone={zone}
          onSet={(value) => send({ type: "set-value", zone: zone.id, value })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
