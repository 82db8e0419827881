import { Card } from "@bocal/client/look/Card";
import type { BadgeOf } from "@bocal/client/look/OrganisationBadge";
import type { BoardCard } from "@bocal/protocol/board/card";
import { Link2 } from "lucide-react";
import { type CSSProperties, memo, type ReactNode } from "react";
import { useBoardWords } from "./words.ts";

export interface SpotProps {
  readonly card: BoardCard;
  /** Place and size in units of the plane, from the corner of the cluster or of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far a hand holds it away from there, or null. */
  readonly heldX: number | null;
  readonly heldY: number | null;
  /** In my own hand: it follows at once. */
  readonly mine?: boolean | undefined;
  readonly pile: number;
  readonly double: boolean;
  /** Its badge and name may lie over the next row. */
  readonly clear: boolean;
  readonly badge: BadgeOf | null;
  readonly chosen?: boolean | undefined;
  /** A held card would lie on it if it were let go now. */
  readonly aimed?: boolean | undefined;
  /** Laid over the drawing: what makes it operable. The drawing is then hidden from screen readers. */
  readonly children?: ReactNode;
}

/** One card at its place on the plane. Drawn again only when itself, its place or the hand on it changes. */
export const Spot = memo(function Spot(props: SpotProps) {
  const { card, pile, double, clear, badge, heldX, heldY, mine, chosen, aimed, children } = props;
  const words = useBoardWords();
  const held = heldX !== null && heldY !== null;
  const classes = [
    "spot",
    held && "in-hand",
    mine && "mine",
    aimed && "aimed",
    double && "doubled",
    clear && "clear",
  ];
  const drawn = (
    <>
      <Card
        text={card.text}
        paper={card.paper}
        shape={card.shape}
        badge={badge}
        author={card.author}
        pile={pile}
        pileLabel={words.card.pile(pile)}
        flash={card.flash}
        flashLabel={card.flash === undefined ? undefined : words.card.flash[card.flash]}
        chosen={chosen}
        held={held}
      />
      {double ? (
        <span className="double">
          <Link2 strokeWidth={2.5} aria-hidden="true" />
          <span className="sr">{words.card.double}</span>
        </span>
      ) : null}
    </>
  );
  return (
    <li
      className={classes.filter(Boolean).join(" ")}
      data-place={card.id}
      style={placeStyle(props, held ? { x: heldX, y: heldY } : null)}
    >
      {children ? (
        <div className="drawn" aria-hidden="true">
          {drawn}
        </div>
      ) : (
        drawn
      )}
      {aimed ? <span className="aim">{words.card.stackHere}</span> : null}
      {children}
    </li>
  );
});

/** Place, size and the distance to a hand, as numbers of units: the stylesheet knows how long a unit is. */
export function placeStyle(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  away: { x: number; y: number } | null,
): CSSProperties {
  const style: Record<string, number> = { "--x": x, "--y": y, "--w": width, "--h": height };
  if (away !== null) Object.assign(style, { "--away-x": away.x, "--away-y": away.y });
  return style;
}
