import { Field } from "@bocal/client/look/Field";
import { textLength } from "@bocal/protocol/base/text";
import { cardLetters } from "@bocal/protocol/board/cells/decide";
import { type ReactNode, useState } from "react";
import { AskDialog } from "../board/AskDialog.tsx";
import { useCellWords } from "./words.ts";

export interface AddCardDialogProps {
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
  /** What else is to be said, above the text. */
  readonly children?: ReactNode;
}

/** A card that the facilitator enters for somebody without a phone (CC-10). */
export function AddCardDialog({ onAdd, onClose, children }: AddCardDialogProps) {
  const words = useCellWords();
  const [text, setText] = useState("");
  return (
    <AskDialog
      title={words.addTitle}
      go={words.addGo}
      onGo={() => text.trim() !== "" && onAdd(text)}
      onClose={onClose}
    >
      {children}
      <Field label={words.text} counter={{ used: textLength(text), most: cardLetters }}>
        {(props) => (
          <textarea {...props} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
    </AskDialog>
  );
}
