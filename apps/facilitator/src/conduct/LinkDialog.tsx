import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { useRef, useState } from "react";
import { useConsoleWords } from "../words.ts";

/** The address of a new screen, to be carried to another computer. */
export function LinkDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const words = useConsoleWords();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // No clipboard on plain http: the address stands selected, ready for the keyboard.
      setCopied(false);
    }
  };
  return (
    <Dialog
      open
      title={words.wall.elsewhereTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.app.close}</Button>
          <Button onClick={() => void copy()}>{copied ? words.wall.copied : words.wall.copy}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.wall.elsewhereText}</p>
        <Field label={words.wall.link}>
          {(control) => (
            <input
              {...control}
              ref={field}
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
