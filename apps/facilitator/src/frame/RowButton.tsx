import type { ReactNode } from "react";

export interface RowButtonProps {
  word: string;
  /** The word with what it is about: rows repeat the word, listeners need the rest. */
  label: string;
  icon: ReactNode;
  /** Not possible here; the focus may still rest on it. */
  off?: boolean | undefined;
  /** A name by which the page finds it again after a change. */
  act: string;
  onPress: () => void;
}

/** A small button that each line of a list repeats. */
export function RowButton({ word, label, icon, off = false, act, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      className="btn bare row-btn"
      aria-label={label}
      aria-disabled={off || undefined}
      data-act={act}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {icon}
      {word}
    </button>
  );
}
