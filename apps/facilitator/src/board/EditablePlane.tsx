import type { ActivityId, CardId, ClusterId } from "@bocal/protocol/base/ids";
import type { Board } from "@bocal/protocol/board/board";
import type { BoardCard, Point } from "@bocal/protocol/board/card";
import { cardsInOrder, type Drawing } from "@bocal/protocol/board/drawing";
import { pageHeight } from "@bocal/protocol/board/geometry";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import type { Organisation } from "@bocal/protocol/room/organisation";
import type { Holding } from "@bocal/protocol/wire/holding";
import {
  type CSSProperties,
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { labelsOf } from "./card-label.ts";
import { EditableSpot } from "./EditableSpot.tsx";
import { EditableZone } from "./EditableZone.tsx";
import { useGlide } from "./glide.ts";
import { heldBy, useHand } from "./hand.ts";
import { useBoardKeys } from "./keys.ts";
import type { TitleLeft } from "./new-cluster.ts";
import { Pages } from "./Pages.tsx";
import { badgeOf } from "./Plane.tsx";
import { choosing, isChosen, nothing, ofCards, type Selection } from "./selection.ts";
import { useBoardWords } from "./words.ts";

export interface EditablePlaneProps {
  readonly board: Board;
  readonly drawing: Drawing;
  readonly organisations: readonly Organisation[];
  readonly activity: ActivityId;
  readonly heldByOthers: Readonly<Record<string, Point>>;
  readonly arrival: "reveal" | "one";
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly titling: ClusterId | null;
  readonly onTitling: (cluster: ClusterId) => void;
  readonly onTitled: (how: TitleLeft) => void;
  readonly onCommand: (command: BoardCommand) => void;
  readonly onHold: (holding: Holding) => void;
  /** Goes to the commands for what is chosen. */
  readonly onToolbar: () => void;
  /** The page that the wall shows. */
  readonly wallPage: number;
}

const corner: Point = { x: 0, y: 0 };

/**
 * The board in the facilitator's hands. A tap chooses and the toolbar acts; a drag does the same with one command on release;
 * arrows walk from card to card, and carry the chosen one. What others hold is followed, what I hold they see.
 */
export function EditablePlane(props: EditablePlaneProps) {
  const { board, drawing, organisations, selection, onSelect, titling, onTitling, onCommand } = props;
  const words = useBoardWords();
  const plane = useRef<HTMLDivElement>(null);
  const help = useId();
  const { hand, press, carry, letGo, callOff } = useHand({
    plane,
    board,
    drawing,
    onCommand,
    onHold: (held, at) => props.onHold({ activity: props.activity, held, x: at.x, y: at.y }),
    onFrame: (cards) => onSelect(ofCards(cards)),
  });
  const mine = heldBy(hand, board);
  const held = { ...props.heldByOthers, ...mine };
  useGlide({ plane, drawing, held, arrival: props.arrival, page: 0 });

  const cards = useMemo(() => cardsInOrder(drawing), [drawing]);
  const labels = useMemo(() => labelsOf({ drawing, organisations, words }), [drawing, organisations, words]);
  const [current, setCurrent] = useState<string | null>(null);
  const tabbable = cards.some(({ id }) => id === current) ? current : (cards[0]?.id ?? null);
  const onKeyDown = useBoardKeys({
    plane,
    drawing,
    selection,
    carrying: hand.kind === "card" ? hand.card : null,
    carry,
    letGo,
    callOff,
    onSelect,
    onToolbar: props.onToolbar,
  });
  useFocusOnHead(plane, titling);

  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const card = target?.closest<HTMLElement>("[data-card]")?.dataset.card as CardId | undefined;
    const head = target?.closest<HTMLElement>("[data-head]")?.dataset.head as ClusterId | undefined;
    if (hand.kind === "card") letGo();
    else if (card !== undefined) {
      const added = event.ctrlKey || event.metaKey || event.shiftKey;
      onSelect(choosing(selection, card, added ? "added" : "alone"));
    } else if (head !== undefined) {
      onSelect({ kind: "cluster", cluster: head });
      onTitling(head);
    } else if (target?.closest("input") === null) onSelect(nothing);
  };
  const onFocus = (event: FocusEvent) => {
    const card = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
    if (card !== undefined) setCurrent(card);
  };
  const onBlur = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (hand.kind === "card" && next instanceof Node && plane.current?.contains(next) === false) letGo();
  };

  const aimedCard = hand.kind === "card" && hand.drop.kind === "pile" ? hand.drop.onto : null;
  const aimedCluster = hand.kind === "card" && hand.drop.kind === "cluster" ? hand.drop.cluster : null;
  const clusters = drawing.regions.map(({ cluster }) => cluster);

  const spot = (card: BoardCard, from: Point) => {
    const box = drawing.boxes[card.id];
    if (box === undefined) return null;
    const at = held[card.id];
    return (
      <EditableSpot
        key={card.id}
        card={card}
        x={box.x - from.x}
        y={box.y - from.y}
        width={box.width}
        height={box.height}
        heldX={at ? at.x - box.x : null}
        heldY={at ? at.y - box.y : null}
        mine={card.id in mine}
        pile={drawing.piles.get(card.id) ?? 1}
        double={drawing.doubles.has(card.id)}
        clear={drawing.clear.has(card.id)}
        badge={badgeOf(organisations, card)}
        chosen={isChosen(selection, card.id)}
        aimed={card.id === aimedCard}
        label={labels.get(card.id) ?? card.text}
        describedBy={help}
        tabbable={card.id === tabbable}
      />
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: every card and head inside is a button; the plane only listens for them
    <div
      className={hand.kind === "card" || hand.kind === "cluster" ? "plane editable busy" : "plane editable"}
      ref={plane}
      style={{ "--tall": drawing.pages * pageHeight } as CSSProperties}
      onPointerDown={(event) => press(event.nativeEvent)}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      onDragStart={(event) => event.preventDefault()}
    >
      <p className="sr" id={help}>
        {words.board.keys}
      </p>
      <Pages pages={drawing.pages} wallPage={props.wallPage} />
      {drawing.regions.map(({ cluster, box, cards: inside }) => (
        <EditableZone
          key={cluster.id}
          cluster={cluster}
          box={box}
          hand={held[cluster.id] ?? null}
          mine={cluster.id in mine}
          chosen={selection.kind === "cluster" && selection.cluster === cluster.id}
          aimed={cluster.id === aimedCluster}
          titling={titling === cluster.id}
          titles={clusters}
          onTitle={(title) => onCommand({ type: "title-cluster", cluster: cluster.id, title })}
          onTitled={props.onTitled}
        >
          <ul>{inside.map((card) => spot(card, box))}</ul>
        </EditableZone>
      ))}
      {cards.length === 0 ? <p className="no-cards">{words.board.empty}</p> : null}
      {drawing.loose.length > 0 ? (
        <ul aria-label={words.board.loose}>{drawing.loose.map((card) => spot(card, corner))}</ul>
      ) : null}
      {hand.kind === "frame" ? <Frame {...hand.box} /> : null}
    </div>
  );
}

function Frame({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    <div className="frame" style={{ "--x": x, "--y": y, "--w": width, "--h": height } as CSSProperties} />
  );
}

/** After a title is written, the focus goes back to the head it stands on (D8). */
function useFocusOnHead(plane: RefObject<HTMLElement | null>, titling: ClusterId | null): void {
  const before = useRef(titling);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = titling;
    if (was === null || titling !== null) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    plane.current
      ?.querySelector<HTMLElement>(`[data-head="${CSS.escape(was)}"]`)
      ?.focus({ preventScroll: true });
  }, [plane, titling]);
}
