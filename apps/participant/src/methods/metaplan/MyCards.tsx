import type { Live } from "@bocal/client/live/connect";
import type { WaitingCard } from "@bocal/client/live/overlay";
import { Button } from "@bocal/client/look/Button";
import { Card } from "@bocal/client/look/Card";
import { SendState } from "@bocal/client/look/SendState";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { CardId } from "@bocal/protocol/base/ids";
import type { Paper } from "@bocal/protocol/board/card";
import { usePhoneWords } from "../../words.ts";
import { isHandedIn } from "./use-my-cards.ts";

export interface MyCardsProps {
  live: Live;
  cards: readonly WaitingCard[];
  /** Mine, for a card that the server has not given one yet. */
  paper: Paper | null;
  /** Cards one may write; left out where the number says nothing any more. */
  quota?: number | undefined;
  /** Typed and not sent, where it can no longer be. */
  drafts?: readonly string[];
  /** The card that is being reworded elsewhere on the page. */
  edited?: CardId | null;
  onEdit?: ((card: CardId, text: string) => void) | undefined;
  onWithdraw?: ((card: CardId, text: string) => void) | undefined;
  onTakeUp?: ((card: WaitingCard) => void) | undefined;
}

/** My cards, each with where it stands: on its way, saved, or refused and why. Nothing typed is ever lost here. */
export function MyCards({ live, cards, paper, quota, drafts = [], edited = null, ...acts }: MyCardsProps) {
  const words = usePhoneWords();
  const count = cards.filter(isHandedIn).length;
  if (cards.length === 0 && drafts.length === 0)
    return quota === undefined ? <p className="soft">{words.cards.noneWritten}</p> : null;
  return (
    <section className="mine">
      <h2 id="my-cards" tabIndex={-1}>
        {quota === undefined ? words.cards.title : words.cards.count(count, quota)}
      </h2>
      <ul className="my-cards">
        {cards.map((card) => (
          <OneCard
            key={card.key}
            live={live}
            card={card.paper === null ? { ...card, paper } : card}
            isEdited={card.id !== null && card.id === edited}
            {...acts}
          />
        ))}
        {drafts.map((draft) => (
          <Card key={draft} as="li" paper="chalk" text={draft} waiting>
            <p className="small soft-on-paper">{words.cards.draft}</p>
          </Card>
        ))}
      </ul>
    </section>
  );
}

interface OneCardProps extends Pick<MyCardsProps, "live" | "onEdit" | "onWithdraw" | "onTakeUp"> {
  card: WaitingCard;
  isEdited: boolean;
}

function OneCard({ live, card, isEdited, onEdit, onWithdraw, onTakeUp }: OneCardProps) {
  const words = usePhoneWords();
  const [language] = useLanguage();
  const { id, text, state, change, refusal, draft, entry, parked } = card;
  // A refused correction: the card says what the server holds, so the text that was typed is told beside it.
  const kept =
    draft === null ? "" : ` ${draft === text ? words.cards.textKeptHere : words.cards.textKept(draft)}`;
  const reason = refusal === null ? undefined : `${refusalSentence(refusal, language)}${kept}`;
  const waiting = change === "withdrawn" ? words.cards.withdrawing : words.cards.waiting;
  const label = { saved: words.cards.saved, waiting, refused: words.cards.refused }[state];
  return (
    <Card as="li" paper={card.paper ?? "chalk"} shape={card.shape} text={text} waiting={state === "waiting"}>
      {card.enteredFor ? <p className="small soft-on-paper">{words.cards.entered}</p> : null}
      {parked === null ? null : <p className="small">{words.cards.parked(parked)}</p>}
      <div className="card-foot">
        <SendState state={state} label={label} reason={reason} />
        {isEdited ? (
          <span className="small">{words.cards.edited}</span>
        ) : state === "refused" ? (
          <div className="row">
            {onTakeUp === undefined || draft === null ? null : (
              <Button className="small-btn" onClick={() => onTakeUp(card)}>
                {words.cards.takeUp}
              </Button>
            )}
            <Button className="small-btn" onClick={() => entry !== null && live.dismiss(entry)}>
              {words.erase}
            </Button>
          </div>
        ) : id !== null && state === "saved" && onEdit !== undefined && onWithdraw !== undefined ? (
          <div className="row">
            <Button
              className="small-btn"
              aria-label={words.cards.editOf(text)}
              onClick={() => onEdit(id, text)}
            >
              {words.cards.edit}
            </Button>
            <Button
              className="small-btn"
              aria-label={words.cards.withdrawOf(text)}
              onClick={() => onWithdraw(id, text)}
            >
              {words.cards.withdraw}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
