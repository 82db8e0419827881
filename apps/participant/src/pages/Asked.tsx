import { Button } from "@bocal/client/look/Button";
import { Mark } from "@bocal/client/look/Mark";
import { useEffect, useRef } from "react";
import { Foot } from "../pieces/Foot.tsx";
import { Page } from "../pieces/Page.tsx";
import { usePhoneWords } from "../words.ts";

const everyMs = 2_000;

export interface AskedProps {
  session: string;
  onAsk: () => Promise<void>;
  onSomeoneElse: () => void;
  onChange: () => void;
}

/** Somebody of this name is here already (CC-03): the facilitator is asked, and this page asks until there is an answer. */
export function Asked({ session, onAsk, onSomeoneElse, onChange }: AskedProps) {
  const words = usePhoneWords();
  const ask = useRef(onAsk);
  ask.current = onAsk;
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      timer = setTimeout(async () => {
        await ask.current();
        if (!left) later();
      }, everyMs);
    };
    later();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, []);
  return (
    <Page>
      <div className="hello">
        <Mark size={56} />
        <div>
          <h1 tabIndex={-1}>{words.asked.title}</h1>
          <p className="soft">{session}</p>
        </div>
      </div>
      <p>{words.asked.body}</p>
      <p className="soft">{words.asked.wait}</p>
      <Foot>
        <Button wide onClick={onSomeoneElse}>
          {words.asked.other}
        </Button>
        <Button kind="bare" wide onClick={onChange}>
          {words.asked.change}
        </Button>
      </Foot>
    </Page>
  );
}
