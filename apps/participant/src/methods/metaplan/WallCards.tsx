import { Card } from "@bocal/client/look/Card";
import { type Board, cardsUnder } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import type { PublicView } from "@bocal/protocol/session/views";
import { usePhoneWords } from "../../words.ts";
import { FlashButtons, type FlashesOnPhone } from "./FlashButtons.tsx";
import { type OnPlace, PlaceCard } from "./PlaceCard.tsx";
import { useMetaplanWords } from "./words.ts";

export interface WallCardsProps {
  board: Board;
  cards: readonly BoardCard[];
  /** Ids of the cards that I wrote. */
  own: ReadonlySet<string | null>;
  session: PublicView;
  /** My flashes, and how to put one; null while none may be put. */
  flashes?: FlashesOnPhone | null | undefined;
  /** For somebody who was named to place cards. */
  onPlace?: OnPlace | null | undefined;
}

/** Cards in their order; a pile shows its top card and opens to those underneath. Mine are marked, for me alone. */
export function WallCards({ board, cards, own, session, flashes = null, onPlace = null }: WallCardsProps) {
  const words = usePhoneWords();
  const { flash } = useMetaplanWords();
  return (
    <ul className="wall-cards">
      {cards.map((card) => {
        const under = cardsUnder(board, card.id);
        return (
          <Card
            key={card.id}
            as="li"
            text={card.text}
            paper={card.paper}
            shape={card.shape}
            author={card.author}
            badge={session.organisations.find(({ id }) => id === card.organisation) ?? null}
            pile={under.length + 1}
            pileLabel={words.board.pile(under.length + 1)}
            flash={card.flash}
            flashLabel={card.flash === undefined ? undefined : flash.marks[card.flash]}
          >
            {own.has(card.origin) ? <p className="own-mark">{words.board.mine}</p> : null}
            {flashes === null ? null : <FlashButtons card={card} flashes={flashes} />}
            {onPlace === null || card.shape === "precision" ? null : (
              <PlaceCard board={board} card={card} onPlace={onPlace} />
            )}
            {under.length === 0 ? null : (
              <details className="under-pile">
                <summary>{words.board.under(under.length)}</summary>
                <ul>
                  {under.map(({ id, origin, text }) => (
                    <li key={id}>
                      {text}
                      {own.has(origin) ? <span className="own-mark">{words.board.mine}</span> : null}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </Card>
        );
      })}
    </ul>
  );
}
