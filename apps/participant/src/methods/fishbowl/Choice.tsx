import { useId } from "react";

/** One of a few, all in sight. */
export function Choice<Id extends string>({
  legend,
  choices,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
}) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices">
        {choices.map(({ id, label }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              className="sr"
              name={name}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
