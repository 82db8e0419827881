import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { UndoView } from "@bocal/protocol/session/views";
import { Redo2, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useConsoleWords } from "../words.ts";

/** Undo and redo, each saying what it would do. Ctrl+Z and Ctrl+Shift+Z do the same outside of fields. */
export function Undo({ live, undo }: { live: Live; undo: UndoView }) {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const undoButton = useRef<HTMLButtonElement>(null);
  const redoing = useRef(false);
  const gesture = (name: string) => words.gestures[name] ?? words.lastGesture;
  const canUndo = undo.undo !== null && undo.whyNotUndo === null;
  const canRedo = undo.redo !== null && undo.whyNotRedo === null;

  // Redo goes when there is nothing left to redo; the focus it had stays in the bar (D8).
  useEffect(() => {
    if (canRedo || !redoing.current) return;
    redoing.current = false;
    if (document.activeElement === document.body) undoButton.current?.focus();
  }, [canRedo]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      if (event.shiftKey ? canRedo : canUndo) void live.send({ type: event.shiftKey ? "redo" : "undo" });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [live, canUndo, canRedo]);

  return (
    <>
      <Button
        ref={undoButton}
        icon={<Undo2 size={18} strokeWidth={2.5} aria-hidden="true" />}
        whyNot={
          canUndo
            ? null
            : undo.undo === null || undo.whyNotUndo === null
              ? words.bar.nothingToUndo
              : refusalSentence(undo.whyNotUndo, language)
        }
        onClick={() => void live.send({ type: "undo" })}
      >
        {undo.undo === null ? words.bar.nothingToUndo : words.bar.undo(gesture(undo.undo))}
      </Button>
      {canRedo && undo.redo !== null ? (
        <Button
          className="redo"
          icon={<Redo2 size={18} strokeWidth={2.5} aria-hidden="true" />}
          onClick={() => {
            redoing.current = true;
            void live.send({ type: "redo" });
          }}
        >
          {words.bar.redo(gesture(undo.redo))}
        </Button>
      ) : null}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
