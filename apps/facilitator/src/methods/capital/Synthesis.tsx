import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { sentenceLetters } from "@bocal/protocol/methods/capital/decide";
import type { Synthesis as Made, ShownFactor } from "@bocal/protocol/methods/capital/vocabulary";
import { useState } from "react";
import { useCapitalWords } from "./words.ts";

export interface SynthesisProps {
  readonly factor: ShownFactor;
  readonly onSet: (synthesis: Made) => void;
}

/** What the room makes of a factor: one sentence, levers, points of vigilance (CS-08). */
export function SynthesisForm({ factor, onSet }: SynthesisProps) {
  const words = useCapitalWords();
  const { synthesis, endorsed, label } = factor;
  const [sentence, setSentence] = useState(synthesis?.sentence ?? "");
  const [levers, setLevers] = useState((synthesis?.levers ?? []).join("\n"));
  const [vigilance, setVigilance] = useState((synthesis?.vigilance ?? []).join("\n"));
  return (
    <fieldset className="field capital-synthesis">
      <legend>{label}</legend>
      <Field label={words.sentence}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={sentence}
            maxLength={sentenceLetters}
            placeholder={words.sentenceHint}
            onChange={({ target }) => setSentence(target.value)}
          />
        )}
      </Field>
      {endorsed > 0 ? <p className="small num">{words.endorsed(endorsed)}</p> : null}
      <Field label={words.levers}>
        {(props) => (
          <textarea {...props} rows={3} value={levers} onChange={({ target }) => setLevers(target.value)} />
        )}
      </Field>
      <Field label={words.vigilance}>
        {(props) => (
          <textarea
            {...props}
            rows={3}
            value={vigilance}
            onChange={({ target }) => setVigilance(target.value)}
          />
        )}
      </Field>
      <Button
        aria-label={`${words.saveSynthesis}, ${label}`}
        onClick={() => onSet({ sentence, levers: levers.split("\n"), vigilance: vigilance.split("\n") })}
      >
        {words.saveSynthesis}
      </Button>
    </fieldset>
  );
}

/** The same, to be read. */
export function SynthesisRead({ factor }: { readonly factor: ShownFactor }) {
  const words = useCapitalWords();
  const { synthesis, endorsed } = factor;
  if (synthesis === null) return null;
  return (
    <div className="capital-made">
      {synthesis.sentence === "" ? null : (
        <p>
          <b>{synthesis.sentence}</b>
          {endorsed > 0 ? <span className="soft small"> {words.endorsed(endorsed)}</span> : null}
        </p>
      )}
      <Points title={words.leversTitle} points={synthesis.levers} />
      <Points title={words.vigilanceTitle} points={synthesis.vigilance} />
    </div>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
