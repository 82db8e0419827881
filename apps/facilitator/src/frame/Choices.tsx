import { type ReactNode, useId } from "react";

export interface ChoicesProps<Value extends string> {
  legend: ReactNode;
  hint?: ReactNode;
  choices: readonly { readonly value: Value; readonly label: string; readonly hint?: string | undefined }[];
  chosen: Value;
  onChoose: (value: Value) => void;
  /** Tiles that say what each choice means, rather than a row of words. */
  tiles?: boolean | undefined;
}

/** One of a few, all in sight: native radios, so arrows, labels and groups come with the browser. */
export function Choices<Value extends string>({
  legend,
  hint,
  choices,
  chosen,
  onChoose,
  tiles,
}: ChoicesProps<Value>) {
  const id = useId();
  return (
    <fieldset className="field choices" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={tiles ? "tiles-row" : "choice-row"}>
        {choices.map(({ value, label, hint: means }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              className="sr"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>
              {label}
              {means ? <span className="means">{means}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
