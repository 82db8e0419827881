import { Button } from "@bocal/client/look/Button";
import type { StaffView } from "@bocal/protocol/session/views";
import { useEffect, useRef } from "react";
import { useConsoleWords } from "../words.ts";
import { JoinSheet } from "./JoinSheet.tsx";

/** The join sheet over the whole window, for a console that is itself projected. Escape closes it. */
export function JoinFull({ view, onClose }: { view: StaffView; onClose: () => void }) {
  const { join: words } = useConsoleWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const modal = dialog.current;
    modal?.showModal();
    return () => {
      modal?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="join-full"
      data-theme="wall"
      aria-label={words.heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <JoinSheet view={view} level={2} />
      <Button className="join-close" onClick={onClose}>
        {words.closeSheet}
      </Button>
    </dialog>
  );
}
