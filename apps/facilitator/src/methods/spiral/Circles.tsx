import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { turnNumbers } from "@bocal/protocol/board/frames/spiral";
import type { Spiral, Transition } from "@bocal/protocol/methods/spiral/vocabulary";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useSpiralWords } from "./words.ts";

export interface CirclesProps {
  readonly shown: Spiral["shown"]["staff"];
  readonly onCircle: (cycle: number, actors: readonly string[]) => void;
  readonly onTransition: (cycle: number, transition: Transition) => void;
}

/** Who takes part in each cycle, who is new, and what lets the next cycle begin (SP-06, SP-07). */
export function Circles({ shown, onCircle, onTransition }: CirclesProps) {
  const words = useSpiralWords();
  return (
    <details className="spiral-more">
      <summary>{words.circles}</summary>
      {shown.circles.map((circle, index) => {
        const cycle = index + 1;
        const label = `${turnNumbers[index]} ${shown.cycles[index]?.label ?? ""}`;
        const transition = shown.transitions.find((each) => each.cycle === cycle);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cycle is its place
          <section key={index} className="spiral-cycle" aria-label={label}>
            <h3>{label}</h3>
            <Lines
              label={words.actors(label)}
              hint={words.circleHint}
              lines={circle.actors}
              onSave={(actors) => onCircle(cycle, actors)}
            />
            {circle.newcomers.length > 0 ? (
              <p className="small">
                <b>{words.newcomers}</b> {circle.newcomers.join(", ")}
              </p>
            ) : null}
            {circle.addsNobody ? (
              <p className="small warning">
                <TriangleAlert size={16} strokeWidth={2.5} aria-hidden="true" /> {words.nobodyNew}
              </p>
            ) : null}
            {cycle < shown.cycles.length ? (
              <TransitionForm
                label={words.transition(label)}
                transition={transition ?? { conditions: [], owner: "", due: "" }}
                onSave={(next) => onTransition(cycle, next)}
              />
            ) : null}
          </section>
        );
      })}
    </details>
  );
}

interface LinesProps {
  readonly label: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly onSave: (lines: readonly string[]) => void;
}

function Lines({ label, hint, lines, onSave }: LinesProps) {
  const words = useSpiralWords();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? lines.join("\n");
  return (
    <>
      <Field label={label} hint={hint}>
        {(props) => (
          <textarea {...props} rows={3} value={text} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      {typed === null ? null : (
        <p>
          <Button
            onClick={() => {
              onSave(typed.split("\n"));
              setTyped(null);
            }}
          >
            {words.save}
          </Button>
        </p>
      )}
    </>
  );
}

interface TransitionFormProps {
  readonly label: string;
  readonly transition: Transition;
  readonly onSave: (transition: Transition) => void;
}

function TransitionForm({ label, transition, onSave }: TransitionFormProps) {
  const words = useSpiralWords();
  const [changed, setChanged] = useState<Transition | null>(null);
  const now = changed ?? transition;
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <Field label={words.conditions}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={now.conditions.join("\n")}
            onChange={(event) => setChanged({ ...now, conditions: event.target.value.split("\n") })}
          />
        )}
      </Field>
      <div className="cell-form">
        <Field label={words.owner}>
          {(props) => (
            <input
              {...props}
              value={now.owner}
              onChange={(event) => setChanged({ ...now, owner: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.due}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={now.due}
              onChange={(event) => setChanged({ ...now, due: event.target.value })}
            />
          )}
        </Field>
        <Button
          onClick={() => {
            onSave(now);
            setChanged(null);
          }}
        >
          {words.save}
        </Button>
      </div>
    </fieldset>
  );
}
