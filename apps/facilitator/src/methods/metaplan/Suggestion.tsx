import { type Board, cardsOfCluster, looseCards } from "@bocal/protocol/board/board";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useMetaplanWords } from "./words.ts";

// From so many cards on, one room sorts them badly; with so few, one cluster for all is no surprise.
const manyCards = 100;
const fewCards = 5;

/** One thing that experience would suggest now, or nothing. Never a decision. */
export function Suggestion({
  shown,
  board,
}: {
  readonly shown: Metaplan["shown"]["staff"];
  readonly board: Board | null;
}) {
  const { suggestions } = useMetaplanWords();
  const sentence = (() => {
    if (shown.phase === "deposit-closed" && shown.received === 0) return suggestions.noCard;
    if (shown.phase === "deposit-closed" && shown.received >= manyCards)
      return suggestions.manyCards(shown.received);
    if (board === null || !["grouping", "titles", "migration"].includes(shown.phase)) return null;
    const clusters = Object.values(board.clusters);
    const [only] = clusters;
    const isOne = clusters.length === 1 && only !== undefined && looseCards(board).length === 0;
    return isOne && cardsOfCluster(board, only.id).length >= fewCards ? suggestions.oneCluster : null;
  })();
  return sentence === null ? null : <p className="suggestion">{sentence}</p>;
}
