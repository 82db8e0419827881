import { Button } from "@bocal/client/look/Button";
import { Keyboard } from "lucide-react";
import { useState } from "react";
import type { ConsoleProps } from "../method.ts";
import { EnterDialog } from "./EnterDialog.tsx";
import { useEnterWords } from "./enter-words.ts";

/** Opens the dialog in which cards are entered for the room (CC-10). What was typed there stays when it is closed. */
export function EnterCards({ live, activity }: ConsoleProps<"metaplan">) {
  const say = useEnterWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  return (
    <div>
      <Button
        icon={<Keyboard size={18} strokeWidth={2.5} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {say.open}
      </Button>
      {open ? (
        <EnterDialog
          live={live}
          activity={activity}
          text={text}
          onText={setText}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
