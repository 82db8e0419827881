import { Button } from "@bocal/client/look/Button";
import { Minus, Plus } from "lucide-react";
import { useBoardWords } from "../board/words.ts";

export interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** The value in words, between the two buttons. */
  readonly words: string;
  readonly onChange: (value: number) => void;
}

/** A small number changed by one, with large targets and no typing. */
export function Stepper({ label, value, least, most, words, onChange }: StepperProps) {
  const { stepper } = useBoardWords();
  return (
    <fieldset className="stepper">
      <legend className="sr">{label}</legend>
      <Button
        aria-label={stepper.less}
        aria-disabled={value <= least || undefined}
        icon={<Minus size={18} strokeWidth={2.75} aria-hidden="true" />}
        onClick={() => value > least && onChange(value - 1)}
      />
      <output className="num">{words}</output>
      <Button
        aria-label={stepper.more}
        aria-disabled={value >= most || undefined}
        icon={<Plus size={18} strokeWidth={2.75} aria-hidden="true" />}
        onClick={() => value < most && onChange(value + 1)}
      />
    </fieldset>
  );
}
