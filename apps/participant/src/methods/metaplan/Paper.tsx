import { Pin } from "@bocal/client/look/Pin";
import type { Paper as PaperName } from "@bocal/protocol/board/card";
import { manyLetters, mostLetters } from "@bocal/protocol/methods/metaplan/writing";
import { type KeyboardEvent, type Ref, useId } from "react";
import { usePhoneWords } from "../../words.ts";

export interface PaperProps {
  text: string;
  /** Letters as the server will count them. */
  used: number;
  paper: PaperName;
  /** What the paper means, in its corner. */
  meaning: string;
  label: string;
  textRef: Ref<HTMLTextAreaElement>;
  describedBy: string;
  onText: (text: string) => void;
  onPaste: () => void;
  /** Ctrl or ⌘ with Enter. */
  onSend: () => void;
}

/**
 * A card that is being written, on paper of its own colour. It never refuses a letter: too long is told by the counter and the
 * button, so that nothing pasted is cut (MP-06).
 */
export function Paper({
  text,
  used,
  paper,
  meaning,
  label,
  textRef,
  describedBy,
  onText,
  onPaste,
  onSend,
}: PaperProps) {
  const words = usePhoneWords();
  const id = useId();
  const fullness = used >= mostLetters ? " full" : used > manyLetters ? " near" : "";
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className={`paper ${paper}`}>
      <Pin paper={paper} size={18} />
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={textRef}
        value={text}
        rows={4}
        placeholder={words.writing.placeholder}
        aria-describedby={`${id}-count ${describedBy}`}
        onChange={(event) => onText(event.currentTarget.value)}
        onPaste={onPaste}
        onKeyDown={keys}
        enterKeyHint="enter"
      />
      <div className="paper-foot">
        <span>{meaning}</span>
        <span className={`counter num${fullness}`} id={`${id}-count`}>
          <span aria-hidden="true">{`${used} / ${mostLetters}`}</span>
          <span className="sr">{words.writing.counter(used, mostLetters)}</span>
        </span>
      </div>
    </div>
  );
}
