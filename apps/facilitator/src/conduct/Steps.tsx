import { Check } from "lucide-react";
import type { MethodStep } from "../methods/method.ts";
import { useConsoleWords } from "../words.ts";

/** The inner steps of the current activity: done, now (the one light of the console), still to come. */
export function Steps({ steps }: { steps: readonly MethodStep[] }) {
  const { agenda } = useConsoleWords();
  return (
    <ol className="steps">
      {steps.map(({ id, label, state }) => (
        <li key={id} className={state} aria-current={state === "now" ? "step" : undefined}>
          {state === "done" ? (
            <Check size={16} strokeWidth={3} aria-hidden="true" />
          ) : (
            <span className="dot" aria-hidden="true" />
          )}
          <span>{label}</span>
          <span className="sr">{`, ${agenda.stepStates[state]}`}</span>
        </li>
      ))}
    </ol>
  );
}
