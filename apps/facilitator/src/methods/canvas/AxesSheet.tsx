import { Card } from "@bocal/client/look/Card";
import { stepsOf } from "@bocal/protocol/board/frames/axes";
import type { Axes, Scale, ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import type { CSSProperties } from "react";
import type { ScreenProps } from "../method.ts";
import { useCanvasWords } from "./words.ts";

export interface AxesSheetProps {
  readonly shown: ScreenProps<"canvas">["activity"]["method"]["shown"];
  readonly axes: Axes;
  readonly view: ScreenProps<"canvas">["view"];
}

// Beside one another in a quarter of the wall, of up to five lines; finer scales have room for one.
const cardsInQuadrant = 2;

/** Two scales on the wall: the cards where people placed them, the most important on top and the easiest to the right. */
export function AxesSheet({ shown, axes, view }: AxesSheetProps) {
  const { across, up } = axes;
  const isFine = across.steps.length > 2 || up.steps.length > 2;
  const room = isFine ? 1 : cardsInQuadrant;
  return (
    <div className="canvas-axes">
      <ScaleLabel scale={up} way="up" />
      <ol
        style={{
          gridTemplate: `repeat(${up.steps.length}, minmax(0, 1fr)) / repeat(${across.steps.length}, minmax(0, 1fr))`,
        }}
      >
        {shown.zones.map((zone) => (
          <Quadrant
            key={zone.id}
            zone={zone}
            place={placeOf(axes, zone.id)}
            room={room}
            cards={shown.cards.filter((card) => card.zone === zone.id && card.reserve !== true)}
            view={view}
          />
        ))}
      </ol>
      <ScaleLabel scale={across} way="across" />
    </div>
  );
}

/** Where a cell stands, whatever the order of the zones: the first step of a scale is at the left, and at the foot. */
function placeOf({ across, up }: Axes, cell: string): CSSProperties {
  const frame = { kind: "axes", across: across.steps.length, up: up.steps.length } as const;
  const steps = stepsOf(frame, cell);
  return steps === null ? {} : { gridColumn: steps.across, gridRow: frame.up - steps.up + 1 };
}

function Quadrant({
  zone,
  place,
  room,
  cards,
  view,
}: {
  readonly zone: ShownZone;
  readonly place: CSSProperties;
  readonly room: number;
  readonly cards: AxesSheetProps["shown"]["cards"];
  readonly view: AxesSheetProps["view"];
}) {
  const words = useCanvasWords();
  const rest = cards.length - room;
  return (
    <li style={place}>
      <h2>
        {zone.title} {rest > 0 ? <span className="num">+{rest}</span> : null}
      </h2>
      {cards.length === 0 ? <p className="none">{words.wall.nothing}</p> : null}
      <ul>
        {cards.slice(-room).map((card) => (
          <Card
            key={card.id}
            as="li"
            paper="straw"
            text={card.text}
            badge={view.organisations.find(({ id }) => id === card.organisation) ?? null}
          />
        ))}
      </ul>
    </li>
  );
}

function ScaleLabel({ scale, way }: { readonly scale: Scale; readonly way: "across" | "up" }) {
  return (
    <p className={`scale ${way}`}>
      <span>{scale.steps[0]}</span>
      <b>
        {scale.name} <span aria-hidden="true">→</span>
      </b>
      <span>{scale.steps.at(-1)}</span>
    </p>
  );
}
