import {
  onCircle,
  type RoundChair,
  type RoundSeat,
  roundBack,
  roundOf,
  roundRadius,
} from "@bocal/protocol/board/round";
import { useId } from "react";
import { BadgeInDrawing, type BadgeOf } from "./OrganisationBadge.tsx";

/** How a chair stands: somebody sits, it is free to take, kept for somebody, or empty and not to be taken now. */
export type ChairState = "taken" | "free" | "kept" | "still";

export interface BowlSeat extends RoundSeat {
  readonly key: string;
  readonly state: ChairState;
  /** For a guest, who speaks once and leaves: the back is drawn in two strokes. */
  readonly isGuest?: boolean | undefined;
  readonly badge: BadgeOf | null;
  /** Somebody stands behind it and asks for it. */
  readonly isAsked?: boolean | undefined;
}

export interface BowlProps {
  readonly seats: readonly BowlSeat[];
  /** In the middle: a figure and its word, or nothing. */
  readonly middle: { readonly figure: string; readonly word: string } | null;
  /** Everything that is drawn, in words. */
  readonly label: string;
}

const half = roundRadius + 10;

/**
 * The bowl from above: glass, water, a round of chairs with their backs outwards. A free chair is the one light of the picture; it
 * also says so in words, and breathes three times. Letters have the size of the wall's smallest text at any number of chairs.
 */
export function Bowl({ seats, middle, label }: BowlProps) {
  const clip = useId();
  const { radius, chairs } = roundOf(seats);
  const placed = seats.flatMap((seat, index) => {
    const chair = chairs[index];
    return chair === undefined ? [] : [{ seat, chair }];
  });
  return (
    <svg className="bowl" viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`} role="img" aria-label={label}>
      <clipPath id={clip}>
        <circle r={radius - 6} />
      </clipPath>
      <circle className="water" r={radius} />
      <g clipPath={`url(#${clip})`}>
        {placed.map(({ seat, chair }) =>
          seat.state === "free" && !seat.isOutside ? <Light key={seat.key} chair={chair} /> : null,
        )}
      </g>
      <circle className="glass" r={radius} />
      {placed.map(({ seat, chair }) => (
        <Chair key={seat.key} seat={seat} chair={chair} radius={radius} />
      ))}
      {/* After all chairs: a plate may reach over a back that is drawn later. */}
      {placed.map(({ seat, chair }) => (
        <Plate key={seat.key} seat={seat} chair={chair} />
      ))}
      {middle === null ? null : (
        <g className="middle">
          <text className="figure" y="6">
            {middle.figure}
          </text>
          <text y="62">{middle.word}</text>
        </g>
      )}
    </svg>
  );
}

/** Two rings of flat light round an empty chair. */
function Light({ chair: { x, y, radius } }: { chair: RoundChair }) {
  return (
    <g className="light">
      <circle className="far" cx={x} cy={y} r={radius * 1.95} />
      <circle className="near" cx={x} cy={y} r={radius * 1.53} />
    </g>
  );
}

function Chair({ seat, chair, radius }: { seat: BowlSeat; chair: RoundChair; radius: number }) {
  const { x, y, turn } = chair;
  const asking = onCircle(turn, radius);
  return (
    <g className={`chair ${seat.state}`}>
      {seat.state === "free" && seat.isOutside ? <Light chair={chair} /> : null}
      <path
        className={seat.isGuest ? "back guest" : "back"}
        d={arc(chair.radius + roundBack.away, roundBack.spread)}
        transform={`translate(${x} ${y}) rotate(${turn})`}
      />
      <circle className="seat" cx={x} cy={y} r={chair.radius} />
      {seat.isAsked ? <circle className="asks" cx={asking.x} cy={asking.y} r="24" /> : null}
      {chair.name.map((line) => (
        <text key={line.text} className="name" x={line.x} y={line.y}>
          {line.text}
        </text>
      ))}
    </g>
  );
}

function Plate({ seat, chair: { plate } }: { seat: BowlSeat; chair: RoundChair }) {
  if (plate === null) return null;
  return (
    <g className={`plate ${seat.state}`}>
      <rect x={plate.x} y={plate.y} width={plate.width} height={plate.height} rx="4" />
      {plate.name.map((line) => (
        <text key={line.text} className="name" x={line.x} y={line.y}>
          {line.text}
        </text>
      ))}
      {seat.badge === null ? null : (
        <BadgeInDrawing organisation={seat.badge} x={plate.badge.x} y={plate.badge.y} />
      )}
      {plate.text === null ? null : (
        <text className="from" x={plate.text.x} y={plate.text.y}>
          {plate.text.text}
        </text>
      )}
    </g>
  );
}

/** An arc round the top, so many degrees to either side. */
function arc(radius: number, spread: number): string {
  const { x, y } = onCircle(spread, radius);
  return `M${-x} ${y}A${radius} ${radius} 0 0 1 ${x} ${y}`;
}

/** How one chair of the small bowl is drawn. `mine` is the one light on the phone of somebody seated. */
export type SmallChair = ChairState | "mine";

/** The bowl as a stamp, without a word: for a phone, a thumbnail, several bowls side by side. `size` counts px of a 16 px root; without it the box
 * around says how large it is.
 */
export function SmallBowl({
  chairs,
  size,
  label,
}: {
  readonly chairs: readonly SmallChair[];
  readonly size?: number;
  readonly label: string;
}) {
  const side = size === undefined ? undefined : `${size / 16}rem`;
  const disc = chairs.length > 6 ? 11.5 : 13.5;
  return (
    <svg
      className="bowl small"
      viewBox="0 0 180 180"
      style={side === undefined ? undefined : { width: side, height: side }}
      role="img"
      aria-label={label}
    >
      <circle className="water" cx="90" cy="90" r="87" />
      {chairs.map((state, index) => {
        const turn = (360 / chairs.length) * index;
        const { x, y } = onCircle(turn, 62);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: chairs are places in a round, and a place has no other name
          <g key={index} className={`chair ${state}`} transform={`translate(${90 + x} ${90 + y})`}>
            {state === "free" ? <circle className="near" r="24" /> : null}
            <path className="back" d={arc(disc + 6.5, 57)} transform={`rotate(${turn})`} />
            <circle className="seat" r={disc} />
          </g>
        );
      })}
    </svg>
  );
}
