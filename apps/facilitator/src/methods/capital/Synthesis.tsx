import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { sentenceLetters } from "@bocal/protocol/methods/capital/decide";
import type { ShownFactor, SynthesisPart } from "@bocal/protocol/methods/capital/vocabulary";
import { partOf, type SynthesisDraft } from "./synthesis-draft.ts";
import { useCapitalWords } from "./words.ts";

export interface SynthesisProps {
  readonly factor: ShownFactor;
  readonly draft: SynthesisDraft;
  readonly onChange: (part: SynthesisDraft) => void;
  /** Only what differs from what the room keeps. */
  readonly onSet: (part: SynthesisPart) => void;
}

/** What the room makes of a factor: one sentence, levers, points of vigilance (CS-08). A field that nobody types in follows the room. */
export function SynthesisForm({ factor, draft, onChange, onSet }: SynthesisProps) {
  const words = useCapitalWords();
  const { synthesis, endorsed, label } = factor;
  const sentence = draft.sentence ?? synthesis?.sentence ?? "";
  const levers = draft.levers ?? (synthesis?.levers ?? []).join("\n");
  const vigilance = draft.vigilance ?? (synthesis?.vigilance ?? []).join("\n");
  const part = partOf(draft, synthesis);
  const isKept = Object.keys(part).length === 0;
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
            onChange={({ target }) => onChange({ sentence: target.value })}
          />
        )}
      </Field>
      {endorsed > 0 ? <p className="small num">{words.endorsed(endorsed)}</p> : null}
      <Field label={words.levers}>
        {(props) => (
          <textarea
            {...props}
            rows={3}
            value={levers}
            onChange={({ target }) => onChange({ levers: target.value })}
          />
        )}
      </Field>
      <Field label={words.vigilance}>
        {(props) => (
          <textarea
            {...props}
            rows={3}
            value={vigilance}
            onChange={({ target }) => onChange({ vigilance: target.value })}
          />
        )}
      </Field>
      <Button
        aria-label={`${isKept ? words.nothingToSave : words.saveSynthesis}, ${label}`}
        whyNot={isKept ? words.nothingToSave : null}
        onClick={() => onSet(part)}
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
