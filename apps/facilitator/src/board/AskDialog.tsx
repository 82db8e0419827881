import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { type FormEvent, type ReactNode, useId } from "react";
import { useBoardWords } from "./words.ts";

export interface AskDialogProps {
  readonly title: string;
  readonly go: string;
  readonly onGo: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short question about what is chosen: fields, the way back, the act. Enter in a field acts. */
export function AskDialog({ title, go, onGo, onClose, children }: AskDialogProps) {
  const { toolbar } = useBoardWords();
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGo();
    onClose();
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{toolbar.cancel}</Button>
          <Button kind="main" type="submit" form={form}>
            {go}
          </Button>
        </>
      }
    >
      <form id={form} className="ask" onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}
