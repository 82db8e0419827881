import "./cells.css";
import { Card } from "@bocal/client/look/Card";
import type { Paper } from "@bocal/protocol/board/card";
import type { ShownCard } from "@bocal/protocol/board/cells/vocabulary";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { MoreHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { useCellWords } from "./words.ts";

export interface CellCardProps {
  readonly card: ShownCard;
  readonly paper: Paper;
  readonly organisations: readonly Organisation[];
  /** What else is said of the card, on its own line. */
  readonly meta?: ReactNode;
  /** Opens what can be done with the card; left out for one that is only read. */
  readonly onAct?: (() => void) | undefined;
}

/** A card in a cell of the console: its text, where it comes from, and one button for all that can be done with it. */
export function CellCard({ card, paper, organisations, meta, onAct }: CellCardProps) {
  const words = useCellWords();
  const said = [
    card.author,
    card.entered ? words.entered : null,
    card.broughtFrom === undefined ? null : words.broughtFrom,
    card.plan?.owner,
    [card.plan?.start, card.plan?.end].filter(Boolean).join(" → "),
  ].filter(Boolean);
  return (
    <Card
      as="li"
      className="cell-card"
      paper={paper}
      text={card.text}
      badge={organisations.find(({ id }) => id === card.organisation) ?? null}
    >
      {meta}
      {said.length > 0 ? <p className="by">{said.join(words.between)}</p> : null}
      {onAct === undefined ? null : (
        <button type="button" className="cell-act" aria-label={words.card.actOn(card.text)} onClick={onAct}>
          <MoreHorizontal size={18} strokeWidth={2.5} aria-hidden="true" />
        </button>
      )}
    </Card>
  );
}
