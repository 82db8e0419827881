import { Field } from "@bocal/client/look/Field";
import type { CardId } from "@bocal/protocol/base/ids";
import { cardsInOrder, type Drawing } from "@bocal/protocol/board/drawing";
import { type BoardCommand, reasonLetters } from "@bocal/protocol/methods/metaplan/arrange";
import { type ReactNode, useId, useState } from "react";
import { AskDialog } from "./AskDialog.tsx";
import { commandsTo, type Destination } from "./destination.ts";
import { Places } from "./Places.tsx";
import { useBoardWords } from "./words.ts";

export interface MoveDialogProps {
  readonly cards: readonly CardId[];
  readonly drawing: Drawing;
  readonly onCommands: (commands: readonly BoardCommand[]) => void;
  readonly onClose: () => void;
}

/** *Déplacer vers…*: every place that a drag can reach, from lists (CC-11, D4). */
export function MoveDialog({ cards, drawing, onCommands, onClose }: MoveDialogProps) {
  const words = useBoardWords();
  const { ask } = words;
  const others = cardsInOrder(drawing).filter(({ id }) => !cards.includes(id));
  const [to, setTo] = useState<Destination>(() => firstDestination(cards, drawing));
  const name = useId();

  const choice = (key: string, destination: Destination, label: ReactNode) => (
    <label key={key} className="choice">
      <input
        type="radio"
        className="sr"
        name={name}
        checked={keyOf(to) === keyOf(destination)}
        onChange={() => setTo(destination)}
      />
      {label}
    </label>
  );

  return (
    <AskDialog
      title={ask.move(cards.length)}
      go={ask.moveGo}
      onGo={() => onCommands(commandsTo(cards, to, drawing))}
      onClose={onClose}
    >
      <fieldset className="field">
        <legend>{ask.to}</legend>
        {drawing.regions.map(({ cluster }) =>
          choice(
            cluster.id,
            { kind: "cluster", cluster: cluster.id },
            <>
              <span className="disc small num" aria-hidden="true">
                {cluster.number}
              </span>
              <span className="sr">{words.cluster.number(cluster.number)}</span>
              {cluster.title === "" ? words.cluster.untitled : cluster.title}
            </>,
          ),
        )}
        {choice("new", { kind: "new-cluster" }, ask.newCluster)}
        {others[0] ? choice("beside", { kind: "beside", card: others[0].id }, ask.beside) : null}
        {choice("page", { kind: "page", page: 0, spot: "free" }, ask.alone)}
        {choice("parking", { kind: "parking", reason: "" }, ask.parking)}
      </fieldset>
      {to.kind === "beside" ? (
        <Field label={ask.besideWhich}>
          {(props) => (
            <select
              {...props}
              value={to.card}
              onChange={(event) => {
                const found = others.find(({ id }) => id === event.target.value);
                if (found) setTo({ kind: "beside", card: found.id });
              }}
            >
              {others.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {to.kind === "page" ? (
        <Places {...to} pages={drawing.pages} onChange={(place) => setTo({ kind: "page", ...place })} />
      ) : null}
      {to.kind === "parking" ? (
        <Field label={ask.reason} hint={ask.reasonHint}>
          {(props) => (
            <input
              {...props}
              value={to.reason}
              maxLength={reasonLetters}
              onChange={(event) => setTo({ kind: "parking", reason: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </AskDialog>
  );
}

function firstDestination(cards: readonly CardId[], drawing: Drawing): Destination {
  const elsewhere = drawing.regions.find((region) => !region.cards.some(({ id }) => cards.includes(id)));
  return elsewhere ? { kind: "cluster", cluster: elsewhere.cluster.id } : { kind: "new-cluster" };
}

function keyOf(destination: Destination): string {
  return destination.kind === "cluster" ? destination.cluster : destination.kind;
}
