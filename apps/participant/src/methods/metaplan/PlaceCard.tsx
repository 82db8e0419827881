import type { CardId, ClusterId } from "@bocal/protocol/base/ids";
import { type Board, clustersInOrder } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import { useMetaplanWords } from "./words.ts";

/** Where a named placer puts a card: null is a new cluster. */
export type OnPlace = (card: CardId, cluster: ClusterId | null) => void;

/** One card, placed from a list: no drag on a phone (CC-11). */
export function PlaceCard({
  board,
  card,
  onPlace,
}: {
  readonly board: Board;
  readonly card: BoardCard;
  readonly onPlace: OnPlace;
}) {
  const { place: words } = useMetaplanWords();
  const others = clustersInOrder(board).filter(({ id }) => id !== card.cluster);
  return (
    <select
      className="place-card"
      aria-label={words.label(card.text)}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value === "new") onPlace(card.id, null);
        const cluster = others.find(({ id }) => id === value);
        if (cluster !== undefined) onPlace(card.id, cluster.id);
      }}
    >
      <option value="">{words.choose}</option>
      {others.map(({ id, number, title }) => (
        <option key={id} value={id}>
          {words.cluster(number, title)}
        </option>
      ))}
      <option value="new">{words.fresh}</option>
    </select>
  );
}
