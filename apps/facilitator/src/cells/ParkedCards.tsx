import { Button } from "@bocal/client/look/Button";
import type { CardId } from "@bocal/protocol/base/ids";
import type { ShownCard } from "@bocal/protocol/board/cells/vocabulary";
import { useCellWords } from "./words.ts";

export interface ParkedCardsProps {
  readonly parked: readonly (ShownCard & { readonly reason: string })[];
  readonly onRestore: (card: CardId) => void;
}

/** What was put aside, with why, and the way back (CC-08). */
export function ParkedCards({ parked, onRestore }: ParkedCardsProps) {
  const words = useCellWords();
  if (parked.length === 0) return null;
  return (
    <details className="cell-parked">
      <summary>{words.parked(parked.length)}</summary>
      <ul>
        {parked.map(({ id, text, reason }) => (
          <li key={id}>
            <span>
              {text}
              {reason === "" ? null : <span className="soft"> ({reason})</span>}
            </span>
            <Button kind="bare" aria-label={words.restoreOf(text)} onClick={() => onRestore(id)}>
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
