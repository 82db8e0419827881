import { Check, Clock, X } from "lucide-react";

const signs = { waiting: Clock, saved: Check, refused: X };

export interface SendStateProps {
  state: "waiting" | "saved" | "refused";
  label: string;
  /** Why, and what became of the text. */
  reason?: string | undefined;
}

/** Where a sending stands: icon, word and tint together (CC-11), on the thing itself and never in a toast. */
export function SendState({ state, label, reason }: SendStateProps) {
  const Sign = signs[state];
  return (
    <span className={`state ${state}`}>
      <Sign size="1.2em" strokeWidth={state === "waiting" ? 2.5 : 3} aria-hidden="true" />
      <span>{reason ? `${label} ${reason}` : label}</span>
    </span>
  );
}
