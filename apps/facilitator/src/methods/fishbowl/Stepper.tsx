import { Button } from "@bocal/client/look/Button";
import { Minus, Plus } from "lucide-react";
import { useFishbowlWords } from "./words.ts";

/** A number changed step by step, with large targets and no typing; its label stands above it. */
export function Stepper({
  label,
  value,
  least,
  most,
  step = 1,
  words,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** The value in words, between the two buttons. */
  readonly words: string;
  readonly onChange: (value: number) => void;
}) {
  const { console: say } = useFishbowlWords();
  return (
    <fieldset className="field bowl-stepper">
      <legend>{label}</legend>
      <div>
        <Button
          aria-label={say.less(label)}
          aria-disabled={value <= least || undefined}
          onClick={() => value > least && onChange(Math.max(least, value - step))}
        >
          <Minus size={18} strokeWidth={2.75} aria-hidden="true" />
        </Button>
        <output className="num">{words}</output>
        <Button
          aria-label={say.more(label)}
          aria-disabled={value >= most || undefined}
          onClick={() => value < most && onChange(Math.min(most, value + step))}
        >
          <Plus size={18} strokeWidth={2.75} aria-hidden="true" />
        </Button>
      </div>
    </fieldset>
  );
}
