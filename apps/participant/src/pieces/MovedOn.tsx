import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { useEffect, useRef } from "react";
import { usePhoneWords } from "../words.ts";
import { useSay } from "./Announcer.tsx";
import { Foot } from "./Foot.tsx";

/**
 * The session went on while somebody was typing: their page stays as it is, and its foot, whose button has nothing to do any more,
 * says what happened and leads on.
 */
export function MovedOn({ sentence, onGoOn }: { sentence: string; onGoOn: () => void }) {
  const words = usePhoneWords();
  const say = useSay();
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => say(sentence), [say, sentence]);
  useEffect(() => {
    // Only if the button that goes away with the old foot has the focus, or had it.
    const focused = document.activeElement;
    if (focused === document.body || focused?.closest(".held .foot"))
      button.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  return (
    <Foot>
      <Notice kind="warning">{sentence}</Notice>
      <div ref={button}>
        <Button kind="main" wide onClick={onGoOn}>
          {words.live.goOn}
        </Button>
      </div>
    </Foot>
  );
}
