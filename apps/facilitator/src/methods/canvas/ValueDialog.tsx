import { Field } from "@bocal/client/look/Field";
import type { ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import { scaleMost } from "@bocal/protocol/methods/canvas/zone";
import { useState } from "react";
import { AskDialog } from "../../board/AskDialog.tsx";
import { useCanvasWords } from "./words.ts";

export interface ValueDialogProps {
  readonly zone: ShownZone;
  readonly onSet: (value: string) => void;
  readonly onClose: () => void;
}

/** The text or value of a zone, entered by the facilitator for the table (CC-10). */
export function ValueDialog({ zone, onSet, onClose }: ValueDialogProps) {
  const words = useCanvasWords();
  const [value, setValue] = useState(zone.value ?? "");
  const scale = Array.from({ length: scaleMost }, (_, index) => String(index + 1));
  const choices = zone.kind === "choice" ? zone.choices : zone.kind === "scale" ? scale : null;
  return (
    <AskDialog title={zone.title} go={words.writeGo} onGo={() => onSet(value)} onClose={onClose}>
      <Field label={zone.question}>
        {(props) =>
          choices !== null ? (
            <select {...props} value={value} onChange={(event) => setValue(event.target.value)}>
              <option value="">—</option>
              {choices.map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </select>
          ) : zone.kind === "text" ? (
            <textarea {...props} rows={4} value={value} onChange={(event) => setValue(event.target.value)} />
          ) : (
            <input {...props} value={value} onChange={(event) => setValue(event.target.value)} />
          )
        }
      </Field>
    </AskDialog>
  );
}
