import { Cluster } from "@bocal/client/look/Cluster";
import type { BoardCard, Point } from "@bocal/protocol/board/card";
import type { Drawing } from "@bocal/protocol/board/drawing";
import { pageHeight } from "@bocal/protocol/board/geometry";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { type CSSProperties, useRef } from "react";
import { type Arrival, useGlide } from "./glide.ts";
import { placeStyle, Spot } from "./Spot.tsx";
import { useBoardWords } from "./words.ts";

export interface PlaneProps {
  /** The whole plane, or one page of it. */
  readonly drawing: Drawing;
  readonly organisations: readonly Organisation[];
  /** What hands hold now, in the coordinates of the drawing. */
  readonly held: Readonly<Record<string, Point>>;
  readonly arrival: Arrival;
  /** The page that is drawn, or null for all of them one below the other. */
  readonly page: number | null;
  /** Rank of the clusters' headings. */
  readonly level: 2 | 3;
}

/** A board to look at: clusters as regions with their cards as lists, drawn where everybody else sees them. */
export function Plane({ drawing, organisations, held, arrival, page, level }: PlaneProps) {
  const words = useBoardWords();
  const plane = useRef<HTMLDivElement>(null);
  useGlide({ plane, drawing, held, arrival, page: page ?? 0 });
  const pages = page === null ? drawing.pages : 1;

  const spot = (card: BoardCard, from: Point) => {
    const box = drawing.boxes[card.id];
    if (box === undefined) return null;
    const hand = held[card.id];
    return (
      <Spot
        key={card.id}
        card={card}
        x={box.x - from.x}
        y={box.y - from.y}
        width={box.width}
        height={box.height}
        heldX={hand ? hand.x - box.x : null}
        heldY={hand ? hand.y - box.y : null}
        pile={drawing.piles.get(card.id) ?? 1}
        double={drawing.doubles.has(card.id)}
        clear={drawing.clear.has(card.id)}
        badge={badgeOf(organisations, card)}
      />
    );
  };

  return (
    <div className="plane" ref={plane} style={{ "--tall": pages * pageHeight } as CSSProperties}>
      {drawing.regions.map(({ cluster, box, cards, continued }) => {
        const hand = held[cluster.id];
        const away = hand ? { x: hand.x - box.x, y: hand.y - box.y } : null;
        return (
          <div
            key={cluster.id}
            className={["zone", continued && "continued", hand && "in-hand", cluster.column === 1 && "narrow"]
              .filter(Boolean)
              .join(" ")}
            data-place={cluster.id}
            style={placeStyle(box, away)}
          >
            <Cluster
              number={cluster.number}
              title={cluster.title}
              untitledLabel={words.cluster.untitled}
              level={level}
            >
              <ul>{cards.map((card) => spot(card, box))}</ul>
            </Cluster>
          </div>
        );
      })}
      {drawing.regions.length + drawing.loose.length === 0 ? (
        <p className="no-cards">{words.board.empty}</p>
      ) : null}
      {drawing.loose.length > 0 ? (
        <ul aria-label={words.board.loose}>{drawing.loose.map((card) => spot(card, { x: 0, y: 0 }))}</ul>
      ) : null}
    </div>
  );
}

/** The badge of a card, or null where the anonymity level hides where it comes from. */
export function badgeOf(organisations: readonly Organisation[], card: BoardCard): Organisation | null {
  return organisations.find(({ id }) => id === card.organisation) ?? null;
}
