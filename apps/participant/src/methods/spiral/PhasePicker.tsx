import { cellOfSpiral } from "@bocal/protocol/board/frames/spiral";
import type { PhoneProps } from "../method.ts";
import { useSpiralWords } from "./words.ts";

export interface PhasePickerProps {
  readonly shown: PhoneProps<"spiral">["shown"];
  readonly onPick: (phase: number | "outside") => void;
}

/** The phases in a plain list, each with its guiding question and how much stands in it over all cycles. */
export function PhasePicker({ shown, onPick }: PhasePickerProps) {
  const words = useSpiralWords();
  const frame = { kind: "spiral", cycles: shown.cycles.length, phases: shown.phases.length } as const;
  const sums = shown.phases.map((_, index) => {
    const cells = shown.cells.filter(({ cell }) => cellOfSpiral(frame, cell)?.phase === index + 1);
    return {
      facts: cells.reduce((sum, { facts }) => sum + facts, 0),
      wishes: cells.reduce((sum, { wishes }) => sum + wishes, 0),
    };
  });
  return (
    <nav className="stack" aria-label={words.choosePhase}>
      <h2>{words.choosePhase}</h2>
      <ul className="cell-places">
        {shown.phases.map(({ label, question }, index) => {
          const { facts, wishes } = sums[index] ?? { facts: 0, wishes: 0 };
          return (
            <li key={label}>
              <button type="button" onClick={() => onPick(index + 1)}>
                <span>
                  <span className="strong">
                    {index + 1}. {label}
                  </span>
                  <span className="small soft hint-line">{question}</span>
                  {facts + wishes === 0 ? null : (
                    <span className="small num hint-line">{words.counts(facts, wishes)}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
        <li>
          <button type="button" onClick={() => onPick("outside")}>
            <span>
              <span className="strong">{words.outside}</span>
              <span className="small soft hint-line">{words.outsideHint}</span>
            </span>
          </button>
        </li>
      </ul>
    </nav>
  );
}
