import { useCallback, useState } from "react";
import { isRecord, keep, kept } from "../../kept.ts";
import { draftName } from "../../seats.ts";

/** A text that is being typed, kept on the phone with every letter (CC-05). `name` is the activity, or a part of it. */
export function useKeptText(sessionId: string, name: string): readonly [string, (text: string) => void] {
  const place = draftName(sessionId, name);
  const [text, setText] = useState(() => {
    const found = kept(place);
    return isRecord(found) && typeof found.text === "string" ? found.text : "";
  });
  const change = useCallback(
    (next: string) => {
      keep(place, { text: next });
      setText(next);
    },
    [place],
  );
  return [text, change];
}
