import { turnNumbers } from "@bocal/protocol/board/frames/spiral";
import type { Cycle } from "@bocal/protocol/methods/spiral/vocabulary";
import { Choices } from "../../cells/Choices.tsx";
import { useSpiralWords } from "./words.ts";

export interface CyclePickerProps {
  readonly cycles: readonly Cycle[];
  readonly chosen: number;
  readonly onChoose: (cycle: number) => void;
}

/** The cycles with their questions; one cycle alone is no choice. */
export function CyclePicker({ cycles, chosen, onChoose }: CyclePickerProps) {
  const words = useSpiralWords();
  if (cycles.length < 2) return null;
  return (
    <Choices
      legend={words.chooseCycle}
      choices={cycles.map(({ label, question }, index) => ({
        value: String(index + 1),
        label: words.cycle(turnNumbers[index] ?? String(index + 1), label),
        hint: question,
      }))}
      chosen={String(chosen)}
      onChoose={(cycle) => onChoose(Number(cycle))}
    />
  );
}
