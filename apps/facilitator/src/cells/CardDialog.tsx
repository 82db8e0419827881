import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import type { CardId } from "@bocal/protocol/base/ids";
import type { CellCommand, ShownCard } from "@bocal/protocol/board/cells/vocabulary";
import { type ReactNode, useState } from "react";
import { useCellWords } from "./words.ts";

interface Place {
  readonly id: string;
  readonly label: string;
}

export interface CardDialogProps {
  readonly card: ShownCard;
  readonly places: readonly Place[];
  /** The cards of the frame, to say before which this one goes. */
  readonly cards: readonly ShownCard[];
  readonly withReserve: boolean;
  readonly onCommand: (command: CellCommand) => void;
  readonly onClose: () => void;
  /** What the method adds: an owner, dates, marks. */
  readonly children?: ReactNode;
}

/** All that can be done with a card in its cell, from lists and buttons: no drag is needed (CC-11). */
export function CardDialog({
  card,
  places,
  cards,
  withReserve,
  onCommand,
  onClose,
  children,
}: CardDialogProps) {
  const words = useCellWords();
  const [zone, setZone] = useState(card.zone);
  const [before, setBefore] = useState<CardId | "">("");
  const [reason, setReason] = useState("");
  const others = cards.filter((each) => each.zone === zone && each.id !== card.id);
  const act = (command: CellCommand) => {
    onCommand(command);
    onClose();
  };
  return (
    <Dialog
      open
      title={words.card.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.card.close}</Button>}
    >
      <blockquote className="cell-quote">{card.text}</blockquote>
      <div className="cell-move">
        <Field label={words.card.moveTo}>
          {(props) => (
            <select {...props} value={zone} onChange={(event) => setZone(event.target.value)}>
              {places.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.card.where}>
          {(props) => (
            <select
              {...props}
              value={others.some(({ id }) => id === before) ? before : ""}
              onChange={(event) => setBefore(event.target.value as CardId | "")}
            >
              <option value="">{words.card.last}</option>
              {others.map(({ id, text }) => (
                <option key={id} value={id}>
                  {words.card.before(text)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button
          kind="main"
          onClick={() =>
            act({
              type: "place-card",
              card: card.id,
              zone,
              until: zone === card.zone ? (card.until ?? null) : null,
              before: before === "" ? null : before,
            })
          }
        >
          {words.card.move}
        </Button>
      </div>
      {children}
      {withReserve ? (
        <p>
          <Button
            onClick={() => act({ type: "reserve-card", card: card.id, reserve: card.reserve !== true })}
          >
            {card.reserve ? words.card.fromReserve : words.card.toReserve}
          </Button>
        </p>
      ) : null}
      <div className="cell-move">
        <Field label={words.card.reason}>
          {(props) => (
            <input
              {...props}
              value={reason}
              maxLength={120}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Button onClick={() => act({ type: "park-card", card: card.id, reason })}>{words.card.park}</Button>
      </div>
    </Dialog>
  );
}
