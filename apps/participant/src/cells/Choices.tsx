import { type ReactNode, useId } from "react";

export interface ChoicesProps<Value extends string> {
  readonly legend: ReactNode;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    readonly hint?: ReactNode;
  }[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, with large targets: a list of radios, each with a second line where there is one. */
export function Choices<Value extends string>({ legend, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field cell-choices">
      <legend>{legend}</legend>
      <div className="choices">
        {choices.map(({ value, label, hint }) => (
          <label className="choice" key={value}>
            <input
              className="sr"
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>
              {label}
              {hint === undefined ? null : <span className="small soft hint-line">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
