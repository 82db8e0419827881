import "./cells.css";
import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Card } from "@bocal/client/look/Card";
import { SendState } from "@bocal/client/look/SendState";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { CardId } from "@bocal/protocol/base/ids";
import type { Paper } from "@bocal/protocol/board/card";
import type { ShownCard } from "@bocal/protocol/board/cells/vocabulary";
import type { Organisation } from "@bocal/protocol/room/organisation";
import type { ReactNode } from "react";
import type { WaitingCard } from "./waiting.ts";
import { useCellWords } from "./words.ts";

export interface CardListProps {
  readonly live: Live;
  /** What everybody sees here, in its order. */
  readonly cards: readonly ShownCard[];
  /** Mine here: those that are not among `cards` yet stand at the end. */
  readonly mine: readonly WaitingCard[];
  readonly organisations: readonly Organisation[];
  readonly paper: (card: Pick<ShownCard, "marks">) => Paper;
  readonly edited?: CardId | null;
  readonly onEdit?: ((card: CardId, text: string) => void) | undefined;
  readonly onWithdraw?: ((card: CardId, text: string) => void) | undefined;
  /** Left out where cards do not move; asked for each card, mine or not. */
  readonly onMove?: ((card: CardId) => void) | undefined;
  readonly mayMove?: (card: CardId, isMine: boolean) => boolean;
  /** Where a card of mine stands, in words, in a list that holds several cells. */
  readonly where?: (card: Pick<WaitingCard, "zone">) => string;
  /** What else is said of a card. */
  readonly note?: (card: Pick<ShownCard, "marks">) => ReactNode;
  /** What I can do with a card that everybody sees, beside what I can do with mine. */
  readonly act?: (card: ShownCard) => ReactNode;
}

/** Cards of one cell on the phone: everybody's and mine in one list, each of mine with where it stands and what I can do. */
export function CardList({
  live,
  cards,
  mine,
  organisations,
  paper,
  note,
  act,
  where,
  ...acts
}: CardListProps) {
  const words = useCellWords();
  const shown = new Set<string>(cards.map(({ id }) => id));
  const own = new Map(mine.flatMap((card) => (card.id === null ? [] : [[card.id as string, card] as const])));
  const onTheirWay = mine.filter(({ id }) => id === null || !shown.has(id));
  if (cards.length === 0 && onTheirWay.length === 0) return null;
  return (
    <ul className="cell-list">
      {cards.map((card) => {
        const mineHere = own.get(card.id);
        const said = [
          mineHere === undefined ? (card.author ?? null) : words.mine,
          card.entered ? words.entered : null,
          card.broughtFrom === undefined ? null : words.brought,
          card.plan?.owner,
          [card.plan?.start, card.plan?.end].filter(Boolean).join(" → "),
        ].filter(Boolean);
        return (
          <Card
            key={card.id}
            as="li"
            paper={paper(card)}
            text={mineHere?.text ?? card.text}
            waiting={mineHere?.state === "waiting"}
            badge={organisations.find(({ id }) => id === card.organisation) ?? null}
          >
            {note?.(card)}
            {said.length > 0 ? <p className="small soft-on-paper">{said.join(", ")}</p> : null}
            {act?.(card)}
            <Acts live={live} id={card.id} text={card.text} mine={mineHere} {...acts} />
          </Card>
        );
      })}
      {onTheirWay.map((card) => (
        <Card key={card.key} as="li" paper={paper(card)} text={card.text} waiting={card.state === "waiting"}>
          {note?.(card)}
          <p className="small soft-on-paper">{where?.(card) ?? words.mine}</p>
          <Acts live={live} id={card.id} text={card.text} mine={card} {...acts} />
        </Card>
      ))}
    </ul>
  );
}

type ActsProps = Pick<CardListProps, "live" | "edited" | "onEdit" | "onWithdraw" | "onMove" | "mayMove"> & {
  readonly id: CardId | null;
  readonly text: string;
  readonly mine: WaitingCard | undefined;
};

function Acts({ live, id, text, mine, edited, onEdit, onWithdraw, onMove, mayMove }: ActsProps) {
  const words = useCellWords();
  const [language] = useLanguage();
  const moves = id !== null && onMove !== undefined && mayMove?.(id, mine !== undefined) === true;
  if (mine === undefined && !moves) return null;
  const refusal = mine?.refusal ?? null;
  const isOpen = mine !== undefined && mine.state === "saved" && id !== null && edited !== id;
  return (
    <div className="card-foot">
      {mine === undefined || mine.state === "saved" ? null : (
        <SendState
          state={mine.state}
          label={words.state[mine.state]}
          reason={refusal === null ? undefined : refusalSentence(refusal, language)}
        />
      )}
      {mine !== undefined && mine.entry !== null ? (
        <Button className="small-btn" onClick={() => mine.entry !== null && live.dismiss(mine.entry)}>
          {words.erase}
        </Button>
      ) : null}
      <div className="row">
        {isOpen && onEdit !== undefined ? (
          <Button className="small-btn" aria-label={words.editOf(text)} onClick={() => onEdit(id, text)}>
            {words.edit}
          </Button>
        ) : null}
        {moves ? (
          <Button className="small-btn" aria-label={words.moveOf(text)} onClick={() => onMove(id)}>
            {words.move}
          </Button>
        ) : null}
        {isOpen && onWithdraw !== undefined ? (
          <Button
            className="small-btn"
            aria-label={words.withdrawOf(text)}
            onClick={() => onWithdraw(id, text)}
          >
            {words.withdraw}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
