import type { Factor } from "@bocal/protocol/methods/capital/vocabulary";
import type { PhoneProps } from "../method.ts";
import { useCapitalWords } from "./words.ts";

export interface FactorPickerProps extends Pick<PhoneProps<"capital">, "shown" | "mine"> {
  readonly onPick: (factor: Factor) => void;
}

/** The four factors in a plain list, each with what to think of and how much of it I have written. */
export function FactorPicker({ shown, mine, onPick }: FactorPickerProps) {
  const words = useCapitalWords();
  return (
    <nav className="stack" aria-label={words.choose}>
      <h2>{words.choose}</h2>
      <ul className="cell-places">
        {shown.factors.map(({ factor, label, prompts, shared }) => {
          const count = mine.cards.filter(({ zone }) => zone === factor).length;
          const said = mine.passes.includes(factor)
            ? words.passed
            : shared
              ? String(count)
              : words.mineOf(count, shown.perFactor);
          return (
            <li key={factor}>
              <button type="button" onClick={() => onPick(factor)}>
                <span>
                  <span className="strong">{label}</span>
                  <span className="small soft hint-line">{prompts}</span>
                </span>
                <span className="count small num">{said}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
