import { Button } from "@bocal/client/look/Button";
import { isNear } from "@bocal/client/words/likeness";
import type { Board } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import { useMemo, useState } from "react";
import { useMetaplanWords } from "./words.ts";

// What is compared with everything else; above, the board is compared page by page of cards that came first.
const comparedAtMost = 300;

/** Pairs of cards that say nearly the same: proposed here, stacked by hand or left apart (MP-22). */
export function Alike({
  board,
  onCommands,
}: {
  readonly board: Board;
  readonly onCommands: (commands: readonly BoardCommand[]) => void;
}) {
  const { alike: words } = useMetaplanWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const pairs = useMemo(() => pairsOf(board), [board]).filter(({ key }) => !left.has(key));
  if (pairs.length === 0) return null;
  return (
    <details className="alike">
      <summary>{words.title(pairs.length)}</summary>
      <ul>
        {pairs.map(({ key, one, other }) => (
          <li key={key}>
            <span className="pair">
              <q>{one.text}</q> {words.and} <q>{other.text}</q>
            </span>
            <Button
              aria-label={words.stackOf(one.text, other.text)}
              onClick={() => onCommands([{ type: "stack-card", card: other.id, onto: one.id }])}
            >
              {words.stack}
            </Button>
            <Button
              kind="bare"
              aria-label={words.keepOf(one.text, other.text)}
              onClick={() => setLeft(new Set([...left, key]))}
            >
              {words.keep}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function pairsOf(board: Board) {
  const cards = Object.values(board.cards)
    .filter((card) => card.pile === null && card.shape !== "precision")
    .slice(0, comparedAtMost);
  const pairs: { readonly key: string; readonly one: BoardCard; readonly other: BoardCard }[] = [];
  cards.forEach((one, index) => {
    for (const other of cards.slice(index + 1)) {
      if (one.origin !== other.origin && isNear(one.text, other.text))
        pairs.push({ key: [one.origin, other.origin].toSorted().join(" "), one, other });
    }
  });
  return pairs;
}
