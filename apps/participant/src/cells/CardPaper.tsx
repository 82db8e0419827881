import "./cells.css";
import { Pin } from "@bocal/client/look/Pin";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import type { Paper } from "@bocal/protocol/board/card";
import { cardLetters } from "@bocal/protocol/board/cells/decide";
import { type KeyboardEvent, type Ref, useId } from "react";
import { useCellWords } from "./words.ts";

export interface CardPaperProps {
  readonly text: string;
  readonly paper: Paper;
  readonly label: string;
  readonly placeholder: string;
  readonly textRef?: Ref<HTMLTextAreaElement>;
  readonly onText: (text: string) => void;
  /** Ctrl or ⌘ with Enter. */
  readonly onSend: () => void;
}

const manyLetters = 90;

/** A card that is being written. It never refuses a letter: too long is told by the counter and the button. */
export function CardPaper({ text, paper, label, placeholder, textRef, onText, onSend }: CardPaperProps) {
  const words = useCellWords();
  const id = useId();
  const used = textLength(tidyText(text));
  const fullness = used >= cardLetters ? " full" : used > manyLetters ? " near" : "";
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
        rows={3}
        placeholder={placeholder}
        aria-describedby={`${id}-count`}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <div className="paper-foot">
        <span className={`counter num${fullness}`} id={`${id}-count`}>
          <span aria-hidden="true">{`${used} / ${cardLetters}`}</span>
          <span className="sr">{words.counter(used, cardLetters)}</span>
        </span>
      </div>
    </div>
  );
}

/** Why a text cannot be sent, in words, or null. */
export function whyNotSend(text: string, words: ReturnType<typeof useCellWords>): string | null {
  const used = textLength(tidyText(text));
  if (used === 0) return words.whyNot.blank;
  return used > cardLetters ? words.whyNot.long(used, cardLetters) : null;
}
