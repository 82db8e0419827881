import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import type { CardId } from "@bocal/protocol/base/ids";
import type { CellCommand, ShownCard } from "@bocal/protocol/board/cells/vocabulary";
import { cellOfSpiral, spiralCell } from "@bocal/protocol/board/frames/spiral";
import type { Spiral } from "@bocal/protocol/methods/spiral/vocabulary";
import { useState } from "react";
import { useSpiralWords } from "./words.ts";

export interface PlanCardProps {
  readonly card: ShownCard;
  readonly shown: Spiral["shown"]["staff"];
  readonly onCommand: (command: CellCommand) => void;
}

/** A card as a step: how far it spans, who carries it, when, and after which others. */
export function PlanCard({ card, shown, onCommand }: PlanCardProps) {
  const words = useSpiralWords();
  const { cycles, phases } = shown;
  const [owner, setOwner] = useState(card.plan?.owner ?? "");
  const [start, setStart] = useState(card.plan?.start ?? "");
  const [end, setEnd] = useState(card.plan?.end ?? "");
  const [after, setAfter] = useState<readonly CardId[]>(card.plan?.after ?? []);
  const turn = cellOfSpiral({ kind: "spiral", cycles: cycles.length, phases: phases.length }, card.zone);
  return (
    <>
      {turn === null ? null : (
        <Field label={words.span}>
          {(props) => (
            <select
              {...props}
              value={card.until ?? card.zone}
              onChange={(event) =>
                onCommand({
                  type: "place-card",
                  card: card.id,
                  zone: card.zone,
                  until: event.target.value === card.zone ? null : event.target.value,
                })
              }
            >
              {phases.slice(turn.phase - 1).map(({ label }, index) => {
                const cell = spiralCell({ cycle: turn.cycle, phase: turn.phase + index });
                return (
                  <option key={cell} value={cell}>
                    {index === 0 ? words.spanNone : `${turn.phase + index}. ${label}`}
                  </option>
                );
              })}
            </select>
          )}
        </Field>
      )}
      <fieldset className="field plan-card">
        <legend>{words.plan}</legend>
        <Field label={words.owner}>
          {(props) => (
            <input
              {...props}
              value={owner}
              maxLength={80}
              onChange={(event) => setOwner(event.target.value)}
            />
          )}
        </Field>
        <div className="cell-form">
          <Field label={words.start}>
            {(props) => (
              <input
                {...props}
                type="date"
                value={start}
                onChange={(event) => setStart(event.target.value)}
              />
            )}
          </Field>
          <Field label={words.end}>
            {(props) => (
              <input {...props} type="date" value={end} onChange={(event) => setEnd(event.target.value)} />
            )}
          </Field>
        </div>
        <Field label={words.after}>
          {(props) => (
            <select
              {...props}
              multiple
              size={4}
              value={[...after]}
              onChange={(event) =>
                setAfter(Array.from(event.target.selectedOptions, ({ value }) => value as CardId))
              }
            >
              {shown.cards
                .filter(({ id }) => id !== card.id)
                .map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Button
          onClick={() => onCommand({ type: "plan-card", card: card.id, plan: { owner, start, end, after } })}
        >
          {words.planSave}
        </Button>
      </fieldset>
    </>
  );
}
