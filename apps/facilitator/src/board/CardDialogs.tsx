import { Field } from "@bocal/client/look/Field";
import type { CardId, ClusterId } from "@bocal/protocol/base/ids";
import { cardsInOrder, type Drawing } from "@bocal/protocol/board/drawing";
import { type BoardCommand, reasonLetters } from "@bocal/protocol/methods/metaplan/arrange";
import { useState } from "react";
import { AskDialog } from "./AskDialog.tsx";
import type { Asking } from "./Toolbar.tsx";
import { useBoardWords } from "./words.ts";

export interface CardDialogProps {
  readonly asking: Extract<Asking, "stack" | "double" | "park">;
  readonly cards: readonly CardId[];
  readonly drawing: Drawing;
  readonly onCommands: (commands: readonly BoardCommand[]) => void;
  readonly onClose: () => void;
}

/** The short questions about cards: onto which one, into which cluster too, why aside. */
export function CardDialog({ asking, ...rest }: CardDialogProps) {
  switch (asking) {
    case "stack":
      return <StackDialog {...rest} />;
    case "double":
      return <DoubleDialog {...rest} />;
    case "park":
      return <ParkDialog {...rest} />;
  }
}

type OneDialogProps = Omit<CardDialogProps, "asking">;

function StackDialog({ cards, drawing, onCommands, onClose }: OneDialogProps) {
  const { ask } = useBoardWords();
  const others = cardsInOrder(drawing).filter(({ id }) => !cards.includes(id));
  const [onto, setOnto] = useState<string>(others[0]?.id ?? "");
  const go = () => {
    const target = others.find(({ id }) => id === onto)?.id;
    if (target !== undefined) onCommands(cards.map((card) => ({ type: "stack-card", card, onto: target })));
  };
  return (
    <AskDialog title={ask.stack} go={ask.stackGo} onGo={go} onClose={onClose}>
      <Field label={ask.onto} hint={ask.stackHint}>
        {(props) => (
          <select {...props} value={onto} onChange={(event) => setOnto(event.target.value)}>
            {others.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
    </AskDialog>
  );
}

function DoubleDialog({ cards, drawing, onCommands, onClose }: OneDialogProps) {
  const words = useBoardWords();
  const { ask } = words;
  const [into, setInto] = useState<ClusterId | null>(null);
  const go = () => onCommands(cards.map((card) => ({ type: "clone-card", card, cluster: into })));
  return (
    <AskDialog title={ask.double} go={ask.doubleGo} onGo={go} onClose={onClose}>
      <Field label={ask.doubleWhere} hint={ask.doubleHint}>
        {(props) => (
          <select
            {...props}
            value={into ?? ""}
            onChange={(event) =>
              setInto(
                drawing.regions.find(({ cluster }) => cluster.id === event.target.value)?.cluster.id ?? null,
              )
            }
          >
            <option value="">{ask.doubleBeside}</option>
            {drawing.regions.map(({ cluster }) => (
              <option key={cluster.id} value={cluster.id}>
                {words.cluster.named(cluster.number, cluster.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </AskDialog>
  );
}

function ParkDialog({ cards, onCommands, onClose }: OneDialogProps) {
  const { ask } = useBoardWords();
  const [reason, setReason] = useState("");
  const go = () => onCommands(cards.map((card) => ({ type: "park-card", card, reason })));
  return (
    <AskDialog title={ask.park(cards.length)} go={ask.parkGo} onGo={go} onClose={onClose}>
      <Field label={ask.reason} hint={ask.reasonHint}>
        {(props) => (
          <input
            {...props}
            value={reason}
            maxLength={reasonLetters}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  );
}
