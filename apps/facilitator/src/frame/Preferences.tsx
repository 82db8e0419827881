import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Settings } from "lucide-react";
import { type ReactNode, useState } from "react";
import { leave } from "../door/ask.ts";
import { useConsoleWords } from "../words.ts";
import { Display } from "./Display.tsx";

export interface PreferencesProps {
  /** Forgets the key of this device; offered when given. */
  onLeft?: (() => void) | undefined;
  /** What else can be set where this stands. */
  children?: ReactNode;
}

/** The small menu of a page: language, colours, movement, and what the page adds. */
export function Preferences({ onLeft, children }: PreferencesProps) {
  const words = useConsoleWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<Settings size={20} strokeWidth={2.25} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words.preferences.open}
      </Button>
      <Dialog
        open={open}
        title={words.preferences.open}
        onClose={() => setOpen(false)}
        actions={<Button onClick={() => setOpen(false)}>{words.app.close}</Button>}
      >
        <div className="stack parts">
          {children}
          <Display />
          {onLeft ? (
            <section className="stack tight">
              <p>
                <Button
                  onClick={() => {
                    void leave().then(onLeft);
                  }}
                >
                  {words.preferences.leave}
                </Button>
              </p>
              <p className="soft small">{words.preferences.leaveHint}</p>
            </section>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
