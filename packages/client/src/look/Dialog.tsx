import { type ReactNode, useEffect, useId, useRef } from "react";

export interface DialogProps {
  open: boolean;
  title: ReactNode;
  /** Called for Escape and for every other way out; the caller then sets `open` to false. */
  onClose: () => void;
  children?: ReactNode;
  /** Buttons, the way back first. */
  actions?: ReactNode;
}

/**
 * A question that must be answered first: the browser's own modal dialog, which keeps the focus inside,
 * closes on Escape and gives the focus back to what opened it (D8). A tap beside it closes nothing, so that
 * no text is lost.
 */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <Modal {...rest} /> : null;
}

function Modal({ title, onClose, children, actions }: Omit<DialogProps, "open">) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const modal = dialog.current;
    modal?.showModal();
    return () => {
      // React has removed the element by now, Preact has not: closing alone would give the focus back in one
      // of them only.
      modal?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The caller owns `open`: without this the dialog would vanish while the page believes it is there.
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
      {actions ? <div className="acts">{actions}</div> : null}
    </dialog>
  );
}
