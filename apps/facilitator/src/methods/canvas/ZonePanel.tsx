import { Button } from "@bocal/client/look/Button";
import type { CardId } from "@bocal/protocol/base/ids";
import type { ShownCard } from "@bocal/protocol/board/cells/vocabulary";
import type { Emptiness, Phase, ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import type { Organisation } from "@bocal/protocol/room/organisation";
import type { CSSProperties } from "react";
import { CellCard } from "../../cells/CellCard.tsx";
import { useCellWords } from "../../cells/words.ts";
import { useCanvasWords } from "./words.ts";

export interface ZonePanelProps {
  readonly zone: ShownZone;
  readonly number: number;
  readonly phase: Phase;
  readonly isCurrent: boolean;
  readonly isAlone: boolean;
  readonly cards: readonly ShownCard[];
  readonly organisations: readonly Organisation[];
  readonly isEditable: boolean;
  readonly onOpen: () => void;
  readonly onAct: (card: CardId) => void;
  readonly onAdd: () => void;
  readonly onWrite: () => void;
  readonly onWhyEmpty: (why: Emptiness | null) => void;
}

const whys: readonly Emptiness[] = ["nothing-to-say", "not-treated"];

/** One zone of the sheet: its question, how full it is, what stands in it, its reserve and its notes. */
export function ZonePanel({ zone, number, phase, isCurrent, isAlone, cards, ...props }: ZonePanelProps) {
  const words = useCanvasWords();
  const cellWords = useCellWords();
  const { organisations, isEditable, onOpen, onAct, onAdd, onWrite, onWhyEmpty } = props;
  const { box } = zone;
  const isList = zone.kind === "cards";
  const plain = cards.filter((card) => card.reserve !== true && card.marks.note === undefined);
  const reserve = cards.filter((card) => card.reserve === true);
  const notes = cards.filter((card) => card.marks.note !== undefined);
  const isShort = zone.count < zone.least && phase === "filling";
  const place: CSSProperties = {
    gridColumn: `${box.x + 1} / span ${box.width}`,
    gridRow: `${box.y + 1} / span ${box.height}`,
  };
  const state = isCurrent ? words.current : zone.open ? words.opened : words.notOpen;
  const list = (each: readonly ShownCard[], withKind = false) => (
    <ul className="cell-list">
      {each.map((card) => (
        <CellCard
          key={card.id}
          card={card}
          paper={withKind ? "chalk" : card.reserve ? "sky" : "straw"}
          organisations={organisations}
          meta={
            withKind ? (
              <p className="by">{words.notes[card.marks.note === "question" ? "question" : "enrichment"]}</p>
            ) : null
          }
          onAct={isEditable ? () => onAct(card.id) : undefined}
        />
      ))}
    </ul>
  );

  return (
    <li className={isCurrent ? "canvas-zone now" : "canvas-zone"} style={place}>
      <h3>
        <span className="num" aria-hidden="true">
          {number}
        </span>
        <span className="sr">{words.zone(number)}</span> {zone.title}
      </h3>
      <p className="soft small">{zone.question}</p>
      <p className="small zone-state">
        {phase === "preparation" ? words.kinds[zone.kind] : state}
        {isList && phase !== "preparation" ? (
          <span className="num">{`, ${words.count(zone.count, zone.most)}`}</span>
        ) : null}
      </p>
      {isAlone && zone.count > 0 ? <p className="small">{words.hidden(zone.count)}</p> : null}
      {isList ? (
        list(plain)
      ) : zone.value === null ? (
        phase === "preparation" ? null : (
          <p className="soft small">{words.noValue}</p>
        )
      ) : (
        <p className="zone-value">
          {zone.value}
          {zone.vague ? (
            <span className="vague">{zone.kind === "date" ? words.vagueDate : words.noFigure}</span>
          ) : null}
        </p>
      )}
      {reserve.length > 0 ? (
        <>
          <h4 className="small">{cellWords.reserve}</h4>
          {list(reserve)}
        </>
      ) : null}
      {notes.length > 0 ? list(notes, true) : null}
      {zone.empty === null ? null : <p className="small">{words.whyTaken[zone.empty]}</p>}
      {isEditable && phase === "filling" ? (
        <div className="zone-acts">
          {isCurrent ? null : (
            <Button kind="bare" aria-label={words.openNamed(zone.title)} onClick={onOpen}>
              {words.open}
            </Button>
          )}
          {isList ? (
            zone.open ? (
              <Button kind="bare" aria-label={words.addTo(zone.title)} onClick={onAdd}>
                {words.add}
              </Button>
            ) : null
          ) : (
            <Button kind="bare" aria-label={words.writeIn(zone.title)} onClick={onWrite}>
              {words.write}
            </Button>
          )}
          {zone.empty === null
            ? isShort && zone.count === 0 && zone.open
              ? whys.map((why) => (
                  <Button
                    key={why}
                    kind="bare"
                    aria-label={words.whyOf(words.why[why], zone.title)}
                    onClick={() => onWhyEmpty(why)}
                  >
                    {words.why[why]}
                  </Button>
                ))
              : null
            : null}
          {zone.empty === null ? null : (
            <Button kind="bare" onClick={() => onWhyEmpty(null)}>
              {words.takeBackWhy}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}
