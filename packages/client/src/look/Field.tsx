import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

/** What the control inside a field must carry: spread it on an input, a textarea or a select. */
export interface FieldControlProps {
  id: string;
  className: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/**
 * Letters used of letters allowed. Quiet until `quietUntil`, then marked, then full; the figures say it
 * first.
 */
export interface FieldCounter {
  readonly used: number;
  readonly most: number;
  readonly quietUntil?: number | undefined;
  /** The same in words, for screen readers. */
  readonly label?: string | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence. The control keeps its text. */
  error?: string | null | undefined;
  counter?: FieldCounter | undefined;
  className?: string | undefined;
  children: (props: FieldControlProps) => ReactNode;
}

/**
 * A control with its label above, its hint or its error under it, wired so that a screen reader reads them
 * together.
 */
export function Field({ label, hint, error, counter, className, children }: FieldProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={className ? `field ${className}` : "field"}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: "input",
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error || hint || counter ? (
        <div className="under">
          <div>
            {error ? (
              <p className="error" id={`${id}-error`}>
                <CircleAlert size="1.2em" strokeWidth={2.5} aria-hidden="true" />
                {error}
              </p>
            ) : null}
            {hint ? (
              <p className="hint" id={`${id}-hint`}>
                {hint}
              </p>
            ) : null}
          </div>
          {counter ? <Counter {...counter} /> : null}
        </div>
      ) : null}
    </div>
  );
}

function Counter({ used, most, quietUntil = most * 0.64, label }: FieldCounter) {
  const state = used >= most ? " full" : used > quietUntil ? " near" : "";
  return (
    <p className={`counter num${state}`}>
      <span aria-hidden={label ? true : undefined}>{`${used} / ${most}`}</span>
      {label ? <span className="sr">{label}</span> : null}
    </p>
  );
}
