import { Field } from "@bocal/client/look/Field";
import { titleLetters } from "@bocal/protocol/methods/canvas/template";
import type { Scale } from "@bocal/protocol/methods/canvas/vocabulary";
import { useCanvasWords } from "./words.ts";

export interface ScaleEditorProps {
  readonly scale: Scale;
  readonly label: string;
  readonly onChange: (scale: Scale) => void;
}

/** One of the two scales of a template: what it measures and the words of its steps. How many there are is the template's. */
export function ScaleEditor({ scale, label, onChange }: ScaleEditorProps) {
  const { settings: words } = useCanvasWords();
  return (
    <fieldset className="zone-editor">
      <legend>{label}</legend>
      <Field label={words.scaleName}>
        {(props) => (
          <input
            {...props}
            value={scale.name}
            maxLength={titleLetters}
            onChange={(event) => onChange({ ...scale, name: event.target.value })}
          />
        )}
      </Field>
      {scale.steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place on the scale
        <Field key={index} label={words.scaleStep(index + 1)}>
          {(props) => (
            <input
              {...props}
              value={step}
              maxLength={titleLetters}
              onChange={(event) => onChange({ ...scale, steps: scale.steps.with(index, event.target.value) })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
